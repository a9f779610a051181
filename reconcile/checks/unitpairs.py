"""One measure printed in two units that are not the same.

Fires:   "55 kilometers (43 miles)", "1,280 m (1,280 ft)", "40 mph (94 km/h)", "20 knots, or 32 mph", "40 kg/98 lb".
Silent:  what rounding explains: "100 km (60 miles)", "4,200 ft (1,280 m)"; two measures of different things:
         "a 10 m beam (3 ft wide)"; a choice of two: "either 5 miles or 10 km".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.figures import last_digit, plain, stated
from reconcile.checks.reading import Passage, readings
from reconcile.checks.witness import contradiction, side, topic_of, witness
from reconcile.checks.wording import pattern, wording
from reconcile.kinds.patterns import when_used
from reconcile.kinds.quantity import quantity, show
from reconcile.kinds.units import units
from reconcile.kinds.vocabulary import either
from reconcile.model import Mention
from reconcile.values import Modality, Quantity

CLOSING: Final = re.compile(r"\s?[)\];,]")
DASHED: Final = re.compile(r"\s?[-–—]")
LEAD: Final = 30  # characters before the first measure in which "either" stands
MOST_ROUNDED: Final = Decimal("0.1")  # of the figure: "100 km" may stand for 95 to 105, not for 50 to 150
ABOUT_DIGITS: Final = 2  # units of the last digit that "about" reaches: it hedges the measure, not its conversion
FARTHEST_ROUNDED: Final = Decimal("0.12")  # of the larger: "800 km (600 miles)" is more than two roundings
SINGLE_DIGITS: Final = 10  # figures below may be a third off: "2 km (1 mile)"
SAID_TWICE: Final = Decimal(4)  # one measure in two units, though wrongly converted: metres as feet are 3.3 times off
ALTERNATIVE: Final = Decimal("1.45")  # "or" alone may offer two things; measures this near are one
NAMED_ALIKE: Final = {  # a word that names several units: the others are tried too
    "ton": ("tonne",),
    "gallon": ("imperial gallon",),
    "mile": ("nautical mile",),
}


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each measure given in two units side by side that no rounding reconciles."""
    for reading in readings(dossier):
        for passage in reading.stating("quantity"):
            measures = [m for m in passage.of("quantity") if isinstance(m.value, Quantity)]
            for first, second in pairwise(measures):
                if _is_pair(passage, first, second) and not _agree(first, second):
                    yield _finding(dossier, passage, first, second)


def _is_pair(passage: Passage, first: Mention, second: Mention) -> bool:
    a, b = first.value, second.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.unit == b.unit or a.dimension != b.dimension:
        return False
    gap, after = passage.between(first.end, second.start), passage.between(second.end, passage.sentence.end)
    join = joins(passage.document.language)
    if _BRACKET.search(gap) and join.bracket.fullmatch(gap):
        return CLOSING.match(after) is not None
    if join.same.fullmatch(gap):
        return True
    if _is_choice(passage, first, after):
        return False
    if join.apposed.fullmatch(gap):
        return _is_near(a, b, SAID_TWICE)
    if _DASH.search(gap) and join.dash.fullmatch(gap):
        return DASHED.match(after) is not None and _is_near(a, b, SAID_TWICE)
    return join.bare.fullmatch(gap) is not None and _is_near(a, b, ALTERNATIVE)


_BRACKET: Final = re.compile(r"[(\[]")
_DASH: Final = re.compile(r"[–—-]")


class Joins(NamedTuple):
    """What stands between a measure and the same in another unit, from the surest sign to the weakest."""

    bracket: re.Pattern[str]  # "10 km (6 miles)"
    same: re.Pattern[str]  # "10 km, the equivalent of 6 miles"
    apposed: re.Pattern[str]  # "10 km, or 6 miles", "10 km/6 miles"
    dash: re.Pattern[str]  # "10 km - 6 miles -"
    bare: re.Pattern[str]  # "10 km or 6 miles"


@cache
def joins(language: str) -> Joins:
    table = wording(language, "unitpairs")
    alternative, hedge = either(table["or"]), rf"(?:{either(table['hedges'])}\s)?"
    return Joins(
        bracket=when_used(rf"\s?[(\[]\s?(?:{alternative}\s)?{hedge}", re.IGNORECASE),
        same=when_used(rf"\s?[,–—-]?\s?(?:{either(table['same'])},?\s|=\s?){hedge}", re.IGNORECASE),
        apposed=when_used(rf"(?:,\s{alternative},?\s|\s?/\s?){hedge}", re.IGNORECASE),
        dash=when_used(rf"\s?[–—]\s?(?:{alternative}\s)?{hedge}|\s-\s(?:{alternative}\s)?{hedge}", re.IGNORECASE),
        bare=when_used(rf"\s{alternative}\s{hedge}", re.IGNORECASE),
    )


def _is_choice(passage: Passage, first: Mention, after: str) -> bool:
    """ "Either 5 miles or 10 km", "the 5 km or 5-mile race": one of two, not one twice."""
    language = passage.document.language
    lead = passage.between(max(passage.sentence.start, first.start - LEAD), first.start)
    offered = pattern(language, "unitpairs", "choice").search(lead)
    raced = pattern(language, "unitpairs", "events").match(after.lstrip(" -"))
    return offered is not None or raced is not None


def _is_near(a: Quantity, b: Quantity, most: Decimal) -> bool:
    """Neither is more than so many times the other, as any two temperatures are."""
    if a.dimension == "temperature":
        return True
    one, other = a.si_low or a.si_high, b.si_low or b.si_high
    return bool(one and other and one > 0 and other > 0) and max(one or 1, other or 1) <= most * min(
        one or 1, other or 1
    )


def _agree(first: Mention, second: Mention) -> bool:
    one, other = _ends(first), _ends(second)
    if len(one) != len(other):
        return True
    near = all(
        any(low <= high2 and low2 <= high for low, high in mine for low2, high2 in yours)
        for mine, yours in zip(one, other, strict=True)
    )
    return (near and not _far_for_rounding(first, second)) or _is_difference(first, second)


def _ends(mention: Mention) -> Sequence[Sequence[tuple[Decimal, Decimal]]]:
    """What the measure may be in SI units; of a range both its ends."""
    value = mention.value
    if isinstance(value, Quantity) and mention.modality is Modality.RANGE and value.low and value.high:
        return [_reaches(mention, value.low), _reaches(mention, value.high)]
    figure = stated(mention)
    return [_reaches(mention, figure)] if figure is not None else []


def _reaches(mention: Mention, figure: Decimal) -> Sequence[tuple[Decimal, Decimal]]:
    """A whole unit of the last digit each way; half of it for another unit of the same name."""
    value = mention.value
    if not isinstance(value, Quantity):
        return ()
    digit = last_digit(figure) * (ABOUT_DIGITS if mention.modality is Modality.ABOUT else 1)
    slack = digit if value.dimension == "temperature" else min(digit, abs(figure) * MOST_ROUNDED)
    named = units()[value.unit]
    alike = [units()[name] for name in NAMED_ALIKE.get(value.unit, ())]
    return (
        (named.to_si(figure - slack), named.to_si(figure + slack)),
        *((unit.to_si(figure - slack / 2), unit.to_si(figure + slack / 2)) for unit in alike),
    )


def _far_for_rounding(first: Mention, second: Mention) -> bool:
    """Are two figures of two digits or more farther apart than any rounding of either?"""
    figures = (stated(first), stated(second))
    if any(f is None or f < SINGLE_DIGITS for f in figures):
        return False
    if isinstance(first.value, Quantity) and first.value.dimension == "temperature":
        return False
    return all(max(a, b) > (1 + FARTHEST_ROUNDED) * min(a, b) for a in _meant(first) for b in _meant(second))


def _meant(mention: Mention) -> list[Decimal]:
    """The measure in its SI unit, for each unit that its word may name."""
    value, figure = mention.value, stated(mention)
    if not isinstance(value, Quantity) or figure is None:
        return []
    return [units()[name].to_si(figure) for name in (value.unit, *NAMED_ALIKE.get(value.unit, ()))]


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
    alone=True,
)
