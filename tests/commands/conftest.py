"""Folders of articles that the commands are called on."""

from __future__ import annotations

from pathlib import Path

import pytest

HERALD = "The bridge opened on 3 May 1987. It cost $3.5 million. The bridge is 1,204 metres long.\n"
GAZETTE = "The bridge opened on 3 May 1988. It cost $3.5 million. The bridge is 1,204 metres long.\n"


@pytest.fixture
def bridge(tmp_path: Path) -> Path:
    """A plain folder of two articles that put one opening into two years."""
    return write_articles(tmp_path / "bridge")


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace with the same two articles as its one dossier."""
    write_articles(tmp_path / "desk" / "sources" / "bridge")
    return tmp_path / "desk"


def write_articles(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "herald.txt").write_text(HERALD, encoding="utf-8")
    (folder / "gazette.txt").write_text(GAZETTE, encoding="utf-8")
    return folder
