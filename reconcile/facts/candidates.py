"""Which claims are worth comparing: those that share a ground, never all with all.

Work grows with the claims, not with their square: a ground that a crowd of claims shares is none by itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from reconcile.facts.grounds import CROWD, by_family, grounds
from reconcile.model import Claim

Indices = NDArray[np.int64]
Pairs = tuple[Indices, Indices]  # of claims, side by side, the lower index first


def candidate_pairs(claims: Sequence[Claim]) -> Iterator[Pairs]:
    """Pairs worth a look, family by family and in order: a heard word, an attribute or a subject in common.

    A ground that more than ``CROWD`` claims share is none by itself, but two such grounds together may be.
    """
    for members in by_family(claims).values():
        blocks = _blocks([grounds(claims[i]) for i in members])
        if blocks:
            mine, yours = _pairs_within(blocks, len(members))
            numbers = np.array(members, dtype=np.int64)
            yield numbers[mine], numbers[yours]


def _blocks(shared: Sequence[tuple[str, ...]]) -> list[list[int]]:
    """Claims that share a ground, or two that are crowded, in order; ``shared`` holds the grounds of each."""
    single: dict[str, list[int]] = defaultdict(list)
    for i, found in enumerate(shared):
        for ground in found:
            single[ground].append(i)
    crowds = {ground for ground, members in single.items() if len(members) > CROWD}
    double: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, found in enumerate(shared):
        for both in combinations([ground for ground in found if ground in crowds], 2):
            double[both].append(i)
    return [members for members in (*single.values(), *double.values()) if 1 < len(members) <= CROWD]


def _pairs_within(blocks: Sequence[Sequence[int]], number: int) -> Pairs:
    """All pairs of each block, each pair once, in order; members are sorted and below ``number``."""
    sizes = np.array([len(block) for block in blocks], dtype=np.int64)
    members = np.fromiter((i for block in blocks for i in block), dtype=np.int64)
    places = np.arange(len(members))
    behind = np.repeat(np.cumsum(sizes), sizes) - places - 1  # how many members of its block follow each
    codes = np.repeat(members, behind) * number + members[following(places + 1, behind)]
    codes.sort()  # np.unique puts whole numbers into a table first, which takes many times as long
    codes = codes[np.flatnonzero(np.diff(codes, prepend=-1))]
    return codes // number, codes % number


def following(starts: Indices, sizes: Indices) -> Indices:
    """The indices of runs laid end to end: ``following([5, 9], [2, 1])`` is 5, 6, 9."""
    before = np.cumsum(sizes) - sizes
    found: Indices = np.arange(int(sizes.sum())) + np.repeat(starts - before, sizes)
    return found
