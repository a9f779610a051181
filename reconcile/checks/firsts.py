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
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from reconcile.checks.actors import cast_of
from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.figures import number
from reconcile.checks.firm import denied, hedges_ahead
from reconcile.checks.opposites import years_of
from reconcile.checks.reading import Passage, readings
from reconcile.checks.sentences import Sentences, sentences_of
from reconcile.checks.superlative import TOPIC, Superlative, superlatives
from reconcile.checks.witness import contradiction, declined, side, witness
from reconcile.checks.wording import wording
from reconcile.claims.frame import fold
from reconcile.claims.words import is_verb, words_of
from reconcile.facts.names import same_name
from reconcile.kinds.gazetteer import sex_of
from reconcile.kinds.vocabulary import either
from reconcile.model import Mention

NO_YEAR: Final = "first-of-no-year"
SEX: Final = {"woman": "f", "man": "m", "girl": "f", "boy": "m"}


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each first, youngest or oldest with a counter-example in any article."""
    looked_at = tuple(readings(dossier))
    cast, known = cast_of(dossier), _Examples(dossier)
    told = [s for reading in looked_at for s in superlatives(cast, reading) if s.order == 1 and s.holder.name]
    for one in told:
        ages = wording(one.passage.document.language, TOPIC)["ages"]
        if one.degree == "first":
            yield from _first(dossier, one, known.of(one))
        elif one.degree in ages:
            yield from _youngest(dossier, one, known.of(one), young=one.degree == ages[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A plain sentence of one person that tells all that a superlative is told of."""

    passage: Passage
    name: Mention
    year: str  # the one year that the sentence names, else ""

    def is_of_another(self, one: Superlative) -> bool:
        mine, yours = fold(self.name.quote), one.holder.name
        return (
            self.passage is not one.passage
            and not set(mine.split()) & set(yours.split())
            and not same_name(mine, yours)
        )


# --- the first ----------------------------------------------------------------------------------


def _first(dossier: Dossier, one: Superlative, examples: Sequence[Example]) -> Iterator[Outcome]:
    year = _year(one.passage)
    earlier = (e for e in examples if e.year and (not year or e.year < year) and e.is_of_another(one))
    example = next(earlier, None)
    if example is not None and not year:
        yield declined(one.mention, NO_YEAR)
    elif example is not None:
        yield _finding(dossier, one, example, f"{example.name.quote} did so in {example.year}, before {year}")


def _year(passage: Passage) -> str:
    """The one year that a sentence names; "" where it names none or several."""
    years = years_of(passage)
    return next(iter(years)) if len(years) == 1 else ""


# --- the youngest, the oldest -------------------------------------------------------------------


def _youngest(dossier: Dossier, one: Superlative, examples: Sequence[Example], *, young: bool) -> Iterator[Outcome]:
    age, year = _age(one.passage, one.mention.start), _year(one.passage)
    if age is None:
        return
    for example in examples:
        other = _age(example.passage, example.name.end)
        if other is None or (other >= age if young else other <= age) or not example.is_of_another(one):
            continue
        if not (year and example.year):
            yield declined(one.mention, NO_YEAR)
        elif example.year <= year:
            yield _finding(dossier, one, example, f"{example.name.quote} was {other}, in {example.year}, against {age}")
            return


def _age(passage: Passage, offset: int) -> Decimal | None:
    """The age told behind an offset: the only one of the sentence."""
    ages = [m for m in passage.of("age") if m.start >= offset]
    return number(ages[0]) if len(ages) == 1 else None


# --- examples -----------------------------------------------------------------------------------


class _Examples:
    """Examples of what superlatives are told of, looked up once for all that are told of the same."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._known: dict[tuple[frozenset[str], bool], tuple[Example, ...]] = {}

    def of(self, one: Superlative) -> tuple[Example, ...]:
        by_deed = re.search(r"\sto\s", one.said) is not None
        key = (one.of, by_deed)
        if key not in self._known:
            self._known[key] = tuple(_examples(sentences_of(self._dossier), one.of, by_deed=by_deed))
        return self._known[key]


def _examples(said: Sentences, of: frozenset[str], *, by_deed: bool) -> Iterator[Example]:
    for _, passage, told in said.with_all(of - frozenset(SEX)):
        name = _doer(passage, of, of - told, by_deed=by_deed)
        if name is not None:
            yield Example(passage=passage, name=name, year=_year(passage))


def _doer(passage: Passage, of: frozenset[str], missing: frozenset[str], *, by_deed: bool) -> Mention | None:
    people = passage.of("person")
    if len({fold(m.quote).split()[-1] for m in people}) != 1 or not _is_plain(passage):
        return None
    name = people[0]
    if any(SEX.get(concept) != sex_of(name.quote.split()[0]) for concept in missing):
        return None
    return name if _does(passage, name, of, by_deed=by_deed) else None


def _does(passage: Passage, name: Mention, of: frozenset[str], *, by_deed: bool) -> bool:
    """Does the verb, or the noun where the class has none, follow the name, with no other clause between?"""
    text, language = passage.document.article.text, passage.document.language
    for word in words_of(text, name.end, passage.sentence.end, language):
        if word.concept in of and (is_verb(text, word, language) or not by_deed):
            return not _breaks(language).search(passage.between(name.end, word.start))
    return False


def _is_plain(passage: Passage) -> bool:
    language = passage.document.language
    return not (
        passage.text.rstrip().endswith("?")
        or hedges_ahead(language).search(passage.text)
        or denied(passage.text, language)
    )


@cache
def _breaks(language: str) -> re.Pattern[str]:
    return re.compile(rf"[;:“”\"]|(?<!\w){either(wording(language, TOPIC)['breaks'])}(?!\w)", re.IGNORECASE)


def _finding(dossier: Dossier, one: Superlative, example: Example, why: str) -> Outcome:
    passage, name = example.passage, example.name
    return contradiction(
        CHECK,
        dossier,
        [
            side(f"{one.holder.shown}: {one.mention.quote}", witness(one.reading.document, one.mention)),
            side(name.quote, witness(passage.document, name)),
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
