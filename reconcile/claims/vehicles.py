"""In which vehicle people are told to be: "40 people | on the ferry", "the freighter, with | 38 aboard"."""

from __future__ import annotations

import re
from functools import cache

from reconcile.kinds.nouns import count_words
from reconcile.kinds.vocabulary import either, vocabulary
from reconcile.model import Mention, Sentence

NEAR = 80  # characters around a count in which its vehicle is named
CLOSER = 12  # characters by which a vehicle behind a count must be closer than one before it


def vehicle_of(text: str, mention: Mention, sentence: Sentence, language: str) -> str:
    """The class and the sort of the vehicle closest to a count, "water ferry"; "water" for any ship, "" for none."""
    start, end = max(sentence.start, mention.start - NEAR), min(sentence.end, mention.end + NEAR)
    found = [
        (mention.start - m.end() if m.end() <= mention.start else m.start() - mention.end + CLOSER, m.group().lower())
        for m in _any_vehicle(language).finditer(text, start, end)
    ]
    return _classes(language)[min(found)[1]] if found else ""


def class_of(said: str, language: str, *, at_end: bool = False) -> str:
    """The class of the last vehicle that some words name, "water" for any ship; "" for none, or none at their end."""
    found = [m for m in _any_vehicle(language).finditer(said) if not at_end or not said[m.end() :].strip()]
    return _classes(language)[found[-1].group().lower()].split()[0] if found else ""


def is_in_vehicle(text: str, end: int, language: str) -> bool:
    """Are the people whom a figure counts in the vehicle that the words behind name?  "40 people | on the ferry"."""
    inside = _in_vehicle(language).match(text, end)
    if inside is None:
        return False
    behind = inside["behind"].lower()
    return not behind or behind in count_words(language).stops


@cache
def _classes(language: str) -> dict[str, str]:
    """By the word for a vehicle its class, and its sort where it names one."""
    table = vocabulary(language, "vehicles")
    named = {word: name for name, words in table.items() for word in words["any"]}
    return named | {word: f"{name} {word}" for name, words in table.items() for word in words["sorts"]}


@cache
def _any_vehicle(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){either(_classes(language))}(?![\w-])", re.IGNORECASE)


@cache
def _in_vehicle(language: str) -> re.Pattern[str]:
    words = vocabulary(language, "parts")
    return re.compile(
        rf"(?:\s[^\W\d_]+){{0,4}}?\s{either(words['inside'])}\s"
        rf"(?:{either(words['owners'])}\s(?:[\w-]+\s){{0,2}}?{either(_classes(language))}|{either(words['her'])})(?![\w-])"
        rf"\s?(?P<behind>[^\W\d_]*)"
    )
