"""What stands around the values of a dossier, as arrays: how alike many pairs of claims are, at once.

Same figures as ``rarity.likeness``, to the last bit: sums are taken in the same order.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reconcile.facts.candidates import Indices, following
from reconcile.facts.rarity import Rarity
from reconcile.model import Claim

Figures = NDArray[np.float64]

TABLE_CELLS: Final = 16_000_000  # bytes of the table in which words are looked up
AT_ONCE: Final = 2_000_000  # words looked up together; bounds the memory that a large dossier takes


class Wordings:
    """The distinct passages around values; ``of`` gives for each claim the number of its own."""

    def __init__(self, claims: Sequence[Claim], rare: Rarity) -> None:
        numbers: dict[tuple[tuple[str, int], ...], int] = {}
        self.of: Indices = np.array(
            [numbers.setdefault(claim.context, len(numbers)) for claim in claims], dtype=np.int64
        )
        first = {claim.context: claim for claim in reversed(claims)}
        heard = [rare.heard(first[context]) for context in numbers]
        concepts: dict[str, int] = {}
        self._concepts: Indices = np.array(
            [concepts.setdefault(c, len(concepts)) for each in heard for c in each.closeness], dtype=np.int64
        )
        self._percents: NDArray[np.uint8] = np.array(
            [round(100 * p) for each in heard for p in each.closeness.values()], dtype=np.uint8
        )
        self._weights: Figures = np.array([w for each in heard for w in each.weights.values()], dtype=np.float64)
        self._sizes: Indices = np.array([len(each.closeness) for each in heard], dtype=np.int64)
        self._starts: Indices = np.cumsum(self._sizes) - self._sizes
        self._close: Figures = np.array([each.close for each in heard], dtype=np.float64)
        self._flat: Figures = np.array([each.flat for each in heard], dtype=np.float64)
        self._vocabulary = max(1, len(concepts))

    def likeness(self, mine: Indices, yours: Indices) -> Figures:
        """How alike each two claims side by side are (see ``rarity.likeness``)."""
        number = len(self._sizes)
        codes, back = np.unique(self.of[yours] * number + self.of[mine], return_inverse=True)
        found: Figures = self._distinct(codes % number, codes // number)[back]
        return found

    def _distinct(self, mine: Indices, yours: Indices) -> Figures:
        """The likeness of pairs of passages, sorted by the second."""
        out: Figures = np.zeros(len(mine))
        words = np.cumsum(self._sizes[mine])
        rows = max(1, TABLE_CELLS // self._vocabulary)
        begin = 0
        while begin < len(mine):
            before = int(words[begin - 1]) if begin else 0
            fits = int(np.searchsorted(words, before + AT_ONCE, side="right"))
            near = int(np.searchsorted(yours, yours[begin] + rows))
            end = max(begin + 1, min(fits, near))
            out[begin:end] = self._some(mine[begin:end], yours[begin:end])
            begin = end
        return out

    def _some(self, mine: Indices, yours: Indices) -> Figures:
        theirs = self._table(int(yours[0]), int(yours[-1]) + 1)
        sizes = self._sizes[mine]
        words = following(self._starts[mine], sizes)
        pair = np.repeat(np.arange(len(mine)), sizes)
        closeness = theirs[np.repeat(yours - yours[0], sizes), self._concepts[words]]
        shared = np.flatnonzero(closeness)
        pair, words = pair[shared], words[shared]
        weights = self._weights[words]
        nearer = np.minimum(self._percents[words], closeness[shared]) / 100
        close = np.asarray(np.bincount(pair, weights * nearer, minlength=len(mine)), dtype=np.float64)
        flat = np.asarray(np.bincount(pair, weights, minlength=len(mine)), dtype=np.float64)
        heard_near = _cosine(close, self._close[mine], self._close[yours])
        heard_at_all = _cosine(flat, self._flat[mine], self._flat[yours])
        return np.asarray((heard_near + heard_at_all) / 2)

    def _table(self, first: int, end: int) -> NDArray[np.uint8]:
        """How close each concept stands, in percent, in the passages from ``first`` to ``end``."""
        table = np.zeros((end - first, self._vocabulary), dtype=np.uint8)
        sizes = self._sizes[first:end]
        words = following(self._starts[first:end], sizes)
        table[np.repeat(np.arange(end - first), sizes), self._concepts[words]] = self._percents[words]
        return table


def _cosine(shared: Figures, mine: Figures, yours: Figures) -> Figures:
    found: Figures = np.zeros(len(shared))
    np.divide(shared, np.sqrt(mine * yours), out=found, where=shared > 0)
    return found
