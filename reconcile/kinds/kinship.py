"""How people are related: "his half-brother, Jonathan", "Leslie, his wife"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from reconcile.kinds.kind import Context, Kind, Layer, Tolerance
from reconcile.kinds.terms import normalise_term, show_term
from reconcile.kinds.vocabulary import either, vocabulary
from reconcile.kinds.wordindex import first_words, matches_of
from reconcile.model import Mention, Related, Relation
from reconcile.values import Term

NAME = "kinship"


def find(context: Context) -> Iterator[Mention]:
    """Every word for a relative, in the singular: a plural says nothing of one person."""
    words = _words(context.document.language)
    for match in matches_of(context.text, _pattern(context.document.language), first_words(words)):
        yield Mention(
            article_id=context.document.article.id,
            start=match.start(),
            end=match.end(),
            kind=NAME,
            quote=match.group(),
            value=Term(vocabulary=NAME, term=words[match.group().lower()]),
        )


@cache
def _words(language: str) -> Mapping[str, str]:
    return {word: relation for relation, words in vocabulary(language, NAME).items() for word in words}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){either(_words(language))}(?![\w-])", re.IGNORECASE)


def relate(a: Mention, b: Mention, tolerance: Tolerance) -> Related:
    """Equal, or a conflict; whether they speak of the same two people is for the facts to say.

    The other end of one bond ("his brother" of hers, "her sister" of his) cannot be told from a contradiction, so
    relations of different sex are not compared.
    """
    if not isinstance(a.value, Term) or not isinstance(b.value, Term):
        return Related(relation=Relation.UNKNOWN, label="not read for certain")
    mine, yours = a.value.term, b.value.term
    if mine == yours:
        return Related(relation=Relation.EQUAL, label="same relation")
    if _bond(mine) == _bond(yours):
        if _bond(mine) in (mine, yours):
            return Related(relation=Relation.COMPATIBLE, label="one tells no age")
        return Related(relation=Relation.CONFLICT, label="one is older, younger or a twin")
    if not comparable(_bond(mine), _bond(yours)):
        return Related(relation=Relation.UNKNOWN, label="may be bonds with two people")
    return Related(relation=Relation.CONFLICT, label="relations differ")


def _bond(term: str) -> str:
    """The relation without who is older: "brother" of "twin brother"."""
    return term.rsplit(" ", 1)[-1]


def comparable(a: str, b: str) -> bool:
    """Do two relations differ in closeness only, so that one bond cannot be both?

    >>> comparable("brother", "half-brother"), comparable("brother", "father"), comparable("wife", "girlfriend")
    (True, False, True)
    """
    return any(a in row and b in row for row in EXCLUSIVE)


EXCLUSIVE = (
    frozenset({"brother", "half-brother", "stepbrother", "cousin", "brother-in-law"}),
    frozenset({"sister", "half-sister", "stepsister", "cousin", "sister-in-law"}),
    frozenset({"father", "stepfather", "grandfather", "uncle", "father-in-law"}),
    frozenset({"mother", "stepmother", "grandmother", "aunt", "mother-in-law"}),
    frozenset({"son", "stepson", "nephew", "grandson"}),
    frozenset({"daughter", "stepdaughter", "niece", "granddaughter"}),
    frozenset({"wife", "girlfriend", "fiancee"}),
    frozenset({"husband", "boyfriend", "fiance"}),
)


KINSHIP = Kind(
    name=NAME,
    finds="how people are related",
    layer=Layer.TERM,
    find=find,
    relate=relate,
    show=show_term,
    normalise=normalise_term,
)
