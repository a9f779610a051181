"""Figures that stand against each other for what stands beside them, in sentences of our own."""

from __future__ import annotations

import pytest

from reconcile.facts.beside import MOST_ALIKE, TOLD_TOGETHER
from reconcile.pipeline import run
from tests.facts.dossier import Row, article_of, quotes_apart

FLOOD = "The flood swept the farms for 54 miles to the sea."
SLIDE = "A slide above Osk buried 36 farms, and the mud ran on for 8 km."

TOGETHER = [
    (
        Row(FLOOD, "In the night the water swept through the valley for 55 miles.", ("54 miles", "55 miles"), "close"),
        MOST_ALIKE,
    ),
    (
        Row(
            SLIDE,
            "Rain loosened the hill; 36 farms were lost and 9 km of the valley lay under mud.",
            ("8 km", "9 km"),
            "beside as many farms",
        ),
        TOLD_TOGETHER,
    ),
]

APART = [
    Row(FLOOD, "In the night the water swept through the valley for 95 miles.", (), "far larger"),
    Row(
        FLOOD,
        "By day the fire swept the hills for 90 miles. The water swept on for 55 miles.",
        (),
        "another is as like",
    ),
    Row(
        SLIDE,
        "Rain loosened the hill; all the farms were lost and 9 km of the valley lay under mud.",
        (),
        "beside no other figure that both give",
    ),
    Row(
        SLIDE,
        "Rain loosened the hill; 36 farms were lost and 19 km of the valley lay under mud.",
        (),
        "beside as many farms, and far larger",
    ),
    Row(FLOOD, "A bus runs to Torval, which lies 55 miles off.", (), "close, in other words"),
]


@pytest.mark.parametrize(("row", "level"), TOGETHER, ids=lambda value: getattr(value, "why", ""))
def test_what_stands_beside_speaks_for_one_fact(row: Row, level: str) -> None:
    assert quotes_apart(row) == row.want
    report = run([article_of("one", row.one), article_of("other", row.other)])
    assert level in report.findings[0].joined_by


@pytest.mark.parametrize("row", APART, ids=lambda row: row.why)
def test_what_stands_beside_says_too_little(row: Row) -> None:
    assert quotes_apart(row) == row.want
