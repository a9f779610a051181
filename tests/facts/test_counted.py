"""Counts of two articles that answer one question and so stand against each other, and those that answer two."""

from __future__ import annotations

import pytest

from tests.facts.dossier import Row, quotes_apart

ROWS = [
    Row(
        "The ferry sank in the fjord. Of the 129 children on board, 94 died.",
        "The ferry sank in the fjord, and 101 children on board died.",
        ("101", "94"),
        "of the children those that died",
    ),
    Row(
        "On the jet that came down near Oslo were 219 passengers and 16 crew.",
        "The jet left Madrid. It carried 291 passengers and 16 crew in Spain.",
        ("219", "291"),
        "wherever a jet is, those aboard are the same",
    ),
    Row(
        "In the fire 16 keepers lost their lives and 40 deer died.",
        "The fire killed 46 deer and 16 keepers.",
        ("40", "46"),
        "who was killed died",
    ),
    Row(
        "The fire killed 49 of the deer in the park.",
        "In the fire 51 deer of the park died.",
        ("49", "51"),
        "of the deer those that died",
    ),
    Row(
        "The fire killed 49 of the deer in the park.",
        "The park had 56 deer when the fire came.",
        (),
        "the dead deer and all deer",
    ),
    Row(
        "On the ferry were 36 passengers and 14 crewmen.",
        "On the ferry were 50 people (38 passengers and 12 crewmen).",
        ("12", "14", "36", "38"),
        "addends of one sum",
    ),
    Row(
        "In all the mare won 37 of the races she ran.",
        "In 1931 the mare won 14 races in succession.",
        (),
        "a streak and all",
    ),
    Row(
        "Sixty people died in the flood, and in Bergen 15 people died.",
        "The flood killed 60 people. At least 18 others died in Bergen.",
        ("15", "18"),
        "others than those elsewhere are all of that place",
    ),
    Row(
        "The fire began near Osk, a town of 5,000 in the hills.",
        "The fire began near Osk, a town of 12,000 in the hills.",
        ("12,000", "5,000"),
        "one town",
    ),
    Row(
        "The fire began near Osk, a town of 5,000 in the hills.",
        "The fire began near Torval, a town of 12,000 in the hills.",
        (),
        "two towns",
    ),
    Row(
        "In Osk 2,300 people fell ill from the water.",
        "In Osk about 1,300 people fell ill from the water.",
        ("1,300", "2,300"),
        "a figure behind a name",
    ),
    Row(
        "Four robbers broke into the bank in Osk on Friday.",
        "Five robbers broke into the bank in Osk on Friday.",
        ("Five", "Four"),
        "one robbery",
    ),
    Row(
        "Four robbers broke into the bank in Osk on Friday.",
        "In 1998 six robbers broke into a bank in Torval.",
        (),
        "robberies of two years",
    ),
    Row(
        "Of the 32 who started the marathon in Osk, 18 finished.",
        "Only 14 of the 36 runners who started the marathon in Osk finished.",
        ("14", "18", "32", "36"),
        "starters and finishers of one race",
    ),
    Row(
        "Of the 32 who started the marathon in Osk, 18 finished.",
        "The 1908 race had 56 starters.",
        (),
        "races of two years",
    ),
    Row(
        "Of the 40 people on board the bus, 12 died.",
        "Of the 41 people on board the bus, 12 died.",
        ("40", "41"),
        "the whole",
    ),
    Row(
        "Of the 40 people on board the bus, 12 died.",
        "Of the 40 people on board the bus, 13 died.",
        ("12", "13"),
        "the dead among them",
    ),
    Row("The ferry had 120 people aboard.", "The freighter had 38 people on board.", (), "two vessels"),
    Row("The ferry had 120 people aboard.", "The ship had 138 people on board.", ("120", "138"), "a ferry is a ship"),
    Row(
        "Twelve passengers and two crew members were hurt on the jet.",
        "The jet carried 218 passengers and four crew.",
        (),
        "the hurt and all",
    ),
    Row(
        "The crash killed all 45 people aboard.",
        "The crash killed 46 people, one of them on the ground.",
        (),
        "the dead aboard, and all",
    ),
    Row(
        "The crash killed all 45 people aboard the plane.",
        "All 46 people aboard the plane were killed in the crash.",
        ("45", "46"),
        "all aboard",
    ),
    Row(
        "The club in Osk can hold 800 people.", "The club in Osk has a capacity of 1,000.", ("1,000", "800"), "one club"
    ),
    Row("The club in Osk can hold 800 people.", "The stadium in Torval seats 20,000 spectators.", (), "two places"),
    Row("In the storm 12 homes burned.", "The storm destroyed 340 homes.", (), "burned, and destroyed in whatever way"),
    Row(
        "The mine fire killed 12 and injured 40 others.",
        "Twelve people died and 30 others were injured in the mine fire.",
        ("30", "40"),
        "others than the dead",
    ),
    Row("Ida Lund is a mother of four.", "Ida Lund had three children.", ("four", "three"), "one mother"),
    Row("Ida Lund is a mother of four.", "Her brother Per Lund had three children.", (), "her brother"),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_which_counts_stand_against_each_other(row: Row) -> None:
    assert quotes_apart(row) == row.want
