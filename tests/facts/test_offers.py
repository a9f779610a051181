"""Sums per share of articles that tell of several offers."""

from __future__ import annotations

import pytest

from tests.facts.dossier import Row, quotes_apart

ROWS = [
    Row(
        "Norvik offered 530 pence a share for Halden.",
        "Norvik offered 540 pence a share for Halden.",
        ("530 pence", "540 pence"),
        "each tells of one offer",
    ),
    Row(
        "Norvik offered 530 pence a share for Halden at a meeting in Osk, and on Sunday 590 pence a share.",
        "Norvik offered 560 pence a share for Halden.",
        (),
        "one tells of two offers",
    ),
    Row(
        "Norvik offered 530 pence a share for Halden at a meeting in Osk, and on Sunday 590 pence a share.",
        "Norvik offered 533 pence a share for Halden.",
        ("530 pence", "533 pence"),
        "with and without a dividend",
    ),
    Row(
        "Norvik's first offer for Halden was 530 pence a share. On Sunday it offered 560 pence a share.",
        "Norvik's first offer for Halden was 540 pence a share.",
        ("530 pence", "540 pence"),
        "both say which",
    ),
    Row(
        "Norvik offered 530 pence, or $8.20, a share for Halden.",
        "Norvik offered 540 pence a share for Halden.",
        ("530 pence", "540 pence"),
        "one offer in two currencies",
    ),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_what_stands_against_each_other(row: Row) -> None:
    assert quotes_apart(row) == row.want
