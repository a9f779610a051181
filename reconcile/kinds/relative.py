"""Read dates that stand on the day of publication: ago, today, weekdays, last, this and next.

A weekday is the last one, or the next where the text looks ahead.  Without a day of publication such a date is refused,
never guessed.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from reconcile.kinds.absolute import Parts, Reader, stated_month, with_year
from reconcile.kinds.edtf import a_day, a_month, a_range, days_on, of_date, spanning, stated_year
from reconcile.kinds.moving import (
    COMING,
    DAYS_OF,
    HOURS_OF,
    MONTHS_OF,
    a_few_from,
    long_ago,
    month_near,
    named_weekday,
    part_near,
    same_day_on,
    season_near,
    shift,
    some_hours_from,
    unit_near,
    weekday_near,
    weekend_near,
)
from reconcile.kinds.surroundings import SHIELD, Stated, Surroundings
from reconcile.kinds.timegrammar import Found
from reconcile.values import DateSpan, Modality, Unreadable

NO_PUBLICATION_DATE: Final = Unreadable(reason="no-publication-date")
# "This day", "the last hour" and "this second" name no date of the calendar.
_NOT_DEICTIC: Final = frozenset({"day", "hour", "minute", "second", "fortnight", "millennium"})
_AGO_UNITS: Final = frozenset({*DAYS_OF, *MONTHS_OF, *HOURS_OF})
_LONGEST_AGO: Final = 400  # "2,000 years ago" tells a year that may be off by a century
_MOMENTS: Final = frozenset({"minute", "second"})
_SATURDAY: Final = 6
_NEAR_DAYS: Final = 200


def amount_of(found: Found) -> Decimal | None:
    """Read how many units: "two", "a", "half a", "two and a half", "a couple of"."""
    half = Decimal("0.5")
    if found.has("number"):
        number = found.value("number")
        return None if number is None else number + (half if found.has("half_word") else 0)
    if found.has("several") or found.has("few"):
        return Decimal(found.value("several") or found.value("few"))
    if found.has("half_word"):
        roles = [role for role, _ in found.parts]
        return half if roles.index("half_word") < roles.index("unit") else 1 + half
    return Decimal(1)


def _ago(found: Found, around: Surroundings) -> Stated | None:
    return _from_publication(found, around, -1)


def _from_now(found: Found, around: Surroundings) -> Stated | None:
    return _from_publication(found, around, 1)


def _in_future(found: Found, around: Surroundings) -> Stated | None:
    """Read "in five days" where the text looks ahead; "in five days of rain" is a length of time."""
    is_alone = around.is_alone(found.first, found.last)
    if found.has("a") and found.value("unit") in _MOMENTS:
        return None  # in a minute
    looks_ahead = found.has("time") or around.looks_ahead(found.first, found.last)
    if not is_alone and (found.has("within") or not looks_ahead):
        return None  # "within 30 days" is how long at most
    stated = _from_publication(found, around, 1)
    return stated if stated and not isinstance(stated.value, Unreadable) else None


def _weekday_and_day(found: Found, around: Surroundings) -> Stated | None:
    """Read "Tuesday the 19th": the day near the publication that is both."""
    published = around.published
    if published is None:
        return a_date(NO_PUBLICATION_DATE, found)
    weekday, day = int(found.value("any_weekday")), int(found.value("day"))
    near = (
        published + timedelta(step) for step in sorted(range(-_NEAR_DAYS, _NEAR_DAYS + 1), key=lambda n: (abs(n), n))
    )
    fitting = next((each for each in near if each.day == day and each.isoweekday() == weekday), None)
    return a_date(of_date(fitting) if fitting else None, found)


def _nth_weekday(found: Found, around: Surroundings) -> Stated | None:
    """Read "the first Tuesday of October 2014", "the last Friday in March", "the second Monday of last month"."""
    parts = month_told(found, around)
    if parts is None or parts.year is None or parts.month is None:
        return None
    first, days = date(parts.year, parts.month, 1), monthrange(parts.year, parts.month)[1]
    weekday = int(found.value("any_weekday")) if found.has("any_weekday") else None
    if found.has("weekend"):
        weekday = _SATURDAY
    fitting = [
        day
        for day in (first + timedelta(step) for step in range(days))
        if weekday is None or day.isoweekday() == weekday
    ]
    nth = int(found.value("nth") or 1)
    index = -nth if found.has("last") else nth - 1
    if nth > len(fitting):
        return None
    fitted = of_date(fitting[index])
    return a_date(a_range(fitted, of_date(fitting[index] + timedelta(1))) if found.has("weekend") else fitted, found)


def month_told(found: Found, around: Surroundings) -> Parts | None:
    """Read the month that a day is told within: "October 2014", "October", "last month"."""
    if found.has("deictic") or found.has("month_word"):
        if around.published is None:
            return None
        number = around.published.year * 12 + around.published.month - 1 + int(found.value("deictic") or 0)
        return Parts(year=number // 12, month=number % 12 + 1)
    year = found.value("year")
    parts = Parts(year=int(year) if year is not None else None, month=stated_month(found))
    return with_year(parts, found.first, found.last, around)


def _day_of_deictic(found: Found, around: Surroundings) -> Stated | None:
    """Read "the 20th of this month"."""
    parts = month_told(found, around)
    if parts is None or parts.month is None:
        return a_date(NO_PUBLICATION_DATE, found)
    return a_date(a_day(parts.year, parts.month, int(found.value("day"))), found)


def _day_of_last_month(found: Found, around: Surroundings) -> Stated | None:
    """Read "el 12 de octubre pasado": the last such day before the publication."""
    month, day, published = stated_month(found), found.value("day"), around.published
    if published is None:
        return a_date(NO_PUBLICATION_DATE, found)
    if month is None or day is None:
        return None
    year = published.year - ((month, int(day)) >= (published.month, published.day))
    return a_date(a_day(year, month, int(day)), found)


def _after_next(found: Found, around: Surroundings) -> Stated | None:
    """Read "Friday after next"."""
    if around.published is None:
        return a_date(NO_PUBLICATION_DATE, found)
    ahead = (int(found.value("any_weekday")) - around.published.isoweekday()) % 7 or 7
    return a_date(of_date(around.published + timedelta(ahead + 7)), found)


def _from_publication(found: Found, around: Surroundings, direction: int) -> Stated | None:
    amount, unit = amount_of(found), str(found.value("unit") or found.value("unit_letter"))
    if amount is None or unit not in _AGO_UNITS:
        return None
    if around.published is None:
        return a_date(NO_PUBLICATION_DATE, found) if amount <= _LONGEST_AGO else None
    if amount > _LONGEST_AGO and unit == "year" and direction < 0:
        return a_date(long_ago(around.published.year - int(amount), int(amount)), found)
    if amount > _LONGEST_AGO:
        return None
    if unit in HOURS_OF:
        stated = a_date(some_hours_from(around.published, direction * _hours(found)), found)
        return replace(stated, is_length_told=direction < 0) if stated else None
    if len(found.values("unit")) > 1:
        return _by_two_units(found, around.published, direction)
    if found.has("few"):
        stated = a_date(a_few_from(around.published, direction, unit), found)
        return replace(stated, modality=Modality.VAGUE) if stated else None
    span = shift(around.published, amount * direction, unit)
    if span and unit == "year" and found.has("this") and (year := stated_year(span)):
        span = a_month(year, around.published.month)
    stated = a_date(span, found)
    return replace(stated, is_length_told=direction < 0) if stated else None


def _hours(found: Found) -> Decimal:
    """Add up "15 hours 29 minutes" in hours."""
    numbers, units = found.values("number") or [amount_of(found)], found.values("unit")
    lengths = zip(numbers, units, strict=False)
    return sum((Decimal(number or 0) * HOURS_OF.get(unit, 24) for number, unit in lengths), Decimal(0))


def _by_two_units(found: Found, published: date, direction: int) -> Stated | None:
    """Read "two years and three months ago" as finely as its smaller unit; hours and minutes add nothing to days."""
    numbers, units = found.values("number"), [str(unit) for unit in found.values("unit")]
    day: date | None = published
    for number, unit in list(zip(numbers, units, strict=True))[:-1]:
        whole = number is not None and number == int(number)
        day = same_day_on(day, int(number) * direction, unit) if day and whole else None
    if day is None or numbers[-1] is None:
        return None
    if units[-1] in HOURS_OF:
        return a_date(some_hours_from(day, direction * numbers[-1] * HOURS_OF[units[-1]]), found)
    stated = a_date(shift(day, numbers[-1] * direction, units[-1]), found)
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
        return a_date(NO_PUBLICATION_DATE, found)
    start = days_on(around.published, int(found.value("today") or 0))
    day = same_day_on(start, int(amount) * direction, unit) if start else None
    return a_date(of_date(day) if day else None, found)


def _today(found: Found, around: Surroundings) -> Stated | None:
    """Read today, yesterday, tomorrow, with a part of the day; "today" for "nowadays" is none."""
    step = _days_off(found)
    if step == 0 and _means_nowadays(found, around):
        return None
    if around.published is None:
        return None if step == 0 else a_date(NO_PUBLICATION_DATE, found)
    part = str(found.value("part") or found.value("tonight") or found.value("last_night") or "")
    return a_date(replace(of_date(around.published + timedelta(step)), part=part), found)


def _days_off(found: Found) -> int:
    if found.has("today"):
        return int(found.value("today"))
    if found.has("last_night"):
        return -1
    if found.has("tomorrow"):
        return 2  # the day after it
    return 0 if found.has("tonight") else -2 if found.has("yesterday") else 2


def _means_nowadays(found: Found, around: Surroundings) -> bool:
    """Tell "police said today" from "today it ranks ninth", "in today's money" and "USA Today"."""
    if found.has("part") or found.has("tonight") or _is_timed(found, around):
        return False
    if around.is_a(found.last, "possessive") and around.is_a(found.last + 1, "of_today"):
        return True
    word, before = found.parts[0][1], around.token_before(found.first)
    if word.text[0].isupper() and before is not None and before.text[:1].isupper() and len(before.text) > 1:
        return True
    is_marked = around.is_a(found.last, "possessive") or any(
        around.is_a(beside, "marks") for beside in (found.first - 1, found.last)
    )
    return not is_marked and not around.is_snippet(found.first) and not around.tells_events(found.first)


def _is_timed(found: Found, around: Surroundings) -> bool:
    """Tell "today at 8 p.m." by the time behind it."""
    at = found.last + 1
    at += around.is_a(at, "the_hours")
    return around.is_a(found.last, "at") and around.is_a(at, "time_said")


def _shield(found: Found, around: Surroundings) -> Stated | None:
    return Stated(kind=SHIELD, value=NO_PUBLICATION_DATE, first=found.first, last=found.last)


def _weekday(found: Found, around: Surroundings) -> Stated | None:
    """Read a weekday: today where today is one, else the last one, or the next where the text looks ahead."""
    published = around.published
    part = str(found.value("part") or "")
    if around.is_a(found.first - 1, "before_named_weekday") or around.is_a(found.first - 1, "nth"):
        return None
    is_short = not around.is_a(found.first, "full_weekday")
    is_timed = around.is_a(found.last, "at") and around.is_a(found.last + 1, "time_said")
    behind = around.token_at(found.last)
    is_led = around.is_a(found.first - 1, "on") and (behind is None or not behind.text[:1].isupper())  # on Tues.
    if is_short and not part and not is_timed and not is_led and not around.is_alone(found.first, found.last):
        return None
    if published is None:
        return a_date(NO_PUBLICATION_DATE, found)
    wanted = int(found.value("any_weekday") or found.value("weekday"))
    day = weekday_near(published, wanted, ahead=around.looks_ahead(found.first, found.last))
    return a_date(replace(of_date(day), part=part), found)


def _weekday_of_week(found: Found, around: Surroundings) -> Stated | None:
    """Read "Friday next week", "Monday of this week"."""
    if around.published is None:
        return a_date(NO_PUBLICATION_DATE, found)
    monday = around.published - timedelta(around.published.weekday()) + timedelta(7 * int(found.value("deictic")))
    return a_date(of_date(monday + timedelta(int(found.value("any_weekday")) - 1)), found)


def _deictic(found: Found, around: Surroundings) -> Stated | None:
    published, step = around.published, _step(found, around)
    if found.value("unit") in _NOT_DEICTIC:
        return None
    if published is None:
        return a_date(NO_PUBLICATION_DATE, found)
    if found.has("unit") or found.has("quarter_word"):
        span = unit_near(published, str(found.value("unit") or found.value("quarter_word")), step)
    elif found.has("month"):
        span = month_near(published, int(found.value("month")), step)
    elif found.has("any_weekday"):
        if step > 0 and found.words.next_is_coming:
            step, direction = 0, COMING
        else:
            direction = around.direction(found.first, found.last)
        span = named_weekday(published, int(found.value("any_weekday")), step, direction)
    elif found.has("season"):
        span = season_near(published, int(found.value("season")), step)
    elif found.has("weekend") or found.has("weekend_end"):
        span = weekend_near(published, step)
    else:
        span = part_near(published, str(found.value("part")), step)
    return a_date(span, found) if span else None


def _step(found: Found, around: Surroundings) -> int:
    """Tell whether the last, this or the next one is meant."""
    if found.has("past"):
        return -1
    if found.has("deictic"):
        return int(found.value("deictic"))
    return 0 if around.looks_ahead(found.first, found.last) else -1  # over the weekend


def _of_deictic(found: Found, around: Surroundings) -> Stated | None:
    """Read "April last year", "4 July this year", "the spring of last year"."""
    if around.published is None:
        return a_date(NO_PUBLICATION_DATE, found)
    year = around.published.year + int(found.value("deictic"))
    if found.has("season"):
        return a_date(spanning(f"{year:04}-{found.value('season')}"), found)
    month, day = stated_month(found), found.value("day")
    if month is None:
        return None
    return a_date(a_month(year, month) if day is None else a_day(year, month, int(day)), found)


def a_date(value: DateSpan | Unreadable | None, found: Found) -> Stated | None:
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
    "day_of_last_month": _day_of_last_month,
}
