"""Extended Date/Time Format (ISO 8601-2, Library of Congress profile): build, bound, take apart and say dates.

Of level 1 we use year, month, day, season (21-24), "~" for approximate, "X" for unstated digits and intervals, open or
closed; of level 2 the quarters (33-36).
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum
from functools import lru_cache
from typing import Final

from reconcile.values import DateSpan

UNSTATED_YEAR: Final = "XXXX"
OPEN: Final = ".."
_REMEMBERED: Final = 10_000  # dates of a dossier, most of them more than once
_YEAR_BEFORE_1: Final = "0000"  # 1 BC, which Python's calendar does not have
# A season's months differ between the hemispheres and between calendar and weather; the widest northern reading.
_SEASONS: Final = {21: ("03-01", "06-21"), 22: ("06-01", "09-23"), 23: ("09-01", "12-21")}
_WINTER: Final = 24
_PART: Final = re.compile(r"(?P<year>-?\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<about>~)?")


class Precision(IntEnum):
    """How finely a date is stated, the finest first."""

    DAY = 0
    MONTH = 1
    QUARTER = 2
    SEASON = 3
    YEAR = 4
    DECADE = 5
    CENTURY = 6
    RANGE = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One end of an EDTF string.  None where it is not stated."""

    year: str
    month: int | None = None  # 1-12, a season 21-24 or a quarter 33-36
    day: int | None = None
    about: bool = False


def a_day(year: int | None, month: int, day: int) -> DateSpan | None:
    """Write a day, or None where the calendar has no such day.

    >>> a_day(2008, 9, 29).edtf, a_day(2011, 2, 29), a_day(None, 4, 7).edtf
    ('2008-09-29', None, 'XXXX-04-07')
    """
    if not (1 <= month <= 12 and 1 <= day <= monthrange(year or 2000, month)[1]):
        return None
    return spanning(f"{_year(year)}-{month:02}-{day:02}")


def of_date(day: date, *, about_days: int = 0) -> DateSpan:
    """Write a day that is certain, or one that may be off by some days.

    >>> of_date(date(2012, 9, 6), about_days=3)
    DateSpan(edtf='2012-09-06~', earliest='2012-09-03', latest='2012-09-09', part='')
    """
    if not about_days:
        return spanning(day.isoformat())
    early, late = days_on(day, -about_days) or date.min, days_on(day, about_days) or date.max
    return DateSpan(edtf=f"{day.isoformat()}~", earliest=early.isoformat(), latest=late.isoformat())


def days_on(day: date, days: int) -> date | None:
    """Go some days on, or back; None where the calendar ends.

    >>> days_on(date(2012, 9, 6), -7), days_on(date(1, 1, 1), -1)
    (datetime.date(2012, 8, 30), None)
    """
    ordinal = day.toordinal() + days
    return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None


def a_month(year: int | None, month: int) -> DateSpan:
    """Write a month.

    >>> a_month(2015, 1)
    DateSpan(edtf='2015-01', earliest='2015-01-01', latest='2015-01-31', part='')
    """
    return spanning(f"{_year(year)}-{month:02}")


def a_year(year: int, *, about_years: int = 0) -> DateSpan:
    """Write a year that is certain, or one that may be off by some years.

    >>> a_year(1992, about_years=2)
    DateSpan(edtf='1992~', earliest='1990-01-01', latest='1994-12-31', part='')
    """
    if not about_years or not year - about_years > 0:
        return spanning(_year(year))
    early, late = _year(year - about_years), _year(year + about_years)
    return DateSpan(edtf=f"{_year(year)}~", earliest=f"{early}-01-01", latest=f"{late}-12-31")


def a_decade(first_year: int) -> DateSpan:
    """Write a decade by its first year.

    >>> a_decade(1960).edtf
    '196X'
    """
    return spanning(f"{first_year // 10:03}X")


def a_century(first_year: int) -> DateSpan:
    """Write a century by its first year, as in "the 1800s".

    >>> a_century(1800).edtf
    '18XX'
    """
    return spanning(f"{first_year // 100:02}XX")


def a_range(first: DateSpan | None, last: DateSpan | None) -> DateSpan | None:
    """Write a range from the first to the last date, both included; None stands for an open end.

    None comes back where the range would run backwards, or where an end is itself a range.

    >>> a_range(a_year(1992), a_year(2008)).edtf, a_range(a_year(1990), None).edtf, a_range(a_year(2008), a_year(1992))
    ('1992/2008', '1990/..', None)
    """
    ends = [end.edtf for end in (first, last) if end is not None]
    if not ends or any("/" in end for end in ends):
        return None
    if first and last and first.earliest and last.latest and first.earliest > last.latest:
        return None
    return spanning(f"{first.edtf if first else OPEN}/{last.edtf if last else OPEN}")


@lru_cache(maxsize=_REMEMBERED)
def spanning(edtf: str) -> DateSpan:
    """Bound an EDTF string.

    Raises: ValueError where it is none of those that we write.

    >>> spanning("2012-02"), spanning("XXXX-04")
    (DateSpan(edtf='2012-02', earliest='2012-02-01', latest='2012-02-29', part=''), \
DateSpan(edtf='XXXX-04', earliest=None, latest=None, part=''))
    """
    first, slash, last = edtf.partition("/")
    early, late = _bounds(first)
    if slash:
        late = _bounds(last)[1]
    return DateSpan(edtf=edtf, earliest=early, latest=late)


def within(span: DateSpan, *, days: int) -> DateSpan:
    """Widen the bounds of a date that may be off by some days, as "twelve years ago" may.

    >>> within(a_year(1996), days=183)
    DateSpan(edtf='1996', earliest='1995-07-02', latest='1997-07-02', part='')
    """
    first, last = first_day(span), last_day(span)
    if first is None or last is None:
        return span
    early, late = days_on(first, -days) or date.min, days_on(last, days) or date.max
    return replace(span, earliest=early.isoformat(), latest=late.isoformat())


def as_stated(span: DateSpan) -> DateSpan:
    """Give a date the bounds of its words alone.

    >>> as_stated(within(a_year(1996), days=183)).earliest
    '1996-01-01'
    """
    return spanning(span.edtf.removesuffix("~"))


def precision(span: DateSpan) -> Precision:
    """Tell how finely a date is stated.

    >>> precision(a_month(2015, 1)).name, precision(a_decade(1960)).name
    ('MONTH', 'DECADE')
    """
    if "/" in span.edtf:
        return Precision.RANGE
    moment = take_apart(span.edtf)
    if moment.day is not None:
        return Precision.DAY
    if moment.month is not None:
        return Precision.MONTH if moment.month <= 12 else Precision.SEASON if moment.month < 33 else Precision.QUARTER
    if moment.year != UNSTATED_YEAR and moment.year.endswith("X"):
        return Precision.CENTURY if moment.year.endswith("XX") else Precision.DECADE
    return Precision.YEAR


@lru_cache(maxsize=_REMEMBERED)
def take_apart(edtf: str) -> Moment:
    """Read one end of an EDTF string.

    Raises: ValueError where it is none of those that we write.
    """
    found = _PART.fullmatch(edtf)
    if not found:
        raise ValueError(f"not an EDTF date that we write: {edtf!r}")
    month, day = found["month"], found["day"]
    return Moment(
        year=found["year"],
        month=int(month) if month else None,
        day=int(day) if day else None,
        about=bool(found["about"]),
    )


def stated_year(span: DateSpan) -> int | None:
    """Give the year of a date that lies within one.

    >>> stated_year(a_month(2015, 1)), stated_year(a_decade(1960))
    (2015, None)
    """
    year = take_apart(span.edtf).year if "/" not in span.edtf else ""
    return int(year) if year.isdecimal() else None


def within_year(span: DateSpan) -> int | None:
    """Give the year within which a date or a stretch of days lies.

    >>> within_year(a_month(2015, 1)), within_year(a_decade(1960))
    (2015, None)
    """
    earliest, latest = span.earliest, span.latest
    return int(earliest[:4]) if earliest and latest and earliest[:4] == latest[:4] else None


def first_day(span: DateSpan) -> date | None:
    """Give the first day of a date, None where it is open or outside of the calendar."""
    return date.fromisoformat(span.earliest) if span.earliest and span.earliest[0].isdecimal() else None


def last_day(span: DateSpan) -> date | None:
    """Give the last day of a date, None where it is open or outside of the calendar."""
    return date.fromisoformat(span.latest) if span.latest and span.latest[0].isdecimal() else None


def _bounds(edtf: str) -> tuple[str | None, str | None]:
    if edtf == OPEN:
        return None, None
    moment = take_apart(edtf)
    if moment.year == UNSTATED_YEAR or moment.year.startswith("-") or moment.year == _YEAR_BEFORE_1:
        return None, None
    first, last = moment.year.replace("X", "0"), moment.year.replace("X", "9")
    if moment.month is None:
        return f"{first}-01-01", f"{last}-12-31"
    if moment.day is not None:
        return edtf.rstrip("~"), edtf.rstrip("~")
    return _within_year(int(first), moment.month)


def _within_year(year: int, month: int) -> tuple[str, str]:
    if month == _WINTER:  # the winter of 2012 may be its first or its last weeks
        return f"{year - 1:04}-12-01", f"{year + 1:04}-02-{monthrange(year + 1, 2)[1]}"
    if month in _SEASONS:
        return f"{year:04}-{_SEASONS[month][0]}", f"{year:04}-{_SEASONS[month][1]}"
    if month > 12:  # quarters are 33 to 36
        first = (month - 33) * 3 + 1
        return f"{year:04}-{first:02}-01", f"{year:04}-{first + 2:02}-{monthrange(year, first + 2)[1]}"
    return f"{year:04}-{month:02}-01", f"{year:04}-{month:02}-{monthrange(year, month)[1]}"


def _year(year: int | None) -> str:
    if year is None:
        return UNSTATED_YEAR
    return f"{year:04}" if year >= 0 else f"-{-year:04}"  # astronomical years: 44 BC is -0043
