"""Read stretches of the calendar: "the first week of October", "the end of the month", "the last three weeks"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from reconcile.kinds.absolute import Parts, Reader, with_year
from reconcile.kinds.edtf import a_month, a_range, a_year, days_on, first_day, last_day, of_date, spanning
from reconcile.kinds.eras import year_told
from reconcile.kinds.moving import MONTHS_OF, same_day_on, unit_near
from reconcile.kinds.relative import NO_PUBLICATION_DATE, a_date, amount_of, month_told
from reconcile.kinds.surroundings import Stated, Surroundings
from reconcile.kinds.timegrammar import Found
from reconcile.values import DateSpan

_DAYS_OF_WEEK: Final = 7
_HOURS_OF_DAY: Final = 24
_MOST_UNITS: Final = 400
_LONG_UNITS: Final = frozenset({"week", "month", "year", "decade", "century"})  # the past year, not the past day


def _week_of_month(found: Found, around: Surroundings) -> Stated | None:
    """Read "the first week of October 2014", "the third week of 2027": seven days on, or the last seven."""
    whole = _month_or_year(found, around)
    first, last = (first_day(whole), last_day(whole)) if whole else (None, None)
    if first is None or last is None:
        return None
    nth = int(found.value("nth") or 1)
    start = first + timedelta(_DAYS_OF_WEEK * (nth - 1))
    if found.has("last"):
        start = last - timedelta(_DAYS_OF_WEEK * nth - 1)
    span = a_range(of_date(start), of_date(min(last, start + timedelta(_DAYS_OF_WEEK - 1)))) if start <= last else None
    return a_date(whole_weeks(span) if span else None, found)


def _month_or_year(found: Found, around: Surroundings) -> DateSpan | None:
    """Give what a week is the first or the last of."""
    if found.has("any_month") or found.has("month_word"):
        parts = month_told(found, around)
        return parts.span() if parts and parts.year is not None and parts.month is not None else None
    year = year_told(found, around)
    return a_year(year) if year is not None else None


def _weekdays_of_week(found: Found, around: Surroundings) -> Stated | None:
    """Read "next week from Tuesday to Thursday" and "Monday to Friday of next week"."""
    if around.published is None:
        return a_date(NO_PUBLICATION_DATE, found)
    monday = around.published + timedelta(7 * int(found.value("deictic")) - around.published.weekday())
    low, high = (of_date(monday + timedelta(int(weekday) - 1)) for weekday in found.values("any_weekday"))
    return a_date(a_range(low, high), found)


def _week_of_day(found: Found, around: Surroundings) -> Stated | None:
    """Read "the week of October 6", from its Monday to its Sunday."""
    month, day, year = found.value("any_month"), found.value("day"), found.value("year")
    parts = Parts(year=int(year) if year is not None else None, month=int(month), day=int(day))
    span = with_year(parts, found.first, found.last, around).span()
    start = first_day(span) if span else None
    return a_date(unit_near(start, "week", 0), found) if start else None


def _half_of(found: Found, around: Surroundings) -> Stated | None:
    """Read "the first half of 2012", "the second half of last year", "the first half of the year"."""
    number = int(found.value("nth"))
    if found.has("decade") or found.has("nth_century"):
        return _half_of_years(found, number)
    year = year_told(found, around)
    if year is None:
        return a_date(NO_PUBLICATION_DATE, found)
    if number not in (1, 2):
        return None
    return a_date(a_range(a_month(year, 6 * number - 5), a_month(year, 6 * number)), found)


def _half_of_years(found: Found, number: int) -> Stated | None:
    """Read "the second half of the 1990s" and "the first half of the 19th century"."""
    if found.has("nth_century"):
        first, years = 100 * (int(found.value("nth_century")) - 1), 100
    else:
        first, years = int("".join(filter(str.isdecimal, found.tokens("decade")[0].text))), 10
    if number not in (1, 2) or not 1000 <= first < 2100:
        return None
    start = first + years // 2 * (number - 1)
    return a_date(a_range(a_year(start), a_year(start + years // 2 - 1)), found)


def _months_of_year(found: Found, around: Surroundings) -> Stated | None:
    """Read "the first three months of 2015" and "the last six months of the year"."""
    amount = found.value("number")
    year = year_told(found, around)
    if year is None:
        return a_date(NO_PUBLICATION_DATE, found)
    if amount is None or amount != int(amount) or not 1 < amount < 12:
        return None
    first = 1 if found.has("nth") else 13 - int(amount)
    return a_date(a_range(a_month(year, first), a_month(year, first + int(amount) - 1)), found)


def _days_of_month(found: Found, around: Surroundings) -> Stated | None:
    """Read "4 to 23 next month", "between the 4th and the 22nd of this month"."""
    parts, days = month_told(found, around), [int(day) for day in found.values("day")]
    if parts is None:
        return a_date(NO_PUBLICATION_DATE, found)
    ends = [replace(parts, day=day).span() for day in days]
    return a_date(a_range(*ends) if all(ends) else None, found)


def _edge_of_unit(found: Found, around: Surroundings) -> Stated | None:
    """Read "the end of the month" as that month: how much of it is an end nobody says."""
    if around.published is None:
        return a_date(NO_PUBLICATION_DATE, found)
    return a_date(unit_near(around.published, str(found.value("calendar_unit")), -found.has("past")), found)


def _rest_of_unit(found: Found, around: Surroundings) -> Stated | None:
    """Read "the rest of the week": from the publication to its end."""
    published = around.published
    if published is None:
        return a_date(NO_PUBLICATION_DATE, found)
    unit = unit_near(published, str(found.value("calendar_unit")), 0)
    last = last_day(unit) if unit else None
    return a_date(a_range(of_date(published), of_date(last)) if last else None, found)


def _units_around(found: Found, around: Surroundings) -> Stated | None:
    """Read "the last three weeks" and "the next few years": from then to the publication, or on from it."""
    amount, unit, published = (
        amount_of(found),
        str(found.value("unit") or found.value("quarter_word")),
        around.published,
    )
    if around.is_a(found.first - 1 - around.is_a(found.first - 1, "the"), "lasting"):
        return None  # for the last three weeks
    is_past_unit = found.has("past") and unit in _LONG_UNITS
    if published is None or amount is None or amount != int(amount) or not 2 - is_past_unit <= amount < _MOST_UNITS:
        return None
    step = -1 if found.has("past") else int(found.value("deictic"))
    if not step:
        return None
    other = same_day_on(published, int(amount) * step, unit)
    if unit == "hour":
        other = days_on(published, -(-int(amount) // _HOURS_OF_DAY) * step)
    if other is None:
        return None
    low, high = sorted((published, other))
    span = a_range(_at_precision(low, unit, int(amount)), _at_precision(high, unit, int(amount)))
    return a_date(whole_weeks(span) if span and unit == "week" else span, found)


def _at_precision(day: date, unit: str, amount: int) -> DateSpan:
    """Write a day as finely as its length of time is told: months and a year by the month, years by the year."""
    if unit not in MONTHS_OF:
        return of_date(day)
    is_by_month = MONTHS_OF[unit] < 12 or (amount, unit) == (1, "year")
    return a_month(day.year, day.month) if is_by_month else a_year(day.year)


def whole_weeks(span: DateSpan) -> DateSpan:
    """Widen the bounds of some days to whole weeks: nobody says whether weeks are rolling or of the calendar.

    >>> whole_weeks(spanning("2012-09-05/2012-09-19")).latest
    '2012-09-23'
    """
    first, last = first_day(span), last_day(span)
    if first is None or last is None:
        return span
    early, late = first - timedelta(first.weekday()), last + timedelta(_DAYS_OF_WEEK - 1 - last.weekday())
    return replace(span, earliest=early.isoformat(), latest=late.isoformat())


def _quarter_of_about_now(found: Found, around: Surroundings) -> Stated | None:
    """Read "third-quarter profit" and a "third quarter" alone; elsewhere it may be one of a game."""
    published, number = around.published, int(found.value("nth"))
    is_meant = around.is_a(found.last, "of_business") or around.is_alone(found.first, found.last)
    if published is None or not 1 <= number <= 4 or not is_meant:
        return None
    direction = around.direction(found.first, found.last)
    is_ahead = number * 3 - 2 > published.month
    year = published.year - (is_ahead and direction <= 0 and around.is_a(found.last, "of_business"))
    return a_date(spanning(f"{year:04}-{32 + number}"), found)


def _weekdays_away(found: Found, around: Surroundings) -> Stated | None:
    """Read "two Fridays ago" and "three Mondays from now"."""
    published, amount = around.published, found.value("number")
    if published is None:
        return a_date(NO_PUBLICATION_DATE, found)
    if amount is None or amount != int(amount) or not 0 < amount < 60:
        return None
    wanted, step = int(found.value("many_weekday")), -1 if found.has("ago") else 1
    gap = (step * (wanted - published.isoweekday())) % _DAYS_OF_WEEK or _DAYS_OF_WEEK
    day = days_on(published, step * (gap + _DAYS_OF_WEEK * (int(amount) - 1)))
    return a_date(of_date(day) if day else None, found)


def _day_alone(found: Found, around: Surroundings) -> Stated | None:
    """Read "on the 15th": of the month last named in the paragraph, else of the month nearest to the publication."""
    number = int(found.value("day"))
    behind = around.token_at(found.last)
    if around.sentence_has(found.first, "numbered_things"):
        return None  # a birdie on the 9th
    opens = around.tokens[found.first].text == "On"  # the sentence
    if behind is not None and behind.text[:1].isalnum() and not (opens or around.is_a(found.last, "clock_behind")):
        return None
    anchor = around.last_date(around.tokens[found.first].start)
    named = first_day(anchor.span) if anchor and anchor.span.edtf[5:7].isdecimal() else None
    ahead = around.direction(found.first, found.last)
    options = [named.replace(day=1)] if named else _months_near(around.published, ahead)
    fitting = [each for month in options if (each := _day_of(month, number))]
    today = None if named else around.published
    sided = [each for each in fitting if today is None or (each - today).days * ahead >= 0]
    day = next(iter(sided or fitting), None)
    stated = a_date(of_date(day) if day else None, found)
    if stated is None or anchor is None or not named:
        return replace(stated, first=found.first + found.has("led")) if stated else None
    return replace(stated, first=found.first + found.has("led"), anchors=((anchor.start, anchor.end),))


def _months_near(published: date | None, direction: int) -> list[date]:
    """Give the first days of the months in which a day without a month may lie, likeliest first."""
    if published is None:
        return []
    this = published.replace(day=1)
    moved = same_day_on(this, 1 if direction > 0 else -1, "month")
    return [this, moved] if moved else [this]


def _day_of(month: date, number: int) -> date | None:
    try:
        return month.replace(day=number)
    except ValueError:
        return None


READERS: Final[Mapping[str, Reader]] = {
    "week_of_month": _week_of_month,
    "week_of_day": _week_of_day,
    "weekdays_of_week": _weekdays_of_week,
    "half_of": _half_of,
    "months_of_year": _months_of_year,
    "days_of_month": _days_of_month,
    "edge_of_unit": _edge_of_unit,
    "rest_of_unit": _rest_of_unit,
    "units_around": _units_around,
    "quarter_of_about_now": _quarter_of_about_now,
    "weekdays_away": _weekdays_away,
    "day_alone": _day_alone,
}
