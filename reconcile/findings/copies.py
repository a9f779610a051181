"""Copies count once: a passage that two articles share nearly word for word is one origin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from rapidfuzz import fuzz

from reconcile.model import Claim

COPY_RATIO = 90  # per cent of like characters above which two sentences count as one text
SHORTEST = 40  # characters; shorter sentences are alike by chance
PAIRS_KEPT = 1 << 15  # of sentences that were compared: the same ones meet in many facts of a dossier


class Origins:
    """Counts independent articles behind claims.  ``texts`` maps article ids to their texts."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts

    def count(self, claims: Iterable[Claim]) -> int:
        """How many articles state the claims in words of their own."""
        distinct: list[tuple[str, str]] = []
        for claim in sorted(claims, key=lambda c: (c.article_id, c.start)):
            passage = self._passage(claim)
            if not any(claim.article_id == known or is_copy(passage, other) for known, other in distinct):
                distinct.append((claim.article_id, passage))
        return len(distinct)

    def _passage(self, claim: Claim) -> str:
        """The sentence of a claim; around a short one, as much of the article as tells a copy from chance."""
        short_by = max(0, SHORTEST - (claim.sentence_end - claim.sentence_start))
        return self._texts[claim.article_id][max(0, claim.sentence_start - short_by) : claim.sentence_end + short_by]


@lru_cache(maxsize=PAIRS_KEPT)
def is_copy(one: str, other: str) -> bool:
    """Are two sentences nearly the same text?"""
    return min(len(one), len(other)) >= SHORTEST and fuzz.ratio(one, other) >= COPY_RATIO
