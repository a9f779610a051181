"""``reconcile wikidata``: from the workspace's settings to a table, and back to decisions."""

from __future__ import annotations

from pathlib import Path

import pytest

from reconcile import check
from reconcile.cli import main
from reconcile.model import Status

SETTINGS = "subjects: [{name: Ana Ruiz, wikidata: Q42}]\nwikidata: {birth_date: P569}\n"
STATEMENTS = "item_id,statement_guid,property_id,wikidata_value\nQ42,Q42$1,P569,1974-07-02\n"


@pytest.fixture
def biography(tmp_path: Path) -> Path:
    folder = tmp_path / "sources" / "ruiz"
    folder.mkdir(parents=True)
    (folder / "herald.txt").write_text("Ana Ruiz was born on 1 July 1974 in Molle.\n", encoding="utf-8")
    (folder / "post.txt").write_text("Ana Ruiz was born on 2 July 1974 in Molle.\n", encoding="utf-8")
    (tmp_path / "reconcile.yaml").write_text(SETTINGS, encoding="utf-8")
    return tmp_path


def test_out_and_back(biography: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (biography / "statements.csv").write_text(STATEMENTS, encoding="utf-8")
    where = ("--workspace", str(biography))
    assert main(["wikidata", str(biography / "statements.csv"), *where]) == 0
    header, row = capsys.readouterr().out.splitlines()
    assert row.startswith("Q42,Q42$1,P569,1974-07-02,Q1985727,1974-07-01,")
    results = biography / "results.csv"
    results.write_text(f"{header},review_status\n{row},wikidata\n", encoding="utf-8")
    assert main(["wikidata", "--reviewed", str(results), *where]) == 0
    (finding,) = [one for one in check(biography).report.findings if one.attribute == "birth_date"]
    assert finding.status is Status.RESOLVED
    assert finding.decision is not None and "1974" in (finding.decision.choose or "")


def test_without_a_mapping_it_says_what_is_missing(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["wikidata", "statements.csv", "--workspace", str(workspace)]) == 2
    assert "maps no subject or no attribute" in capsys.readouterr().err
