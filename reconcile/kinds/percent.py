"""Shares in percent, and changes in percentage points."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from reconcile.kinds.amounts import Amount, amounts, firmness
from reconcile.kinds.digits import decimal
from reconcile.kinds.figures import Figure, Form
from reconcile.kinds.kind import Context, Kind, Layer, Tolerance
from reconcile.kinds.numberwords import number_words
from reconcile.kinds.printing import interval, json_number
from reconcile.kinds.relating import relate_intervals, span_of
from reconcile.kinds.stating import state
from reconcile.kinds.vocabulary import GAP, either, vocabulary
from reconcile.kinds.wordindex import starts_of
from reconcile.model import Mention, Related, Relation
from reconcile.values import Modality, Percent, Value

NAME: Final = "percent"


@dataclass(frozen=True, slots=True)
class Stated:
    """A share as printed, before hedges are heard."""

    amount: Amount
    end: int
    points: bool


def find(context: Context) -> Iterator[Mention]:
    """Find every figure with a percent sign or word behind it, in text order."""
    shares = sorted([*_stated(context), *_parts(context)], key=lambda share: share.amount.start)
    for share in _joined(context.text, shares, _joins(context.conventions.language)):
        firm = firmness(context, share.amount, share.amount.start, share.end)
        value = Percent(low=firm.low, high=firm.high, points=share.points)
        yield state(context, NAME, share.amount.start, share.end, value, firm)


def _stated(context: Context) -> Iterator[Stated]:
    pattern = _pattern(context.conventions.language)
    for amount in amounts(context):
        match = pattern.match(context.text, amount.end)
        if match is None:
            continue
        if match["hundredths"]:  # 25 basis points
            amount = replace(amount, low=amount.low / 100, high=amount.high / 100)
        yield Stated(amount, match.end(), points=bool(match["points"] or match["hundredths"]))


def _parts(context: Context) -> Iterator[Stated]:
    """Find parts of one percent: "half a percent", "a quarter of a percentage point"."""
    language, text = context.conventions.language, context.text
    table = number_words(language)
    pattern = _part_pattern(language)
    for start in starts_of(text, table.parts):
        match = pattern.match(text, start)
        if match is None:
            continue
        value = decimal(table.parts[match["part"].lower()])
        figure = Figure(start, match.end("part"), value, Form.WORDS)
        amount = Amount((figure,), start, match.end("part"), value, value, Modality.EXACT)
        yield Stated(amount, match.end(), points=bool(match["points"]))


@cache
def _part_pattern(language: str) -> re.Pattern[str]:
    data, table = vocabulary(language, "shares"), number_words(language)
    of_a = rf"(?:{either(table.of)}{GAP})?(?:{either(data['fraction_ones'])}){GAP}"
    return re.compile(
        rf"\b(?P<part>{either(table.parts)}){GAP}{of_a}"
        rf"(?:(?P<points>{either(data['points'])})|{either(data['percent'])})(?!\w)",
        re.IGNORECASE,
    )


def _joined(text: str, found: Sequence[Stated], joins: re.Pattern[str]) -> Iterator[Stated]:
    """Join "between 12% and 15%", "12%-15%"; "from 12% to 15%" is a change, whose ends stand for themselves."""
    index = 0
    while index < len(found):
        first = found[index]
        index += 1
        if index < len(found):
            second = found[index]
            lead_and_gap = (
                text[max(0, first.amount.start - 8) : first.amount.start] + "\0" + text[first.end : second.amount.start]
            )
            if first.amount.low < second.amount.low and first.points == second.points and joins.search(lead_and_gap):
                amount = replace(first.amount, high=second.amount.high, modality=Modality.RANGE)
                first, index = Stated(amount, second.end, first.points), index + 1
        yield first


@cache
def _joins(language: str) -> re.Pattern[str]:
    """Match the words before a share, a nought, and the words between it and the next, where the two make a range."""
    data = vocabulary(language, "hedges")
    opened = either(word for word in data["range_opens"])
    return re.compile(rf"\b{opened}{GAP}\0{GAP}{either(data['range_ands'])}{GAP}\Z|\0 ?[-–—] ?\Z", re.IGNORECASE)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    data = vocabulary(language, "shares")
    blank = rf"(?:{GAP}|-)"
    return re.compile(
        rf"{blank}?(?:(?P<points>{either(data['points'])}(?!\w))|(?P<hundredths>{either(data['hundredths'])}(?!\w))"
        rf"|[%٪％]|{either(data['percent'])}(?!\w))",
        re.IGNORECASE,
    )


def relate(a: Mention, b: Mention, tolerance: Tolerance) -> Related:
    """Relate two shares; points and percent are different things."""
    left, right = a.value, b.value
    if not isinstance(left, Percent) or not isinstance(right, Percent):
        return Related(relation=Relation.UNKNOWN, label="not read for certain")
    if left.points != right.points:
        return Related(relation=Relation.UNKNOWN, label="percent against percentage points")
    return relate_intervals(span_of(left, a), span_of(right, b), tolerance)


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
