"""Move dates and times of day by lengths of time, and find last, this and next of the calendar around a day."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import MAXYEAR, date, timedelta
from decimal import Decimal
from typing import Final

from reconcile.kinds.edtf import (
    Precision,
    a_century,
    a_decade,
    a_month,
    a_range,
    a_year,
    as_stated,
    days_on,
    first_day,
    of_date,
    precision,
    spanning,
    within,
)
from reconcile.values import Clock, DateSpan, Unreadable

ANCHOR_TOO_COARSE: Final = Unreadable(reason="anchor-too-coarse")
MONTHS_OF: Final = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}
DAYS_OF: Final = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
HOURS_OF: Final = {"hour": Decimal(1), "minute": Decimal(1) / 60, "second": Decimal(1) / 3600}
MINUTES_OF: Final = {"minute": 1, "hour": 60}
COMING: Final = 2  # a direction: ahead, and not today
COARSEST_ANCHOR: Final = {
    "day": Precision.DAY,
    "week": Precision.DAY,
    "month": Precision.MONTH,
    "year": Precision.YEAR,
}
# "Three weeks ago" may be a few days more or less.
_SLACK_DAYS: Final = {"day": 0, "night": 0, "week": 3, "fortnight": 4, "month": 15, "year": 183, "deictic week": 2}
_SLACK_YEARS: Final = {"decade": 4, "century": 20, "millennium": 200}
_ROUND_YEARS: Final = 50


def shift(anchor: date, amount: Decimal, unit: str) -> DateSpan | None:
    """Move a day by a length of time, at the precision of its unit.

    >>> shift(date(2017, 7, 26), Decimal(-21), "year").edtf, shift(date(2012, 9, 20), Decimal(-2), "week").edtf
    ('1996', '2012-09-06~')
    """
    if unit in DAYS_OF:
        days = amount * DAYS_OF[unit]
        moved = days_on(anchor, int(days)) if days == int(days) else None
        return of_date(moved, about_days=_SLACK_DAYS[unit]) if moved else None
    if unit not in MONTHS_OF:
        return None
    months = amount * MONTHS_OF[unit]
    if months != int(months):
        return None
    number = anchor.year * 12 + anchor.month - 1 + int(months)
    if not 12 <= number < MAXYEAR * 12:
        return None
    if unit in {"month", "quarter"} or months % 12:
        return within(a_month(number // 12, number % 12 + 1), days=_SLACK_DAYS["month"])
    if unit in _SLACK_YEARS:
        return a_year(number // 12, about_years=_SLACK_YEARS[unit])
    return within(a_year(number // 12), days=max(_SLACK_DAYS["year"], _roundness(amount)))


def some_hours_from(day: date, hours: Decimal) -> DateSpan | None:
    """Give the day that lies some hours from a day, or the one beside it, since nobody says at which hour to begin.

    >>> some_hours_from(date(2012, 9, 6), Decimal(-5))
    DateSpan(edtf='2012-09-06', earliest='2012-09-05', latest='2012-09-06', part='')
    >>> some_hours_from(date(2012, 9, 6), Decimal(48)).edtf
    '2012-09-08'
    """
    near, far = days_on(day, int(hours / 24)), days_on(day, int(hours / 24) + (1 if hours > 0 else -1))
    if near is None or far is None:
        return None
    first, last = sorted((near, far))
    return replace(of_date(near), earliest=first.isoformat(), latest=last.isoformat())


_FEW: Final = 3
_MOST_FEW: Final = 7


def a_few_from(day: date, direction: int, unit: str) -> DateSpan | None:
    """Give the date that lies a few units from a day: about three, from two to seven.

    >>> a_few_from(date(2012, 9, 6), -1, "day")
    DateSpan(edtf='2012-09-03~', earliest='2012-08-30', latest='2012-09-04', part='')
    """
    near, most = same_day_on(day, 2 * direction, unit), same_day_on(day, _MOST_FEW * direction, unit)
    span = shift(day, Decimal(_FEW * direction), unit)
    if near is None or most is None or span is None:
        return None
    first, last = sorted((near, most))
    return replace(
        span,
        edtf=f"{span.edtf.removesuffix('~')}~",
        earliest=min(span.earliest or "9", first.isoformat()),
        latest=max(span.latest or "", last.isoformat()),
    )


def _roundness(years: Decimal) -> int:
    """Give by how many days a round number of years may be off: "fifty years ago" by a few years."""
    if years % 100 == 0:
        return 25 * 365
    return 3 * 365 if years % 10 == 0 and abs(years) >= _ROUND_YEARS else 0


def long_ago(year: int, years_ago: int) -> DateSpan | None:
    """Give a year of long ago, which is off by the more the rounder it is told; None before our era.

    >>> long_ago(1012, 1000).earliest, long_ago(-988, 3000)
    ('0962-01-01', None)
    """
    about = next((years_ago // 20 for size in (1000, 500, 100) if years_ago % size == 0), 1)
    return a_year(year, about_years=about) if year - about > 0 else None


def same_day_on(day: date, amount: int, unit: str) -> date | None:
    """Go on to the same day of another week, month or year; the last of a month that is too short.

    >>> same_day_on(date(2017, 7, 26), -21, "year"), same_day_on(date(2015, 1, 31), 1, "month")
    (datetime.date(1996, 7, 26), datetime.date(2015, 2, 28))
    """
    if unit in DAYS_OF:
        return days_on(day, amount * DAYS_OF[unit])
    if unit not in MONTHS_OF:
        return None
    number = day.year * 12 + day.month - 1 + amount * MONTHS_OF[unit]
    year, month = number // 12, number % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1])) if 0 < year < MAXYEAR else None


def minutes_on(clock: Clock, minutes: int) -> Clock | None:
    """Move a time of day within its day; None over midnight, or where the time is a range.

    >>> minutes_on(Clock(iso="12:10"), 10), minutes_on(Clock(iso="23:55Z", zone="GMT"), 10)
    (Clock(iso='12:20', zone=''), None)
    """
    found = re.fullmatch(r"(\d\d):(\d\d)(?::\d\d)?(.*)", clock.iso)
    if not found or "/" in clock.iso:
        return None
    moved = int(found[1]) * 60 + int(found[2]) + minutes
    if not 0 <= moved < 24 * 60:
        return None
    return replace(clock, iso=f"{moved // 60:02}:{moved % 60:02}{found[3]}")


def unit_near(day: date, unit: str, step: int) -> DateSpan | None:
    """Find last, this or next week, month, quarter, year, decade or century around a day."""
    match unit:
        case "day":
            return of_date(day + timedelta(step))
        case "night":
            return replace(of_date(day + timedelta(min(step, 0))), part="night")
        case "week":
            monday = day - timedelta(day.weekday()) + timedelta(7 * step)
            week = a_range(of_date(monday), of_date(monday + timedelta(6)))
            return within(week, days=_SLACK_DAYS["deictic week"]) if week and step else week
        case "month":
            number = day.year * 12 + day.month - 1 + step
            return a_month(number // 12, number % 12 + 1)
        case "quarter":
            number = day.year * 4 + (day.month - 1) // 3 + step
            return spanning(f"{number // 4:04}-{33 + number % 4}")
        case "year":
            return a_year(day.year + step)
        case "decade":
            return a_decade(day.year // 10 * 10 + 10 * step)
        case "century":
            return a_century(day.year // 100 * 100 + 100 * step)
    return None


def weekday_near(published: date, weekday: int, *, ahead: bool) -> date:
    """Find the day that a weekday means in an article of a day.

    >>> weekday_near(date(2012, 9, 5), 3, ahead=False), weekday_near(date(2012, 9, 5), 4, ahead=False)
    (datetime.date(2012, 9, 5), datetime.date(2012, 8, 30))
    """
    back = (published.isoweekday() - weekday) % 7
    if back and ahead:
        return published + timedelta(7 - back)
    return published - timedelta(back)


def month_near(published: date, month: int, step: int) -> DateSpan:
    year = published.year
    if step < 0 and month >= published.month:
        year -= 1
    if step > 0 and month <= published.month:
        year += 1
    return a_month(year, month)


def named_weekday(published: date, weekday: int, step: int, direction: int) -> DateSpan | None:
    """Last Friday is the one before today, next Friday that of next week, this Friday the one to come.

    A "this Friday" told of the past is the one before.
    """
    back = (published.isoweekday() - weekday) % 7
    if step > 0:
        return of_date(published + timedelta(7 + weekday - published.isoweekday()))
    if step == 0 and (direction >= 0 or not back):
        return of_date(published + timedelta(-back % 7 or (7 if direction == COMING else 0)))
    return of_date(published - timedelta(back or 7))


def season_near(published: date, season: int, step: int) -> DateSpan:
    months = {21: 3, 22: 6, 23: 9, 24: 12}
    year = published.year
    if step < 0 and published.month < months[season] + 3:
        year -= 1
    if step > 0 and published.month >= months[season]:
        year += 1
    return spanning(f"{year:04}-{season}")


def weekend_near(published: date, step: int) -> DateSpan | None:
    saturday = published - timedelta((published.isoweekday() - 6) % 7)
    if step < 0 and published.isoweekday() >= 6:
        saturday -= timedelta(7)
    if step == 0 and published.isoweekday() < 6:
        saturday += timedelta(7)
    if step > 0:
        saturday += timedelta(7)
    return a_range(of_date(saturday), of_date(saturday + timedelta(1)))


def part_near(published: date, part: str, step: int) -> DateSpan | None:
    if step and part != "night":
        return None
    return replace(of_date(published + timedelta(step)), part=part)


def move(anchor: DateSpan, amount: Decimal, unit: str) -> DateSpan | Unreadable | None:
    """Move a stated date by a length of time, at the precision of the length's unit.

    Refuses: days from a year, which no calendar tells.
    """
    start = first_day(as_stated(anchor))
    if start is None:
        return ANCHOR_TOO_COARSE
    fineness = precision(anchor)
    if fineness in (Precision.DECADE, Precision.CENTURY, Precision.RANGE):
        return ANCHOR_TOO_COARSE
    if unit in DAYS_OF and fineness is not Precision.DAY:
        return ANCHOR_TOO_COARSE
    if unit == "month" and fineness not in (Precision.DAY, Precision.MONTH):
        return ANCHOR_TOO_COARSE
    return shift(start, amount, unit)


def neighbour(anchor: DateSpan, unit: str, step: int) -> DateSpan | Unreadable | None:
    start = first_day(as_stated(anchor))
    if start is None or precision(anchor) > COARSEST_ANCHOR[unit]:
        return ANCHOR_TOO_COARSE
    return unit_near(start, unit, step)
