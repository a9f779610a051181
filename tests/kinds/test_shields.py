"""Spans in which no figure may be read."""

from __future__ import annotations

import pytest

from reconcile.kinds.shields import shielded

SHIELDED = [
    ("https://example.org/2012/12-people?id=13", "an address"),
    ("www.example.org/5km", "an address without a scheme"),
    ("box12@example.org", "a mailbox"),
    ("@user99", "a handle"),
    ("#12days", "a tag"),
    ("+1 202 555 0143", "a telephone number with its country"),
    ("(202) 555-0143", "a telephone number with brackets"),
    ("202-555-0143", "a telephone number with hyphens"),
    ("ISBN 978-3-16-148410-0", "a book number"),
    ("192.168.0.1", "an internet address"),
    ("doi:10.1000/182", "a document identifier"),
    ("123e4567-e89b-12d3-a456-426614174000", "a unique identifier"),
]
OPEN = [
    ("1.234.567.890", "a figure grouped by points"),
    ("85,000", "a figure"),
    ("20 km", "a length"),
    ("2012-07-26", "a date"),
    ("3-1", "a score"),
    ("10:30", "a time"),
    ("at five", "a word"),
    ("No. 5", "a designation, which each kind settles itself"),
]


@pytest.mark.parametrize(("text", "why"), SHIELDED, ids=[why for _, why in SHIELDED])
def test_is_kept_out_of(text: str, why: str) -> None:
    assert shielded(f"See {text} now") == ((4, 4 + len(text)),)


@pytest.mark.parametrize(("text", "why"), OPEN, ids=[why for _, why in OPEN])
def test_is_left_open(text: str, why: str) -> None:
    assert shielded(f"See {text} now") == ()


def test_many_signs_take_linear_time() -> None:
    assert shielded("a" * 200_000 + "@") == ()
    assert len(shielded("x@y.z " * 20_000)) == 20_000
