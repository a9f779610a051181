"""Relating claims remembers how values relate, and never changes what their kinds say."""

from __future__ import annotations

from decimal import Decimal
from itertools import product
from pathlib import Path

from reconcile.config import DEFAULT
from reconcile.kinds.kind import EXACTLY
from reconcile.model import Claim, Related
from reconcile.pipeline import Relating, as_mention, run
from reconcile.place import find_articles
from reconcile.registry import KINDS
from reconcile.values import Count
from tests.made import bare_claim

SOURCES = Path(__file__).parents[2] / "sources"
RELATE = {kind.name: kind.relate for kind in KINDS}


def plainly(a: Claim, b: Claim) -> Related:
    return RELATE[a.kind](as_mention(a), as_mention(b), EXACTLY)


def test_remembered_is_what_the_kind_says() -> None:
    claims = [c for pulled in run(find_articles([SOURCES])).pulled for c in pulled.claims][::2]
    relating = Relating(DEFAULT, ())
    pairs = [(a, b) for a, b in product(claims, claims) if a.kind == b.kind]
    assert [relating(a, b) for a, b in pairs] == [plainly(a, b) for a, b in pairs]


def test_figures_of_one_size_but_not_one_precision_are_told_apart() -> None:
    """1.70 and 1.7 are equal as numbers; 1.73 rounds to the one and differs from the other."""
    relating = Relating(DEFAULT, ())
    coarse, fine, other = (stated(figure) for figure in ("1.7", "1.70", "1.73"))
    assert relating(coarse, other) == plainly(coarse, other)
    assert relating(fine, other) == plainly(fine, other)
    assert relating(coarse, other) != relating(fine, other)


def stated(figure: str) -> Claim:
    return bare_claim(quote=figure, value=Count(low=Decimal(figure), high=Decimal(figure), noun="litre"))
