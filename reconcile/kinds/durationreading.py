"""Read lengths of time and race times: "two decades", "12-month", "1 h 17' 21\\"", "1:17:21"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import ROUND_FLOOR, Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from reconcile.kinds.absolute import Reader
from reconcile.kinds.age import OLDEST
from reconcile.kinds.clockreading import stands_behind_a_date
from reconcile.kinds.hedges import OPEN_BELOW, hedges
from reconcile.kinds.surroundings import Stated, Surroundings
from reconcile.kinds.timegrammar import Found
from reconcile.values import Duration, Modality, Unreadable

Part = tuple[Decimal, str]  # amount and unit
_REMEMBERED: Final = 10_000  # race times of a dossier, most of them in more than one list

MALFORMED: Final = "malformed-duration"
SECONDS: Final = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "night": 86400, "week": 604800}
# A unit -> how many of which finer unit; fractions are written in the finer unit, as ISO 8601 readers expect.
_FINER: Final = {
    "minute": (60, "second"), "hour": (60, "minute"), "day": (24, "hour"), "night": (24, "hour"), "week": (7, "day"),
    "fortnight": (2, "week"), "year": (12, "month"), "quarter": (3, "month"), "decade": (10, "year"),
    "century": (100, "year"), "millennium": (1000, "year"),
}  # fmt: skip
_SIZES: Final = ("year", "month", "week", "day", "hour", "minute", "second")
_ALWAYS_FINER: Final = frozenset({"fortnight", "quarter", "decade", "century", "millennium"})
_DATE_LETTERS: Final = {"year": "Y", "month": "M", "week": "W", "day": "D"}
_CLOCK_LETTERS: Final = {"hour": "H", "minute": "M", "second": "S"}


def a_duration(parts: Sequence[Part]) -> Duration:
    """Write a length of time from amounts and units, larger units first.

    >>> a_duration([(Decimal(1), "hour"), (Decimal(17), "minute"), (Decimal(21), "second")])
    Duration(iso='PT1H17M21S', seconds_low=Decimal('4641'), seconds_high=Decimal('4641'))
    >>> [a_duration([(Decimal(n), unit)]).iso for n, unit in (("2", "decade"), ("1.5", "year"), ("0.5", "day"))]
    ['P20Y', 'P18M', 'PT12H']
    """
    whole = _summed([part for amount, unit in parts for part in _in_whole_units(amount, unit)])
    days = "".join(f"{plain(amount)}{_DATE_LETTERS[unit]}" for amount, unit in whole if unit in _DATE_LETTERS)
    clock = "".join(f"{plain(amount)}{_CLOCK_LETTERS[unit]}" for amount, unit in whole if unit in _CLOCK_LETTERS)
    seconds = None
    if all(unit in SECONDS for _, unit in whole):
        seconds = sum((amount * SECONDS[unit] for amount, unit in whole), Decimal(0))
    iso = f"P{days}" + (f"T{clock}" if clock else "")
    return Duration(iso=iso, seconds_low=seconds, seconds_high=seconds)


def _summed(parts: Sequence[Part]) -> list[Part]:
    """Add up what came out in the same unit: a decade and two years are 12 years."""
    units = dict.fromkeys("day" if unit == "night" else unit for _, unit in parts)
    ordered = sorted(units, key=_SIZES.index)
    return [
        (sum((amount for amount, each in parts if each == unit or (each, unit) == ("night", "day")), Decimal(0)), unit)
        for unit in ordered
    ]


def _in_whole_units(amount: Decimal, unit: str) -> list[Part]:
    """Write fractions in the next finer unit where they come out whole: 2.5 hours are 2 hours and 30 minutes."""
    if unit in _ALWAYS_FINER:
        times, finer = _FINER[unit]
        return _in_whole_units(amount * times, finer)
    whole = amount.to_integral_value(ROUND_FLOOR)
    rest = amount - whole
    times, finer = _FINER.get(unit, (0, ""))
    if not rest or (rest * times) % 1 or not times:
        return [(amount, unit)]
    if unit == "year":
        return [(amount * times, finer)]
    return [part for part in ((whole, unit), (rest * times, finer)) if part[0]]


def plain(amount: Decimal) -> str:
    """Write a figure without exponent and without zeros at its end.

    >>> plain(Decimal("1E+3")), plain(Decimal("2.50"))
    ('1000', '2.5')
    """
    written = format(amount, "f")
    return written.rstrip("0").rstrip(".") if "." in written else written


def a_range_of(low: Duration, high: Duration) -> Duration:
    """Write a range of lengths, "four to five hours"."""
    return Duration(iso=f"{low.iso}/{high.iso}", seconds_low=low.seconds_low, seconds_high=high.seconds_high)


# --- words ------------------------------------------------------------------------------------------------------


def _duration(found: Found, around: Surroundings) -> Stated | None:
    parts = _parts(found)
    if not parts or _is_age(found, around):
        return None
    if len({unit for _, unit in parts}) < len(parts) or _is_a_year_before_a_word(found):
        return None
    if around.is_a(found.last, "a") and around.is_a(found.last + 1, "unit"):
        return None  # 24 hours a day
    if found.tokens("number") and _is_clock(found, around):
        return None
    is_led = around.is_a(found.first - 1, "length_before") or around.is_alone(found.first, found.last)
    is_led = is_led or _is_bounded(found, around)
    if _is_single(found) and not is_led:
        return None
    behind = around.token_at(found.last)
    if found.has("rest") and (parts[-1][0] >= 60 or (behind is not None and behind.text[:1].isalnum())):
        return None
    return Stated(kind="duration", value=a_duration(parts), first=found.first, last=found.last)


def _is_bounded(found: Found, around: Surroundings) -> bool:
    """Tell whether a hedge of several words leads to a length: "as much as | a year"."""
    hedge = hedges(around.text, around.context.conventions.language).before.get(around.tokens[found.first].start)
    return hedge is not None and hedge.modality in OPEN_BELOW and " " in around.text[hedge.start : hedge.end]


_HALF: Final = Decimal("0.5")
_QUARTER: Final = Decimal("0.25")
_UNIT_ROLES: Final = frozenset({"unit", "short_unit", "hour_unit", "minute_unit", "second_unit", "lone_unit"})
_YEARS: Final = range(1900, 2036)


def _is_clock(found: Found, around: Surroundings) -> bool:
    """Tell "at 1430 hours" from "in 1430 hours"."""
    figures = found.tokens("number")[0].text
    is_hours = len(found.parts) == 2 and len(figures) == 4 and around.is_a(found.last - 1, "hours")
    return is_hours and around.is_a(found.first - 1, "clock_word")


def _is_single(found: Found) -> bool:
    """Tell "a year", which is a rate in "twice a year" and no length in "one day", from other lengths."""
    if len(found.parts) != 2:
        return False
    (role, token), _ = found.parts
    return role == "a" or (found.words.value("number", token) == 1 and found.value("unit") in {"day", "night"})


def _is_a_year_before_a_word(found: Found) -> bool:
    """Tell "2012 second place" from "2012 seconds", where the year wins all the same."""
    number = found.tokens("number")[0] if found.has("number") else None
    if number is None or not (number.text.isdecimal() and int(number.text) in _YEARS):
        return False
    unit = next(token.text.lower() for role, token in found.parts if role in _UNIT_ROLES)
    return unit.startswith("sec") or not unit.endswith("s")


def _parts(found: Found) -> list[Part]:
    """Read amounts and units in turn; "a half", "three quarters of" and "a couple" are amounts too."""
    parts: list[Part] = []
    amount: Decimal | None = None
    for role, token in found.parts:
        if role in {"number", "several", "dozen"}:
            value = found.words.value(role, token)
            if value is None:
                return []
            amount = Decimal(value) * (amount if role == "several" and amount == _HALF else 1)
        elif role == "a" and amount is None:
            amount = Decimal(1)
        elif role == "fourths" and amount is None and parts:  # an hour and a quarter
            number, unit = parts[-1]
            parts[-1] = (number + _QUARTER, unit)
        elif role == "fourths":
            base = amount if amount is not None and found.has("number") else 0
            amount = int(found.value("fourths_count") or 1) * _QUARTER + base
        elif role == "scale_word" and amount is not None:
            amount *= int(found.words.value(role, token))
        elif role == "half_word":
            amount = _with_half(amount, parts)
        elif role == "rest":
            parts.append((Decimal(token.value), "minute"))
        elif role in _UNIT_ROLES and (amount is not None or not parts):  # "hora y media" has no "una"
            parts.append((amount or Decimal(1), str(found.words.value(role, token))))
            amount = None
    return parts


def _with_half(amount: Decimal | None, parts: list[Part]) -> Decimal | None:
    """Add a half to the amount at hand, or to the unit before it: "an hour and a half"."""
    if amount is not None and not parts:
        return amount + _HALF
    if parts:
        number, unit = parts[-1]
        parts[-1] = (number + _HALF, unit)
        return None
    return _HALF


def _is_age(found: Found, around: Surroundings) -> bool:
    """Tell "34 years of age" and "a two-year-old" from lengths of time: ages are a kind of their own.

    What is older than anyone is a thing: "a 400-year-old tree".
    """
    if found.has("scale_word") or max((number for number in found.values("number") if number), default=0) > OLDEST:
        return False
    behind = found.last
    if around.is_a(behind, "dash"):
        behind += 1
    if around.is_a(behind, "of"):
        return around.is_a(behind + 1, "hold")
    return around.is_a(behind, "hold")


def _duration_long(found: Found, around: Surroundings) -> Stated | None:
    """Read "a year-long study" and "a weeklong visit"; "six-month-long" says six itself."""
    unit = str(found.value("long_unit") or found.value("unit"))
    if around.is_a(found.first - 1, "dash"):
        return None
    return Stated(kind="duration", value=a_duration([(Decimal(1), unit)]), first=found.first, last=found.last)


def _duration_range(found: Found, around: Surroundings) -> Stated | None:
    numbers, units = found.values("number"), [str(unit) for unit in found.values("unit")]
    if len(numbers) != 2 or None in numbers or not numbers[0] < numbers[1] or _is_age(found, around):
        return None
    low, high = a_duration([(numbers[0], units[0])]), a_duration([(numbers[1], units[-1])])
    return Stated(
        kind="duration",
        value=a_range_of(low, high),
        first=found.first,
        last=found.last,
        modality=Modality.RANGE,
    )


# --- race times -------------------------------------------------------------------------------------------------


def _duration_clock(found: Found, around: Surroundings) -> Stated | None:
    """Read "1:17:21": hours, minutes and seconds; "2015-03-28 17:00:00" is a time of that day."""
    if found.parts[0][1].text.find(":") == 2 and stands_behind_a_date(found, around):
        return None
    hours, minutes, seconds = found.tokens("clock3")[0].text.replace(",", ".").replace("h", ":").split(":")
    parts = [(Decimal(hours), "hour"), (Decimal(minutes), "minute"), (Decimal(seconds), "second")]
    return Stated(kind="duration", value=a_duration(parts), first=found.first, last=found.last)


def _duration_split(found: Found, around: Surroundings) -> Stated | None:
    """Read "3:45.67": minutes and seconds; without a fraction it may be hours and minutes."""
    minutes, _, seconds = found.tokens("clock")[0].text.partition(":")
    if "." not in seconds:
        return None
    value = a_duration([(Decimal(minutes), "minute"), (Decimal(seconds), "second")])
    return Stated(kind="duration", value=value, first=found.first, last=found.last)


_PRIMES: Final = "'’′"
_RACE: Final = re.compile(
    rf"""(?<![\w.,:'’])
    (?:(?P<hours>\d{{1,3}})\s?h(?:rs?|ours?)?\.?\s?)?
    (?P<minutes>\d{{1,3}})\s?(?P<minute_mark>[{_PRIMES}]{{1,2}}(?![{_PRIMES}])|[″"”])
    (?:\s?(?P<seconds>\d{{1,2}})(?P<fraction>[.,]\d{{1,3}})?\s?(?P<second_mark>[″"”]|[{_PRIMES}]{{1,2}}(?!\w))
       (?P<behind>\d{{1,3}}(?!\w))?)?
    """,
    re.VERBOSE,
)
_MOST_INCHES: Final = 11


def race_times(text: str) -> Iterator[tuple[int, int, Duration | Unreadable]]:
    """Find race times with marks for minutes and seconds: "1 h 17' 21\\"", "18' 46\\"", "1 h 20'".

    Refuses: a mark of seconds behind the minutes (1 h 18'' 42"), as "malformed-duration".
    Leaves:  5' 11" and the like, which are feet and inches.
    """
    for found in _RACE.finditer(text):
        value = _race_time(_Race(*found.groups()))
        if value is not None:
            yield found.start(), found.end(), value


class _Race(NamedTuple):
    """What the pattern of race times has found, as printed."""

    hours: str | None
    minutes: str
    minute_mark: str
    seconds: str | None
    fraction: str | None
    second_mark: str | None
    behind: str | None


@lru_cache(maxsize=_REMEMBERED)
def _race_time(race: _Race) -> Duration | Unreadable | None:
    hours, minutes, seconds = race.hours, race.minutes, race.seconds
    if hours is None and (seconds is None or not _is_time_without_hours(minutes, seconds, race.fraction)):
        return None
    if (int(minutes) >= 60 and hours) or int(seconds or 0) >= 60:
        return None
    parts = [(Decimal(minutes), "minute")]
    if hours is not None and int(hours):
        parts.insert(0, (Decimal(hours), "hour"))
    if seconds is not None:
        fraction = (race.fraction or "").replace(",", ".") or (f".{race.behind}" if race.behind else "")
        parts.append((Decimal(seconds + fraction), "second"))
    value = a_duration(parts)
    if race.minute_mark not in _PRIMES:
        return Unreadable(reason=MALFORMED, readings=(value,)) if seconds and hours else None
    return value


def _is_time_without_hours(minutes: str, seconds: str, fraction: str | None) -> bool:
    """Tell 18' 46" from 5' 11": inches end at 11 and have no zero before them."""
    return int(seconds) > _MOST_INCHES or seconds.startswith("0") or int(minutes) > _MOST_INCHES + 1 or bool(fraction)


READERS: Final[Mapping[str, Reader]] = {
    "duration": _duration,
    "duration_long": _duration_long,
    "duration_range": _duration_range,
    "duration_clock": _duration_clock,
    "duration_split": _duration_split,
}
