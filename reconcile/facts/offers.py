"""Offers of which an article tells several: the first price per share and the last are no two tellings of one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from reconcile.facts.sizes import apart
from reconcile.model import Claim
from reconcile.values import Money

DIVIDEND = 0.01  # powers of ten that two tellings of one offer lie apart, with and without what is paid besides
ORDER = "side:order"  # in the scope of what is told of the first offer, or of the new one


def of_several_offers(claims: Iterable[Claim]) -> frozenset[int]:
    """The indices of sums per something where their article gives several sums of that currency per it."""
    sums: dict[tuple[str, str, str], dict[int, Money]] = defaultdict(dict)
    for at, claim in enumerate(claims):
        if isinstance(claim.value, Money) and (per := dict(claim.scope).get("per")):
            sums[claim.article_id, per, claim.value.currency][at] = claim.value
    return frozenset(at for told in sums.values() if len(set(told.values())) > 1 for at in told)


def are_one_offer(a: Claim, b: Claim) -> bool:
    """Do both say which offer they tell of, the first or the new one, or differ by no more than a dividend?"""
    mine, yours = dict(a.scope).get(ORDER), dict(b.scope).get(ORDER)
    return apart(a, b) <= DIVIDEND or (mine is not None and mine == yours)
