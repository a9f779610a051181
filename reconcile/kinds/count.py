"""Counts: numbers of people or things, with the noun counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from reconcile.kinds.amounts import Firmness, amounts, firmness
from reconcile.kinds.counting import Counted, counted, hedged_end
from reconcile.kinds.kind import Context, Kind, Layer, Tolerance
from reconcile.kinds.nobody import noughts
from reconcile.kinds.nouns import plural_of
from reconcile.kinds.printing import interval, json_number
from reconcile.kinds.relating import relate_intervals, span_of
from reconcile.kinds.stating import state
from reconcile.model import Mention, Related, Relation
from reconcile.values import Count, Unreadable, Value

NAME: Final = "count"
NOUGHT: Final = Decimal(0)


def find(context: Context) -> Iterator[Mention]:
    """Find every figure that counts something, in text order, and where words deny that there is anyone or any."""
    for amount in amounts(context):
        found = counted(context, amount) if context.is_free(amount.start, amount.end) else None
        if found is not None:
            firm = firmness(context, amount, amount.start, hedged_end(context, amount, found))
            yield state(context, NAME, amount.start, found.end, _value(found, firm), firm)
    for start, end, noun in noughts(context.text, context.conventions.language):
        yield state(context, NAME, start, end, Count(low=NOUGHT, high=NOUGHT, noun=noun))


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
