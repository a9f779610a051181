"""Of which country people are: "the Kenyan runner Daniel Rono", "Ida Lund, a Dane", "Poland's Robert Nowak"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from reconcile.claims.coreference import Reference
from reconcile.claims.frame import fold
from reconcile.claims.making import make_claim
from reconcile.kinds.gazetteer import gazetteer
from reconcile.kinds.name_words import NameWords, name_words
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
    text, before, behind = document.article.text, *_patterns(document.language)
    match = before.search(text, max(start, person.start - AHEAD), person.start)
    match = match or behind.match(text, person.end, min(end, person.end + BEHIND))
    table = gazetteer().demonyms
    if match is None:
        match = OF_COUNTRY.search(text, max(start, person.start - AHEAD), person.start)
        table = gazetteer().countries
    if match is None:
        return None
    iso2 = table.get(fold(match["people"]), "")
    if not iso2 or iso2 in PART_OF_ANOTHER or NARROWED.search(text, max(start, match.start() - AHEAD), match.start()):
        return None
    return match.start("people"), match.end("people"), _name_of(iso2)


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A people before a name with at most two words of what the person is, and one behind a name."""
    words: NameWords = name_words(language)
    people = "|".join(sorted(map(re.escape, (p.title() for p in gazetteer().demonyms)), key=lambda p: (-len(p), p)))
    nouns = "|".join(sorted(map(re.escape, words.roles | words.identity_nouns)))
    articles = "an?|the|una?|el|la"
    return (
        re.compile(rf"(?<![\w-])(?P<people>{people}) (?:(?:[a-z]+ )?(?:{nouns}),? )?$"),
        re.compile(
            rf", (?:{articles}) (?P<people>{people})(?: national| citizen|(?: [a-z]+)? (?:{nouns}))?(?=[,.;)]| who)"
        ),
    )


@cache
def _name_of(iso2: str) -> str:
    """The first name that the gazetteer lists for a country, which is its English one."""
    return next(name for name, code in gazetteer().countries.items() if code == iso2).title()
