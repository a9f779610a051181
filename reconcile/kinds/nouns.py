"""The noun that a figure counts: the head of the phrase behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from reconcile.kinds.vocabulary import vocabulary

REACH: Final = 5  # words behind a figure within which its noun stands: "five [unprecedented Pan American gold medals]"
_WORD: Final = re.compile(
    r"(?:[^\S\n]|(?<=\w)-(?=\w))(?:\n)?[^\S\n]*((?:[A-Z]\.){2,}(?=\s)|[^\W\d_][\w'’.&-]*\w|[^\W\d_])"
    r"|\n([^\W\d_][\w'’-]*)"
)
_SMALL_BEHIND: Final = re.compile(r" [^\W\d_]?[a-zß-ÿ]")  # words that are not all in capitals


class CountWords(NamedTuple):
    stops: frozenset[str]
    states: frozenset[str]
    plurals: dict[str, str]
    no_plurals: frozenset[str]
    designators: frozenset[str]
    people: frozenset[str]
    sorts_of_people: frozenset[str]
    times: frozenset[str]  # nouns of time: what they measure is a duration
    one_stops: frozenset[str]  # behind "one" they show that nothing is counted: "one last medal"
    singulars: tuple[tuple[str, str | None, int], ...]  # ending of a plural, of its singular, least length; first wins
    head_first: bool  # whether the noun stands before its adjectives: "medallas olímpicas"
    before_noun: frozenset[str]  # adjectives that stand before it all the same: "nuevos"


@cache
def count_words(language: str) -> CountWords:
    data = vocabulary(language, "counts")
    return CountWords(
        stops=frozenset(data["stops"]),
        states=frozenset(data["states"]),
        plurals=dict(data["plurals"]),
        no_plurals=frozenset(data["no_plurals"]),
        designators=frozenset(data["designators"]),
        people=frozenset(data["people"]),
        sorts_of_people=frozenset(data.get("sorts_of_people", ())),
        times=frozenset(data["times"]),
        one_stops=frozenset(data["one_stops"]),
        singulars=tuple((end, one, least) for end, one, least in data["singulars"]),
        head_first=data["head"] == "first",
        before_noun=frozenset(data["before_noun"]),
    )


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words behind a figure up to its noun."""

    noun: str  # singular, lower case
    end: int
    plural: bool
    distance: int  # words from the figure


def noun_behind(text: str, position: int, language: str) -> Phrase | None:
    """Find the head noun of the phrase that begins at a position.

    It is the last of the plural nouns that stand together, or the first where the language puts the noun first.
    """
    words = count_words(language)
    position_now, best = position, None
    for distance in range(1, REACH + 1):
        match = _WORD.match(text, position_now)
        if match is None:
            break
        word = (match[1] or match[2]).rstrip(".")
        lower = word.lower()
        is_cut = len(word) > 1 and word.isupper() and _SMALL_BEHIND.match(text, match.end())  # "10 | US citizens"
        if lower in words.stops and not is_cut and not (lower in words.plurals and distance == 1):
            break
        plural = singular_of(lower, language)
        if distance == 1 and (plural in words.times or lower in words.times):
            return None
        if plural is not None:
            best = Phrase(plural, match.end(), True, distance)
            if words.head_first and lower not in words.before_noun:
                break
        elif best is not None:
            break
        position_now = match.end()
        if word.endswith(("’s", "'s")):
            best = None
    return best


def is_time(text: str, position: int, language: str) -> bool:
    """Whether a noun of time follows: "12 days", "7 pm", "4 July"."""
    match = _WORD.match(text, position)
    if match is None:
        return False
    word, times = (match[1] or match[2]).lower(), count_words(language).times
    return word in times or singular_of(word, language) in times


def singular_noun_behind(text: str, position: int, language: str) -> Phrase | None:
    """Find the noun behind "one" or "1": the last word before the phrase ends, or the first, see ``noun_behind``."""
    words = count_words(language)
    position_now, best = position, None
    for distance in range(1, 4):
        match = _WORD.match(text, position_now)
        if match is None:
            break
        lower = (match[1] or match[2]).lower()
        if lower in words.one_stops or lower in words.times:
            return None
        if lower in words.stops or (lower.endswith(("ed", "ing")) and best is not None):
            break
        best = Phrase(lower, match.end(), False, distance)
        if words.head_first and lower not in words.before_noun:
            break
        position_now = match.end()
    return best


@cache
def singular_of(word: str, language: str) -> str | None:
    """Give the singular of a plural noun; None where the word is no plural.

    >>> singular_of("medals", "en"), singular_of("cities", "en"), singular_of("people", "en"), singular_of("gas", "en")
    ('medal', 'city', 'person', None)
    """
    words = count_words(language)
    if word in words.plurals:
        return words.plurals[word]
    if len(word) < _SHORTEST_PLURAL or word in words.no_plurals or word.endswith(("'s", "’s")):
        return None
    fitting = (rule for rule in words.singulars if word.endswith(rule[0]) and len(word) >= rule[2])
    ending, singular, _ = next(fitting, ("", None, 0))
    return None if singular is None else word.removesuffix(ending) + singular


_SHORTEST_PLURAL: Final = 4


@cache
def plural_of(noun: str) -> str:
    """Give the English plural for print; the noun itself where reading the plural would not give it back.

    >>> plural_of("person"), plural_of("city"), plural_of("dead"), plural_of("championship"), plural_of("glass")
    ('people', 'cities', 'dead', 'championships', 'glasses')
    """
    words = count_words("en")
    irregular = next((many for many, one in words.plurals.items() if one == noun), None)
    if irregular or noun in words.states or not noun.isascii():
        return irregular or noun
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        plural = noun[:-1] + "ies"
    else:
        plural = noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")
    return plural if singular_of(plural, "en") == noun else noun
