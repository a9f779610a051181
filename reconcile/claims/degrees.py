"""What people's degrees are in: "a bachelor's degree in English and music", "her PhD in physics"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from reconcile.claims.coreference import Reference
from reconcile.claims.frame import fold
from reconcile.claims.making import make_claim
from reconcile.claims.telling import telling
from reconcile.kinds.category import asked_for
from reconcile.kinds.name_words import name_words
from reconcile.kinds.patterns import when_used
from reconcile.kinds.vocabulary import GAP, either, vocabulary
from reconcile.kinds.wordindex import first_words
from reconcile.model import Claim, Document, Mention
from reconcile.values import Term

FIELD = "field"


class Patterns(NamedTuple):
    """What tells degrees in a language."""

    ahead: re.Pattern[str]  # up to what a degree is in: "bachelor's degree in"
    degree: re.Pattern[str]  # "bachelor's degree in English and music"
    one: re.Pattern[str]  # one thing that a degree is in
    relatives: re.Pattern[str]  # whose degree it is, if not of whom the sentence names
    levels: Mapping[str, str]
    paths: Mapping[str, str]
    first: frozenset[str]  # words with one of which each level begins


def degree_claims(document: Document, found: Sequence[Reference]) -> Iterator[Claim]:
    """Claims of what somebody's degree is in, in text order."""
    patterns, text = _patterns(document.language), document.article.text
    if patterns is None:
        return
    for at, sentence in telling(document, patterns.first):
        if not patterns.ahead.search(text, sentence.start, sentence.end):
            continue
        for match in patterns.degree.finditer(text, sentence.start, sentence.end):
            people = [r for r in found if sentence.start <= r.start and r.end <= match.start() and r.kind == "person"]
            if people and not patterns.relatives.search(text, people[-1].end, match.start()):
                level = patterns.levels[" ".join(match["level"].split())]
                yield make_claim(
                    document,
                    _studied(document, match, patterns),
                    at,
                    attribute=level,
                    subject=fold(people[-1].name),
                )


def _studied(document: Document, match: re.Match[str], patterns: Patterns) -> Mention:
    """What a degree is in: one term, or several with "|" between."""
    said = (" ".join(one.group().split()) for one in patterns.one.finditer(match["studies"]))
    return Mention(
        article_id=document.article.id,
        start=match.start("studies"),
        end=match.end("studies"),
        kind="category",
        quote=match["studies"],
        value=Term(vocabulary=FIELD, term="|".join(sorted({patterns.paths[each.lower()] for each in said}))),
    )


@cache
def _patterns(language: str) -> Patterns | None:
    terms, words = asked_for(FIELD, language), vocabulary(language, "degrees")
    if terms is None:
        return None
    levels = {phrase: level for level, phrases in words["levels"].items() for phrase in phrases}
    study = rf"(?i:{either(terms.paths)})(?![\w-])"
    also = rf"(?:,{GAP}|,?{GAP}{either(words['and'])}{GAP}){study}"
    ahead = rf"(?<![\w-])(?P<level>{either(levels)}){GAP}{either(words['in'])}{GAP}"
    return Patterns(
        ahead=when_used(ahead),
        degree=when_used(
            rf"{ahead}(?P<studies>{study}(?:{also}){{0,3}})"
            rf"(?!{GAP}{either(words['and'])}{GAP}[a-z])"  # a study that no list knows
        ),
        one=when_used(study),
        relatives=re.compile(rf"['’]s?\b|\b{either(name_words(language).kin)}\b", re.IGNORECASE),
        levels=levels,
        paths={word.lower(): path for word, path in terms.paths.items()},
        first=first_words(levels),
    )
