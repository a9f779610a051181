"""Figures written in digits: signs, grouping, decimals, fractions.

The grouping of a figure often says itself which mark is which ("1,234.5", "1.234.567"); where it does not ("85.000"),
the article's conventions decide.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final

from reconcile.model import Conventions
from reconcile.values import Count, Unreadable

THIN_BLANKS: Final = "\u00a0\u2007\u2008\u2009\u202f"
LONGEST: Final = 60  # characters of a figure; beyond that it is an identifier or noise
FRACTIONS: Final = {
    "½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4), "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5), "⅘": Fraction(4, 5), "⅙": Fraction(1, 6),
    "⅚": Fraction(5, 6), "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8),
}  # fmt: skip
_VULGAR: Final = "".join(FRACTIONS)

# Digits with their marks; no sign, no capture group, one way to match.
FIGURE: Final = (
    rf"(?:\d{{1,3}}(?:[{THIN_BLANKS}]\d{{3}})+(?!\d)(?:[.,]\d+)?"
    rf"|\d{{1,3}}(?: \d{{3}})+(?!\d)(?:[.,]\d+)?(?![:/-]?\d)"
    rf"|\d+(?:[.,]\d+|['’]\d{{3}}(?!\d))*)"
    rf"(?:[ {THIN_BLANKS}]?[{_VULGAR}]|[ {THIN_BLANKS}-]\d{{1,2}}[/⁄]\d{{1,2}}(?![\d/⁄]))?"
    rf"|[{_VULGAR}]"
    rf"|\.\d+(?:[.,]\d+)*"
)

_GROUPED: Final = re.compile(r"\d{1,3}(?:([.,'’])\d{3})(?:\1\d{3})*")
_INDIAN: Final = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
_TAIL: Final = re.compile(
    rf"(.*?)[ {THIN_BLANKS}-]?(?:([{_VULGAR}])|(?<=[ {THIN_BLANKS}-])(\d{{1,2}})[/⁄](\d{{1,2}}))", re.S
)


def decimal(value: Fraction) -> Decimal:
    """Write a fraction as a decimal; thirds and the like to the context's 28 digits."""
    return Decimal(value.numerator) / Decimal(value.denominator)


def read_digits(figure: str, conventions: Conventions) -> Decimal | Unreadable:
    """Read a figure without sign, e.g. "1,234.5", "85.000", "2½" or "1 000 000".

    Refuses: "1,20,3" and other irregular groups as "not-a-number".
    Source:  the article's conventions where a mark may be either.
    """
    figure = figure.strip()
    if len(figure) > LONGEST:
        return Unreadable(reason="not-a-number")
    tail = _TAIL.fullmatch(figure)
    if tail is not None:
        return _with_fraction(tail, conventions)
    plain = re.sub(rf"[ {THIN_BLANKS}]", "", figure)
    if plain.isdecimal():
        return Decimal(plain)
    last = max(plain.rfind("."), plain.rfind(","))
    whole, mark, rest = (plain[:last], plain[last], plain[last + 1 :]) if last >= 0 else (plain, "", "")
    marks_before = set(re.findall(r"[.,'’]", whole))
    if _INDIAN.fullmatch(plain):
        return Decimal(plain.replace(",", ""))
    if mark and (whole.isdecimal() or not whole):
        return _one_mark(whole, mark, rest, conventions)
    if not whole or whole[0] in ".,":
        return Unreadable(reason="not-a-number")
    if mark and len(marks_before) == 1 and mark not in marks_before:
        if _GROUPED.fullmatch(whole) or _INDIAN.fullmatch(whole):
            return Decimal(re.sub(r"\D", "", whole) + "." + rest)
        return Unreadable(reason="not-a-number")
    if _GROUPED.fullmatch(plain):
        return Decimal(re.sub(r"\D", "", plain))
    return Unreadable(reason="not-a-number")


def _one_mark(whole: str, mark: str, rest: str, conventions: Conventions) -> Decimal | Unreadable:
    """Read digits with a single point or comma in them."""
    grouped = len(rest) == 3 and 1 <= len(whole) <= 3 and not whole.startswith("0")
    if not whole and mark == ",":
        return Unreadable(reason="not-a-number")
    if grouped and mark == conventions.group:
        return Decimal(whole + rest)
    if mark == conventions.decimal or not grouped:
        return Decimal(f"{whole or 0}.{rest}")
    readings = (Decimal(whole + rest), Decimal(f"{whole}.{rest}"))
    return Unreadable(
        reason="separator-ambiguous", readings=tuple(Count(low=reading, high=reading, noun="") for reading in readings)
    )


def _with_fraction(tail: re.Match[str], conventions: Conventions) -> Decimal | Unreadable:
    whole, vulgar, numerator, denominator = tail.groups()
    if denominator is not None and int(denominator) == 0:
        return Unreadable(reason="division-by-zero")
    part = FRACTIONS[vulgar] if vulgar else Fraction(int(numerator), int(denominator))
    if not whole:
        return decimal(part)
    number = read_digits(whole, conventions)
    return number if isinstance(number, Unreadable) else number + decimal(part)
