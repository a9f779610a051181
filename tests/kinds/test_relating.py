"""How two stated figures stand to each other."""

from __future__ import annotations

import itertools
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.kinds.kind import EXACTLY, Tolerance
from reconcile.kinds.relating import ROUNDS, Span, relate_intervals
from reconcile.model import Mention, Relation
from reconcile.values import Modality
from tests.kinds.reading import kind_named, read


def only(text: str, kind: str) -> Mention:
    (mention,) = read(text, kind)
    return mention


CASES = [
    ("count", "459 people", "459 people", "equal", "same figure"),
    ("count", "459 people", "460 people", "conflict", "neighbours differ, though one rounds to the other"),
    ("count", "459 people", "about 460 people", "compatible", "about reaches"),
    ("count", "about 12 people", "13 people", "conflict", "about a small figure reaches not even one"),
    ("count", "about a dozen people", "13 people", "compatible", "... but about a dozen does"),
    ("count", "a dozen people", "13 people", "conflict", "a dozen is twelve"),
    ("count", "about a dozen people", "15 people", "conflict", "three more are more"),
    ("count", "more than 500 people", "504 people", "compatible", "open above"),
    ("count", "more than 500 people", "450 people", "conflict", "below the bound"),
    ("count", "at least 5 people", "more than 4 people", "compatible", "both open above"),
    ("count", "at least 5 people", "60 people", "compatible", "at least is open above"),
    ("count", "more than 1,700 species", "2,500 species", "conflict", "more than goes to the next figure as round"),
    ("count", "more than 1,700 species", "over 1,800 species", "compatible", "the next figure as round"),
    ("count", "more than 5,000 workers", "more than 7,000 workers", "conflict", "two that do not reach each other"),
    ("count", "more than 100 safes", "189 safes", "compatible", "a round hundred goes to two hundred"),
    ("count", "more than 25 million copies", "30 million copies", "compatible", "25 is as round as 30"),
    ("count", "more than a dozen schools", "20 schools", "compatible", "in words it goes as far again"),
    ("count", "more than a dozen schools", "30 schools", "conflict", "but no further"),
    ("count", "up to 300 guests", "at least 400 guests", "conflict", "open ends that do not meet"),
    ("count", "between 10 and 12 people", "11 people", "compatible", "inside a range"),
    ("count", "between 10 and 12 people", "15 people", "conflict", "outside a range"),
    ("count", "dozens of people", "50 people", "compatible", "an order of size"),
    ("count", "dozens of people", "5,000 people", "conflict", "another order of size"),
    ("count", "nearly 500 people", "490 people", "compatible", "almost reaches down"),
    ("count", "nearly 500 people", "510 people", "conflict", "almost never reaches up"),
    ("count", "about 500 people", "500 people", "compatible", "the same figure, one hedged"),
    ("count", "more than 37 people", "37 people", "conflict", "who counted 37 saw no more"),
    ("count", "more than 70 people", "70 people", "compatible", "a round figure, said in two ways"),
    ("count", "more than 37 people", "38 people", "compatible", "more than 37"),
    ("money", "more than $137 billion", "$137 billion", "compatible", "nobody counted the dollars"),
    ("quantity", "2,737 m", "8,981 ft", "compatible", "converted and rounded"),
    ("quantity", "1,280 m", "1,280 ft", "conflict", "a slip of the unit"),
    ("quantity", "1,280 m", "4,200 ft", "compatible", "a rounded conversion"),
    ("quantity", "27 km", "17 miles", "compatible", "converted to whole miles"),
    ("quantity", "about 310 km", "roughly 190 miles", "compatible", "hedges reach as far as rounding does"),
    ("quantity", "about 310 km", "roughly 180 miles", "conflict", "... and no further for being converted"),
    ("quantity", "20 km", "20,000 metres", "equal", "the same length in two units"),
    ("quantity", "459 km", "460 km", "conflict", "rounded to tens"),
    ("quantity", "20 km", "20 kg", "unknown", "a length against a mass"),
    ("quantity", "12 °C", "53.6 °F", "equal", "offset scales"),
    ("money", "$105 billion", "$103 billion", "conflict", "amounts differ"),
    ("money", "$5", "€5", "unknown", "two currencies"),
    ("money", "more than $1 million", "$1.2 million", "compatible", "open above"),
    ("percent", "more than 30%", "38%", "compatible", "below the next ten"),
    ("percent", "more than 30%", "71%", "conflict", "far above"),
    ("quantity", "more than 2 km", "3 miles", "conflict", "more than two is not nearly five"),
    ("percent", "5%", "5 percentage points", "unknown", "percent against points"),
    ("percent", "5%", "5 percent", "equal", "sign and word"),
    ("age", "aged 34", "34 years old", "equal", "one age in two forms"),
    ("age", "aged 34", "aged 35", "conflict", "ages differ"),
    ("rank", "finished third", "placed 3rd", "equal", "one place in two forms"),
    ("rank", "finished third", "placed 4th", "conflict", "places differ"),
    ("score", "won 3-1", "lost 1-3", "compatible", "sides the other way round"),
    ("score", "won 3-1", "won 3-2", "conflict", "scores differ"),
    ("ratio", "two thirds", "2 out of 3", "equal", "one share in two forms"),
    ("coordinate", "2°54′S 79°00′W", "-2.9001, -79.0059", "compatible", "within a minute of arc"),
    ("coordinate", "2°54′S 79°00′W", "-3.9001, -79.0059", "conflict", "a degree apart"),
]


@pytest.mark.parametrize(("kind", "one", "other", "want", "why"), CASES, ids=[case[-1] for case in CASES])
def test_relations(kind: str, one: str, other: str, want: str, why: str) -> None:
    relate = kind_named(kind).relate
    a, b = only(one, kind), only(other, kind)
    assert relate(a, b, EXACTLY).relation == want
    assert relate(a, b, EXACTLY) == relate(b, a, EXACTLY)


def test_the_end_of_a_range_contradicts_nothing() -> None:
    relate = kind_named("quantity").relate
    low, high = read("between 2,500 m and 4,800 m", "quantity")
    top = only("4,800 metres", "quantity")
    assert relate(high, top, EXACTLY).relation is Relation.COMPATIBLE
    assert relate(low, top, EXACTLY).relation is Relation.UNKNOWN


def test_a_rounded_figure_is_named_so() -> None:
    relate = kind_named("count").relate
    assert relate(only("459 people", "count"), only("460 people", "count"), EXACTLY) == ROUNDS
    assert relate(only("457 people", "count"), only("459 people", "count"), EXACTLY) != ROUNDS


def test_the_tolerance_of_an_attribute_makes_values_near() -> None:
    relate = kind_named("quantity").relate
    a, b = only("459 km", "quantity"), only("460 km", "quantity")
    assert relate(a, b, Tolerance(absolute=Decimal(1000))).relation is Relation.NEAR
    assert relate(a, b, Tolerance(relative=Decimal("0.001"))).relation is Relation.CONFLICT


bounds = st.decimals(min_value=0, max_value=10**6, places=1)
spans = st.builds(
    lambda low, width, modality: Span(low=low, high=low + width, modality=modality),
    bounds,
    st.sampled_from([Decimal(0), Decimal(5)]),
    st.sampled_from([Modality.EXACT, Modality.ABOUT, Modality.ALMOST, Modality.RANGE]),
)


@given(spans, spans)
def test_relating_is_symmetric(a: Span, b: Span) -> None:
    assert relate_intervals(a, b, EXACTLY) == relate_intervals(b, a, EXACTLY)


@given(spans, spans)
def test_equal_means_equal_intervals(a: Span, b: Span) -> None:
    if relate_intervals(a, b, EXACTLY).relation is Relation.EQUAL:
        assert (a.low, a.high, a.modality) == (b.low, b.high, b.modality)


def test_every_kind_is_equal_to_itself() -> None:
    texts = {
        "count": "12 people",
        "quantity": "3 km",
        "money": "$5",
        "percent": "5%",
        "age": "aged 34",
        "score": "won 3-1",
    }
    for (kind, text), tolerance in itertools.product(texts.items(), (EXACTLY, Tolerance(relative=Decimal("0.1")))):
        mention = only(text, kind)
        assert kind_named(kind).relate(mention, mention, tolerance).relation is Relation.EQUAL
