"""Say dates in words that read back as the same date: "26 July 1996", "the 1960s", "1992-2008"."""

from __future__ import annotations

from typing import Final

from reconcile.kinds.edtf import OPEN, UNSTATED_YEAR, take_apart
from reconcile.values import DateSpan

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SEASONS: Final = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_QUARTERS: Final = ("first", "second", "third", "fourth")
_FIRST_QUARTER: Final = 33


def say_date(span: DateSpan) -> str:
    """Say a date.

    >>> [say_date(DateSpan(edtf=edtf, earliest=None, latest=None)) for edtf in ("1996-07-26", "XXXX-04-07", "196X")]
    ['26 July 1996', '7 April', '1960s']
    >>> say_date(DateSpan(edtf="1992/2008", earliest=None, latest=None))
    '1992-2008'
    """
    first, slash, last = span.edtf.partition("/")
    if slash:
        return _range(first, last)
    return f"{span.part} of {_say(first)}" if span.part else _say(first)


def _range(first: str, last: str) -> str:
    if first == OPEN:
        return f"until {_say(last)}"
    if last == OPEN:
        return f"since {_say(first)}"
    is_years = first.isdecimal() and last.isdecimal()
    return f"{first}-{last}" if is_years else f"{_say(first)} to {_say(last)}"


def _say(edtf: str) -> str:
    moment = take_apart(edtf)
    about = "about " if moment.about else ""
    year = "" if moment.year == UNSTATED_YEAR else _year(moment.year)
    if moment.month is None:
        return f"{about}{year}"
    if moment.month >= _FIRST_QUARTER:
        return f"{about}{_QUARTERS[moment.month - _FIRST_QUARTER]} quarter of {year}"
    month = _SEASONS.get(moment.month) or MONTHS[moment.month - 1]
    day = f"{moment.day} " if moment.day else ""
    return f"{about}{day}{month} {year}".rstrip()


def _year(written: str) -> str:
    if written.startswith("-"):
        return f"{int(written[1:]) + 1} BC"
    if not written.strip("0"):
        return "1 BC"
    if written.endswith("XX"):
        return f"{_nth(int(written[:2]) + 1)} century"
    if written.endswith("X"):
        return f"{written[:3]}0s"
    return written if int(written) >= 1000 else f"AD {int(written)}"


def _nth(number: int) -> str:
    """Write an ordinal number.

    >>> [_nth(number) for number in (11, 19, 21, 22)]
    ['11th', '19th', '21st', '22nd']
    """
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number not in (11, 12, 13) else "th"
    return f"{number}{ending}"
