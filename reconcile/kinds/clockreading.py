"""Read clock times: "07:37 UTC", "3:37 a. m. EDT", "0737 GMT", "12.10pm", "noon"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from reconcile.kinds.absolute import Reader
from reconcile.kinds.clockwords import in_half
from reconcile.kinds.edtf import Precision, precision
from reconcile.kinds.surroundings import Stated, Surroundings
from reconcile.kinds.timegrammar import Found
from reconcile.kinds.timetokens import Token
from reconcile.values import Clock

_NOON: Final = 12
_FIRST_LATE_HOUR: Final = 6


def _time(found: Found, around: Surroundings) -> Stated | None:
    offset, zone = _zone(found)
    reading = _of_day(found)
    if reading is not None and not any(found.has(role) for role in _SETTLING):
        reading = _beside_a_part(reading, found, around)
    if reading is None or not _is_meant(found, around):
        return None
    return Stated(
        kind="time",
        value=Clock(iso=reading + offset, zone=zone),
        first=found.first + _leading(found),
        last=found.last,
    )


_SETTLING: Final = ("ampm", "half", "night", "noon", "zone", "fourdigits", "hours")


def _beside_a_part(reading: str, found: Found, around: Surroundings) -> str:
    """Set a time into the part of the day beside it: "this afternoon at 3:20"."""
    hour = int(reading[:2])
    told, _ = in_half(hour, found.first, found.last, around) if 1 <= hour <= _NOON else (hour, 0)
    return reading if told is None else f"{told:02}{reading[2:]}"


def _leading(found: Found) -> int:
    """Count the words before the time itself: "at", "a las"."""
    roles = [role for role, _ in found.parts[:3]]
    return next((index for index, role in enumerate(roles) if role not in {"at", "the_hours"}), 0)


def _zone(found: Found) -> tuple[str, str]:
    """Give the offset and the zone as printed."""
    if found.has("local"):
        return "", "local"
    tokens = found.tokens("zone")
    if not tokens:
        return "", ""
    offset = str(found.value("zone") or "")
    if found.has("offset"):
        return _moved(found.tokens("offset")[0].text), " ".join(token.text for token in tokens)
    return ("Z" if offset == "+00:00" else offset), " ".join(token.text for token in tokens)


def _moved(offset: str) -> str:
    """Write what stands behind UTC or GMT as ISO 8601 does: "+2" is "+02:00".

    >>> _moved("+2"), _moved("-2:30"), _moved(" +0530")
    ('+02:00', '-02:30', '+05:30')
    """
    digits = "".join(filter(str.isdecimal, offset))
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "00")
    return f"{'+' if '+' in offset else '-'}{int(hours):02}:{minutes}"


def _of_day(found: Found) -> str | None:
    """Give the time as HH:MM or HH:MM:SS; None where the day has no such time."""
    if found.has("noon"):
        return str(found.value("noon"))
    written = next(token.text for role, token in found.parts if role in _FIGURES)
    hour, minute, second = _figures(found, written)
    if found.has("half") or found.has("night"):
        hour = twelve_hours(hour, is_pm=_is_later_half(found, hour))
    if found.has("ampm"):
        hour = twelve_hours(hour, is_pm=found.tokens("ampm")[0].text[0] in "pP")
    if not (0 <= hour <= 24 and 0 <= minute < 60) or (hour == 24 and minute):
        return None
    return f"{hour:02}:{minute:02}" + (f":{second}" if second else "")


def _is_later_half(found: Found, hour: int) -> bool:
    """Tell the half of the day by its part: one at night is early, eleven at night late."""
    token = next(iter(found.tokens("half")), None)
    if token is not None and token.mark in found.words.classes["noon"]:
        return hour == _NOON or hour < _FIRST_LATE_HOUR
    part = "night" if token is None else found.words.value("part", token)
    return _FIRST_LATE_HOUR <= hour < _NOON if part == "night" else bool(part != "morning")


_SAYING: Final = ("ampm", "zone", "local", "noon", "oclock", "hours", "at", "hclock", "half", "night", "exact")
_FIGURES: Final = frozenset({"clock", "clock3", "hour", "dotclock", "fourdigits", "words", "hclock"})


def _figures(found: Found, written: str) -> tuple[int, int, str]:
    if found.has("fourdigits"):
        return int(written[:2]), int(written[2:]), ""
    if found.has("words"):
        return *_past_or_to(found, int(found.value("words"))), ""
    if found.has("clock") and "." in written:
        return -1, 0, ""  # 3:45.67 is a race time
    if found.has("hour"):
        return *_past_or_to(found, int(written)), ""
    hour, _, rest = written.replace(".", ":").replace("h", ":").partition(":")
    minute, _, second = rest.partition(":")
    return int(hour), int(minute or 0), second


def _past_or_to(found: Found, hour: int) -> tuple[int, int]:
    """Add what is told past the hour ("las tres y media") or take off what is missing ("las ocho menos cuarto")."""
    minutes = next((_minutes(found, role) for role in ("past", "short_of") if found.has(role)), 0)
    if found.has("past"):
        return hour, minutes
    return (hour - 1 or _NOON, 60 - minutes) if minutes else (hour, 0)


def _minutes(found: Found, role: str) -> int:
    token = found.tokens(role)[0]
    for name, minutes in (("half_word", 30), ("fourths", 15)):
        if token.mark in found.words.classes.get(name, ""):
            return minutes
    return int(token.value)


def twelve_hours(hour: int, *, is_pm: bool) -> int:
    """Read an hour of the twelve-hour clock; -1 where it has no such hour.

    >>> twelve_hours(12, is_pm=True), twelve_hours(12, is_pm=False), twelve_hours(7, is_pm=True)
    (12, 0, 19)
    """
    if not 1 <= hour <= _NOON:
        return -1
    return hour % _NOON + (_NOON if is_pm else 0)


def _is_meant(found: Found, around: Surroundings) -> bool:
    """Tell a clock time from a score, a verse or a split: bare digits need a word that says so."""
    is_led = around.is_a(found.first - 1, "clock_word")
    if found.has("fourdigits") and found.has("hours"):
        return is_led or found.tokens("fourdigits")[0].text[0] == "0"  # 1430 hours may be a length
    if found.has("clock") and around.is_a(found.last, "on"):
        named = ("any_weekday", "any_month", "numdate", "isodate")
        if any(around.is_a(found.last + 1, name) for name in named):
            return True
    is_whole = found.has("clock") and len(found.parts) == 1 and found.parts[0][1].text.index(":") == 2
    if is_whole and around.is_alone(found.first, found.last):
        return True  # 15:30 in a cell of its own
    return is_led or any(found.has(role) for role in _SAYING) or stands_behind_a_date(found, around)


def stands_behind_a_date(found: Found, around: Surroundings) -> bool:
    """Tell the time of a dateline: "July 2, 2013 07:44"."""
    before = around.dates[-1] if around.dates else None
    if before is None or precision(before.span) is not Precision.DAY:
        return False
    start = found.parts[0][1].start
    return around.text[before.end : start].strip() in {"", ",", "|", "-", "–", "at"}


def _time_range(found: Found, around: Surroundings) -> Stated | None:
    """Read "9 to 5 p.m.", "8pm - 11", "from 9am to noon", "between 9:30 and 11:15"."""
    low, high = _ends(found)
    if not low or not high or not _is_range_meant(found, around) or _is_said_time(low, found, around):
        return None
    _share_the_half(low, high, found)
    times = [end.on_the_day() for end in (low, high)]
    if None in times:
        return None
    offset, zone = _zone(found)
    iso = "/".join(f"{time}{offset}" for time in times)
    first = found.first + found.has("from")
    return Stated(kind="time", value=Clock(iso=iso, zone=zone), first=first, last=found.last)


def _is_said_time(low: _End, found: Found, around: Surroundings) -> bool:
    """Tell "five to nine in the morning", which is 8:55, from "from five to nine in the morning"."""
    first, second = found.tokens("time_said")
    is_in_words = not first.text[0].isdecimal() and not second.text[0].isdecimal()
    is_led = found.has("from") or found.has("between") or around.is_a(found.first - 1, "from")
    return is_in_words and not is_led and low.hour in (5, 10) and not found.has("dash")


@dataclass(slots=True)
class _End:
    """One end of a range of times, as printed."""

    hour: int
    minute: int
    half: str = ""  # "am" or "pm", where stated
    is_settled: bool = False  # noon, 13:30: no half of the day is wanted

    def on_the_day(self) -> str | None:
        hour = twelve_hours(self.hour, is_pm=self.half == "pm") if self.half and not self.is_settled else self.hour
        return f"{hour:02}:{self.minute:02}" if 0 <= hour <= 24 and self.minute < 60 else None


def _ends(found: Found) -> tuple[_End | None, _End | None]:
    ends: list[_End | None] = []
    for role, token in found.parts:
        if role == "ampm" and ends and ends[-1]:
            ends[-1].half = "pm" if token.text[0] in "pP" else "am"
        elif role == "time_said":
            ends.append(_said_end(token, found))
    return (ends[0], ends[1]) if len(ends) == 2 else (None, None)


def _said_end(token: Token, found: Found) -> _End | None:
    """Read one end in figures or in words."""
    if isinstance(token.value, Decimal) and not token.text[0].isdecimal():
        return _End(int(token.value), 0) if 1 <= token.value <= _NOON else None
    noon = found.words.value("noon", token)
    return _end(token.text, noon if isinstance(noon, str) else "")


def _end(written: str, noon: str) -> _End | None:
    hour, _, minute = (noon if ":" in noon else written).replace(".", ":").partition(":")
    if not (hour.isdecimal() and (not minute or (minute.isdecimal() and len(minute) == 2))):
        return None  # 3:45.67 is a race time
    is_settled = ":" in noon or int(hour) > _NOON or hour[0] == "0"
    return _End(int(hour), int(minute or 0), is_settled=is_settled)


def _is_range_meant(found: Found, around: Surroundings) -> bool:
    """Tell times from scores and figures: a half, a zone, noon, or two clock times with a word before them."""
    if any(found.has(role) for role in ("ampm", "zone", "half", "night", "oclock")):
        behind = around.token_at(found.last)
        is_bare = found.parts[-1][0] == "time_said"
        return not is_bare or behind is None or not behind.text[:1].isalnum() or ":" in found.parts[-1][1].text
    said = found.tokens("time_said")
    if found.has("the_hours") and found.has("hours"):
        return True  # de las 9 a las 17 horas
    if any(isinstance(found.words.value("noon", token), str) for token in said):
        return all(not token.text.isdecimal() for token in said)
    are_clocks = all(":" in token.text for token in said)
    is_round = are_clocks and all(token.text[-1] in "05" for token in said) and found.has("link")
    return are_clocks and (is_round or found.has("between") or found.has("from") or _is_meant(found, around))


def _share_the_half(low: _End, high: _End, found: Found) -> None:
    """Give both ends their half: "3 to 5 p.m." shares it, "9 to 5 p.m." and "11pm-3" turn to the other one."""
    if found.has("half") or found.has("night"):
        high.half = "pm" if _is_later_half(found, high.hour) else "am"
    other = {"am": "pm", "pm": "am", "": ""}
    turns = (low.hour % _NOON, low.minute) > (high.hour % _NOON, high.minute)
    if not low.half:
        low.half = other[high.half] if turns else high.half
    elif not high.half:
        high.half = other[low.half] if turns else low.half


READERS: Final[Mapping[str, Reader]] = {"time": _time, "time_range": _time_range}
