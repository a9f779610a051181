"""Somebody said to be the first or the youngest, and another who was so before.

Fires:   "in 1996 Ida Lund became the first Norwegian to win an Olympic medal" against "Eva Nowak of Norway won an
         Olympic medal in 1968"; "the youngest champion at 22" against a champion of 21 in an earlier year; "the oldest
         winner, at 41" against a winner of 44.
Silent:  a first without a year (listed as not compared where another is told to have done it), later examples, examples
         that lack something that the first is told of ("a medal" is no "Olympic medal"), what is hoped or denied.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import Final

from reconcile.checks.actors import cast_of
from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.figures import number
from reconcile.checks.firm import denied, hedges_ahead
from reconcile.checks.opposites import years_of
from reconcile.checks.reading import Passage, Reading, readings
from reconcile.checks.superlative import TELLS, TOPIC, Superlative, concepts_of, superlatives
from reconcile.checks.witness import contradiction, declined, side, witness
from reconcile.checks.wording import wording
from reconcile.claims.frame import fold
from reconcile.claims.words import is_verb, words_of
from reconcile.facts.barriers import same_name
from reconcile.kinds.gazetteer import sex_of
from reconcile.kinds.vocabulary import either
from reconcile.model import Mention

NO_YEAR: Final = "first-of-no-year"
SEX: Final = {"woman": "f", "man": "m", "girl": "f", "boy": "m"}


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each first, youngest or oldest with a counter-example in any article."""
    looked_at = tuple(readings(dossier))
    cast = cast_of(dossier)
    told = [s for reading in looked_at for s in superlatives(cast, reading) if s.order == 1 and s.holder.name]
    for one in told:
        if one.degree == "first":
            yield from _firsts(dossier, looked_at, one)
        elif one.degree in _ages(one.passage.document.language):
            yield from _youngest(dossier, looked_at, one)


def _ages(language: str) -> frozenset[str]:
    return frozenset(wording(language, TOPIC)["ages"])


# --- the first ----------------------------------------------------------------------------------


def _firsts(dossier: Dossier, looked_at: Sequence[Reading], one: Superlative) -> Iterator[Outcome]:
    year = _year(one.passage)
    examples = [(p, m) for p, m in _examples(looked_at, one) if (y := _year(p)) and (not year or y < year)]
    if not examples:
        return
    if not year:
        yield declined(one.mention, NO_YEAR)
        return
    passage, name = examples[0]
    yield _finding(dossier, one, passage, name, f"{name.quote} did so in {_year(passage)}, before {year}")


def _year(passage: Passage) -> str:
    """The one year that a sentence names; "" where it names none or several."""
    years = years_of(passage)
    return next(iter(years)) if len(years) == 1 else ""


# --- the youngest, the oldest -------------------------------------------------------------------


def _youngest(dossier: Dossier, looked_at: Sequence[Reading], one: Superlative) -> Iterator[Outcome]:
    age = _age(one.passage, one.mention.start)
    if age is None:
        return
    young = one.degree == wording(one.passage.document.language, TOPIC)["ages"][0]
    for passage, name in _examples(looked_at, one):
        other = _age(passage, name.end)
        if other is None or (other >= age if young else other <= age):
            continue
        years = _year(one.passage), _year(passage)
        if not all(years):
            yield declined(one.mention, NO_YEAR)
        elif years[1] <= years[0]:
            yield _finding(dossier, one, passage, name, f"{name.quote} was {other}, in {years[1]}, against {age}")
            return


def _age(passage: Passage, offset: int) -> Decimal | None:
    """The age told behind an offset: the only one of the sentence."""
    ages = [m for m in passage.of("age") if m.start >= offset]
    return number(ages[0]) if len(ages) == 1 else None


# --- examples -----------------------------------------------------------------------------------


def _examples(looked_at: Sequence[Reading], one: Superlative) -> Iterator[tuple[Passage, Mention]]:
    """Sentences that tell of another person all that the superlative is told of, as something done."""
    for reading in looked_at:
        for passage in reading.passages:
            if passage is not one.passage and passage.block.kind in TELLS:
                name = _doer(passage, one)
                if name is not None:
                    yield passage, name


def _doer(passage: Passage, one: Superlative) -> Mention | None:
    people = passage.of("person")
    language = passage.document.language
    if len({fold(m.quote).split()[-1] for m in people}) != 1 or not _is_plain(passage, language):
        return None
    name = people[0]
    if same_name(fold(name.quote), one.holder.name) or set(fold(name.quote).split()) & set(one.holder.name.split()):
        return None
    missing = one.of - _told(passage, language)
    if any(SEX.get(concept) != sex_of(name.quote.split()[0]) for concept in missing):
        return None
    return name if _does(passage, name, one, language) else None


def _told(passage: Passage, language: str) -> frozenset[str]:
    """All that a sentence says; gold, silver and bronze are medals."""
    medals = frozenset({"medal"}) if passage.of("medal") else frozenset()
    return concepts_of(passage.text, language) | medals


def _does(passage: Passage, name: Mention, one: Superlative, language: str) -> bool:
    """Does the verb, or the noun where the class has none, follow the name, with no other clause between?"""
    text = passage.document.article.text
    by_deed = re.search(r"\sto\s", one.said) is not None
    for word in words_of(text, name.end, passage.sentence.end, language):
        if word.concept in one.of and (is_verb(text, word, language) or not by_deed):
            return not _breaks(language).search(passage.between(name.end, word.start))
    return False


def _is_plain(passage: Passage, language: str) -> bool:
    return not (
        passage.text.rstrip().endswith("?")
        or hedges_ahead(language).search(passage.text)
        or denied(passage.text, language)
    )


@cache
def _breaks(language: str) -> re.Pattern[str]:
    return re.compile(rf"[;:“”\"]|(?<!\w){either(wording(language, TOPIC)['breaks'])}(?!\w)", re.IGNORECASE)


def _finding(dossier: Dossier, one: Superlative, passage: Passage, name: Mention, why: str) -> Outcome:
    document = passage.document
    return contradiction(
        CHECK,
        dossier,
        [
            side(f"{one.holder.shown}: {one.mention.quote}", witness(one.reading.document, one.mention)),
            side(name.quote, witness(document, name)),
        ],
        kind="rank",
        question=f"Was {one.holder.shown} {one.mention.quote}?",
        explanation=f"{why}: “{' '.join(passage.text.split())}”",
        topic=f"{one.degree} {' '.join(sorted(one.of))}",
    )


CHECK: Final = Check(
    code="RC224",
    name="earlier-example",
    version=1,
    finds="somebody said to be the first, the youngest or the oldest, and another who was so before",
    example="“the first Norwegian to win an Olympic medal”, in 1996, against another’s “in 1968”",
    run=run,
)
