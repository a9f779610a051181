"""Dictionary forms, of the languages that the dictionary has; a word of any other language is its own.

The dictionary is left packed and words are looked up in it: to unpack 180,000 English words takes longer than to read a
few articles, and half of the memory.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

import simplemma

WORDS_KEPT: Final = 1 << 16  # an answer for each; a newspaper's year has more words, the rare ones are looked up again


def lemmatize(word: str, language: str) -> str:
    """The dictionary form of a word.

    >>> lemmatize("bridges", "en"), lemmatize("bridges", "xx")
    ('bridge', 'bridges')
    """
    return str(simplemma.lemmatize(word, language, low_memory=True)) if _has(language) else word


@lru_cache(maxsize=WORDS_KEPT)
def is_known(word: str, language: str) -> bool:
    """Whether a dictionary of the language has the word.

    >>> is_known("bridge", "en"), is_known("bridge", "xx")
    (True, False)
    """
    return _has(language) and simplemma.is_known(word, lang=language, low_memory=True)


@cache
def _has(language: str) -> bool:
    try:
        simplemma.is_known("a", lang=language, low_memory=True)
    except ValueError:  # what an article calls its language may be any two letters
        return False
    return True
