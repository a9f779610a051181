"""Units of measurement: their words and symbols in a language, their dimension, their exact factor to SI."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Final

from reconcile.kinds.digits import decimal
from reconcile.kinds.vocabulary import either, vocabulary
from reconcile.safe_yaml import load_words

# Degrees above the zero of the scale, in kelvin.
OFFSETS: Final = {"degree Celsius": Fraction("273.15"), "degree Fahrenheit": Fraction("459.67") * Fraction(5, 9)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    name: str  # canonical English singular
    dimension: str
    factor: Fraction  # to the coherent SI unit of the dimension
    symbols: tuple[str, ...]

    def to_si(self, number: Decimal) -> Decimal:
        """Convert exactly, as far as 28 digits hold."""
        if self.factor.denominator == 1 and self.name not in OFFSETS:
            return number * self.factor.numerator
        return decimal(Fraction(number) * self.factor + OFFSETS.get(self.name, Fraction(0)))


@cache
def units() -> dict[str, Unit]:
    """All units by canonical name."""
    table = load_words((Path(__file__).parent / "units.yaml").read_text(encoding="utf-8"))
    return {
        name: Unit(name=name, dimension=row[0], factor=Fraction(row[1]), symbols=tuple(map(str, row[2:])))
        for name, row in table.items()
    }


@cache
def unit_forms(language: str) -> dict[str, Unit]:
    """Units by the words (lower case) and symbols (as they are) that name them in a language."""
    forms = {symbol: unit for unit in units().values() for symbol in unit.symbols}
    for name, words in vocabulary(language, "units").items():
        forms.update({word.lower(): units()[name] for word in words})
    return forms


@cache
def word_forms(language: str) -> dict[str, Unit]:
    """Units by the words, not the symbols, that name them in a language, in lower case."""
    named = vocabulary(language, "units")
    return {word.lower(): units()[name] for name, words in named.items() for word in words}


def unit_behind(text: str, end: int, language: str) -> re.Match[str] | None:
    """Match a unit behind a figure, the longest first, as group "unit"; group "gap" is the blank or hyphen between."""
    gap = _GAP.match(text, end)
    start = gap.end() if gap else end
    if _beginning(text, start) not in _beginnings(language):
        return None  # most figures count something
    return _beginning_with(text[start], language).match(text, end)


def may_be_worded(text: str, start: int, language: str) -> bool:
    """Whether the word at an offset begins the words, not the symbol, of some unit, in whatever letters."""
    return _beginning(text, start).lower() in {_beginning(each, 0) for each in word_forms(language)}


def _beginning(text: str, start: int) -> str:
    """The letters at an offset, up to the first sign or blank; the sign where none stands there."""
    word = _LETTERS.match(text, start)
    return word.group() if word else text[start : start + 1]


_GAP: Final = re.compile(r"[ \u00a0\u2009\u202f-]|\s")
_LETTERS: Final = re.compile(r"[^\W\d_]+")


@cache
def _written(language: str) -> frozenset[str]:
    """All ways to write a unit: words in small letters, with capitals or in capitals, symbols as they are."""
    words = {word for forms in vocabulary(language, "units").values() for word in forms}
    symbols = {symbol for unit in units().values() for symbol in unit.symbols}
    lower = [form for form in words if form == form.lower()]
    return frozenset(symbols | words | {each for w in lower for each in (w, w.capitalize(), w.upper(), w.title())})


@cache
def _beginnings(language: str) -> frozenset[str]:
    return frozenset(_beginning(each, 0) for each in _written(language))


@cache
def _beginning_with(first: str, language: str) -> re.Pattern[str]:
    """Match the units that begin with a character: a pattern of all takes long to compile, and few letters are met."""
    written = either(each for each in _written(language) if each.startswith(first))
    return re.compile(rf"(?P<gap>{_GAP.pattern})?(?P<unit>{written})(?![\w²³]|/[\w(]|·)")
