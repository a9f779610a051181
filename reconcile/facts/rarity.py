"""How much a shared word says: rare words of the dossier weigh, common ones do not."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from reconcile.model import Claim

RARE_SENTENCES = 4
HEARD_CLAIMS = 50_000  # of which the heard words are kept at hand
HEARD = 14  # closeness in percent below which a word does not count for a claim


@dataclass(frozen=True, slots=True)
class Rarity:
    """Weights of concepts, from the sentences of one dossier that make claims."""

    weights: Mapping[str, float]
    unseen: float
    rare: float  # the least weight of a word that stands in ``RARE_SENTENCES`` sentences at most

    def shares_rare(self, a: Claim, b: Claim) -> bool:
        """Do two claims share a word that the dossier hardly uses elsewhere?"""
        yours = {concept for concept, closeness in b.context if closeness >= HEARD}
        return any(c in yours and self.of(c) >= self.rare for c, closeness in a.context if closeness >= HEARD)

    def of(self, concept: str) -> float:
        return self.weights.get(concept, self.unseen)


def rarity(claims: Iterable[Claim]) -> Rarity:
    """Inverse frequency over the distinct sentences that hold claims.

    Source: Spärck Jones 1972, inverse document frequency, with sentences for documents.
    """
    sentences: dict[tuple[str, int], set[str]] = {}
    for claim in claims:
        words = sentences.setdefault((claim.article_id, claim.sentence_start), set())
        words.update(c for c, closeness in claim.context if closeness >= HEARD)
    counts = Counter(concept for words in sentences.values() for concept in sorted(words))
    total = max(1, len(sentences))
    return Rarity(
        weights={c: math.log(1 + total / n) for c, n in counts.items()},
        unseen=math.log(1 + total),
        rare=math.log(1 + total / RARE_SENTENCES),
    )


def likeness(a: Claim, b: Claim, rare: Rarity) -> float:
    """How much of what stands around two values is the same, 0 to 1, rare words first.

    The mean of two cosines: one weighs words by their closeness to the value, one hears all words of the passage alike.
    """
    mine, yours = _heard(a), _heard(b)
    shared = [c for c in mine if c in yours]
    if not shared:
        return 0.0
    close = sum(rare.of(c) * min(mine[c], yours[c]) for c in shared)
    close /= math.sqrt(sum(rare.of(c) * p for c, p in mine.items()) * sum(rare.of(c) * p for c, p in yours.items()))
    flat = sum(rare.of(c) for c in shared) / math.sqrt(sum(map(rare.of, mine)) * sum(map(rare.of, yours)))
    return (close + flat) / 2


@lru_cache(maxsize=HEARD_CLAIMS)
def _heard(claim: Claim) -> Mapping[str, float]:
    return {c: closeness / 100 for c, closeness in claim.context if closeness >= HEARD}
