"""One measure printed in two units that are not the same.

Fires:   "55 kilometers (43 miles)", "1,280 m (1,280 ft)", "40 mph (94 km/h)".
Silent:  what rounding explains: "100 km (60 miles)", "4,200 ft (1,280 m)"; two measures of different things:
         "a 10 m beam (3 ft wide)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.figures import last_digit, plain, stated
from reconcile.checks.reading import Passage, readings
from reconcile.checks.witness import contradiction, side, topic_of, witness
from reconcile.kinds.quantity import quantity, show
from reconcile.kinds.units import units
from reconcile.model import Mention
from reconcile.values import Modality, Quantity

OPENING: Final = re.compile(r"\s?[(\[]\s?(?:about |around |approximately |roughly |some |nearly |almost |over )?\Z")
CLOSING: Final = re.compile(r"\s?[)\];,]")
MOST_ROUNDED: Final = Decimal("0.1")  # of the figure: "100 km" may stand for 95 to 105, not for 50 to 150
ABOUT_REACH: Final = Decimal("0.1")
NAMED_ALIKE: Final = {  # a word that names several units: the others are tried too
    "ton": ("tonne",),
    "gallon": ("imperial gallon",),
    "mile": ("nautical mile",),
}


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each pair of measures, the second in brackets behind the first, that no rounding reconciles."""
    for reading in readings(dossier):
        for passage in reading.passages:
            measures = [m for m in passage.of("quantity") if isinstance(m.value, Quantity)]
            for first, second in pairwise(measures):
                if _is_pair(passage, first, second) and not _agree(first, second):
                    yield _finding(dossier, passage, first, second)


def _is_pair(passage: Passage, first: Mention, second: Mention) -> bool:
    a, b = first.value, second.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.unit == b.unit or a.dimension != b.dimension:
        return False
    opened = OPENING.fullmatch(passage.between(first.end, second.start)) is not None
    after = passage.between(second.end, passage.sentence.end)
    return opened and (CLOSING.match(after) is not None)


def _agree(first: Mention, second: Mention) -> bool:
    return any(
        low <= high2 and low2 <= high for low, high in _reaches(first) for low2, high2 in _reaches(second)
    ) or _is_difference(first, second)


def _reaches(mention: Mention) -> Sequence[tuple[Decimal, Decimal]]:
    """What the measure may be in SI units, allowing a whole unit of its last digit each way."""
    value, figure = mention.value, stated(mention)
    if not isinstance(value, Quantity) or figure is None:
        return ((Decimal("-Infinity"), Decimal("Infinity")),)
    slack = min(last_digit(figure), abs(figure) * MOST_ROUNDED)
    if mention.modality is not Modality.EXACT:
        slack = max(slack, abs(figure) * ABOUT_REACH)
    names = (value.unit, *NAMED_ALIKE.get(value.unit, ()))
    return tuple((units()[name].to_si(figure - slack), units()[name].to_si(figure + slack)) for name in names)


def _is_difference(first: Mention, second: Mention) -> bool:
    """Temperatures may be differences: "warmed by 2 °C (3.6 °F)"."""
    a, b = stated(first), stated(second)
    if not isinstance(first.value, Quantity) or first.value.dimension != "temperature" or a is None or b is None:
        return False
    factors = [
        units()[m.value.unit].factor if isinstance(m.value, Quantity) else units()["kelvin"].factor
        for m in (first, second)
    ]
    one, other = (f * Decimal(k.numerator) / Decimal(k.denominator) for f, k in zip((a, b), factors, strict=True))
    return abs(one - other) <= last_digit(a) + last_digit(b)


def _finding(dossier: Dossier, passage: Passage, first: Mention, second: Mention) -> Outcome:
    converted = _converted(first, second)
    return contradiction(
        CHECK,
        dossier,
        (side(first.quote, witness(passage.document, first)), side(second.quote, witness(passage.document, second))),
        kind="quantity",
        question=f"Which is it, {first.quote} or {second.quote}?",
        explanation=f"{first.quote} are {converted}, not {second.quote}.",
        topic=topic_of(passage),
    )


def _converted(first: Mention, second: Mention) -> str:
    if not isinstance(first.value, Quantity) or not isinstance(second.value, Quantity):
        return ""
    unit, si = units()[second.value.unit], first.value.si_low if first.value.si_low is not None else first.value.si_high
    if si is None:
        return ""
    zero = unit.to_si(Decimal(0))
    figure = Decimal(plain((si - zero) * unit.factor.denominator / unit.factor.numerator, 1))
    return show(quantity(figure, figure, unit))


CHECK: Final = Check(
    code="RC207",
    name="unit-pair",
    version=1,
    finds="measures printed in two units that are not the same",
    example="“55 kilometers (43 miles)”",
    run=run,
)
