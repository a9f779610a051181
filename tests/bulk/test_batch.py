"""Bulk runs: tables in, tables out, rejects with reasons, and going on where a run was broken off."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from reconcile.bulk.batch import Batch, Summary
from reconcile.checked import normalise
from reconcile.engines.engine import InOrder
from reconcile.errors import UsageError
from reconcile.pipeline import run
from reconcile.workspace import find_articles

duckdb = pytest.importorskip("duckdb", reason="the extra [batch] is not installed")

SOURCES = Path(__file__).parents[2] / "sources"
CLAIMS = """dossier,source,subject,attribute,scope,kind,value,quote,start,end
bridge,herald,Aven bridge,length,,quantity,459 km,459 km,0,6
bridge,post,Aven bridge,length,,quantity,460 km,460 km,10,16
bridge,times,Aven bridge,length,,quantity,459 kilometres,459 kilometres,3,17
bridge,herald,Aven bridge,width,,quantity,20 m,20 m,0,4
bridge,post,Aven bridge,width,,quantity,65.6 ft,65.6 ft,0,7
bridge,post,,colour,,term,,red,0,4
bridge,herald,Aven bridge,toll,,money,$5,$5,0,2
bridge,post,Aven bridge,toll,,money,a few coins,a few coins,0,11
"""


def _batch(source: Path, output: Path) -> Summary:
    return Batch(output, InOrder(), normalise, lambda parts: None).run(source)


def _table(path: Path) -> list[Mapping[str, Any]]:
    result = duckdb.execute(f"SELECT * FROM '{path}'")
    names = [column[0] for column in result.description]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]


def test_a_folder_gives_the_findings_of_check(tmp_path: Path) -> None:
    summary = _batch(SOURCES, tmp_path)
    expected = run(find_articles([SOURCES]))
    rows = _table(tmp_path / "findings.parquet")
    assert {row["finding"] for row in rows} == {finding.id for finding in expected.findings}
    assert summary.findings == len(expected.findings)
    assert summary.claims == len(_table(tmp_path / "claims.parquet")) == sum(len(p.claims) for p in expected.pulled)


def test_articles_as_json_lines(tmp_path: Path) -> None:
    rows = [
        {"id": "herald", "dossier": "aven", "text": "The Aven bridge near Osk is 812 metres long."},
        {"id": "post", "dossier": "aven", "text": "Near Osk stands the Aven bridge, 821 metres long."},
        {"id": "post", "dossier": "aven", "text": "The same id once more."},
        {"id": "empty", "dossier": "aven", "text": " "},
        {"id": "lost", "dossier": None, "text": "No dossier."},
        {"id": "alone", "dossier": "zon", "text": "The Zon bridge is 90 metres long."},
    ]
    source = tmp_path / "articles.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    summary = _batch(source, tmp_path / "out")
    assert (summary.dossiers, summary.articles, summary.findings) == (2, 3, 1)
    assert [row["reason"] for row in _table(tmp_path / "out" / "rejects.parquet")] == [
        "the id stands twice in the dossier",
        "no text",
        "no dossier",
    ]


def test_ready_claims_are_read_and_related(tmp_path: Path) -> None:
    source = tmp_path / "claims.csv"
    source.write_text(CLAIMS, encoding="utf-8")
    _batch(source, tmp_path / "out")
    found = {(row["attribute"], row["value"], row["source"]) for row in _table(tmp_path / "out" / "findings.parquet")}
    assert found == {
        ("length", "459 kilometres", "herald"),
        ("length", "459 kilometres", "times"),
        ("length", "460 kilometres", "post"),
    }
    reasons = [row["reason"] for row in _table(tmp_path / "out" / "rejects.parquet")]
    assert reasons == ["a needed column is empty", "no money can be read from 'a few coins'"]


def test_a_run_goes_on_where_it_was_broken_off(tmp_path: Path) -> None:
    source = tmp_path / "claims.csv"
    source.write_text(CLAIMS, encoding="utf-8")
    first = _batch(source, tmp_path / "out")
    tables = {path.name: path.read_bytes() for path in (tmp_path / "out").glob("*.parquet")}
    again = _batch(source, tmp_path / "out")
    assert (first.parts_taken_over, again.parts_taken_over) == (0, first.parts)
    assert _table(tmp_path / "out" / "findings.parquet")
    assert {path.name for path in (tmp_path / "out").glob("*.parquet")} == set(tables)


def test_a_changed_part_is_done_again(tmp_path: Path) -> None:
    source = tmp_path / "claims.csv"
    source.write_text(CLAIMS, encoding="utf-8")
    _batch(source, tmp_path / "out")
    source.write_text(CLAIMS.replace("460 km,460 km", "495 km,495 km"), encoding="utf-8")
    assert _batch(source, tmp_path / "out").parts_taken_over == 0
    assert "495 kilometres" in {row["value"] for row in _table(tmp_path / "out" / "findings.parquet")}


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [("notes.txt", "a", "no table that can be read"), ("odd.csv", "a,b\n1,2\n", "neither articles nor claims")],
)
def test_what_is_no_input_is_told(name: str, text: str, said: str, tmp_path: Path) -> None:
    source = tmp_path / name
    source.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=said):
        _batch(source, tmp_path / "out")
