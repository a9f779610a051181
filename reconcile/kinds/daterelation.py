"""How two dates stand to each other: named levels, of which the first that holds decides."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from reconcile.kinds.edtf import UNSTATED_YEAR, Precision, as_stated, precision, take_apart
from reconcile.kinds.kind import Tolerance
from reconcile.model import Mention, Related, Relation
from reconcile.values import DateSpan, Modality

_BOUNDED: Final = frozenset({Modality.AT_LEAST, Modality.AT_MOST, Modality.LESS_THAN, Modality.MORE_THAN})
_FIRM: Final = frozenset({Modality.EXACT, Modality.RANGE})
_SECONDS_PER_DAY: Final = 86400
_FIRST, _LAST = date.min.isoformat(), date.max.isoformat()
# How far "about" reaches, in days, by the precision of the date.
_ABOUT_DAYS: Final = {Precision.DAY: 3, Precision.MONTH: 31, Precision.QUARTER: 92, Precision.SEASON: 92}
_ABOUT_DAYS_OF_YEARS: Final = 731


def relate_dates(a: Mention, b: Mention, tolerance: Tolerance) -> Related:
    """Relate two dates.  Symmetric.  Conflict only where no day can be meant by both.

    A year and a day of it are compatible.
    """
    one, other = a.value, b.value
    if not (isinstance(one, DateSpan) and isinstance(other, DateSpan)):
        return Related(relation=Relation.UNKNOWN, label="date not read")
    if one.edtf == other.edtf:
        return _same_date(one, other, {a.modality, b.modality})
    if UNSTATED_YEAR in one.edtf or UNSTATED_YEAR in other.edtf:
        return _without_year(one, other)
    if "/" in one.edtf and "/" in other.edtf and {a.modality, b.modality} <= _FIRM and not (a.anchors or b.anchors):
        return _ranges(one, other)
    return _by_bounds(a, b, one, other, tolerance)


def _same_date(one: DateSpan, other: DateSpan, modalities: set[Modality]) -> Related:
    if one.part and other.part and one.part != other.part:
        if {one.part, other.part} in ({"night", "evening"}, {"noon", "afternoon"}, {"night", "morning"}):
            return Related(relation=Relation.NEAR, label="neighbouring parts of the day")
        return Related(relation=Relation.CONFLICT, label="parts of the day differ")
    if one.part != other.part:
        return Related(relation=Relation.COMPATIBLE, label="one states the part of the day")
    if len(modalities) > 1:
        return Related(relation=Relation.COMPATIBLE, label="same date, one hedged")
    return Related(relation=Relation.EQUAL, label="same date")


def _without_year(one: DateSpan, other: DateSpan) -> Related:
    if "/" in one.edtf or "/" in other.edtf:
        return Related(relation=Relation.UNKNOWN, label="year not stated")
    first, second = take_apart(one.edtf), take_apart(other.edtf)
    if first.month is None or second.month is None:
        return Related(relation=Relation.UNKNOWN, label="year not stated")
    if first.month != second.month:
        return Related(relation=Relation.CONFLICT, label="months differ")
    if first.day is not None and second.day is not None and first.day != second.day:
        return Related(relation=Relation.CONFLICT, label="days differ")
    return Related(relation=Relation.COMPATIBLE, label="one states no year")


def _ranges(one: DateSpan, other: DateSpan) -> Related:
    (first, last), (second_first, second_last) = one.edtf.split("/"), other.edtf.split("/")
    starts_agree = _ends_agree(first, second_first)
    ends_agree = _ends_agree(last, second_last)
    if starts_agree and ends_agree:
        return Related(relation=Relation.COMPATIBLE, label="one range is less precise")
    if ".." in (first, last, second_first, second_last) and (starts_agree or ends_agree):
        return Related(relation=Relation.COMPATIBLE, label="one range is open")
    if not starts_agree and not ends_agree:
        return Related(relation=Relation.CONFLICT, label="ranges differ")
    return Related(
        relation=Relation.CONFLICT, label="ranges end differently" if starts_agree else "ranges begin differently"
    )


def _ends_agree(one: str, other: str) -> bool:
    return one == other or (".." not in (one, other) and (one.startswith(other) or other.startswith(one)))


def _by_bounds(a: Mention, b: Mention, one: DateSpan, other: DateSpan, tolerance: Tolerance) -> Related:
    if a.modality is b.modality and a.modality in _BOUNDED:  # since 1959 and since 1961 give two beginnings
        first, second = (
            _reach(replace(a, modality=Modality.EXACT), one),
            _reach(replace(b, modality=Modality.EXACT), other),
        )
    else:
        first, second = _reach(a, one), _reach(b, other)
    gap_days = max(first[0], second[0]) - min(first[1], second[1])
    if gap_days <= 0:
        return _overlap(a, b, one, other)
    if gap_days * _SECONDS_PER_DAY <= tolerance.absolute:
        return Related(relation=Relation.NEAR, label="within the tolerance of days")
    if _part_reaches_over_midnight(one, other, gap_days):
        return Related(relation=Relation.NEAR, label="night of one day, morning of the next")
    return Related(relation=Relation.CONFLICT, label=_difference(one, other))


def _reach(mention: Mention, span: DateSpan) -> tuple[int, int]:
    """Give the first and last day that a date may mean, as day numbers, hedges included."""
    first = date.fromisoformat(span.earliest or _FIRST).toordinal()
    last = date.fromisoformat(span.latest or _LAST).toordinal()
    match mention.modality:
        case Modality.LESS_THAN:
            return 1, first - 1
        case Modality.MORE_THAN:
            return last + 1, date.max.toordinal()
        case Modality.AT_MOST:
            return 1, last
        case Modality.AT_LEAST:
            return first, date.max.toordinal()
        case Modality.ABOUT | Modality.ALMOST | Modality.VAGUE:
            about = _ABOUT_DAYS.get(precision(span), _ABOUT_DAYS_OF_YEARS)
            return first - about, last + about
    return first, last


def _overlap(a: Mention, b: Mention, one: DateSpan, other: DateSpan) -> Related:
    if a.modality not in _FIRM or b.modality not in _FIRM:
        return Related(relation=Relation.COMPATIBLE, label="within what the hedged date allows")
    if as_stated(one) != replace(one, part="") or as_stated(other) != replace(other, part=""):
        return Related(
            relation=Relation.COMPATIBLE, label="told by another date, which may be off by a part of its unit"
        )
    if "/" in one.edtf or "/" in other.edtf:
        return Related(relation=Relation.COMPATIBLE, label="one date lies within the other's range")
    return Related(relation=Relation.COMPATIBLE, label="one date is less precise")


def _part_reaches_over_midnight(one: DateSpan, other: DateSpan, gap_days: int) -> bool:
    early, late = sorted((one, other), key=lambda span: (span.earliest or "", span.part))
    return gap_days == 1 and early.part == "night" and late.part in ("morning", "night", "")


def _difference(one: DateSpan, other: DateSpan) -> str:
    if "/" in one.edtf or "/" in other.edtf:
        return "date outside the other's range"
    first, second = take_apart(one.edtf), take_apart(other.edtf)
    if first.year != second.year:
        return "years differ"
    if first.month != second.month:
        return "months differ"
    return "days differ"
