"""What claims may be compared for: a word in common, an attribute, a subject."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from reconcile.facts.barriers import family, is_personal
from reconcile.facts.rarity import HEARD
from reconcile.model import Claim

CROWD: Final = 120  # claims that share a word beyond which the word alone is no ground for a comparison
FEW: Final = 60_000  # meetings on some ground beyond which arrays, once loaded, are faster than pair by pair


def by_family(claims: Sequence[Claim]) -> Mapping[str, Sequence[int]]:
    """The places of the claims of each family, families by name."""
    families: dict[str, list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        families[family(claim)].append(i)
    return dict(sorted(families.items()))


def grounds(claim: Claim) -> tuple[str, ...]:
    """What a claim may be compared for, sorted."""
    heard = {concept for concept, closeness in claim.context if closeness >= HEARD}
    if claim.attribute:
        heard.add(ground_of_attribute(claim))
    return tuple(sorted(heard))


def ground_of_attribute(claim: Claim) -> str:
    return f"attribute {claim.attribute} {claim.subject if is_personal(claim) else ''}"


def is_crowded(claims: Sequence[Claim]) -> bool:
    """Do so many claims share a ground that it is none by itself, or do too many meet to look at pair by pair?"""
    meetings = 0
    for members in by_family(claims).values():
        sharing = Counter(ground for i in members for ground in grounds(claims[i])).values()
        if max(sharing, default=0) > CROWD:
            return True
        meetings += sum(number * (number - 1) // 2 for number in sharing)
    return meetings > FEW
