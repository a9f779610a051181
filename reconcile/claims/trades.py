"""What people did for a living at one place, and their parents at all.

"Ida Lund worked on the bridge as a painter", "her father, a railway porter", "the son of a tailor".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from reconcile.claims.beginning import beginning_in
from reconcile.claims.coreference import Reference
from reconcile.claims.frame import fold
from reconcile.claims.making import make_claim
from reconcile.claims.relatives import child_before
from reconcile.claims.telling import telling
from reconcile.kinds.category import asked_for
from reconcile.kinds.patterns import when_used
from reconcile.kinds.vocabulary import either
from reconcile.kinds.wordindex import first_words, starts_of
from reconcile.model import Claim, Document, Mention
from reconcile.packs.roles.load import around_roles, roles
from reconcile.values import Term

TRADE = "trade"
OF_FATHER = "father_trade"
ASIDE = r"(?:\s\([^()]*\))?"
NAME = r"[A-ZÀ-Þ][\w.-]*(?:\s[A-ZÀ-Þ][\w.-]*){0,3}"


class Patterns(NamedTuple):
    """What leads up to the trade of a parent in a language, and the trades."""

    parent: re.Pattern[str]  # from "father" to the trade: "father, Per Lund, was a railway | porter and handyman"
    child_of: re.Pattern[str]  # "the son of a railway | porter"
    lead: re.Pattern[str]  # what each of ``own`` begins with
    own: tuple[re.Pattern[str], ...]  # from behind a name: " was a painter on the bridge", " worked at the mill as a"
    paths: Mapping[str, str]
    first: frozenset[str]  # words with one of which each trade begins
    parents: frozenset[str]  # ... each match of ``parent``
    children: frozenset[str]  # ... of ``child_of``


def trade_claims(document: Document, found: Sequence[Reference]) -> Iterator[Claim]:
    """Claims of what the father or mother of a person did, in text order."""
    patterns, text = _patterns(document.language), document.article.text
    if patterns is None:
        return
    has_parents, has_children = (bool(starts_of(text, words)) for words in (patterns.parents, patterns.children))
    for at, sentence in telling(document, patterns.first):
        for match in patterns.parent.finditer(text, sentence.start, sentence.end) if has_parents else ():
            role = roles(document.language)[match["parent"].lower()].name
            child = _of(text, found, match.start("parent"))
            if child:
                yield _claim(document, at, match, patterns, f"{role}_trade", child)
        for match in patterns.child_of.finditer(text, sentence.start, sentence.end) if has_children else ():
            child = child_before(document, found, sentence.start, match.start())
            if child:
                yield _claim(document, at, match, patterns, OF_FATHER, child)
        for person in (r for r in beginning_in(found, sentence.start, sentence.end) if r.kind == "person"):
            for own in patterns.own if patterns.lead.match(text, person.end, sentence.end) else ():
                work = own.match(text, person.end, sentence.end)
                if work is not None:
                    yield _claim(document, at, work, patterns, TRADE, fold(person.name))


def _of(text: str, found: Sequence[Reference], start: int) -> str:
    """Whose father stands at an offset: "her | father", "Ida Lund's | father"."""
    whose = next((r for r in found if r.kind == "person" and r.end < start <= r.end + 3), None)
    if whose is None:
        return ""
    between = text[whose.end : start].strip()
    owns = between in ("'s", "’s", "'", "’") if whose.by == "name" else not between and whose.by == "pronoun"
    return fold(whose.name) if owns else ""


def _claim(
    document: Document, at: int, match: re.Match[str], patterns: Patterns, attribute: str, subject: str
) -> Claim:
    paths = [patterns.paths[match[name].lower()] for name in ("trade", "more") if match[name]]
    start = match.start("trade")
    end = match.end("more") if match["more"] else match.end("trade")
    word = Mention(
        article_id=document.article.id,
        start=start,
        end=end,
        kind="category",
        quote=document.article.text[start:end],
        value=Term(vocabulary=TRADE, term="|".join(paths)),
    )
    where = (("thing", match["head"].lower()),) if attribute == TRADE else ()
    return make_claim(document, word, at, attribute=attribute, subject=subject, scope=where)


@cache
def _patterns(language: str) -> Patterns | None:
    terms = asked_for(TRADE, language)
    if terms is None:
        return None
    around, known = around_roles(language), roles(language)
    parents = [phrase for phrase, role in known.items() if role.name in ("father", "mother") and phrase in role.words]
    trades = either(terms.paths)
    turns = either([*around["and"], *around["of"], *around["who"], *around["some"], *around["articles"]])
    trade = (
        rf"{either(around['some'])}\s(?:(?!{turns}\s)[A-Z]?[a-zà-ÿ-]+\s){{0,3}}?(?P<trade>{trades})\b"
        rf"(?:\s{either(around['and'])}\s(?:(?:[a-zà-ÿ-]+)\s){{0,2}}?(?P<more>{trades})\b)?"
    )
    linked = rf"(?:,\s|\s{either(around['is'])}\s|,?\s{either(around['worked_as'])}\s)"
    named = rf"(?:(?:,?\s|\s{either(around['is'])}\s){NAME})?"
    place = r"(?:[A-ZÀ-Þ][\w.-]*\s){0,4}(?P<head>[A-Za-zÀ-ÿ]{3,})\b"
    where = rf"\s{either(around['at'])}\s(?:{either(around['the'])}\s)?{place}"
    linking, worked = rf"{either(around['is'])}\s", either(around["worked"])
    return Patterns(
        lead=when_used(rf"{ASIDE}\s(?:{linking}{either(around['some'])}|{worked})\s"),
        own=(
            when_used(rf"{ASIDE}\s{linking}{trade}{where}"),
            when_used(rf"{ASIDE}\s{worked}{where}\s{either(around['as'])}\s{trade}"),
        ),
        parent=when_used(rf"\b(?P<parent>{either(parents)}){named}{linked}{trade}"),
        child_of=when_used(rf"\b{either(around['children'])}\s{either(around['of'])}\s{trade}"),
        paths=terms.paths,
        first=terms.first,
        parents=first_words(parents),
        children=first_words(around["children"]),
    )
