"""Running all kinds over an article: shields first, then each kind, overlaps settled."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reconcile.kinds.kind import Context, Kind, Layer
from reconcile.kinds.shields import shielded
from reconcile.model import Mention


def scan(context: Context, kinds: Sequence[Kind]) -> tuple[Mention, ...]:
    """Find every value of an article, sorted by place.

    Mentions of one layer never overlap: a kind listed earlier wins, within a kind the longer mention.
    """
    kept: list[Mention] = []
    taken: dict[Layer, Taken] = {layer: Taken() for layer in Layer}
    for start, end in shielded(context.text):
        taken[Layer.FIGURE].claim(start, end)
    for kind in kinds:
        found = sorted(kind.find(context), key=lambda mention: (mention.start - mention.end, mention.start))
        kept.extend(mention for mention in found if taken[kind.layer].claim(mention.start, mention.end))
    return tuple(sorted(kept, key=lambda mention: (mention.start, mention.end, mention.kind)))


class Taken:
    """The spans of a layer that are spoken for, kept sorted and apart."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def claim(self, start: int, end: int) -> bool:
        """Take a span; False, and nothing taken, where it overlaps one that is taken."""
        index = bisect_left(self._starts, start)
        if index < len(self._starts) and self._starts[index] < end:
            return False
        if index and self._ends[index - 1] > start:
            return False
        self._starts.insert(index, start)
        self._ends.insert(index, end)
        return True
