"""What sort of thing it was."""

from __future__ import annotations

import pytest

from reconcile.kinds.category import relate, show
from reconcile.kinds.kind import EXACTLY
from reconcile.model import Mention, Relation
from reconcile.values import Term
from tests.kinds.reading import read


@pytest.mark.parametrize(
    ("text", "want", "why"),
    [
        ("A lorry hit the wall.", ["truck"], "one word for two names of a thing"),
        ("He left in a black pickup truck.", ["pickup"], "the longest term"),
        ("A school bus stopped.", ["bus"], "a bus for schools"),
        ("A Norvik 200 bus stopped.", ["bus"], "named before it"),
        ("They met at the bus station.", [], "a station is no bus"),
        ("Two cars burned.", [], "a plural says nothing of one thing"),
        ("The Boat Race was rowed.", [], "a name"),
        ("Police found a rifle.", ["rifle"], "a weapon"),
        ("A gun control law passed.", [], "a law is no weapon"),
        ("Ida Lund was shot in the left arm.", ["arm"], "a wound"),
        ("He raised his arm.", [], "no wound is told"),
        ("He heads the arm of a bank.", [], "an arm of something"),
        ("She died of pneumonia in May.", ["pneumonia"], "an illness"),
        ("Pneumonia research is dear.", [], "a capital, and no illness of anybody"),
        ("He was convicted of manslaughter.", ["manslaughter"], "an offence"),
        ("The murder trial goes on.", [], "a trial"),
    ],
)
def test_find(text: str, want: list[str], why: str) -> None:
    assert [show(m.value) for m in read(text, "category")] == want, why


def test_find_nothing_in_a_language_without_vocabulary() -> None:
    assert not read("El tram y el van de la ciudad llegaron a su destino en la mañana.", "category", language="es")


@pytest.mark.parametrize(
    ("a", "b", "want", "why"),
    [
        ("road/truck", "road/truck", Relation.EQUAL, "one sort"),
        ("road/truck", "road/van", Relation.CONFLICT, "two sorts"),
        ("road", "road/van", Relation.COMPATIBLE, "a van is a motor vehicle"),
        ("road/truck|road/car", "road/car", Relation.COMPATIBLE, "a pickup may be called a car"),
        ("road/truck|road/car", "road/bus", Relation.CONFLICT, "and is no bus"),
        ("air/plane", "air/helicopter", Relation.CONFLICT, "wings or rotor"),
        ("cancer", "cancer/blood", Relation.COMPATIBLE, "leukaemia is a cancer"),
    ],
)
def test_relate(a: str, b: str, want: Relation, why: str) -> None:
    one, other = (
        Mention(article_id="a", start=0, end=1, kind="category", quote="x", value=Term(vocabulary="v", term=t))
        for t in (a, b)
    )
    assert relate(one, other, EXACTLY).relation is want, why
    assert relate(other, one, EXACTLY).relation is want, why


def test_other_vocabularies_are_not_compared() -> None:
    one, other = (
        Mention(article_id="a", start=0, end=1, kind="category", quote="x", value=Term(vocabulary=v, term="head"))
        for v in ("wound", "weapon")
    )
    assert relate(one, other, EXACTLY).relation is Relation.UNKNOWN
