"""Read clock times: "07:37 UTC", "3:37 a. m. EDT", "0737 GMT", "12.10pm", "noon"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from reconcile.kinds.absolute import Reader
from reconcile.kinds.surroundings import Stated, Surroundings
from reconcile.kinds.timegrammar import Found
from reconcile.values import Clock

_NOON: Final = 12


def _time(found: Found, around: Surroundings) -> Stated | None:
    offset, zone = _zone(found)
    reading = _of_day(found)
    if reading is None or not _is_meant(found, around):
        return None
    return Stated(
        kind="time", value=Clock(iso=reading + offset, zone=zone), first=found.first + found.has("at"), last=found.last
    )


def _zone(found: Found) -> tuple[str, str]:
    """Give the offset and the zone as printed."""
    if found.has("local"):
        return "", "local"
    tokens = found.tokens("zone")
    if not tokens:
        return "", ""
    offset = str(found.value("zone") or "")
    return ("Z" if offset == "+00:00" else offset), " ".join(token.text for token in tokens)


def _of_day(found: Found) -> str | None:
    """Give the time as HH:MM or HH:MM:SS; None where the day has no such time."""
    if found.has("noon"):
        return str(found.value("noon"))
    written = next(token.text for role, token in found.parts if role in _FIGURES)
    hour, minute, second = _figures(found, written)
    if found.has("ampm"):
        hour = twelve_hours(hour, is_pm=found.tokens("ampm")[0].text[0] in "pP")
    if not (0 <= hour <= 24 and 0 <= minute < 60) or (hour == 24 and minute):
        return None
    return f"{hour:02}:{minute:02}" + (f":{second}" if second else "")


_FIGURES: Final = frozenset({"clock", "clock3", "hour", "dotclock", "fourdigits", "words", "hclock"})


def _figures(found: Found, written: str) -> tuple[int, int, str]:
    if found.has("fourdigits"):
        return int(written[:2]), int(written[2:]), ""
    if found.has("words"):
        return int(found.value("words")), 0, ""
    hour, _, rest = written.replace(".", ":").replace("h", ":").partition(":")
    minute, _, second = rest.partition(":")
    return int(hour), int(minute or 0), second


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
    if any(found.has(role) for role in ("ampm", "zone", "local", "noon", "oclock", "hours", "at", "hclock")):
        return True
    before = found.first - 1
    return any(around.is_a(before, name) for name in ("clock_word",))


def _is_turn(found: Found, role: str) -> bool:
    """Tell "9 to 5 p.m.", which begins in the other half of the day, from "3 to 5 p.m."."""
    first, last = (int(token.text.partition(":")[0]) % 12 for token in found.tokens(role))
    return first > last


def _time_range(found: Found, around: Surroundings) -> Stated | None:
    role = "clock" if found.has("clock") else "hour"
    marker = found.tokens("ampm")
    ends: list[str] = []
    for token in found.tokens(role):
        hour, _, minute = token.text.partition(":")
        value = int(hour)
        if marker:
            value = twelve_hours(value, is_pm=marker[0].text[0] in "pP" and not (_is_turn(found, role) and not ends))
        if not 0 <= value <= 24:
            return None
        ends.append(f"{value:02}:{int(minute or 0):02}")
    if not marker and not found.has("zone") and not _is_meant(found, around):
        return None
    offset, zone = _zone(found)
    return Stated(
        kind="time",
        value=Clock(iso="/".join(end + offset for end in ends), zone=zone),
        first=found.first,
        last=found.last,
    )


READERS: Final[Mapping[str, Reader]] = {"time": _time, "time_range": _time_range}
