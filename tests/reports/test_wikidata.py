"""A table that the Mismatch Finder takes, and what its reviewers found as decisions."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from reconcile.errors import UsageError
from reconcile.findings.identity import plain
from reconcile.model import Finding
from reconcile.reports.wikidata import COLUMNS, Items, Statement, read_statements, reviewed, write_mismatches
from tests.made import article, claim, day, fact, finding, group, report

HERALD = article("d/herald", "Ana Ruiz was born on 1 July 1974.")
POST = article("d/post", "Ana Ruiz was born on 2 July 1974.")
STAR = article("d/star", "Ana Ruiz was born in 1974.")
FIRST = claim(HERALD, "1 July 1974", day("1974-07-01"), attribute="birth_date", subject="ana ruiz")
SECOND = claim(POST, "2 July 1974", day("1974-07-02"), attribute="birth_date", subject="ana ruiz")
YEAR = claim(STAR, "1974", day("1974"), attribute="birth_date", subject="ana ruiz")
FOUND = finding(group(FIRST, value="1 July 1974"), group(SECOND, value="2 July 1974"))
URL = "https://herald.example/ana"
LINKED = replace(HERALD, metadata=replace(HERALD.metadata, url=URL))
REPORT = replace(report((LINKED, POST, STAR), (FOUND,)), single_source=(fact(YEAR),))
ITEMS = Items(items={"ana ruiz": "Q42"}, properties={"birth_date": "P569"})


def statement(value: str, *, guid: str = "Q42$1", item: str = "Q42") -> Statement:
    return Statement(item=item, property="P569", guid=guid, value=value)


def rows(*statements: Statement) -> list[dict[str, str]]:
    text = write_mismatches(REPORT, ITEMS, statements, plain)
    return list(csv.DictReader(io.StringIO(text)))


def test_a_value_that_wikidata_does_not_give_is_a_mismatch() -> None:
    (row,) = rows(statement("1974-07-02"))
    assert tuple(row) == COLUMNS
    assert row == {
        "item_id": "Q42",
        "statement_guid": "Q42$1",
        "property_id": "P569",
        "wikidata_value": "1974-07-02",
        "meta_wikidata_value": "Q1985727",
        "external_value": "1974-07-01",
        "external_url": URL,
        "type": "statement",
    }


def test_either_of_two_statements_will_do_and_a_bare_year_is_no_mismatch() -> None:
    assert rows(statement("1974-07-02"), statement("1974-07-01", guid="Q42$2")) == []
    assert {row["external_value"] for row in rows(statement("1975"))} == {"1974-07-01", "1974-07-02", "1974"}


def test_what_wikidata_has_no_statement_of_is_not_told() -> None:
    assert rows() == rows(statement("1974-07-02", item="Q1")) == []


def test_cells_are_guarded_both_ways() -> None:
    (statement_read,) = read_statements(
        b"item_id,statement_guid,property_id,wikidata_value\nQ42,'=1,P569,'+1974\n", "s.csv"
    )
    assert (statement_read.guid, statement_read.value) == ("=1", "+1974")
    assert rows(statement_read)[0]["statement_guid"] == "'=1"


def test_a_missing_column_is_named() -> None:
    with pytest.raises(UsageError, match=r"s\.csv:1: no column statement_guid"):
        read_statements(b"item_id,property_id,wikidata_value\n", "s.csv")


HEADER = "item_id,property_id,wikidata_value,external_value,review_status\n"


@pytest.mark.parametrize(
    ("lines", "want"),
    [
        ("Q42,P569,1974-07-02,1974-07-01,wikidata\n", ["1 July 1974"]),
        ("Q42,P569,1974-07-02,1974-07-01,external\n", ["2 July 1974"]),
        ("Q42,P569,1974-07-02,1974-07-01,pending\n", []),
        ("Q42,P569,1974-07-02,1974-07-01,both\n", []),
        ("Q42,P569,1974-07-02,1974-07-01,wikidata\nQ42,P569,1974-07-02,1974-07-01,external\n", []),
        ("Q1,P569,1974-07-02,1974-07-01,wikidata\n", []),
        ("Q42,P569,1974-07-02,1980-01-01,wikidata\n", []),
    ],
)
def test_reviewed_results_choose_a_value(lines: str, want: list[str]) -> None:
    found: list[tuple[Finding, str, str]] = list(reviewed((HEADER + lines).encode(), "r.csv", REPORT, ITEMS, plain))
    assert [value for _, value, _ in found] == want
