"""Whose parents are named: "Ida Lund, daughter of Per and Eva Lund", "the son of a smith, Per Lund, and his wife"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from reconcile.claims.coreference import Reference
from reconcile.claims.frame import fold
from reconcile.claims.making import make_claim
from reconcile.kinds.gazetteer import sex_of
from reconcile.kinds.name_words import name_words
from reconcile.kinds.patterns import when_used
from reconcile.kinds.vocabulary import either
from reconcile.model import BlockKind, Claim, Document, Mention
from reconcile.packs.roles.load import around_roles
from reconcile.values import Name

AHEAD = 120  # characters before a parent's name in which the child is named
BRACKETS = re.compile(r"\([^()]*\)")
PARENTS = {"m": "father", "f": "mother"}


class Patterns(NamedTuple):
    """What leads to parents' names in a language."""

    child_of: re.Pattern[str]  # ends at the first parent: "daughter of a smith, "
    second: re.Pattern[str]  # between two parents: " and his wife, "
    leads: re.Pattern[str]  # between a child's name and "daughter of": " was the second ", not " met a "


def parent_claims(
    document: Document, placed: Sequence[tuple[Mention, int]], found: Sequence[Reference]
) -> Iterator[Claim]:
    """Claims of who somebody's father and mother are, in text order."""
    people = [(m, at) for m, at in placed if m.kind == "person"]
    for nth, (mention, at) in enumerate(people):
        if document.blocks[document.sentences[at].block].kind is BlockKind.FURNITURE:
            continue
        child = _child(document, mention, at, found)
        if not child:
            continue
        second = people[nth + 1][0] if nth + 1 < len(people) and people[nth + 1][1] == at else None
        for parent, role in _parents(document, mention, second):
            yield make_claim(
                document,
                parent,
                at,
                attribute=f"role:{role}",
                subject=child,
                scope=(("holders", "one"),),
                value=given_name(parent),
                about=child,
            )


def given_name(person: Mention) -> Name | None:
    """The given name alone, for relatives share the surname or change it; None where no full name is printed."""
    words = person.value.name.split() if isinstance(person.value, Name) else []
    return Name(name=words[0]) if len(words) > 1 and len(words[0].rstrip(".")) > 1 else None


def _child(document: Document, parent: Mention, at: int, found: Sequence[Reference]) -> str:
    """Of whom a person is told to be a parent, folded; "" of nobody."""
    start = max(document.sentences[at].start, parent.start - AHEAD)
    match = _patterns(document.language).child_of.search(document.article.text, start, parent.start)
    return child_before(document, found, start, match.start()) if match else ""


def child_before(document: Document, found: Sequence[Reference], start: int, end: int) -> str:
    """Who the words at ``end``, "daughter of ...", are told of in a sentence from ``start`` on, folded; "" nobody."""
    text = document.article.text
    aside = [m.span() for m in BRACKETS.finditer(text, start, end)]
    ahead = [r for r in found if start <= r.start and r.end <= end and r.kind == "person" and not _lies_in(aside, r)]
    if not ahead or not _patterns(document.language).leads.fullmatch(text, ahead[-1].end, end):
        return ""
    return fold(ahead[-1].name)


def _lies_in(spans: Sequence[tuple[int, int]], reference: Reference) -> bool:
    return any(start <= reference.start < end for start, end in spans)


def _parents(document: Document, first: Mention, second: Mention | None) -> Iterator[tuple[Mention, str]]:
    """The parents that are named, with father or mother as their given names or each other's tell."""
    pattern = _patterns(document.language).second
    if second is not None and not pattern.fullmatch(document.article.text, first.end, second.start):
        second = None
    sexes = [sex_of(fold(each.quote).split()[0]) if each else "" for each in (first, second)]
    if second is not None and not sexes[0] and sexes[1]:
        sexes[0] = "f" if sexes[1] == "m" else "m"
    if not sexes[0] or sexes[0] == sexes[1]:
        return
    yield first, PARENTS[sexes[0]]
    if second is not None:
        yield second, PARENTS["f" if sexes[0] == "m" else "m"]


@cache
def _patterns(language: str) -> Patterns:
    around = around_roles(language)
    described = rf"{either(around['articles'])}\s(?:[A-ZÀ-Þ]?[a-zà-ÿ-]+\s){{0,3}}[a-zà-ÿ-]+,?\s"
    words = name_words(language)
    barred = rf"(?:{either((words.kin | words.prepositions) - set(around['of']))}|{either(around['who'])}|\w+ed)"
    is_named = rf"(?:{either(around['who'])}\s)?(?:{either(around['is'])}\s)?{either(around['named'])}\s"
    spouse = rf"\s{either(around['spouses'])},?\s(?:{is_named})?"
    return Patterns(
        child_of=when_used(rf"\b{either(around['children'])}\s{either(around['of'])}\s(?:{described})?\Z"),
        second=when_used(rf",?\s{either(around['and'])}(?:{spouse}|\s)"),
        leads=when_used(
            rf"(?:\s?\([^()]*\))?,?(?:,\s|\s(?:{either(around['who'])}\s)?{either(around['is'])}\s)(?:(?!{barred}\s)[\w-]+\s){{0,7}}"
        ),
    )
