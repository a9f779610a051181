"""How names are written in a language: titles, roles, heads of names, prepositions.  The words are data."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from reconcile.kinds.vocabulary import vocabulary

FOLDED = 50_000  # names and words of a dossier, each compared with many others
_SINGLE_QUOTE = str.maketrans("’", "'")
_LETTERS = str.maketrans("ıłŁøØđĐ", "ilLoOdD")  # letters with a stroke or without a dot, which no mark makes
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")  # few letters of a long list of names


@lru_cache(maxsize=FOLDED)
def fold(text: str) -> str:
    """Lower case without marks on letters; what two spellings of one name have in common.

    >>> fold("Yıldız"), fold("Łódź")
    ('yildiz', 'lodz')
    >>> fold("Pérez"), fold("POD\\u011aBRADY"), fold("O’Brien")
    ('perez', 'podebrady', "o'brien")
    """
    if text.isascii():
        return text.lower()
    return _BEYOND_ASCII.sub(lambda letter: _unmarked(letter[0]), text).casefold()


@cache
def _unmarked(letter: str) -> str:
    """A letter without its marks, "" for a mark; there are as many as alphabets have."""
    apart = unicodedata.normalize("NFKD", letter.translate(_SINGLE_QUOTE).translate(_LETTERS))
    return "".join(part for part in apart if not unicodedata.combining(part))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class NameWords:
    """Word lists of one language, folded."""

    openers: frozenset[str]
    function_words: frozenset[str]
    calendar: frozenset[str]
    titles: frozenset[str]
    honorifics: frozenset[str]
    title_parts: frozenset[str]
    name_suffixes: frozenset[str]
    roles: frozenset[str]
    joint_roles: frozenset[str]  # roles that firms, clubs and countries have too: "Halden Foods, owner of"
    identity_nouns: frozenset[str]
    organisation_words: frozenset[str]
    kin: frozenset[str]
    speech_verbs: frozenset[str]
    person_verbs: frozenset[str]
    organisation_heads: frozenset[str]
    organisation_firsts: frozenset[str]
    place_heads: frozenset[str]
    place_firsts: frozenset[str]
    place_nouns: frozenset[str]
    organisation_nouns: frozenset[str]
    organisation_tails: frozenset[tuple[str, ...]]  # of lower-case words
    place_offices: frozenset[str]
    organisation_marks: frozenset[str]
    organisation_openings: frozenset[str]
    place_prepositions: frozenset[str]
    movements: frozenset[str]
    word_places: frozenset[str]
    place_openings: frozenset[str]
    event_heads: frozenset[str]
    event_firsts: frozenset[str]
    event_marks: frozenset[str]
    event_yearly: frozenset[str]
    event_tails: frozenset[str]
    event_words: frozenset[str]
    not_heads: frozenset[str]
    not_names: frozenset[str]
    possessive_heads: frozenset[str]
    particles: frozenset[str]
    connectors: frozenset[str]
    of_heads: frozenset[str]
    of_stops: frozenset[str]
    prepositions: frozenset[str]
    connectives: frozenset[str]
    captions: frozenset[str]
    abbreviations: frozenset[str]
    strong_place_heads: frozenset[str]
    place_marks: frozenset[str]
    hyphen_tails: frozenset[str]
    heads: frozenset[str]  # last words of organisations, places and events, all together
    nouns: frozenset[str]  # first words of organisations and places, heads of events and places
    she: frozenset[str]  # words that say a person is a woman
    he: frozenset[str]
    pronouns: tuple[tuple[str, frozenset[str]], ...]  # forms of "she", "he", with marks: "él" is no "el"
    nicknames: tuple[frozenset[str], ...]


def _words(listed: str) -> frozenset[str]:
    return frozenset(fold(word) for word in listed.split())


@cache
def name_words(language: str) -> NameWords:
    """The word lists of a language; English where we have none for it."""
    data = dict(vocabulary(language, "names"))
    tails = frozenset(tuple(fold(phrase).split()) for phrase in data.pop("organisation_tails").split(";"))
    gender, pronouns, nicknames = data.pop("gender"), data.pop("pronouns"), data.pop("nicknames")
    lists = {key: _words(listed) for key, listed in data.items()}
    heads = lists["organisation_heads"] | lists["place_heads"] | lists["event_heads"]
    return NameWords(
        heads=heads,
        nouns=lists["organisation_firsts"] | lists["place_firsts"] | lists["event_heads"] | lists["place_heads"],
        she=_words(gender["she"]),
        he=_words(gender["he"]),
        pronouns=tuple((form, frozenset(pronouns[form].split())) for form in ("she", "he", "they", "it")),
        nicknames=tuple(_words(row) for row in nicknames),
        organisation_tails=tails,
        **lists,
    )


@cache
def comparing(topic: str) -> frozenset[str]:
    """One of the word lists by which names and quotations are compared: "legal_forms", "uncounted", "negations" ..."""
    return _words(vocabulary("en", "comparing")[topic])
