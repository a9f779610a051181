"""Read dates that stand on another: on the day of publication, or on the last date that the text names.

    ago, today, weekdays, last/this/next    against the publication
    later, earlier, "the following year"     against the last date of the paragraph or the one before it

A length is added at the precision of its unit: "two years later" than 1990 is 1992, "nine days earlier" than
29 September 2008 is the 20th.  Without its anchor such a date is refused, never guessed.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import MAXYEAR, date, timedelta
from decimal import Decimal
from typing import Final

from reconcile.kinds.absolute import Parts, Reader, with_year
from reconcile.kinds.edtf import (
    Precision,
    a_century,
    a_day,
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
    stated_year,
    within,
)
from reconcile.kinds.surroundings import SHIELD, Dated, Stated, Surroundings
from reconcile.kinds.timegrammar import Found
from reconcile.values import Clock, DateSpan, Unreadable

NO_PUBLICATION_DATE: Final = Unreadable(reason="no-publication-date")
NO_DATE_BEFORE: Final = Unreadable(reason="no-date-before")
ANCHOR_TOO_COARSE: Final = Unreadable(reason="anchor-too-coarse")
_MONTHS_OF: Final = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}
_MINUTES_OF: Final = {"minute": 1, "hour": 60}
_DAYS_OF: Final = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
# "Three weeks ago" may be a few days more or less.
_SLACK_DAYS: Final = {"day": 0, "night": 0, "week": 3, "fortnight": 4, "month": 15, "year": 183, "deictic week": 2}
# "This day", "the last hour" and "this second" name no date of the calendar.
_NOT_DEICTIC: Final = frozenset({"day", "hour", "minute", "second", "fortnight", "millennium"})
_LONGEST_AGO: Final = 400  # "2,000 years ago" tells no year
_ROUND_YEARS: Final = 50
_COMING: Final = 2  # a direction: ahead, and not today
_NEAR_DAYS: Final = 200
_COARSEST_ANCHOR: Final = {
    "day": Precision.DAY,
    "week": Precision.DAY,
    "month": Precision.MONTH,
    "year": Precision.YEAR,
}
_SLACK_YEARS: Final = {"decade": 4, "century": 20, "millennium": 200}


def shift(anchor: date, amount: Decimal, unit: str) -> DateSpan | None:
    """Move a day by a length of time, at the precision of its unit.

    >>> shift(date(2017, 7, 26), Decimal(-21), "year").edtf, shift(date(2012, 9, 20), Decimal(-2), "week").edtf
    ('1996', '2012-09-06~')
    """
    if unit in _DAYS_OF:
        days = amount * _DAYS_OF[unit]
        moved = days_on(anchor, int(days)) if days == int(days) else None
        return of_date(moved, about_days=_SLACK_DAYS[unit]) if moved else None
    if unit not in _MONTHS_OF:
        return None
    months = amount * _MONTHS_OF[unit]
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


def _roundness(years: Decimal) -> int:
    """Give by how many days a round number of years may be off: "fifty years ago" by a few years."""
    if years % 100 == 0:
        return 25 * 365
    return 3 * 365 if years % 10 == 0 and abs(years) >= _ROUND_YEARS else 0


def amount_of(found: Found) -> Decimal | None:
    """Read how many units: "two", "a", "half a", "two and a half", "a couple of"."""
    half = Decimal("0.5")
    if found.has("number"):
        number = found.value("number")
        return None if number is None else number + (half if found.has("half_word") else 0)
    if found.has("several"):
        return Decimal(found.value("several"))
    if found.has("half_word"):
        return half if found.parts[0][0] == "half_word" else 1 + half
    return Decimal(1)


def _ago(found: Found, around: Surroundings) -> Stated | None:
    return _from_publication(found, around, -1)


def _from_now(found: Found, around: Surroundings) -> Stated | None:
    return _from_publication(found, around, 1)


def _in_future(found: Found, around: Surroundings) -> Stated | None:
    """Read "in five days" where the text looks ahead; "in five days of rain" is a length of time."""
    is_alone = around.is_alone(found.first, found.last)
    looks_ahead = found.has("time") or around.looks_ahead(found.first, found.last)
    if not is_alone and (found.has("within") or not looks_ahead):
        return None  # "within 30 days" is how long at most
    stated = _from_publication(found, around, 1)
    return stated if stated and not isinstance(stated.value, Unreadable) else None


def _weekday_and_day(found: Found, around: Surroundings) -> Stated | None:
    """Read "Tuesday the 19th": the day near the publication that is both."""
    published = around.published
    if published is None:
        return _stated(NO_PUBLICATION_DATE, found)
    weekday, day = int(found.value("any_weekday")), int(found.value("day"))
    near = (
        published + timedelta(step) for step in sorted(range(-_NEAR_DAYS, _NEAR_DAYS + 1), key=lambda n: (abs(n), n))
    )
    fitting = next((each for each in near if each.day == day and each.isoweekday() == weekday), None)
    return _stated(of_date(fitting) if fitting else None, found)


def _nth_weekday(found: Found, around: Surroundings) -> Stated | None:
    """Read "the first Tuesday of October 2014", "the last Friday in March", "the second Monday of last month"."""
    parts = _month_told(found, around)
    if parts is None or parts.year is None or parts.month is None:
        return None
    first, days = date(parts.year, parts.month, 1), monthrange(parts.year, parts.month)[1]
    weekday = int(found.value("any_weekday")) if found.has("any_weekday") else None
    fitting = [
        day
        for day in (first + timedelta(step) for step in range(days))
        if weekday is None or day.isoweekday() == weekday
    ]
    index = -1 if found.has("last") else int(found.value("nth")) - 1
    return _stated(of_date(fitting[index]) if index < len(fitting) else None, found)


def _month_told(found: Found, around: Surroundings) -> Parts | None:
    """Read the month that a day is told within: "October 2014", "October", "last month"."""
    if found.has("deictic"):
        if around.published is None:
            return None
        number = around.published.year * 12 + around.published.month - 1 + int(found.value("deictic"))
        return Parts(year=number // 12, month=number % 12 + 1)
    year = found.value("year")
    parts = Parts(year=int(year) if year is not None else None, month=int(found.value("any_month")))
    return with_year(parts, found.first, found.last, around)


def _day_of_deictic(found: Found, around: Surroundings) -> Stated | None:
    """Read "the 20th of this month"."""
    parts = _month_told(found, around)
    if parts is None or parts.month is None:
        return _stated(NO_PUBLICATION_DATE, found)
    return _stated(a_day(parts.year, parts.month, int(found.value("day"))), found)


def _after_next(found: Found, around: Surroundings) -> Stated | None:
    """Read "Friday after next"."""
    if around.published is None:
        return _stated(NO_PUBLICATION_DATE, found)
    ahead = (int(found.value("any_weekday")) - around.published.isoweekday()) % 7 or 7
    return _stated(of_date(around.published + timedelta(ahead + 7)), found)


def _from_publication(found: Found, around: Surroundings, direction: int) -> Stated | None:
    amount, unit = amount_of(found), str(found.value("unit") or found.value("unit_letter"))
    if amount is None or unit not in _DAYS_OF | _MONTHS_OF or amount > _LONGEST_AGO:
        return None
    if around.published is None:
        return _stated(NO_PUBLICATION_DATE, found)
    if found.has("number") and len(found.values("unit")) > 1:
        return None
    span = shift(around.published, amount * direction, unit)
    if span and unit == "year" and found.has("this") and (year := stated_year(span)):
        span = a_month(year, around.published.month)
    stated = _stated(span, found)
    return replace(stated, is_length_told=direction < 0) if stated else None


def _ago_today(found: Found, around: Surroundings) -> Stated | None:
    """Read "twenty-one years ago today"."""
    return _to_the_day(found, around, -1)


def _from_today(found: Found, around: Surroundings) -> Stated | None:
    """Read "two weeks after yesterday", "three years from today"."""
    return _to_the_day(found, around, int(found.value("direction") or 1))


def _to_the_day(found: Found, around: Surroundings, direction: int) -> Stated | None:
    amount, unit = amount_of(found), str(found.value("unit"))
    if amount is None or amount != int(amount):
        return None
    if around.published is None:
        return _stated(NO_PUBLICATION_DATE, found)
    start = days_on(around.published, int(found.value("today") or 0))
    day = same_day_on(start, int(amount) * direction, unit) if start else None
    return _stated(of_date(day) if day else None, found)


def same_day_on(day: date, amount: int, unit: str) -> date | None:
    """Go on to the same day of another week, month or year; the last of a month that is too short.

    >>> same_day_on(date(2017, 7, 26), -21, "year"), same_day_on(date(2015, 1, 31), 1, "month")
    (datetime.date(1996, 7, 26), datetime.date(2015, 2, 28))
    """
    if unit in _DAYS_OF:
        return days_on(day, amount * _DAYS_OF[unit])
    if unit not in _MONTHS_OF:
        return None
    number = day.year * 12 + day.month - 1 + amount * _MONTHS_OF[unit]
    year, month = number // 12, number % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1])) if 0 < year < MAXYEAR else None


def _today(found: Found, around: Surroundings) -> Stated | None:
    """Read today, yesterday, tomorrow, with a part of the day; "today" for "nowadays" is none."""
    step = _days_off(found)
    if step == 0 and _means_nowadays(found, around):
        return None
    if around.published is None:
        return None if step == 0 else _stated(NO_PUBLICATION_DATE, found)
    part = str(found.value("part") or found.value("tonight") or found.value("last_night") or "")
    return _stated(replace(of_date(around.published + timedelta(step)), part=part), found)


def _days_off(found: Found) -> int:
    if found.has("today"):
        return int(found.value("today"))
    if found.has("last_night"):
        return -1
    return 0 if found.has("tonight") else -2 if found.has("yesterday") else 2


def _means_nowadays(found: Found, around: Surroundings) -> bool:
    """Tell "police said today" from "today it ranks ninth", "in today's money" and "USA Today"."""
    if found.has("part") or found.has("tonight"):
        return False
    if around.is_a(found.last, "possessive") and around.is_a(found.last + 1, "of_today"):
        return True
    word, before = found.parts[0][1], around.token_before(found.first)
    if word.text[0].isupper() and before is not None and before.text[:1].isupper() and len(before.text) > 1:
        return True
    is_marked = around.is_a(found.last, "marks") or around.is_a(found.last, "possessive")
    return not is_marked and not around.is_snippet(found.first) and not around.tells_events(found.first)


def _shield(found: Found, around: Surroundings) -> Stated | None:
    return Stated(kind=SHIELD, value=NO_PUBLICATION_DATE, first=found.first, last=found.last)


def _weekday(found: Found, around: Surroundings) -> Stated | None:
    """Read a weekday: today where today is one, else the last one, or the next where the text looks ahead."""
    published = around.published
    part = str(found.value("part") or "")
    if around.is_a(found.first - 1, "before_named_weekday") or around.is_a(found.first - 1, "nth"):
        return None
    is_short = not around.is_a(found.first, "full_weekday")
    if is_short and not part and not around.is_alone(found.first, found.last):
        return None
    if published is None:
        return _stated(NO_PUBLICATION_DATE, found)
    wanted = int(found.value("any_weekday") or found.value("weekday"))
    day = weekday_near(published, wanted, ahead=around.looks_ahead(found.first, found.last))
    return _stated(replace(of_date(day), part=part), found)


def _weekday_of_week(found: Found, around: Surroundings) -> Stated | None:
    """Read "Friday next week", "Monday of this week"."""
    if around.published is None:
        return _stated(NO_PUBLICATION_DATE, found)
    monday = around.published - timedelta(around.published.weekday()) + timedelta(7 * int(found.value("deictic")))
    return _stated(of_date(monday + timedelta(int(found.value("any_weekday")) - 1)), found)


def weekday_near(published: date, weekday: int, *, ahead: bool) -> date:
    """Find the day that a weekday means in an article of a day.

    >>> weekday_near(date(2012, 9, 5), 3, ahead=False), weekday_near(date(2012, 9, 5), 4, ahead=False)
    (datetime.date(2012, 9, 5), datetime.date(2012, 8, 30))
    """
    back = (published.isoweekday() - weekday) % 7
    if back and ahead:
        return published + timedelta(7 - back)
    return published - timedelta(back)


def _deictic(found: Found, around: Surroundings) -> Stated | None:
    published, step = around.published, _step(found, around)
    if found.value("unit") in _NOT_DEICTIC:
        return None
    if published is None:
        return _stated(NO_PUBLICATION_DATE, found)
    if found.has("unit") or found.has("quarter_word"):
        span = unit_near(published, str(found.value("unit") or found.value("quarter_word")), step)
    elif found.has("month"):
        span = _month_near(published, int(found.value("month")), step)
    elif found.has("any_weekday"):
        if step > 0 and found.words.next_is_coming:
            step, direction = 0, _COMING
        else:
            direction = around.direction(found.first, found.last)
        span = _named_weekday(published, int(found.value("any_weekday")), step, direction)
    elif found.has("season"):
        span = _season_near(published, int(found.value("season")), step)
    elif found.has("weekend"):
        span = _weekend(published, step)
    else:
        span = _part_near(published, str(found.value("part")), step)
    return _stated(span, found) if span else None


def _step(found: Found, around: Surroundings) -> int:
    """Tell whether the last, this or the next one is meant."""
    if found.has("past"):
        return -1
    if found.has("deictic"):
        return int(found.value("deictic"))
    return 0 if around.looks_ahead(found.first, found.last) else -1  # over the weekend


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


def _of_deictic(found: Found, around: Surroundings) -> Stated | None:
    """Read "April last year", "4 July this year", "the spring of last year"."""
    if around.published is None:
        return _stated(NO_PUBLICATION_DATE, found)
    year = around.published.year + int(found.value("deictic"))
    if found.has("season"):
        return _stated(spanning(f"{year:04}-{found.value('season')}"), found)
    month, day = int(found.value("any_month")), found.value("day")
    return _stated(a_month(year, month) if day is None else a_day(year, month, int(day)), found)


def _month_near(published: date, month: int, step: int) -> DateSpan:
    year = published.year
    if step < 0 and month >= published.month:
        year -= 1
    if step > 0 and month <= published.month:
        year += 1
    return a_month(year, month)


def _named_weekday(published: date, weekday: int, step: int, direction: int) -> DateSpan | None:
    """Last Friday is the one before today, next Friday that of next week, this Friday the one to come.

    A "this Friday" told of the past is the one before.
    """
    back = (published.isoweekday() - weekday) % 7
    if step > 0:
        return of_date(published + timedelta(7 + weekday - published.isoweekday()))
    if step == 0 and (direction >= 0 or not back):
        return of_date(published + timedelta(-back % 7 or (7 if direction == _COMING else 0)))
    return of_date(published - timedelta(back or 7))


def _season_near(published: date, season: int, step: int) -> DateSpan:
    months = {21: 3, 22: 6, 23: 9, 24: 12}
    year = published.year
    if step < 0 and published.month < months[season] + 3:
        year -= 1
    if step > 0 and published.month >= months[season]:
        year += 1
    return spanning(f"{year:04}-{season}")


def _weekend(published: date, step: int) -> DateSpan | None:
    saturday = published - timedelta((published.isoweekday() - 6) % 7)
    if step < 0 and published.isoweekday() >= 6:
        saturday -= timedelta(7)
    if step == 0 and published.isoweekday() < 6:
        saturday += timedelta(7)
    if step > 0:
        saturday += timedelta(7)
    return a_range(of_date(saturday), of_date(saturday + timedelta(1)))


def _part_near(published: date, part: str, step: int) -> DateSpan | None:
    if step and part != "night":
        return None
    return replace(of_date(published + timedelta(step)), part=part)


# --- against the date before ------------------------------------------------------------------------------------


def _later(found: Found, around: Surroundings) -> Stated | None:
    """Read "two years later", "nine days earlier", "a year before that"; "a year after the war" is no such date."""
    amount, unit = amount_of(found), str(found.value("unit"))
    if amount is not None and unit in _MINUTES_OF:
        return _later_that_day(found, around, int(amount * _MINUTES_OF[unit]))
    if amount is None or unit not in _DAYS_OF | _MONTHS_OF:
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
    if unit in _DAYS_OF and fineness is not Precision.DAY:
        return ANCHOR_TOO_COARSE
    if unit == "month" and fineness not in (Precision.DAY, Precision.MONTH):
        return ANCHOR_TOO_COARSE
    return shift(start, amount, unit)


def _that_unit(found: Found, around: Surroundings) -> Stated | None:
    """Read "the following year", "the previous day", "the same month", "that year", "the day before"."""
    unit = str(found.value("calendar_unit"))
    if unit not in _COARSEST_ANCHOR:
        return None
    step = int(found.value("neighbour"))
    stated = _on_anchor(found, around, lambda span: _neighbour(span, unit, step))
    if stated is None or isinstance(stated.value, Unreadable):
        return None  # "that year" of no date is a plain pronoun
    return stated


def _neighbour(anchor: DateSpan, unit: str, step: int) -> DateSpan | Unreadable | None:
    start = first_day(as_stated(anchor))
    if start is None or precision(anchor) > _COARSEST_ANCHOR[unit]:
        return ANCHOR_TOO_COARSE
    return unit_near(start, unit, step)


def _on_anchor(
    found: Found, around: Surroundings, read: Callable[[DateSpan], DateSpan | Unreadable | None]
) -> Stated | None:
    start = found.parts[0][1].start
    anchor: Dated | None = around.last_date(start)
    if anchor is None:
        return _stated(NO_DATE_BEFORE, found)
    value = read(anchor.span)
    stated = _stated(value, found) if value else None
    return replace(stated, anchors=((anchor.start, anchor.end),)) if stated else None


def _stated(value: DateSpan | Unreadable | None, found: Found) -> Stated | None:
    return Stated(kind="date", value=value, first=found.first, last=found.last) if value else None


READERS: Final[Mapping[str, Reader]] = {
    "ago": _ago,
    "ago_today": _ago_today,
    "from_now": _from_now,
    "in_future": _in_future,
    "from_today": _from_today,
    "weekday_of_week": _weekday_of_week,
    "today": _today,
    "shield": _shield,
    "weekday": _weekday,
    "deictic": _deictic,
    "of_deictic": _of_deictic,
    "weekday_and_day": _weekday_and_day,
    "nth_weekday": _nth_weekday,
    "day_of_deictic": _day_of_deictic,
    "after_next": _after_next,
    "later": _later,
    "that_unit": _that_unit,
}
