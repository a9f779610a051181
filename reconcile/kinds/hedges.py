"""How firmly a figure is stated: about, nearly, at least, more than, up to, between, or so."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final

from reconcile.kinds.vocabulary import GAP, either, vocabulary
from reconcile.values import Modality

OPEN_ABOVE: Final = frozenset({Modality.AT_LEAST, Modality.MORE_THAN})
OPEN_BELOW: Final = frozenset({Modality.AT_MOST, Modality.LESS_THAN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge:
    """A phrase that says how firmly; ``edge`` is where the figure begins, or ends, beside it."""

    start: int
    end: int
    modality: Modality


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedges:
    """All hedges of a text by the position of the figure that they belong to."""

    before: Mapping[int, Hedge]  # by the offset at which the figure would begin
    after: Mapping[int, Hedge]  # by the offset at which the figure and its unit would end
    negations: frozenset[int]  # offsets at which what is denied would begin


def hedges(text: str, language: str) -> Hedges:
    """Find every hedge of a text in one pass."""
    return _hedges(text, language)


@lru_cache(maxsize=4)
def _hedges(text: str, language: str) -> Hedges:
    pattern, before_words, after_words = _patterns(language)
    before: dict[int, Hedge] = {}
    after: dict[int, Hedge] = {}
    negations: set[int] = set()
    for match in pattern.finditer(text):
        phrase = " ".join(match.group().lower().split())
        start, end = match.span()
        if phrase in before_words:
            hedge = Hedge(start=start, end=end, modality=before_words[phrase])
            before[skip_blanks(text, end)] = hedge
        if phrase in after_words:
            hedge = Hedge(start=start, end=end, modality=after_words[phrase])
            after[start] = after[start - 1 if text[start - 1 : start].isspace() else start] = hedge
        if phrase not in before_words and phrase not in after_words:
            negations.add(skip_blanks(text, end))
    return Hedges(before=MappingProxyType(before), after=MappingProxyType(after), negations=frozenset(negations))


def skip_blanks(text: str, position: int) -> int:
    """Go on to the next word, over blanks and at most one line break."""
    match = _BLANKS.match(text, position)
    return match.end() if match else position


_BLANKS: Final = re.compile(GAP)


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], dict[str, Modality], dict[str, Modality]]:
    data = vocabulary(language, "hedges")
    before = {word: Modality(name) for name, words in data["before"].items() for word in words}
    after = {word: Modality(name) for name, words in data["after"].items() for word in words}
    words = {*before, *after, *data["negations"]}
    worded = either(word for word in words if word[0].isalpha())
    signs = either(word for word in words if not word[0].isalpha())
    return re.compile(rf"\b{worded}(?!\w)|{signs}", re.IGNORECASE), before, after


def bounded(low: Decimal, high: Decimal, modality: Modality) -> tuple[Decimal | None, Decimal | None]:
    """Open the interval at the end that the hedge leaves open.

    >>> bounded(Decimal(24), Decimal(24), Modality.AT_LEAST)
    (Decimal('24'), None)
    """
    if modality in OPEN_ABOVE:
        return low, None
    if modality in OPEN_BELOW:
        return None, high
    return low, high
