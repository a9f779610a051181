"""Read days that share a month or a year: "Sept. 9 and 10, 2012", "9, 10 and 11 September", "March and April 2012".

Each day of a list is a date of its own; what stands once at an end of the list goes for all of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from reconcile.kinds.absolute import Parts, Reader, with_year
from reconcile.kinds.edtf import Precision, a_day, precision, take_apart
from reconcile.kinds.surroundings import Dated, Stated, Surroundings
from reconcile.kinds.timegrammar import Found


def _first_of_list(found: Found, around: Surroundings) -> Stated | None:
    """Read the first day or month of a list with the month and the year that stand at its end."""
    months, days, year = found.values("any_month"), found.values("day"), found.value("year")
    parts = Parts(
        year=int(year) if year is not None else None,
        month=int(months[0]),
        day=int(days[0]) if days else None,
    )
    is_rising = all(int(low) < int(high) for low, high in pairwise(days)) or len(months) > 1
    span = with_year(parts, found.first, found.last, around).span()
    if span is None or not is_rising or _counts(found, around):
        return None
    size = _size_of_first(found)
    return Stated(kind="date", value=span, first=found.first, last=found.first + size)


def _size_of_first(found: Found) -> int:
    """Count the tokens before the first comma or "and" of the list."""
    return next(index for index, (role, _) in enumerate(found.parts) if role in {"and", "comma"})


def _counts(found: Found, around: Surroundings) -> bool:
    """Tell "May 3 and 10 people" from two days in May."""
    behind = around.token_at(found.last)
    is_day_last = found.parts[-1][0] == "day"
    return (
        is_day_last and behind is not None and behind.text[:1].isalnum() and not around.is_a(found.last, "clock_behind")
    )


def _next_of_list(found: Found, around: Surroundings) -> Stated | None:
    """Read the further days of a list behind its first: the "10" of "Sept. 9 and 10"."""
    before = around.dates[-1] if around.dates else None
    if before is None or not _is_first_of_list(before, found, around) or _counts(found, around):
        return None
    named = take_apart(before.span.edtf)
    year = found.value("year")
    span = a_day(int(named.year) if year is None else int(year), named.month or 0, int(found.value("day")))
    if span is None or int(found.value("day")) <= (named.day or 0):
        return None
    return Stated(kind="date", value=span, first=found.first + _lead(found), last=found.last)


def _is_first_of_list(before: Dated, found: Found, around: Surroundings) -> bool:
    """Tell whether the date right before ends with its day: "Sept. 9", not "9 September" or "Sept. 9, 2012"."""
    start = around.tokens[found.first].start
    if around.text[before.end : start].strip() or precision(before.span) is not Precision.DAY:
        return False
    last = around.tokens[found.first - 1]
    is_day = "".join(filter(str.isdecimal, last.text)).lstrip("0") == str(take_apart(before.span.edtf).day)
    return is_day and take_apart(before.span.edtf).year.isdecimal()


def _lead(found: Found) -> int:
    return next(index for index, (role, _) in enumerate(found.parts) if role in {"the", "day"})


READERS: Final[Mapping[str, Reader]] = {"first_of_list": _first_of_list, "next_of_list": _next_of_list}
