"""Shares in percent and percentage points."""

from __future__ import annotations

import pytest

from tests.kinds.rows import Row, row, shown

ROWS = [
    row("50% of it", "50 percent", why="sign"),
    row("12 percent", "12 percent", why="word"),
    row("12 per cent", "12 percent", why="two words"),
    row("0.2pc", why="an abbreviation we do not read"),
    row("half a percent", "0.5 percent", why="a part of one"),
    row("a quarter of a percentage point", "0.25 percentage points", why="a part of a point"),
    row("12 pct", "12 percent", why="abbreviation"),
    row("negative 7 percent", "-7 percent", why="spoken sign"),
    row("-3.5%", "-3.5 percent", why="sign"),
    row("fifty percent", "50 percent", why="written figure"),
    row("twenty-five per cent", "25 percent", why="hyphenated figure"),
    row("5-10%", "5 to 10 percent~range", why="range"),
    row("50 to 80%", "50 to 80 percent~range", why="range in words"),
    row("5% to 10%", "5 percent", "10 percent", why="both ends stand for themselves"),
    row("nearly 40 percent", "40 percent~almost", why="almost"),
    row("at least 40%", "at least 40 percent~at_least", why="lower bound"),
    row("less than 1%", "at most 1 percent~less_than", why="upper bound"),
    row("more than half", why="a fraction"),
    row("2 percentage points", "2 percentage points", why="points"),
    row("0.25 percentage point", "0.25 percentage points", why="point"),
    row("a 10-percent rise", "10 percent", why="hyphen"),
    row("12,5 %", "12.5 percent", why="decimal comma, blank before the sign"),
    row("100%", "100 percent", why="all of it"),
    row("3½%", "3.5 percent", why="vulgar fraction"),
    row("one percent", "1 percent", why="one counts here"),
    row("1.5 percent or more", "at least 1.5 percent~at_least", why="hedge behind the phrase"),
    row("zero percent", "0 percent", why="nought"),
    row("100 per centimetre", why="a longer word"),
    row("percent of voters", why="no figure"),
    row("5 points behind", why="points of a game"),
    row("rose 50 places", why="a count"),
    row("https://example.org/50%25", why="an address"),
    row("the 12 percenters", why="a longer word"),
    row("won 50-48", why="a score"),
    row("20 km", why="a length"),
    row("a five-point lead", why="points of a lead"),
    row("in 2050", why="a year"),
    row("%5", why="the sign before the figure"),
    row("the percentage rose", why="no figure at all"),
    row("12 cents", why="cents"),
    row("Formula 1 percentages", why="plural is another word"),
    row("50 % 60", "50 percent", why="the figure behind the sign stays out"),
    row("ten per centre", why="a word that begins alike"),
    row("a percent sign", why="no figure before it"),
    row("99 per", why="per alone"),
    row("between 12% and 15%", "12 to 15 percent~range", why="both ends with their sign"),
    row("12%-15%", "12 to 15 percent~range", why="a dash between shares"),
    row("from 15% to 12%", "15 percent", "12 percent", why="a fall"),
    row("25 basis points", "0.25 percentage points", why="hundredths of a point"),
]


@pytest.mark.parametrize("case", ROWS, ids=lambda case: case.why)
def test_percent(case: Row) -> None:
    assert shown(case.text, "percent", case.language) == case.want
