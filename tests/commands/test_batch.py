"""`reconcile batch` as it is called: its last lines, its exit codes, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reconcile.cli import main

pytest.importorskip("duckdb", reason="the extra [batch] is not installed")

ROWS = [
    {"id": "herald", "dossier": "aven", "text": "The Aven bridge near Osk is 812 metres long."},
    {"id": "post", "dossier": "aven", "text": "Near Osk stands the Aven bridge, 821 metres long."},
    {"id": "wire", "dossier": "aven", "text": ""},
]


@pytest.fixture
def given(tmp_path: Path) -> Path:
    path = tmp_path / "articles.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    return path


def test_the_last_lines_say_what_was_done(given: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["batch", str(given), "--output", str(tmp_path / "out")]
    assert main(command) == 0
    counted = "reconcile: 1 dossier, 2 articles, 2 claims, 1 finding, 1 reject"
    reject = "reconcile: the first reject: row 3: no text; rejects.parquet has all"
    assert capsys.readouterr() == ("", f"{counted}\n{reject}\n")
    assert main(command) == 0
    assert capsys.readouterr().err == f"{counted}; 1 of 1 part done before\n{reject}\n"


REFUSED = [
    (["--output", "s3://bucket/out"], "tables are written to this machine only"),
    (["--workers", "-1"], "--workers -1: less than none"),
    (["--in-part", "-5"], "--in-part -5: less than none"),
    (["--largest-dossier", "-5"], "--largest-dossier -5: less than none"),
]


@pytest.mark.parametrize(("options", "said"), REFUSED)
def test_what_makes_no_sense_is_refused(
    options: list[str], said: str, given: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["batch", str(given), "--output", str(tmp_path / "out"), *options]) == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_what_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["batch", str(tmp_path / "none.parquet"), "--output", str(tmp_path / "out")]) == 2
    assert "none.parquet: no such file or folder" in capsys.readouterr().err
