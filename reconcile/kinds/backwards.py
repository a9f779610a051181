"""What stands before a place in a text, read from there backwards.

A pattern that must end at a place is otherwise tried at every place before it.
"""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.kinds.vocabulary import either


def backwards(text: str, start: int, reach: int) -> str:
    """Give the characters before an offset, at most so many, the nearest first.

    >>> backwards("a crowd of 85,000", 11, 9)
    ' fo dworc'
    """
    return text[max(0, start - reach) : start][::-1]


def either_backwards(words: Iterable[str]) -> str:
    """Write a pattern fragment that matches one of the words read backwards, the longest first.

    >>> either_backwards(["of", "crowd of"])
    '(?:fo(?:(?:[^\\\\S\\\\n]+(?:\\\\n[^\\\\S\\\\n]*)?|\\\\n[^\\\\S\\\\n]*)dworc)?)'
    """
    return either(word[::-1] for word in words)
