"""Large counts: 5,000 workers of one article are the 7,000 of the other sooner than its 96 engineers.

Small numbers lie near each other by chance; large ones of one sort of things seldom do.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

from reconcile.facts.barriers import is_otherwise, places
from reconcile.facts.evidence import sort_of
from reconcile.facts.sizes import size
from reconcile.facts.weights import LARGE, ONE_SIZE
from reconcile.model import Claim
from reconcile.packs.counted.load import is_anyone, sorts
from reconcile.values import Count


class LargeCounts:
    """What claims count in large figures: their ``sorts`` and ``powers`` of ten, empty and 0 for other claims."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._articles = [claim.article_id for claim in claims]
        self._placed = [bool(places(claim)) for claim in claims]
        figures = [_large(claim) for claim in claims]
        self.sorts = [_sorts(claim) if figure else ("", "") for claim, figure in zip(claims, figures, strict=True)]
        self.powers = [math.log10(figure) if figure else 0.0 for figure in figures]
        self._told: dict[tuple[str, int, str], list[float]] = defaultdict(list)  # powers by article, way and sort
        self._nearest: dict[tuple[float, str, int, str], float] = {}  # to a power, of those that an article tells
        for article, both, power in zip(self._articles, self.sorts, self.powers, strict=True):
            for way, sort in enumerate(both):
                self._told[article, way, sort].append(power)

    def are_near(self, i: int, j: int) -> bool:
        """Do two claims count one sort of things, and about as many?"""
        if not self.powers[i] or not self.powers[j]:
            return False  # most are no large counts
        return abs(self.powers[i] - self.powers[j]) <= ONE_SIZE and any(
            one == other != "" for one, other in zip(self.sorts[i], self.sorts[j], strict=True)
        )

    def are_nearest(self, i: int, j: int) -> bool:
        """... and does neither article count things of that sort closer to the figure of the other?"""
        if not self.powers[i] or not self.powers[j]:
            return False
        is_near = self._placed[i] == self._placed[j] and abs(self.powers[i] - self.powers[j]) <= ONE_SIZE
        return is_near and any(
            one == other != "" and self._is_nearest(i, j, way) and self._is_nearest(j, i, way)
            for way, (one, other) in enumerate(zip(self.sorts[i], self.sorts[j], strict=True))
        )

    def _is_nearest(self, i: int, j: int, way: int) -> bool:
        """Is no figure in the article of the second claim closer to that of the first?"""
        key = (self.powers[i], self._articles[j], way, self.sorts[i][way])
        if key not in self._nearest:
            power, article, way, sort = key
            self._nearest[key] = min(abs(power - other) for other in self._told[article, way, sort])
        return abs(self.powers[i] - self.powers[j]) <= self._nearest[key]


def _large(claim: Claim) -> float:
    """The figure of a count; 0 for a small one and for other values."""
    figure = size(claim) if isinstance(claim.value, Count) else None
    return float(figure) if figure and figure >= LARGE else 0.0


def _sorts(claim: Claim) -> tuple[str, str]:
    """What a claim counts, in two ways: its noun, and what a pack knows of people of whatever sort."""
    noun = claim.value.noun if isinstance(claim.value, Count) else ""
    is_of_some = bool(sorts().get(noun)) and not is_anyone(noun)  # 904 passengers are not all people
    return sort_of(claim), "" if is_otherwise(claim) or is_of_some else claim.attribute
