"""What begins in a stretch is found by looking it up, as if every one were asked."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from reconcile.claims.beginning import beginning_in


@dataclass(frozen=True)
class Word:
    start: int


@given(st.lists(st.integers(0, 20)), st.integers(0, 21), st.integers(0, 21))
def test_it_is_as_if_every_one_were_asked(starts: list[int], start: int, end: int) -> None:
    found = [Word(at) for at in sorted(starts)]
    assert beginning_in(found, start, end) == [word for word in found if start <= word.start < end]
