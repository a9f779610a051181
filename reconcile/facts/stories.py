"""Stories: articles of one dossier that speak of the same people and places at about the same time.

A dossier on crashes may hold two crashes.  Totals and the one time, depth or magnitude of an event are compared only
within one story.  A bid in the news of September says nothing of that in the news of January.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import combinations

from reconcile.kinds.gazetteer import country_of, peoples
from reconcile.model import Claim
from reconcile.values import DateSpan

NEWS = timedelta(days=92)  # between what a piece of news tells and its publication, at most
FULL_DAY, MONTH = len("2016-08-24"), len("2016-08")
Names = Mapping[str, Counter[str]]  # the folded names of each article
ONE_STORY = 0.12  # likeness of what two groups of articles name, by which they tell one story; set on mixed dossiers
MOST = 80  # articles that are compared all with all
SHARED_NAMES = 2  # words of names that articles of one story share at least, or all that the shorter one has


def stories(claims: Iterable[Claim]) -> Mapping[str, str]:
    """For each article the story that it belongs to, named by the first of its articles in the order of ids."""
    names: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in claims:
        names[claim.article_id].update(claim.entities)
    articles = sorted(names)
    groups = _chained(articles, names) if len(articles) > MOST else _gathered(articles, names)
    return {article: group[0] for group in map(sorted, groups) for article in group}


def told_by_several(story: Mapping[str, str]) -> Mapping[str, str]:
    """The story of each article that is not the only one to tell it: a lone article may name too little."""
    counted = Counter(story.values())
    return {article: each for article, each in story.items() if counted[each] > 1}


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


def _gathered(articles: Sequence[str], names: Names) -> list[list[str]]:
    """Groups of articles that name the same, the most alike put together first; who is left alone joins the group
    with which it shares most, if anything.

    What all the world has, such as countries, is no name of a story's own.
    """
    own = [Counter({name: 1 for name in names[article] if not _is_wide(name)}) for article in articles]
    shared = [[float(len(one.keys() & other.keys())) for other in own] for one in own]
    groups = {at: [article] for at, article in enumerate(articles)}
    while (best := _most_alike(sorted(groups), shared)) is not None:
        into, other = best
        groups[into] += groups.pop(other)
        for at in groups:
            shared[into][at] = shared[at][into] = shared[into][at] + shared[other][at]
        # of a group with itself: all that its articles share among themselves
        shared[into][into] += shared[other][into] + shared[other][other]
    return _with_lone([groups[at] for at in sorted(groups)], names)


def _most_alike(groups: Sequence[int], shared: Sequence[Sequence[float]]) -> tuple[int, int] | None:
    """The two groups most alike by the cosine of how many articles of each have a name; None where none are enough."""
    found = [
        (shared[i][j] / math.sqrt(shared[i][i] * shared[j][j]), -i, -j)
        for i, j in combinations(groups, 2)
        if shared[i][j]
    ]
    alike, i, j = max(found, default=(0.0, 0, 0))
    return (-i, -j) if alike >= ONE_STORY else None


def _with_lone(groups: Sequence[list[str]], names: Names) -> list[list[str]]:
    """The groups, each article that is left alone put with those with which it shares most names, wide ones too."""
    told = [Counter(name for article in group for name in names[article]) for group in groups]
    several = [at for at, group in enumerate(groups) if len(group) > 1]
    if not several:
        return _chained([article for group in groups for article in group], names)
    gathered = [[*group] for group in groups]
    for at, group in enumerate(groups):
        if len(group) > 1:
            continue
        shares = {each: sum(told[each][n] for n in told[at]) / told[each].total() for each in several}
        home = max(several, key=lambda each: (shares[each], -each))
        if shares[home] or not told[at]:
            gathered[home] += group
            gathered[at] = []
    return [group for group in gathered if group]


@cache
def _is_wide(name: str) -> bool:
    return bool(country_of(name)) or name in peoples()


def _chained(articles: Iterable[str], names: Names) -> list[list[str]]:
    """Groups of articles each of which shares words of names with another: where too many, or none, are alike."""
    words = {article: {part for name in names[article] for part in name.split()} for article in articles}
    groups: list[list[str]] = []
    for article in articles:
        met = [group for group in groups if any(_meet(words[article], words[other]) for other in group)]
        groups = [group for group in groups if group not in met]
        groups.append([each for group in met for each in group] + [article])
    return groups


def _meet(one: set[str], other: set[str]) -> bool:
    return len(one & other) >= min(SHARED_NAMES, len(one), len(other))
