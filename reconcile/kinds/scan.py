"""Running all kinds over an article: shields first, then each kind, overlaps settled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from reconcile.kinds.kind import Context, Kind, Layer
from reconcile.kinds.shields import shielded
from reconcile.model import Mention


def scan(context: Context, kinds: Sequence[Kind]) -> tuple[Mention, ...]:
    """Find every value of an article, sorted by place.

    Mentions of one layer never overlap: a kind listed earlier wins, within a kind the longer mention.
    """
    kept: list[Mention] = []
    taken: dict[Layer, Taken] = {layer: Taken(len(context.text)) for layer in Layer}
    for start, end in shielded(context.text):
        taken[Layer.FIGURE].claim(start, end)
    contexts = {layer: replace(context, is_free=spans.is_free) for layer, spans in taken.items()}
    for kind in kinds:
        found = sorted(
            kind.find(contexts[kind.layer]), key=lambda mention: (mention.start - mention.end, mention.start)
        )
        kept.extend(mention for mention in found if taken[kind.layer].claim(mention.start, mention.end))
    return tuple(sorted(kept, key=attrgetter("start", "end", "kind")))


class Taken:
    """The characters of a text that mentions of a layer have taken."""

    def __init__(self, characters: int) -> None:
        self._taken = bytearray(characters)

    def is_free(self, start: int, end: int) -> bool:
        """Whether nothing of a span is taken."""
        return self._taken.find(1, start, end) < 0

    def claim(self, start: int, end: int) -> bool:
        """Take a span; False, and nothing taken, where it overlaps one that is taken."""
        if not self.is_free(start, end):
            return False
        self._taken[start:end] = b"\1" * (end - start)
        return True
