"""Join times that stand side by side: "two days after Christmas", "from last Friday to May 3", "July 4 until today"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Final

from reconcile.kinds.edtf import Precision, a_range, precision
from reconcile.kinds.moving import DAYS_OF, MINUTES_OF, MONTHS_OF, minutes_on, move
from reconcile.kinds.surroundings import Stated, Surroundings
from reconcile.values import Clock, DateSpan, Modality

_DATED: Final = frozenset({"date", "year"})


def join(before: Stated | None, stated: Stated, around: Surroundings) -> Stated | None:
    """Read a date with what stands before it as one; None where they are two.

    The result reaches back over the time before it, where that is a part of it.
    """
    if stated.kind == "time":
        return _moved_time(stated, around) or (_times(before, stated, around) if before else None)
    if stated.kind not in _DATED or not isinstance(stated.value, DateSpan) or "/" in stated.value.edtf:
        return None
    return _moved(stated, around) or (_range(before, stated, around) if before else None)


def _moved(stated: Stated, around: Surroundings) -> Stated | None:
    """Read "two days after Christmas" and "the week before July 4"; "two days after the crash" is no such date."""
    at = stated.first - 1
    at -= around.is_a(at, "the")
    if not around.is_a(at, "away"):
        return None
    length = _length_before(at, around)
    if length is None or not isinstance(stated.value, DateSpan):
        return None
    amount, unit, first = length
    if around.is_a(at, "from") and (around.is_a(first - 1, "for") or precision(stated.value) is not Precision.DAY):
        return None  # for two weeks from Monday
    way = int(around.words.value("away", around.tokens[at]))
    value = move(stated.value, amount * way, unit)
    return replace(stated, kind="date", value=value, first=first) if isinstance(value, DateSpan) else None


def _moved_time(stated: Stated, around: Surroundings) -> Stated | None:
    """Read "two hours before noon" and "five minutes after 3 p.m."."""
    at = stated.first - 1
    amount = around.tokens[at - 2] if at >= 2 else None
    if not isinstance(stated.value, Clock) or amount is None or not around.is_a(at, "away") or around.is_a(at, "from"):
        return None
    unit = str(around.words.value("unit", around.tokens[at - 1])) if around.is_a(at - 1, "unit") else ""
    is_one = around.is_a(at - 2, "a")
    if unit not in MINUTES_OF or not (is_one or (around.is_a(at - 2, "whole") and amount.value)):
        return None
    way = int(around.words.value("away", around.tokens[at]))
    minutes = (1 if is_one else int(amount.value)) * MINUTES_OF[unit] * way
    value = minutes_on(stated.value, minutes)
    return replace(stated, value=value, first=at - 2) if value else None


def _length_before(at: int, around: Surroundings) -> tuple[Decimal, str, int] | None:
    """Read the length of time before a token: "two days", "a week", "the day"."""
    if not around.is_a(at - 1, "unit"):
        return None
    unit = str(around.words.value("unit", around.tokens[at - 1]))
    amount = around.tokens[at - 2] if at >= 2 else None
    if amount is None or unit not in DAYS_OF | MONTHS_OF:
        return None
    if around.is_a(at - 2, "a") or (around.is_a(at - 2, "the") and unit in ("day", "week", "month", "year", "night")):
        return Decimal(1), unit, at - 2
    return (amount.value, unit, at - 2) if around.is_a(at - 2, "whole") and amount.value else None


def _range(before: Stated, stated: Stated, around: Surroundings) -> Stated | None:
    """Read "from yesterday to next Friday", "between Monday and May 3", "July 4 until tomorrow"."""
    first, last = before.value, stated.value
    if before.kind not in _DATED or not isinstance(first, DateSpan) or not isinstance(last, DateSpan):
        return None
    led = before.first - 1
    is_linked = before.last == stated.first - 1 and "/" not in first.edtf and before.kind == stated.kind == "date"
    if not is_linked or not _links(before.last, led, around):
        return None
    span = a_range(replace(first, part=""), replace(last, part=""))
    is_led = around.is_a(led, "from") or around.is_a(led, "between")
    start = before.first - is_led
    return replace(stated, value=span, first=start, modality=Modality.EXACT, is_length_told=False) if span else None


def _times(before: Stated, stated: Stated, around: Surroundings) -> Stated | None:
    """Read "from 3 in the morning until 5 p.m." as one range of times."""
    first, last, led = before.value, stated.value, before.first - 1
    if not (isinstance(first, Clock) and isinstance(last, Clock)) or "/" in first.iso + last.iso:
        return None
    if before.last != stated.first - 1 or first.zone not in ("", last.zone) or not _links(before.last, led, around):
        return None
    is_led = around.is_a(led, "between")
    value = Clock(iso=f"{first.iso}/{last.iso}", zone=last.zone)
    return replace(stated, value=value, first=before.first - is_led)


def _links(link: int, led: int, around: Surroundings) -> bool:
    """Tell a range from two dates: through, until and a dash are plain, others need a lead."""
    if around.is_a(link, "and"):
        return around.is_a(led, "between")
    if around.is_a(link, "until") or around.is_a(link, "through"):
        return True
    if around.is_a(link, "dash"):
        return around.tokens[link].text != "—"
    return around.is_a(link, "to") and around.is_a(led, "from")
