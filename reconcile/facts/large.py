"""Large counts: 5,000 workers of one article are the 7,000 of the other sooner than its 96 engineers.

Small numbers lie near each other by chance; large ones of one sort of things seldom do.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

from reconcile.facts.barriers import is_otherwise
from reconcile.facts.evidence import sort_of
from reconcile.facts.sizes import size
from reconcile.facts.weights import LARGE, ONE_SIZE
from reconcile.model import Claim
from reconcile.values import Count


class LargeCounts:
    """What the claims of a dossier count in large figures: ``sorts`` and powers of ten, "" and 0 for other claims."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._articles = [claim.article_id for claim in claims]
        figures = [_large(claim) for claim in claims]
        self.sorts = [_sort(claim) if figure else "" for claim, figure in zip(claims, figures, strict=True)]
        self.powers = [math.log10(figure) if figure else 0.0 for figure in figures]
        self._told: dict[tuple[str, str], list[float]] = defaultdict(list)  # powers by article and sort
        for article, sort, power in zip(self._articles, self.sorts, self.powers, strict=True):
            self._told[article, sort].append(power)

    def are_near(self, i: int, j: int) -> bool:
        """Do two claims count one sort of things, and about as many?"""
        return self.sorts[i] == self.sorts[j] != "" and abs(self.powers[i] - self.powers[j]) <= ONE_SIZE

    def are_nearest(self, i: int, j: int) -> bool:
        """... and does neither article count things of that sort closer to the figure of the other?"""
        return self.are_near(i, j) and self._is_nearest(i, j) and self._is_nearest(j, i)

    def _is_nearest(self, i: int, j: int) -> bool:
        """Is no figure in the article of the second claim closer to that of the first?"""
        others = self._told[self._articles[j], self.sorts[i]]
        return abs(self.powers[i] - self.powers[j]) <= min(abs(self.powers[i] - power) for power in others)


def _large(claim: Claim) -> float:
    """The figure of a count; 0 for a small one and for other values."""
    figure = size(claim) if isinstance(claim.value, Count) else None
    return float(figure) if figure and figure >= LARGE else 0.0


def _sort(claim: Claim) -> str:
    """What a claim counts: a noun, or of people what a pack knows of them."""
    return sort_of(claim) or ("" if is_otherwise(claim) else claim.attribute)
