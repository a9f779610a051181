"""How two lengths of time stand to each other, over units and rounding."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from reconcile.kinds.kind import Tolerance
from reconcile.model import Mention, Related, Relation
from reconcile.values import Duration, Modality

_ISO: Final = re.compile(
    r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?"
)
_SECONDS: Final = tuple(
    Decimal(n) for n in (31556952, 2629746, 604800, 86400, 3600, 60, 1)
)  # Gregorian mean year, month
_MUCH: Final = Decimal(10**15)
_ABOUT: Final = Decimal("0.1")


def relate_durations(a: Mention, b: Mention, tolerance: Tolerance) -> Related:
    """Relate two lengths of time.  Symmetric."""
    if not (isinstance(a.value, Duration) and isinstance(b.value, Duration)):
        return Related(relation=Relation.UNKNOWN, label="length of time not read")
    one, other = _interval(a.value), _interval(b.value)
    if one is None or other is None:
        return Related(relation=Relation.UNKNOWN, label="length of time not read")
    if one == other:
        same = a.modality is b.modality
        return Related(
            relation=Relation.EQUAL if same else Relation.COMPATIBLE, label="same length" if same else "one is hedged"
        )
    first, second = _reach(a, one), _reach(b, other)
    if max(first[0], second[0]) <= min(first[1], second[1]):
        return Related(relation=Relation.COMPATIBLE, label="within what the hedge or range allows")
    return _apart(a, b, one, other, tolerance)


def _apart(
    a: Mention, b: Mention, one: tuple[Decimal, Decimal], other: tuple[Decimal, Decimal], tolerance: Tolerance
) -> Related:
    gap = max(one[0], other[0]) - min(one[1], other[1])
    if gap <= tolerance.absolute or gap <= tolerance.relative * max(one[1], other[1]):
        return Related(relation=Relation.NEAR, label="within the tolerance")
    units = [_last_unit(mention.value.iso) for mention in (a, b) if isinstance(mention.value, Duration)]
    if units[0] != units[1] and gap < max(units) / 2:  # half an hour is no hour
        return Related(relation=Relation.NEAR, label="rounded to the larger unit")
    return Related(relation=Relation.CONFLICT, label="lengths of time differ")


def _interval(value: Duration) -> tuple[Decimal, Decimal] | None:
    if value.seconds_low is not None and value.seconds_high is not None:
        return value.seconds_low, value.seconds_high
    low, _, high = value.iso.partition("/")
    first, last = _seconds(low), _seconds(high or low)
    return (first, last) if first is not None and last is not None else None


def _seconds(iso: str) -> Decimal | None:
    found = _ISO.fullmatch(iso)
    if not found:
        return None
    return sum((Decimal(part) * size for part, size in zip(found.groups(), _SECONDS, strict=True) if part), Decimal(0))


def _last_unit(iso: str) -> Decimal:
    """Give the size of the finest unit in which a length is stated."""
    found = _ISO.fullmatch(iso.rpartition("/")[2])
    parts = [size for part, size in zip(found.groups(), _SECONDS, strict=True) if part] if found else []
    return min(parts, default=Decimal(1))


def _reach(mention: Mention, interval: tuple[Decimal, Decimal]) -> tuple[Decimal, Decimal]:
    """Widen an interval by what its hedge allows: a tenth for "about", half a unit for "nearly" and "more than"."""
    low, high = interval
    match mention.modality:
        case Modality.ABOUT | Modality.VAGUE:
            return low * (1 - _ABOUT), high * (1 + _ABOUT)
        case Modality.ALMOST:
            return low * (1 - _ABOUT), high
        case Modality.AT_LEAST | Modality.MORE_THAN:
            return low, _MUCH
        case Modality.AT_MOST | Modality.LESS_THAN:
            return Decimal(0), high
    return low, high
