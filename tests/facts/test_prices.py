"""Prices of one sort, and the offers that come in a row."""

from __future__ import annotations

import pytest

from reconcile.config import DEFAULT
from reconcile.facts.compare import Comparison
from reconcile.facts.evidence import of_one_price, order_is_told_by_one
from reconcile.facts.rarity import rarity
from reconcile.facts.weights import PRICE_BONUS
from reconcile.pipeline import Relating
from tests.claims.reading import claims_of


@pytest.mark.parametrize(
    ("one", "other", "want", "why"),
    [
        ("It pays $5 a share.", "The bid is $6 a share.", True, "both per share"),
        ("The offer is $5 million.", "It buys Halden for $6 million.", True, "both for a whole"),
        ("The offer is $5 million.", "The bid is $6 a share.", False, "a whole and a share"),
        ("It pays $5 a year.", "The bid is $6 a year.", False, "a year is no thing"),
        ("The cost is $5 million.", "A cost of $6 million.", False, "costs are of many things"),
        ("The first offer is $5 million.", "The offer is $6 million.", False, "only one tells which"),
        ("The first offer is $5 million.", "The initial bid is $6 million.", True, "both tell which"),
    ],
)
def test_prices_of_one_sort(one: str, other: str, want: bool, why: str) -> None:
    a, b = (next(c for c in claims_of(text) if c.kind == "money") for text in (one, other))
    assert of_one_price(a, b) is want, why
    assert of_one_price(b, a) is want, why
    assert order_is_told_by_one(a, b) is (why == "only one tells which")


@pytest.mark.parametrize(
    ("further", "want", "why"),
    [
        ("The shares rose.", PRICE_BONUS, "one price is told of"),
        ("The first bid was $4 a share.", 0.0, "each may be of another offer"),
    ],
)
def test_prices_of_which_nobody_tells_the_offer(further: str, want: float, why: str) -> None:
    claims = [
        c
        for c in (
            *claims_of("Norvik pays $5 a share."),
            *claims_of(f"Holders of Halden get $6 a share. {further}"),
        )
        if c.kind == "money"
    ]
    compared = Comparison(claims, rarity(claims), Relating(DEFAULT, ()))
    likeness = compared.likeness(0, 1)
    assert compared.score(0, 1) == pytest.approx(likeness + want), why
