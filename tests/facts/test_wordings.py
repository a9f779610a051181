"""How alike many pairs are at once: to the last bit what is said of each pair alone."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.facts import wordings
from reconcile.facts.rarity import likeness, rarity
from reconcile.facts.wordings import Wordings
from reconcile.model import Claim
from tests.made import bare_claim

CONTEXTS = st.lists(
    st.dictionaries(st.sampled_from("abcdefghijklmnop"), st.integers(0, 100), max_size=9), min_size=2, max_size=12
)


def heard(contexts: list[dict[str, int]]) -> list[Claim]:
    return [bare_claim(context=tuple(context.items()), sentence_start=at) for at, context in enumerate(contexts)]


def check_all_pairs(claims: list[Claim]) -> None:
    rare = rarity(claims)
    pairs = list(combinations(range(len(claims)), 2))
    mine, yours = (np.array(side, dtype=np.int64) for side in zip(*pairs, strict=True))
    want = [likeness(claims[i], claims[j], rare) for i, j in pairs]
    assert Wordings(claims, rare).likeness(mine, yours).tolist() == want


@given(CONTEXTS)
def test_it_is_the_likeness_of_each_pair(contexts: list[dict[str, int]]) -> None:
    check_all_pairs(heard(contexts))


@pytest.mark.parametrize(("cells", "words"), [(1, 1_000), (1_000, 1), (40, 7)])
def test_however_few_are_looked_at_together(cells: int, words: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wordings, "TABLE_CELLS", cells)
    monkeypatch.setattr(wordings, "AT_ONCE", words)
    check_all_pairs(heard([{chr(97 + (at * step) % 11): 20 + at for step in range(1, 6)} for at in range(15)]))
