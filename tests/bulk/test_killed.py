"""A bulk run that is killed half-way goes on when it is called again, and ends as if nothing had happened."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pytest

from benchmarks.articles import make_small_dossiers

pytest.importorskip("duckdb", reason="the extra [batch] is not installed")

ROOT: Final = Path(__file__).parents[2]
PATIENCE_S: Final = 120.0  # of a busy machine
FACTS: Final = 8_000
TABLES: Final = ["claims.parquet", "findings.parquet", "rejects.parquet", "summary.json"]


def write_articles(path: Path) -> None:
    rows = [{"id": a.id, "dossier": a.dossier, "text": a.text} for a in make_small_dossiers(60)]
    path.write_text("".join(json.dumps(row) + "\n" for row in [*rows, {"id": "none"}]), encoding="utf-8")


def write_claims(path: Path) -> None:
    lines = ["dossier,source,subject,attribute,kind,value\n"]
    for number in range(FACTS):
        for source, length in (("herald", number + 1), ("post", number + 2), ("times", number + 1)):
            lines.append(f"d{number % 7},{source},bridge {number},length,quantity,{length % 500 + 1} km\n")
    path.write_text("".join([*lines, "d1,post,bridge,length,quantity,long ago\n,,,,,\n"]), encoding="utf-8")


def command(source: Path, output: Path, options: Sequence[str]) -> list[str]:
    return [sys.executable, "-m", "reconcile", "batch", str(source), "--output", str(output), *options]


ENVIRONMENT: Final = {**os.environ, "PYTHONPATH": str(ROOT)}


def finish(source: Path, output: Path, options: Sequence[str]) -> str:
    done = subprocess.run(
        command(source, output, options), capture_output=True, text=True, env=ENVIRONMENT, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stderr


def interrupt(how: signal.Signals, source: Path, output: Path, options: Sequence[str]) -> int:
    """Start, send the signal once the first part is written, and answer the exit code."""
    with subprocess.Popen(
        command(source, output, options), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRONMENT
    ) as process:
        began = time.monotonic()
        while not any((output / "parts").glob("0*.json")):
            assert process.poll() is None, "it ended before a part was written"
            assert time.monotonic() - began < PATIENCE_S
            time.sleep(0.005)
        process.send_signal(how)
        return process.wait(PATIENCE_S)


def contents(output: Path) -> dict[str, bytes]:
    """All that a run leaves, with the content of what is meant for others."""
    paths = sorted(path for path in output.rglob("*") if path.is_file())
    return {path.relative_to(output).as_posix(): path.read_bytes() if path.parent == output else b"" for path in paths}


ENGINES: Final = {
    "one process": ["--workers", "1", "--in-part", "15"],
    "spark": ["--engine", "spark", "--master", "local[2]", "--in-part", "60"],
}


@pytest.mark.parametrize(
    ("engine", "how"),
    [("one process", signal.SIGKILL), ("one process", signal.SIGINT), ("spark", signal.SIGKILL)],
)
def test_articles_go_on_where_the_run_was_broken_off(engine: str, how: signal.Signals, tmp_path: Path) -> None:
    if engine == "spark":
        pytest.importorskip("pyspark", reason="the extra [spark] is not installed")
    source, options = tmp_path / "articles.jsonl", ENGINES[engine]
    write_articles(source)
    finish(source, tmp_path / "whole", options[-2:])
    code = interrupt(how, source, tmp_path / "broken", options)
    assert code == (130 if how == signal.SIGINT else -signal.SIGKILL)
    assert not (tmp_path / "broken" / "summary.json").exists()
    assert "parts done before" in finish(source, tmp_path / "broken", options)
    assert contents(tmp_path / "broken") == contents(tmp_path / "whole")
    assert sorted(path.name for path in (tmp_path / "broken").iterdir() if path.is_file()) == TABLES


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT], ids=["killed", "interrupted"])
@pytest.mark.parametrize("workers", ["1", "2"])
def test_claims_go_on_where_the_run_was_broken_off(workers: str, how: signal.Signals, tmp_path: Path) -> None:
    source, options = tmp_path / "claims.csv", ["--workers", workers, "--in-part", "2000"]
    write_claims(source)
    finish(source, tmp_path / "whole", ["--workers", "1", "--in-part", "2000"])
    code = interrupt(how, source, tmp_path / "broken", options)
    assert code == (130 if how == signal.SIGINT else -signal.SIGKILL)
    assert not (tmp_path / "broken" / "summary.json").exists()
    assert "of 12 parts done before" in finish(source, tmp_path / "broken", options)
    assert contents(tmp_path / "broken") == contents(tmp_path / "whole")
