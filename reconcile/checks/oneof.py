"""Something that one article calls the largest of its class, and another one of the largest.

Fires:   "Lake Osk is the deepest lake in Norway" against "Lake Osk, one of the deepest lakes in Norway"; "it is the
         oldest and longest bridge on earth" against "it is one of the oldest wooden bridges in the world".  Minor.
Silent:  "the largest in Europe" against "one of the largest in the world", where both hold; other classes and degrees;
         what is believed, and what held for some years only; what no measure tells ("one of the most beautiful").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial
from itertools import product
from typing import Final

from reconcile.checks.actors import Actor, Cast, cast_of
from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.firm import hedges_ahead
from reconcile.checks.reading import Passage, Reading, readings
from reconcile.checks.superlative import CLASS, TELLS, TOPIC, class_said, concepts_of, is_country
from reconcile.checks.witness import contradiction, side, witness, words
from reconcile.checks.wording import wording
from reconcile.kinds.vocabulary import either
from reconcile.kinds.wordindex import first_words
from reconcile.model import Mention, Severity
from reconcile.values import Rank

IT: Final = Actor(noun="it", said="it")  # what the article is about
BEHIND: Final = 60  # characters behind a class in which it is told for how long it held


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Something that is told to have the first place of a class, or one of the first."""

    reading: Reading
    passage: Passage
    mention: Mention
    degree: str  # one word for all that say the same: "largest" and "biggest"
    is_alone: bool  # "the largest", not "one of the largest"
    of: frozenset[str]  # concepts of the class, without "in the world"
    said: str
    holder: Actor


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each class in which one article gives the first place and another one of the first."""
    cast = cast_of(dossier)
    told = [place for reading in readings(dossier) for place in reading.once("first places", partial(_places, cast))]
    alone, among = ([p for p in told if p.is_alone is said] for said in (True, False))
    seen: set[tuple[str, str]] = set()
    for a, b in product(alone, among):
        topic = (a.degree, " ".join(sorted(a.of)))
        if topic in seen or not _exclude(cast, a, b, told):
            continue
        seen.add(topic)
        yield _finding(dossier, a, b, topic)


def _places(cast: Cast, reading: Reading) -> Iterator[Place]:
    for passage in reading.saying(_triggers(reading.language)):
        if passage.block.kind in TELLS and not passage.text.rstrip().endswith("?"):
            end, holder = 0, None  # of the last one, and whom it is said of
            while match := _pattern(reading.language).search(passage.text, end):
                if not _and(reading.language).fullmatch(passage.text, end, match.start()):
                    holder = _holder(cast, reading, passage, match.start())
                end = match.start("class") + len(class_said(match["class"], reading.language))
                yield from _read(reading, passage, match, holder)


def _read(reading: Reading, passage: Passage, match: re.Match[str], holder: Actor | None) -> Iterator[Place]:
    language, table = reading.language, wording(reading.language, TOPIC)
    said = class_said(match["class"], language)
    behind = passage.text[match.start("class") + len(said) :][:BEHIND]
    of = concepts_of(f"{match['whose'] or ''} {said}", language) - frozenset(table["whole_world"])
    is_bounded = _bounded(language).search(behind) or _bounded(language).search(said)
    if holder is None or is_bounded or hedges_ahead(language).search(passage.text, 0, match.start()):
        return
    if not any(not is_country(concept) for concept in of):
        return
    start, end = passage.sentence.start + match.start(), passage.sentence.start + match.start("class") + len(said)
    for degree in _degree(language).findall(match["degrees"]):
        yield Place(
            reading=reading,
            passage=passage,
            mention=words(passage.document, start, end, "rank", Rank(rank=1)),
            degree=next((alike[0] for alike in table["degrees_alike"] if degree in alike), degree),
            is_alone=not match["among"],
            of=of,
            said=said,
            holder=holder,
        )


def _holder(cast: Cast, reading: Reading, passage: Passage, offset: int) -> Actor | None:
    """Whom it is said of: a name, a noun, or "it"."""
    if _it(reading.language).search(passage.text[:offset]):
        return IT
    spoken = cast.before(reading, passage, passage.sentence.start + offset)
    return None if spoken is None or spoken.links[:1] == ("not",) else spoken.actor


def _exclude(cast: Cast, alone: Place, among: Place, told: list[Place]) -> bool:
    """Has one article the first place of the very class, or a wider one, in which another has one of the first?"""
    if alone.degree != among.degree or alone.reading is among.reading or not _may_be_one(cast, alone, among):
        return False
    both_ways = {p.reading.article_id for p in told if p.degree == alone.degree and not p.is_alone} & {
        p.reading.article_id for p in told if p.degree == alone.degree and p.is_alone
    }
    if not both_ways.isdisjoint((alone.reading.article_id, among.reading.article_id)):
        return False
    return alone.of <= among.of


def _may_be_one(cast: Cast, a: Place, b: Place) -> bool:
    """Is it said of one thing?  "It" is what an article is about, and so is who both articles name."""
    named = [place for place in (a, b) if place.holder.name]
    if len(named) == 1:
        return _names((b if named[0] is a else a).reading, named[0].holder.name)
    return IT in (a.holder, b.holder) or cast.same(a.holder, b.holder)


def _names(reading: Reading, name: str) -> bool:
    """Does an article name what another is about?"""
    return name.split()[-1] in reading.document.article.text.lower()


def _finding(dossier: Dossier, alone: Place, among: Place, topic: tuple[str, str]) -> Outcome:
    sides = [side(place.mention.quote, witness(place.reading.document, place.mention)) for place in (alone, among)]
    return contradiction(
        CHECK,
        dossier,
        sides,
        kind="rank",
        question=f"Is it the {topic[0]} {alone.said}?",
        explanation=f"“{alone.mention.quote}” leaves no other beside it; “{among.mention.quote}” does.",
        topic=" ".join(topic),
        severity=Severity.MINOR,
    )


@cache
def _pattern(language: str) -> re.Pattern[str]:
    table = wording(language, TOPIC)
    degree = either(table["degrees"])
    whose = rf"(?:{either(table['the'])}|(?P<whose>[A-Z][\w.-]*(?:\s[A-Z][\w.-]*)?|the [a-z]+)['’]s?)"
    several = rf"{degree}(?:,\s{degree})*(?:\s{either(table['and'])}\s{degree})?"
    return re.compile(
        rf"(?<!\w)(?:(?P<among>(?i:{either(table['one_of'])}))\s)?{whose}\s(?P<degrees>{several})\s{CLASS}"
    )


@cache
def _and(language: str) -> re.Pattern[str]:
    """Between two places of one holder: "the oldest bridge | and | the longest one"."""
    return re.compile(rf",?\s{either(wording(language, TOPIC)['and'])}\s")


@cache
def _triggers(language: str) -> frozenset[str]:
    return first_words(wording(language, TOPIC)["degrees"])


@cache
def _degree(language: str) -> re.Pattern[str]:
    return re.compile(either(wording(language, TOPIC)["degrees"]))


@cache
def _bounded(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(wording(language, TOPIC)['bounded'])}(?!\w)")


@cache
def _it(language: str) -> re.Pattern[str]:
    """ "It is | the largest", "which makes it | one of the largest"."""
    table = wording(language, TOPIC)
    links = either((*table["present"], *table["past"]))
    it = either(table["it"])
    return re.compile(
        rf"(?<!\w)(?:{it}\s(?:\w+ly\s)?{links}|{either(table['makes_it'])})\s(?:\w+ly\s)?\Z", re.IGNORECASE
    )


CHECK: Final = Check(
    code="RC240",
    name="first-or-one-of-the-first",
    version=1,
    finds="something that one article calls the largest of its class, and another one of the largest",
    example="“the longest bridge in Norway” against “one of the longest bridges in Norway”",
    run=run,
)
