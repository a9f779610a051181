"""DuckDB at work: what it complains of is told in a line, and Ctrl-C gets through to it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

import pytest

from reconcile.bulk.duck import connect, copy, first_row, named, quoted
from reconcile.errors import ReconcileError

pytest.importorskip("duckdb", reason="the extra [batch] is not installed")

ROOT: Final = Path(__file__).parents[2]
PATIENCE_S: Final = 60.0
ENDLESS: Final = """
from pathlib import Path
from reconcile.bulk.duck import connect, first_row
connection = connect(Path("unused"))
print("begun", flush=True)
try:
    first_row(connection, "SELECT count(*) FROM range(1000000000000) t(i) WHERE i % 7 = 3", "here")
except KeyboardInterrupt:
    print("interrupted", flush=True)
"""


def test_an_interruption_ends_a_query() -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-c", ENDLESS], stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begun\n"
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        try:
            assert process.communicate(timeout=PATIENCE_S)[0] == "interrupted\n"
        finally:
            process.kill()


def test_a_complaint_is_one_line_with_the_file_and_a_hint(tmp_path: Path) -> None:
    with connect(tmp_path) as connection, pytest.raises(ReconcileError, match=r"^table: ") as error:
        first_row(connection, "SELECT * FROM read_parquet('none.parquet')", "table")
    assert "\n" not in error.value.message
    assert "Error:" not in error.value.message
    assert error.value.hint


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    path.write_text("as it was", encoding="utf-8")
    with connect(tmp_path) as connection, pytest.raises(ReconcileError):
        copy(connection, "SELECT CAST(i AS INTEGER) // 0 + CAST('x' || i AS INTEGER) AS i FROM range(9) t(i)", path)
    assert path.read_text(encoding="utf-8") == "as it was"


@pytest.mark.parametrize("text", ["plain", "it's", 'a "name"', "'; DROP TABLE x; --"])
def test_whatever_stands_in_a_name_is_a_name(text: str, tmp_path: Path) -> None:
    with connect(tmp_path) as connection:
        query = f"SELECT {named(text)} FROM (SELECT {quoted(text)} AS {named(text)})"
        assert first_row(connection, query, "here") == (text,)
