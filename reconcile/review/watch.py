"""Whether files of a workspace have changed on disk, told by their names, sizes and times."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

from reconcile.place import SOURCES
from reconcile.workspace import CLAIMS, CONFIG_NAME, DECISIONS

Stamp: TypeAlias = frozenset[tuple[str, int, int]]  # path, size, nanoseconds


def stamp_sources(root: Path) -> Stamp:
    """Everything that findings are made of: articles with their sidecars, edits, settings and packs."""
    top = (path for path in (root / CLAIMS / "edits.yaml", root / CONFIG_NAME) if path.exists())
    return frozenset((*_stamped(root / SOURCES), *(_stamp(path) for path in top), *_stamped(root / "packs")))


def stamp_decisions(root: Path) -> Stamp:
    """What editors ruled."""
    return frozenset(_stamped(root / CLAIMS / DECISIONS))


def _stamped(folder: Path) -> Iterator[tuple[str, int, int]]:
    for path in folder.rglob("*") if folder.is_dir() else ():
        if not path.name.startswith(".") and path.is_file():
            yield _stamp(path)


def _stamp(path: Path) -> tuple[str, int, int]:
    try:
        status = path.stat()
    except OSError:  # it went between listing and looking
        return str(path), -1, -1
    return str(path), status.st_size, status.st_mtime_ns
