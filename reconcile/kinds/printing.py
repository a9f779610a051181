"""Writing figures for people and for JSON."""

from __future__ import annotations

from decimal import Decimal


def number(value: Decimal) -> str:
    """Write a figure with grouping and without exponent or idle zeros.

    >>> number(Decimal("1.2E+4")), number(Decimal("2.50"))
    ('12,000', '2.5')
    """
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def json_number(value: Decimal | None) -> int | float | None:
    """Give a figure as JSON has it: an integer where it is whole."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def interval(low: Decimal | None, high: Decimal | None, unit: str = "") -> str:
    """Write bounds: "12", "10 to 12", "at least 24", "at most 5", each with its unit."""
    behind = f" {unit}" if unit else ""
    if low is not None and high is not None:
        return f"{number(low)}{behind}" if low == high else f"{number(low)} to {number(high)}{behind}"
    if low is not None:
        return f"at least {number(low)}{behind}"
    return f"at most {number(high)}{behind}" if high is not None else "unknown"
