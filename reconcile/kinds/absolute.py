"""Read dates that are written out: days, months and ranges of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final

from reconcile.kinds.dayorder import AMBIGUOUS, full_year, read_numeric
from reconcile.kinds.edtf import (
    a_day,
    a_month,
    a_range,
    a_year,
    first_day,
    last_day,
    within_year,
)
from reconcile.kinds.surroundings import Stated, Surroundings
from reconcile.kinds.timegrammar import Found
from reconcile.values import DateSpan, Unreadable

Reader = Callable[[Found, Surroundings], Stated | None]

GLUE_BEFORE: Final = re.compile(r"[\d\w][-–/.]\Z|\d\Z")
GLUE_BEHIND: Final = re.compile(r"[-–/.:]?\d|[-–/]\w")
_LAST_DAY_LIKE: Final = 39  # "Aug 32" is a slip for a day, "Aug 96" a year
_HOLIDAY_DAYS: Final = 45
_CLOSE_DAYS: Final = 45  # a day this near to the publication is not taken for one a year away
_SEASON_DAYS: Final = 90  # without a verb a day farther off is one of the current year
_SOON_DAYS: Final = 240  # how far ahead a day without year may lie
NO_SUCH_DATE: Final = Unreadable(reason="no-such-date")
_YEARS_AROUND: Final = 4  # far enough to meet a 29 February


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """A date as far as it is written out."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None  # 1 is Monday

    def span(self) -> DateSpan | None:
        """Write the date, or None where the calendar has no such day."""
        if self.month is None:
            return a_year(self.year) if self.year is not None else None
        if self.day is None:
            return a_month(self.year, self.month)
        return a_day(self.year, self.month, self.day)


def _date(found: Found, around: Surroundings) -> Stated | None:
    parts = _parts(found, around)
    if parts is None:
        return None
    if parts.day is None and _is_beside_a_figure(found, around):
        return None
    if parts.year is None and parts.day is not None and _is_no_day(found, around):
        return None
    span = with_year(parts, found.first, found.last, around).span()
    if parts.year is None and span and around.is_a(found.last, "named_by_day") and not _is_near(span, around):
        span = parts.span()  # the Sept 11 attacks
    return stated_date(span or NO_SUCH_DATE, found.first, found.last)


def _no_such_day(found: Found, around: Surroundings) -> Stated | None:
    """Refuse "32 August 2014"."""
    is_day = int(found.value("figure")) <= _LAST_DAY_LIKE
    return stated_date(NO_SUCH_DATE, found.first, found.last) if is_day else None


def _is_no_day(found: Found, around: Surroundings) -> bool:
    """Tell "of 12 May Street" and "in March 10 people died" from days."""
    behind = around.token_at(found.last)
    counts = found.parts[-1][0] == "day" and behind is not None and behind.text[:1].islower()
    return around.is_a(found.last, "street") or (counts and around.is_a(found.first - 1, "in"))


def _is_near(span: DateSpan, around: Surroundings) -> bool:
    first = first_day(span)
    return first is None or around.published is None or abs((first - around.published).days) <= _HOLIDAY_DAYS


def _is_beside_a_figure(found: Found, around: Surroundings) -> bool:
    """Tell "32 August" and "August 32", which are no days, from months."""
    return around.is_a(found.first - 1, "figure") or around.is_a(found.last, "figure")


def _month_alone(found: Found, around: Surroundings) -> Stated | None:
    """Read "in March" or "last September"; a name or a modal verb needs a word before it that says so."""
    is_plain = around.is_a(found.first, "plain_month")
    if not is_plain and not around.is_a(found.first - 1, "hint") and not around.is_alone(found.first, found.last):
        return None
    behind = around.token_at(found.last)
    if around.is_a(found.first - 1, "before_named_weekday"):
        return None  # Black September
    if around.is_a(found.first - 1, "the") and behind is not None and behind.text[:1].isupper():
        return None  # the October Revolution
    if not is_plain and behind is not None and behind.text[:1].isupper():
        return None  # "for April Jones"
    return _date(found, around)


def _parts(found: Found, around: Surroundings) -> Parts | None:
    day, month, year = found.value("day"), stated_month(found), found.value("year")
    short = found.value("short_year")
    if year is None and short is not None:
        year = _written_short(found, int(short), around)
        if year is None:
            return None
    weekday = found.value("any_weekday") or found.value("weekday")
    return Parts(year=_int(year), month=_int(month), day=_int(day), weekday=_int(weekday))


def _written_short(found: Found, short: int, around: Surroundings) -> int | None:
    """Read a year of two digits: "Aug '96", "3 Aug 96"; "3 Aug 12 people" has none."""
    token = found.tokens("short_year")[0]
    is_marked = token.text[0] in "'’" or found.has("dash")
    behind = around.token_at(found.last)
    is_at_end = behind is None or not behind.text[:1].isalnum()
    if short > 99 or not (is_marked or (is_at_end and (found.has("day") or short > _LAST_DAY_LIKE))):
        return None
    return full_year(f"{short:02}", around.published)


def stated_month(found: Found) -> int | None:
    """Give the month of a date, by whichever class of words it was found."""
    for role in ("any_month", "month", "weak_month"):
        if found.has(role):
            return _int(found.value(role))
    return None


def _int(value: Decimal | int | None) -> int | None:
    return None if value is None else int(value)


def with_year(parts: Parts, first: int, last: int, around: Surroundings) -> Parts:
    """Add the year that a date without one means, where the article leaves no doubt."""
    if parts.year is not None or parts.month is None:
        return parts
    start = around.tokens[first].start
    published = around.published
    before = around.last_date(start)
    if published is None:
        if before and around.block_of(start) == before.block and around.is_running_text(start):
            return replace(parts, year=within_year(before.span))
        return parts
    if parts.weekday and (by_weekday := _year_by_weekday(parts, published)):
        return replace(parts, year=by_weekday)
    if not around.is_running_text(start):
        return parts
    year = _nearest_year(parts, published, around.direction(first, last))
    if around.is_of_old and not _is_close(replace(parts, year=year), published):
        return replace(parts, year=around.year_told(start))
    if before and around.block_of(start) == before.block and before.names_year:
        told = within_year(before.span)
        if told is not None and told != year:
            return parts
    return replace(parts, year=year)


def _year_by_weekday(parts: Parts, published: date) -> int | None:
    """Find the year near the publication in which the day falls on its weekday."""
    for year in (published.year, published.year - 1, published.year + 1):
        span = replace(parts, year=year).span()
        if parts.day and span and span.earliest and date.fromisoformat(span.earliest).isoweekday() == parts.weekday:
            return year
    return None


def _is_close(parts: Parts, published: date) -> bool:
    """Is a day within weeks of the publication, as a death is in an obituary?"""
    gap_days = _days_from(parts.span(), published)
    return gap_days is not None and abs(gap_days) <= _CLOSE_DAYS


def _nearest_year(parts: Parts, published: date, direction: int) -> int | None:
    """Take the year that puts a day or month next to the publication, on the side where the text looks.

    As newsrooms do: the year is left out where it is the current one, or can only be one.  A day within weeks of the
    publication is that one whatever the verb says ("rescheduled its meeting from March 6").
    """
    options = [
        (gap_days, year)
        for year in range(published.year - _YEARS_AROUND, published.year + _YEARS_AROUND + 1)
        if (gap_days := _days_from(replace(parts, year=year).span(), published)) is not None
    ]
    close = [option for option in options if abs(option[0]) <= _CLOSE_DAYS]
    is_far = all(abs(gap_days) > _SEASON_DAYS for gap_days, _ in options)
    if not direction and is_far and any(year == published.year for _, year in options):
        return published.year
    sided = [option for option in options if option[0] * direction >= 0 and (direction <= 0 or option[0] < _SOON_DAYS)]
    return min(close or sided or options, key=lambda option: (abs(option[0]), option[0]), default=(0, None))[1]


def _days_from(span: DateSpan | None, published: date) -> int | None:
    """Count the days from publication to a date, negative before it, 0 within it."""
    first, last = (first_day(span), last_day(span)) if span else (None, None)
    if first is None or last is None:
        return None
    return min(0, (last - published).days) or max(0, (first - published).days)


def _days(found: Found, around: Surroundings) -> Stated | None:
    """Read a range: "May 3-5, 2012", "10 August to 12 September", "between March 2015 and March 2016"."""
    days, months, years = ([int(value) for value in found.values(role)] for role in ("day", "any_month", "year"))
    if not months or len(days) == 1:
        return None
    ends = [Parts(year=_nth(years, end), month=_nth(months, end), day=_nth(days, end)) for end in (0, 1)]
    if not years:
        last = with_year(ends[1], found.first, found.last, around)
        turns = (ends[0].month or 0) > (ends[1].month or 0)
        ends = [replace(ends[0], year=last.year - turns if last.year else None), last]
    if len(years) == 1 and ends[0].month is not None and ends[1].month is not None and ends[0].month > ends[1].month:
        ends[0] = replace(ends[0], year=years[0] - 1)  # December to May 2022
    low, high = ends[0].span(), ends[1].span()
    return stated_date((low and high and a_range(low, high)) or NO_SUCH_DATE, found.first, found.last)


def _nth(values: list[int], end: int) -> int | None:
    """Give the value of an end; one that both share is stated once."""
    return values[min(end, len(values) - 1)] if values else None


def _month_of_year(found: Found, around: Surroundings) -> Stated | None:
    """Read "04/2016"."""
    month, year = found.tokens("month_year")[0].text.split("/")
    return stated_date(a_month(int(year), int(month)), found.first, found.last)


def _year_and_month(found: Found, around: Surroundings) -> Stated | None:
    """Read "2014-10" and "2015/3"; "2009-10" and "1997-8" are two years."""
    year, figures = int(found.value("year")), found.tokens("month_figure")[0].text
    start, end = found.parts[0][1].start, found.parts[-1][1].end
    if GLUE_BEFORE.search(around.text, max(0, start - 2), start) or GLUE_BEHIND.match(around.text, end):
        return None
    is_next_year = year % 100 < int(figures) if len(figures) == 2 else year % 10 + 1 == int(figures)
    is_spaced = end - start > len(figures) + 5
    if is_next_year or is_spaced or len(figures) > 2 or not (1 <= int(figures) <= 12 and 1900 <= year < 2100):
        return None
    return stated_date(a_month(year, int(figures)), found.first, found.last)


def _day_of_figures(found: Found, around: Surroundings) -> Stated | None:
    """Read "on 2/15" and "Sat 8/10": a day and a month, with the year of about now."""
    low, high = (int(value) for value in found.values("day_figure"))
    weekday = found.value("any_weekday")
    orders = {True: (low, high), False: (high, low)}
    readings = []
    for day_first in (False, True) if around.day_first is None else (around.day_first,):
        day, month = orders[day_first]
        parts = Parts(month=month, day=day, weekday=_int(weekday))
        span = with_year(parts, found.first, found.last, around).span() if 1 <= month <= 12 else None
        if span:
            readings.append(span)
    if not readings:
        return None
    value = readings[0] if len(set(readings)) == 1 else Unreadable(reason=AMBIGUOUS, readings=tuple(readings))
    return stated_date(value, found.first + found.has("led"), found.last)


def _iso(found: Found, around: Surroundings) -> Stated | None:
    return stated_date(_iso_day(found.tokens("isodate")[0].text), found.first, found.last)


def _iso_day(written: str) -> DateSpan | None:
    year, month, day = (int(part) for part in re.split(r"[-/.]", written))
    return a_day(year, month, day) if 1000 <= year < 2200 else None


def _numeric(found: Found, around: Surroundings) -> Stated | None:
    value = read_numeric(found.tokens("numdate")[0].text, around.day_first, around.published)
    return Stated(kind="date", value=value, first=found.first, last=found.last) if value else None


def _numeric_range(found: Found, around: Surroundings) -> Stated | None:
    """Read "8/10/2012 - 8/15/2012" and "2012-08-10 to 2012-08-15"."""
    ends = [
        read_numeric(token.text, around.day_first, around.published) if role == "numdate" else _iso_day(token.text)
        for role, token in found.parts
        if role in {"numdate", "isodate"}
    ]
    if not (isinstance(ends[0], DateSpan) and isinstance(ends[1], DateSpan)):
        return None
    return stated_date(a_range(ends[0], ends[1]), found.first, found.last)


def stated_date(span: DateSpan | Unreadable | None, first: int, last: int) -> Stated | None:
    """State a date by its tokens; None where there is none."""
    return Stated(kind="date", value=span, first=first, last=last) if span else None


READERS: Final[Mapping[str, Reader]] = {
    "date": _date,
    "no_such_day": _no_such_day,
    "month_alone": _month_alone,
    "days": _days,
    "month_of_year": _month_of_year,
    "year_and_month": _year_and_month,
    "day_of_figures": _day_of_figures,
    "iso": _iso,
    "numeric": _numeric,
    "numeric_range": _numeric_range,
}
