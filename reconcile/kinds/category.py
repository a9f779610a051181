"""What sort of thing it was, by closed vocabularies: a truck or a van, a rifle or a shotgun, leukaemia or a stroke."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final, NamedTuple

from reconcile.kinds.kind import Context, Kind, Layer, Tolerance
from reconcile.kinds.patterns import when_used
from reconcile.kinds.terms import normalise_term
from reconcile.kinds.vocabulary import GAP, either, vocabulary
from reconcile.kinds.wordindex import first_words, matches_of
from reconcile.model import Mention, Related, Relation
from reconcile.values import Term, Value

NAME: Final = "category"
LED_BY: Final = 40  # characters before a term in which the word stands that must lead up to it
# "in | the left side of his | chest"
_BETWEEN: Final = rf"(?:{GAP}(?:the|a|an|his|her|their|its|left|right|upper|lower|both|one|side|of|s)\b){{0,5}}{GAP}?\Z"
# "a stolen blue | van", "a Norvik | plane"
_ONE: Final = re.compile(
    r"(?i:\b(?:an?|the|his|her|their|its|my|our|this|that|one|another))\s"
    r"(?:(?!(?:to|and|or|who|of|with|for|in|on|at|that|where|while|by|from|not)\b)[\w’'-]+\s){0,3}\Z"
)


class Terms(NamedTuple):
    """One vocabulary of a language: its words with the paths they stand for, and what must or must not be beside."""

    name: str
    paths: Mapping[str, str]  # "pickup" -> "road/truck|road/car"
    words: re.Pattern[str]
    first: frozenset[str]  # words that begin a term
    before: re.Pattern[str] | None
    not_after: re.Pattern[str]
    one: bool  # told of one thing: "a van", not "by van"
    all: bool = False  # several hold at once: "English and music" is more than "English", and not "English and art"
    asked: bool = False  # no value by itself: read only where a claim asks for it


def find(context: Context) -> Iterator[Mention]:
    """Every term in the singular and in lower case: a plural says nothing of one thing, a capital makes it a name."""
    vocabularies = [terms for terms in _vocabularies(context.document.language) if not terms.asked]
    found = [mention for terms in vocabularies for mention in _found(context, terms)]
    end = 0
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if mention.start >= end:
            end = mention.end
            yield mention


def _found(context: Context, terms: Terms) -> Iterator[Mention]:
    text = context.text
    for match in matches_of(text, terms.words, terms.first):
        start, end = match.span()
        if terms.not_after.match(text, end):
            continue
        if terms.before is not None and not terms.before.search(text, max(0, start - LED_BY), start):
            continue
        if terms.one and not _ONE.search(text, max(0, start - LED_BY), start):
            continue
        word = " ".join(match.group().split())
        yield Mention(
            article_id=context.document.article.id,
            start=start,
            end=end,
            kind=NAME,
            quote=match.group(),
            value=Term(vocabulary=terms.name, term=terms.paths[word]),
        )


def asked_for(name: str, language: str) -> Terms | None:
    """A vocabulary that is read only where a claim asks for it; None where the language has no such."""
    return next((terms for terms in _vocabularies(language) if terms.name == name and terms.asked), None)


@cache
def _vocabularies(language: str) -> tuple[Terms, ...]:
    """The vocabularies of a language; none where it has no such file, for English words mean nothing in it."""
    data = vocabulary(language, "categories")
    if data.get("language", "en") != language:
        return ()
    return tuple(_terms(name, body) for name, body in data.items() if name != "language")


def _terms(name: str, body: Mapping[str, object]) -> Terms:
    listed: Mapping[str, list[str]] = body["terms"]  # type: ignore[assignment]
    before, after = body.get("before"), body.get("not_after")
    paths = {word: path for path, words in listed.items() for word in words}
    return Terms(
        name=name,
        paths=paths,
        words=when_used(rf"(?<![\w’'-]){either(paths)}(?![\w-])"),
        first=first_words(paths),
        before=when_used(rf"\b{either(before)}{_BETWEEN}") if isinstance(before, list) else None,
        not_after=when_used(rf"{GAP}{either(after)}\b" if isinstance(after, list) else r"(?!)"),
        one=bool(body.get("one")),
        all=bool(body.get("all")),
        asked=bool(body.get("asked")),
    )


def relate(a: Mention, b: Mention, tolerance: Tolerance) -> Related:
    """Equal, compatible where one is a sort of the other ("vehicle", "van"), else a conflict."""
    if not isinstance(a.value, Term) or not isinstance(b.value, Term) or a.value.vocabulary != b.value.vocabulary:
        return Related(relation=Relation.UNKNOWN, label="other vocabularies")
    if a.value.term == b.value.term:
        return Related(relation=Relation.EQUAL, label="one sort")
    if a.value.vocabulary in _held_together():
        mine, yours = set(a.value.term.split("|")), set(b.value.term.split("|"))
        if mine <= yours or yours <= mine:
            return Related(relation=Relation.UNKNOWN, label="one may leave something out")
        if not mine & yours:
            return Related(relation=Relation.UNKNOWN, label="two may be meant")
    elif any(_is_sort_of(*sorted((x, y), key=len)) for x in _paths(a.value) for y in _paths(b.value)):
        return Related(relation=Relation.COMPATIBLE, label="one is a sort of the other")
    return Related(relation=Relation.CONFLICT, label=f"{a.value.vocabulary}s differ")


@cache
def _held_together() -> frozenset[str]:
    return frozenset(terms.name for terms in _vocabularies("en") if terms.all)


def _paths(value: Term) -> list[list[str]]:
    return [path.split("/") for path in value.term.split("|")]


def _is_sort_of(wide: list[str], narrow: list[str]) -> bool:
    return narrow[: len(wide)] == wide


def show(value: Value) -> str:
    """The first English word that the vocabulary lists for it: "truck", also for a lorry."""
    if not isinstance(value, Term):
        return ""
    known = _first_words()
    whole = known.get((value.vocabulary, value.term))
    return whole or ", ".join(known.get((value.vocabulary, path), path) for path in value.term.split("|"))


@cache
def _first_words() -> Mapping[tuple[str, str], str]:
    return {
        (terms.name, path): word for terms in _vocabularies("en") for word, path in reversed([*terms.paths.items()])
    }


CATEGORY = Kind(
    name=NAME,
    finds="what sort of vehicle, weapon, wound, illness or offence it was",
    layer=Layer.TERM,
    find=find,
    relate=relate,
    show=show,
    normalise=normalise_term,
)
