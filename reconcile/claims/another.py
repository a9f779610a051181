"""Whether a value is told of another event than the article's own: "the previous crash killed | 48 people"."""

from __future__ import annotations

import re
from functools import cache

from reconcile.kinds.vocabulary import either, vocabulary
from reconcile.kinds.wordindex import first_words, words_in
from reconcile.model import Mention, Sentence

ADJECTIVES = 2  # words between "another" and what happened: "another | deadly coal | fire"
STRUCK_REACH = 6  # words between a vehicle and what it did: "another flight | of the same airline | crashed"
SAME_CLAUSE = re.compile(r"[^,;:()–—]*")
CLAUSE = re.compile(r"[;:–—]")


def is_of_another(text: str, mention: Mention, sentence: Sentence, language: str) -> bool:
    """Does the sentence tell a value of another event, named as such before it or in its own clause behind it?

    "Another ferry sank in May, and | 40 people drowned", "| 12 died in an earlier crash"; not "| two died in the crash,
    the airline's second after another crash in May".
    """
    if _heard(language).isdisjoint(words_in(text[sentence.start : sentence.end])):
        return False
    another = _another(language)
    if another.search(text, sentence.start, mention.start) is not None:
        return True
    found = another.search(text, mention.end, sentence.end)
    if found is None:
        return False
    between = text[mention.end : found.start()]
    return SAME_CLAUSE.fullmatch(between) is not None and _joins(language).search(between) is None


def is_once_more(text: str, mention: Mention, sentence: Sentence, language: str) -> bool:
    """Is a measure that of another time: "again he ran it in | 2 h 10 min", "this time it took | 12 hours"?"""
    return _once_more(language).search(CLAUSE.split(text[sentence.start : mention.start])[-1]) is not None


@cache
def _heard(language: str) -> frozenset[str]:
    """The words one of which stands in every sentence that tells of another event."""
    words = vocabulary(language, "another")
    told = frozenset(word for phrase in words["another"] for word in words_in(phrase.split()[-1]))
    return told | first_words(words["events_of"]) | first_words(words["vehicles_of"])


@cache
def _another(language: str) -> re.Pattern[str]:
    words = {key: either(value) for key, value in vocabulary(language, "another").items()}
    adjectives = rf"(?:[^\W\d_][\w’'-]*\s){{0,{ADJECTIVES}}}"
    struck = rf"(?:\s[\w’'-]+){{0,{STRUCK_REACH}}}?\s{words['struck']}"
    several = rf"(?:\d[\d,.]*|{words['several']})"
    return re.compile(
        rf"(?<![\w-])(?:{words['another']}\s{adjectives}(?:{words['events']}|{words['vehicles']}{struck})"
        rf"|{words['one_of']}\s{adjectives}{words['vehicles_of']}{struck}"
        rf"|{words['in_them']}\s{several}\s{adjectives}{words['events_of']})(?!\w)",
        re.IGNORECASE,
    )


@cache
def _joins(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(vocabulary(language, 'another')['joins'])}(?!\w)", re.IGNORECASE)


@cache
def _once_more(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(vocabulary(language, 'another')['once_more'])}(?!\w)", re.IGNORECASE)
