"""How firmly a figure is stated: about, nearly, at least, more than, up to, between, or so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from heapq import merge
from types import MappingProxyType
from typing import Final

from reconcile.kinds.vocabulary import GAP, either, vocabulary
from reconcile.kinds.wordindex import first_words, starts_of
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


@lru_cache(maxsize=2)
def _hedges(text: str, language: str) -> Hedges:
    words = _words(language)
    before: dict[int, Hedge] = {}
    after: dict[int, Hedge] = {}
    negations: set[int] = set()
    last_end = 0
    for start, end in _phrases(text, words):
        if start < last_end:
            continue
        last_end = end
        phrase = " ".join(text[start:end].lower().split())
        if phrase in words.before:
            before[skip_blanks(text, end)] = Hedge(start=start, end=end, modality=words.before[phrase])
        if phrase in words.after:
            hedge = Hedge(start=start, end=end, modality=words.after[phrase])
            after[start] = after[start - 1 if text[start - 1 : start].isspace() else start] = hedge
        if phrase in words.negations:
            negations.add(skip_blanks(text, end))
    return Hedges(before=MappingProxyType(before), after=MappingProxyType(after), negations=frozenset(negations))


def _phrases(text: str, words: HedgeWords) -> Iterator[tuple[int, int]]:
    """Find the phrases and signs that hedge or deny, in text order; shorter ones inside longer ones among them."""
    spoken = (match.span() for start in starts_of(text, words.first) if (match := words.phrase.match(text, start)))
    signs = (match.span() for match in words.sign.finditer(text))
    return merge(spoken, signs)


def skip_blanks(text: str, position: int) -> int:
    """Go on to the next word, over blanks and at most one line break."""
    match = _BLANKS.match(text, position)
    return match.end() if match else position


_BLANKS: Final = re.compile(GAP)


@dataclass(frozen=True, slots=True, kw_only=True)
class HedgeWords:
    """The hedges of a language: phrases by what they say, and what finds them."""

    before: dict[str, Modality]
    after: dict[str, Modality]
    negations: frozenset[str]
    first: frozenset[str]  # words that begin a phrase
    phrase: re.Pattern[str]
    sign: re.Pattern[str]  # "~", "-odd", "+"


@cache
def _words(language: str) -> HedgeWords:
    data = vocabulary(language, "hedges")
    before = {word: Modality(name) for name, words in data["before"].items() for word in words}
    after = {word: Modality(name) for name, words in data["after"].items() for word in words}
    words = {*before, *after, *data["negations"]}
    spoken = [word for word in words if word[0].isalpha()]
    return HedgeWords(
        before=before,
        after=after,
        negations=frozenset(data["negations"]),
        first=first_words(spoken),
        phrase=re.compile(rf"\b{either(spoken)}(?!\w)", re.IGNORECASE),
        sign=re.compile(either(words.difference(spoken)), re.IGNORECASE),
    )


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
