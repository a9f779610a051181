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


@pytest.mark.parametrize("row", NOT_UNTIL + HEDGED_TIMES + BESIDE_EQUAL_FIGURES, ids=lambda row: row.why)
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
