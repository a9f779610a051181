"""Figures in digits, words and mixtures: "12", "85.000", "twenty-one", "3.5 million", "half a dozen"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Final

from reconcile.kinds.digits import FIGURE, read_digits
from reconcile.kinds.numberwords import HYPHENS, NOT_A_NUMBER, number_words, read_words
from reconcile.kinds.vocabulary import GAP, either, vocabulary
from reconcile.model import Conventions
from reconcile.values import Unreadable

MOST_STEPS: Final = 80  # words of a cardinal below an octillion; a bound keeps the search linear
_SIGNED: Final = re.compile(r"\s*([-−–+]?)\s*(.*)", re.S)


@cache
def numeral_pattern(language: str) -> str:
    """Write the pattern fragment of a cardinal in digits, words or both.  No capture group; ignore case with it.

    It may match words that ``read_numeral`` refuses ("one two").  Set your own bounds on both sides.
    """
    return f"(?:{digits_pattern(language)}|{words_pattern(language)})"


@cache
def digits_pattern(language: str) -> str:
    """Write the pattern fragment of digits with an optional scale word: "85,000", "3.5 million", "2bn"."""
    data = vocabulary(language, "numbers")
    scale = either([*data["hundreds"], *data["scales"], *data["plural_scales"], *data["scale_marks"]])
    return rf"(?:(?:{FIGURE})(?:(?:{GAP}|-)?{scale}\b)?)"


@cache
def words_pattern(language: str) -> str:
    """Write the pattern fragment of a cardinal in words, "a hundred" and "half a million" among them."""
    table = number_words(language)
    size = either([*table.scales, *table.hundreds, *table.groups])
    word = either([*table.small, *table.scales, *table.hundreds, *table.groups])
    tens = [small for small, value in table.small.items() if 20 <= value < 100 and value % 10 == 0]
    before_join = size if table.join_after >= 100 else either(tens)
    join, one, point = either(table.joins), either(table.ones), either(table.points)
    part = either([*table.parts, *table.many_parts])
    blank = rf"(?:{GAP}|[{HYPHENS}])"
    half = rf"(?:(?:{one}{GAP}|{word}{blank})?{part}{GAP}(?:{either(table.of)}{GAP})?(?:{one}{GAP})?{size}\b)"
    and_half = rf"(?:{GAP}{join}{GAP}(?:{one}{GAP}|{word}{blank})?{part}\b(?:{GAP}{size}\b)?)"
    step = rf"(?:{before_join}{blank}{join}{blank}|{size},{GAP}|{word}{blank})(?={word}\b)"
    points = rf"(?:{GAP}{point}(?:{GAP}{word}\b){{1,20}})?"
    return rf"(?:{half}|(?:{one}{GAP}(?={size}\b))?(?:{step}){{0,{MOST_STEPS}}}{word}\b{points}{and_half}?)"


def read_numeral(text: str, language: str, conventions: Conventions) -> Decimal | Unreadable:
    """Read a cardinal in digits, words or a mixture, with its sign.

    Refuses: "1.200" where neither mark of the article is a point ("separator-ambiguous"); "one two" ("not-a-number").
    """
    sign, figure = _SIGNED.fullmatch(text).groups()  # type: ignore[union-attr]
    if not figure:
        return NOT_A_NUMBER
    spoken = _spoken_sign(language).match(figure)
    if spoken is not None:
        sign, figure = "-", figure[spoken.end() :]
    value = _unsigned(figure, language, conventions)
    return -value if sign in ("-", "−", "–") and isinstance(value, Decimal) else value


@cache
def _spoken_sign(language: str) -> re.Pattern[str]:
    return re.compile(rf"{either(vocabulary(language, 'numbers')['negative_words'])}{GAP}", re.IGNORECASE)


def _unsigned(figure: str, language: str, conventions: Conventions) -> Decimal | Unreadable:
    mixed = _digits_and_scale(language).fullmatch(figure)
    if mixed is None:
        return read_words(figure, language)
    number = read_digits(mixed["figure"], conventions)
    if mixed["scale"] is None or isinstance(number, Unreadable):
        return number
    return number * scale_sizes(language)[" ".join(mixed["scale"].lower().split())]


@cache
def _digits_and_scale(language: str) -> re.Pattern[str]:
    scale = either(scale_sizes(language))
    return re.compile(rf"(?P<figure>{FIGURE})(?:(?:{GAP}|-)?(?P<scale>{scale}))?", re.I)


@cache
def scale_sizes(language: str) -> dict[str, Decimal]:
    """Sizes of the words and marks that may stand behind digits, by lower-case word."""
    data = vocabulary(language, "numbers")
    merged = {**data["hundreds"], **data["scales"], **data["plural_scales"], **data["scale_marks"]}
    return {word: Decimal(str(size)) for word, size in merged.items()}
