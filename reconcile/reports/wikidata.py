"""What articles say against what Wikidata says, as a table for the Mismatch Finder, and its reviewed results back.

Nothing is asked of Wikidata: the statements come in a table that the editor exports (``item_id``, ``statement_guid``,
``property_id``, ``wikidata_value``), and ``reconcile.yaml`` says which subject is which item and which attribute which
property.  Columns: https://github.com/wmde/wikidata-mismatch-finder
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reconcile.errors import UsageError
from reconcile.model import Article, Claim, Finding, Report, ValueGroup
from reconcile.reports.csv import guarded, unguarded
from reconcile.values import Value

COLUMNS: Final = (
    "item_id", "statement_guid", "property_id", "wikidata_value", "meta_wikidata_value", "external_value",
    "external_url", "type",
)  # fmt: skip
GIVEN: Final = ("item_id", "statement_guid", "property_id", "wikidata_value")
GREGORIAN: Final = "Q1985727"  # the calendar that dates of articles are in

Plain = Callable[[Value], str]  # one normalised line for a value


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """Which subject is which item, and which attribute which property."""

    items: Mapping[str, str]  # name of a subject or an alias, lower case -> "Q42"
    properties: Mapping[str, str]  # attribute -> "P569"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Statement:
    """One statement of Wikidata."""

    item: str
    property: str
    guid: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question that is about an item and a property, with the values that articles give."""

    item: str
    property: str
    groups: tuple[ValueGroup, ...]
    finding: Finding | None


def read_statements(data: bytes, where: str) -> tuple[Statement, ...]:
    """The statements of a table.  Raises: ``UsageError`` for a missing column."""
    rows = table(data, where, GIVEN)
    return tuple(
        Statement(item=row["item_id"], property=row["property_id"], guid=row["statement_guid"],
                  value=row["wikidata_value"])
        for row in rows
    )  # fmt: skip


def table(data: bytes, where: str, needed: Sequence[str]) -> list[dict[str, str]]:
    """The rows of a CSV file, guards of cells taken off.  Raises: ``UsageError``."""
    try:
        rows = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
        missing = [name for name in needed if name not in (rows.fieldnames or ())]
        if missing:
            raise UsageError(f"{where}:1: no column {', '.join(missing)}", hint=f"the columns are {', '.join(needed)}")
        return [{name: unguarded(row[name] or "") for name in needed} for row in rows]
    except (UnicodeDecodeError, csv.Error) as error:
        raise UsageError(f"{where}: cannot be read as CSV in UTF-8 ({error})") from None


def asked(report: Report, items: Items) -> Iterator[Asked]:
    """The questions of a report that the configuration maps, conflicts first."""
    for finding in report.findings:
        item, known = _item(finding.subject, items), items.properties.get(finding.attribute, "")
        if item and known:
            yield Asked(item=item, property=known, groups=finding.groups, finding=finding)
    for fact in (*(agreement.fact for agreement in report.agreements), *report.single_source):
        item, known = _item(fact.subject, items), items.properties.get(fact.attribute, "")
        if item and known:
            group = ValueGroup(value=fact.claims[0].quote, claims=fact.claims, origins=1)
            yield Asked(item=item, property=known, groups=(group,), finding=None)


def _item(subject: str, items: Items) -> str:
    return items.items.get(subject.casefold(), "")


def write_mismatches(report: Report, items: Items, statements: Sequence[Statement], plain: Plain) -> str:
    """The table of values that articles give and Wikidata does not; an article each, sorted.

    A less precise value is no mismatch: "1974" against "1974-07-01".
    """
    by_key: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for statement in sorted(statements):
        by_key[statement.item, statement.property].append(statement)
    articles = {article.id: article for article in report.articles}
    rows: set[tuple[str, ...]] = set()
    for question in asked(report, items):
        stated = by_key.get((question.item, question.property), [])
        for group in question.groups:
            for claim in group.claims:
                rows.update(_rows(claim, articles[claim.article_id], stated, plain))
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([guarded(cell) for cell in row] for row in sorted(rows))
    return stream.getvalue()


def _rows(claim: Claim, article: Article, stated: Sequence[Statement], plain: Plain) -> Iterator[tuple[str, ...]]:
    value = plain(claim.value)
    if any(agree(statement.value, value) for statement in stated):
        return
    calendar = GREGORIAN if claim.kind in ("date", "year") else ""
    for one in stated:
        url = article.metadata.url or ""
        yield one.item, one.guid, one.property, one.value, calendar, value, url, "statement"


def agree(one: str, other: str) -> bool:
    """Whether two normalised values are one, or one is the other less precisely told.

    >>> agree("1974-07-01", "1974"), agree("1974-07-01", "1974-07-02"), agree("12", "1"), agree(" Cuenca", "cuenca")
    (True, False, False, True)
    """
    short, long = sorted((one.strip().casefold(), other.strip().casefold()), key=len)
    return short == long or long.startswith(f"{short}-")


def reviewed(data: bytes, where: str, report: Report, items: Items, plain: Plain) -> Iterator[tuple[Finding, str, str]]:
    """What reviewers of the Mismatch Finder found of our conflicts: finding, the value that is right, and why.

    ``review_status`` "wikidata" says that Wikidata is wrong, so the article is right; "external" the reverse.  Rows
    that are pending, or blame both or none, decide nothing, and neither do rows that contradict each other.
    """
    rows = table(data, where, ("item_id", "property_id", "wikidata_value", "external_value", "review_status"))
    for question in asked(report, items):
        if question.finding is None:
            continue
        key = (question.item, question.property)
        right = {_right(row) for row in rows if (row["item_id"], row["property_id"]) == key}
        groups = [group for group in question.groups if any(agree(plain(group.claims[0].value), v) for v in right if v)]
        if len(groups) == 1:
            yield question.finding, groups[0].value, f"Reviewed in the Mismatch Finder ({key[0]}, {key[1]})."


def _right(row: Mapping[str, str]) -> str:
    return {"wikidata": row["external_value"], "external": row["wikidata_value"]}.get(row["review_status"], "")
