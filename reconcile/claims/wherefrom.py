"""Where people come from and companies sit: "Torval-based Norvik", "Lee, 30, from Derby", "born in Cuenca"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reconcile.claims.coreference import Reference
from reconcile.claims.frame import fold
from reconcile.claims.making import make_claim
from reconcile.model import BlockKind, Claim, Document, Mention

BASE, HOME, BIRTHPLACE = "base", "home", "birthplace"
# "Torval | -based cheese maker | Norvik"
BASED_BEFORE = re.compile(r"^-(?:based|headquartered)\s(?:[a-z]+\s){0,2}$")
BASED_IN = re.compile(r"\b(?:based|headquartered|headquarters)\s(?:is\s|are\s)?in\s(?:the\s)?$|\bcon sede en\s$")
FROM = re.compile(
    r"^,?\s(?:\(?\d{1,3}\)?,?\s)?(?:(?:who\s)?(?:is|was|comes|came|hails)\s)?(?:from|of|de)\s(?:nearby\s)?$"
)
BORN_IN = re.compile(r"\bborn\s(?:[^.;]{0,40}?\s)?in\s$|\bnac(?:ió|ido|ida)\s(?:[^.;]{0,40}?\s)?en\s$")


def place_claims(
    document: Document, placed: Sequence[tuple[Mention, int]], found: Sequence[Reference]
) -> Iterator[Claim]:
    """Claims that somebody is from, was born at, or a company is based at a place, in text order."""
    for mention, at in placed:
        if mention.kind != "place" or document.blocks[document.sentences[at].block].kind is BlockKind.FURNITURE:
            continue
        sentence = document.sentences[at]
        inside = [r for r in found if sentence.start <= r.start < sentence.end]
        for attribute, subject in _belongs(document.article.text, mention, inside, sentence.start):
            yield make_claim(document, mention, at, attribute=attribute, subject=subject)


def _belongs(text: str, place: Mention, inside: Sequence[Reference], start: int) -> Iterator[tuple[str, str]]:
    before = text[start : place.start]
    behind = [r for r in inside if r.start >= place.end and r.kind == "organisation" and r.by == "name"]
    ahead = [r for r in inside if r.end <= place.start]
    if behind and BASED_BEFORE.match(text[place.end : behind[0].start]):
        yield BASE, fold(behind[0].name)
    companies = [r for r in ahead if r.kind == "organisation"]
    if companies and BASED_IN.search(before):
        yield BASE, fold(companies[-1].name)
    people = [r for r in ahead if r.kind == "person"]
    if people and people[-1].by == "name" and FROM.match(text[people[-1].end : place.start]):
        yield HOME, fold(people[-1].name)
    if people and BORN_IN.search(before):
        yield BIRTHPLACE, fold(people[-1].name)
