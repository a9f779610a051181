"""Whose measure a figure is, as the words beside it tell: "her wheels, | 9 m across", "a | 40-metre pipe"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from reconcile.claims.distances import is_from_place
from reconcile.claims.frame import fold
from reconcile.claims.words import Word, concept_of, is_verb, lemma_of, words_of
from reconcile.kinds.vocabulary import vocabulary
from reconcile.model import Document, Mention
from reconcile.packs.concepts.load import concepts

REACH: Final = 90  # characters before a measure in which its thing stands
BEHIND_REACH: Final = 40  # ... and behind it
STUFF_WORDS: Final = 3  # of what is measured out: "fine white sand"
LONGEST: Final = 2  # words of the thing behind a measure: "a 40-metre | steel pipe"
NO_NOUNS: Final = ("ing", "ed", "ly")


def owner_of(document: Document, mention: Mention, start: int) -> str:
    """The concept of the thing that a measure is one of, in the sentence from ``start``; "" where none is beside it.

    Only of a distance from a place a name says what is so far off: "Osk, 12 km from Torval".
    """
    text, language = document.article.text, document.language
    return (
        "".join(stuffs_of(text, mention, language).split()[-1:])
        or _ahead(text, mention, start, language)
        or _modified(text, mention, language)
    )


def stuff_of(text: str, mention: Mention, language: str) -> str:
    """The concept of what is measured out: "water" of "12 million gallons | of water"; "" where no noun is behind."""
    of = _of(language).match(text, mention.end)
    if of is None or mention.kind != "quantity" or of["noun"] in vocabulary(language, "measuring")["measures"]:
        return ""
    return fold(lemma_of(of["noun"], language)) if concept_of(of["noun"], language) else ""


def stuffs_of(text: str, mention: Mention, language: str) -> str:
    """All the words of what is measured out: "steel beam" of "52 tonnes | of steel beams", up to a verb."""
    of = _of(language).match(text, mention.end) if stuff_of(text, mention, language) else None
    if of is None:
        return ""
    found: list[str] = []
    edge = of.start("noun")
    for word in list(words_of(text, edge, min(len(text), edge + BEHIND_REACH), language))[:STUFF_WORDS]:
        if (
            text[edge : word.start].strip(" -")
            or word.capital
            or not word.concept
            or (found and is_verb(text, word, language))
        ):
            break
        found.append(fold(word.lemma))
        edge = word.end
    return " ".join(found)


def is_one_of_many(text: str, mention: Mention, start: int, end: int, language: str) -> bool:
    """Is a magnitude that of some quake of many, as aftershocks are, and not of the strongest?

    ``start`` and ``end`` are those of the sentence.
    """
    known = vocabulary(language, "measuring")
    near = text[max(start, mention.start - REACH) : min(end, mention.end + BEHIND_REACH)].lower()
    several = (f"{some} {of}" for some in vocabulary(language, "another")["several"] for of in known["of_magnitude"])
    is_some = any(words in near for words in (*known["many_shocks"], *several))
    return is_some and not any(word in near for word in known["strongest"])


def _ahead(text: str, mention: Mention, start: int, language: str) -> str:
    """The thing before a measure: the last word before a comma, a verb of measuring or the measure itself."""
    found = _before(language).search(text, max(start, mention.start - REACH), mention.start)
    if found is None:
        return ""
    noun = found["noun"]
    if noun[0].isupper() and noun.lower() not in concepts(language):
        return fold(noun) if found["link"] and is_from_place(text, mention.end, language) else ""
    if not found["the"] or noun.endswith(NO_NOUNS) or noun.lower() in vocabulary(language, "measuring")["measures"]:
        return ""
    if not found["link"] and _may_be_verb(text, found, language):
        return ""
    return fold(" ".join(part for part in (concept_of(noun, language), _part(text, found, language)) if part))


def _part(text: str, found: re.Match[str], language: str) -> str:
    """The part of a thing that is measured: "mast" of "the mast of the | ship is 30 m high", not "height"."""
    words = text[max(0, found.start("noun") - REACH) : found.start("noun")].split()[-3:]
    known = vocabulary(language, "measuring")
    while words and words[-1].lower() in known["determiners"]:
        words.pop()
    if len(words) < 2 or words[-1] not in known["of"] or words[-2].lower() in known["measures"]:
        return ""
    return concept_of(words[-2], language) if words[-2].isalpha() and words[-2].islower() else ""


def _may_be_verb(text: str, found: re.Match[str], language: str) -> bool:
    """May the word right before a measure be a verb?  "The plant produces | 40 MW", "the bus fell | 9 m"."""
    noun = found["noun"]
    word = Word(*found.span("noun"), lemma_of(noun, language), concept_of(noun, language), noun[0].isupper())
    return noun.endswith("s") or is_verb(text, word, language)


def _modified(text: str, mention: Mention, language: str) -> str:
    """The thing behind a measure that stands before it as an adjective does."""
    adjectives = _adjectives(language).match(text, mention.end)
    if adjectives is None or not (adjectives["word"] or "-" in mention.quote):
        return ""
    named: Word | None = None
    edge = adjectives.end()
    for word in list(words_of(text, edge, min(len(text), edge + BEHIND_REACH), language))[:LONGEST]:
        if text[edge : word.start].strip(" ") or not word.concept or (named and is_verb(text, word, language)):
            break
        named, edge = word, word.end
    return "" if named is None or text[named.start : named.end].endswith(NO_NOUNS) else fold(named.concept)


@cache
def _before(language: str) -> re.Pattern[str]:
    words = vocabulary(language, "measuring")
    hedges = _any(word for phrases in vocabulary(language, "hedges")["before"].values() for word in phrases)
    determiners, verbs, small = _any(words["determiners"]), _any(words["verbs"]), _any(words["small"])
    measured = rf"(?:{small}\s){{0,3}}(?:(?:{_any(words['measures'])})\s(?:{_any(words['of'])})\s)?"
    return re.compile(
        rf"(?:(?P<the>(?i:\b(?:{determiners})))\s(?:[^\W\d_][\w’'-]*\s){{0,3}}?|\b(?=[^\W\d_a-zà-ÿ]))"
        rf"(?P<noun>[^\W\d_]{{3,}})"
        rf"(?P<link>\s(?:{_any(words['of'])})|,|,?\s(?:which\s|that\s|que\s)?(?:{verbs})\s{measured.rstrip()}|)"
        rf"\s?(?:(?:{hedges})\s){{0,2}}$"
    )


def is_planned(text: str, mention: Mention, start: int, language: str) -> bool:
    """Is a measure, a sum or a length of time only planned, asked for or feared, in its clause from ``start``?"""
    return _planned(language).search(text, max(start, mention.start - REACH), mention.start) is not None


@cache
def _planned(language: str) -> re.Pattern[str]:
    words = _any(vocabulary(language, "measuring")["planned"])
    return re.compile(rf"\b{words}\s[^.;:]*$", re.IGNORECASE)


@cache
def _of(language: str) -> re.Pattern[str]:
    """What is measured out, over the same measure in another unit; a word of three lower-case letters at least."""
    return re.compile(
        rf"\s(?:\([^()\n]{{3,24}}\)\s)?{_any(vocabulary(language, 'measuring')['of'])}\s(?P<noun>[a-zà-ÿ]{{3,}})\b"
    )


@cache
def _adjectives(language: str) -> re.Pattern[str]:
    return re.compile(rf"[\s-]?(?:(?P<word>{_any(vocabulary(language, 'measuring')['adjectives'])})[\s-])?")


def _any(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(sorted({re.escape(word) for word in words}, key=lambda word: (-len(word), word))) or '(?!)'})"
