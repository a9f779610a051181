"""Bulk runs: tables in, tables out, rejects with reasons, and going on where a run was broken off."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from benchmarks.articles import make_small_dossiers
from reconcile.bulk import contested
from reconcile.bulk.batch import Batch, Limits, Summary
from reconcile.bulk.notes import Parts
from reconcile.checked import normalise
from reconcile.engines.crew import Crew
from reconcile.engines.engine import InOrder
from reconcile.errors import UsageError
from reconcile.pipeline import run
from reconcile.place import find_articles

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

AVEN = {
    "herald": "The Aven bridge near Osk is 812 metres long.",
    "post": "Near Osk stands the Aven bridge, 821 metres long.",
}


def _of(output: Path, limits: Limits | None = None) -> Batch:
    return Batch(output, engine=InOrder(), crew=Crew(1), normalise=normalise, progress=lambda _: None, limits=limits)


def _batch(source: Path, output: Path) -> Summary:
    return _of(output).run(str(source))


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
        *({"id": name, "dossier": "aven", "text": text} for name, text in AVEN.items()),
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
    assert reasons == ["no value", "no money can be read from 'a few coins'"]


def test_a_run_that_is_called_again_does_nothing_twice(tmp_path: Path) -> None:
    source = tmp_path / "claims.csv"
    source.write_text(CLAIMS, encoding="utf-8")
    first, again = _of(tmp_path / "out"), _of(tmp_path / "out")
    summary = first.run(str(source))
    written = _written(tmp_path / "out")
    assert again.run(str(source)) == summary
    assert (first.taken_over, again.taken_over) == (0, summary.parts)
    assert _written(tmp_path / "out") == written
    assert set(written) == {"findings.parquet", "claims.parquet", "rejects.parquet", "summary.json"}


def _written(output: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in output.iterdir() if path.is_file()}


def test_a_changed_part_is_done_again_and_what_is_no_part_any_more_goes(tmp_path: Path) -> None:
    source = tmp_path / "claims.csv"
    source.write_text(CLAIMS, encoding="utf-8")
    _of(tmp_path / "out", Limits(claims_in_part=1)).run(str(source))
    assert len(list((tmp_path / "out" / "parts").glob("0*.json"))) == 3
    (tmp_path / "out" / "parts" / ".findings-000007.parquet.unfinished").touch()
    source.write_text(CLAIMS.replace("460 km,460 km", "495 km,495 km"), encoding="utf-8")
    again = _of(tmp_path / "out")
    again.run(str(source))
    assert again.taken_over == 0
    assert "495 kilometres" in {row["value"] for row in _table(tmp_path / "out" / "findings.parquet")}
    assert {path.name for path in (tmp_path / "out" / "parts").iterdir()} == {
        ".lock",
        "000000.json",
        "findings-000000.parquet",
        "claims-000000.parquet",
        "rejects-000000.parquet",
        "rejects-given.parquet",
        "rejects-lines.parquet",
    }


def test_the_size_of_parts_changes_no_byte(tmp_path: Path) -> None:
    source = tmp_path / "articles.jsonl"
    rows = [{"id": a.id, "dossier": a.dossier, "text": a.text} for a in make_small_dossiers(12)]
    source.write_text("".join(json.dumps(row) + "\n" for row in rows[::-1]), encoding="utf-8")
    tables = []
    for number in (1, 7, 400):
        _of(tmp_path / f"out{number}", Limits(in_part=number)).run(str(source))
        written = _written(tmp_path / f"out{number}")
        tables.append({name: content for name, content in written.items() if name != "summary.json"})
    assert tables[0] == tables[1] == tables[2]
    assert _table(tmp_path / "out1" / "findings.parquet")


def test_one_giant_dossier_holds_up_nobody(tmp_path: Path) -> None:
    source = tmp_path / "articles.jsonl"
    rows = [{"id": f"{n:02}", "dossier": "giant", "text": f"The Osk bridge is {n} metres long."} for n in range(1, 9)]
    rows += [{"id": name, "dossier": "aven", "text": text} for name, text in AVEN.items()]
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    summary = _of(tmp_path / "out", Limits(largest=7)).run(str(source))
    assert (summary.dossiers, summary.articles, summary.findings) == (1, 2, 1)
    (reject,) = _table(tmp_path / "out" / "rejects.parquet")
    assert (reject["dossier"], reject["reason"]) == ("giant", "the dossier has 8 articles, more than 7")


def test_one_giant_fact_holds_up_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contested, "LARGEST_FACT", 3)
    source = tmp_path / "claims.csv"
    lines = [f"bridge,paper{n},Osk bridge,length,,quantity,{n} km,{n} km,0,4\n" for n in range(1, 5)]
    source.write_text(CLAIMS + "".join(lines), encoding="utf-8")
    summary = _batch(source, tmp_path / "out")
    assert summary.findings == 1
    reject = _table(tmp_path / "out" / "rejects.parquet")[0]
    assert reject["reason"] == "4 claims of one fact (length Osk bridge), more than 3"


def test_a_folder_is_compared_by_dossier_whatever_its_files_say_and_one_bad_file_stops_nobody(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    for name, text in {
        "a/post": AVEN["post"],
        "a/b/else": "The Zon bridge is 90 metres long.",  # sorts between two articles of "a"
        "a/zeit": "---\ndossier: far\n---\nThe Aven bridge is 700 metres long.",
        "a/x-herald": AVEN["herald"],
        "a/broken": "\x00\x01\x02\x03",
    }.items():
        path = folder / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    summary = _of(tmp_path / "out", Limits(in_part=1)).run(str(folder))
    assert (summary.dossiers, summary.articles, summary.findings, summary.rejects) == (3, 4, 1, 1)
    assert "is not text" in summary.first_reject


def test_a_workspace_is_looked_at_as_it_says(tmp_path: Path) -> None:
    for name, text in AVEN.items():
        path = tmp_path / "work" / "sources" / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert _batch(tmp_path / "work", tmp_path / "out").findings == 1
    (tmp_path / "work" / "reconcile.yaml").write_text("severity:\n  RC103: ignore\n", encoding="utf-8")
    assert _batch(tmp_path / "work", tmp_path / "out").findings == 0


def test_two_runs_do_not_write_to_one_folder(tmp_path: Path) -> None:
    pytest.importorskip("fcntl", reason="there are no such locks here")
    source = tmp_path / "claims.csv"
    source.write_text(CLAIMS, encoding="utf-8")
    with Parts(tmp_path / "out" / "parts").alone(), pytest.raises(UsageError, match="another run is writing there"):
        _batch(source, tmp_path / "out")
    assert _batch(source, tmp_path / "out").findings == 1
