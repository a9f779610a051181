"""Read dates that stand on the last date of the text: later, earlier, "the following year", "that day".

The anchor is the last date of the paragraph or of the one before it.  A length is added at the precision of its unit:
"two years later" than 1990 is 1992, "nine days earlier" than 29 September 2008 is the 20th.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from reconcile.kinds.absolute import Reader, stated_month
from reconcile.kinds.edtf import Precision, a_day, a_month, as_stated, first_day, of_date, precision
from reconcile.kinds.moving import (
    ANCHOR_TOO_COARSE,
    COARSEST_ANCHOR,
    DAYS_OF,
    MINUTES_OF,
    MONTHS_OF,
    minutes_on,
    move,
    neighbour,
)
from reconcile.kinds.relative import a_date, amount_of
from reconcile.kinds.surroundings import Dated, Stated, Surroundings
from reconcile.kinds.timegrammar import Found
from reconcile.values import DateSpan, Unreadable

NO_DATE_BEFORE: Final = Unreadable(reason="no-date-before")


def _later(found: Found, around: Surroundings) -> Stated | None:
    """Read "two years later", "nine days earlier", "a year before that"; "a year after the war" is no such date."""
    amount, unit = amount_of(found), str(found.value("unit"))
    if amount is not None and unit in MINUTES_OF:
        return _later_that_day(found, around, int(amount * MINUTES_OF[unit]))
    if amount is None or unit not in DAYS_OF | MONTHS_OF:
        return None
    if around.is_a(found.last, "of_what"):
        return None
    is_ended = found.has("that") or around.is_a(found.last - 1, "later")
    behind = around.token_at(found.last)
    if not is_ended and behind is not None and behind.text[:1].isalnum():
        return None
    signed = amount * int(found.value("direction"))
    return _on_anchor(found, around, lambda span: move(span, signed, unit))


def _later_that_day(found: Found, around: Surroundings, minutes: int) -> Stated | None:
    """Read "ten minutes later" behind a time of day; without one it is a length of time."""
    anchor = around.last_clock(found.parts[0][1].start)
    if anchor is None or not around.is_a(found.last - 1, "later"):
        return None
    clock = minutes_on(anchor.clock, minutes * int(found.value("direction")))
    if clock is None:
        return None
    stated = Stated(kind="time", value=clock, first=found.first, last=found.last)
    return replace(stated, anchors=((anchor.start, anchor.end),))


def _that_unit(found: Found, around: Surroundings) -> Stated | None:
    """Read "the following year", "the previous day", "the same month", "that year", "the day before"."""
    unit = str(found.value("calendar_unit"))
    if unit not in COARSEST_ANCHOR:
        return None
    step = int(found.value("neighbour"))
    stated = _on_anchor(found, around, lambda span: neighbour(span, unit, step))
    if stated is None or isinstance(stated.value, Unreadable):
        return None  # "that year" of no date is a plain pronoun
    return stated


def _of_that_year(found: Found, around: Surroundings) -> Stated | None:
    """Read "21 September of that year"."""
    month, day = stated_month(found), found.value("day")

    def read(anchor: DateSpan) -> DateSpan | Unreadable | None:
        start = first_day(as_stated(anchor))
        if month is None or start is None or precision(anchor) > Precision.YEAR:
            return ANCHOR_TOO_COARSE
        return a_month(start.year, month) if day is None else a_day(start.year, month, int(day))

    return _on_anchor(found, around, read)


def _on_anchor(
    found: Found, around: Surroundings, read: Callable[[DateSpan], DateSpan | Unreadable | None]
) -> Stated | None:
    start = found.parts[0][1].start
    anchor: Dated | None = around.last_date(start)
    if anchor is not None and _describes(anchor, found, around, read):
        anchor = around.date_before(anchor)
    if anchor is None:
        told = read(of_date(around.published)) if around.published else None
        readings = (told,) if isinstance(told, DateSpan) else ()
        return a_date(replace(NO_DATE_BEFORE, readings=readings), found)
    value = read(anchor.span)
    stated = a_date(value, found) if value else None
    return replace(stated, anchors=((anchor.start, anchor.end),)) if stated else None


def _describes(
    anchor: Dated, found: Found, around: Surroundings, read: Callable[[DateSpan], DateSpan | Unreadable | None]
) -> bool:
    """Tell whether the words say again which date was just named: "in 1996, which was four years later"."""
    if around.is_a(found.first - 1, "is_word") and around.is_a(found.first - 2, "which"):
        return around.text[anchor.end : around.tokens[found.first - 2].start].strip() == ","
    if around.text[anchor.end : found.parts[0][1].start].strip() != ",":
        return False
    before = around.date_before(anchor)
    told = read(before.span) if before is not None else None
    return isinstance(told, DateSpan) and told.edtf[:4] == anchor.span.edtf[:4]


READERS: Final[Mapping[str, Reader]] = {
    "later": _later,
    "that_unit": _that_unit,
    "of_that_year": _of_that_year,
}
