"""Processes side by side: kept for more work, replaced when killed, and none of them outlives the command."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from pathlib import Path

import pytest

from reconcile.engines.crew import Crew
from tests.engines import at_work

ROOT = Path(__file__).parents[2]
PATIENCE_S = 30  # of a busy machine; it takes tenths of a second
SCRIPT = """
from reconcile.engines.crew import Crew
from tests.engines import at_work
if __name__ == "__main__":
    with Crew(2) as crew:
        print(*sorted(set(crew.each(at_work.name_yourself, range(20)))), flush=True)
        crew.each(at_work.sleep_long, range(20))
"""


def test_results_come_in_the_order_of_the_tasks_from_processes_that_are_kept() -> None:
    with Crew(2) as crew:
        first = set(crew.each(at_work.name_yourself, range(20)))
        assert crew.each(at_work.double, range(50), at_once=3) == [2 * number for number in range(50)]
        assert first & set(crew.each(at_work.name_yourself, range(20)))
    assert os.getpid() not in first


def test_after_a_process_was_killed_others_start() -> None:
    with Crew(2) as crew:
        with pytest.raises(BrokenProcessPool):
            crew.each(at_work.kill_yourself, range(2))
        assert crew.each(at_work.double, [1, 2]) == [2, 4]


def test_an_error_comes_through() -> None:
    with Crew(2) as crew, pytest.raises(ZeroDivisionError):
        crew.each(at_work.divide, [1, 0, 1])


@contextmanager
def _at_work(folder: Path) -> Iterator[tuple[subprocess.Popen[str], list[int]]]:
    """A command whose two processes sleep, and their numbers."""
    script = folder / "script.py"
    script.write_text(SCRIPT, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(script)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        processes = [int(word) for word in process.stdout.readline().split()]
        assert processes
        time.sleep(0.2)
        yield process, processes


def _until(true: Callable[[], bool]) -> bool:
    began = time.monotonic()
    while not true():
        if time.monotonic() - began > PATIENCE_S:
            return False
        time.sleep(0.05)
    return True


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_no_process_outlives_the_command(how: signal.Signals, tmp_path: Path) -> None:
    with _at_work(tmp_path) as (command, processes):
        command.send_signal(how)
        command.wait(PATIENCE_S)
        assert _until(lambda: not any(_is_alive(each) for each in processes))
        assert command.returncode != 0


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat")  # one that nobody has waited for counts as gone
    return not (state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z")
