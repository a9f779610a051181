"""Dictionary forms, of the languages that the dictionary has; a word of any other language is its own."""

from __future__ import annotations

from functools import cache

import simplemma


def lemmatize(word: str, language: str) -> str:
    """The dictionary form of a word.

    >>> lemmatize("bridges", "en"), lemmatize("bridges", "xx")
    ('bridge', 'bridges')
    """
    return str(simplemma.lemmatize(word, language)) if _has(language) else word


def is_known(word: str, language: str) -> bool:
    """Whether a dictionary of the language has the word.

    >>> is_known("bridge", "en"), is_known("bridge", "xx")
    (True, False)
    """
    return _has(language) and simplemma.is_known(word, lang=language)


@cache
def _has(language: str) -> bool:
    try:
        simplemma.is_known("a", lang=language)
    except ValueError:  # what an article calls its language may be any two letters
        return False
    return True
