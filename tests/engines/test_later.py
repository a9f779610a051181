"""Sequences that are read when somebody looks into them."""

from __future__ import annotations

import pickle
from collections.abc import Iterable

import pytest

from reconcile.engines.later import Later, joined


def unread() -> Iterable[int]:
    raise AssertionError("nobody has looked yet")


def test_counting_reads_nothing() -> None:
    assert len(Later(3, unread)) == 3
    assert len(joined([Later(3, unread), (1, 2)], sorted)) == 5
    assert not joined([Later(0, unread)])


def test_it_is_read_once() -> None:
    times = []

    def read() -> list[int]:
        times.append(1)
        return [4, 2]

    found = Later(2, read)
    assert (list(found), found[0], found[-1], found[:1], 2 in found, len(times)) == ([4, 2], 4, 2, (4,), True, 1)


@pytest.mark.parametrize("other", [(4, 2), Later(2, lambda: [4, 2])])
def test_it_equals_the_tuple_of_its_items(other: object) -> None:
    found = Later(2, lambda: [4, 2])
    assert found == other and other == found
    assert hash(found) == hash(other)
    assert repr(found) == repr(other) == "(4, 2)"
    assert found not in ((2, 4), (4,), "42", None)


def test_another_process_gets_the_tuple() -> None:
    assert type(pickle.loads(pickle.dumps(Later(2, lambda: [4, 2])))) is tuple


def test_joined_keeps_the_order_or_arranges() -> None:
    parts = [(5, 1), Later(1, lambda: [3])]
    assert joined(parts) == (5, 1, 3)
    assert joined(parts, sorted) == (1, 3, 5)
