"""Ages of people, and other years."""

from __future__ import annotations

import pytest

from reconcile.kinds.age import AGE
from reconcile.kinds.kind import Tolerance
from reconcile.model import Relation
from tests.kinds.reading import read
from tests.kinds.rows import Row, row, shown

ROWS = [
    row("aged 34", "age 34", why="aged"),
    row("Age at death: 48", "age 48", why="a line of a box"),
    row("Ida Lund, 20 and Nils Berg, 24, were held", "age 20", "age 24", why="two full names"),
    row("In Osk, 20 and Torval, 24 came", why="two places"),
    row("Beside her lay her sister, 10, who slept.", "age 10", why="kin"),
    row("His mother, who died when Ida was 15, sang.", "age 15", why="a name behind when"),
    row("When he was 17 Berg left.", "age 17", why="no comma behind it"),
    row("I was 90 when it burned", "age 90", why="who tells it"),
    row("at the age of 22", "age 22", why="age of"),
    row("34 years of age", "age 34", why="years of age"),
    row("he was 34 years old", "age 34", why="years old"),
    row("a 42-year-old man", "age 42", why="hyphenated"),
    row("an 11-year old girl", "age 11", why="half hyphenated"),
    row("the twelve-year-old", "age 12", why="written figure"),
    row("She turned 50 in May.", "age 50", why="turned"),
    row("Martin Bamford, 30, said", "age 30", why="between commas behind a name"),
    row("Ana Ruiz, 51.", "age 51", why="at the end of a sentence"),
    row("the youngest champion at 22", "age 22", why="at, with youngest"),
    row("He died at 90.", "age 90", why="at, with died"),
    row("At 17 she left Osk.", "age 17", why="at, with somebody behind"),
    row("A gunman of 26 opened fire.", "age 26", why="a person of so many years"),
    row("He was a man of about 40.", "age 40~about", why="hedged"),
    row("A mother of 12 spoke.", why="her children"),
    row("A student of 12 languages spoke.", why="a noun behind the figure"),
    row("At 9 she left Osk.", why="an hour"),
    row("At 17 degrees she froze.", why="heat"),
    row("Ida Lund was 78 when she died.", "age 78", why="a name was"),
    row("Lund was 78 when she died.", "age 78", why="a surname was"),
    row("Attendance was 78 when she won.", why="a common word was"),
    row("When she was 12, she left school.", "age 12", why="when she was, before a comma"),
    row("Until he was 12 he wore a brace.", "age 12", why="until he was, before who did it"),
    row("She was 12, third and 14th in Osk.", why="no when"),
    row("She was 68 at her death.", "age 68", why="at her death"),
    row("She left school at 15.", "age 15", why="what one does once"),
    row("She left school at 12.", why="an hour of a day"),
    row("He began to paint at 30, in Osk.", "age 30", why="before a comma"),
    row("She won the race at 15 degrees.", why="heat again"),
    row("Shares began at 45.", why="nobody did it"),
    row("She joined the queue at 30 Main Street.", why="an address"),
    row("Lot number 12 was 78 when sold.", why="no name"),
    row("two 16-year-olds", "age 16", why="plural"),
    row("aged between 12 and 14", "age 12 to 14~range", why="range"),
    row("children aged 5 to 7", "age 5 to 7~range", why="range in words"),
    row("about 40 years old", "age 40~about", why="about"),
    row("nearly 80 years old", "age 80~almost", why="almost"),
    row("18 years or older", why="a rule without a person's age words"),
    row("aged 12½", "age 12.5", why="a half"),
    row("aged twenty-one", "age 21", why="written figure behind"),
    row("The baby was ten months old.", "age 10 months", why="months"),
    row("an 18-month-old boy", "age 18 months", why="months with hyphens"),
    row("younger than six weeks of age", "age 6 weeks", why="weeks of age"),
    row("una niña de ocho meses de edad", "age 8 months", why="months in Spanish", language="es"),
    row("a ten-month-old dispute", why="months of a thing"),
    row("22 y/o", "age 22", why="abbreviation"),
    row("finished third at 22 seconds", why="a time"),
    row("at 22 km", why="a distance"),
    row("at 22:30", why="a time of day"),
    row("at 5 pm he died", why="a time of day with died"),
    row("ages ago", why="no figure"),
    row("a 450-year-old church", why="older than anyone"),
    row("aged cheese", why="no figure after aged"),
    row("34 years later", why="a span of time"),
    row("for 12 years", why="a duration"),
    row("Monday, 12, was cold", why="a weekday is no name"),
    row("the 30s", why="a decade"),
    row("Section 8, 30, and 31", why="a list of numbers"),
    row("New York, 12 miles off", why="a distance behind a place"),
    row("the Bronze Age", why="an age of history"),
    row("page 34", why="a page"),
    row("at 34 Main Street", why="an address"),
    row("at 100 degrees", why="a temperature"),
    row("under-21 team", why="a class of sport"),
    row("the score was 21", why="a score"),
    row("in 22 races", why="a count"),
    row("Boyle, 1,200 people", why="a grouped figure behind a name"),
    row("children aged 5, 7 and 9", "age 5", "age 7", "age 9", why="a list of ages"),
    row("aged 5 and 12 others", "age 5", why="a list that ends with a count"),
    row("Age: 45", "age 45", why="a label"),
    row("people aged over 65", "age at least 65~more_than", why="a hedge behind aged"),
    row("a 20-year-old building", why="the age of a building"),
    row("a 20-year-old student", "age 20", why="the age of a person"),
]


@pytest.mark.parametrize("case", ROWS, ids=lambda case: case.why)
def test_ages(case: Row) -> None:
    assert shown(case.text, "age", case.language) == case.want


@pytest.mark.parametrize(
    ("text", "other", "relation"),
    [
        ("18 months old", "aged 1", Relation.EQUAL),
        ("18 months old", "aged 2", Relation.CONFLICT),
        ("ten months old", "11 months old", Relation.CONFLICT),
        ("ten months old", "10 months of age", Relation.EQUAL),
    ],
)
def test_months_are_compared_with_whole_years_as_far_as_those_go(text: str, other: str, relation: Relation) -> None:
    (a,), (b,) = read(text, "age"), read(other, "age")
    assert AGE.relate(a, b, Tolerance()).relation is relation
    assert AGE.relate(b, a, Tolerance()).relation is relation
