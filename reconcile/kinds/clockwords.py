"""Read clock times that are said: "half past six", "quarter to nine", "six thirty p.m.", "tomorrow at eight"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from reconcile.kinds.absolute import Reader
from reconcile.kinds.edtf import Precision, precision
from reconcile.kinds.moving import minutes_on
from reconcile.kinds.surroundings import Stated, Surroundings
from reconcile.kinds.timegrammar import Found
from reconcile.values import Clock

_NOON: Final = 12
_FIRST_LATE_HOUR: Final = 6
_LAST_MORNING_HOUR: Final = 11
_QUARTER_MINUTES: Final = 15
_HALF_MINUTES: Final = 30
_ROUND_MINUTES: Final = frozenset({5, 10, 15, 20, 25})  # "ten to eight" is a time, "three to eight" a range


def _past_the_hour(found: Found, around: Surroundings) -> Stated | None:
    """Read "half past six", "a quarter to nine", "twenty past 3", "ten minutes before noon"."""
    minutes = _minutes(found)
    if minutes is None or not _means_a_time(found, around, minutes):
        return None
    hour, last = _hour(found, around)
    if hour is None:
        return None
    way = int(found.value("past_or_to"))
    if way < 0 and hour in (0, 1):  # a quarter to midnight, a quarter to one
        hour += 24 if not hour else _NOON * (last == found.last)
    clock = minutes_on(Clock(iso=f"{hour:02}:00"), minutes * way)
    return _stated(clock, found.first, last) if clock else None


def _minutes(found: Found) -> int | None:
    if found.has("half_word"):
        return _HALF_MINUTES
    if found.has("fourths"):
        return _QUARTER_MINUTES
    stated = found.value("minutes")
    return int(stated) if stated is not None and stated == int(stated) and 0 < stated < 60 else None


def _means_a_time(found: Found, around: Surroundings, minutes: int) -> bool:
    """Tell "ten to eight" from a range or a share: past is plain, all else needs an end and something that says so."""
    if around.is_a(found.last - 2, "past"):
        return True
    if around.is_a(found.last, "ampm") and around.is_a(found.last - 2, "after"):
        return True
    if found.has("minute_unit") and around.is_a(found.last - 1, "noon"):
        return True  # "three minutes before midnight"
    if not _is_ended(found.last, around):
        return False
    if around.is_a(found.last - 1, "noon"):
        return minutes in _ROUND_MINUTES
    if found.has("minute_unit") or (found.has("fourths") and not around.is_a(found.last - 2, "of")):
        return True
    is_led = around.is_a(found.first - 1, "clock_lead") or bool(_part_behind(found.last, around)[0])
    return is_led and (found.has("fourths") or minutes in _ROUND_MINUTES)


def _is_ended(last: int, around: Surroundings) -> bool:
    """Tell whether nothing stands behind that the hour could count."""
    behind = around.token_at(last)
    if behind is None or not behind.text[:1].isalnum():
        return True
    return any(around.is_a(last, name) for name in ("clock_behind", "ampm", "oclock"))


def _hour(found: Found, around: Surroundings) -> tuple[int | None, int]:
    """Give the hour that is said, on the 24-hour clock as far as the words tell, and where its words end."""
    noon = found.words.value("noon", found.tokens("hour_said")[0])
    if isinstance(noon, str):
        return int(noon[:2]), found.last
    stated = found.value("hour_said")
    if stated is None or stated != int(stated) or not 0 <= stated <= 24:
        return None, found.last
    return in_half(int(stated), found.first, found.last, around)


def in_half(hour: int, first: int, last: int, around: Surroundings) -> tuple[int | None, int]:
    """Set an hour into the half of the day that the words around it tell; None where the half has no such hour."""
    last += around.is_a(last, "oclock")
    if around.is_a(last, "ampm"):
        is_pm = around.tokens[last].text[0] in "pP"
        return (hour % _NOON + _NOON * is_pm if 1 <= hour <= _NOON else None), last + 1
    part, last = _part_behind(last, around)
    part = part or _part_beside(first, last, around)
    if not part or not 1 <= hour <= _NOON:
        return hour, last
    return hour % _NOON + _NOON * _is_late(part, hour), last


def _is_late(part: str, hour: int) -> bool:
    """Tell whether an hour of a part of the day is p.m.: nine at night is, two at night is not.

    >>> _is_late("night", 9), _is_late("night", 2), _is_late("evening", 6), _is_late("morning", 9)
    (True, False, True, False)
    """
    if part == "night":
        return _FIRST_LATE_HOUR <= hour < _NOON
    return part in {"afternoon", "evening"} or (part == "noon" and hour < _LAST_MORNING_HOUR)


def _part_behind(last: int, around: Surroundings) -> tuple[str, int]:
    """Read "in the morning" and "at night" behind an hour."""
    words = around.words
    if around.is_a(last, "in") and around.is_a(last + 1, "the") and around.is_a(last + 2, "part"):
        return str(words.value("part", around.tokens[last + 2])), last + 3
    if around.is_a(last, "at") and around.is_a(last + 1, "part"):
        return str(words.value("part", around.tokens[last + 1])), last + 2
    return "", last


def _part_beside(first: int, last: int, around: Surroundings) -> str:
    """Find the part of the day that a date beside a time names: "tonight at 8", "at 8 this evening"."""
    if around.is_a(last, "tonight"):
        return "night"
    for index in (last + 1, last + 2):
        is_date = any(around.is_a(last, name) for name in ("this", "today", "on"))
        if is_date and around.is_a(index, "part"):
            return str(around.words.value("part", around.tokens[index]))
    before = around.dates[-1] if around.dates else None
    if before and around.text[before.end : around.tokens[first].start].strip(" ,").lower() in {"", "at"}:
        return before.span.part
    return ""


def _hour_and_minutes(found: Found, around: Surroundings) -> Stated | None:
    """Read "six thirty p.m.", "at seven forty-five", "1140 a.m."."""
    hour, minute = _in_figures(found) if found.has("figures") else (found.value("hour_said"), found.value("minutes"))
    if hour is None or minute is None or not (0 <= hour <= 24 and 10 <= minute < 60 and minute == int(minute)):
        return None
    told, last = in_half(int(hour), found.first, found.last - found.has("ampm"), around)
    is_told = last > found.last or found.has("ampm") or around.is_a(found.first - 1, "clock_lead")
    if told is None or not is_told or not _is_ended(last, around):
        return None
    return _stated(Clock(iso=f"{told:02}:{int(minute):02}"), found.first, last)


def _in_figures(found: Found) -> tuple[int, int]:
    digits = found.tokens("figures")[0].text
    return (int(digits[:-2]), int(digits[-2:])) if 3 <= len(digits) <= 4 and digits.isdecimal() else (-1, 0)


def _hour_beside_a_day(found: Found, around: Surroundings) -> Stated | None:
    """Read "tomorrow at eight" and "at 5 on Friday": an hour alone, beside the day that says that it is one."""
    if found.has("before_tonight"):
        hour, _ = in_half(int(found.value("hour_said")), found.first, found.last - 1, around)
        is_hour = hour is not None and found.value("hour_said") <= _NOON
        return _stated(Clock(iso=f"{hour:02}:00"), found.first, found.last - 1) if is_hour else None
    if found.has("before_part"):
        part, hour = str(found.value("said_part")), int(found.value("hour_said"))
        clock = Clock(iso=f"{hour % _NOON + _NOON * _is_late(part, hour):02}:00")
        return _stated(clock, found.first, found.last - 2) if 1 <= hour <= _NOON else None
    before = around.dates[-1] if around.dates else None
    is_behind_a_day = (
        before is not None
        and precision(before.span) is Precision.DAY
        and not around.text[before.end : around.tokens[found.first].start].strip(" ,")
    )
    if not (is_behind_a_day and _is_ended(found.last, around)) and not _is_before_a_day(found.last, around):
        return None
    hour, last = _hour(found, around)
    return _stated(Clock(iso=f"{hour:02}:00"), found.first + 1, last) if hour is not None else None


def _is_before_a_day(last: int, around: Surroundings) -> bool:
    if around.is_a(last, "today") or around.is_a(last, "tonight"):
        return True
    if around.is_a(last, "this"):
        return around.is_a(last + 1, "part")
    is_day = around.is_a(last + 1, "any_month") and around.is_a(last + 2, "day")
    return around.is_a(last, "on") and (around.is_a(last + 1, "full_weekday") or is_day)


def _stated(clock: Clock, first: int, last: int) -> Stated:
    return Stated(kind="time", value=clock, first=first, last=last)


READERS: Final[Mapping[str, Reader]] = {
    "past_the_hour": _past_the_hour,
    "hour_and_minutes": _hour_and_minutes,
    "hour_beside_a_day": _hour_beside_a_day,
}
