"""Days with a name: on a fixed day, on a weekday of a month, so many days from Easter, or of a moving calendar.

A language's names are in its ``dates.yaml``; only holidays whose day all who use the name share.
"""

from __future__ import annotations

import re
import warnings
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Final


@dataclass(frozen=True, slots=True)
class Holiday:
    """A rule for a day of each year.  Exactly one of ``day``, ``nth``, ``from_easter`` and ``listed`` is set."""

    month: int = 0
    day: int | None = None
    nth: int | None = None  # of the month's ``weekday``; -1 is the last
    weekday: int = 0  # 1 is Monday
    from_easter: int | None = None  # days
    plus: int = 0  # days behind that day: Black Friday is the day behind Thanksgiving
    listed: str = ""  # its name in the library's list of a country's holidays
    country: str = ""
    about_days: int = 0  # the Muslim calendar goes by the moon seen, Jewish feasts begin on the evening before
    days: int = 1  # how long it lasts
    needs_year: bool = False  # "Christmas" is a season too, "Christmas 2004" is a day

    def on(self, year: int) -> date | None:
        """Find the day of a year.

        >>> Holiday(month=11, nth=4, weekday=4).on(2013), Holiday(from_easter=-2).on(2013)
        (datetime.date(2013, 11, 28), datetime.date(2013, 3, 29))
        """
        if not 1 <= year < 9999:
            return None
        if self.listed:
            return _in_list(self.country, self.listed, year)
        if self.from_easter is not None:
            return easter(year) + timedelta(self.from_easter)
        if self.day is not None:
            return date(year, self.month, self.day)
        days = monthrange(year, self.month)[1]
        fitting = [day for day in range(1, days + 1) if date(year, self.month, day).isoweekday() == self.weekday]
        index = self.nth - 1 if self.nth and self.nth > 0 else -1
        return date(year, self.month, fitting[index]) + timedelta(self.plus)


@cache
def _in_list(country: str, name: str, year: int) -> date | None:
    """Look a holiday of a moving calendar up; None for years that the library does not list.

    Source: the tables of the library ``holidays``.

    >>> _in_list("IN", "Diwali", 2013), _in_list("SG", "Chinese New Year", 2018)
    (datetime.date(2013, 11, 3), datetime.date(2018, 2, 16))
    """
    import holidays  # takes a while to load, and few articles name such a day

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # years for which a country's list has no moving days
        days = holidays.country_holidays(country, years=year, language="en_US", categories=_CATEGORIES.get(country))
    named = sorted(day for day, names in days.items() if name in re.split(r"; | / | \(estimated\)", names))
    return next((day for day in named if day.year == year), None)


_CATEGORIES: Final = {"IL": ("optional", "public", "school")}


def easter(year: int) -> date:
    """Find Easter Sunday of the Western churches.

    Source: the anonymous Gregorian algorithm (Nature, 1876), valid from 1583.

    >>> easter(2010), easter(2013)
    (datetime.date(2010, 4, 4), datetime.date(2013, 3, 31))
    """
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 19 * m) // 433
    month = (h + m - 7 * n + 90) // 25
    return date(year, month, (h + m - 7 * n + 33 * month + 19) % 32)
