"""Spans of time whose end is printed before their beginning: "from 1935 to 1934", "(1948-1942)" behind a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Final

from reconcile.checks.reading import Passage
from reconcile.checks.witness import words
from reconcile.checks.wording import pattern, wording
from reconcile.kinds.vocabulary import either
from reconcile.model import Mention
from reconcile.values import DateSpan, Modality, Unreadable

YEAR: Final = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
DASH: Final = re.compile(r"\s?[-–—]\s?")
NAMED: Final = re.compile(r"[:,]?\s?\(?\Z")  # between a name and its dates
REVERSED: Final = "no-such-date"  # what the reader of dates calls a range that runs backwards


def backward_spans(passage: Passage) -> Iterator[tuple[Mention, Mention]]:
    """Beginning and end, in the order of the words, of each span of which the end is the earlier."""
    if pattern(passage.document.language, "spans", "moved").search(passage.text):
        return  # "the fair was moved from 1935 to 1934"
    dates = [m for m in passage.of("date", "year") if m.modality is Modality.EXACT and not m.anchors]
    for first, second in pairwise(dates):
        if _is_before(second, first) and _is_span(passage, first, second):
            yield first, second
    for mention in passage.of("date"):
        yield from _in_one(passage, mention)


def _is_before(one: Mention, other: Mention) -> bool:
    a, b = one.value, other.value
    return (
        isinstance(a, DateSpan)
        and isinstance(b, DateSpan)
        and bool(a.latest and b.earliest)
        and ((a.latest or "") < (b.earliest or ""))
    )


def _is_span(passage: Passage, first: Mention, second: Mention) -> bool:
    lead, gap = passage.between(passage.sentence.start, first.start), passage.between(first.end, second.start)
    language = passage.document.language
    if DASH.fullmatch(gap):
        return any(
            NAMED.fullmatch(passage.between(p.end, first.start)) for p in passage.of("person") if p.end <= first.start
        )
    return any(led.search(lead) and joined.fullmatch(gap) for led, joined in _frames(language))


def _in_one(passage: Passage, mention: Mention) -> Iterator[tuple[Mention, Mention]]:
    """ "(June 23, 1940 – November 12, 1934)", which no reader of dates can make sense of."""
    years = YEAR.findall(mention.quote)
    if not isinstance(mention.value, Unreadable) or mention.value.reason != REVERSED or len(years) != 2:
        return
    dashes = [m for m in DASH.finditer(mention.quote) if "-" not in m.group() or " " in m.group()]
    if len(dashes) == 1 and years[1] < years[0]:
        middle = (mention.start + dashes[0].start(), mention.start + dashes[0].end())
        ends = ((mention.start, middle[0], years[0]), (middle[1], mention.end, years[1]))
        start, end = (
            words(
                passage.document, at, to, "date", DateSpan(edtf=year, earliest=f"{year}-01-01", latest=f"{year}-12-31")
            )
            for at, to, year in ends
        )
        yield start, end


@cache
def _frames(language: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """What stands before a span's beginning, and between it and its end."""
    table = wording(language, "spans")
    on = rf"(?:{either(table['on'])}\s)?(?:{either(table['the'])}\s)?"
    until = rf"\s{either(table['until'])}\s(?:[^\W\d_]+\s){{0,4}}?{on}"
    return (
        (_led(table["from"], on), re.compile(rf"\s{either(table['to'])}\s{on}|{until}", re.IGNORECASE)),
        (_led(table["between"], on), re.compile(rf"\s{either(table['and'])}\s{on}", re.IGNORECASE)),
    )


def _led(leads: list[str], on: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(leads)}\s{on}\Z", re.IGNORECASE)
