"""How two clock times stand to each other, over time zones and the twelve-hour clock."""

from __future__ import annotations

import re
from typing import Final

from reconcile.kinds.kind import Tolerance
from reconcile.model import Mention, Related, Relation
from reconcile.values import Clock, Modality

_ISO: Final = re.compile(r"(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(Z|[+-]\d\d:\d\d)?")
_DAY_S: Final = 86400
_HALF_DAY_S: Final = 43200
_QUARTER_S: Final = 900
_ROUNDED_S: Final = 300  # "10 a.m." for 10:05
# How far "about" reaches, by how round the minutes are: "about 9" covers 8:40 to 9:20, "about 8:45" no 9:03.
_ABOUT_S: Final = ((3600, 1200), (900, 600), (300, 300), (60, 180))
_HEDGED: Final = frozenset({Modality.ABOUT, Modality.ALMOST, Modality.VAGUE})


def relate_clocks(a: Mention, b: Mention, tolerance: Tolerance) -> Related:
    """Relate two times of day.  Symmetric.  Zones are compared where both are stated."""
    if not (isinstance(a.value, Clock) and isinstance(b.value, Clock)):
        return Related(relation=Relation.UNKNOWN, label="time not read")
    one, other = _seconds(a.value.iso), _seconds(b.value.iso)
    if one is None or other is None:
        same = a.value.iso == b.value.iso
        return Related(
            relation=Relation.EQUAL if same else Relation.UNKNOWN,
            label="same times" if same else "times not comparable",
        )
    offsets = _offset(a.value), _offset(b.value)
    if offsets[0] is not None and offsets[1] is not None:
        return _zoned(a, b, (one - offsets[0]) % _DAY_S, (other - offsets[1]) % _DAY_S, one == other, tolerance)
    if one != other and one // 60 == other // 60 and _tells_seconds(a.value) != _tells_seconds(b.value):
        return Related(relation=Relation.COMPATIBLE, label="one tells the seconds")
    if a.value.zone.lower() == b.value.zone.lower():
        return _on_one_clock(a, b, one, other, tolerance)
    return _other_zone(a, b, one, other, tolerance)


def _seconds(iso: str) -> int | None:
    found = _ISO.fullmatch(iso)
    return int(found[1]) * 3600 + int(found[2]) * 60 + int(found[3] or 0) if found else None


def _tells_seconds(value: Clock) -> bool:
    found = _ISO.fullmatch(value.iso)
    return found is not None and found[3] is not None


def _offset(value: Clock) -> int | None:
    """Give a zone's seconds ahead of UTC; None where it is not stated as an offset."""
    found = _ISO.fullmatch(value.iso)
    if not found or not found[4]:
        return None
    if found[4] == "Z":
        return 0
    sign = -1 if found[4][0] == "-" else 1
    return sign * (int(found[4][1:3]) * 3600 + int(found[4][4:6]) * 60)


def _zoned(a: Mention, b: Mention, one: int, other: int, same_digits: bool, tolerance: Tolerance) -> Related:
    if one != other and same_digits:
        return Related(relation=Relation.CONFLICT, label="same digits, other zone")
    return _on_one_clock(a, b, one, other, tolerance)


def _on_one_clock(a: Mention, b: Mention, one: int, other: int, tolerance: Tolerance) -> Related:
    """Relate two times of the same zone, or of no stated one."""
    if one == other:
        hedged = {a.modality, b.modality} & _HEDGED
        return Related(
            relation=Relation.COMPATIBLE if hedged and a.modality != b.modality else Relation.EQUAL, label="same time"
        )
    gap = min((one - other) % _DAY_S, (other - one) % _DAY_S)
    if gap <= tolerance.absolute:
        return Related(relation=Relation.NEAR, label="within the tolerance of minutes")
    if gap == _HALF_DAY_S and _lacks_half(a) != _lacks_half(b):
        return Related(relation=Relation.COMPATIBLE, label="one states no a.m. or p.m.")
    if gap <= max(_slack(a, one), _slack(b, other)):
        return Related(relation=Relation.COMPATIBLE, label="within what the hedged time allows")
    if gap <= _ROUNDED_S and (one % _QUARTER_S == 0) != (other % _QUARTER_S == 0):
        return Related(relation=Relation.NEAR, label="one is rounded")
    return Related(relation=Relation.CONFLICT, label="times differ")


def _slack(mention: Mention, seconds: int) -> int:
    """How far from the time that is printed the hedge of a mention reaches."""
    if mention.modality not in _HEDGED:
        return 0
    return next((reach for round_to, reach in _ABOUT_S if seconds % round_to == 0), _ROUNDED_S)


def _lacks_half(mention: Mention) -> bool:
    """Tell whether a time may be of either half of the day: "7:37" without a marker."""
    return bool(re.fullmatch(r"(?:[1-9]|1[0-2])(?:[:.]\d\d)*", mention.quote))


def _other_zone(a: Mention, b: Mention, one: int, other: int, tolerance: Tolerance) -> Related:
    """Relate two times of which at least one's zone is not known as an offset."""
    stated = [mention.value.zone for mention in (a, b) if isinstance(mention.value, Clock)]
    if all(stated):
        if one == other:
            return Related(relation=Relation.CONFLICT, label="same digits, other zone")
        return Related(relation=Relation.UNKNOWN, label="zones not comparable")
    level = _on_one_clock(a, b, one, other, tolerance)
    if level.relation is not Relation.CONFLICT:
        return Related(relation=Relation.COMPATIBLE, label="same time, one states no zone")
    if abs(one - other) % _QUARTER_S == 0:
        return Related(relation=Relation.UNKNOWN, label="one states no zone")
    return level
