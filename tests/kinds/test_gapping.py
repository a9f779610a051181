"""Figures whose noun is told once, with the figure before."""

from __future__ import annotations

import pytest

from tests.kinds.rows import Row, row, shown

ROWS = [
    row("15 people died in Osk, 4 in Torval and 1 in Halden.", "15 person", "4 person", "1 person", why="by place"),
    row("190 are from Osk and 57 from the hills.", "190", "57", why="no noun at all"),
    row(
        "Dead: 113 (109 on the train, 4 on the ground)", "113 dead", "109 dead", "4 dead", why="broken down in brackets"
    ),
    row("Two people died in Osk. In May 4 in Torval said so.", "2 person", why="another sentence"),
    row("15 people died in Osk, 4 for Torval.", "15 person", why="another preposition"),
    row("15 people died in Osk in 1990 and 12 in Halden.", "15 person", why="another figure between"),
]


@pytest.mark.parametrize("case", ROWS, ids=lambda case: case.why)
def test_a_count_goes_on(case: Row) -> None:
    assert shown(case.text, "count") == case.want
