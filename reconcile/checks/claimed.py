"""Figures of claims: exact ones, and whether another claim's figure can be the same."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from reconcile.checks.figures import last_digit
from reconcile.model import Claim
from reconcile.values import Age, Count, DateSpan, Modality, Money, Percent, Quantity

MOST: Final = 10  # nobody writes 100 for 60


def agrees(mine: Claim, yours: Claim) -> bool:
    """Are two figures the same, hedged around one another, or rounded the one to the other?"""
    low, high = _bounds(mine)
    first, last = _bounds(yours)
    reach = max(_reach(mine), _reach(yours))
    starts = low is None or last is None or low <= last + reach
    return starts and (first is None or high is None or first - reach <= high)


def figure_of(claim: Claim) -> Decimal | None:
    """An exact figure (a quantity in its SI unit, a date by its year); None where it is hedged, a range or a part."""
    if claim.modality is not Modality.EXACT or claim.negated or ("part", "others") in claim.scope:
        return None
    low, high = _bounds(claim)
    return low if low == high else None


def _bounds(claim: Claim) -> tuple[Decimal | None, Decimal | None]:
    match claim.value:
        case Quantity(si_low=low, si_high=high):
            return low, high
        case (
            Count(low=low, high=high)
            | Age(low=low, high=high)
            | Money(low=low, high=high)
            | Percent(low=low, high=high)
        ):
            return low, high
        case DateSpan(edtf=edtf) if edtf[:4].isdigit():
            return Decimal(edtf[:4]), Decimal(edtf[:4])
        case _:
            return None, None


def _reach(claim: Claim) -> Decimal:
    """How far rounding may have moved a figure: by half its last digit that is no idle zero, a tenth of it at most."""
    match claim.value:
        case Quantity(low=low, si_low=si) if low and si:
            return min(last_digit(low) / 2, abs(low) / MOST) * si / low
        case Count(low=low) | Money(low=low) | Percent(low=low) if low:
            return min(last_digit(low) / 2, abs(low) / MOST)
        case _:
            return Decimal(0)
