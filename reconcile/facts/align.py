"""Which claims of different articles speak of the same fact.

Claims of one family are compared where they share a rare word, an attribute or a subject.  Between two articles each
claim takes its best partner, equal values first: what another article says too is explained and needs no conflict.
Pairs are then joined into facts, never so that one article would give one fact two values.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from types import MappingProxyType

from reconcile.facts.compare import Comparison, Pair, Relate
from reconcile.facts.rarity import Rarity
from reconcile.facts.sieve import likely_pairs
from reconcile.model import Claim, Relation
from reconcile.packs.attribute import Attribute

Group = tuple[tuple[Claim, ...], tuple[str, ...]]  # claims of one fact, and what joined them

FLOOR = 0.14  # mean score below which two groups stay apart although one pair would join them


def align(
    claims: Sequence[Claim],
    rare: Rarity,
    relate: Relate,
    known: Mapping[str, Attribute] = MappingProxyType({}),
    beside: Iterable[Claim] = (),
    story: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Group, ...]:
    """Groups of claims that speak of one fact, with the named levels of evidence that joined them.

    ``known`` holds the attributes of the packs by name, ``beside`` claims of the same sentences that are aligned
    elsewhere, ``story`` the story of each article (see ``stories``).  The order of claims and of articles makes no
    difference.
    """
    ordered = sorted(claims, key=lambda c: (c.article_id, c.start, c.end, c.kind, c.id))
    compared = Comparison(ordered, rare, relate, known=known, beside=beside, story=story)
    best_first = sorted(likely_pairs(compared), key=lambda p: (-p.score, p.a, p.b))
    return _join(compared, _best(ordered, best_first))


def _best(claims: Sequence[Claim], pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Each claim's best partner in each other article; agreeing pairs may share a claim."""
    taken: dict[tuple[int, str], bool] = {}
    for pair in pairs:
        mine, yours = (pair.a, claims[pair.b].article_id), (pair.b, claims[pair.a].article_id)
        held = [taken[key] for key in (mine, yours) if key in taken]
        if held and not (pair.agrees and all(held)):
            continue
        taken[mine] = taken[yours] = pair.agrees
        yield pair


def _join(compared: Comparison, pairs: Iterable[Pair]) -> tuple[Group, ...]:
    claims = compared.claims
    groups: dict[int, set[int]] = {i: {i} for i in range(len(claims))}
    levels: dict[int, set[str]] = defaultdict(set)
    for pair in pairs:
        one, other = groups[pair.a], groups[pair.b]
        if one is not other:
            if _contradicts_itself(compared, one | other) or not _cohere(compared, one, other):
                continue
            one |= other
            for i in other:
                groups[i] = one
        found = compared.levels(pair.a, pair.b)
        levels[pair.a].update(found)
        levels[pair.b].update(found)
    seen = {min(g): g for g in groups.values()}
    return tuple(
        (tuple(claims[i] for i in sorted(g)), tuple(sorted({level for i in g for level in levels[i]})))
        for _, g in sorted(seen.items())
    )


def _cohere(compared: Comparison, one: Iterable[int], other: Iterable[int]) -> bool:
    """Do two groups belong together as wholes?  Nothing keeps any two members apart, and on the mean they are alike."""
    pairs = [(i, j) for i in sorted(one) for j in sorted(other)]
    if any(compared.barrier(i, j) for i, j in pairs):
        return False
    return sum(compared.score(i, j) for i, j in pairs) / len(pairs) >= FLOOR


def _contradicts_itself(compared: Comparison, members: Iterable[int]) -> bool:
    by_article: dict[str, list[int]] = defaultdict(list)
    for i in sorted(members):
        by_article[compared.claims[i].article_id].append(i)
    return any(
        compared.related(i, j).relation is Relation.CONFLICT
        for group in by_article.values()
        for i, j in combinations(group, 2)
    )
