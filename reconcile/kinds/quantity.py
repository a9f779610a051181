"""Physical quantities: lengths, areas, masses, speeds, temperatures, energies, magnitudes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from reconcile.kinds.amounts import firmness
from reconcile.kinds.digits import decimal
from reconcile.kinds.hedges import hedges, is_change
from reconcile.kinds.kind import Context, Kind, Layer, Tolerance
from reconcile.kinds.measures import Measure, measures
from reconcile.kinds.printing import interval, json_number
from reconcile.kinds.relating import SPANS_KEPT, Span, grain, printed, relate_intervals
from reconcile.kinds.stating import state
from reconcile.kinds.units import Unit, units
from reconcile.kinds.vocabulary import either, everywhere, vocabulary
from reconcile.model import Mention, Related, Relation
from reconcile.values import Modality, Quantity, Unreadable, Value

NAME: Final = "quantity"
COMPOUND: Final = frozenset({"length", "mass"})  # 6 ft 2 in, 1 m 85 cm, 7 lb 3 oz
METRIC: Final = frozenset({"kilometre", "metre", "centimetre", "millimetre", "tonne", "kilogram", "gram"})
_BETWEEN_PARTS: Final = re.compile(r"(?:,?[ \u00a0]|[ \u00a0]and[ \u00a0]|)")


def find(context: Context) -> Iterator[Mention]:
    """Find every figure with a unit, and magnitudes, in text order."""
    marks = hedges(context.text, context.conventions.language).before
    opened = frozenset(start for start, hedge in marks.items() if hedge.modality is Modality.RANGE)
    found = list(_joined(context, measures(context), opened))
    ends = _range_ends(context.text, found, opened)
    for measure in found:
        amount = measure.amount
        is_length = measure.unit.dimension == "length"
        firm = firmness(context, amount, measure.start, measure.end, is_length=is_length)
        if measure.start in ends:
            firm = replace(firm, low=amount.low, high=amount.high, modality=Modality.RANGE)
        yield state(context, NAME, measure.start, measure.end, _value(measure.unit, firm.low, firm.high), firm)


def _joined(context: Context, found: Sequence[Measure], opened: frozenset[int]) -> Iterator[Measure]:
    """Join what goes on: the inches of "6 ft 2 in", the end of "3 km-5 km"."""
    text = context.text
    index = 0
    while index < len(found):
        whole = last = found[index]
        index += 1
        while index < len(found) and _is_part(text, last, found[index]):
            last = found[index]
            low = whole.amount.low * _ratio(whole.unit, last.unit) + last.amount.low
            whole = replace(whole, amount=replace(whole.amount, low=low, high=low), unit=last.unit, end=last.end)
            index += 1
        if index < len(found) and _is_range(context, whole, found[index], opened):
            last = found[index]
            amount = replace(whole.amount, high=last.amount.high, modality=Modality.RANGE)
            whole = replace(whole, amount=amount, end=last.end)
            index += 1
        yield whole


def _is_range(context: Context, first: Measure, second: Measure, opened: frozenset[int]) -> bool:
    """Whether two measures make one range: "3 km-5 km", "44 mg to 50 mg"; behind "from" both ends stand alone."""
    text = context.text
    between = text[first.end : second.start]
    if between.strip(" ") in everywhere("hedges", "tos"):
        joined = first.start not in opened and not is_change(text, first.start, context.conventions.language)
    else:
        joined = between in ("-", "–", " - ", " – ")
    return joined and first.unit == second.unit and first.amount.low < second.amount.low


@cache
def _range_gap() -> re.Pattern[str]:
    return re.compile(rf"\s{either([*everywhere('hedges', 'ands'), *everywhere('hedges', 'tos')])}\s")


def _range_ends(text: str, found: Sequence[Measure], opened: frozenset[int]) -> frozenset[int]:
    """Find where both ends of a range stand with their own unit: "between 10 m and 20 m"."""
    return frozenset(
        end
        for first, second in pairwise(found)
        if first.start in opened and len(first.amount.figures) == 1
        if _range_gap().fullmatch(text[first.end : second.start])
        for end in (first.start, second.start)
    )


def _value(unit: Unit, low: Decimal | None, high: Decimal | None) -> Value:
    if unit.name != "degree":
        return quantity(low, high, unit)
    readings = tuple(quantity(low, high, units()[name]) for name in ("degree Celsius", "degree Fahrenheit"))
    return Unreadable(reason="temperature-scale-unstated", readings=readings)


def quantity(low: Decimal | None, high: Decimal | None, unit: Unit) -> Quantity:
    """Make a quantity with its bounds in SI."""
    si_low = None if low is None else unit.to_si(low)
    si_high = si_low if low == high else None if high is None else unit.to_si(high)
    return Quantity(low=low, high=high, unit=unit.name, dimension=unit.dimension, si_low=si_low, si_high=si_high)


def _ratio(large: Unit, small: Unit) -> Decimal:
    """How many of the small unit make the large one."""
    return decimal(large.factor / small.factor)


def _is_part(text: str, whole: Measure, part: Measure) -> bool:
    """Whether the next measure goes on with this one: the inches of "6 ft 2 in"."""
    unit, smaller, amount = whole.unit, part.unit, part.amount
    return (
        unit.dimension in COMPOUND
        and smaller.dimension == unit.dimension
        and smaller.factor < unit.factor
        and (smaller.name in METRIC) == (unit.name in METRIC)
        and whole.amount.modality is amount.modality is Modality.EXACT
        and whole.amount.low == whole.amount.low.to_integral_value()
        and Fraction(amount.low) * smaller.factor < unit.factor
        and _BETWEEN_PARTS.fullmatch(text[whole.end : part.start]) is not None
    )


def relate(a: Mention, b: Mention, tolerance: Tolerance) -> Related:
    """Relate two quantities in SI; other dimensions are not comparable."""
    left, right = a.value, b.value
    if not isinstance(left, Quantity) or not isinstance(right, Quantity):
        return Related(relation=Relation.UNKNOWN, label="not read for certain")
    if left.dimension != right.dimension:
        return Related(relation=Relation.UNKNOWN, label="different dimensions")
    one, other = _span(left, a.modality, a.quote), _span(right, b.modality, b.quote)
    return relate_intervals(one, other, tolerance, converted=left.unit != right.unit)


@lru_cache(maxsize=SPANS_KEPT)
def _span(value: Quantity, modality: Modality, quote: str) -> Span:
    stated = value.low if value.low is not None else value.high
    unit = units()[value.unit]
    size = Decimal(unit.factor.numerator) / Decimal(unit.factor.denominator)
    return Span(
        low=value.si_low,
        high=value.si_high,
        modality=modality,
        grain=grain(stated) * size,
        printed=printed(quote, stated) * size,
    )


def show(value: Value) -> str:
    if not isinstance(value, Quantity):
        return "unreadable"
    if value.unit == "magnitude":
        return "magnitude " + interval(value.low, value.high)
    words = vocabulary("en", "units").get(value.unit, [value.unit])
    singular = value.low == value.high == 1
    return interval(value.low, value.high, words[0] if singular else words[min(1, len(words) - 1)])


def normalise(value: Value) -> Mapping[str, object]:
    if not isinstance(value, Quantity):
        return {}
    return {
        "number_low": json_number(value.low),
        "number_high": json_number(value.high),
        "unit": value.unit,
        "dimension": value.dimension,
        "si_low": json_number(value.si_low),
        "si_high": json_number(value.si_high),
    }


QUANTITY: Final = Kind(
    name=NAME,
    finds="lengths, areas, volumes, masses, speeds, temperatures, energies, magnitudes",
    layer=Layer.FIGURE,
    find=find,
    relate=relate,
    show=show,
    normalise=normalise,
)
