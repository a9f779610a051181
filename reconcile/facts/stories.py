"""Stories: articles of one dossier that speak of the same people and places at about the same time.

A dossier on crashes may hold two crashes.  Totals and the one time, depth or magnitude of an event are compared only
within one story.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from reconcile.model import Claim

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


def _meet(one: set[str], other: set[str]) -> bool:
    return len(one & other) >= min(SHARED_NAMES, len(one), len(other))
