"""What a name names: votes of the name itself and of what stands around its occurrences, counted over the article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from reconcile.kinds.gazetteer import gazetteer, is_place, state_of
from reconcile.kinds.name_candidates import Candidate, is_common, plain
from reconcile.kinds.name_words import NameWords, fold

PERSON, PLACE, ORGANISATION, EVENT = "person", "place", "organisation", "event"
_ORDER = (EVENT, PERSON, PLACE, ORGANISATION)  # which type wins where votes are even
_BEFORE = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)[\s\"“'‘(]*$")
_AFTER = re.compile(r"(?:['’]s)?[\s]+([^\W\d_]+)")
_AGE = re.compile(r"\s?[,(]\s?(?:aged? |now |then )?\d{1,3}(?:[,.;)]|$| and |\s?$)")
_BORN = re.compile(r"\s\((?:born|née|née|aged|c\.|b\.)|,? (?:who|whose)\b|,? (?:aged|age)\b")
_HONORIFIC = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Drs|Sr|Sra)\.\s$")  # where a sentence was ended after it
_ACCORDING = re.compile(r"\b(?:according|due|thanks|belong(?:s|ing)?) to\s$")
LOOK = 48  # characters before and after a name that may tell its type


def types_of(found: list[Candidate], text: str, language: str, words: NameWords) -> dict[str, str]:
    """The type of each name by the votes of all its occurrences."""
    votes: dict[str, dict[str, float]] = defaultdict(lambda: dict.fromkeys(_ORDER, 0.0))
    sample: dict[str, Candidate] = {}
    for one in found:
        sample.setdefault(one.key, one)
        for kind, weight in _said_around(one, text, words):
            votes[one.key][kind] += weight
    for tally in votes.values():
        for kind in tally:
            tally[kind] = min(tally[kind], 6.0)  # many mild cues never outweigh the name itself
    types: dict[str, str] = {}
    people: set[str] = set()
    firms: set[str] = set()
    for key in sorted(sample, key=lambda key: (-len(sample[key].run.words), key)):
        tally = votes[key]
        unsaid = key in words.word_places and tally[PLACE] <= 0
        for kind, weight in _said_by_itself(sample[key], language, words):
            tally[kind] += weight
        if " " not in key:
            tally[PERSON] += 4.0 * (key in people and not sample[key].first.text.isupper())
            tally[ORGANISATION] += 4.0 * (key in firms)
        types[key] = max(_ORDER, key=lambda kind: (tally[kind], -_ORDER.index(kind)))
        if not any(tally.values()):
            types[key] = ORGANISATION
        if unsaid and types[key] != PERSON:
            types[key] = ""  # "a Nice try"
        if types[key] == PERSON:
            people.update(part for part in key.split() if len(part) > 1 and part not in words.particles)
        elif types[key] == ORGANISATION and key.split()[-1] in ("inc", "ltd", "corp", "co", "plc", "llc", "nv", "sa"):
            firms.update((key.split()[0], key.rpartition(" ")[0]))
    return types


def _said_by_itself(one: Candidate, language: str, words: NameWords) -> Iterator[tuple[str, float]]:
    """What the words of a name say about its type."""
    parts = [*(word.folded.strip(".") for word in one.run.words), *one.run.tail.split()]
    tables = gazetteer()
    said = plain(one.run)
    if one.run.tail:
        yield (EVENT if one.run.tail in words.event_tails else ORGANISATION), 6.0
        return
    several = len(parts) > 1
    if (several and not words.event_marks.isdisjoint(parts)) or (
        parts[-1] in words.event_heads | words.event_tails
        and (several or parts[-1] in ("olympics", "games", "olimpiadas", "juegos"))
    ):
        yield EVENT, 6.0
    elif several and parts[0] in words.event_heads and one.run.joins[1].startswith(("of", "de")):
        yield EVENT, 5.0
    headed = False
    if parts[-1] in words.organisation_heads:
        headed = several
        yield ORGANISATION, 4.0 if several else 2.0
    if (
        several
        and parts[0] in words.organisation_firsts
        and any(join.startswith(("of", "de")) for join in one.run.joins)
    ):
        headed = True
        yield ORGANISATION, 5.0
    if several and parts[-1] in words.place_heads:
        headed = (
            headed
            or parts[-1] in words.strong_place_heads
            or not (parts[0] in tables.given and parts[-1] in tables.surnames)
        )
        yield PLACE, 3.5
    if several and parts[0] in words.place_firsts:
        yield PLACE, 3.5 if parts[0] in words.place_marks else 2.0
    if several and parts[0] in words.organisation_firsts:
        yield ORGANISATION, 2.5
    if fold(said).removeprefix("the ") in tables.countries:
        yield PLACE, 5.0
    elif is_place(said):
        yield PLACE, 3.0
    if "&" in one.run.joins[1:] or any("&" in word.text for word in one.run.words):
        yield ORGANISATION, 3.0
    if several and not headed:
        yield from _shape_of_person(one, parts, language, words)
    elif not several:
        yield from _single_word(one, parts[0])


def _shape_of_person(one: Candidate, parts: list[str], language: str, words: NameWords) -> Iterator[tuple[str, float]]:
    given = gazetteer().given
    if len(parts) > 5:
        yield ORGANISATION, 2.0
        return
    if parts[0] in given:
        yield PERSON, 4.0
    elif any(part in given for part in parts[1:-1]):
        yield PERSON, 2.0
    if parts[-1] in gazetteer().surnames and not one.first.initial:
        yield PERSON, 2.0
    if any(len(part) == 1 for part in parts[:-1]) or parts[-1] in words.name_suffixes:
        yield PERSON, 3.0
    strange = [part for part in parts if not is_common(part, language)]
    if len(strange) == len(parts) and not any(word.text.isupper() and len(word.text) > 2 for word in one.run.words):
        yield PERSON, 1.5
    elif len(strange) < len(parts):
        yield ORGANISATION, 1.0


def _single_word(one: Candidate, folded: str) -> Iterator[tuple[str, float]]:
    word = one.run.words[0].text
    if folded in gazetteer().given and not word.isupper():
        yield PERSON, 1.5
    if word.isupper() and len(word) > 1:
        yield ORGANISATION, 2.0
    elif any(letter.isupper() for letter in word[1:]):
        yield ORGANISATION, 1.5
    yield ORGANISATION, 0.5


def _said_around(one: Candidate, text: str, words: NameWords) -> Iterator[tuple[str, float]]:
    """What stands before and after one occurrence of a name says about its type."""
    sentence, start, end = one.run.sentence, one.run.start, one.run.end
    if one.titled or _HONORIFIC.search(text, max(start - 6, 0), start):
        yield PERSON, 6.0
    if text[start - 2 : start] == ", " and state_of(one.run.words[-1].text):
        yield PLACE, 5.0
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")" and one.first.text in gazetteer().codes:
        yield PLACE, 4.0
    before = _BEFORE.search(text, max(sentence.start, start - LOOK), start)
    said = fold(before.group(1)) if before else ""
    if said in words.roles:
        yield PERSON, 3.0
    elif said in words.organisation_openings:
        yield ORGANISATION, 4.5
    elif said in words.place_prepositions:
        yield PLACE, 2.0
    elif said in words.movements and not _ACCORDING.search(text, max(sentence.start, start - LOOK), start):
        yield PLACE, 0.3 if said in ("at", "for") else 0.6
    elif said == "the":
        yield ORGANISATION, 1.0
        yield PLACE, 0.7
        yield PERSON, -2.0
    elif said in words.speech_verbs:
        yield PERSON, 1.0 if len(one.run.words) > 1 else 0.3
    after = text[end : min(end + LOOK, sentence.end)]
    if _AGE.match(after) and said not in words.place_prepositions:
        yield PERSON, 3.0
    if _BORN.match(after):
        yield PERSON, 2.0
    if after.startswith(("-based", "-born", "-headquartered", "-bound")):
        yield PLACE, 3.0
    if after.startswith(", ") and after[2:3].isupper() and _place_follows(after[2:]):
        yield PLACE, 2.0
    following = _AFTER.match(after)
    if following:
        yield from _following(fold(following.group(1)), len(one.run.words) > 1, words)


def _following(word: str, several: bool, words: NameWords) -> Iterator[tuple[str, float]]:
    if word in words.place_nouns:
        yield PLACE, 2.0
    if word in words.organisation_nouns:
        yield ORGANISATION, 1.5
    if word in words.speech_verbs:
        yield PERSON, 1.0
        yield ORGANISATION, 0.9
    elif word in words.person_verbs:
        yield PERSON, 0.8 if several else 0.3


def _place_follows(after: str) -> bool:
    name = re.match(r"[^\W\d_]+\.?(?: [A-Z][^\W\d_]+)?", after)
    if not name:
        return False
    tables, said = gazetteer(), fold(name.group())
    first = said.split()[0].rstrip(".")
    return (
        said in tables.countries
        or said in tables.states
        or first in tables.countries
        or first in tables.states
        or said in tables.cities
    )
