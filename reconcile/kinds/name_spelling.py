"""Two spellings of one word of a name: a slip, or no more than another transliteration of it.

Vowels vary from one transliteration to the next, consonants seldom do: "Sokolov" may be Sokoloff, but never Sokonov.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import cache
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from reconcile.kinds.gazetteer import sex_of
from reconcile.kinds.name_relation import same_given, sound

SHORTEST: Final = 4  # letters; shorter words are names of their own: "Lee" and "Les"
LONG: Final = 6  # letters from which on two may differ
_VOWELS: Final = re.compile(r"[aeiouyj]+")
_ALIKE: Final = str.maketrans("gqdzvx", "kktsfs")  # consonants that transliterations take for one another
_DOUBLED: Final = re.compile(r"(.)\1+")


class Spelling(Enum):
    """How two words of names stand to each other."""

    OTHER = "another name, or a transliteration"
    DOUBLED = "one letter is doubled in one only"
    SLIP = "letters differ"


@cache
def spelling(a: str, b: str, *, given: bool) -> Spelling:
    """How two folded words, given names or surnames, stand to each other; short forms of a name are names of their own.

    >>> spelling("arvid", "arvidd", given=True).name, spelling("lindqvist", "lindvist", given=False).name
    ('DOUBLED', 'SLIP')
    >>> spelling("valeriy", "valery", given=True).name, spelling("maria", "mario", given=True).name
    ('OTHER', 'OTHER')
    """
    if a == b or a[:1] != b[:1] or min(len(a), len(b)) < SHORTEST:
        return Spelling.OTHER
    if given and (same_given(a, b) or _are_two_names(a, b)):
        return Spelling.OTHER
    allowed = 2 if min(len(a), len(b)) >= LONG else 1
    if DamerauLevenshtein.distance(a, b, score_cutoff=allowed) > allowed:
        return Spelling.OTHER
    if _DOUBLED.sub(r"\1", a) == _DOUBLED.sub(r"\1", b):
        return Spelling.DOUBLED
    if _consonants(a) == _consonants(b) and not _is_swapped(a, b):
        return Spelling.OTHER
    return Spelling.SLIP


def _is_swapped(a: str, b: str) -> bool:
    """Have a vowel and a consonant changed places, "Moritz" and "Mortiz"?  An ending may be of another language."""
    at = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    pair, swapped = a[at : at + 2], b[at : at + 2]
    of_both_sorts = len(pair) == 2 and bool(_VOWELS.match(pair[0])) != bool(_VOWELS.match(pair[1]))
    return of_both_sorts and pair == swapped[::-1] and a[at + 2 :] == b[at + 2 :] != ""


def _are_two_names(a: str, b: str) -> bool:
    """A woman's and a man's: "Daniel" and "Daniela", "Mario" and "Maria"."""
    sexes = {sex_of(a), sex_of(b)}
    return {"f", "m"} <= sexes or {a[-1], b[-1]} == {"a", "o"} or a + "a" == b or b + "a" == a


def _consonants(word: str) -> str:
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", sound(word)).translate(_ALIKE))
