"""Claims about one role of one body, and those about two."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reconcile.facts.holders import align_holders
from reconcile.facts.rarity import rarity
from reconcile.model import Claim
from tests.made import bare_claim


def holds(role: str, body: str, *words: str, holders: str = "one", article: str = "a") -> Claim:
    return bare_claim(
        article_id=article,
        kind="person",
        attribute=f"role:{role}",
        subject=body,
        scope=(("holders", holders),),
        context=tuple((word, 100) for word in words),
    )


def only(claim: Claim) -> Claim:
    """The same, told of the only one there is."""
    return replace(claim, scope=(*claim.scope, ("only", "one")))


ROWS = [
    (holds("mayor", "osk"), holds("mayor", "osk", article="b"), True, "one town"),
    (holds("mayor", "osk"), holds("mayor", "torval", article="b"), False, "two towns"),
    (holds("mayor", "osk"), holds("governor", "osk", article="b"), False, "two roles"),
    (holds("mayor", "", "mill", "fire"), holds("mayor", "", "mill", "fire", article="b"), True, "like passages"),
    (holds("mayor", "", "mill"), holds("mayor", "", "opera", article="b"), False, "no town, and nothing in common"),
    (holds("coach", "", holders="few"), holds("coach", "", holders="few", article="b"), True, "few hold it"),
    (holds("coach", "osk", holders="few"), holds("coach", "torval", holders="few", article="b"), False, "of two clubs"),
    (holds("son", "lund", holders="several"), holds("son", "lund", holders="several", article="b"), False, "two sons"),
    (only(holds("son", "lund", holders="several")), holds("son", "lund", holders="several", article="b"), True, "only"),
]


@pytest.mark.parametrize(("a", "b", "together", "why"), ROWS, ids=[row[-1] for row in ROWS])
def test_holders(a: Claim, b: Claim, together: bool, why: str) -> None:
    for claims in ([a, b], [b, a]):
        groups = [group for group, _ in align_holders(claims, rarity(claims))]
        assert (len(groups) == 1) is together, why
        assert sum(map(len, groups)) == 2
