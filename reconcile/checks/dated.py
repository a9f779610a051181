"""When an age was reached: at the date beside it, or at an event that the dossier dates.

An event without a date in its sentence ("won at the Atlanta Olympics at the age of 22") has the year that the dossier's
articles print with it; where they print several, it has none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from reconcile.checks.reading import Passage, Reading
from reconcile.checks.witness import witness
from reconcile.checks.wording import wording
from reconcile.claims.events import EVENT_NAME, EVENT_YEAR
from reconcile.kinds.vocabulary import either
from reconcile.model import Claim, Mention
from reconcile.values import DateSpan, Modality

BREAK: Final = re.compile(r"[;:()]|\.\s")


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
    inside = [m for m in dates if BREAK.search(passage.between(*_gap(m.start, m.end, age))) is None]
    if len(inside) != 1 or len(dates) != 1 or not isinstance(inside[0].value, DateSpan):
        return None
    return Dated(span=inside[0].value, claims=(witness(passage.document, inside[0]),))


def years_of_event(reading: Reading, passage: Passage, age: Mention, years: Sequence[Claim]) -> tuple[Dated, ...]:
    """The years that the dossier prints for the one event, in a sentence without a date, at which the age fell."""
    if any(m.kind in ("date", "year", "duration") for m in passage.mentions):
        return ()
    start, end = passage.sentence.start, passage.sentence.end
    named = [c for c in reading.claims if c.attribute == EVENT_NAME and start <= c.start < end]
    if len(named) != 1 or not _reached_at(passage, named[0], age):
        return ()
    same = [c for c in years if c.subject == named[0].subject and _series(c) == _series(named[0]) != ""]
    by_year: dict[str, list[Claim]] = {}
    for claim in same:
        if isinstance(claim.value, DateSpan):
            by_year.setdefault(claim.value.edtf, []).append(claim)
    return tuple(
        Dated(span=claims[0].value, claims=tuple(claims))
        for _, claims in sorted(by_year.items())
        if isinstance(claims[0].value, DateSpan)
    )


def event_years(readings: Sequence[Reading]) -> list[Claim]:
    """The years that articles print with events."""
    return [c for r in readings for c in r.claims if c.attribute == EVENT_YEAR and c.modality is Modality.EXACT]


def _series(claim: Claim) -> str:
    return dict(claim.scope).get("series", "")


def _reached_at(passage: Passage, event: Claim, age: Mention) -> bool:
    """ "At the Oslo Games he won silver at the age of 22": the event and the age frame a deed, in one clause."""
    at, deed, other = _words(passage.document.language)
    gap = passage.between(*_gap(event.start, event.end, age))
    before = passage.between(passage.sentence.start, event.start)
    return (
        at.match(age.quote) is not None
        and at.search(before) is not None
        and BREAK.search(gap) is None
        and other.search(passage.text) is None
        and deed.search(passage.text) is not None
    )


def _gap(start: int, end: int, age: Mention) -> tuple[int, int]:
    return (end, age.start) if end <= age.start else (age.end, start)


@cache
def _words(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    table = wording(language, "ages")
    return (
        re.compile(rf"(?<!\w){either(table['at'])}\s(?:(?:the|age)\s)?(?:\Z|(?=age|\d))", re.IGNORECASE),
        re.compile(rf"(?<!\w){either(table['deeds'])}(?!\w)", re.IGNORECASE),
        re.compile(rf"(?<!\w){either(table['apart'])}(?!\w)", re.IGNORECASE),
    )
