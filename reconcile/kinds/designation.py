"""Numbers that name a thing instead of counting: "Boeing 737", "Route 66", "No. 5", "F-16", "12/31"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from reconcile.kinds.backwards import backwards
from reconcile.kinds.nouns import count_words
from reconcile.kinds.vocabulary import vocabulary

_WORD_BEFORE: Final = re.compile(r"[ \u00a0]?([\w.#’'-]+)")  # read backwards
_LONGEST_ABBREVIATION: Final = 5  # characters, with its full stop: "Capt. 3"
_GLUED_BEFORE: Final = re.compile(r"[\w][-–/:.,'’+_@#]\Z|[#@_\\=&/]\Z")
_GLUED_AFTER: Final = re.compile(r"[-–/:.,'’_]\d|[:/=_\\@]\w|[\w&]")
_SENTENCE_START: Final = re.compile(r"(?:\A|[.!?:;•♦►\n\"“”«»(|]\s*)\Z")


def glued(text: str, start: int, end: int) -> bool:
    """Whether digits hang on other signs, so that they are part of a token: "12/31", "F-16", "3D", "1:17"."""
    return bool(_GLUED_AFTER.match(text, end) or _GLUED_BEFORE.search(text, max(0, start - 2), start))


def in_name(text: str, start: int, language: str) -> bool:
    """Whether the word before digits makes them part of a name or a designation."""
    match = _WORD_BEFORE.match(backwards(text, start, 24))
    if match is None:
        return False
    word, begin = match[1][::-1], start - match.end()
    lower = word.lower()
    words = count_words(language)
    if lower in words.designators or lower.rstrip(".") in words.designators:
        return True
    if not word[0].isupper() or lower in words.stops:
        return False
    if _SENTENCE_START.search(text, max(0, begin - 3), begin) or _ends_sentence(word):
        return False
    return lower not in calendar_words(language)


def _ends_sentence(word: str) -> bool:
    """ "In New Jersey. 36 people died": a full stop behind a word too long to be cut short."""
    return word.endswith(".") and len(word) > _LONGEST_ABBREVIATION


@cache
def calendar_words(language: str) -> frozenset[str]:
    """Months and weekdays, in small letters."""
    return frozenset(vocabulary(language, "counts")["calendar"])


_CAPITAL_BEHIND: Final = re.compile(r"[ -][A-ZÀ-Þ]")
_LONG_WORD: Final = re.compile(r"[^\W\d_]{4,}")


def in_title(text: str, start: int, end: int) -> bool:
    """Whether a figure in words is part of a name: "at Six Flags", "the Three Mile Island plant".

    In a headline, where most words have a capital, a capital says nothing.
    """
    if not text[start].isupper() or _CAPITAL_BEHIND.match(text, end) is None:
        return False
    if _SENTENCE_START.search(text, max(0, start - 3), start):
        return False
    line_start = text.rfind("\n", max(0, start - 100), start) + 1 or max(0, start - 100)
    words: list[str] = _LONG_WORD.findall(text, line_start, start)
    return sum(word[0].isupper() for word in words) * 2 <= len(words)
