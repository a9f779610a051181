"""When things happened: two short invented articles in, the times that stand against each other out."""

from __future__ import annotations

import pytest

from tests.facts.dossier import Row, quotes_apart

NOT_UNTIL = [
    Row(
        "The lighthouse at Torval was not finished until 1911.",
        "The lighthouse at Torval was finished in 1909.",
        ("1909", "1911"),
        "not until a year is in that year",
    ),
    Row(
        "The lighthouse at Torval was worked by hand until 1911.",
        "The lighthouse at Torval was worked by hand in 1909.",
        (),
        "until a year is no year in which it happened",
    ),
    Row(
        "The lighthouse at Torval was not large and was worked by hand until 1911.",
        "The lighthouse at Torval was worked by hand in 1909.",
        (),
        "what is denied ends with the clause",
    ),
]
HEDGED_TIMES = [
    Row(
        "The dyke at Halden broke at about 8:45 p.m.",
        "The dyke at Halden broke at 9:03 p.m.",
        ("8:45 p.m.", "9:03 p.m."),
        "about a quarter hour reaches a few minutes",
    ),
    Row(
        "The dyke at Halden broke at about 9 p.m.",
        "The dyke at Halden broke at 9:13 p.m.",
        (),
        "about an hour reaches further",
    ),
    Row(
        "The dyke at Halden broke at about 2 a.m.",
        "The dyke at Halden broke at about 2:30 a.m.",
        ("2 a.m.", "2:30 a.m."),
        "... but not to the half hour",
    ),
]
BESIDE_EQUAL_FIGURES = [
    Row(
        "Norvik Foods paid $7.2bn for the brewery Halden in 2013 and $8.5bn for the dairy Torval in 2011.",
        "Norvik Foods bought the dairy Torval for $8.5bn in 2011 and the brewery Halden for $7.2bn in 2014.",
        ("2013", "2014"),
        "each figure stands in both articles, so that they tell no two things apart",
    ),
    Row(
        "In 1996 the river at Osk flooded 120 houses.",
        "In 2008 the river at Osk flooded 310 houses.",
        (),
        "other figures are told of another flood",
    ),
]

ONE_DEED = [
    Row(
        "In 1922, with money from her uncle and against the advice of all, Mira Solen bought her first kiln.",
        "July 1921 - Mira Solen bought her first kiln.",
        ("1922", "July 1921"),
        "a year that opens its sentence belongs to the verb, and a month is compared with it",
    ),
    Row(
        "Mira Solen retired from the pottery in 1963 and then taught in Osk.",
        "In 1962 Solen retired. She travelled for a year. Mira Solen was a potter.",
        ("1962", "1963"),
        "one person retires once",
    ),
    Row(
        "Mira Solen won the Torval Prize in 1963.",
        "In 1966 Mira Solen won the Osk Medal.",
        (),
        "what was won has another name",
    ),
    Row(
        "The ferry left the harbour of Torval at 6:10 p.m. on Friday.",
        "The ferry, which was late, on Friday left the harbour of Torval at 6:40 p.m.",
        ("6:10 p.m.", "6:40 p.m."),
        "the hour of one departure",
    ),
]
OTHER_DEEDS = [
    Row(
        "The fire at the Halden mill broke out at 2 a.m.",
        "At 3:20 a.m., an hour after the fire at the Halden mill broke out, Mira Solen phoned her son.",
        (),
        "what stands behind after is another thing",
    ),
    Row(
        "The Torval ferry sank on 3 May 2014 off Osk.",
        "The earlier sinking of a Torval ferry off Osk was on 9 May 2011.",
        (),
        "an earlier one",
    ),
]
BOXES = [
    Row(
        "# Mira Solen\n\nMira Solen made vases. Solen lived in Osk. Solen sold them.\n\nBorn: 3 May 1921\n",
        "Mira Solen was born in Osk on 8 May 1921.",
        ("3 May 1921", "8 May 1921"),
        "a line of a box is of whom the article is about",
    ),
]
AGES = [
    Row(
        "Mira Solen was born in Osk and did not begin to row until the age of 19.",
        "The Solens were poor. Mira Solen began to row at the age of 16, in a race of the Halden mill.",
        ("at the age of 16", "the age of 19"),
        "the age at which one person began one thing",
    ),
    Row(
        "Mira Solen's father died at the age of 55, when Mira was 15 years old.",
        "Mira Solen died in Osk. She was 86.",
        (),
        "how old she was when her father died is not how old she became",
    ),
    Row(
        "Police named the gunman as Kai Moss. Moss, 27, was shot dead at the mill.",
        "A gunman of 29 opened fire at the mill in Torval and was shot dead by police.",
        ("27", "29"),
        "the gunman of one article has a name in the other",
    ),
    Row(
        "Police named the gunman as Kai Moss. Moss, 27, was shot dead at the mill.",
        "One of the gunmen, a gunman of 29, opened fire at the mill in Torval and was shot dead by police.",
        (),
        "there were several gunmen",
    ),
    Row(
        "The bus driver, 52, was taken to hospital in Torval.",
        "The driver of the bus, who was 54, was taken to hospital in Torval.",
        ("52", "54"),
        "a driver whom no article names is one driver",
    ),
    Row(
        "Ida Lund, 34, a mother of two, was killed at the mill.",
        "Ida Lund, 36, opened the mill in Torval. The blast injured her sister.",
        ("34", "36"),
        "one has one age, whatever became of others beside",
    ),
]
BORN_ELSEWHERE = [
    Row(
        "Ida Lund was born in Halden (Norway) on 3 May 1961.",
        "Ida Lund was born on 9 May 1961 in Torval.",
        ("3 May 1961", "9 May 1961"),
        "another birthplace makes it no other birth, and a bracket parts nothing",
    ),
    Row(
        "The mill at Torval crashed and burned on 3 May 1961.",
        "The mill at Torval burned on 4 May 1961.",
        ("3 May 1961", "4 May 1961"),
        "what two verbs tell of one day",
    ),
    Row(
        "Flight 12 came down in the river two minutes after leaving Osk at 10.41am.",
        "The plane crashed in the river. Flight 12 had taken off at 10.48am from Osk.",
        ("10.41am", "10.48am"),
        "a flight leaves when it takes off",
    ),
]
SLIPS = [
    Row(
        "In November 1980 the lake at Osk drained. On 20 November 1980 the crew of the oil rig in it met a problem.",
        "On the morning of 21 November 1980 an oil rig crew on the lake at Osk noticed a problem.",
        ("20 November 1980", "morning of 21 November 1980"),
        "two full dates a day apart, told in other verbs",
    ),
]
ONCE = [
    Row(
        "The schooner Halla was built in late 1874 at the shipyard of the village of Osk in Torvalia.",
        "The schooner was built at the Osk shipyard in Torvalia in 1875 and later renamed.",
        ("1874", "1875"),
        "one building, told alike",
    ),
    Row(
        "Ida Lund joined Norvik of Osk from the rival Halden mill in 2010.",
        "Norvik of Osk joined with the rival Halden mill in 2011.",
        (),
        "a verb of many meanings",
    ),
]
GOING_ON = [
    Row(
        "The search for the ferry off Osk has taken almost six days.",
        "The search for the ferry off Osk took nine days.",
        (),
        "how long it has taken so far is not how long it took",
    ),
    Row(
        "The search for the ferry off Osk took almost six days.",
        "The search for the ferry off Osk took nine days.",
        ("nine days", "six days"),
        "and where both tell how long it took",
    ),
    Row(
        "Repairs of the tower at Osk took ten years, until 2001.",
        "The tower at Osk was closed in 1990 for repairs, which took 15 years.",
        ("15 years", "ten years"),
        "beside the year in which it began and that in which it ended",
    ),
    Row(
        "Ida Lund served the first ball of the match at 6:13 p.m.",
        "Ida Lund complained of the light and the ball of the match at 9:10 p.m.",
        (),
        "two things that one did in an evening",
    ),
]
CLOSE = [
    Row(
        "The dam at Halden broke just before 11 a.m. on Friday.",
        "The dam at Halden broke just after 10:30 a.m. on Friday.",
        ("10:30 a.m.", "11 a.m."),
        "just before a time is about that time",
    ),
]
EVENTS = [
    Row(
        "The blast happened at 4:15 p.m. on Tuesday in the boiler room of the Halden mill.",
        "At about 3:40 p.m. on Tuesday an explosion tore through the boiler room of the Halden mill.",
        ("3:40 p.m.", "4:15 p.m."),
        "one moment, told by a noun and by a verb",
    ),
    Row(
        "The volcano on Halden erupted at 2:11 p.m. on Monday.",
        "On Halden the eruption of the volcano began at 2:35 p.m. on Monday.",
        ("2:11 p.m.", "2:35 p.m."),
        "a verb and its noun",
    ),
    Row(
        "The quake struck Osk on 2 July 2013 and damaged the mill of Halden.",
        "A quake struck Osk on 11 April 2012 and damaged no mill of Halden.",
        (),
        "two quakes of two years",
    ),
    Row(
        "The airship Aurelia exploded over Halden on 4 February 2018.",
        "The airship Aurelia exploded over Halden tonight.",
        (),
        "what was printed on the day after may say tonight",
    ),
]
BRACKETS = [
    Row(
        "She ran for the Halden Giants (1913-1915, 1917-1919) and the Osk Reds (1917) before the war.",
        "In 1913 she ran for the Halden Giants, later for the Osk Reds, before the war.",
        (),
        "a year in brackets is told of the name before them",
    ),
]
ROWS = (
    BRACKETS
    + EVENTS
    + NOT_UNTIL
    + HEDGED_TIMES
    + BESIDE_EQUAL_FIGURES
    + ONE_DEED
    + OTHER_DEEDS
    + BOXES
    + BORN_ELSEWHERE
    + ONCE
    + GOING_ON
    + AGES
    + SLIPS
    + CLOSE
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_times_that_stand_against_each_other(row: Row) -> None:
    assert quotes_apart(row) == row.want


@pytest.mark.parametrize(
    "row",
    [
        Row(
            "El faro de Torval no se terminó hasta 1911.",
            "El faro de Torval se terminó en 1909.",
            ("1909", "1911"),
            "no ... hasta",
        )
    ],
    ids=lambda row: row.why,
)
def test_times_that_stand_against_each_other_in_spanish(row: Row) -> None:
    assert quotes_apart(row, language="es") == row.want
