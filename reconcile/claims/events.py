"""Named events: in which year an event at a place was, and what the event of a place and year is called.

An event is known by its series ("Olympic Games"), its place and its year, each perhaps left out.  Where an event's name
holds no year, the one year of its sentence is its year; where it holds no place, the place right behind it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reconcile.claims.frame import fold
from reconcile.claims.making import make_claim
from reconcile.claims.scope import bound_of
from reconcile.kinds.event import EventParts, event_parts
from reconcile.kinds.gazetteer import country_of, state_of
from reconcile.model import BlockKind, Claim, Document, Mention
from reconcile.values import DateSpan

EVENT_YEAR = "event year"
PLACE_YEAR = "place year"  # a place and a year in one sentence, with no event named
EVENT_NAME = "event name"
YEAR = re.compile(r"\d{4}(?!\d)")
AREA_BEHIND = re.compile(r",?\s\(?")
# a sentence of somebody's life, which dates no event of the place
OF_A_LIFE = re.compile(r"\b(?:born|died|married|moved|lived|nació|murió|vivió)\b", re.IGNORECASE)
EARLIER = frozenset({"since", "desde"})  # "the first since 1980": another event of the series
BEHIND = 60  # characters behind a name in which its place and year may stand


def event_claims(document: Document, placed: Sequence[tuple[Mention, int]]) -> Iterator[Claim]:
    """The years and names of the events that an article names, in text order of their sentences."""
    by_sentence: dict[int, list[Mention]] = {}
    for mention, at in placed:
        if document.blocks[document.sentences[at].block].kind is not BlockKind.FURNITURE:
            by_sentence.setdefault(at, []).append(mention)
    for at, mentions in sorted(by_sentence.items()):
        yield from _of_sentence(document, at, mentions)


def _of_sentence(document: Document, at: int, mentions: Sequence[Mention]) -> Iterator[Claim]:
    text = document.article.text
    town = _only_town(text, mentions)
    events = [(m, _parts(document, m, town)) for m in mentions if m.kind == "event"]
    years = {year: m for m in mentions if (year := _year(m)) and bound_of(document, m) not in EARLIER}
    only = next(iter(years.values())) if len(years) == 1 else None
    for mention, parts in events:
        if parts.place:
            yield _claim(document, at, mention, mention, EVENT_NAME, parts)
            stated = next((m for y, m in sorted(years.items()) if y == parts.year), None) if parts.year else only
            if stated is not None:
                yield _claim(document, at, stated, mention, EVENT_YEAR, parts)
    if only is not None and not any(parts.place for _, parts in events):
        sentence = document.sentences[at]
        if OF_A_LIFE.search(text, sentence.start, sentence.end):
            return
        for place in (m for m in mentions if m.kind == "place" and not _is_wide(m.quote)):
            yield _claim(document, at, only, place, PLACE_YEAR, EventParts(series="", place=place.quote, year=""))


def _is_wide(place: str) -> bool:
    """Is a place a country or a state, which sees many events in many years?"""
    return bool(country_of(place) or state_of(place))


def _year(mention: Mention) -> str:
    """The year that a date prints; "" where it spans several or none is printed."""
    if not isinstance(mention.value, DateSpan) or "/" in mention.value.edtf:
        return ""
    match = YEAR.match(mention.value.edtf)
    return match.group() if match and match.group() in mention.quote else ""


def _parts(document: Document, mention: Mention, town: str) -> EventParts:
    after = document.article.text[mention.end : mention.end + BEHIND]
    parts = event_parts(mention.quote, after.split("\n", 1)[0])
    return parts if parts.place else replace(parts, place=town)


def _only_town(text: str, mentions: Sequence[Mention]) -> str:
    """The one place that a sentence is set in; the country behind a town ("Murcia, Spain") is no second place."""
    places = [m for m in mentions if m.kind == "place"]
    towns = {
        m.quote
        for m in places
        if not any(AREA_BEHIND.fullmatch(text[p.end : m.start]) for p in places if p.end <= m.start)
    }
    return towns.pop() if len(towns) == 1 else ""


def _whole_year(year: str) -> DateSpan:
    return DateSpan(edtf=year, earliest=f"{year}-01-01", latest=f"{year}-12-31")


def _claim(document: Document, at: int, stated: Mention, about: Mention, attribute: str, parts: EventParts) -> Claim:
    scope = (("place", fold(parts.place)), ("series", parts.series), ("year", parts.year))
    dated = isinstance(stated.value, DateSpan)
    return make_claim(
        document,
        stated,
        at,
        attribute=attribute,
        subject=fold(parts.place),
        scope=tuple(part for part in scope if part[1]),
        context=tuple((word, 100) for word in sorted(set(fold(about.quote).split()))),
        value=_whole_year(stated.value.edtf[:4]) if isinstance(stated.value, DateSpan) else None,
        kind="year" if dated else "",
        about=str(about.start),
    )
