"""What the README and the pages under docs/ say can be typed: each command runs, and prints what is shown."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pytest

ROOT: Final = Path(__file__).parent.parent
PAGES: Final = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
LINK: Final = re.compile(r"\[[^\]]*\]\((?!https?:|mailto:|#)([^)#\s]+)")


@dataclass(frozen=True)
class Session:
    """A console block: commands after "$ ", each with the output shown below it ("..." stands for lines left out)."""

    page: str
    line: int
    steps: tuple[tuple[str, str], ...]


def sessions() -> list[Session]:
    """Console blocks with prompts; one without prompts is for reading only."""
    found = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for block in re.finditer(r"^```console\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
            if "$ " not in block[1]:
                continue
            steps = []
            for step in re.split(r"^\$ ", block[1], flags=re.MULTILINE)[1:]:
                command, _, output = step.partition("\n")
                steps.append((command, output))
            found.append(Session(page.name, text[: block.start()].count("\n") + 1, tuple(steps)))
    return found


def matches(shown: str, printed: str) -> bool:
    """Is what is shown what was printed, where a line of dots stands for any lines?"""
    parts = [re.escape(part.strip("\n")) for part in re.split(r"^\.\.\.\n", shown, flags=re.MULTILINE)]
    return re.fullmatch(r"\n?" + r"(?:.*\n)?".join(parts) + r"\n*", printed, re.DOTALL) is not None


@pytest.mark.parametrize("session", sessions(), ids=lambda each: f"{each.page}:{each.line}")
def test_commands_print_what_the_page_shows(session: Session, workspace: Path) -> None:
    binaries = str(Path(sys.executable).parent)
    environment = {**os.environ, "PATH": binaries + os.pathsep + os.environ["PATH"], "COLUMNS": "100", "NO_COLOR": "1"}
    environment["PYTHONPATH"] = str(ROOT)
    for command, shown in session.steps:
        command = command.replace(".venv/bin/", "")
        done = subprocess.run(
            command, shell=True, cwd=workspace, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode in (0, 1), f"{command}: {done.returncode}\n{done.stderr}"
        assert matches(shown, done.stdout), f"{command} printed:\n{done.stdout}\n{done.stderr}"


def test_the_python_of_the_readme_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"^```python\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    monkeypatch.chdir(ROOT)
    names: dict[str, Any] = {}
    exec(block, names)
    assert len(names["findings"]) > 0
    assert len(names["claims"]) > len(names["findings"])


@pytest.mark.parametrize("page", [*PAGES, ROOT / "CONTRIBUTING.md"], ids=lambda path: path.name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_every_page_of_docs_is_in_the_index() -> None:
    index = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    pages = {page.name for page in (ROOT / "docs").glob("*.md")} - {"README.md"}
    assert sorted(name for name in pages if f"]({name})" not in index) == []


def test_make_targets_of_the_contributing_page_exist() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"`make ([a-z-]+)", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")))
    assert sorted(named - targets) == []
