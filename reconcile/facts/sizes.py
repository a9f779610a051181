"""How large the figures of claims are, for telling apart what lies orders of magnitude from one another."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from decimal import Decimal

from reconcile.model import Claim
from reconcile.values import Count, DateSpan, Duration, Money, Percent, Quantity

YEAR = re.compile(r"\d{4}(?![\dX])")
YEARS_NEAR = 2
SECONDS_OF_YEAR = 31_557_600  # Julian year


def apart(a: Claim, b: Claim) -> float:
    """How many powers of ten lie between two figures; 0 for values that are no figures."""
    one, other = size(a), size(b)
    return abs(math.log10(one / other)) if one != other and one and other and one > 0 and other > 0 else 0.0


def magnitude(claim: Claim) -> float:
    """The power of ten of a figure; NaN, which is close to nothing, for values that are no figures."""
    figure = size(claim)
    return math.log10(figure) if figure and figure > 0 else math.nan


def years_apart(a: Claim, b: Claim) -> int:
    """How many years lie between two dates; 0 where one year may be the other misprinted: "1936", "1963", "1926"."""
    one, other = _year(a), _year(b)
    if not one or not other or sorted(one) == sorted(other):
        return 0
    differing = sum(mine != yours for mine, yours in zip(one, other, strict=True))
    return abs(int(one) - int(other)) if differing > 1 else 0


def year_of(claim: Claim) -> int:
    """The year that a date begins in; 0 for one without a year, and for what is no date."""
    return int(_year(claim) or 0)


def is_near(pairs: Iterable[tuple[int, int]], claims: Iterable[Claim]) -> bool:
    """Do both years of some pair lie within ``YEARS_NEAR`` of those of some dates?  No year lies near any."""
    years = [year for claim in claims if (year := year_of(claim))]
    if not years:
        return any(True for _ in pairs)
    low, high = min(years) - YEARS_NEAR, max(years) + YEARS_NEAR
    return any(all(not year or low <= year <= high for year in pair) for pair in pairs)


def _year(claim: Claim) -> str:
    stated = YEAR.match(claim.value.edtf) if isinstance(claim.value, DateSpan) else None
    return stated.group() if stated else ""


def size(claim: Claim) -> Decimal | None:
    """The figure of a claim in its base unit; None for values that are no figures."""
    match claim.value:
        case Quantity(si_low=low, si_high=high):
            return low if low is not None else high
        case Duration(iso=iso, seconds_low=low, seconds_high=high):
            return low or high or _seconds(iso)
        case Count(low=low, high=high) | Money(low=low, high=high) | Percent(low=low, high=high):
            return low if low is not None else high
    return None


def _seconds(iso: str) -> Decimal | None:
    """About how long "P8Y" or "P12M" is; only for telling lengths of another order apart."""
    match = re.fullmatch(r"P(\d+)([YM])", iso)
    return Decimal(match[1]) * (SECONDS_OF_YEAR if match[2] == "Y" else SECONDS_OF_YEAR // 12) if match else None
