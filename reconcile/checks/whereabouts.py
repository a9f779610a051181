"""Something that happened to one and the same inside a place, and outside it.

Fires:   "Lund was shot inside the bank" against "Ida Lund was shot outside the bank"; "the tram derailed in a tunnel"
         against "derailed near a tunnel" (minor, as near is loose); "found on the bridge" against "under the bridge".
Silent:  other people, other deeds ("shot outside", "died in"), other places of a kind ("the Osk bank", "the Torval
         bank"), other days, what is believed, an article that tells both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import product
from typing import Any, Final

from reconcile.checks.actors import Actor, Cast, cast_of
from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.firm import denied, hedges_ahead
from reconcile.checks.opposites import BOTH, SEVERAL, when_of, years_of
from reconcile.checks.reading import Passage, Reading, readings
from reconcile.checks.superlative import TELLS
from reconcile.checks.witness import contradiction, declined, side, witness, words
from reconcile.checks.wording import wording
from reconcile.claims.deeds import is_another_one
from reconcile.claims.phrases import told_between
from reconcile.claims.words import Word, concepts_between, is_verb
from reconcile.kinds.vocabulary import either
from reconcile.kinds.wordindex import first_words
from reconcile.model import Mention, Severity
from reconcile.values import Term

TOPIC: Final = "whereabouts"
REACH: Final = 40  # characters between the verb and the place
MARK: Final = re.compile(r"[.;:!?()\"“”]|,\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """Words that say on which side of a place something happened to somebody."""

    reading: Reading
    actor: Actor
    verb: str
    side: str  # "in", "out"
    place: str
    marks: frozenset[str]  # what tells the place from others of its kind
    loose: bool
    years: frozenset[str]
    when: tuple[frozenset[int], frozenset[int]]
    mention: Mention


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each deed that two articles put on two sides of one place."""
    cast = cast_of(dossier)
    told: dict[tuple[str, str], list[Whereabouts]] = {}
    for reading in readings(dossier):
        for one in reading.once("whereabouts", partial(_told, cast)):
            told.setdefault((one.verb, one.place), []).append(one)
    for key in sorted(told):
        yield from _check(dossier, cast, told[key])


def _told(cast: Cast, reading: Reading) -> Iterator[Whereabouts]:
    return (one for passage in reading.saying(_triggers(reading.language)) for one in _read(cast, reading, passage))


def _check(dossier: Dossier, cast: Cast, told: Sequence[Whereabouts]) -> Iterator[Outcome]:
    clashes = [(a, b) for a, b in product(told, told) if a.side < b.side and _exclude(cast, a, b)]
    both = {id(one) for pair in clashes if pair[0].reading is pair[1].reading for one in pair}
    for a, b in clashes:
        if id(a) in both or id(b) in both:
            yield declined(a.mention, BOTH)
        elif cast.may_be_others(a.actor, b.actor):
            yield declined(a.mention, SEVERAL)
        else:
            kept = [pair for pair in clashes if both.isdisjoint({id(one) for one in pair})]
            yield _finding(dossier, a, [one for pair in kept if a in pair or b in pair for one in pair])
            return


def _exclude(cast: Cast, a: Whereabouts, b: Whereabouts) -> bool:
    """Do two sentences put one deed of one and the same on two sides of one place, on one day as far as they tell?"""
    other_days = any(one and other and not one & other for one, other in zip(a.when, b.when, strict=True))
    other_years = bool(a.years and b.years) and not a.years & b.years
    same_place = a.marks <= b.marks or b.marks <= a.marks
    return same_place and not other_days and not other_years and cast.same(a.actor, b.actor)


# --- reading ------------------------------------------------------------------------------------


def _read(cast: Cast, reading: Reading, passage: Passage) -> Iterator[Whereabouts]:
    language = passage.document.language
    if passage.block.kind not in TELLS or passage.text.rstrip().endswith("?"):
        return
    for pattern, sides in _patterns(language):
        for match in pattern.finditer(passage.text):
            made = _made(cast, reading, passage, match, sides)
            if made is not None:
                yield made


def _made(
    cast: Cast, reading: Reading, passage: Passage, match: re.Match[str], sides: dict[str, str]
) -> Whereabouts | None:
    language, text = passage.document.language, passage.document.article.text
    start = passage.sentence.start + match.start()
    if hedges_ahead(language).search(passage.text, 0, match.start()) or denied(passage.text, language):
        return None
    told = told_between(text, passage.sentence.start, start, language)
    verb = _verb(told, text, start - REACH, language)
    if verb is None or MARK.search(text, verb.end, start) or _breaks(language).search(text, verb.end, start):
        return None
    spoken = cast.before(reading, passage, verb.start)
    actor, deed = (spoken.actor, verb.concept) if spoken else (None, "")
    if (actor is None or not actor.name) and _is_event(told[: told.index(verb)], verb, text, language):
        deed = wording(language, TOPIC)["events"][0]
        actor = Actor(noun=deed)
    if actor is None:
        return None
    said = re.sub(r"\s+", " ", match["where"].lower())
    before = match["before"] or ""
    return Whereabouts(
        reading=reading,
        actor=actor,
        verb=deed,
        side=sides[said],
        place=wording(language, TOPIC)["alike"].get(match["place"].lower(), match["place"].lower()),
        marks=concepts_between(before, 0, len(before), language),
        loose=said in wording(language, TOPIC)["loose"],
        years=years_of(passage),
        when=when_of(passage),
        mention=words(
            passage.document,
            start,
            passage.sentence.start + match.end(),
            "term",
            Term(vocabulary="whereabouts", term=sides[said]),
        ),
    )


def _verb(before: Sequence[Word], text: str, first: int, language: str) -> Word | None:
    """The last verb before a place: what somebody did, not "the | overturned tram"."""
    articles = frozenset(wording(language, TOPIC)["articles"])
    for i in range(len(before) - 1, -1, -1):
        word = before[i]
        if word.start < first:
            return None
        is_told = word.concept and (word.verbal or is_verb(text, word, language))
        if is_told and (i == 0 or text[before[i - 1].start : before[i - 1].end].lower() not in articles):
            return word
    return None


def _is_event(before: Sequence[Word], verb: Word, text: str, language: str) -> bool:
    """Is told what an article is about, not who did it: "the tram derailed", "the accident ... occurred"?"""
    table = wording(language, TOPIC)
    if verb.concept not in (*table["events"], *table["happens"]):
        return False
    if verb.concept in table["events"] and before and text[before[-1].start : before[-1].end].lower() in table["it"]:
        return True
    for i, word in enumerate(before):
        is_subject = word.concept in table["events"] if verb.concept in table["happens"] else word is before[-1]
        if is_subject and not is_another_one(text, word, language):
            return not _just_before(before, i, text).isdisjoint(table["the"])
    return False


def _just_before(words: Sequence[Word], i: int, text: str) -> frozenset[str]:
    """The two words before one: "the | fatal | accident"."""
    return frozenset(text[word.start : word.end].lower() for word in words[max(0, i - 2) : i])


@cache
def _triggers(language: str) -> frozenset[str]:
    """The words with one of which every place begins."""
    return first_words(place for entry in wording(language, TOPIC)["sides"] for place in entry["of"])


@cache
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], dict[str, str]], ...]:
    """For each pair of sides: prepositions with places, and the side that each preposition says."""
    table = wording(language, TOPIC)
    articles = either(table["articles"])
    found: list[tuple[re.Pattern[str], dict[str, str]]] = []
    entries: list[dict[str, Any]] = table["sides"]
    for entry in entries:
        sides = {word: name for name, listed in entry["places"].items() for word in listed}
        pattern = (
            rf"(?<!\w)(?P<where>{either(sides)})\s{articles}\s(?P<before>(?:[\w’'-]+\s){{0,3}}?)(?P<place>{either(entry['of'])})"
            r"(?![\w-])"
        )
        found.append((re.compile(pattern, re.IGNORECASE), sides))
    return tuple(found)


@cache
def _breaks(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(wording(language, TOPIC)['breaks'])}(?!\w)", re.IGNORECASE)


def _finding(dossier: Dossier, first: Whereabouts, told: Sequence[Whereabouts]) -> Outcome:
    """A finding with all who tell it, each article once for each side."""
    by_place = sorted(
        {id(one): one for one in told}.values(), key=lambda one: (one.reading.article_id, one.mention.start)
    )
    sides: dict[str, dict[str, Whereabouts]] = {}
    for one in by_place:
        sides.setdefault(one.side, {}).setdefault(one.reading.article_id, one)
    shown = [next(iter(each.values())).mention.quote for each in sides.values()]
    return contradiction(
        CHECK,
        dossier,
        [
            side(quote, *(witness(one.reading.document, one.mention) for one in each.values()))
            for quote, each in zip(shown, sides.values(), strict=True)
        ],
        kind="term",
        question=f"Where was it, {' or '.join(shown)}?",
        explanation="; ".join(
            f"{article}: “{one.mention.quote}”" for each in sides.values() for article, one in each.items()
        )
        + f", of {first.actor.shown} ({first.verb}).",
        topic=f"whereabouts {first.actor.name or first.actor.noun} {first.verb} {first.place}",
        severity=Severity.MINOR if any(one.loose for one in by_place) else Severity.MAJOR,
    )


CHECK: Final = Check(
    code="RC231",
    name="inside-and-outside",
    version=1,
    finds="what happened to one and the same inside a place, and outside it",
    example="“was shot inside the bank” against “was shot outside the bank”",
    run=run,
)
