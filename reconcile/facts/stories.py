"""Stories: articles of one dossier that speak of the same people and places at about the same time.

A dossier on crashes may hold two crashes.  Totals and the one time, depth or magnitude of an event are compared only
within one story.  A bid in the news of September says nothing of that in the news of January.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from reconcile.model import Claim
from reconcile.values import DateSpan

NEWS = timedelta(days=92)  # between what a piece of news tells and its publication, at most
FULL_DAY, MONTH = len("2016-08-24"), len("2016-08")
SHARED_NAMES = 2  # words of names that articles of one story share at least, or all that the shorter one has


def stories(claims: Iterable[Claim]) -> Mapping[str, str]:
    """For each article the story that it belongs to, named by the first of its articles in the order of ids."""
    names: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        names[claim.article_id].update(part for entity in claim.entities for part in entity.split())
    story: dict[str, str] = {}
    for article in sorted(names):
        met = {story[other] for other in story if _meet(names[article], names[other])}
        first = min(met, default=article)
        story = {other: first if held in met else held for other, held in story.items()} | {article: first}
    return story


def news_days(claims: Iterable[Claim], published: Mapping[str, str]) -> Mapping[str, date]:
    """The day of publication of each article that tells of a day shortly before it: news, not history."""
    days = {article: date.fromisoformat(day) for article, day in published.items() if len(day) == FULL_DAY}
    return {
        claim.article_id: days[claim.article_id]
        for claim in claims
        if claim.article_id in days
        and isinstance(claim.value, DateSpan)
        and len(claim.value.edtf) >= MONTH
        and claim.value.earliest
        and abs(days[claim.article_id] - date.fromisoformat(claim.value.earliest)) <= NEWS
    }


def _meet(one: set[str], other: set[str]) -> bool:
    return len(one & other) >= min(SHARED_NAMES, len(one), len(other))
