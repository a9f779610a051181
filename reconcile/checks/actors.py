"""Whom a statement is of: "the driver was", "Lund, 34, had", "who was" lead back to a name or to a person's part.

Nothing is guessed: a statement whose subject does not stand right before it, in words that name one person or thing, is
of nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from reconcile.checks.check import Dossier
from reconcile.checks.reading import Passage, Reading, readings
from reconcile.claims.beginning import beginning_in
from reconcile.claims.coreference import Reference, references
from reconcile.claims.frame import fold
from reconcile.claims.words import concept_of, lemma_of, words_of
from reconcile.facts.names import same_name
from reconcile.kinds.vocabulary import either
from reconcile.packs.opposites.load import opposites

TOKEN: Final = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|[^\w\s]")
AGE: Final = re.compile(r"\d{1,3}")
AGED: Final = re.compile(r",\s\d{1,3}\Z")  # "Ida Lund | , 34"
MOST_LINKS: Final = 8  # words between an actor and what is said of it
CAPITALS: Final = re.compile(r"(?:[Tt]he\s)?(?P<name>(?!The\s)[A-Z][\w’'.-]*(?:\s(?:of\s(?:the\s)?)?[A-Z][\w’'.-]*)+)")
OPENING: Final = re.compile(r"[Tt]he\s(?:(?:[A-Z][\w’'.-]*\s?)*[A-Z][\w’'.-]*|[a-z-]+(?=\s))")
TITLE: Final = 40  # characters of a title before a name
TITLES: Final = re.compile(r"\s(?:[Tt]he\s|[Hh]is\s|[Hh]er\s|[Ii]ts\s)?(?:[A-Z][\w-]*\s|[a-z]+er\s|[a-z]+or\s){0,4}")
NAMED: Final = ("person", "organisation")
OF_REACH: Final = 12  # characters before a name in which an "of the" stands
CLAUSE: Final = 160  # characters of a relative clause; a bound keeps the search linear
BACK: Final = 2  # sentences in which a pronoun's actor is looked for


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody or something that a statement is of: by name, or by a noun with what tells it from others."""

    name: str = ""  # folded
    noun: str = ""  # "driver"
    marks: frozenset[str] = frozenset()  # "bus" of "the bus driver"
    said: str = field(default="", compare=False)  # as printed, where it is no name

    @property
    def shown(self) -> str:
        return self.name.title() or self.said or f"the {self.noun}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """An actor, where the words that name it end, and the words between it and what is said of it."""

    actor: Actor
    end: int
    links: tuple[str, ...]


class Cast:
    """Who is spoken of in the articles of a dossier."""

    def __init__(self, looked_at: Sequence[Reading]) -> None:
        self._references: dict[str, tuple[Reference, ...]] = {}  # by article, of those that anybody asked for
        self._looked_at = tuple(looked_at)
        self._holders: dict[str, set[str]] = {}
        for reading in looked_at:
            for noun, name in reading.once("parts played", _parts_played):
                self._holders.setdefault(noun, set()).add(name)
        self._crowded: dict[str, bool] = {}
        self._several = frozenset(w for r in looked_at for w in opposites(r.language).get("several", ()))

    def _spoken_of(self, reading: Reading) -> tuple[Reference, ...]:
        """Who is spoken of in an article, in text order."""
        found = self._references.get(reading.article_id)
        if found is None:
            found = references(reading.document, reading.pulled.mentions)
            self._references[reading.article_id] = found
        return found

    def before(self, reading: Reading, passage: Passage, offset: int) -> Spoken | None:
        """Whom the words at ``offset`` are said of; None where it cannot be told."""
        language = passage.document.language
        start = passage.sentence.start
        over = self._before_relative(reading, passage, offset)
        if over is not None:
            return over
        tokens = [
            (m.start() + start, m.end() + start, m.group()) for m in TOKEN.finditer(passage.between(start, offset))
        ]
        links: list[str] = []
        while tokens and len(links) < MOST_LINKS and _is_link(tokens[-1][2], language):
            links.append(tokens.pop()[2].lower())
        if not tokens:
            return None
        end = tokens[-1][1]
        actor = self._named(reading, end) or self._pronoun(reading, passage, tokens[-1])
        actor = actor or self._apposed(reading, passage, end) or _noun(passage, end) or _thing(passage, end)
        if actor is None and len(tokens) == 1:
            actor = _bare(tokens[0][2], language)
        return Spoken(actor=actor, end=end, links=tuple(reversed(links))) if actor else None

    def _before_relative(self, reading: Reading, passage: Passage, offset: int) -> Spoken | None:
        """ "The gunman, who had fled, was | shot"."""
        start, language = passage.sentence.start, passage.document.language
        match = _over_relative(language).search(passage.between(start, offset))
        links = TOKEN.findall(match["links"]) if match else []
        if match is None or not all(_is_link(link, language) for link in links):
            return None
        actor = self._ending_at(reading, passage, start + match.start())
        return Spoken(actor=actor, end=offset, links=tuple(link.lower() for link in links)) if actor else None

    def across(self, reading: Reading, passage: Passage, offset: int) -> Spoken | None:
        """Whom the words at ``offset`` are said of beside what is told of them before.

        "Police said that Lund killed two people and then | shot himself".
        """
        start, language = passage.sentence.start, passage.document.language
        match = _joined(language).search(passage.between(start, offset))
        links = TOKEN.findall(match["links"]) if match else []
        if match is None or not all(_is_link(link, language) for link in links):
            return None
        ahead = passage.between(start, start + match.start())
        relative = [m.start() for m in _relative(language).finditer(ahead)][-1:]
        actor = (
            self._ending_at(reading, passage, start + relative[0])
            if relative
            else self._opening(reading, passage, ahead)
        )
        return Spoken(actor=actor, end=offset, links=tuple(link.lower() for link in links)) if actor else None

    def _ending_at(self, reading: Reading, passage: Passage, end: int) -> Actor | None:
        aged = AGED.search(passage.between(passage.sentence.start, end))
        end -= len(aged.group()) if aged else 0
        return self._named(reading, end) or _noun(passage, end) or _thing(passage, end)

    def _opening(self, reading: Reading, passage: Passage, ahead: str) -> Actor | None:
        """The subject with which a sentence, or what somebody says in it, begins."""
        language = passage.document.language
        said = _saying(language).match(ahead)
        start = passage.sentence.start + (said.end() if said else 0)
        for one in self._spoken_of(reading):
            if one.start == start and one.kind in NAMED:
                return Actor(name=fold(one.name))
        match = _phrase(language).match(passage.document.article.text, start, passage.sentence.start + len(ahead))
        if match is None:
            return None
        title = next((r for r in self._spoken_of(reading) if match.end() < r.start <= match.end() + 2), None)
        named = title is not None and title.kind == "person" and title.by == "name"
        return Actor(name=fold(title.name)) if title is not None and named else _played(match, language)

    def told_of(self, reading: Reading, passage: Passage, offset: int) -> tuple[Actor, int] | None:
        """Whom a sentence tells something of that ends at ``offset``, and where the name ends: the last person before.

        Where it names no person: the body or thing that it begins with.
        """
        start = passage.sentence.start
        inside = [r for r in beginning_in(self._spoken_of(reading), start, offset) if r.end <= offset]
        people = [r for r in inside if r.kind == "person"]
        if people:
            return Actor(name=fold(people[-1].name)), people[-1].end
        bodies = [r for r in inside if r.kind in NAMED and not passage.between(start, r.start).strip().rstrip("Tthe")]
        if bodies:
            return Actor(name=fold(bodies[0].name)), bodies[0].end
        thing = OPENING.match(passage.between(start, offset))
        if thing is None:
            return None
        end = start + thing.end()
        actor = _thing(passage, end) or _noun(passage, end)
        return (actor, end) if actor else None

    def only_before(self, reading: Reading, passage: Passage, offset: int) -> Actor | None:
        """The one person or body that a sentence has named or meant by then."""
        found = self._spoken_of(reading)
        start = passage.sentence.start
        names = {fold(one.name) for one in found if start <= one.start < offset and one.kind in NAMED}
        return Actor(name=names.pop()) if len(names) == 1 else None

    def after(self, reading: Reading, passage: Passage, offset: int) -> Spoken | None:
        """To whom it is done: "police arrested the driver", "police arrested Ida Lund"."""
        text, sentence = passage.document.article.text, passage.sentence
        for one in self._spoken_of(reading):
            titled = offset < one.start <= offset + TITLE and TITLES.fullmatch(text, offset, one.start)
            if titled and one.end <= sentence.end and one.kind == "person" and one.by == "name":
                return Spoken(actor=Actor(name=fold(one.name)), end=offset, links=())
        match = _phrase(passage.document.language).match(text, offset + 1, sentence.end)
        behind = TOKEN.match(text, match.end() + 1, sentence.end) if match else None
        if match is None or (behind and behind.group().islower() and not _ends(behind.group(), passage)):
            return None
        actor = _played(match, passage.document.language)
        return Spoken(actor=actor, end=offset, links=()) if actor else None

    def _named(self, reading: Reading, end: int) -> Actor | None:
        text = reading.document.article.text
        for one in self._spoken_of(reading):
            if one.end == end and one.kind in NAMED:
                owned = _of(reading.language).search(text, max(0, one.start - OF_REACH), one.start)
                return None if owned and one.kind == "person" else Actor(name=fold(one.name))
        return None

    def _apposed(self, reading: Reading, passage: Passage, end: int) -> Actor | None:
        """ "Maria Silva, a nurse, who was": the name that a noun phrase stands beside."""
        match = _phrase_before(passage, end)
        before = passage.between(passage.sentence.start, passage.sentence.start + match.start()) if match else ""
        if not before.endswith(", "):
            return None
        return self._named(reading, passage.sentence.start + len(before) - 2)

    def _pronoun(self, reading: Reading, passage: Passage, token: tuple[int, int, str]) -> Actor | None:
        """Of "he" after sentences that name nobody: the one part played there."""
        words = opposites(passage.document.language)
        if token[2].lower() not in words.get("pronouns", ()):
            return None
        first = passage.document.sentences[max(passage.at - BACK, 0)].start
        named = [r for r in self._spoken_of(reading) if first <= r.start < token[0] and r.kind == "person"]
        if named:
            return None
        text = passage.document.article.text
        said = {m["noun"].lower() for m in _definite(passage.document.language).finditer(text, first, token[0])}
        parts = {_part(noun, passage.document.language) for noun in said}
        return Actor(noun=parts.pop(), said=f"the {min(said)}") if len(parts) == 1 else None

    def same(self, a: Actor, b: Actor) -> bool:
        """Are two statements of one and the same, as far as names and nouns tell?"""
        if a.name and b.name:
            return same_name(a.name, b.name)
        if a.noun and b.noun:
            one_of_several = (a.marks ^ b.marks) & self._several
            return a.noun == b.noun and not one_of_several and (a.marks <= b.marks or b.marks <= a.marks)
        name, noun = (a.name, b.noun) if a.name else (b.name, a.noun)
        holders = self._holders.get(noun, set())
        return bool(holders) and all(same_name(name, holder) for holder in holders)

    def may_be_others(self, a: Actor, b: Actor) -> bool:
        """Does the dossier know several whom one noun may mean?"""
        if a.noun and a.noun == b.noun and a.marks == b.marks and a.marks:
            return False
        return any(self._is_crowded(actor.noun) for actor in (a, b) if actor.noun)

    def _is_crowded(self, noun: str) -> bool:
        if noun not in self._crowded:
            self._crowded[noun] = any(
                _several(r.language, noun).search(r.document.article.text) for r in self._looked_at
            )
        return self._crowded[noun]


def cast_of(dossier: Dossier) -> Cast:
    """Who is spoken of in a dossier, told once for all checks."""
    if not dossier.casts:
        dossier.casts.append(Cast(tuple(readings(dossier))))
    return dossier.casts[0]


def _ends(word: str, passage: Passage) -> bool:
    """Does a word end the phrase before it?"""
    return word in opposites(passage.document.language).get("ends", ())


def _is_link(token: str, language: str) -> bool:
    words = opposites(language)
    lower = token.lower()
    return (
        lower in words.get("links", ())
        or is_negation(token, language)
        or (lower.endswith("ly") and lower == token)
        or token == ","
        or bool(AGE.fullmatch(token))
    )


def is_negation(token: str, language: str) -> bool:
    """Does a word turn a statement round?  "not", "never", "wasn't"."""
    return token.lower() in opposites(language).get("negations", ()) or token.lower().endswith(("n't", "n’t"))


def _noun(passage: Passage, end: int) -> Actor | None:
    """ "the bus driver", "the driver of the bus": a singular noun behind an article."""
    language = passage.document.language
    match = _phrase_before(passage, end)
    return _played(match, language) if match else None


def _phrase_before(passage: Passage, end: int) -> re.Match[str] | None:
    """The noun phrase with an article that ends at an offset."""
    said = passage.between(passage.sentence.start, end)
    return next((m for m in _phrase(passage.document.language).finditer(said) if m.end() == len(said)), None)


def _bare(word: str, language: str) -> Actor | None:
    """ "Parliament", as a sentence begins: a noun that needs no article."""
    noun = word.lower()
    if not word.istitle() or noun in opposites(language).get("vague", ()) or lemma_of(noun, language) != noun:
        return None
    return Actor(noun=noun, said=noun) if concept_of(noun, language) else None


def _thing(passage: Passage, end: int) -> Actor | None:
    """ "The Osk Tower": words with capitals that are no name of a person, two at least."""
    said = passage.between(passage.sentence.start, end)
    found = next((m for m in CAPITALS.finditer(said) if m.end() == len(said)), None)
    return Actor(name=fold(found["name"])) if found else None


def _played(match: re.Match[str], language: str) -> Actor | None:
    """Whom a singular noun behind an article names."""
    noun = match["noun"].lower()
    if noun in opposites(language).get("vague", ()) or lemma_of(noun, language) != noun:
        return None
    if not concept_of(noun, language):
        return None
    told = f"{match['before'] or ''} {match['of'] or ''} {match['whose'] or ''}"
    several = opposites(language).get("several", ())
    found = words_of(told, 0, len(told), language)
    marks = frozenset(w.lemma for w in found if w.concept or w.lemma in several)
    return Actor(noun=_part(noun, language), marks=marks, said=f"the {noun}")


def _part(noun: str, language: str) -> str:
    """One word for all that name the same part: "shooter" and "gunman"."""
    groups: Mapping[str, Sequence[str]] = opposites(language).get("actors", {})
    return next((part for part, nouns in groups.items() if noun in nouns), noun)


def _nouns(part: str, language: str) -> Sequence[str]:
    groups: Mapping[str, Sequence[str]] = opposites(language).get("actors", {})
    return groups.get(part, (part,))


def _parts_played(reading: Reading) -> Iterator[tuple[str, str]]:
    """Parts and the names of those who play them: "driver Ida Lund", "Ida Lund, the driver", "Lund, 34, a nurse"."""
    language, text = reading.language, reading.document.article.text
    for mention in reading.pulled.mentions:
        if mention.kind != "person":
            continue
        ahead = _title(language).search(text, max(0, mention.start - 30), mention.start)
        behind = _apposition(language).match(text, mention.end)
        for match in (ahead, behind):
            if match:
                yield _part(match["noun"].lower(), language), fold(mention.quote)


@cache
def _over_relative(language: str) -> re.Pattern[str]:
    """A relative clause, and the words between it and what is said: "The gunman | , who had fled, was | shot"."""
    words = opposites(language)
    relatives, passives = either(words.get("relatives", ())), either(words.get("passives", ()))
    links = rf"(?P<links>(?:\s(?!{relatives}\b)[\w’']+){{0,4}})\s\Z"
    clause = rf"{relatives}\s[^,;:.]{{1,{CLAUSE}}}"
    return re.compile(rf"(?:,\s{clause},|\s{clause}(?=\s{passives}\s)){links}")


@cache
def _joined(language: str) -> re.Pattern[str]:
    """What joins a second verb to the subject of the first: "killed two people | and then he | shot himself"."""
    words = opposites(language)
    joins, pronouns = either(words.get("joins", ())), either(words.get("pronouns", ()))
    return re.compile(rf",?\s{joins}(?:\s{pronouns})?(?P<links>(?:\s[\w’']+){{0,4}})\s\Z")


@cache
def _of(language: str) -> re.Pattern[str]:
    """What makes a name that of whom something is: "the father of | Ida Lund"."""
    return re.compile(rf"(?<!\w){either(opposites(language).get('of', ()))}\s\Z")


@cache
def _relative(language: str) -> re.Pattern[str]:
    """Where a relative clause begins."""
    return re.compile(rf",?\s{either(opposites(language).get('relatives', ()))}\s")


@cache
def _saying(language: str) -> re.Pattern[str]:
    """What leads up to what somebody says: "Police said that", "On Monday"."""
    says, that = (either(opposites(language).get(part, ())) for part in ("says", "that"))
    return re.compile(rf"(?:(?:\w+\s){{1,4}}?{says}\s(?:{that}\s)?|(?:\w+\s){{1,4}}?\w+,\s)")


@cache
def _phrase(language: str) -> re.Pattern[str]:
    articles = either(opposites(language).get("determiners", ()))
    return re.compile(
        rf"(?<!\w)(?i:{articles})\s(?P<before>(?:(?!of\s)[\w-]+\s){{0,3}})(?P<noun>[a-z-]{{3,}})"
        rf"(?:\sof\s(?:(?:the|a|an|his|her)\s(?P<of>(?:[\w-]+\s){{0,2}}[\w-]+)|(?P<whose>[A-Z]\w+(?:\s[A-Z]\w+){{0,3}})))?"
    )


@cache
def _known(language: str) -> str:
    """A pattern for the nouns that name a part played."""
    groups: Mapping[str, Sequence[str]] = opposites(language).get("actors", {})
    return either(noun for nouns in groups.values() for noun in nouns)


@cache
def _definite(language: str) -> re.Pattern[str]:
    articles = either(opposites(language).get("determiners", ()))
    return re.compile(rf"(?<!\w)(?i:{articles})\s(?:[\w-]+\s){{0,2}}(?P<noun>{_known(language)})(?!\w)")


@cache
def _title(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<noun>{_known(language)}),?\s\Z", re.IGNORECASE)


@cache
def _apposition(language: str) -> re.Pattern[str]:
    articles = either(opposites(language).get("determiners", ()))
    age = r"(?:aged\s)?(?:\d{1,3},\s)?"
    return re.compile(rf",\s{age}{articles}\s(?:[\w-]+\s){{0,3}}?(?P<noun>{_known(language)})(?!\w)", re.IGNORECASE)


@cache
def _several(language: str, part: str) -> re.Pattern[str]:
    nouns = _nouns(part, language)
    plural = [f"{noun}s" for noun in nouns] + [f"{noun[:-3]}men" for noun in nouns if noun.endswith("man")]
    counted = either(opposites(language).get("several", ()))
    return re.compile(rf"(?<!\w)(?:{either(plural)}(?!\w)|{counted}\s(?:\w+\s)?{either(nouns)}(?!\w))", re.IGNORECASE)
