"""Numbers of people and things: what counts, and what only looks like it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reconcile.kinds.count import COUNT
from reconcile.values import Count
from tests.kinds.rows import Row, row, shown

ROWS = [
    row("the 7-Eleven was robbed", why="a name with a figure and a number word"),
    row("1 Corinthians 13", why="a book of that name"),
    row("Some 85,000 spectators rose.", "85,000 spectator~about", why="grouped figure and plural noun"),
    row("She won five gold medals.", "5 medal", why="the head of the phrase, not its first word"),
    row("three successive World Championships", "3 championship", why="capitals inside the phrase"),
    row("Twenty-one miners were freed.", "21 miner", why="a written figure"),
    row("half a million voters", "500,000 voter", why="part of a scale"),
    row("3.5 million users", "3,500,000 user", why="scale word"),
    row("50K followers", "50,000 follower", why="letter for thousands"),
    row("12.5m people watched", "12,500,000 person", why="letter for millions before people"),
    row("At least 24 people died.", "at least 24 person~at_least", why="lower bound"),
    row("up to 300 guests", "at most 300 guest~at_most", why="upper bound"),
    row("more than 1,000 homes", "at least 1,000 home~more_than", why="open above"),
    row("between 10 and 12 players", "10 to 12 player~range", why="range in words"),
    row("10-12 players", "10 to 12 player~range", why="range with a hyphen"),
    row("nearly 400 prisoners", "400 prisoner~almost", why="almost"),
    row("20 people or so", "20 person~about", why="a hedge behind the noun"),
    row("dozens of rescuers", "at least 24 rescuer~vague", why="an order of size"),
    row("several hundred protesters", "at least 300 protester~vague", why="an order of size in two words"),
    row("a couple of cars", "at least 2 car~vague", why="a couple"),
    row("a crowd of 85,000 waited", "85,000 person", why="the noun stands before"),
    row("Cases rose to 1,234 on Friday.", "1,234 case", why="the noun stands before the verb"),
    row("The death toll rose to 15.", "15 death", why="a toll counts deaths"),
    row("killing at least one and wounding two others here", "at least 1 person~at_least", "2 other", why="bare one"),
    row("One man died.", "1 man", why="one person"),
    row("one derailment and two collisions", "1 derailment", "2 collision", why="one beside another figure"),
    row("3 x gold medalist", "3 medalist", why="times sign"),
    row("20,000 came out to greet him.", "20,000", why="people left unsaid"),
    row("Twelve were killed.", "12", why="a state instead of a noun"),
    row("a dozen eggs", "12 egg", why="dozen with an article"),
    row("10 000 volunteers", "10,000 volunteer", why="blank as grouping mark"),
    row("The slide killed more than 1000 people.", "at least 1,000 person~more_than", why="four digits behind a hedge"),
    row("The mill took 1400 men to build.", "1,400 man", why="four digits before people"),
    row("By 1990 passengers had gone elsewhere.", why="a year before people"),
    row("Around 1900 farmers left.", why="a year or a round figure"),
    row("On May 4, 1912 passengers came aboard.", why="the year of a date"),
    row("The storm brought the toll from the floods to 11.", "11 death", why="the toll is brought to a figure"),
    row("The toll in the mine rose on Friday to 232.", "232 death", why="words between a toll and its figure"),
    row("Officials raised the death toll from 159 to 247.", "247 death", why="what it was before is no range"),
    row("Some papers have put the number at 123.", "123", why="a number that is put at a figure"),
    row("the number of the dead is estimated at 600", "600 dead~about", why="an article before the noun"),
    row("They numbered 75.", "75", why="a verb that counts"),
    row("Rooms and halls in the hotel came to 512.", "512", why="two nouns before the verb"),
    row("Smith came to 10 Mill Street.", why="an address"),
    row("The dead man is 26.", why="no number of dead"),
    row("By night 363 had been freed.", "363", why="what befell them behind auxiliary verbs"),
    row("77 die in a fire", "77", why="a verb in a headline"),
    row("Mill Fire Leaves 13 Dead", "13 dead", why="capitals of a headline"),
    row("Flight 370 missing", why="a flight in a headline"),
    row("Mudslide in Osk; 1 dead", "1", why="one in digits before what befell him"),
    row("One is still missing.", "1", why="one whose fate is open"),
    row("One of them died.", why="one of some"),
    row("A crash killed two people and injured another 40.", "2 person", "40 person", why="another before the figure"),
    row("In Osk 15 people died.", "15 person", why="a place before the figure"),
    row("In Terminal 2 passengers waited.", why="a terminal"),
    row(
        "Occupants: 109 (passengers 100, crew 9)", "109 occupant", "100 passenger", "9 crew", why="nouns before figures"
    ),
    row("Total injuries: 1", "1 injury", why="one behind a label"),
    row("10 US citizens and 3 U.S. soldiers", "10 citizen", "3 soldier", why="a country in capitals"),
    row("FIRE KILLS 4 AND HURTS MANY PEOPLE", "4 person", why="all in capitals"),
    row("85.000 spectators and 12.500 flags", "85,000 spectator", "12,500 flag", why="the article groups with points"),
    row("The Boeing 737 landed.", why="a number in a name"),
    row("In Torval 15 people died.", "15 person", why="people in a place, not the name of it"),
    row("Around New Osk 9 houses burned.", "9 house", why="a place of two words"),
    row("In Terminal 3 people waited.", why="a part of a building by its number"),
    row("Take Route 66.", why="a road"),
    row("Flight 370 vanished.", why="a flight number"),
    row("Section 230 protects them.", why="a section of a law"),
    row("She is the No. 5 seed.", why="a seeding"),
    row("Room 12 was locked.", why="a room"),
    row("an F-16 crashed", why="digits glued to a letter"),
    row("COVID-19 spread.", why="digits in a name"),
    row("in 2008 Games", why="a year is no count"),
    row("2012 second place", why="a year before an ordinal"),
    row("It took 14 seconds.", why="a duration"),
    row("20 km away", why="a length"),
    row("won by 3-1", why="a score"),
    row("cost $50", why="an amount of money"),
    row("rose 12 percent", why="a share"),
    row("the 21st", why="an ordinal"),
    row("one of the best", why="one is a pronoun"),
    row("one last medal", why="one is an article"),
    row("no one came", why="no one"),
    row("https://example.org/12 items", why="digits in an address"),
    row("call +44 20 7946 0958 friends", why="a telephone number"),
    row("at 10:30 riders left", why="a time of day"),
    row("12/31 deadlines", why="a date in figures"),
    row("1.2.3 releases", why="a version"),
    row("a 12-member jury", "12 member", why="a hyphen before the noun"),
    row("two of the five suspects", "2 suspect", "5 suspect", why="some of them"),
    row("three of whom died", "3", why="some of whom"),
    row("two-time champion", why="times"),
    row("a 24-hour strike", why="hours tied by a hyphen"),
    row("Population: 1,234", "1,234 person", why="a label with a colon"),
    row("Deaths | 12", "12 death", why="the cell before is the label"),
    row("The dead numbered 34.", "34 dead", why="numbered"),
    row("12 of 15 jurors", "12 juror", "15 juror", why="part and whole"),
    row("Time: 12:30", why="a label of something else"),
    row("a 2,000-strong crowd", "2,000 person", why="strong of people"),
    row("three times as many", why="a factor"),
    row("won it 10 times", "10 time", why="times that are counted"),
    row("1.234 flags", "unreadable", why="a decimal mark that may group"),
    row("1.5 goals a game", why="an average"),
    row("3 million 200 thousand voters", "3,200,000 voter", why="two scales"),
    row("a day at Six Flags park", why="a figure in a name"),
    row("Storm Kills Seven People In Coastal Town", "7 person", why="a headline has capitals"),
    row("Six Americans died.", "6 american", why="a capital at the start of a sentence"),
]


@pytest.mark.parametrize("case", ROWS, ids=lambda case: case.why)
def test_counts(case: Row) -> None:
    assert shown(case.text, "count", case.language) == case.want


@pytest.mark.parametrize(
    ("low", "high", "noun", "want"),
    [
        (1, 1, "person", "1 person"),
        (12, 12, "person", "12 people"),
        (10, 12, "city", "10 to 12 cities"),
        (15, 15, "dead", "15 dead"),
        (3, 3, "gold", "3 gold"),
        (5, None, "medal", "at least 5 medals"),
        (40, 40, "policeman", "40 policemen"),
        (2, 2, "", "2"),
        (7, 7, "niño", "7 niño"),
    ],
)
def test_counts_are_printed_in_the_plural(low: int, high: int | None, noun: str, want: str) -> None:
    value = Count(low=Decimal(low), high=None if high is None else Decimal(high), noun=noun)
    assert COUNT.show(value) == want
