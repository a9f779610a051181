"""Of which country people are: "the Kenyan runner Daniel Rono", "Ida Lund, a Dane", "Poland's Robert Nowak"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from reconcile.claims.coreference import Reference
from reconcile.claims.frame import fold
from reconcile.claims.making import make_claim
from reconcile.kinds.gazetteer import gazetteer
from reconcile.kinds.name_words import NameWords, name_words
from reconcile.kinds.patterns import when_used
from reconcile.kinds.vocabulary import either
from reconcile.model import BlockKind, Claim, Document, Mention
from reconcile.values import Name

NATIONALITY = "nationality"
PLACE = "place"
AHEAD = 60  # characters before a name in which the people that it belongs to is looked for
BEHIND = 40  # characters behind it, as in "Ida Lund, a Danish national"
# Peoples of parts of a country, or of countries that are no more: somebody may be two of them without contradiction.
PART_OF_ANOTHER = frozenset({"GB", "PR", "HK", "MO", "TW", "GL", "FO", "PS"})
# "African American", "West German", "Latin American"
NARROWED = re.compile(r"(?<![\w-])(?!The |An? |El |La )[A-Z]\w+ $")
CAPITAL = re.compile(r"(?<![\w-])[A-Z]")
OPENING = 3  # letters; "Lao" has no more
ARTICLE = re.compile(r", (?:an?|the|una?|el|la) ")
OF_COUNTRY = re.compile(r"(?P<people>[A-Z][\w.]*(?: [A-Z][\w.]*){0,2})['’]s? $")


def nationality_claims(
    document: Document, placed: Sequence[tuple[Mention, int]], found: Sequence[Reference]
) -> Iterator[Claim]:
    """Claims that a named person is of a country, in text order."""
    names = {r.start: r.name for r in found if r.kind == "person" and r.by == "name"}
    for mention, at in placed:
        block = document.blocks[document.sentences[at].block]
        if mention.kind != "person" or block.kind is BlockKind.FURNITURE or mention.start not in names:
            continue
        told = _told(document, mention, document.sentences[at].start, document.sentences[at].end)
        if told is not None:
            start, end, country = told
            word = Mention(
                article_id=mention.article_id,
                start=start,
                end=end,
                kind=PLACE,
                quote=document.article.text[start:end],
                value=Name(name=country),
            )
            yield make_claim(document, word, at, attribute=NATIONALITY, subject=fold(names[mention.start]))


def _told(document: Document, person: Mention, start: int, end: int) -> tuple[int, int, str] | None:
    """Where and which country the words right before or behind a name tell."""
    text, table = document.article.text, gazetteer().demonyms
    first = max(start, person.start - AHEAD)
    span = _people_before(document, first, person.start) or _people_behind(document, person.end, end)
    if span is None:
        match = OF_COUNTRY.search(text, first, person.start)
        span, table = match.span("people") if match else None, gazetteer().countries
    if span is None:
        return None
    iso2 = table.get(fold(text[slice(*span)]), "")
    if not iso2 or iso2 in PART_OF_ANOTHER or NARROWED.search(text, max(start, span[0] - AHEAD), span[0]):
        return None
    return *span, _name_of(iso2)


def _people_before(document: Document, start: int, end: int) -> tuple[int, int] | None:
    """A people that ends at a name, with at most two words between of what the person is."""
    text, between = document.article.text, _between(document.language)
    for capital in CAPITAL.finditer(text, start, end):
        for last in _peoples(text, capital.start(), end):
            if between.fullmatch(text, last, end):
                return capital.start(), last
    return None


def _people_behind(document: Document, start: int, end: int) -> tuple[int, int] | None:
    """A people in apposition to a name: ", a Dane,", ", a Danish national"."""
    text, limit, behind = document.article.text, min(end, start + BEHIND), _behind(document.language)
    article = ARTICLE.match(text, start, limit)
    ends = _peoples(text, article.end(), limit) if article else ()
    return next(((article.end(), last) for last in ends if article and behind.match(text, last, limit)), None)


def _peoples(text: str, start: int, limit: int) -> Iterator[int]:
    """Where a people that begins at an offset may end, the longest first."""
    opening = text[start : start + OPENING]
    return (start + len(p) for p in _by_opening().get(opening, ()) if text.startswith(p, start, limit))


@cache
def _by_opening() -> Mapping[str, tuple[str, ...]]:
    """Peoples as text has them, by their first letters, the longest first: a pattern of all takes long to compile."""
    found: dict[str, list[str]] = {}
    for people in sorted((people.title() for people in gazetteer().demonyms), key=len, reverse=True):
        found.setdefault(people[:OPENING], []).append(people)
    return MappingProxyType({opening: tuple(peoples) for opening, peoples in found.items()})


@cache
def _nouns(language: str) -> str:
    words: NameWords = name_words(language)
    return either(words.roles | words.identity_nouns)


@cache
def _between(language: str) -> re.Pattern[str]:
    return re.compile(rf" (?:(?:[a-z]+ )?{_nouns(language)},? )?\n?")


@cache
def _behind(language: str) -> re.Pattern[str]:
    return when_used(rf"(?: national| citizen|(?: [a-z]+)? {_nouns(language)})?(?=[,.;)]| who)")


@cache
def _name_of(iso2: str) -> str:
    """The first name that the gazetteer lists for a country, which is its English one."""
    return next(name for name, code in gazetteer().countries.items() if code == iso2).title()
