"""Figures as checks reckon with them: exact numbers, and how far rounding may have moved them."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from reconcile.model import Mention
from reconcile.values import Age, Count, Duration, Modality, Money, Percent, Quantity

HEDGED: Final = "hedged"  # why a check declines a figure that it would have used
ROUND: Final = "round-figure"


def number(mention: Mention) -> Decimal | None:
    """The figure in its own unit (a duration in seconds); None for a range, an open bound or anything hedged."""
    return stated(mention) if mention.modality is Modality.EXACT else None


def firm(mention: Mention) -> Decimal | None:
    """The figure of a mention that is exact, or one end of "from 200 to 250"."""
    return stated(mention) if mention.modality in (Modality.EXACT, Modality.RANGE) else None


def stated(mention: Mention) -> Decimal | None:
    """The figure as printed, however firmly; None for a range or an open bound."""
    match mention.value:
        case Duration(seconds_low=low, seconds_high=high):
            return low if low == high else None
        case Age(low=low) if low is not None and low != low.to_integral_value():
            return None  # months old
        case Quantity() | Count() | Money() | Percent() | Age():
            low, high = mention.value.low, mention.value.high
            if low is not None and high is not None:
                return low if low == high else None
            return low if low is not None else high
        case _:
            return None


def last_digit(figure: Decimal) -> Decimal:
    """The value of the last digit that is not an idle zero: how coarsely a figure may have been rounded.

    >>> last_digit(Decimal("4200")), last_digit(Decimal("1.70")), last_digit(Decimal("34"))
    (Decimal('1E+2'), Decimal('0.01'), Decimal('1'))
    """
    _, digits, exponent = figure.as_tuple()
    if not isinstance(exponent, int) or not figure:
        return Decimal(1)
    if exponent < 0:
        return Decimal(1).scaleb(exponent)
    written = "".join(map(str, digits))
    return Decimal(1).scaleb(exponent + len(written) - len(written.rstrip("0")))


def plain(figure: Decimal, places: int = 3) -> str:
    """A figure for people: no exponent, at most some decimals, no idle zeros.

    >>> plain(Decimal("1E+3")), plain(Decimal("15.9857904")), plain(Decimal("2.50"))
    ('1000', '15.986', '2.5')
    """
    rounded = figure.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    text = format(rounded, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def clock(seconds: Decimal) -> str:
    """A race time for people.

    >>> clock(Decimal(4755)), clock(Decimal("59.5")), clock(Decimal(14))
    ('1:19:15', '59.5 s', '14 s')
    """
    if seconds < 60:
        return f"{plain(seconds)} s"
    minutes, rest = divmod(seconds, 60)
    hours, whole = divmod(int(minutes), 60)
    tail = f"{rest:05.2f}".removesuffix(".00")
    return f"{hours}:{whole:02d}:{tail}" if hours else f"{whole}:{tail}"
