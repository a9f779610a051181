"""Relating two intervals of stated figures, each with its firmness, by named levels.

Levels, the first that holds decides: same value; hedges or ranges that allow each other; figures that round to each
other (a conflict that is minor); figures differ.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from functools import cache, lru_cache
from typing import Final

from reconcile.kinds.kind import Tolerance
from reconcile.kinds.vocabulary import known_languages, vocabulary
from reconcile.model import Mention, Related, Relation
from reconcile.values import Count, Modality, Money, Percent

# How far a hedge reaches, as a share of the figure: "about 50,000" covers 45,000 to 55,000, but "about 459" only
# 436 to 482, since who prints three digits means them.
LEAST_REACH: Final = Decimal("0.015")
MOST_REACH: Final = Decimal("0.1")
HALF_ROUND: Final = Decimal(5)  # the last significant digit of a figure that counts by halves: 25, 150, 4.5
VAGUE_REACH: Final = Decimal(50)  # "dozens": from the half of two dozen to the next size of word

SAME: Final = Related(relation=Relation.EQUAL, label="same value")
ROUNDED: Final = Decimal("0.1")  # share of a figure that rounding takes or gives at most
HEDGED: Final = Related(relation=Relation.COMPATIBLE, label="hedges allow both")
WITHIN: Final = Related(relation=Relation.COMPATIBLE, label="within the other's range")
FIRMER: Final = Related(relation=Relation.COMPATIBLE, label="same figure, stated more or less firmly")
BEYOND: Final = Related(relation=Relation.CONFLICT, label="near: one says more than the other's exact figure")
ONE_END: Final = Related(relation=Relation.UNKNOWN, label="one end of a range")
TOLERATED: Final = Related(relation=Relation.NEAR, label="within the attribute's tolerance")
CONVERTED: Final = Related(relation=Relation.COMPATIBLE, label="converted and rounded")
ROUNDER: Final = Related(relation=Relation.COMPATIBLE, label="printed with fewer digits")
FEWER_DIGITS: Final = Decimal("0.25")  # ... and printing fewer digits: $1 billion for $1.2 billion
ROUNDS: Final = Related(relation=Relation.CONFLICT, label="rounds to the other")
DIFFER: Final = Related(relation=Relation.CONFLICT, label="figures differ")
SPANS_KEPT: Final = 1 << 12  # each figure of a dossier is held against all others of its sort


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Bounds of a stated figure with its firmness and the precision that its digits show."""

    low: Decimal | None
    high: Decimal | None
    modality: Modality
    grain: Decimal = Decimal(0)  # value of the last digit that is not an idle zero; 0 where exact by nature
    printed: Decimal = Decimal(0)  # value of the last digit printed, with its scale word; 0 where not known
    group: Decimal = Decimal(0)  # in which a figure is counted in words: 12 for "two dozen"; 0 where in none
    reach: tuple[Decimal | None, Decimal | None] = field(init=False, compare=False, repr=False)  # what the words allow

    def __post_init__(self) -> None:
        object.__setattr__(self, "reach", _reach(self))

    @property
    def point(self) -> Decimal | None:
        return self.low if self.low == self.high else None


def span_of(value: Count | Money | Percent, mention: Mention) -> Span:
    """Give the span of a figure with the precision that its words show."""
    return _span(value.low, value.high, mention.modality, mention.quote)


@lru_cache(maxsize=SPANS_KEPT)
def _span(low: Decimal | None, high: Decimal | None, modality: Modality, quote: str) -> Span:
    """The words tell 1.70 from 1.7, which are equal as numbers."""
    stated = low if low is not None else high
    return Span(
        low=low,
        high=high,
        modality=modality,
        grain=_group(quote) or grain(stated),
        printed=printed(quote, stated),
        group=_group(quote),
    )


def _group(quote: str) -> Decimal:
    """Give the size of the group that a figure counts in, by its last word: 12 for "two dozen"; 0 for none."""
    last = quote.lower().split()[-1:]
    return next((Decimal(size) for word, size in _groups() if [word] == last), Decimal(0))


@cache
def _groups() -> tuple[tuple[str, int], ...]:
    return tuple(each for language in known_languages() for each in vocabulary(language, "numbers")["groups"].items())


def grain(figure: Decimal | None) -> Decimal:
    """Give the value of the last significant digit: 10 for 460, 1 for 459, 0.1 for 2.5.

    >>> grain(Decimal("85000")), grain(Decimal("1.70"))
    (Decimal('1E+3'), Decimal('0.01'))
    """
    if figure is None or figure == 0:
        return Decimal(0)
    _, digits, exponent = figure.as_tuple()
    if not isinstance(exponent, int):
        return Decimal(0)
    if exponent >= 0:
        exponent += next(zeros for zeros, digit in enumerate(reversed(digits)) if digit)
    return _power_of_ten(exponent)


@lru_cache(maxsize=256)
def _power_of_ten(exponent: int) -> Decimal:
    return Decimal(1).scaleb(exponent)


def printed(quote: str, figure: Decimal | None) -> Decimal:
    """Give the value of the last digit printed, scale word and all; 0 for a figure in words.

    >>> printed("$26.2 billion", Decimal("26200000000")), printed("460 km", Decimal(460))
    (Decimal('1E+8'), Decimal('1'))
    """
    match = _DIGITS.search(quote)
    written = Decimal(re.sub(r"\D", "", match.group())) if match else Decimal(0)
    return abs(figure / written).normalize() if figure and written else Decimal(0)


_DIGITS: Final = re.compile(r"\d(?:[\d.,\u00a0 ]*\d)?")


def relate_intervals(a: Span, b: Span, tolerance: Tolerance, *, converted: bool = False) -> Related:
    """Relate two intervals in the same unit.  ``converted``: the articles state them in different units."""
    if (a.low, a.high) == (b.low, b.high) and a.modality == b.modality:
        return SAME
    gap = _gap(a.reach, b.reach)
    if gap == 0:
        if a.low == b.low and _is_more_than(a, b):
            return BEYOND
        if (a.low, a.high) == (b.low, b.high):
            return FIRMER
        return WITHIN if a.modality is b.modality is Modality.EXACT else HEDGED
    if _is_end(a) or _is_end(b):
        return ONE_END
    return _relate_points(a, b, gap, tolerance, converted=converted)


def _is_more_than(a: Span, b: Span) -> bool:
    """Does one article count to the last one, and the other say that there are more: 37, "more than 37"?

    Of round figures both say one thing, and "more than $137 billion" is said of these.
    """
    more, exact = (a, b) if a.modality is Modality.MORE_THAN else (b, a)
    if (more.modality, exact.modality) != (Modality.MORE_THAN, Modality.EXACT) or exact.point is None:
        return False
    digits = exact.point / exact.grain if exact.grain else Decimal(0)
    return exact.grain == exact.printed == 1 and digits > 2 * HALF_ROUND and digits % HALF_ROUND != 0


def _is_end(span: Span) -> bool:
    """Whether the figure is one end of "between 10 m and 20 m", whose other end is a value of its own."""
    return span.modality is Modality.RANGE and span.low == span.high


def _relate_points(a: Span, b: Span, gap: Decimal, tolerance: Tolerance, *, converted: bool) -> Related:
    if gap <= tolerance.absolute or (tolerance.relative and gap <= tolerance.relative * _size(a, b)):
        return TOLERATED
    if converted and _told_apart(a, b, gap) <= (a.grain + b.grain) / 2:
        return CONVERTED
    if _printed_rounder(a, b) or _printed_rounder(b, a):
        return ROUNDER
    return ROUNDS if _rounds(a, b) or _rounds(b, a) else DIFFER


def _told_apart(a: Span, b: Span, gap: Decimal) -> Decimal:
    """How far two figures lie apart as told: a hedge reaches as far as rounding does, and is no second allowance."""
    return gap if a.point is None or b.point is None else abs(a.point - b.point)


def _size(a: Span, b: Span) -> Decimal:
    return max(abs(bound) for bound in (a.low, a.high, b.low, b.high) if bound is not None)


def _rounds(fine: Span, coarse: Span) -> bool:
    """Whether the finer figure rounds to the coarser one at the coarser one's precision: 459 to 460."""
    if fine.point is None or coarse.point is None or coarse.grain <= fine.grain:
        return False
    if abs(fine.point - coarse.point) > ROUNDED * abs(coarse.point):
        return False  # 50 is no 100, to however few digits
    rounded = (fine.point / coarse.grain).to_integral_value(ROUND_HALF_UP) * coarse.grain
    return rounded == coarse.point


def _printed_rounder(fine: Span, coarse: Span) -> bool:
    """Whether the coarser figure is the finer one with fewer digits: $26 billion for $26.2 billion, not 460 for 459."""
    if fine.point is None or coarse.point is None or not 0 < fine.printed < coarse.printed:
        return False
    if abs(fine.point - coarse.point) > FEWER_DIGITS * abs(coarse.point):
        return False  # $0.7 billion is no $1 billion
    return (fine.point / coarse.printed).to_integral_value(ROUND_HALF_UP) * coarse.printed == coarse.point


def _reach(span: Span) -> tuple[Decimal | None, Decimal | None]:
    """The interval that the words allow."""
    low, high = span.low, span.high
    match span.modality:
        case Modality.ABOUT if low is not None and high is not None:
            return low - _slack(span, low), high + _slack(span, high)
        case Modality.ALMOST if low is not None and high is not None:
            return low - _slack(span, low), high
        case Modality.VAGUE if low is not None:
            return low / 2, low * VAGUE_REACH
        case Modality.MORE_THAN if low is not None and high is None:
            return low, low + _step(span)
        case _:
            return low, high


def _slack(span: Span, bound: Decimal) -> Decimal:
    """How far "about" goes from a figure: half its last significant place, within the least and most reach.

    "About a dozen" goes as far as it may, "about 12" hardly anywhere.
    """
    size, place = abs(bound), span.group or grain(bound)
    return min(max(place / 2, size * LEAST_REACH), size * MOST_REACH)


def _step(span: Span) -> Decimal:
    """How far "more than" goes: to the next figure as round, since who means 2,500 does not write "more than 1,700".

    25 and 150 are as round as 30 and 200.  A figure in words ("more than a dozen") goes as far again.
    """
    low = abs(span.low or Decimal(0))
    if not span.printed or not span.grain:
        return low
    digits = low / span.grain
    is_half_round = digits > HALF_ROUND and digits % (2 * HALF_ROUND) == HALF_ROUND
    return span.grain * (HALF_ROUND if is_half_round else 1)


def _gap(a: tuple[Decimal | None, Decimal | None], b: tuple[Decimal | None, Decimal | None]) -> Decimal:
    """How far two intervals lie apart; nought where they touch."""
    apart = Decimal(0)
    for (_, high), (low, _) in ((a, b), (b, a)):
        if high is not None and low is not None and low > high:
            apart = low - high
    return apart
