"""The spreadsheet: one row a claim, and cells that no spreadsheet computes."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

import pytest

from reconcile.reports.csv import COLUMNS, guarded, unguarded, write
from tests.reports.dossiers import REPORT, SETTING


@dataclass(frozen=True)
class Row:
    why: str
    words: str
    cell: str


ROWS = [
    Row("a formula", "=1+1", "'=1+1"),
    Row("a formula behind a tab", "\t=1", "'=1"),
    Row("a call of the old kind", "@SUM(A1)", "'@SUM(A1)"),
    Row("a negative figure", "-5 °C", "'-5 °C"),
    Row("a plus", "+43 1 234", "'+43 1 234"),
    Row("a wide equals sign", "＝1", "'＝1"),
    Row("a figure", "459 km", "459 km"),
    Row("an equals sign within", "a=b", "a=b"),
    Row("an apostrophe", "'tis", "'tis"),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_guarded(row: Row) -> None:
    assert guarded(row.words) == row.cell
    assert unguarded(row.cell) == row.words.strip()


def test_one_row_a_claim() -> None:
    text = write(REPORT, SETTING)
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert list(rows[0]) == list(COLUMNS)
    claims = [(each.id, c.article_id, str(c.start)) for each in REPORT.findings for g in each.groups for c in g.claims]
    assert sorted((row["id"], row["source"], row["start"]) for row in rows) == sorted(claims)


def test_what_was_decided_stands_in_the_last_columns() -> None:
    rows = list(csv.DictReader(io.StringIO(write(REPORT, SETTING).removeprefix("\ufeff"))))
    decided = next(row for row in rows if row["id"] == "bridge-length-11fe")
    assert [decided[name] for name in COLUMNS[-6:]] == [
        "resolved", "1,204 metres", "error", "digits swapped; the plan says 1,204", "Bo", "2029-01-01",
    ]  # fmt: skip
