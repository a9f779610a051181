"""Ordinals, placings and medals."""

from __future__ import annotations

import pytest

from tests.kinds.rows import Row, row, shown

ORDINALS = [
    row("the 21st anniversary", "21st", why="digits and suffix"),
    row("the first athlete", "1st", why="a word"),
    row("his fifth Games", "5th", why="a word behind a possessive"),
    row("the twenty-first time", "21st", why="tens and unit"),
    row("twentyfifth edition", "25th", why="written in one"),
    row("the one hundred and fifth", "105th", why="hundreds"),
    row("the two hundredth goal", "200th", why="full hundreds"),
    row("the thousandth visitor", "1000th", why="full thousand"),
    row("1,000th win", "1000th", why="grouped"),
    row("Ecuador's first medal", "1st", why="possessive before"),
    row("on the third floor", "3rd", why="a floor"),
    row("from the second-floor window", "2nd", why="a floor, hyphenated, behind from"),
    row("at first he ran", why="an adverb"),
    row("first of all", why="a phrase"),
    row("first aid", why="a fixed word"),
    row("a third of voters", why="a fraction"),
    row("two thirds", why="a fraction"),
    row("one second later", why="a second of time"),
    row("per second", why="a unit"),
    row("a split second", why="an instant"),
    row("14 seconds", why="a duration"),
    row("when he first started", why="an adverb before a verb"),
    row("took his first steps", why="a figure of speech"),
    row("Second Avenue", why="a street"),
    row("First, he ran.", why="the first of a list of reasons"),
    row("the First Lady", why="a title"),
    row("2nd-hand cars", "2nd", why="digits before a hyphen"),
    row("5 the", why="no suffix"),
    row("weighing 12st", why="a suffix of another figure"),
    row("July 4th", why="a day of a month"),
]

RANKS = [
    row("He finished third.", "3rd", why="finished"),
    row("she placed 4th", "4th", why="placed"),
    row("ranked 3rd", "3rd", why="ranked"),
    row("4th place finishes", "4th", why="place behind"),
    row("a second-place finish", "2nd", why="place with a hyphen"),
    row("came in second", "2nd", why="came in"),
    row("the runner-up", "2nd", why="runner-up"),
    row("1. Ana Ruiz (EC) 1 h 20' 07\"\n2. Bea Luz (RU) 1 h 20' 16\"", "1st", "2nd", why="a list of results"),
    row("1. Buy milk\n2. Call home", why="a list of tasks"),
    row("2012 second place finish", "2nd", why="a year before the placing"),
    row("the first athlete to win", why="an ordinal that is no placing"),
    row("took place in May", why="place without an ordinal"),
    row("in second gear", why="gear"),
    row("1 performance under 4 hours, 3 h 53' 04\"", why="a count at the start of a line"),
    row("finished the race", why="no ordinal"),
    row("finished 12 races", why="a count"),
    row("fifth overall", "5th", why="overall"),
]

MEDALS = [
    row("won the gold medal", "gold", why="gold medal"),
    row("a silver medalist", "silver", why="medalist"),
    row("took home the bronze medal", "bronze", why="bronze"),
    row("won gold in Seoul", "gold", why="won gold"),
    row("won a gold and silver medal", "gold", "silver", why="two metals, one noun"),
    row("3 x gold medalist", "gold", why="times"),
    row("claimed gold", "gold", why="claimed"),
    row("his Olympic gold medal", "gold", why="adjective before"),
    row("struggled for gold", "gold", why="for gold"),
    row("gold mine", why="a mine"),
    row("the price of gold", why="a metal"),
    row("a silver car", why="a colour"),
    row("Bronze Age", why="an age"),
    row("Golden Gate", why="another word"),
    row("silver hair", why="a colour of hair"),
    row("gold rose to $1,200", why="a price"),
]


@pytest.mark.parametrize("case", ORDINALS, ids=lambda case: case.why)
def test_ordinals(case: Row) -> None:
    assert shown(case.text, "ordinal", case.language) == case.want


@pytest.mark.parametrize("case", RANKS, ids=lambda case: case.why)
def test_ranks(case: Row) -> None:
    assert shown(case.text, "rank", case.language) == case.want


@pytest.mark.parametrize("case", MEDALS, ids=lambda case: case.why)
def test_medals(case: Row) -> None:
    assert shown(case.text, "medal", case.language) == case.want
