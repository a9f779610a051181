"""What holds for the times of any text."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from reconcile.kinds.clock import TIME
from reconcile.kinds.date import DATE
from reconcile.kinds.duration import DURATION
from reconcile.kinds.kind import EXACTLY
from reconcile.kinds.timewords import lexicon
from reconcile.kinds.year import YEAR
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


@given(st.text(max_size=80))
def test_any_text_is_read_without_error(text: str) -> None:
    read_times(text, published="2012-09-05")
