"""An unchanged workspace is told what it was told before, word for word, without a look at what it says.

Kept in the workspace's cache, one answer for each way of asking, with the state of every file that it rests on.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from reconcile.engines.fingerprint import code_fingerprint
from reconcile.engines.store import Store
from reconcile.errors import ReconcileError
from reconcile.place import SOURCES
from reconcile.workspace import state_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """All that a check tells: the report in each format asked for, the last line, the exit code."""

    texts: tuple[str, ...]
    summary: str | None  # for a job on GitHub
    line: str
    code: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A workspace in a state, and the way that somebody asks about it."""

    root: Path
    key: str  # the way of asking
    state: str  # of our code and of the workspace's files

    def recall(self) -> Told | None:
        """The answer given before to this question, if the state is the same."""
        text = Store(self.root).recall([self.key]).get(self.key)
        if text is None:
            return None
        kept = json.loads(text)
        if kept.pop("state") != self.state:
            return None
        return Told(**{**kept, "texts": tuple(kept["texts"])})

    def keep(self, told: Told) -> None:
        Store(self.root).keep({self.key: json.dumps({"state": self.state, **asdict(told)}, ensure_ascii=False)})


def question(paths: Sequence[Path], asked: Sequence[object]) -> Question | None:
    """The question that ``asked`` (everything that shapes the answer beside the files) puts to a workspace.

    None where the paths are not just one workspace, or a file cannot be read: then somebody has to look.
    """
    root = paths[0] if paths else Path()
    if len(paths) > 1 or not (root / SOURCES).is_dir():
        return None
    try:
        state = f"{code_fingerprint()} {state_of(root)}"
    except (ReconcileError, OSError):
        return None
    way = [root.as_posix(), os.path.relpath(root), *map(str, asked)]  # printed paths may begin at either
    return Question(root=root, key=f"told {hashlib.sha256(json.dumps(way).encode()).hexdigest()}", state=state)
