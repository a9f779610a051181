"""How people died: "most of the victims were suffocated", "seven children drowned", "Ida Lund was shot dead"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from reconcile.claims.coreference import Reference
from reconcile.claims.frame import fold
from reconcile.claims.making import make_claim
from reconcile.claims.telling import telling
from reconcile.kinds.category import Terms, asked_for
from reconcile.kinds.patterns import when_used
from reconcile.kinds.vocabulary import GAP, either, vocabulary
from reconcile.kinds.wordindex import first_words
from reconcile.model import Claim, Document, Mention
from reconcile.values import Count, Term

MANNER = "manner_of_death"
VOCABULARY = "death"
MOST = "most of the dead"
NEAR = 80  # characters ahead in which a sentence tells that there were dead


class Patterns(NamedTuple):
    """What tells deaths in a language."""

    manner: re.Pattern[str]
    dead: re.Pattern[str]
    most: re.Pattern[str]  # ends where the verb begins
    links: re.Pattern[str]  # between a name and the verb: " was "
    counted: re.Pattern[str]  # between a number and the verb: " children were "
    terms: Terms
    tell: frozenset[str]  # words of which one is in each match of ``manner``


def death_claims(
    document: Document, placed: Sequence[tuple[Mention, int]], found: Sequence[Reference]
) -> Iterator[Claim]:
    """Claims of how somebody, a number of people or most of the dead died, in text order."""
    patterns, text = _patterns(document.language), document.article.text
    if patterns is None:
        return
    for at, sentence in telling(document, patterns.tell):
        told = [m for m in patterns.manner.finditer(text, sentence.start, sentence.end) if _is_death(patterns, m)]
        if len({_path(patterns, match) for match in told}) != 1:
            continue  # "of smoke inhalation, others were trampled"
        match = told[0]
        who = _who(document, at, match.start(), placed, found)
        if who:
            word = Mention(
                article_id=document.article.id,
                start=match.start("how"),
                end=match.end("how"),
                kind="category",
                quote=match["how"],
                value=Term(vocabulary=VOCABULARY, term=_path(patterns, match)),
            )
            yield make_claim(document, word, at, attribute=MANNER, subject=who)


def _is_death(patterns: Patterns, match: re.Match[str]) -> bool:
    """Do the words tell a death?  "Shot" does so only where the sentence speaks of the dead."""
    return match["sure"] is not None or bool(
        patterns.dead.search(match.string, max(match.pos, match.start() - NEAR), match.endpos)
    )


def _path(patterns: Patterns, match: re.Match[str]) -> str:
    return patterns.terms.paths[" ".join(match["how"].lower().split())]


def _who(
    document: Document, at: int, end: int, placed: Sequence[tuple[Mention, int]], found: Sequence[Reference]
) -> str:
    """Who died: "most of the dead", "7 children", or a folded name; "" where it cannot be told."""
    text, start = document.article.text, document.sentences[at].start
    patterns = _patterns(document.language)
    assert patterns is not None  # the caller has asked
    if patterns.most.search(text, start, end):
        return MOST
    people = [m for m, of in placed if of == at and m.end <= end and isinstance(m.value, Count)]
    if people and (match := patterns.counted.fullmatch(text, people[-1].end, end)):
        return _counted(people[-1], match["noun"])
    named = [r for r in found if start <= r.start and r.end <= end and r.kind == "person"]
    return fold(named[-1].name) if named and patterns.links.fullmatch(text, named[-1].end, end) else ""


def _counted(people: Mention, behind: str | None) -> str:
    """ "7 children", by the noun behind the number or within its words; "" where it is no exact number of anything."""
    noun = behind or people.quote.split()[-1]
    value = people.value
    if not isinstance(value, Count) or value.low != value.high or not value.noun or not noun.isalpha():
        return ""
    return f"{value.low} {noun.lower()}"


@cache
def _patterns(language: str) -> Patterns | None:
    terms = asked_for(VOCABULARY, language)
    words = vocabulary(language, "deaths")
    if terms is None:
        return None
    die, be = either(words["die"]), either(words["be"])
    sure = (
        rf"(?P<sure>{die}{GAP}{either(words['of_words'])}{GAP}(?=(?P<of>{either(words['of'])}))"
        rf"|{die}{GAP}{either(words['under_words'])}{GAP}(?=(?P<under>{either(words['under'])}))"
        rf"|(?:{be}{GAP})?(?=(?P<deadly>{either(words['deadly'])})))"
    )
    told = rf"(?:{die}|{be}){GAP}(?={either(words['told'])})"
    manners = (*words["of"], *words["under"], *words["deadly"], *words["told"])
    return Patterns(
        manner=when_used(rf"(?<![\w-])(?:{sure}|{told})(?P<how>{either(manners)})(?![\w-])", re.IGNORECASE),
        dead=when_used(rf"\b{either(words['dead'])}\b", re.IGNORECASE),
        most=when_used(
            rf"\b{either(words['most'])}{GAP}(?:{either(words['of_those'])}{GAP})?(?:[a-z]+{GAP}){{1,2}}\Z",
            re.IGNORECASE,
        ),
        links=when_used(rf"{GAP}(?:{be}{GAP})?"),
        counted=when_used(rf"{GAP}(?:(?:[a-z]+{GAP})?(?P<noun>[a-z]+){GAP})??(?:{be}{GAP})?"),
        terms=terms,
        tell=first_words(phrase.split()[-1] for key in ("die", "deadly", "told") for phrase in words[key]),
    )
