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


@cache
def unit_pattern(language: str) -> re.Pattern[str]:
    """Match a unit behind a figure, the longest first; group "word" ignores case, group "symbol" does not."""
    words = {word for forms in vocabulary(language, "units").values() for word in forms}
    symbols = {symbol for unit in units().values() for symbol in unit.symbols} - words
    lower = [form for form in words if form == form.lower()]
    either_case = {form for word in lower for form in (word, word.capitalize(), word.upper(), word.title())} | words
    both = sorted(either_case | symbols, key=lambda form: (-len(form), form))
    return re.compile(rf"(?P<gap>[ \u00a0\u2009\u202f-]|\s)?(?P<unit>{either(both)})(?![\w²³]|/[\w(]|·)")
