"""Shares in percent, and changes in percentage points."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from reconcile.kinds.figures import amounts, firmness
from reconcile.kinds.kind import Context, Kind, Layer, Tolerance
from reconcile.kinds.printing import interval, json_number
from reconcile.kinds.relating import Span, grain, relate_intervals
from reconcile.kinds.stating import state
from reconcile.kinds.vocabulary import GAP, either, vocabulary
from reconcile.model import Mention, Related, Relation
from reconcile.values import Modality, Percent, Value

NAME: Final = "percent"


def find(context: Context) -> Iterator[Mention]:
    """Find every figure with a percent sign or word behind it, in text order."""
    pattern = _pattern(context.conventions.language)
    for amount in amounts(context):
        match = pattern.match(context.text, amount.end)
        if match is None:
            continue
        firm = firmness(context, amount, amount.start, match.end())
        value = Percent(low=firm.low, high=firm.high, points=match["points"] is not None)
        yield state(context, NAME, amount.start, match.end(), value, firm)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    data = vocabulary(language, "shares")
    blank = rf"(?:{GAP}|-)"
    return re.compile(
        rf"{blank}?(?:(?P<points>{either(data['points'])}(?!\w))|[%٪％]|{either(data['percent'])}(?!\w))", re.IGNORECASE
    )


def relate(a: Mention, b: Mention, tolerance: Tolerance) -> Related:
    """Relate two shares; points and percent are different things."""
    left, right = a.value, b.value
    if not isinstance(left, Percent) or not isinstance(right, Percent):
        return Related(relation=Relation.UNKNOWN, label="not read for certain")
    if left.points != right.points:
        return Related(relation=Relation.UNKNOWN, label="percent against percentage points")
    return relate_intervals(_span(left, a.modality), _span(right, b.modality), tolerance)


def _span(value: Percent, modality: Modality) -> Span:
    stated = value.low if value.low is not None else value.high
    return Span(low=value.low, high=value.high, modality=modality, grain=grain(stated))


def show(value: Value) -> str:
    if not isinstance(value, Percent):
        return "unreadable"
    return interval(value.low, value.high, "percentage points" if value.points else "percent")


def normalise(value: Value) -> Mapping[str, object]:
    if not isinstance(value, Percent):
        return {}
    bounds: dict[str, object] = {"number_low": json_number(value.low), "number_high": json_number(value.high)}
    return {**bounds, "points": True} if value.points else bounds


PERCENT: Final = Kind(
    name=NAME,
    finds="shares in percent and changes in percentage points",
    layer=Layer.FIGURE,
    find=find,
    relate=relate,
    show=show,
    normalise=normalise,
)
