"""Tallies of medals: "World Cup 2 x bronze", "five gold medals at the Asian Games", as records.

A tally line gives all of somebody's medals of one competition; a heading gives those that the lists under it show;
prose gives those of the colours it names and says nothing about others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from reconcile.claims.beginning import beginning_in
from reconcile.claims.frame import fold
from reconcile.kinds.vocabulary import either, vocabulary
from reconcile.model import BlockKind, Document, Mention
from reconcile.values import Count

TIMES: Final = re.compile(r"(?P<times>\d{1,3})\s?[x×]\s?\Z")
NAME: Final = r"(?P<name>[A-Z][\w&.'’-]*(?:\s(?:of\s|de\s|del\s|the\s)?[A-Z][\w&.'’-]*)*(?:\s[Cc]up|\s[Gg]ames)?)"
AFTER: Final = re.compile(rf"(?:\s\w+){{0,2}}\s(?:on|at|in|of|from|en|de)\s(?:the\s|los\s|las\s|el\s|la\s)?{NAME}")
ABOVE_LISTS: Final = re.compile(
    r"(?:\s\w+)?\s(?:on|at|in|of|from|en|de)\s(?:the\s|los\s|las\s|el\s|la\s)?(?P<name>\S.*?)(?:\sin\s.*|\s?[(:,].*)?\Z"
)
OLYMPIC: Final = "Olympic"  # "Olympic gold medalist": of no other competition does the adjective say which it was
FILLING: Final = re.compile(r"[\s/,;:&+–—-]|\band\b|\by\b|\bmedals?\b|\bmedallas?\b", re.IGNORECASE)
SMALL_WORDS: Final = frozenset({"the", "of", "de", "los", "las", "la", "el", "del"})


class TallyKind(StrEnum):
    LINE = "line"  # a line of its own that names a competition and lists its medals
    HEADING = "heading"  # another heading above lists of results
    PROSE = "prose"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """So many medals of one colour; the span holds figure and colour."""

    start: int
    end: int
    colour: int  # 1 gold, 2 silver, 3 bronze
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    article_id: str
    kind: TallyKind
    start: int
    end: int
    block: int
    competition: str
    pieces: tuple[Piece, ...]

    def of(self, colour: int) -> int:
        """How many medals of a colour are stated; 0 where none are."""
        return sum(piece.number for piece in self.pieces if piece.colour == colour)


def tallies_of(document: Document, mentions: Sequence[Mention]) -> tuple[Tally, ...]:
    """The tallies that an article prints, in text order."""
    found = []
    for sentence in document.sentences:
        block = document.blocks[sentence.block]
        inside = beginning_in(mentions, sentence.start, sentence.end)
        pieces = tuple(_pieces(document, sentence.start, sentence.end, inside, heading=block.kind is BlockKind.HEADING))
        if not pieces:
            continue
        kind, name = _named(document, sentence.start, sentence.end, block.kind, pieces)
        if name:
            found.append(
                Tally(
                    article_id=document.article.id,
                    kind=kind,
                    start=sentence.start,
                    end=sentence.end,
                    block=sentence.block,
                    competition=name,
                    pieces=pieces,
                )
            )
    return tuple(found)


def same_competition(a: str, b: str) -> bool:
    """Do two names name one competition?  An acronym or a year more or less makes no difference, a word does.

    >>> same_competition("World Rowing Cup", "FISA World rowing Cup 2004")
    True
    >>> same_competition("World Championships", "World Junior Championships")
    False
    """
    return _core(a) == _core(b) != frozenset()


def _core(name: str) -> frozenset[str]:
    kept = [w for w in re.findall(r"[^\W_]+", name) if not w.isdigit() and not (w.isupper() and len(w) > 1)]
    return frozenset(fold(w) for w in kept) - SMALL_WORDS


# --- pieces -------------------------------------------------------------------------------------


def _pieces(document: Document, start: int, end: int, inside: Sequence[Mention], *, heading: bool) -> Iterator[Piece]:
    text = document.article.text
    colours = vocabulary(document.language, "ranks")["medals"]
    for match in _colour_words(document.language).finditer(text, start, end):
        counted = _number_before(text, start, match.start(), inside)
        if counted is not None:
            first, number = counted
        elif heading:
            first, number = match.start(), 1
        else:
            continue
        yield Piece(start=first, end=match.end(), colour=colours[match.group().lower()], number=number)


@cache
def _colour_words(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(vocabulary(language, 'ranks')['medals'])}(?!\w)", re.IGNORECASE)


def _number_before(text: str, start: int, colour: int, inside: Sequence[Mention]) -> tuple[int, int] | None:
    if match := TIMES.search(text, max(start, colour - 6), colour):
        return match.start(), int(match["times"])
    for mention in inside:
        if not isinstance(mention.value, Count) or mention.value.low != mention.value.high or mention.value.low is None:
            continue
        if mention.start < colour and text[mention.start : colour].strip() in (mention.quote, mention.quote.split()[0]):
            return mention.start, int(mention.value.low)
    return None


# --- names --------------------------------------------------------------------------------------


def _named(
    document: Document, start: int, end: int, block: BlockKind, pieces: Sequence[Piece]
) -> tuple[TallyKind, str]:
    text = document.article.text
    if _is_line(text, start, end, pieces):
        return TallyKind.LINE, text[start : pieces[0].start].strip(" :–—-")
    if block is BlockKind.HEADING:
        if text[start : pieces[0].start].strip() == OLYMPIC:
            return TallyKind.HEADING, f"{OLYMPIC} Games"
        above = ABOVE_LISTS.match(text, pieces[-1].end, end)
        return TallyKind.HEADING, above["name"] if above else text[pieces[-1].end : end].strip()
    after = AFTER.match(text, pieces[-1].end, end)
    return TallyKind.PROSE, after["name"].rstrip(".'’") if after else ""


def _is_line(text: str, start: int, end: int, pieces: Sequence[Piece]) -> bool:
    """A name that begins the line, then nothing but pieces."""
    name = text[start : pieces[0].start].strip(" :–—-")
    if not name or not name[0].isupper() or re.search(r"[.,;!?]", name):
        return False
    rest = text[pieces[0].start : end]
    for piece in pieces:
        rest = rest.replace(text[piece.start : piece.end], " ", 1)
    return not FILLING.sub("", rest)
