"""A weekday that does not belong to the date beside it.

Fires:   "Tuesday, July 3, 2013" (a Wednesday).
Silent:  dates without a printed year; dates before 1924, when some countries still kept the Julian calendar (where the
         weekday is another, the date is listed as not compared).
Source:  proleptic Gregorian calendar, ISO 8601; Greece was the last in Europe to leave the Julian one, in 1923.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.reading import Passage, readings
from reconcile.checks.witness import contradiction, declined, side, topic_of, witness, words
from reconcile.checks.wording import wording
from reconcile.kinds.vocabulary import either
from reconcile.model import Mention
from reconcile.values import DateSpan, Term

DAY: Final = re.compile(r"\d{4}-\d\d-\d\d\Z")
EARLIEST_YEAR: Final = 1924
CALENDAR: Final = "calendar-uncertain"
JOIN: Final = r"(?:,?\s{1,2}|,?\s(?:the|on|del?)\s)"
NAMES: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each full date with another weekday than the one printed with it."""
    for reading in readings(dossier):
        for mention in reading.pulled.mentions:
            passage = reading.line_at(mention.start) if mention.kind == "date" else None
            if passage is not None:
                yield from _check(dossier, passage, mention)


def _check(dossier: Dossier, passage: Passage, mention: Mention) -> Iterator[Outcome]:
    value = mention.value
    if not isinstance(value, DateSpan) or not DAY.match(value.edtf) or mention.anchors:
        return
    if value.edtf[:4] not in mention.quote:
        return
    found = _printed(passage, mention)
    if found is None:
        return
    start, end, stated = found
    true = date.fromisoformat(value.edtf).isoweekday()
    if stated == true:
        return
    if int(value.edtf[:4]) < EARLIEST_YEAR:
        yield declined(mention, CALENDAR)
        return
    weekday = words(passage.document, start, end, "term", Term(vocabulary="weekday", term=NAMES[stated - 1]))
    day = _without_weekday(passage, mention, start, end)
    yield contradiction(
        CHECK,
        dossier,
        (
            side(NAMES[stated - 1], witness(passage.document, weekday)),
            side(f"{value.edtf}, {NAMES[true - 1]}", witness(passage.document, day)),
        ),
        kind="date",
        question=f"Was it the {NAMES[stated - 1]}, or {value.edtf}?",
        explanation=f"{value.edtf} is a {NAMES[true - 1]}, not a {NAMES[stated - 1]}.",
        topic=topic_of(passage),
    )


def _printed(passage: Passage, mention: Mention) -> tuple[int, int, int] | None:
    """Where the weekday stands, inside the date's words or right before them, and which it is (Monday is 1)."""
    numbers = wording(passage.document.language, "weekdays")["days"]
    text = passage.document.article.text
    whole = _pattern(passage.document.language)
    match = whole.search(text, mention.start, mention.end)
    if match is None:
        lead = _before(passage.document.language).search(text, passage.sentence.start, mention.start)
        match = lead
    return None if match is None else (match.start("day"), match.end("day"), int(numbers[match["day"].lower()]))


@cache
def _pattern(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<day>{either(wording(language, 'weekdays')['days'])})(?!\w)", re.IGNORECASE)


@cache
def _before(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<day>{either(wording(language, 'weekdays')['days'])})\.?{JOIN}\Z", re.IGNORECASE)


def _without_weekday(passage: Passage, mention: Mention, start: int, end: int) -> Mention:
    """The date's words alone, where the weekday is their first."""
    if not mention.start <= start < mention.end:
        return mention
    text = passage.document.article.text
    first = mention.end if start > mention.start else end
    tail = text[first : mention.end]
    begin = first + len(tail) - len(tail.lstrip(" ,.\n\u00a0"))
    if start > mention.start:
        return words(passage.document, mention.start, start, mention.kind, mention.value)
    return words(passage.document, begin, mention.end, mention.kind, mention.value)


CHECK: Final = Check(
    code="RC208",
    name="weekday-against-date",
    version=1,
    finds="weekdays that do not belong to the date beside them",
    example="“Tuesday, July 3, 2013”, which was a Wednesday",
    run=run,
)
