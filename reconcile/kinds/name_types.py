"""What a name names: votes of the name itself and of what stands around its occurrences, counted over the article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from reconcile.kinds.backwards import backwards
from reconcile.kinds.gazetteer import country_of, gazetteer, is_place, regions, state_of
from reconcile.kinds.name_candidates import Candidate, by_itself
from reconcile.kinds.name_cuts import is_common, plain
from reconcile.kinds.name_words import NameWords, comparing, fold

PERSON, PLACE, ORGANISATION, EVENT = "person", "place", "organisation", "event"
_ORDER = (EVENT, PERSON, PLACE, ORGANISATION)  # which type wins where votes are even
_BEFORE = re.compile(r"[\s\"“'‘(]*([^\W\d_]+(?:-[^\W\d_]+)*)")  # read backwards
_AFTER = re.compile(r"(?:['’]s)?[\s]+([^\W\d_]+)")
_CAPITALS = re.compile(r"\b[^\W\d_a-zß-ÿ]")
_PREDICATE = re.compile(r"\s(?:was|is|became|era|es|fue)\s(?:an?|the|una?|el|la)\s((?:[^\W\d_]+[\s-]){0,3}[^\W\d_]+)")
_IN_BRACKETS = re.compile(r"\s\(([^\W\d_]+(?:\s[^\W\d_]+)?)\)")
_PRONOUN_FOLLOWS = re.compile(r"[a-zà-ÿ\s,]{1,44}?\b(he|she|his|him|her|himself|herself|its)\b")
_AGE = re.compile(r"\s?[,(]\s?(?:aged? |now |then )?\d{1,3}(?:[,.;)]|$| and |\s?$)")
_BORN = re.compile(r"\s\((?:born|née|née|aged|c\.|b\.)|,? (?:who|whose)\b|,? (?:aged|age)\b")
_HONORIFIC = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Drs|Sr|Sra)\.\s$")  # where a sentence was ended after it
_ORIGIN = re.compile(r",\s(?:who is |who comes |originally |also )?from\s$")
_MOTION = re.compile(
    r"\b(?:fl(?:own|ew|y|ight)|go(?:es|ing|ne)?|went|mov(?:ed?|ing)|travell?(?:ed|ing)?|return(?:ed|ing)?|dr(?:ove|iven)|c[oa]me|"
    r"arriv(?:ed|ing)|sailed|walked|emigrated|fled|headed|relocated|transported|rushed|trip|journey|back|miles|km|kilomet(?:er|re)s)"
    r"\s(?:to|from)\s$"
)
_ACCORDING = re.compile(r"\b(?:according|due|thanks|belong(?:s|ing)?) to\s$")
_OF = ("of", "de")
_AND = re.compile(r", |,? (?:and|or|y|e|o)(?: de)? ")
MOST = 6.0  # votes from around a name, of one kind: many mild cues never outweigh the name itself
BORNE = 4.0  # for a short name whose full one the article prints
LISTED = 2.0  # for standing in a list of one kind
_REMEMBERED = 10_000  # names of a dossier, most of them in more than one article
CLEAR = 1.2  # votes ahead of the next kind
DESCRIBED = 5  # words behind a name in which a role says that it is a person's
LOOK = 48  # characters before and after a name that may tell its type


@cache
def _opening(words: NameWords) -> re.Pattern[str]:
    """ "the district of", "el municipio de", right before a place's name."""
    return re.compile(rf"\b(?:{'|'.join(sorted(words.place_openings))})\s(?:of|de)\s$", re.IGNORECASE)


Tally = dict[str, float]


def types_of(found: list[Candidate], text: str, language: str, words: NameWords) -> dict[str, str]:
    """The type of each name by the votes of all its occurrences; "" for a word that nothing says is a name."""
    votes: dict[str, Tally] = defaultdict(lambda: dict.fromkeys(_ORDER, 0.0))
    sample: dict[str, Candidate] = {}
    for one in found:
        sample.setdefault(one.key, one)
        for kind, weight in _said_around(one, text, words):
            votes[one.key][kind] += weight
    unsaid = {key for key in sample if key in words.word_places and votes[key][PLACE] <= 0}
    for tally in votes.values():
        for kind in tally:
            tally[kind] = min(tally[kind], MOST)
    for key, one in sample.items():
        for kind, weight in _votes_by_itself(one._replace(run=by_itself(one.run)), language, words):
            votes[key][kind] += weight
    first = _decided(sample, votes, words)
    for key, kind in _said_in_lists(found, text, first, votes):
        votes[key][kind] += LISTED
    types = _decided(sample, votes, words)
    return {key: "" if key in unsaid and kind != PERSON else kind for key, kind in types.items()}


def _decided(sample: Mapping[str, Candidate], votes: Mapping[str, Tally], words: NameWords) -> dict[str, str]:
    """The type with most votes, full names first: a surname is its bearer's, a firm's short name the firm's."""
    types: dict[str, str] = {}
    people: set[str] = set()
    firms: set[str] = set()
    for key in sorted(sample, key=lambda key: (-len(sample[key].run.words), key)):
        tally = dict(votes[key])
        tally[PERSON] += BORNE * (key in people and not sample[key].first.text.isupper())
        tally[ORGANISATION] += BORNE * (key in firms)
        types[key] = max(_ORDER, key=tally.__getitem__) if any(tally.values()) else ORGANISATION
        parts = key.split()
        if types[key] == PERSON:
            people.update(
                part
                for at, part in enumerate(parts)
                if len(part) > 1 and part not in words.particles and (at or len(parts) < 2 or not is_place(part))
            )
            people.update(" ".join(parts[-count:]) for count in (2, 3) if count < len(parts))
        elif types[key] == ORGANISATION and parts[-1] in comparing("legal_forms"):
            firms.update((parts[0], " ".join(parts[:-1])))
    return types


def _said_in_lists(
    found: list[Candidate], text: str, types: Mapping[str, str], votes: Mapping[str, Tally]
) -> Iterator[tuple[str, str]]:
    """Members of a list are of one kind: what is clear of the others is said of those that stand unclear among them."""
    chain: list[Candidate] = []
    for one in (*found, None):
        if one is not None and chain and _AND.fullmatch(text, chain[-1].run.end, one.run.start):
            chain.append(one)
            continue
        clear = {types[each.key] for each in chain if _margin(votes[each.key]) >= CLEAR} if len(chain) > 2 else set()
        if len(clear) == 1:
            (kind,) = clear
            yield from ((each.key, kind) for each in chain if _margin(votes[each.key]) < CLEAR)
        chain = [one] if one is not None else []


def _margin(tally: Tally) -> float:
    ranked = sorted(tally.values(), reverse=True)
    return ranked[0] - ranked[1]


@lru_cache(maxsize=_REMEMBERED)
def _votes_by_itself(one: Candidate, language: str, words: NameWords) -> tuple[tuple[str, float], ...]:
    return tuple(_said_by_itself(one, language, words))


def _said_by_itself(one: Candidate, language: str, words: NameWords) -> Iterator[tuple[str, float]]:
    """What the words of a name say about its type."""
    parts = [*(word.folded.strip(".") for word in one.run.words), *one.run.tail.split()]
    if len(parts) > 2 and parts[-1] in ("i", "ii", "iii", "iv"):  # "World War II"
        parts.pop()
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
    elif (several and parts[0] in words.event_heads and _joined_by_of(one)) or (
        several and parts[0] in words.event_firsts
    ):
        yield EVENT, 5.0
    headed = False
    if parts[-1] in words.organisation_heads:
        headed = several
        yield ORGANISATION, 4.0 if several else 2.0
    elif several and not words.organisation_marks.isdisjoint(parts):
        headed = True
        yield ORGANISATION, 3.0
    if several and parts[0] in words.organisation_firsts and _joined_by_of(one):
        headed = True
        yield ORGANISATION, 5.0
    club = several and parts[-1] in ("city", "town") and not is_place(said) and is_place(said.rpartition(" ")[0])
    if club:  # "Swansea City"
        headed = True
        yield ORGANISATION, 4.0
    elif several and parts[-1] in words.place_heads:
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
    if several and parts[0] in words.place_openings and _joined_by_of(one):
        headed = True
        yield PLACE, 4.0
    if (country_of(said) and said not in tables.codes) or fold(said) in regions():
        yield PLACE, 5.0
    elif is_place(said):
        yield PLACE, 3.0
    if any(join.endswith("&") for join in one.run.joins) or any("&" in word.text for word in one.run.words):
        yield ORGANISATION, 5.0
    if several and not headed:
        yield from _shape_of_person(one, parts, language, words)
    elif not several:
        yield from _single_word(one, parts[0])


def _joined_by_of(one: Candidate) -> bool:
    return any(join.startswith(("of", "de")) for join in one.run.joins)


def _shape_of_person(one: Candidate, parts: list[str], language: str, words: NameWords) -> Iterator[tuple[str, float]]:
    given = gazetteer().given
    if len(parts) > 5:
        yield ORGANISATION, 2.0
        return
    if parts[0] in given:
        yield PERSON, 1.5 if is_place(one.first.text) and parts[-1] not in gazetteer().surnames else 4.0
    elif any(part in given for part in parts[1:-1]):
        yield PERSON, 2.0
    if one.run.joins[1] == "" and parts[0] in words.particles and len(parts) == 2:
        yield PERSON, 1.5  # "Del Giudice"
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
    yield ORGANISATION, 0.7


def _said_around(one: Candidate, text: str, words: NameWords) -> Iterator[tuple[str, float]]:
    """What stands before and after one occurrence of a name says about its type."""
    sentence, start, end = one.run.sentence, one.run.start, one.run.end
    if one.titled or ("." in text[max(start - 3, 0) : start] and _HONORIFIC.search(text, max(start - 6, 0), start)):
        yield PERSON, 6.0
    if text[start - 2 : start] == ", " and state_of(one.run.words[-1].text):
        yield PLACE, 5.0
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")" and one.first.text.isupper():
        if _abbreviates(one.first.text, text[max(start - LOOK, 0) : start]):
            yield ORGANISATION, 4.0
        elif one.first.text in gazetteer().codes:
            yield PLACE, 4.0
    said = _word_before(text, start, min(LOOK, start - sentence.start))
    yield from _said_before(one, said, text, words)
    after = text[end : min(end + LOOK, sentence.end)]
    if after[:1] in (",", "(") or after[1:2] in (",", "("):
        yield from _said_in_apposition(one, said, after, words)
    else:
        yield from _said_behind(one, said, after, words)


def _word_before(text: str, start: int, reach: int) -> str:
    """The word before a name, folded, over blanks and signs that open something; "" where there is none."""
    *_, last = text[start - reach : start].rsplit(None, 1) or [""]
    if last.isalpha() and text[start - 1].isspace():
        return fold(last)
    before = _BEFORE.match(backwards(text, start, reach))
    return fold(before[1][::-1]) if before else ""


def _said_before(one: Candidate, said: str, text: str, words: NameWords) -> Iterator[tuple[str, float]]:
    """What the word right before a name says about its type."""
    start, several = one.run.start, len(one.run.words) > 1
    clause = max(one.run.sentence.start, start - LOOK)
    if said in words.roles:
        yield PERSON, 0.5 if one.first.text.isupper() else 3.0
    elif said in _OF and _opening(words).search(text, clause, start):
        yield PLACE, 4.0
    elif said in words.organisation_openings:
        yield ORGANISATION, 4.5
    elif said in words.place_prepositions:
        yield PLACE, 1.0 if several and one.run.possessive else 3.0 if several else 2.0
    elif said in words.movements and said not in ("at", "for") and not _ACCORDING.search(text, clause, start):
        clear = _MOTION.search(text, clause, start) or _ORIGIN.search(text, clause, start)
        yield PLACE, 2.5 if clear else 0.6
    elif said == "the":
        yield ORGANISATION, 1.0
        yield PLACE, 0.7
        yield PERSON, -2.0
    elif said in words.speech_verbs:
        yield PERSON, 1.0 if several else 0.3


def _said_in_apposition(one: Candidate, said: str, after: str, words: NameWords) -> Iterator[tuple[str, float]]:
    """What a comma or a bracket behind a name says about its type."""
    if said not in words.place_prepositions and _AGE.match(after):
        yield PERSON, 3.0
    if _BORN.match(after):
        yield PERSON, 2.0
    bracket = _IN_BRACKETS.match(after)
    if bracket and len(bracket.group(1)) > 3 and is_place(bracket.group(1)):  # "Cieza (Murcia)"
        yield PLACE, 2.0
    if len(one.run.words) > 1 and after.startswith(", ") and _is_described(after[2:], words):
        yield PERSON, 2.0
    yield from _said_by_pronoun(one, said, after, words)
    if after.startswith(", ") and after[2:3].isupper() and _place_follows(after[2:]):
        yield PLACE, 2.0 if len(one.run.words) == 1 else 1.2


def _is_described(after: str, words: NameWords) -> bool:
    """Do the words behind a comma say what somebody is: "chief curator of the museum", "a geologist who"?"""
    for word in after.split()[:DESCRIBED]:
        said = fold(word.strip(".,;"))
        if said in words.prepositions or not word[:1].islower():
            return False
        if said in words.roles:
            return said not in words.joint_roles
        if word.endswith((",", ".", ";")):
            return False
    return False


def _said_behind(one: Candidate, said: str, after: str, words: NameWords) -> Iterator[tuple[str, float]]:
    """What the words right behind a name say about its type."""
    if _BORN.match(after):
        yield PERSON, 2.0
    if after.startswith(("-based", "-born", "-headquartered", "-bound")):
        yield PLACE, 3.0
    yield from _said_by_pronoun(one, said, after, words)
    predicate = _PREDICATE.match(after)
    if predicate and not words.roles.isdisjoint(fold(predicate.group(1)).replace("-", " ").split()):
        yield PERSON, 2.0
    following = _AFTER.match(after)
    if following:
        yield from _following(fold(following.group(1)), len(one.run.words) > 1, words)


def _said_by_pronoun(one: Candidate, said: str, after: str, words: NameWords) -> Iterator[tuple[str, float]]:
    if len(one.run.words) == 1 and (one.first.initial or said in words.connectives):
        pronoun = _PRONOUN_FOLLOWS.match(after)
        if pronoun:
            yield (ORGANISATION, 0.6) if pronoun.group(1) == "its" else (PERSON, 1.2)


def _abbreviates(acronym: str, before: str) -> bool:
    """Whether the capitals right before a bracket make its acronym: "Partido Revolucionario Institucional (PRI)"."""
    return "".join(_CAPITALS.findall(before)).endswith(acronym)


def _following(word: str, several: bool, words: NameWords) -> Iterator[tuple[str, float]]:
    if word in words.place_nouns or word in words.place_offices:
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
