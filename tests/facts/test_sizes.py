"""How far two figures lie apart."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reconcile.facts.sizes import apart, size, years_apart
from reconcile.values import Count, Name, Value
from tests.made import bare_claim, count, day


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


@pytest.mark.parametrize(
    ("a", "b", "want", "why"),
    [
        ("1931", "1982", 51, "a father's and his daughter's"),
        ("1931-05-02", "1982", 51, "a day lies in its year"),
        ("1936", "1963", 0, "two digits changed places"),
        ("1936", "1926", 0, "one digit is another"),
        ("193X", "1982", 0, "a decade is no year"),
        ("XXXX-05-02", "1982", 0, "no year is told"),
    ],
)
def test_years_apart(a: str, b: str, want: int, why: str) -> None:
    one, other = (bare_claim(kind="date", value=day(edtf)) for edtf in (a, b))
    assert years_apart(one, other) == years_apart(other, one) == want, why


def test_a_count_has_no_year() -> None:
    assert years_apart(bare_claim(value=count(1931)), bare_claim(kind="year", value=day("1982"))) == 0
