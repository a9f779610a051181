"""What holds for the times of any text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from reconcile.kinds.clock import TIME
from reconcile.kinds.date import DATE
from reconcile.kinds.duration import DURATION
from reconcile.kinds.durationreading import a_duration
from reconcile.kinds.edtf import a_century, a_decade, a_month, a_range, a_year, of_date, spanning
from reconcile.kinds.kind import EXACTLY
from reconcile.kinds.timewords import lexicon
from reconcile.kinds.year import YEAR
from reconcile.values import DateSpan
from tests.kinds.timed import read_times

KINDS = {kind.name: kind for kind in (DATE, TIME, DURATION, YEAR)}
FIGURES = ["1", "7", "12", "31", "32", "96", "1990", "2012", "0737", "999999", "99999999"]
SIGNS = [*".,:;-–/()'\"’″ \n|$%", "'s", *FIGURES]
FORMS = ["26th", "1960s", "'90s", "7:37", "1:17:21", "01-07-1974", "2008-09-29", "1.5", "p.m.", "half", "½", "04/2016"]
WORDS = st.sampled_from([*SIGNS, *FORMS, *sorted(lexicon("en").marks), "Monday", "May", "July", "Sept.", "the", "said"])
TEXTS = st.lists(WORDS, max_size=14).map(" ".join)
DAYS = st.dates().map(lambda day: day.isoformat())


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.none() | DAYS)
def test_quotes_sit_at_their_spans_without_overlap(text: str, published: str | None) -> None:
    end = 0
    for mention in read_times(text, published=published):
        assert text[mention.start : mention.end] == mention.quote
        assert mention.quote == mention.quote.strip() != ""
        assert mention.start >= end
        end = mention.end


@settings(max_examples=200, deadline=None)
@given(TEXTS, TEXTS, DAYS)
@example("aug", ".", "2000-01-01")
def test_relations_are_symmetric_and_reflexive(one: str, other: str, published: str) -> None:
    mentions = read_times(f"{one}\n{other}", published=published)
    for a in mentions:
        for b in mentions:
            if KINDS[a.kind].relate is KINDS[b.kind].relate:
                relate = KINDS[a.kind].relate
                assert relate(a, b, EXACTLY) == relate(b, a, EXACTLY)


@settings(max_examples=200, deadline=None)
@given(TEXTS, DAYS)
def test_every_value_can_be_shown_and_written(text: str, published: str) -> None:
    for mention in read_times(text, published=published):
        kind = KINDS[mention.kind]
        assert isinstance(kind.show(mention.value), str)
        assert all(isinstance(key, str) for key in kind.normalise(mention.value))


SPANISH = st.sampled_from([*SIGNS, *FORMS, *sorted(lexicon("es").marks), "XIX"])


@settings(max_examples=400, deadline=None)
@given(st.lists(SPANISH, max_size=12).map(" ".join), st.none() | DAYS)
def test_any_spanish_words_are_read_without_error(text: str, published: str | None) -> None:
    for mention in read_times(text, published=published, language="es"):
        assert text[mention.start : mention.end] == mention.quote


@settings(deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_read_without_error(text: str) -> None:
    read_times(text, published="2012-09-05")


YEARS = st.integers(1000, 2099)
SPANS: st.SearchStrategy[Any] = st.one_of(
    st.dates(date(1000, 1, 1), date(2199, 12, 31)).map(of_date),
    st.builds(a_month, st.integers(1000, 2199), st.integers(1, 12)),
    st.builds(a_decade, st.integers(101, 219).filter(lambda ten: ten % 10 or ten == 200).map(lambda ten: ten * 10)),
    st.builds(a_century, st.integers(10, 21).map(lambda hundreds: hundreds * 100)),
    st.builds(lambda year, part: spanning(f"{year}-{part}"), st.integers(1000, 2199), st.sampled_from(range(21, 25))),
    st.builds(lambda year, part: spanning(f"{year}-{part}"), st.integers(1000, 2199), st.sampled_from(range(33, 37))),
    st.builds(lambda year, length: a_range(a_year(year), a_year(year + length)), YEARS, st.integers(1, 99)),
    st.builds(lambda day, length: a_range(of_date(day), of_date(day + timedelta(length))),
              st.dates(date(1000, 1, 1), date(2190, 12, 31)), st.integers(1, 999)),
    st.builds(lambda day, part: replace(of_date(day), part=part), st.dates(date(1000, 1, 1), date(2190, 12, 31)),
              st.sampled_from(["morning", "afternoon", "evening", "night"])),
)  # fmt: skip


@settings(deadline=None)
@given(SPANS)
def test_what_is_shown_reads_back(span: DateSpan) -> None:
    (mention,) = read_times(f"It was {DATE.show(span)}.", published=None)
    assert mention.value == span


FRAMES = st.sampled_from(
    ["{}", "It was {}.", "She said ({}) so", "“{}”, he wrote", "| {} | x |", "\n{}\n", "Won: {}; lost"]
)


@settings(deadline=None)
@given(SPANS, FRAMES)
def test_a_date_reads_the_same_in_any_frame(span: DateSpan, frame: str) -> None:
    (mention,) = read_times(frame.format(DATE.show(span)), published=None)
    assert mention.value == span


LENGTHS = st.lists(st.sampled_from(["hour", "minute", "second"]), min_size=1, max_size=3, unique=True).flatmap(
    lambda units: st.lists(st.integers(1, 59), min_size=len(units), max_size=len(units)).map(
        lambda amounts: [
            (Decimal(amount), unit)
            for unit, amount in zip(("hour", "minute", "second"), amounts, strict=False)
            if unit in units
        ]
    )
)


@settings(deadline=None)
@given(LENGTHS.filter(bool))
def test_a_length_that_is_shown_reads_back(parts: list[tuple[Decimal, str]]) -> None:
    value = a_duration(parts)
    (mention,) = read_times(f"It took {DURATION.show(value)}.", published=None)
    assert mention.value == value
