"""What stands before a place in a text, read from there backwards.

A pattern that must end at a place is otherwise tried at every place before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from reconcile.kinds.vocabulary import either


def backwards(text: str, start: int, reach: int) -> str:
    """Give the characters before an offset, at most so many, the nearest first.

    >>> backwards("a crowd of 85,000", 11, 9)
    ' fo dworc'
    """
    return text[max(0, start - reach) : start][::-1]


_LAST_WORD: Final = re.compile(r"[^\W\d_]+:?\Z")
_LONGEST_WORD: Final = 20  # characters, blanks behind it among them


def word_before(text: str, start: int) -> str:
    """Give the word that blanks divide from an offset, in small letters, a colon with it; "" where there is none.

    >>> word_before("a Crowd of 85,000", 11), word_before("(Age: 22)", 6), word_before("(22)", 1)
    ('of', 'age:', '')
    """
    if not text[start - 1 : start].isspace():
        return ""
    *_, last = text[max(0, start - _LONGEST_WORD) : start].rsplit(None, 1) or [""]
    return last.lower() if last.isalpha() else _letters_at_end(last)


def last_words(phrases: Iterable[str]) -> frozenset[str]:
    """Give what ``word_before`` may give behind some phrases: a cheap look before a pattern is tried.

    >>> sorted(last_words(["crowd of", "he's", "age:"]))
    ['age:', 'of', 's']
    """
    return frozenset(_letters_at_end(phrase) for phrase in phrases)


def _letters_at_end(phrase: str) -> str:
    match = _LAST_WORD.search(phrase)
    return match.group().lower() if match else ""


def either_backwards(words: Iterable[str]) -> str:
    """Write a pattern fragment that matches one of the words read backwards, the longest first.

    >>> bool(re.fullmatch(either_backwards(["of", "crowd of"]), "fo dworc"))
    True
    """
    return either(word[::-1] for word in words)
