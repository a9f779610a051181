"""Ctrl-C: a line, not a trace; no process left behind; nothing half-written; and the next call does it all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from benchmarks.articles import make_articles

ROOT: Final = Path(__file__).parents[2]
PATIENCE_S: Final = 30.0  # of a busy machine
DOSSIERS: Final = 6


def _fill(root: Path) -> None:
    """A workspace whose articles are worth several processes, and take them some seconds."""
    for number in range(DOSSIERS):
        for article in make_articles(20, dossier=f"d{number}"):
            path = root / "sources" / article.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(article.text, encoding="utf-8")


def _files(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*")}


def _children(process: int) -> list[int]:
    listed = Path(f"/proc/{process}/task/{process}/children")
    return [int(word) for word in listed.read_text().split()] if listed.exists() else []


def _wait_until(true: Callable[[], object], what: str) -> None:
    began = time.monotonic()
    while not true():
        assert time.monotonic() - began < PATIENCE_S, what
        time.sleep(0.05)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks for processes as Linux lists them")
@pytest.mark.parametrize(("everybody", "after_s"), [(True, 0.0), (True, 1.0), (False, 1.0)])
def test_an_interrupted_check_leaves_nothing_behind(everybody: bool, after_s: float, tmp_path: Path) -> None:
    _fill(tmp_path)
    before = _files(tmp_path)
    command = [sys.executable, "-m", "reconcile", "check", str(tmp_path), "--output", str(tmp_path / "report.json")]
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    _wait_until(lambda: len(_children(process.pid)) >= 2, "no process was started")
    time.sleep(after_s)
    children = _children(process.pid)
    if everybody:
        os.killpg(process.pid, signal.SIGINT)
    else:
        process.send_signal(signal.SIGINT)
    out, told = process.communicate(timeout=PATIENCE_S)
    assert (process.returncode, out, told) == (130, "", "reconcile: interrupted\n")
    assert _files(tmp_path) == before
    _wait_until(lambda: not any(Path(f"/proc/{each}").exists() for each in children), "a process was left behind")
