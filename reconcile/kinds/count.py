"""Counts: numbers of people or things, with the noun counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from reconcile.kinds.amounts import Amount, Firmness, amounts, firmness
from reconcile.kinds.countcues import cue_before
from reconcile.kinds.counting import Counted, counted, hedged_end
from reconcile.kinds.designation import glued
from reconcile.kinds.gapping import goes_on
from reconcile.kinds.kind import Context, Kind, Layer, Tolerance
from reconcile.kinds.nobody import noughts
from reconcile.kinds.nouns import plural_of
from reconcile.kinds.printing import interval, json_number
from reconcile.kinds.relating import relate_intervals, span_of
from reconcile.kinds.stating import state
from reconcile.model import Mention, Related, Relation
from reconcile.values import Count, Modality, Unreadable, Value

NAME: Final = "count"
NOUGHT: Final = Decimal(0)


def find(context: Context) -> Iterator[Mention]:
    """Find every figure that counts something, in text order, and where words deny that there is anyone or any."""
    last: Counted | None = None
    for stated in amounts(context):
        amount = _at_last(context, stated)
        if not context.is_free(amount.start, amount.end):
            continue
        found = counted(context, amount) or (last and _gapped(context, amount, last))
        last = found or last
        if found is not None:
            firm = firmness(context, amount, amount.start, hedged_end(context, amount, found))
            yield state(context, NAME, amount.start, found.end, _value(found, firm), firm)
    for start, end, noun in noughts(context.text, context.conventions.language):
        yield state(context, NAME, start, end, Count(low=NOUGHT, high=NOUGHT, noun=noun))


def _at_last(context: Context, amount: Amount) -> Amount:
    """Give what a figure has become: the 15 of "raised the toll from | 12 to 15", which is no range."""
    if len(amount.figures) == 1:
        return amount
    last = amount.figures[-1]
    cue = cue_before(context.text, last.start, last.end, context.conventions.language)
    if cue is None or not cue.has_moved or not isinstance(last.value, Decimal):
        return amount
    return Amount((last,), last.start, last.end, last.value, last.value, Modality.EXACT)


def _gapped(context: Context, amount: Amount, last: Counted) -> Counted | None:
    """Take over what the figure before counts: "15 people died in Halden, | 4 in Osk"."""
    is_whole = amount.low == amount.low.to_integral_value() and amount.low >= 0
    if not is_whole or glued(context.text, amount.start, amount.end):
        return None
    if not goes_on(context.text, last.end, amount.start, amount.end, context.conventions.language):
        return None
    return Counted(last.noun, amount.end)


def _value(found: Counted, firm: Firmness) -> Value:
    low, high = (None if bound is None else bound * found.size for bound in (firm.low, firm.high))
    stated = Count(low=low, high=high, noun=found.noun)
    if found.grouped is None:
        return stated
    grouped = Count(low=found.grouped, high=found.grouped, noun=found.noun)
    return Unreadable(reason="separator-ambiguous", readings=(grouped, stated))


def relate(a: Mention, b: Mention, tolerance: Tolerance) -> Related:
    """Relate two counts; whether they count the same thing is for the facts to say."""
    left, right = a.value, b.value
    if not isinstance(left, Count) or not isinstance(right, Count):
        return Related(relation=Relation.UNKNOWN, label="not read for certain")
    return relate_intervals(span_of(left, a), span_of(right, b), tolerance)


def show(value: Value) -> str:
    if not isinstance(value, Count):
        return "unreadable"
    return interval(value.low, value.high, value.noun if value.low == value.high == 1 else plural_of(value.noun))


def normalise(value: Value) -> Mapping[str, object]:
    if not isinstance(value, Count):
        return {}
    return {"number_low": json_number(value.low), "number_high": json_number(value.high), "noun": value.noun}


COUNT: Final = Kind(
    name=NAME,
    finds="numbers of people or things",
    layer=Layer.FIGURE,
    find=find,
    relate=relate,
    show=show,
    normalise=normalise,
)
