"""A weekday that does not belong to the date beside it.

Fires:   "Tuesday, July 3, 2013" (a Wednesday); "Tuesday, July 3" in an article of July 5, 2013, or in an undated one
         where another article prints "July 3, 2013".
Silent:  dates whose year neither the article's date nor another article tells for certain; dates before 1924, when some
         countries still kept the Julian calendar (where the weekday is another, the date is listed as not compared).
Source:  proleptic Gregorian calendar, ISO 8601; Greece was the last in Europe to leave the Julian one, in 1923.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.reading import Passage, Reading, readings
from reconcile.checks.witness import contradiction, declined, side, topic_of, witness, words
from reconcile.checks.wording import wording
from reconcile.kinds.vocabulary import either
from reconcile.model import Mention
from reconcile.values import DateSpan, Term

DAY: Final = re.compile(r"\d{4}-\d\d-\d\d\Z")
YEARLESS: Final = "XXXX-"
EARLIEST_YEAR: Final = 1924
NEAR_DAYS: Final = 14  # from the day of publication: the year of such a date is certain
CALENDAR: Final = "calendar-uncertain"
JOIN: Final = r"(?:,?\s{1,2}|,?\s(?:the|on|del?)\s)"
NAMES: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each full date with another weekday than the one printed with it."""
    all_readings = tuple(readings(dossier))
    printed = _printed_days(all_readings)
    for reading in all_readings:
        for mention in reading.pulled.mentions:
            passage = reading.line_at(mention.start) if mention.kind == "date" else None
            day = _day(reading, mention, printed) if passage is not None else None
            if passage is not None and day is not None and not _fits_another(reading, passage, mention, day[0]):
                yield from _check(dossier, passage, mention, *day)


def _fits_another(reading: Reading, passage: Passage, mention: Mention, told: str) -> bool:
    """A date without its year, of a year that the article prints elsewhere: "on Monday, April 15," a century ago."""
    found = None if told[:4] in mention.quote else _printed(passage, mention)
    if found is None:
        return False
    years = {_edtf(m)[:4] for m in reading.pulled.mentions if m.kind in ("date", "year") and _edtf(m)[:4] in m.quote}
    return any(_weekday(year + told[4:]) == found[2] for year in sorted(years) if year.isdecimal())


def _weekday(day: str) -> int:
    """Monday is 1; 0 for what is no day, as 29 February of most years."""
    try:
        return date.fromisoformat(day).isoweekday()
    except ValueError:
        return 0


def _printed_days(all_readings: Sequence[Reading]) -> dict[str, tuple[Reading, Mention] | None]:
    """By month and day: where a full date is printed; None where several years are."""
    found: dict[str, tuple[Reading, Mention] | None] = {}
    for reading in all_readings:
        for mention in reading.pulled.mentions:
            edtf = _edtf(mention)
            if DAY.match(edtf) and edtf[:4] in mention.quote and not mention.anchors:
                known = found.setdefault(edtf[5:], (reading, mention))
                if known is not None and _edtf(known[1]) != edtf:
                    found[edtf[5:]] = None
    return found


def _day(
    reading: Reading, mention: Mention, printed: Mapping[str, tuple[Reading, Mention] | None]
) -> tuple[str, Mention | None] | None:
    """The day that a date is of, and the date of another article that tells its year; None where it is not certain."""
    edtf, published = _edtf(mention), reading.pulled.conventions.published
    if mention.anchors or not (DAY.match(edtf) or edtf.startswith(YEARLESS)):
        return None
    if edtf[:4] in mention.quote:
        return edtf, None
    if published is not None and DAY.match(published):
        return _near(edtf[5:], date.fromisoformat(published))
    other = printed.get(edtf[5:])
    return (_edtf(other[1]), other[1]) if other is not None and other[0] is not reading else None


def _near(month_and_day: str, published: date) -> tuple[str, None] | None:
    """The day of that name in the weeks around the publication, whatever year its weekday would point to."""
    around = (published + timedelta(days=step) for step in range(-NEAR_DAYS, NEAR_DAYS + 1))
    return next(((day.isoformat(), None) for day in around if day.isoformat().endswith(month_and_day)), None)


def _edtf(mention: Mention) -> str:
    return mention.value.edtf if isinstance(mention.value, DateSpan) else ""


def _check(
    dossier: Dossier, passage: Passage, mention: Mention, told: str, elsewhere: Mention | None
) -> Iterator[Outcome]:
    found = _printed(passage, mention)
    if found is None:
        return
    start, end, stated = found
    true = date.fromisoformat(told).isoweekday()
    if stated == true:
        return
    if int(told[:4]) < EARLIEST_YEAR:
        yield declined(mention, CALENDAR)
        return
    weekday = words(passage.document, start, end, "term", Term(vocabulary="weekday", term=NAMES[stated - 1]))
    day = _without_weekday(passage, mention, start, end)
    claims = [witness(passage.document, day)]
    if elsewhere is not None:
        document = next(d for d in dossier.documents if d.article.id == elsewhere.article_id)
        claims.append(witness(document, elsewhere))
    yield contradiction(
        CHECK,
        dossier,
        (
            side(NAMES[stated - 1], witness(passage.document, weekday)),
            side(f"{told}, {NAMES[true - 1]}", *claims),
        ),
        kind="date",
        question=f"Was it the {NAMES[stated - 1]}, or {told}?",
        explanation=f"{told} is a {NAMES[true - 1]}, not a {NAMES[stated - 1]}.",
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
    table = wording(language, "weekdays")
    part = rf"(?:\s{either(table['parts'])})?"
    return re.compile(rf"(?<!\w)(?P<day>{either(table['days'])})\.?{part}{JOIN}\Z", re.IGNORECASE)


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
