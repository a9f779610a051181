"""In which one of several places people are counted: "in Osk | 12 died", "| 35 in Osk, 11 in Torval"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from reconcile.kinds.gazetteer import country_of
from reconcile.kinds.name_words import fold
from reconcile.kinds.patterns import when_used
from reconcile.kinds.vocabulary import either, vocabulary
from reconcile.model import Mention, Sentence

BESIDE = 40  # characters behind a count in which its place is named
TREATED = "patients"  # counted by those who treat them: one hospital's, where it is not named


def portion_of(
    text: str, mention: Mention, inside: Sequence[Mention], sentence: Sentence, language: str
) -> Iterator[tuple[str, str]]:
    """The folded name of the place or hospital that alone a count of people is told of, as a part of its scope.

    A country that opens a sentence says where it all happened.
    """
    places = [m for m in inside if m.kind == "place"]
    opening = _opening(text, mention, places, sentence, language)
    if within := opening or _hospital(text, mention, inside, sentence, language):
        yield ("within", within)
    elif listed := _listed(text, mention, places, sentence, language):
        yield ("listed", listed)


def _opening(text: str, mention: Mention, places: Iterable[Mention], sentence: Sentence, language: str) -> str:
    """The place that a sentence opens with: "In Osk at least | 15 were killed", "In another town | 15 were killed"."""
    words = _words(language)
    nameless = words["nameless"].match(text, sentence.start, mention.start)
    if nameless is not None:
        return nameless["noun"].lower()
    first = next((m for m in places if m.end <= mention.start), None)
    if first is None or country_of(first.quote) or words["ahead"].fullmatch(text, sentence.start, first.start) is None:
        return ""
    return fold(first.quote)


def _listed(text: str, mention: Mention, places: Iterable[Mention], sentence: Sentence, language: str) -> str:
    """The place behind a count that stands in a list of such: "| 35 dead in Osk, 11 in Torval"."""
    words = _words(language)
    near = (m for m in places if 0 < m.start - mention.end <= BESIDE)
    mine = next((m for m in near if words["within"].fullmatch(text, mention.end, m.start)), None)
    if mine is None:
        return ""
    is_listed = words["next"].match(text, mine.end, sentence.end) or words["last"].search(
        text, sentence.start, mention.start
    )
    return fold(mine.quote) if is_listed else ""


def _hospital(text: str, mention: Mention, inside: Iterable[Mention], sentence: Sentence, language: str) -> str:
    """The only hospital that a sentence names, or that which treats those counted."""
    words = _words(language)
    hospitals = [m for m in inside if m.kind == "organisation" and words["hospital"].search(m.quote)]
    is_treated = words["treating"].search(text, sentence.start, mention.start) is not None
    is_there = is_treated or any(words["at"].search(text, mention.end, m.start) for m in hospitals)
    if is_there and len({fold(m.quote) for m in hospitals}) == 1:
        return fold(hospitals[0].quote)
    return TREATED if is_treated else ""


@cache
def _words(language: str) -> dict[str, re.Pattern[str]]:
    words = {key: either(value) for key, value in vocabulary(language, "portions").items()}
    word = r"[^\W\d_][\w’'-]*"
    counted = (
        rf"(?:{words['and']}|,|;)\s(?:{words['and']}\s)?(?:\d[\d,.]*|{words['few']})(?:\s{word}){{0,2}}\s{words['in']}"
    )
    return {
        "ahead": when_used(rf"\s*(?:{words['opens']},?\s)?{words['in']}\s(?:{word}\s){{0,5}}", re.IGNORECASE),
        "nameless": when_used(
            rf"\s*(?:{words['opens']},?\s)?{words['in']}\s{words['one']}\s(?:{word}\s){{0,2}}?(?P<noun>{words['places']})(?!\w)",
            re.IGNORECASE,
        ),
        "within": when_used(rf"(?:\s{word}){{0,3}}\s{words['in']}\s(?:{word}\s){{0,3}}", re.IGNORECASE),
        "next": when_used(rf"\s?{counted}\s(?:{word}\s){{0,3}}(?=[^\W\d_a-zà-ÿ])"),
        "last": when_used(
            rf"(?<!\w)(?:\d[\d,.]*|{words['few']})(?:\s{word}){{0,2}}\s{words['in']}\s[^.;:\n\d]{{3,60}}$"
        ),
        "hospital": when_used(rf"(?<!\w){words['hospitals']}(?!\w)", re.IGNORECASE),
        "treating": when_used(rf"(?<!\w){words['treating']}\s(?:{words['about']}\s){{0,2}}$", re.IGNORECASE),
        "at": when_used(rf"(?<!\w){words['at']}\s(?:{words['the']}\s)?$", re.IGNORECASE),
    }
