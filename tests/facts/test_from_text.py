"""Short invented articles in, the values that stand against each other out: what is one fact and what is two."""

from __future__ import annotations

import pytest

from tests.facts.dossier import Row, quotes_apart

APART = [
    Row(
        "The Aven bridge, which links Torval to Osk, is 812 metres long.",
        "The length of the Aven bridge from Torval to Osk is 821 metres.",
        ("812 metres", "821 metres"),
        "lengths of one bridge",
    ),
    Row(
        "The Aven bridge has towers that rise to a height of 120 metres above the river.",
        "The towers of the Aven bridge stand 210 metres high above the river.",
        ("120 metres", "210 metres"),
        "heights of its towers",
    ),
    Row(
        "At least 14 people were killed when the dam at Osk burst.",
        "Officials said 17 people were killed when the dam at Osk burst.",
        ("14", "17"),
        "the at-least of a toll is what was known",
    ),
    Row(
        "The Torval ferry sank and 31 people were injured, the harbour master said.",
        "The harbour master of Torval counted 13 injured people after the ferry sank.",
        ("13", "31"),
        "the injured",
    ),
    Row(
        "The ferry went down off Osk in the night and 884 people lost their lives.",
        "The night in which the ferry went down off Osk claimed 844 lives.",
        ("844", "884"),
        "lives lost are deaths",
    ),
    Row(
        "After the fire at the mill, 81 people were still in hospital.",
        "The fire at the mill sent 92 people to hospitals in Osk.",
        ("81", "92"),
        "how many were in hospital",
    ),
    Row(
        "The match of Mira Solen and Ida Berg in Osk took one hour and 34 minutes.",
        "Mira Solen beat Ida Berg in Osk. It was over after one hour and 43 minutes.",
        ("one hour and 34 minutes", "one hour and 43 minutes"),
        "the only length of time that either article gives",
    ),
    Row(
        "The night train had eight carriages when it derailed near Osk.",
        "The night train had nine cars when it derailed near Osk.",
        ("eight", "nine"),
        "carriages are cars of a train",
    ),
    Row(
        "Lake Aven covers an area of 310 square kilometres.",
        "The area of Lake Aven is 370 square kilometres.",
        ("310 square kilometres", "370 square kilometres"),
        "the area of one lake",
    ),
    Row(
        "Lake Aven holds a volume of 23 cubic kilometres of water.",
        "The volume of Lake Aven: 27 cubic kilometres.",
        ("23 cubic kilometres", "27 cubic kilometres"),
        "the volume of one lake",
    ),
    Row(
        "The hall in Osk has a capacity of 800 people.",
        "The capacity of the hall in Osk was 1,000 guests.",
        ("1,000", "800"),
        "how many one hall holds",
    ),
    Row(
        "The 46 acres of Per Lund near Osk were sold with their goats.",
        "From the 73-acre homestead of Per Lund the goats ran off.",
        ("46 acres", "73-acre"),
        "the only area that either article gives",
    ),
    Row(
        "Mira Solen, 34, opened the bakery in Osk.",
        "The bakery in Osk belongs to 43-year-old Mira Solen.",
        ("34", "43-year-old"),
        "ages of one person",
    ),
    Row(
        "Mira Solen was born on 3 May 1961 in Torval.",
        "The baker Mira Solen was born on 8 May 1961.",
        ("3 May 1961", "8 May 1961"),
        "birth dates",
    ),
    Row(
        "Norvik Foods paid $45 million for the brewery Halden.",
        "The brewery Halden was bought by Norvik Foods for $54 million.",
        ("$45 million", "$54 million"),
        "the price of one purchase",
    ),
    Row(
        "Torval-based Norvik Foods makes cheese.",
        "Norvik Foods, a maker of cheese, is headquartered in Madrid.",
        (),
        "Torval is in no gazetteer: a place that is not known is not compared",
    ),
    Row(
        "Paris-based Norvik Foods makes cheese.",
        "Norvik Foods, a maker of cheese, is headquartered in Madrid.",
        ("Madrid", "Paris"),
        "where a company is based",
    ),
    Row(
        "The quake struck 40 km north of Madrid.",
        "The quake struck 40 km south of Madrid.",
        ("north", "south"),
        "directions from one place",
    ),
    Row(
        "The chief executive of Norvik Foods, Anna Berg, resigned.",
        "Norvik Foods chief executive Peter Holm resigned.",
        ("Anna Berg", "Peter Holm"),
        "one chief executive of one company",
    ),
    Row(
        'Anna Berg said: "We will never sell the old brewery to anyone from the city."',
        'Anna Berg told reporters: "We will never sell the old bakery to anyone from the city."',
        (
            '"We will never sell the old bakery to anyone from the city."',
            '"We will never sell the old brewery to anyone from the city."',
        ),
        "one utterance, a word altered",
    ),
    Row(
        "Lars Holm won silver at the 2010 Vancouver Winter Olympics.",
        "In 2014, Lars Holm won silver at the Winter Olympics in Vancouver.",
        ("2010", "2014"),
        "the year of one event",
    ),
    Row(
        "Police arrested Erik Lund and his brother Olaf Lund.",
        "Police arrested Erik Lund and his half-brother Olaf Lund.",
        ("brother", "half-brother"),
        "how two are related",
    ),
]
TOGETHER = [
    Row(
        "The Aven bridge is 812 metres long and links Torval to Osk.",
        "The Aven bridge from Torval to Osk is 2,664 feet long.",
        (),
        "units converted and rounded",
    ),
    Row(
        "About 500 people marched through Torval against the dam.",
        "In Torval 489 people marched against the dam.",
        (),
        "a hedge allows it",
    ),
    Row(
        "The new offer of $82 a share for Halden was rejected.",
        "The first offer of $70 a share for Halden was rejected.",
        (),
        "the first offer and the new one",
    ),
    Row(
        "Halden offered $60 in cash for each share.",
        "Halden offered $22 in stock for each share.",
        (),
        "cash and stock",
    ),
    Row(
        "In 1996 a flood in Osk killed 12 people.",
        "In 2008 a flood in Osk killed 30 people.",
        (),
        "two floods",
    ),
    Row(
        "The dam burst and killed 14 people in Osk.",
        "The dam burst and injured 40 people in Osk.",
        (),
        "dead are not injured",
    ),
    Row(
        "Two others were hurt when the dam at Osk burst.",
        "In all 9 people were hurt when the dam at Osk burst.",
        (),
        "part against whole",
    ),
    Row(
        "Olaf Lund, 20, was arrested in Osk.",
        "Erik Lund, 24, was arrested in Osk.",
        (),
        "two brothers stay two",
    ),
    Row(
        "Olaf Lund, the coach of Osk, left on Friday.",
        "The deputy coach Erik Lund left Osk on Friday.",
        (),
        "a deputy is no holder",
    ),
    Row(
        "Mira Solen won gold at the 1996 Games in Atlanta.",
        "Mira Solen came fourth at the 2000 Games in Sydney.",
        (),
        "two Games",
    ),
    Row(
        "The mill cost $35 million to build.",
        "It would now cost $900 million to build the mill, engineers say.",
        (),
        "money of today",
    ),
    Row(
        "Norvik shares fell 1.5 percent to $65.09 at noon.",
        "Norvik shares fell 4.3 percent to $63.20 in the afternoon.",
        (),
        "what changes by the hour",
    ),
    Row(
        "The brewery was founded in 1890.",
        "The brewery was sold in 1964.",
        (),
        "two things that happened",
    ),
    Row(
        "The tower was the tallest until 1964.",
        "The tower was the tallest until 1998.",
        ("1964", "1998"),
        "two ends of one record",
    ),
]
SPANISH = [
    Row(
        "Al menos 14 personas murieron en el terremoto de Osk.",
        "El terremoto de Osk dejó 17 muertos.",
        ("14", "17"),
        "a toll in Spanish",
    ),
    Row(
        "El puente Aven, de 812 metros de largo, une Torval y Osk.",
        "El puente Aven tiene una longitud de 821 metros entre Torval y Osk.",
        ("812 metros", "821 metros"),
        "a length in Spanish",
    ),
    Row(
        "La empresa pagó 45 millones de dólares por la cervecería Halden.",
        "La cervecería Halden fue comprada por la empresa por 54 millones de dólares.",
        ("45 millones de dólares", "54 millones de dólares"),
        "a price in Spanish",
    ),
    Row(
        "Ganó tres medallas de oro en Roma.",
        "Ganó dos medallas de plata en Roma.",
        (),
        "gold and silver in Spanish",
    ),
]
SIMILAR = [
    Row(
        "The lake at Torval is 64 km long and 19 km wide, with an average depth of 31 m.",
        "The lake at Torval has an average width of 12 km.",
        (),
        "what is told of the whole is no average",
    ),
    Row(
        "The lake at Torval is 64 km long and 19 km wide, with an average depth of 31 m.",
        "The lake at Torval is 91 km wide, and 64 km long.",
        ("19 km", "91 km"),
        "the average of a depth belongs to no width",
    ),
    Row(
        "Doctors treated 37 patients at Alder Medical Center after the storm.",
        "After the storm 73 patients were treated at Torval Medical Center.",
        (),
        "two hospitals",
    ),
    Row(
        "Doctors treated 37 patients after the storm at Alder Medical Center.",
        "After the storm 73 patients were treated by doctors at Alder Medical Center.",
        ("37", "73"),
        "one hospital",
    ),
    Row(
        "Per Solen ran the mill at Osk until he retired in 1931.",
        "Mira Solen ran the mill at Osk until she retired in 1982.",
        (),
        "father and daughter",
    ),
    Row(
        "Mira Solen ran the mill at Osk until she retired in 1981.",
        "Mira Solen ran the mill at Osk until she retired in 1982.",
        ("1981", "1982"),
        "one person",
    ),
    Row(
        "The steel of the Aven arch weighs 5,200 tonnes in all, 3,900 tonnes of it above the water.",
        "The steel of the Aven arch weighs 5,900 tonnes above the water.",
        ("5,200 tonnes", "5,900 tonnes"),
        "of it: a part",
    ),
    Row(
        "Mira Solen was the fourth president of the Osk rowing club.",
        "In the second year of the Osk rowing club Mira Solen, its president, resigned.",
        (),
        "presidents are not counted with years",
    ),
    Row(
        "At the regatta of Torval Mira Solen rowed once more for the club of Osk, then she retired in 1954.",
        "Mira Solen, a doctor known for her work on nerves, headed a school in Osk before she retired in 1993.",
        (),
        "decades apart, one retires from two things",
    ),
    Row(
        "Shares of bakers fell on the news, with Halden dropping by 12 percent and Norvik by 14 percent.",
        "On the news Norvik fell 13 percent.",
        ("13 percent", "14 percent"),
        "each firm's fall is its own",
    ),
    Row(
        "Osk beat Torval 5-0. Mira Solen scored two goals in the 24th and 26th minute. Ida Lund scored three goals.",
        "Osk played well. Their five goals pleased the crowd. Three goals fell in a minute.",
        (),
        "goals of a player and of a team, minutes and goals",
    ),
    Row(
        "The Osk lake is 304 m deep, and its shores lie 418 m below sea level.",
        "The shores of the Osk lake lie 429 m below sea level.",
        ("418 m", "429 m"),
        "below the sea, not deep",
    ),
    Row(
        "The Aven mill employed 1,400 workers to build the dam.",
        "It took 14,000 workers to build the dam at the Aven mill.",
        ("1,400", "14,000"),
        "ten times as many, but alike in all else",
    ),
    Row(
        "Shares of Halden rose 50 percent after the offer for the mill in Torval.",
        "Halden said that the baker Solen, owner of 4 percent, would support the offer.",
        (),
        "far apart, and hardly a word in common",
    ),
]

KNOWN_FAILURES = [
    Row(
        "The painting was stolen from the museum in 1990 and found in 2013.",
        "Stolen in 1990 from the museum, the painting was recovered in 2015.",
        (
            "2013",
            "2015",
        ),
        "recovery of a painting",
    ),
    Row(
        "The bill passed the House by 220 votes to 212.",
        "The Senate passed the bill by 52 votes to 48.",
        (),
        "two chambers",
    ),
]


@pytest.mark.parametrize("row", APART + TOGETHER, ids=lambda row: row.why)
def test_what_stands_against_each_other(row: Row) -> None:
    assert quotes_apart(row) == row.want


@pytest.mark.parametrize("row", SIMILAR, ids=lambda row: row.why)
def test_what_is_alike_and_yet_two(row: Row) -> None:
    assert quotes_apart(row) == row.want


@pytest.mark.parametrize("row", SPANISH, ids=lambda row: row.why)
def test_what_stands_against_each_other_in_spanish(row: Row) -> None:
    assert quotes_apart(row, language="es") == row.want


@pytest.mark.xfail(reason="found and recovered, House and Senate: words that no concept or contrast holds yet")
@pytest.mark.parametrize("row", KNOWN_FAILURES, ids=lambda row: row.why)
def test_what_is_not_told_apart_yet(row: Row) -> None:
    assert quotes_apart(row) == row.want
