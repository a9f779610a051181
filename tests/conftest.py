"""Fixtures that every test may use."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/golden/ instead of comparing with it")
    parser.addoption(
        "--update-floors", action="store_true", help="raise tests/corpus/floors.yaml to what is reached now"
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """``golden(name, text)``: the text is what tests/golden/<name> holds, to the byte; see --update-golden."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        assert path.is_file(), f"{path} is missing: run pytest --update-golden, and read what it writes"
        assert text == path.read_bytes().decode(), f"{path} differs: read the difference, then --update-golden"

    return compare


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A copy of this repository's own workspace: what an editor keeps in it, and nothing that the tool wrote."""
    root = GOLDEN.parent.parent
    shutil.copytree(root / "sources", tmp_path / "sources")
    for kept in ("claims/decisions", "claims/edits.yaml", "reconcile.yaml"):
        if (root / kept).is_dir():
            shutil.copytree(root / kept, tmp_path / kept)
        elif (root / kept).exists():
            (tmp_path / kept).parent.mkdir(exist_ok=True)
            shutil.copy(root / kept, tmp_path / kept)
    return tmp_path
