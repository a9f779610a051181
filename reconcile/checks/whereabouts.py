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
from reconcile.claims.words import concepts_between, is_verb, words_of
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
            yield _finding(dossier, a, b)
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
    near = [w for w in words_of(text, max(passage.sentence.start, start - REACH), start, language) if w.concept]
    verb = next((w for w in reversed(near) if is_verb(text, w, language)), None)
    if verb is None or MARK.search(text, verb.end, start) or _breaks(language).search(text, verb.end, start):
        return None
    spoken = cast.before(reading, passage, verb.start)
    if spoken is None:
        return None
    said = re.sub(r"\s+", " ", match["where"].lower())
    before = match["before"] or ""
    return Whereabouts(
        reading=reading,
        actor=spoken.actor,
        verb=verb.concept,
        side=sides[said],
        place=match["place"].lower(),
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


def _finding(dossier: Dossier, a: Whereabouts, b: Whereabouts) -> Outcome:
    pair = sorted((a, b), key=lambda one: (one.reading.article_id, one.mention.start))
    return contradiction(
        CHECK,
        dossier,
        [side(one.mention.quote, witness(one.reading.document, one.mention)) for one in pair],
        kind="term",
        question=f"Where was it, {pair[0].mention.quote} or {pair[1].mention.quote}?",
        explanation="; ".join(f"{one.reading.article_id}: “{one.mention.quote}”" for one in pair)
        + f", of {a.actor.shown} ({a.verb}).",
        topic=f"whereabouts {a.actor.name or a.actor.noun} {a.verb} {a.place}",
        severity=Severity.MINOR if a.loose or b.loose else Severity.MAJOR,
    )


CHECK: Final = Check(
    code="RC231",
    name="inside-and-outside",
    version=1,
    finds="what happened to one and the same inside a place, and outside it",
    example="“was shot inside the bank” against “was shot outside the bank”",
    run=run,
)
