"""Why a finding was raised, what became of a claim, and what would have made values agree."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from decimal import Decimal

import pytest

from reconcile.model import Fact, Finding
from reconcile.registry import RULES
from reconcile.reports.explained import explain_claim, explain_finding
from reconcile.reports.text import width_of
from reconcile.values import Money, Name, Quote, Value
from tests.reports.dossiers import (
    DEAD,
    G_DEAD,
    G_MOVED,
    H_DEAD,
    LENGTH,
    N_LONG,
    OPENED,
    REPORT,
    SETTING,
    T_DERIVED,
    T_LONG,
    WORST,
    group,
    metres,
    people,
    year,
)

EXPLAINED = replace(SETTING, rules=RULES)


def test_a_finding_tells_words_reading_place_and_rule() -> None:
    text = explain_finding(replace(DEAD, joined_by=("attribute deaths", "words alike 0.41")), REPORT, EXPLAINED)
    assert "Rule       RC101 figures-differ: " in text
    assert "“Rescuers said [14 people] died in Obersee, and 300 were moved.”" in text
    assert "sources/flood/gazette.md:6:15 (41-50)" in text
    assert f"count, exact: {json.dumps({'kind': 'count', 'value': '14'})}" in text
    assert "│   - words alike 0.41" in text
    assert f"reconcile decide {DEAD.id} --choose VALUE" in text


def test_a_decision_and_what_reopened_it_are_told() -> None:
    text = explain_finding(WORST, REPORT, EXPLAINED)
    assert "Decided    resolved: 1954 (error), by Ana: the gauge’s records" in text
    assert "Changed    flood/herald now says 1952, it said 1953" in text


def test_derived_values_tell_their_inputs() -> None:
    text = explain_finding(OPENED, REPORT, EXPLAINED)
    assert "Derived    from “1899” at sources/bridge/times.md:1:102" in text


def test_what_is_known_of_a_claim_is_told() -> None:
    known = replace(
        G_DEAD,
        subject="flood",
        scope=(("place", "Obersee"), ("year", "2031")),
        role=("die", "people"),
        context=(("rescuer", 80),),
        speaker="rescuers",
        negated=True,
    )
    text = explain_finding(replace(DEAD, groups=(group("14 people", known),)), REPORT, EXPLAINED)
    for words in ("place Obersee, year 2031", "die, people", "rescuer 80 %", "Speaker    rescuers", "exact, negated"):
        assert words in text


@dataclass(frozen=True)
class Row:
    why: str
    one: Value
    other: Value
    says: str


ROWS = [
    Row("counts", people(14), people(11), "a tolerance of 3, 21.4 %, set as tolerances: {deaths: ...}"),
    Row("measures", metres(1204), metres(1240), "a tolerance of 36, 2.9 %, set as"),
    Row("dates", year(1952), year(1954), "a coarser date that holds both"),
    Row("names", Name(name="Fayez"), Name(name="Faiz"), "the same name, as subjects: [{name: ..., aliases: [...]}]"),
    Row("quotations", Quote(text="a", speaker=""), Quote(text="b", speaker=""), "the same words, or a scope"),
    Row("things of two sorts", people(14), metres(14), "the same words, or a scope"),
    Row("nothing against nothing", people(0), people(0), "a tolerance of 0, set as"),
    Row("a bound that is open", replace(people(1), low=None), people(3), "the same words, or a scope"),
    Row(
        "amounts",
        Money(low=Decimal("3.5"), high=None, currency="USD"),
        Money(low=Decimal("5.3"), high=None, currency="USD"),
        "a tolerance of 1.8, 34 %",
    ),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_what_would_have_made_them_agree(row: Row) -> None:
    finding: Finding = replace(
        DEAD, groups=(group("a", replace(H_DEAD, value=row.one)), group("b", replace(G_DEAD, value=row.other)))
    )
    text = explain_finding(finding, REPORT, replace(EXPLAINED, width=200))
    assert f"- a and b: {row.says}" in text


def test_a_claim_in_a_conflict() -> None:
    text = explain_claim(G_DEAD, REPORT, EXPLAINED)
    assert text.startswith("CLAIM  14 people\n")
    assert f"Conflict   How many people died in the flood? ({DEAD.id})" in text


def test_a_claim_in_an_agreement() -> None:
    assert "Agreement  How many people had to leave? 300" in explain_claim(G_MOVED, REPORT, EXPLAINED)


def test_a_claim_that_nobody_else_speaks_of() -> None:
    alone = Fact(
        id="x", dossier="bridge", subject="", attribute="", scope=(), kind="date", question="When?", claims=(T_DERIVED,)
    )
    report = replace(REPORT, findings=(), agreements=(), single_source=(alone,))
    assert "Alone      no other article answers “When?”" in explain_claim(T_DERIVED, report, EXPLAINED)


@pytest.mark.parametrize("width", [60, 80, 120])
def test_within_the_width(width: int) -> None:
    setting = replace(EXPLAINED, width=width)
    text = explain_finding(LENGTH, REPORT, setting) + explain_claim(T_LONG, REPORT, setting)
    assert [line for line in text.splitlines() if width_of(line) > width] == []
    assert N_LONG.quote in text
