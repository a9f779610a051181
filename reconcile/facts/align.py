"""Which claims of different articles speak of the same fact.

Claims of one family are compared where they share a rare word, an attribute or a subject.  Between two articles each
claim takes its best partner, equal values first: what another article says too is explained and needs no conflict.
Pairs are then joined into facts, never so that one article would give one fact two values.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
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
    news: Mapping[str, date] = MappingProxyType({}),
) -> tuple[Group, ...]:
    """Groups of claims that speak of one fact, with the named levels of evidence that joined them.

    ``known`` holds the attributes of the packs by name, ``beside`` claims of the same sentences that are aligned
    elsewhere, ``story`` the story of each article and ``news`` the day of each that is news (see ``stories``).  The
    order of claims and of articles makes no difference.
    """
    ordered = sorted(claims, key=lambda c: (c.article_id, c.start, c.end, c.kind, c.id))
    compared = Comparison(ordered, rare, relate, known=known, beside=beside, story=story, news=news)
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
    groups = Groups(compared)
    levels: dict[int, set[str]] = defaultdict(set)
    for pair in pairs:
        if groups.join(pair.a, pair.b):
            found = compared.levels(pair)
            levels[pair.a].update(found)
            levels[pair.b].update(found)
    return tuple(
        (tuple(compared.claims[i] for i in group), tuple(sorted({level for i in group for level in levels[i]})))
        for group in groups.all()
    )


class Groups:
    """Claims that were joined so far, and which groups can never be one: what keeps two claims apart, keeps their
    groups apart however they grow.
    """

    def __init__(self, compared: Comparison) -> None:
        self._compared = compared
        self._home = list(range(len(compared.claims)))  # the group of each claim, named by one of its claims
        self._members = [[i] for i in self._home]
        self._apart: list[set[int]] = [set() for _ in self._home]
        self._unlike: set[frozenset[tuple[int, int]]] = set()  # groups, each at a size: they may be alike when grown

    def all(self) -> list[list[int]]:
        """The groups in the order of their first claims, each sorted."""
        return sorted(sorted(members) for home, members in enumerate(self._members) if self._home[home] == home)

    def join(self, i: int, j: int) -> bool:
        """Make one group of those of two claims, unless they are one already; are they one now?"""
        one, other = self._home[i], self._home[j]
        if one == other:
            return True
        as_they_are = frozenset({(one, len(self._members[one])), (other, len(self._members[other]))})
        if other in self._apart[one] or as_they_are in self._unlike:
            return False
        between = [(x, y) for x in sorted(self._members[one]) for y in sorted(self._members[other])]
        if any(self._keeps_apart(x, y) for x, y in between):
            self._apart[one].add(other)
            self._apart[other].add(one)
            return False
        if not self._alike(between):
            self._unlike.add(as_they_are)
            return False
        self._merge(one, other)
        return True

    def _keeps_apart(self, i: int, j: int) -> bool:
        """Would an article contradict itself, or does anything else stand between two claims?"""
        claims = self._compared.claims
        if claims[i].article_id == claims[j].article_id and self._compared.related(i, j).relation is Relation.CONFLICT:
            return True
        return bool(self._compared.barrier(i, j))

    def _alike(self, between: Sequence[tuple[int, int]]) -> bool:
        """Are two groups alike as wholes: few pairs told apart by an article, and all alike on the mean?"""
        if 2 * sum(self._compared.is_told_apart(i, j) for i, j in between) > len(between):
            return False
        return sum(self._compared.score(i, j) for i, j in between) / len(between) >= FLOOR

    def _merge(self, one: int, other: int) -> None:
        if len(self._members[one]) < len(self._members[other]):
            one, other = other, one
        for i in self._members[other]:
            self._home[i] = one
        self._members[one] += self._members[other]
        self._members[other] = []
        for kept in self._apart[other]:
            self._apart[kept].remove(other)
            self._apart[kept].add(one)
        self._apart[one] |= self._apart[other]
