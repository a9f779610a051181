"""How far two figures lie apart."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reconcile.facts.sizes import apart, size
from reconcile.values import Count, Name, Value
from tests.made import bare_claim, count


@pytest.mark.parametrize(
    ("a", "b", "want", "why"),
    [
        (count(12), count(12), 0.0, "the same"),
        (count(12), count(1200), 2.0, "a hundredfold"),
        (count(0), count(12), 0.0, "nothing lies no power of ten from something"),
        (Name(name="Osk"), count(12), 0.0, "a name has no size"),
    ],
)
def test_apart(a: Value, b: Value, want: float, why: str) -> None:
    assert apart(bare_claim(value=a), bare_claim(value=b)) == pytest.approx(want), why
    assert apart(bare_claim(value=b), bare_claim(value=a)) == pytest.approx(want), why


def test_size_of_an_open_interval_is_the_end_that_is_told() -> None:
    assert size(bare_claim(value=Count(low=None, high=Decimal(30), noun=""))) == 30
    assert size(bare_claim(value=Name(name="Osk"))) is None
