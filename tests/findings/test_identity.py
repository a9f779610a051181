"""Evidence is what the articles say, in one order, each once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

import pytest

from reconcile.findings.identity import evidence_of, fingerprint, plain
from reconcile.values import (
    Clock,
    Coordinate,
    Duration,
    Money,
    Percent,
    Quantity,
    Quote,
    Rank,
    Ratio,
    Score,
    Term,
    Unreadable,
    Value,
)
from tests.made import article, claim, count, day, finding, group

HERALD = article("flood/herald", "The Aven rose at night. It killed 12 people. Boats came.")
POST = article("flood/post", "On Tuesday 15 people died.")


def test_evidence_is_sorted_and_each_once() -> None:
    twelve = claim(HERALD, "12", count(12))
    found = finding(group(claim(POST, "15", count(15))), group(twelve, replace(twelve, id="again")))
    assert [(item.source, item.quote, item.value) for item in evidence_of(found, (HERALD, POST))] == [
        ("flood/herald", "12", "12"),
        ("flood/post", "15", "15"),
    ]
    assert evidence_of(found, (HERALD,))[0].sha256 == HERALD.sha256


def test_fingerprint_ignores_order_and_hash_but_no_quote_value_source_or_rule() -> None:
    found = finding(group(claim(HERALD, "12", count(12))), group(claim(POST, "15", count(15))))
    evidence = evidence_of(found, (HERALD, POST))
    first = evidence[0]
    same = fingerprint(evidence, "RC101/1")
    assert fingerprint(evidence[::-1], "RC101/1") == same
    assert fingerprint((replace(first, sha256="0"), evidence[1]), "RC101/1") == same
    changed = [replace(first, source="x"), replace(first, quote="x"), replace(first, value="x")]
    others = {fingerprint((item, evidence[1]), "RC101/1") for item in changed} | {fingerprint(evidence, "RC101/2")}
    assert same not in others and len(others) == 4


@dataclass(frozen=True)
class Row:
    value: Value
    want: str
    why: str


def quantity(low: str | None, high: str | None, unit: str, si: str | None) -> Quantity:
    return Quantity(
        low=None if low is None else Decimal(low),
        high=None if high is None else Decimal(high),
        unit=unit,
        dimension="length",
        si_low=None if si is None else Decimal(si),
        si_high=None if si is None else Decimal(si),
    )


ROWS = [
    Row(count(1200), "1200", "no grouping"),
    Row(replace(count(24), high=None), "24..", "at least"),
    Row(replace(count(24), low=None), "..24", "at most"),
    Row(quantity("459", "459", "kilometre", "459000"), "459000 length", "one unit for kilometres and miles"),
    Row(quantity("459", "459", "kilometre", "4.59E+5"), "459000 length", "no exponent"),
    Row(quantity("3", "3", "stadion", None), "3 stadion", "unit without SI"),
    Row(Money(low=Decimal("3.50"), high=Decimal("3.50"), currency="USD"), "3.5 USD", "no trailing zeros"),
    Row(Percent(low=Decimal(5), high=Decimal(5)), "5 %", "share"),
    Row(Percent(low=Decimal(5), high=Decimal(5), points=True), "5 points", "change in points"),
    Row(Rank(rank=2), "2 rank", "a second place"),
    Row(Rank(rank=2, medal=True), "2 medal", "is not a silver medal"),
    Row(Score(points=(3, 1)), "3-1", "order kept"),
    Row(Ratio(numerator=Decimal(2), denominator=Decimal(3)), "2:3", "fraction"),
    Row(Coordinate(latitude=Decimal("-2.90"), longitude=Decimal("-79")), "-2.9, -79", "degrees"),
    Row(day("1974-07-01"), "1974-07-01", "day"),
    Row(Clock(iso="07:37", zone="GMT"), "07:37 GMT", "zone kept"),
    Row(Duration(iso="PT1M", seconds_low=Decimal(60), seconds_high=Decimal(60)), "60 s", "seconds"),
    Row(Duration(iso="P12M", seconds_low=None, seconds_high=None), "P12M", "months have no seconds"),
    Row(Quote(text="We left.", speaker="Ana Ruiz"), "We left.", "speaker is another fact"),
    Row(Term(vocabulary="direction", term="west"), "direction=west", "term"),
    Row(Unreadable(reason="separator-ambiguous"), "unreadable: separator-ambiguous", "declined"),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_plain(row: Row) -> None:
    assert plain(row.value) == row.want
