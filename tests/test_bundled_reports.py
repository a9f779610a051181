"""What is committed of the bundled workspace is what the tool writes: claims/ and reports/ are kept fresh."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

import pytest

from reconcile.cli import main

ROOT: Final = Path(__file__).parent.parent
WRITTEN: Final = ("claims", "reports")


@pytest.fixture(scope="module")
def anew(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what editors put in, with claims/ and reports/ written anew."""
    root = tmp_path_factory.mktemp("bundled")
    shutil.copytree(ROOT / "sources", root / "sources")
    for name in ("claims/decisions", "claims/edits.yaml", "reconcile.yaml"):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, root / name)
        elif (ROOT / name).exists():
            (root / name).parent.mkdir(exist_ok=True)
            shutil.copy(ROOT / name, root / name)
    assert main(["report", str(root)]) == 0
    return root


def files(root: Path) -> set[str]:
    found = (path for folder in WRITTEN for path in (root / folder).rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix() for path in found if path.name != ".gitkeep"}


def test_nothing_is_missing_and_nothing_left_over(anew: Path) -> None:
    assert files(ROOT) == files(anew)


def test_every_file_is_what_the_tool_writes(anew: Path) -> None:
    """Where this fails after a change of rules: `make report`, and read what it changed."""
    assert [name for name in sorted(files(anew)) if (anew / name).read_bytes() != (ROOT / name).read_bytes()] == []
