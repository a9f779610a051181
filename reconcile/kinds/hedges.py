"""How firmly a figure is stated: about, nearly, at least, more than, up to, between, or so."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple

from reconcile.kinds.numberwords import number_words
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
    opens: bool = False  # a range that "and" goes on: "between 10 and 12"
    along: bool = False  # before a length it says "along": "a record over 400 metres"


class Hedges(NamedTuple):
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
        phrase = " ".join(text[start:end].lower().split())
        if phrase in words.before:
            last_end = end  # "long and up to 3 km": "and up" is none that hides "up to"
        figure = skip_blanks(text, _behind_aside(text, end))
        if phrase in words.before:
            outer = before.get(start)  # "at least about 40"
            modality = words.before[phrase]
            if outer is not None and Modality.RANGE not in (outer.modality, modality):
                start, modality = outer.start, outer.modality
            opens, along = phrase in words.opens, _is_along(text, start, words)
            hedge = before[figure] = Hedge(start=start, end=end, modality=modality, opens=opens, along=along)
            if (filler := words.filler.match(text, figure)) is not None:
                before[filler.end()] = hedge
        if phrase in words.after and words.figure.match(text, skip_blanks(text, end)) is None:
            hedge = Hedge(start=start, end=end, modality=words.after[phrase])
            after[start] = after[start - 1 if text[start - 1 : start].isspace() else start] = hedge
            if text[start - 2 : start] == ", " and text[end : end + 1] in (",", ".", ";"):
                after[start - 2] = hedge
        if phrase in words.negations:
            negations.add(figure)
    return Hedges(before=MappingProxyType(before), after=MappingProxyType(after), negations=frozenset(negations))


_ASIDE: Final = re.compile(
    r"(?:,\s[^,.;:()\d\n]{2,40},|\s[–—]\s[^–—.;:()\d\n]{2,40}\s[–—]|\s\([^().;:\d\n]{2,40}\))(?=\s)"
)


def _behind_aside(text: str, end: int) -> int:
    """Go on behind what stands between a hedge and its figure: "more than, officials say, 40"."""
    aside = _ASIDE.match(text, end)
    return aside.end() if aside else end


def _is_along(text: str, start: int, words: HedgeWords) -> bool:
    """Tell "a record over 400 metres" and "1 h 20' over 20 km" from "a wall over 400 metres long"."""
    if not words.along.match(text, start):
        return False
    before = text[max(0, start - 30) : start]
    return words.along_after.search(before) is not None or _MEASURE_BEFORE.search(before) is not None


_MEASURE_BEFORE: Final = re.compile(r"(?<=[\d'\"′″’”])\s?\Z")


def _phrases(text: str, words: HedgeWords) -> Sequence[tuple[int, int]]:
    """Find the phrases and signs that hedge or deny, in text order; shorter ones inside longer ones among them."""
    spoken = (match.span() for start in starts_of(text, words.first) if (match := words.phrase.match(text, start)))
    signs = (match.span() for match in words.sign.finditer(text))
    return sorted([*spoken, *signs])


def skip_blanks(text: str, position: int) -> int:
    """Go on to the next word, over blanks and at most one line break."""
    match = _BLANKS.match(text, position)
    return match.end() if match else position


_BLANKS: Final = re.compile(GAP)


class HedgeWords(NamedTuple):
    """The hedges of a language: phrases by what they say, and what finds them."""

    before: dict[str, Modality]
    after: dict[str, Modality]
    negations: frozenset[str]
    opens: frozenset[str]
    first: frozenset[str]  # words that begin a phrase
    phrase: re.Pattern[str]
    sign: re.Pattern[str]  # "~", "-odd", "+"
    filler: re.Pattern[str]  # "another", between a hedge and its figure
    figure: re.Pattern[str]  # a figure begins
    along: re.Pattern[str]  # hedges that also say along: "over"
    along_after: re.Pattern[str]  # ends in a word behind which they do


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
        opens=frozenset(data["range_opens"]),
        first=first_words(spoken),
        phrase=re.compile(rf"\b{either(spoken)}(?!\w)", re.IGNORECASE),
        sign=re.compile(either(words.difference(spoken)), re.IGNORECASE),
        filler=re.compile(rf"{either(data['fillers'])}{GAP}", re.IGNORECASE),
        figure=re.compile(rf"\d|{either(number_words(language).small)}(?!\w)", re.IGNORECASE),
        along=re.compile(rf"{either(data['along'])}(?!\w)", re.IGNORECASE),
        along_after=re.compile(rf"\b{either(data['along_after'])}{GAP}\Z", re.IGNORECASE),
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


def is_change(text: str, start: int, language: str) -> bool:
    """Whether a verb of change stands before a figure, so that "to" leads to where it ended: "fell $1.20 to $88.75".

    Or in its clause before "from": "raised the offer for Halden from $3 to $5".
    """
    if _changes(language).search(text, max(0, start - _CHANGE_REACH), start) is not None:
        return True
    return _changes_from(language).search(text, max(0, start - _CLAUSE_REACH), start) is not None


_CHANGE_REACH: Final = 32
_CLAUSE_REACH: Final = 100


@cache
def _changes(language: str) -> re.Pattern[str]:
    data = vocabulary(language, "hedges")
    leads = either(word for words in data["before"].values() for word in words)
    return re.compile(rf"\b{either(data['change_before'])}{GAP}(?:{leads}{GAP})?\Z", re.IGNORECASE)


@cache
def _changes_from(language: str) -> re.Pattern[str]:
    data = vocabulary(language, "hedges")
    words = rf"{either(data['change_before'])}(?!\w)[^.;:\n]{{0,{_CLAUSE_REACH}}}"
    return re.compile(rf"\b{words}\b{either(data['change_from'])}{GAP}\Z", re.IGNORECASE)
