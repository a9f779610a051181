"""Words that are capitals only because they begin a sentence, or because someone likes capitals."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reconcile.kinds.gazetteer import gazetteer, is_place, is_place_as_written
from reconcile.kinds.lemmas import lemmatize
from reconcile.kinds.name_candidates import Candidate, candidate
from reconcile.kinds.name_cuts import is_common
from reconcile.kinds.name_words import NameWords
from reconcile.kinds.wordindex import word_starts

_LED = re.compile(
    r"\b(?:[Tt]he|los|el|la|in|at|of|from|near|to|en|de|desde)\s$"
)  # before a name, not before a sentence
_ARTICLE = re.compile(r"\b(?:an?|una?)\s$", re.IGNORECASE)
_NUMBERED = re.compile(r"\s\d")


def without_ordinary_words(found: Iterable[Candidate], text: str, language: str, words: NameWords) -> list[Candidate]:
    """The candidates without those that are capitals only because they begin a sentence."""
    found = list(found)
    lower = _written_small({one.first.folded for one in found if _is_lone(one)}, text)
    given = gazetteer().given
    named = [one for one in found if one.titled or (one.first.folded in given and one.last.folded not in words.heads)]
    inside = {word.folded for one in named for word in one.run.words}
    found = [
        one
        for one in found
        if not _is_lone(one)
        or not (_is_plain_noun(one, lower, inside, text, language) or _is_inflected(one, inside, text, language, words))
    ]
    lone = [one for one in found if _is_lone(one)]
    common = {one.key for one in lone if not _ARTICLE.search(text, max(one.run.start - 4, 0), one.run.start)}
    found = [one for one in found if one.key in common or not (_is_lone(one) and _is_one_of_many(one, inside))]
    sure = {word.folded for one in found if not one.weak for word in one.run.words}
    keys = {one.key for one in found if not one.weak and not one.first.initial}
    tables = gazetteer()
    kept: list[Candidate] = []
    for one in found:
        if one.weak and one.first.folded not in sure:
            place = is_place_as_written(one.first.text) and one.first.folded not in words.word_places
            said = one.first.folded in tables.given and not one.first.text.isupper()
            if is_common(one.first.text.lower(), language) and not place and not said:
                continue
        elif one.first.initial and len(one.run.words) > 1 and one.key not in keys and not _is_storm(one, words):
            rest = one.run.part(1, len(one.run.words))
            if " ".join(word.folded for word in rest.words) in keys and one.first.folded not in tables.given:
                one = candidate(rest, titled=one.titled)
        kept.append(one)
    return kept


def _written_small(found: Iterable[str], text: str) -> set[str]:
    """Those of some words that the article also writes in small letters, on their own."""
    starts = word_starts(text)
    return {word for word in found if any(_stands_at(word, text, start) for start in starts.get(word, ()))}


def _stands_at(word: str, text: str, start: int) -> bool:
    if len(word) < 2 or not text.startswith(word, start):
        return False
    end = start + len(word)
    around = text[start - 1 : start] + text[end : end + 1]
    return not any(sign.isalnum() or sign == "_" for sign in around)  # "km" of "20km"


def _is_storm(one: Candidate, words: NameWords) -> bool:
    return one.first.folded in words.event_firsts


def _is_lone(one: Candidate) -> bool:
    """Whether a name is one word and no more, which need not be a name at all."""
    return len(one.run.words) == 1 and not one.run.tail and not one.titled


def _is_plain_noun(one: Candidate, lower: set[str], inside: set[str], text: str, language: str) -> bool:
    """Whether a single capitalised word is one that the article also writes small ("Race walk")."""
    word = one.first
    if word.text.isupper():
        return False
    tables = gazetteer()
    place = is_place(word.text) or word.folded in tables.given
    if not place and _NUMBERED.match(text, word.end) and is_common(word.folded, language):
        return True  # "Category 1", "Chapter 3"
    if word.folded not in lower:
        return False
    known = word.folded in tables.given or word.folded in tables.countries or word.folded in inside
    return not known or (word.initial and word.folded not in tables.given)


def _is_one_of_many(one: Candidate, inside: set[str]) -> bool:
    """Whether a single word that only ever follows "a" names a kind of thing ("a Tweet", "a Dalit")."""
    word = one.first
    if word.text.isupper() or is_place(word.text):
        return False
    return word.folded not in inside and word.folded not in gazetteer().given


def _is_inflected(one: Candidate, inside: set[str], text: str, language: str, words: NameWords) -> bool:
    """Whether a single word is an opener, or an ordinary word in another form than its base ("Witnesses")."""
    word, tables = one.first, gazetteer()
    if word.folded in inside or is_place(word.text):
        return False
    if word.folded in words.openers:
        return True
    if word.folded in words.event_marks or word.folded in words.organisation_heads:
        return False
    if word.text.isupper() or word.folded in tables.given or _LED.search(text, max(word.start - 12, 0), word.start):
        return False
    return is_common(word.folded, language) and lemmatize(word.folded, language).lower() != word.folded
