"""How much a shared word says: rare words of the dossier weigh, common ones do not."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reconcile.model import Claim

RARE_SENTENCES = 4
HEARD = 14  # closeness in percent below which a word does not count for a claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What stands around a value: words by closeness (0 to 1) and by weight, and the sums that a cosine asks for."""

    claim: Claim
    closeness: Mapping[str, float]
    weights: Mapping[str, float]
    close: float
    flat: float


@dataclass(frozen=True, slots=True)
class Rarity:
    """Weights of concepts, from the sentences of one dossier that make claims."""

    weights: Mapping[str, float]
    unseen: float
    rare: float  # the least weight of a word that stands in ``RARE_SENTENCES`` sentences at most
    _heard: dict[int, Heard] = field(default_factory=dict, compare=False, repr=False)

    def shares_rare(self, a: Claim, b: Claim) -> bool:
        """Do two claims share a word that the dossier hardly uses elsewhere?"""
        yours = {concept for concept, closeness in b.context if closeness >= HEARD}
        return any(c in yours and self.of(c) >= self.rare for c, closeness in a.context if closeness >= HEARD)

    def heard(self, claim: Claim) -> Heard:
        """What stands around a claim's value.  Kept, since each claim is compared with many others."""
        known = self._heard.get(id(claim))
        if known is None or known.claim is not claim:
            known = self._heard[id(claim)] = self._listen(claim)
        return known

    def _listen(self, claim: Claim) -> Heard:
        closeness = {c: percent / 100 for c, percent in claim.context if percent >= HEARD}
        weights = {c: self.of(c) for c in closeness}
        return Heard(
            claim=claim,
            closeness=closeness,
            weights=weights,
            close=sum(weights[c] * p for c, p in closeness.items()),
            flat=sum(weights.values()),
        )

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
    mine, yours = rare.heard(a), rare.heard(b)
    close = flat = 0.0
    for concept, ours in mine.closeness.items():
        theirs = yours.closeness.get(concept)
        if theirs is not None:
            weight = mine.weights[concept]
            close += weight * (ours if ours < theirs else theirs)  # plain sums: this runs for every pair of claims
            flat += weight
    return cosines(close, flat, mine, yours)


def cosines(close: float, flat: float, mine: Heard, yours: Heard) -> float:
    """The mean of two cosines, from what is shared of what two values have around them."""
    if not flat:
        return 0.0
    return (close / math.sqrt(mine.close * yours.close) + flat / math.sqrt(mine.flat * yours.flat)) / 2


def ground(a: Claim, b: Claim, rare: Rarity) -> float:
    """How much two values have in common around them, in all: 1 is a rare word right beside both."""
    mine, yours = rare.heard(a), rare.heard(b)
    total = 0.0
    for concept, ours in mine.closeness.items():
        theirs = yours.closeness.get(concept)
        if theirs is not None:
            total += (ours if ours < theirs else theirs) * mine.weights[concept]
    return total / rare.rare


def closest(a: Claim, b: Claim, rare: Rarity, beside: str = "") -> float:
    """How close the word stands that two values share ``beside`` one, and that is closest to both, 0 to 1."""
    mine, yours = rare.heard(a).closeness, rare.heard(b).closeness
    return max((min(mine[c], yours[c]) for c in mine if c in yours and c != beside), default=0.0)
