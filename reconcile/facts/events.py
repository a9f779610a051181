"""Events over the dossier: one event under many names, and what articles say apart of it.

A place that saw one event in every article that dates it has one year; articles that give it other years disagree.
Events of one place whose names share words of their series are one event; other series names are a difference.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from reconcile.claims.events import EVENT_NAME, EVENT_YEAR, PLACE_YEAR
from reconcile.facts.align import Group
from reconcile.kinds.name_words import name_words
from reconcile.kinds.vocabulary import known_languages
from reconcile.model import Claim
from reconcile.values import DateSpan

WITNESSES = 3  # articles that date a place's event, at least, where some do not name the event
SHARED_WORDS = 2  # words of their series that two names of one event share at least
OF_EVENTS = frozenset({EVENT_NAME, EVENT_YEAR, PLACE_YEAR})


def align_events(claims: Sequence[Claim]) -> Iterator[Group]:
    """Groups of claims about the year and about the name of one event."""
    by_place: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: (c.article_id, c.start, c.attribute)):
        by_place[claim.subject].append(claim)
    for _, members in sorted(by_place.items()):
        yield from _years(members)
        yield from _names([c for c in members if c.attribute == EVENT_NAME])


def _years(claims: Sequence[Claim]) -> Iterator[Group]:
    """The years given to a place's event, unless some article tells of two events there."""
    if not any(c.attribute == EVENT_YEAR for c in claims):
        return
    dated = [c for c in claims if c.attribute != EVENT_NAME]
    by_article: dict[str, set[str]] = defaultdict(set)
    for claim in dated:
        if isinstance(claim.value, DateSpan):
            by_article[claim.article_id].add(claim.value.edtf)
    if len(by_article) < WITNESSES and any(c.attribute != EVENT_YEAR for c in dated):
        return  # "in Osk in 1907" may be anything that happened there
    told = Counter(year for years in by_article.values() for year in years)
    if len(told) > 1 and max(told.values()) < WITNESSES and any(_is_yearly(c) for c in dated):
        return  # who won one year is not who won another
    if all(len(years) == 1 for years in by_article.values()):
        yield tuple(dated), ("same place", "one event there in each article")


def _is_yearly(claim: Claim) -> bool:
    """Is the event named one that its place has every year?"""
    series = frozenset(dict(claim.scope).get("series", "").split())
    return any(series & name_words(language).event_yearly for language in known_languages())


def _names(claims: Sequence[Claim]) -> Iterator[Group]:
    groups: list[list[Claim]] = []
    for claim in claims:
        home = next((g for g in groups if all(_one_event(claim, m) for m in g)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    yield from ((tuple(group), ("same place", "names share words")) for group in groups)


def _one_event(a: Claim, b: Claim) -> bool:
    mine, yours = dict(a.scope), dict(b.scope)
    if mine.get("year") and yours.get("year") and mine["year"] != yours["year"]:
        return False
    one, other = set(mine.get("series", "").split()), set(yours.get("series", "").split())
    return len({w.rstrip("s") for w in one} & {w.rstrip("s") for w in other}) >= SHARED_WORDS or one == other
