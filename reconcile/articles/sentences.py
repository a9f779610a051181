"""Sentences of a piece of text, as spans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from sentencex import get_sentence_boundaries

# Characters that mislead the splitter, each replaced by one that does not: line ends and the marks of quoted lines
# become blanks, and the feet and minutes of 17' 21" become primes, which close no quotation.
LINE_END: Final = re.compile(r"[\r\n\f\x85\u2028\u2029]>?")
NOTE: Final = re.compile(r"(?<=[.!?\"”’)\]])\[\^?\w{1,3}\]")  # "died.[3] Two": the note is no word
PRIME: Final = re.compile(r"(?<=\d)(['’]{1,2}|[\"”])(?=[\s,;.)|]|\d|\Z)")
LIST_MARK: Final = re.compile(r"(?:[-*+•·–♦▪◦‣○●►■□✓✔➢➤]|\(?\d{1,3}[.)]|[a-z]\))\s+")

# Characters; the longest sentences of newspapers have about a thousand.  What goes on is a list or a file gone wrong,
# and what is compared word by word within a sentence must not take time without bound.
LONGEST: Final = 2_000

# A unit after a figure ends a sentence where a capital follows: "at 2.500 m. It was".
UNIT_END: Final = re.compile(
    r"(?<=\d)\s?(?:mm|cm|km|m|kg|g|mi|ft|in|lb|lbs|km/h|mph|hrs?|min|s|ha)\. (?=[A-ZÁÉÍÓÚÑ¿¡][a-záéíóúñ]* )"
)
# No sentence ends after these where a figure or a lower-case word follows.
NUMBERED: Final = re.compile(
    r"\b(?:No|Nos|Art|Núm|núm|Vol|vol|pp|p|Fig|fig|Ch|ch|Sec|vs|approx|aprox|ca|c|b|d|Bros|Ave|Blvd|Rd|Mt|Ft|Dept|est|incl)\.\s*\Z"
)
# Nor after these where a weekday, month or time zone follows: "6 a.m. Monday", "11 p. m. GMT".
HALF_DAY: Final = re.compile(r"\b[ap]\. ?m\.\s*\Z", re.IGNORECASE)
AFTER_HALF_DAY: Final = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:GMT|UTC|[A-Z][SD]?T)\b|(?:Eastern|Central|Mountain|Pacific)\b"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]* \d"
)


def find_sentences(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the sentences of ``text[start:end]``, in order, trimmed, none empty.

    A list number belongs to its item.  Words in balanced quotation marks are not split off from their sentence.
    """
    piece = text[start:end]
    mark = LIST_MARK.match(piece)
    skip = mark.end() if mark else 0
    at = 0
    for cut in [*_ends(_masked(piece[skip:]), language, skip), len(piece)]:
        while cut - at > LONGEST:
            end = _cut_short(piece, at)
            yield from _trimmed(piece, at, end, start)
            at = end
        yield from _trimmed(piece, at, cut, start)
        at = cut


def _trimmed(piece: str, left: int, right: int, start: int) -> Iterator[tuple[int, int]]:
    words = piece[left:right]
    if words.strip():
        yield start + left + len(words) - len(words.lstrip()), start + left + len(words.rstrip())


def _cut_short(piece: str, at: int) -> int:
    """Where to end what is no sentence any more: after its last semicolon, comma or blank within the longest."""
    for mark in ("; ", ", ", " "):
        found = piece.rfind(mark, at + LONGEST // 2, at + LONGEST)
        if found >= 0:
            return found + len(mark)
    return at + LONGEST


def _ends(piece: str, language: str, skip: int) -> Iterator[int]:
    """Yield where sentences end, the last apart."""
    at = 0
    for boundary in get_sentence_boundaries(language, piece):
        cut = int(boundary["end_index"])
        for unit in UNIT_END.finditer(piece, at, cut):
            if unit.end() < cut:
                yield skip + unit.end()
        if cut < len(piece) and not _is_within(piece, cut):
            yield skip + cut
        at = cut


def _is_within(piece: str, cut: int) -> bool:
    before = piece[max(0, cut - 12) : cut]
    if HALF_DAY.search(before):
        return piece[cut].islower() or AFTER_HALF_DAY.match(piece, cut) is not None
    return NUMBERED.search(before) is not None and not piece[cut].isupper()


def _masked(piece: str) -> str:
    piece = LINE_END.sub(lambda found: " " * len(found[0]), piece)
    piece = NOTE.sub(lambda found: " " * len(found[0]), piece)
    return PRIME.sub(lambda found: "′" * len(found[0]), piece)
