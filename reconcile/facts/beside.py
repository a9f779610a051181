"""What stands beside two figures in their articles and speaks for one fact, where their own words say too little.

Two figures of which each is the one most like the other, and nearly as large, are mostly one fact; so are two nearly as
large ones whose sentences give another figure alike.  Measured on some 1,500 figures that two articles of one dossier
give alike, told as if they differed: of the pairs below ``THRESHOLD`` these are the ones that are mostly one fact.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from typing import Final, Protocol

from reconcile.facts.barriers import FIGURES, barrier, family
from reconcile.facts.weights import CLOSE, CLOSE_BESIDE, DISTINCTIVE, ENOUGH_BESIDE
from reconcile.model import Claim, Related, Relation
from reconcile.packs.counted.load import is_anyone
from reconcile.values import Count

MOST_ALIKE: Final = "nearly as large, and each the most like the other"
TOLD_TOGETHER: Final = "nearly as large, beside a figure that both give"


class Compared(Protocol):
    """What is asked of the comparison of a dossier's claims, which are named by their indices."""

    claims: Sequence[Claim]
    magnitudes: Sequence[float]

    def likeness(self, i: int, j: int) -> float: ...
    def barrier(self, i: int, j: int) -> str: ...
    def related(self, i: int, j: int) -> Related: ...
    def relate(self, a: Claim, b: Claim) -> Related: ...
    def sentence(self, claim: Claim) -> Collection[Claim]: ...


class Beside:
    """What speaks for one fact beside the words of two claims."""

    def __init__(self, compared: Compared) -> None:
        self._compared = compared

    def level(self, i: int, j: int, alike: float, score: float) -> str:
        """The named level of evidence that two claims that differ are one fact; "" where there is none."""
        a, b = self._compared.claims[i], self._compared.claims[j]
        gap = abs(self._compared.magnitudes[i] - self._compared.magnitudes[j])
        if score < ENOUGH_BESIDE or not gap <= CLOSE_BESIDE:
            return ""
        if self._are_told_together(a, b):
            return TOLD_TOGETHER
        if gap > CLOSE or (isinstance(a.value, Count) and is_anyone(a.value.noun)):
            return ""  # people are counted in many ways
        return "" if self._has_rival(i, j, alike) or self._has_rival(j, i, alike) else MOST_ALIKE

    def _are_told_together(self, a: Claim, b: Claim) -> bool:
        """Do the sentences of both give another figure alike?"""
        return any(
            self._is_told_by_both(x, y)
            for x in self._compared.sentence(a)
            if not _overlap(x, a)
            for y in self._compared.sentence(b)
            if not _overlap(y, b)
        )

    def _is_told_by_both(self, x: Claim, y: Claim) -> bool:
        if x.kind not in FIGURES or family(x) != family(y) or not _is_distinctive(x) or barrier(x, y):
            return False
        return self._compared.relate(x, y).relation is Relation.EQUAL

    def _has_rival(self, i: int, j: int, alike: float) -> bool:
        """Is a claim at least as like another value that the article of the second gives?"""
        return any(k != j and self._is_rival(i, j, k, alike) for k in self._members[_place(self._compared.claims[j])])

    def _is_rival(self, i: int, j: int, k: int, alike: float) -> bool:
        compared = self._compared
        if compared.likeness(i, k) < alike or compared.barrier(i, k):
            return False
        return compared.related(j, k).relation is Relation.CONFLICT

    @cached_property
    def _members(self) -> Mapping[tuple[str, str], Sequence[int]]:
        """The claims of each family in each article."""
        found: dict[tuple[str, str], list[int]] = defaultdict(list)
        for k, claim in enumerate(self._compared.claims):
            found[_place(claim)].append(k)
        return found


def _place(claim: Claim) -> tuple[str, str]:
    return family(claim), claim.article_id


def _overlap(x: Claim, a: Claim) -> bool:
    return x.start < a.end and a.start < x.end


def _is_distinctive(claim: Claim) -> bool:
    return len("".join(filter(str.isdecimal, claim.quote)).rstrip("0")) >= DISTINCTIVE
