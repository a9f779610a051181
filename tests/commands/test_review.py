"""``reconcile review`` as a process: it says where it is, answers there, and ends on Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from reconcile.cli import main


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C of another process is POSIX")
def test_it_answers_at_the_address_it_prints(workspace: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "NO_PROXY": "*"}
    command = [sys.executable, "-m", "reconcile", "review", str(workspace)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment) as page:
        assert page.stdout is not None
        try:
            address = page.stdout.readline().removeprefix("Review at ").strip()
            with pytest.raises(urllib.error.HTTPError, match="403"):
                urllib.request.urlopen(address.partition("?")[0], timeout=30)
            assert address.startswith("http://127.0.0.1:")
        finally:
            page.send_signal(signal.SIGINT)
            page.wait(timeout=30)
        assert page.returncode in (0, 130)


def test_a_port_that_is_taken_is_told(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", str(workspace), "--port", "70000"]) == 2
    assert "port 70000" in capsys.readouterr().err


def test_outside_a_workspace_there_is_nothing_to_review(bridge: Path) -> None:
    assert main(["review", str(bridge)]) == 2
