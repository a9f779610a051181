"""Scores of contests and votes."""

from __future__ import annotations

import pytest

from tests.kinds.rows import Row, row, shown

ROWS = [
    row("won 3-1", "3-1", why="won"),
    row("a 5-4 ruling", "5-4", why="a court"),
    row("beat them 21-19, 21-17", "21-19", "21-17", why="two sets"),
    row("lost 0-2 at home", "0-2", why="nought"),
    row("drew 1–1", "1-1", why="en dash"),
    row("a 98-97 victory", "98-97", why="high scores"),
    row("The board voted 7-2.", "7-2", why="a vote at the end of a sentence"),
    row("led 2-0 at half-time", "2-0", why="a lead"),
    row("the 4-3 defeat", "4-3", why="defeat"),
    row("a 6-3 win", "6-3", why="win"),
    row("tied 2-2 after ninety minutes", "2-2", why="tied"),
    row("a penalty shootout 5-3", "5-3", why="shootout"),
    row("won the match 3-1 on Friday", "3-1", why="words between"),
    row("a 52-48 Senate vote", "52-48", why="a vote behind"),
    row("a 10-12 people group", why="a range of people"),
    row("2008-09 season won", why="a season"),
    row("on 9-11", why="no contest"),
    row("pages 3-5", why="pages"),
    row("won in 1999-2003", why="years"),
    row("3-1", why="nothing says what it is"),
    row("won 5-10 km races", why="a range of lengths"),
    row("won $3-5", why="money"),
    row("won 10-20%", why="shares"),
    row("phone 555-0123 to win", why="a telephone number"),
    row("won 1-2-3", why="three figures"),
    row("won F-16 jets", why="a type"),
    row("won 3 - 1", why="blanks round the dash"),
    row("won by 3 to 1", why="words, which are left to ranges"),
    row("the 3-1 mixture", why="a mixture"),
    row("aged 5-7", why="ages"),
    row("chapter 3-1", why="a chapter"),
    row("won 01-07-1974", why="a date"),
    row("bus 12-14", why="a bus"),
    row("a 20-20 vision", why="a phrase"),
    row("at 3:1 odds he won", why="odds"),
    row("lost 12 of 20 games", why="a share"),
    row("a score", why="no figures"),
    row("temperatures of 10-12 degrees", why="a range of temperatures"),
    row("won 3.5-1.5", why="half points"),
    row("from 5-6 pm they led", why="hours"),
    row("wins: 12", why="a count"),
]


@pytest.mark.parametrize("case", ROWS, ids=lambda case: case.why)
def test_scores(case: Row) -> None:
    assert shown(case.text, "score", case.language) == case.want
