"""Fractions and ratios."""

from __future__ import annotations

import pytest

from tests.kinds.rows import Row, row, shown

ROWS = [
    row("half of all voters", "1:2", why="half of"),
    row("more than half of them", "1:2~more_than", why="open above"),
    row("nearly half the town", "1:2~almost", why="half the"),
    row("a third of voters", "1:3", why="a third"),
    row("one third of the cost", "1:3", why="one third"),
    row("two thirds", "2:3", why="two thirds"),
    row("two-thirds of members", "2:3", why="hyphen"),
    row("three quarters of it", "3:4", why="quarters"),
    row("three-fifths", "3:5", why="fifths"),
    row("a quarter of the budget", "1:4", why="a quarter"),
    row("a tenth of the price", "1:10", why="a tenth"),
    row("one in five adults", "1:5", why="one in five"),
    row("1 in 10 people", "1:10", why="digits"),
    row("three out of four", "3:4", why="out of"),
    row("9 out of 10 dentists", "9:10", why="digits out of"),
    row("one in every 200 births", "1:200", why="in every"),
    row("a ratio of 3 to 1", "3:1", why="a ratio in words"),
    row("odds of 10:1", "10:1", why="odds"),
    row("a scale of 1:200", "1:200", why="a scale"),
    row("about a third of the crew", "1:3~about", why="about"),
    row("half-time", why="a break"),
    row("half a mile", why="a length"),
    row("half an hour", why="a duration"),
    row("half past five", why="a time of day"),
    row("the second half", why="a half of play"),
    row("finished third", why="a placing"),
    row("on the third day", why="an ordinal"),
    row("the first quarter", why="a quarter of the year"),
    row("a quarter of a million people", why="a figure"),
    row("12 in 2008", why="a year behind in"),
    row("5 in 3 races", why="more than one in one"),
    row("in five days", why="in without a figure before"),
    row("one in the morning", why="no second figure"),
    row("12:30", why="a time of day"),
    row("3:1 on the clock", why="no word for a ratio"),
    row("from 3 to 1", why="no ratio, a countdown"),
    row("Fifth Avenue", why="a street"),
    row("a fifth wheel", why="an ordinal"),
    row("the Third Reich", why="a name"),
    row("quarters of the town", why="districts"),
    row("1/5", why="a date or a fraction"),
    row("1/3 of voters", "1:3", why="a slash before of"),
    row("a 2/3 majority", "2:3", why="a slash before a majority"),
    row("20/34 A view of the river", why="the number of a picture"),
    row("on 3/4 they met", why="a date"),
    row("the 9/11 attacks", why="a date of a name"),
    row("Prices fell by a third.", "1:3", why="a part at the end, led"),
    row("It kept one eighth.", "1:8", why="one at the end"),
    row("He came in a third.", why="a placing"),
    row("halves", why="no figure"),
]


@pytest.mark.parametrize("case", ROWS, ids=lambda case: case.why)
def test_ratios(case: Row) -> None:
    assert shown(case.text, "ratio", case.language) == case.want
