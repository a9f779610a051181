"""What begins in a stretch of an article: looked up, since a long article has many mentions and references."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Protocol, TypeVar


class Placed(Protocol):
    """A mention, a reference, a claim: words of an article."""

    @property
    def start(self) -> int: ...


Words = TypeVar("Words", bound=Placed)


def beginning_in(found: Sequence[Words], start: int, end: int) -> Sequence[Words]:
    """Those that begin between two offsets; ``found`` is in text order.

    >>> beginning_in([slice(1, 2), slice(4, 9), slice(7, 8)], 2, 7)
    [slice(4, 9, None)]
    """
    first, behind = (bisect_left(found, at, key=attrgetter("start")) for at in (start, end))
    return found[first:behind]
