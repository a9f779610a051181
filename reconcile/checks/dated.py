"""When an age was reached: at the date beside it, or at an event that the dossier dates.

An event without a date in its sentence ("won at the Atlanta Olympics at the age of 22") has the year that the dossier's
articles print with it; where they print several, it has none.  Where a sentence gives the day of a deed at it ("won at
the Atlanta Olympics on July 26, 1996"), the age fell in the weeks around that day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Final

from reconcile.checks.reading import Passage, Reading
from reconcile.checks.witness import witness
from reconcile.checks.wording import pattern, wording
from reconcile.claims.events import EVENT_NAME, EVENT_YEAR
from reconcile.kinds.vocabulary import either, vocabulary
from reconcile.model import Claim, Mention
from reconcile.values import DateSpan, Modality

BREAK: Final = re.compile(r"[;:()]|\.\s")
BRACKETS: Final = frozenset({" (", "\u00a0("})
DAY: Final = re.compile(r"\d{4}-\d\d-\d\d\Z")
LONGEST_DAYS: Final = 17  # Games last so long, and a deed may be of any day of them


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A span of days, and the words that state it."""

    span: DateSpan
    claims: tuple[Claim, ...]


def date_beside(passage: Passage, age: Mention) -> Dated | None:
    """The one date of the sentence, in the clause of the age."""
    dates = [
        m
        for m in passage.of("date", "year")
        if isinstance(m.value, DateSpan) and m.value.earliest and m.value.latest and m.modality is Modality.EXACT
    ]
    dates = [m for m in dates if not any(_is_within(other, m) for other in dates)]
    now = vocabulary(passage.document.language, "now")["this_year"]
    inside = [
        m for m in dates if m.quote.lower() in now or not BREAK.search(passage.between(*_gap(m.start, m.end, age)))
    ]
    behind = [m for m in dates if passage.between(age.end, m.start) in BRACKETS]
    if len(behind) == 1 and passage.between(behind[0].end, behind[0].end + 1) == ")":
        inside = dates = behind  # "at the age of ten (1907)"
    if len(inside) != 1 or len(dates) != 1 or not isinstance(inside[0].value, DateSpan):
        return None
    return Dated(span=inside[0].value, claims=(witness(passage.document, inside[0]),))


def _is_within(inner: Mention, outer: Mention) -> bool:
    """ "In 1937 ... on 2 July 1937": the longer span says nothing more."""
    one, other = inner.value, outer.value
    if not isinstance(one, DateSpan) or not isinstance(other, DateSpan) or one.edtf == other.edtf:
        return False
    return (other.earliest or "") <= (one.earliest or "") and (one.latest or "") <= (other.latest or "")


def date_of_story(reading: Reading, passage: Passage, age: Mention) -> Dated | None:
    """The one date told before in the paragraph, of "she became, at the age of 22, the youngest winner".

    Such a sentence tells how the story went that began on that date; any other age may be of another day.
    """
    at, _, _ = _words(passage.document.language)
    if any(m.kind in ("date", "year", "duration") for m in passage.mentions) or not at.match(age.quote):
        return None
    if not pattern(passage.document.language, "ages", "youngest").search(passage.text):
        return None
    told = [
        m
        for before in reading.passages[: passage.at]
        if before.sentence.block == passage.sentence.block
        for m in before.of("date", "year")
    ]
    if len(told) != 1 or told[0].modality is not Modality.EXACT or not isinstance(told[0].value, DateSpan):
        return None
    if told[0].anchors or not told[0].value.earliest or not told[0].value.latest:
        return None
    return Dated(span=told[0].value, claims=(witness(passage.document, told[0]),))


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDate:
    """The year of an event as an article prints it, and the day of a deed at the event where it stands there."""

    claim: Claim
    day: str  # ISO; "" where none is told


def days_of_event(reading: Reading, passage: Passage, age: Mention, dates: Sequence[EventDate]) -> tuple[Dated, ...]:
    """The years, or weeks, that the dossier prints for the one event, in a sentence without a date, of the age."""
    if any(m.kind in ("date", "year", "duration") for m in passage.mentions):
        return ()
    start, end = passage.sentence.start, passage.sentence.end
    named = [c for c in reading.claims if c.attribute == EVENT_NAME and start <= c.start < end]
    if len(named) != 1 or not _reached_at(passage, named[0], age):
        return ()
    by_year: dict[str, list[EventDate]] = {}
    for each in dates:
        claim = each.claim
        if claim.subject == named[0].subject and _series(claim) == _series(named[0]) != "":
            by_year.setdefault(claim.value.edtf if isinstance(claim.value, DateSpan) else "", []).append(each)
    return tuple(
        Dated(span=_around(year, [each.day for each in found if each.day]), claims=tuple(each.claim for each in found))
        for year, found in sorted(by_year.items())
        if year
    )


def _around(year: str, days: Sequence[str]) -> DateSpan:
    """The days of the year on which the event may have been: all, or those around the ones told."""
    first, last = date(int(year), 1, 1), date(int(year), 12, 31)
    if days:
        early, late = date.fromisoformat(min(days)), date.fromisoformat(max(days))
        if (late - early).days <= LONGEST_DAYS:
            reach = timedelta(LONGEST_DAYS)
            first, last = max(first, early - reach), min(last, late + reach)
    return DateSpan(edtf=year, earliest=first.isoformat(), latest=last.isoformat())


def event_dates(readings: Sequence[Reading]) -> list[EventDate]:
    """The years that articles print with events."""
    return [
        EventDate(claim=c, day=_day(r, c))
        for r in readings
        for c in r.claims
        if c.attribute == EVENT_YEAR and c.modality is Modality.EXACT
    ]


def _day(reading: Reading, claim: Claim) -> str:
    """The full date of a deed at the event that the claim's year was taken from."""
    passage = reading.passage_at(claim.start)
    dates = [m for m in passage.of("date") if m.start == claim.start] if passage is not None else []
    if passage is None or len(dates) != 1 or not isinstance(dates[0].value, DateSpan):
        return ""
    events = [c for c in reading.claims if c.attribute == EVENT_NAME and c.sentence_start == claim.sentence_start]
    _, deed, other = _words(passage.document.language)
    if len(events) != 1 or not DAY.match(dates[0].value.edtf) or other.search(passage.text):
        return ""
    return dates[0].value.edtf if deed.search(passage.text) and _is_at(passage, events[0]) else ""


def _series(claim: Claim) -> str:
    return dict(claim.scope).get("series", "")


def _reached_at(passage: Passage, event: Claim, age: Mention) -> bool:
    """ "At the Oslo Games he won silver at the age of 22": the event and the age frame a deed, in one clause."""
    at, deed, other = _words(passage.document.language)
    gap = passage.between(*_gap(event.start, event.end, age))
    return (
        (at.match(age.quote) or at.search(passage.between(passage.sentence.start, age.start))) is not None
        and _is_at(passage, event)
        and BREAK.search(gap) is None
        and other.search(passage.text) is None
        and deed.search(passage.text) is not None
    )


def _is_at(passage: Passage, event: Claim) -> bool:
    at, _, _ = _words(passage.document.language)
    return at.search(passage.between(passage.sentence.start, event.start)) is not None


def _gap(start: int, end: int, age: Mention) -> tuple[int, int]:
    return (end, age.start) if end <= age.start else (age.end, start)


@cache
def _words(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    table = wording(language, "ages")
    return (
        re.compile(rf"(?<!\w){either(table['at'])}\s(?:{either(table['the'])}\s)?(?:\Z|(?=age|\d))", re.IGNORECASE),
        re.compile(rf"(?<!\w){either(table['deeds'])}(?!\w)", re.IGNORECASE),
        re.compile(rf"(?<!\w){either(table['apart'])}(?!\w)", re.IGNORECASE),
    )
