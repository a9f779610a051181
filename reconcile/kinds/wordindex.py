"""Where each word of a text begins, and where its digits stand: found once, so that a kind looks only there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from types import MappingProxyType
from typing import Final

from reconcile.kinds.digits import FRACTIONS

_WORD: Final = re.compile(r"[^\W\d_]+")
_DIGITS: Final = re.compile(rf"[\d{''.join(FRACTIONS)}]+")


@lru_cache(maxsize=2)
def word_starts(text: str) -> Mapping[str, tuple[int, ...]]:
    """Index the words of a text, in small letters, by the offsets at which they begin.

    A word is a run of letters: "twenty-one" are two, "20km" is one at its third character.
    """
    written: dict[str, list[int]] = defaultdict(list)
    for match in _WORD.finditer(text):
        written[match.group()].append(match.start())
    index: dict[str, list[int]] = {}
    for word, starts in written.items():
        index.setdefault(word.lower(), []).extend(starts)
    return MappingProxyType({word: tuple(sorted(starts)) for word, starts in index.items()})


@lru_cache(maxsize=2)
def digit_runs(text: str) -> tuple[tuple[int, int], ...]:
    """Give the spans of all runs of digits, "½" and its like among them, in text order."""
    return tuple(match.span() for match in _DIGITS.finditer(text))


def starts_of(text: str, words: Iterable[str]) -> Sequence[int]:
    """Give the offsets at which any of some words begins, in text order."""
    index = word_starts(text)
    return sorted(chain.from_iterable(index[word] for word in index.keys() & words))


def matches_of(text: str, pattern: re.Pattern[str], words: Iterable[str]) -> Iterator[re.Match[str]]:
    """Do what ``finditer`` does with a pattern that can only match where one of some words begins."""
    free_from = 0
    for start in starts_of(text, words):
        if start >= free_from and (match := pattern.match(text, start)):
            free_from = match.end()
            yield match


def words_in(text: str) -> frozenset[str]:
    """Give the words of a passage in small letters, to be held against ``first_words`` before a pattern is tried.

    >>> sorted(words_in("The then-Mayor"))
    ['mayor', 'the', 'then']
    """
    return frozenset(_WORD.findall(text.lower()))


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """Give the first word of each phrase, in small letters; phrases that begin with another sign have none.

    >>> sorted(first_words(["at least", "More than", "~"]))
    ['at', 'more']
    """
    return frozenset(match.group().lower() for phrase in phrases if (match := _WORD.match(phrase)))
