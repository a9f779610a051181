"""Where people belong and companies sit: "Torval-based Norvik", "Lee, 30, from Derby", "died at home in Cuenca"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from reconcile.claims.beginning import beginning_in
from reconcile.claims.coreference import Reference
from reconcile.claims.frame import fold
from reconcile.claims.making import make_claim
from reconcile.kinds.gazetteer import country_of, state_of
from reconcile.kinds.name_words import name_words
from reconcile.kinds.patterns import when_used
from reconcile.kinds.vocabulary import either, vocabulary
from reconcile.model import BlockKind, Claim, Document, Mention
from reconcile.values import Name

BASE, HOME = "base", "home"
BETWEEN = 60  # characters between what happened and its place: "died of cancer on Nov. 3, 1994 | in"


class Patterns(NamedTuple):
    """What tells, in a language, that somebody belongs to a place."""

    based_before: re.Pattern[str]  # begins behind the place, ends before the company
    based: re.Pattern[str]  # ends at the place
    comes: re.Pattern[str]  # from behind a name to the place
    resident: re.Pattern[str]  # begins behind the place, ends before the name
    deeds: Mapping[str, re.Pattern[str]]  # by attribute; ends at the place
    around: re.Pattern[str]  # begins behind the place
    relatives: re.Pattern[str]  # whose deed it is, if not of whom the sentence names: "her | father | died"


def place_claims(
    document: Document, placed: Sequence[tuple[Mention, int]], found: Sequence[Reference]
) -> Iterator[Claim]:
    """Claims that somebody is from, was born or died at, or a company is based at a place, in text order."""
    patterns, text = _patterns(document.language), document.article.text
    places = {m.start: m for m, _ in placed if m.kind == "place"}
    for mention, at in placed:
        if mention.kind != "place" or document.blocks[document.sentences[at].block].kind is BlockKind.FURNITURE:
            continue
        sentence = document.sentences[at]
        inside = beginning_in(found, sentence.start, sentence.end)
        region = places.get(mention.end + len(", ")) if text.startswith(", ", mention.end) else None
        if patterns.around.match(text, region.end if region else mention.end):
            continue
        value = _within(mention, region)
        for attribute, subject in _belongs(text, mention, inside, sentence.start, patterns):
            yield make_claim(document, mention, at, attribute=attribute, subject=subject, value=value)


def _within(place: Mention, region: Mention | None) -> Name | None:
    """The name of a town with that of the state or country which stands behind it."""
    if region is None or not (state_of(region.quote) or country_of(region.quote)):
        return None
    return Name(name=f"{place.quote}, {region.quote}")


def _belongs(
    text: str, place: Mention, inside: Sequence[Reference], start: int, patterns: Patterns
) -> Iterator[tuple[str, str]]:
    before = text[start : place.start]
    behind = [r for r in inside if r.start >= place.end and r.by == "name"]
    ahead = [r for r in inside if r.end <= place.start]
    firms = [r for r in behind if r.kind == "organisation"]
    if firms and patterns.based_before.fullmatch(text, place.end, firms[0].start):
        yield BASE, fold(firms[0].name)
    companies = [r for r in ahead if r.kind == "organisation"]
    if companies and patterns.based.search(before):
        yield BASE, fold(companies[-1].name)
    people = [r for r in ahead if r.kind == "person"]
    if people and people[-1].by == "name" and patterns.comes.fullmatch(text, people[-1].end, place.start):
        yield HOME, fold(people[-1].name)
    named = [r for r in behind if r.kind == "person"]
    if named and patterns.resident.fullmatch(text, place.end, named[0].start):
        yield HOME, fold(named[0].name)
    for attribute, deed in patterns.deeds.items():
        match = deed.search(before)
        done = start + match.start("deed") if match else 0
        doer = next((r for r in reversed(people) if r.end <= done), None)
        if doer is not None and not patterns.relatives.search(text, doer.end, done):
            yield attribute, fold(doer.name)


@cache
def _patterns(language: str) -> Patterns:
    words = vocabulary(language, "belonging")
    near = rf"(?:{either(words['nearby'])}\s)?"
    comes = rf"(?:{either(words['comes'])}\s)?{either(words['from'])}"
    between = rf"(?:(?!\b{either(words['turns'])}\b)[^.;:\n]|\.(?=\s?\d)){{0,{BETWEEN}}}?"
    return Patterns(
        based_before=when_used(rf"-{either(words['based_before'])}\s(?:[a-z]+\s){{0,2}}"),
        based=when_used(rf"\b{either(words['based'])}\s{near}\Z"),
        comes=when_used(
            rf",?\s(?:\(?\d{{1,3}}\)?,?\s)?(?:{either(words['who'])}\s)?(?:{comes}|{either(words['lives'])})\s{near}"
        ),
        resident=when_used(rf"\s{either(words['inhabitants'])}\s"),
        deeds={
            attribute: when_used(rf"\b(?P<deed>{either(deeds)})\b{between}\s{either(words['in'])}\s{near}\Z")
            for attribute, deeds in words["deeds"].items()
        },
        around=when_used(rf"(?:['’]s)?,?\s{either(words['around'])}\b", re.IGNORECASE),
        relatives=when_used(rf"['’]s?\b|\b{either(name_words(language).kin)}\b", re.IGNORECASE),
    )
