"""Numeric dates, and what settles whether the day stands first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reconcile.kinds.dayorder import numeric_dates

FIGURES = st.sampled_from(["1", "07", "26", "1974", "123"])
SIGNS = st.sampled_from(["-", "/", ".", " ", " a "])


@given(st.lists(st.tuples(FIGURES, SIGNS), max_size=12))
def test_a_date_is_found_wherever_it_stands_by_itself(written: list[tuple[str, str]]) -> None:
    text = "".join(figure + sign for figure, sign in written)
    for date in ("1-7-1974", "01/07/74", "26.07.1996"):
        assert numeric_dates(f"{text} on {date} {text}") == [*numeric_dates(text), date, *numeric_dates(text)]


def test_no_part_of_a_longer_number_is_a_date() -> None:
    assert numeric_dates("1.2.3.2004, 1-2-345, 12/2004 and 3.14") == []
