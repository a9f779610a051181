"""Which claims are worth comparing."""

from __future__ import annotations

import numpy as np
import pytest

from reconcile.facts.candidates import candidate_pairs, following
from reconcile.facts.grounds import CROWD, is_crowded
from reconcile.model import Claim
from reconcile.values import DateSpan
from tests.made import bare_claim


def about(*words: str, attribute: str = "", percent: int = 80) -> Claim:
    return bare_claim(context=tuple((word, percent) for word in words), attribute=attribute)


def dated(*words: str) -> Claim:
    value = DateSpan(edtf="2008", earliest="2008-01-01", latest="2008-12-31")
    return bare_claim(kind="year", value=value, context=tuple((word, 80) for word in words))


def pairs(claims: list[Claim]) -> list[tuple[int, int]]:
    return [pair for mine, yours in candidate_pairs(claims) for pair in zip(mine.tolist(), yours.tolist(), strict=True)]


@pytest.mark.parametrize(
    ("claims", "want", "why"),
    [
        ([], [], "nothing there"),
        ([about("mill")], [], "nobody to compare with"),
        ([about("mill"), about("mill", "opera"), about("opera")], [(0, 1), (1, 2)], "a word in common"),
        ([about("mill", "sell"), about("mill", "sell")], [(0, 1)], "two words in common, and yet one pair"),
        ([about("mill", percent=5), about("mill", percent=5)], [], "too far from the values to be heard"),
        ([about(attribute="deaths"), about(attribute="deaths")], [(0, 1)], "a pack knows both"),
        ([about("mill"), dated("mill")], [], "a count is no date"),
        ([dated("mill"), about("mill"), dated("mill"), about("mill")], [(1, 3), (0, 2)], "family by family"),
    ],
)
def test_candidate_pairs(claims: list[Claim], want: list[tuple[int, int]], why: str) -> None:
    assert pairs(claims) == want, why


def test_a_crowd_is_no_ground_but_two_crowds_are() -> None:
    crowd = [about("mill") for _ in range(CROWD)]
    assert pairs([*crowd, about("mill")]) == []
    assert pairs([*crowd, about("mill", "sell"), about("mill", "sell"), *[about("sell")] * CROWD]) == [
        (CROWD, CROWD + 1)
    ]


def test_a_crowd_just_small_enough_is_compared_with_itself() -> None:
    assert len(pairs([about("mill")] * CROWD)) == CROWD * (CROWD - 1) // 2


@pytest.mark.parametrize(
    ("claims", "want", "why"),
    [
        ([], False, "nothing there"),
        ([about("mill")] * CROWD, False, "all meet on one word, and it is still a ground"),
        ([about("mill")] * (CROWD + 1), True, "a word that a crowd shares"),
        ([about("mill")] * CROWD + [dated("mill")] * CROWD, False, "families meet apart"),
        ([about(*"abcdefghij")] * CROWD, True, "few, and yet many meetings"),
    ],
)
def test_is_crowded(claims: list[Claim], want: bool, why: str) -> None:
    assert is_crowded(claims) is want, why


def test_following() -> None:
    found = following(np.array([5, 9, 3], dtype=np.int64), np.array([2, 0, 3], dtype=np.int64))
    assert found.tolist() == [5, 6, 3, 4, 5]
