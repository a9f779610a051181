"""Which claims come together, whatever order they come in."""

from __future__ import annotations

from itertools import permutations

import pytest

from reconcile.config import DEFAULT
from reconcile.facts.align import align
from reconcile.facts.rarity import rarity
from reconcile.model import Claim
from reconcile.packs.attribute import builtin_attributes
from reconcile.pipeline import Relating
from tests.made import bare_claim, count

RELATE = Relating(DEFAULT, builtin_attributes())


def says(article: str, number: int, *words: str, at: int = 0, scope: tuple[tuple[str, str], ...] = ()) -> Claim:
    return bare_claim(
        id=f"{article}{at}",
        article_id=article,
        start=at,
        sentence_start=at,
        value=count(number, "horse"),
        context=tuple((word, 80) for word in words),
        scope=scope,
    )


MILL, OPERA = ("mill", "sell", "fair"), ("opera", "buy", "king")


@pytest.mark.parametrize(
    ("claims", "want", "why"),
    [
        ([says("a", 12, *MILL), says("b", 21, *MILL)], [["a0", "b0"]], "like words"),
        ([says("a", 12, *MILL), says("b", 21, *OPERA)], [["a0"], ["b0"]], "other words"),
        (
            [says("a", 12, *MILL), says("b", 21, *MILL, scope=(("part", "others"),))],
            [["a0"], ["b0"]],
            "like words, but a part of the whole",
        ),
        (
            [says("a", 12, *MILL), says("a", 21, *MILL, at=90)],
            [["a0"], ["a90"]],
            "one article that gives two figures tells two facts",
        ),
        (
            [says("a", 12, *MILL), says("b", 12, *MILL), says("b", 21, *MILL, at=90)],
            [["a0", "b0"], ["b90"]],
            "the equal value first; the other is explained",
        ),
        (
            [says("a", 12, *MILL), says("b", 12, *MILL), says("c", 21, *MILL)],
            [["a0", "b0", "c0"]],
            "two against one",
        ),
    ],
)
def test_align(claims: list[Claim], want: list[list[str]], why: str) -> None:
    for order in permutations(claims):
        groups = align(order, rarity(order), RELATE)
        assert [[c.id for c in group] for group, _ in groups] == want, why
