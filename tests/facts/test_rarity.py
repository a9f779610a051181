"""What a shared word says."""

from __future__ import annotations

import pytest

from reconcile.facts.rarity import closest, ground, likeness, rarity
from reconcile.model import Claim
from tests.made import bare_claim


def about(*words: str, at: int = 0, percent: int = 100) -> Claim:
    return bare_claim(context=tuple((word, percent) for word in words), sentence_start=at)


COMMON = [about("mill", at=at) for at in range(20)]
RARE = rarity([*COMMON, about("turbine", at=99)])


@pytest.mark.parametrize(
    ("a", "b", "want", "why"),
    [
        (about("mill"), about("mill"), 1.0, "the same words"),
        (about("mill"), about("opera"), 0.0, "none in common"),
        (about("mill", percent=5), about("mill", percent=5), 0.0, "too far away to be heard"),
        (about(), about("mill"), 0.0, "nothing around the value"),
    ],
)
def test_likeness(a: Claim, b: Claim, want: float, why: str) -> None:
    assert likeness(a, b, RARE) == pytest.approx(want), why
    assert likeness(b, a, RARE) == likeness(a, b, RARE), why


def test_a_rare_word_in_common_says_more_than_a_common_one() -> None:
    rare = likeness(about("turbine", "mill"), about("turbine", "opera"), RARE)
    common = likeness(about("mill", "turbine"), about("mill", "opera"), RARE)
    assert rare > common > 0


def test_only_a_word_of_few_sentences_is_rare() -> None:
    assert RARE.shares_rare(about("turbine"), about("turbine"))
    assert not RARE.shares_rare(about("mill"), about("mill"))
    assert not RARE.shares_rare(about("turbine", percent=5), about("turbine"))


def test_ground_is_what_is_shared_in_all() -> None:
    one_word = ground(about("turbine"), about("turbine"), RARE)
    two_words = ground(about("turbine", "mill"), about("turbine", "mill"), RARE)
    assert two_words > one_word == pytest.approx(RARE.of("turbine") / RARE.rare)
    assert ground(about("turbine"), about("opera"), RARE) == 0
    assert ground(about("turbine", percent=50), about("turbine"), RARE) == pytest.approx(one_word / 2)


def test_the_closest_word_is_the_one_that_stands_by_both_values() -> None:
    mine, yours = about("turbine", "mill", percent=80), about("turbine", percent=30)
    assert closest(mine, yours, RARE) == closest(yours, mine, RARE) == pytest.approx(0.3)
    assert closest(mine, about("mill", "opera"), RARE) == pytest.approx(0.8)
    assert closest(about("opera"), mine, RARE) == 0
    assert closest(mine, yours, RARE, "turbine") == 0
