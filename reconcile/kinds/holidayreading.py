"""Read days with a name: "Good Friday", "New Year's Eve", "Christmas 2004", "last Thanksgiving", "at Easter"."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from reconcile.kinds.absolute import Reader
from reconcile.kinds.edtf import a_day, a_range, of_date, within
from reconcile.kinds.holidays import Holiday
from reconcile.kinds.surroundings import Stated, Surroundings
from reconcile.kinds.timegrammar import Found
from reconcile.values import DateSpan

_NEAR_DAYS: Final = 45


def _holiday(found: Found, around: Surroundings) -> Stated | None:
    """Read a holiday of a year that is stated or told; without either the one of about now."""
    holiday = around.words.holidays[found.name]
    if found.has("year"):
        return _stated(_of_year(holiday, int(found.value("year"))), found.first, found.last)
    last = max(index for index in range(found.first, found.last) if around.tokens[index] in found.tokens("name")) + 1
    first = found.first
    if around.is_a(first - 1, "deictic"):
        first -= 1
        step = int(around.words.value("deictic", around.tokens[first]))
        ahead = step > 0 or (not step and around.direction(first, last) >= 0)
        return _stated(_beside(holiday, around.published, ahead=ahead), first, last)
    if holiday.needs_year and not _is_day(first, last, around):
        return None
    return _stated(_of_about_now(holiday, first, last, around), first, last)


def _is_day(first: int, last: int, around: Surroundings) -> bool:
    """Tell "on Thanksgiving" and "before Easter" from "a Christmas tree" and "Easter eggs"."""
    if around.is_alone(first, last):
        return True
    behind = around.token_at(last)
    is_ended = behind is None or not behind.text[:1].isalnum() or around.is_a(last, "clock_behind")
    return is_ended and around.is_a(first - 1, "holiday_lead")


def _of_about_now(holiday: Holiday, first: int, last: int, around: Surroundings) -> DateSpan | None:
    """Give the holiday next to the publication, else the one on the side where the text looks."""
    published = around.published
    if around.is_alone(first, last):  # as in a calendar
        return _beside(holiday, published, ahead=True) or _of_any_year(holiday)
    if around.is_of_old:
        told = around.year_told(around.tokens[first].start)
        return _of_any_year(holiday) if told is None else _of_year(holiday, told)
    if published is not None:
        near = [day for day in _days_around(holiday, published) if abs((day - published).days) <= _NEAR_DAYS]
        if near:
            return _span(holiday, near[0])
        direction = around.direction(first, last) if around.is_a(first - 1, "holiday_lead") else 0
        if around.is_a(first - 1, "away") and around.is_a(first - 2, "unit"):  # two days after Easter
            return _span(holiday, min(_days_around(holiday, published), key=lambda day: abs((day - published).days)))
        if direction:
            return _beside(holiday, published, ahead=direction > 0)
    return _of_any_year(holiday)


def _of_any_year(holiday: Holiday) -> DateSpan | None:
    return a_day(None, holiday.month, holiday.day) if holiday.day else None


def _beside(holiday: Holiday, published: date | None, *, ahead: bool) -> DateSpan | None:
    """Give the first such day from the publication on, or the last one before it."""
    if published is None:
        return None
    days = [day for day in _days_around(holiday, published) if (day >= published) == ahead]
    if not days:
        return None
    return _span(holiday, days[0] if ahead else days[-1])


def _days_around(holiday: Holiday, published: date) -> list[date]:
    years = (published.year + step for step in (-1, 0, 1))
    return [day for year in years if (day := holiday.on(year)) is not None]


def _of_year(holiday: Holiday, year: int) -> DateSpan | None:
    day = holiday.on(year)
    return _span(holiday, day) if day else None


def _span(holiday: Holiday, day: date) -> DateSpan | None:
    """Give the day, or the days from it on."""
    if holiday.days == 1:
        return of_date(day, about_days=holiday.about_days)
    span = a_range(of_date(day), of_date(day + timedelta(holiday.days - 1)))
    return within(span, days=holiday.about_days) if span else None


def _stated(span: DateSpan | None, first: int, last: int) -> Stated | None:
    return Stated(kind="date", value=span, first=first, last=last) if span else None


READERS: Final[Mapping[str, Reader]] = {"holiday": _holiday}
