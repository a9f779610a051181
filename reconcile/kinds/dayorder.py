"""Day or month first?  Numeric dates such as 01-07-1974, read by what the article's other dates settle.

13/07 can only be day first and 07/13 only month first.  Where every such date of the article agrees, or the article's
conventions say, both orders are settled; else a date that makes sense both ways is refused with its two readings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from reconcile.kinds.edtf import a_day
from reconcile.kinds.timewords import lexicon
from reconcile.model import Conventions
from reconcile.values import DateSpan, Unreadable

AMBIGUOUS: Final = "day-month-ambiguous"
_NUMERIC: Final = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)")
_PART: Final = re.compile(r"[-/.]\d\d?[-/.]\d\d")  # of any numeric date; few articles have one
_WINDOW_YEARS: Final = 10  # a two-digit year is at most this far in the future of the article: the news looks back


def day_order(text: str, conventions: Conventions) -> bool | None:
    """Settle whether the day stands first: as told, by dates that leave no choice, by the decimal comma, by words.

    >>> day_order("01-07-1974 and 26-07-1996", Conventions()), day_order("01-07-1974", Conventions(decimal=","))
    (True, True)
    """
    if conventions.day_first is not None:
        return conventions.day_first
    dates = numeric_dates(text)
    if not dates:
        return None
    settled = settled_order(dates)
    if settled is None and conventions.decimal == ",":
        settled = True  # who writes 15,5 km writes the day first
    if settled is None:
        months = sorted(word.capitalize() for name, word in lexicon(conventions.language).values if name == "month")
        settled = order_of_words(text, "|".join(months))
    return settled


def numeric_dates(text: str) -> list[str]:
    """Find the numeric dates of a text.

    >>> numeric_dates("born 01-07-1974, moved 13/8/96")
    ['01-07-1974', '13/8/96']
    """
    if not _PART.search(text):
        return []
    pattern = r"(?<![\d.,/-])\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d\d)(?![\d/-])(?!\.\d)"
    return [found.group() for found in re.finditer(pattern, text)]


def settled_order(dates: Iterable[str]) -> bool | None:
    """Tell whether the day stands first, from dates that leave no choice; None where none settles it or they differ.

    >>> settled_order(["01-07-1974", "26-07-1996"]), settled_order(["7/26/96"]), settled_order(["01-07-1974"])
    (True, False, None)
    """
    votes = set()
    for written in dates:
        found = _NUMERIC.fullmatch(written)
        first, second = (int(found[1]), int(found[3])) if found else (0, 0)
        if first > 12 >= second > 0:
            votes.add(True)
        if second > 12 >= first > 0:
            votes.add(False)
    return votes.pop() if len(votes) == 1 else None


def order_of_words(text: str, months: str) -> bool | None:
    """Tell whether dates in words have the day first, where all of an article do or none does.

    >>> order_of_words("21 September 2008 and 3 May", "September|May"), order_of_words("May 3", "May")
    (True, False)
    """
    day_first = re.search(rf"(?<![\w,])\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{months})\b", text)
    month_first = re.search(rf"\b(?:{months})\.? ?\d{{1,2}}(?!\d)", text)
    return None if bool(day_first) == bool(month_first) else bool(day_first)


def read_numeric(written: str, day_first: bool | None, published: date | None) -> DateSpan | Unreadable | None:
    """Read a numeric date; None where it is none in either order (99-99-1999).

    Refuses: 01-07-1974 where the order is not settled.  04-04-1974 is the same both ways.

    >>> read_numeric("01-07-1974", True, None).edtf, read_numeric("07/26/96", None, None).edtf
    ('1974-07-01', '1996-07-26')
    >>> [reading.edtf for reading in read_numeric("01-07-1974", None, None).readings]
    ['1974-07-01', '1974-01-07']
    """
    found = _NUMERIC.fullmatch(written)
    if not found or _is_numbering(found):
        return None
    first, second, year = int(found[1]), int(found[3]), full_year(found[4], published)
    by_day, by_month = a_day(year, second, first), a_day(year, first, second)
    if by_day is None or by_month is None or by_day == by_month:
        return by_day or by_month
    if day_first is None and found[2] == ".":
        day_first = True  # no English or Spanish copy writes the month first with full stops
    if day_first is None:
        return Unreadable(reason=AMBIGUOUS, readings=(by_day, by_month))
    return by_day if day_first else by_month


def _is_numbering(found: re.Match[str]) -> bool:
    """Tell 1.10.30 and 4-5-16 from dates: with a short year, only slashes or two figures each make a date."""
    return len(found[4]) == 2 and found[2] != "/" and not len(found[1]) == len(found[3]) == 2


def full_year(written: str, published: date | None) -> int:
    """Write out a year of two digits: the century that puts it closest before the article, or a little after.

    >>> full_year("96", date(2012, 8, 10)), full_year("16", date(2012, 8, 10)), full_year("2004", None)
    (1996, 2016, 2004)
    """
    if len(written) == 4:
        return int(written)
    now = published.year if published else 2025  # only chooses the century
    year = now // 100 * 100 + int(written)
    return year - 100 if year > now + _WINDOW_YEARS else year
