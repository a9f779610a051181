"""From where and to where a ship, train or plane was on its way: "a flight from Bergen to Oslo", "bound for Oslo"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from reconcile.claims.beginning import beginning_in
from reconcile.claims.coreference import Reference
from reconcile.claims.frame import frame
from reconcile.claims.making import make_claim
from reconcile.claims.vehicles import class_of
from reconcile.kinds.gazetteer import is_place
from reconcile.kinds.patterns import when_used
from reconcile.kinds.vocabulary import either, vocabulary
from reconcile.model import BlockKind, Claim, Document, Mention

DEPARTURE, DESTINATION = "departure", "destination"
WAY = "way"
REACH = 60  # characters before a place in which the vehicle is named


class Patterns(NamedTuple):
    """What tells a way in a language; each ends at a place."""

    departure: re.Pattern[str]
    destination: re.Pattern[str]
    onward: re.Pattern[str]  # between two places: "from Bergen | to | Oslo"
    ways: re.Pattern[str]
    stops: re.Pattern[str]


def voyage_claims(
    document: Document, placed: Sequence[tuple[Mention, int]], found: Sequence[Reference]
) -> Iterator[Claim]:
    """Claims of where a vehicle came from and went to, in text order; only of places that the gazetteer knows."""
    patterns, text = _patterns(document.language), document.article.text
    if patterns is None:
        return
    places = [(m, at) for m, at in placed if m.kind == "place" and is_place(m.quote)]
    started: tuple[Mention | None, str] = (None, "")  # the last place of departure, and the vehicle
    for mention, at in places:
        sentence = document.sentences[at]
        if document.blocks[sentence.block].kind is BlockKind.FURNITURE:
            continue
        if patterns.stops.search(text, sentence.start, sentence.end):
            continue
        first = max(sentence.start, mention.start - REACH)
        before = text[first : mention.start]
        # "the ferry Ida Lund": who stands right behind a vehicle is no traveller
        people = [r for r in beginning_in(found, first, mention.start) if r.kind == "person"]
        is_hers = all(class_of(text[first : r.start], document.language, at_end=True) for r in people)
        vehicle = _vehicle(before, document.language, patterns) if is_hers else ""
        last, ridden = started
        if last is not None and patterns.onward.fullmatch(text, last.end, mention.start):
            attribute, vehicle = DESTINATION, ridden
        elif vehicle and patterns.departure.search(before):
            attribute, started = DEPARTURE, (mention, vehicle)
        elif vehicle and patterns.destination.search(before):
            attribute = DESTINATION
        else:
            continue
        yield make_claim(
            document,
            mention,
            at,
            attribute=attribute,
            subject="",
            scope=(("vehicle", vehicle),) if vehicle != WAY else (),
            context=frame(document, mention, at, ()).words,
        )


def _vehicle(before: str, language: str, patterns: Patterns) -> str:
    """The class of the vehicle named before a place; ``WAY`` where only its way is named."""
    return class_of(before, language) or (WAY if patterns.ways.search(before) else "")


@cache
def _patterns(language: str) -> Patterns | None:
    words = vocabulary(language, "voyages")
    if words.get("language", "en") != language:
        return None
    the = rf"(?:{either(words['the'])}\s)?"
    return Patterns(
        departure=when_used(rf"\b{either(words[DEPARTURE])}\s{the}\Z"),
        destination=when_used(rf"\b{either(words[DESTINATION])}\s{the}\Z"),
        onward=when_used(rf"\s{either(words['to'])}\s{the}"),
        ways=when_used(rf"\b{either(words['ways'])}\b"),
        stops=when_used(rf"\b{either(words['stops'])}\b"),
    )
