"""Pairs of what articles tell, where many tell the same in the same words: the same is looked at once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

Told = TypeVar("Told")


def each_pair(
    told: Sequence[Told],
    alike_by: Callable[[Told], Hashable],
    pairs_of: Callable[[Sequence[Told]], Iterable[tuple[Told, Told]]],
) -> Iterator[tuple[Told, Told]]:
    """The pairs that ``pairs_of`` finds, in the order of ``told``, each item with the lower place first.

    It is asked about the first of those items only that are alike, so it must find no pair of two such, and with an
    item all that are like it.

    >>> list(each_pair("abcab", str.lower, lambda firsts: [(firsts[0], firsts[1])]))
    [('a', 'b'), ('a', 'b'), ('b', 'a'), ('a', 'b')]
    """
    places: dict[Hashable, list[int]] = {}
    for at, each in enumerate(told):
        places.setdefault(alike_by(each), []).append(at)
    found = pairs_of([told[alike[0]] for alike in places.values()])
    both = ((places[alike_by(a)], places[alike_by(b)]) for a, b in found)
    for i, j in sorted((min(i, j), max(i, j)) for mine, yours in both for i in mine for j in yours):
        yield told[i], told[j]
