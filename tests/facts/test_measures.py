"""Lengths, distances, sums, shares and lengths of time: which of two articles stand against each other."""

from __future__ import annotations

import pytest

from tests.facts.dossier import Row, quotes_apart

APART = [
    Row(
        "The lake holds 50 cubic kilometres (12 cubic miles), and 3 cubic kilometres flow in.",
        "Engineers let 58 cubic kilometres run out of the lake.",
        (),
        "one of two volumes",
    ),
    Row(
        "The ferry Aurora sank 8 miles south south west of the port of Osk.",
        "The Aurora, a ferry, sank about 11 miles (18 kilometres) off Osk.",
        ("11 miles", "18 kilometres", "8 miles"),
        "a distance from one place, however it is told",
    ),
    Row(
        "The train left the rails on a bend 12 km outside Osk.",
        "On a bend 19 km to the north of the town of Osk the train left the rails.",
        ("12 km", "19 km"),
        "how far the bend is from the town",
    ),
    Row(
        "On each side of the ferry a paddle wheel 35 feet in diameter turned.",
        "The ferry had two paddlewheels; her paddlewheels, 31 feet in diameter, could be seen from afar.",
        ("31 feet", "35 feet"),
        "one thing in two spellings",
    ),
    Row(
        "The cat got away through a pipe 45 metres long.",
        "Its way to freedom was a drainpipe which is 30 metres long.",
        ("30 metres", "45 metres"),
        "a sort of pipe",
    ),
    Row(
        "The lake was about 9 metres deep, and it was full of fish.",
        "It was a lake whose fish were famous; the lake has a depth of 14 metres.",
        ("14 metres", "9 metres"),
        "predicate and noun",
    ),
    Row(
        "When the Halden dam broke, 11 billion gallons of water ran down the valley.",
        "The Halden dam kept 14 billion gallons of water.",
        ("11 billion gallons", "14 billion gallons"),
        "how much of one stuff",
    ),
    Row(
        "The wreck of the ferry Aurora lies in 57 metres of water.",
        "The wreck of the ferry Aurora lies 75 metres below the surface.",
        ("57 metres", "75 metres"),
        "how deep, in two ways",
    ),
    Row(
        "The disaster of the ferry Aurora happened 12 km from Osk.",
        "The ferry Aurora sank at a point 17 km from Osk.",
        ("12 km", "17 km"),
        "a point where it happened",
    ),
    Row(
        "The harbour wall is 80 metres long.",
        "At Osk a wall 95 metres long guards the harbour.",
        ("80 metres", "95 metres"),
        "predicate and apposition",
    ),
    Row(
        "Ida Lund, the founder, is said to own around 40 percent of Norvik.",
        "Ida Lund is the largest owner of Norvik, with a stake of 52 percent.",
        ("40 percent", "52 percent"),
        "what one person owns, by noun and by verb",
    ),
    Row(
        "In Torval a judge sentenced Ida Lund to 15 years in prison.",
        "Ida Lund was given a 12-year sentence.",
        ("12-year", "15 years"),
        "one sentence, by verb and by noun",
    ),
    Row(
        "When it bought Halden, Norvik paid $715 million for Halden.",
        "Norvik paid $1 billion for Halden when it bought Halden.",
        ("$1 billion", "$715 million"),
        "fewer digits are no other figure",
    ),
]
TOGETHER = [
    Row(
        "The lake holds 50 cubic kilometres (12 cubic miles).",
        "Engineers let 58 cubic kilometres run out of the lake.",
        ("12 cubic miles", "50 cubic kilometres", "58 cubic kilometres"),
        "the only volume of either, in two units",
    ),
    Row(
        "For the Aven bridge 52,000 tonnes of steel were used.",
        "For the Aven bridge 95,000 tonnes of concrete were used.",
        (),
        "steel is no concrete",
    ),
    Row(
        "The wreck of the ferry Aurora lies 57 metres below the surface.",
        "The lake where the ferry Aurora lies is 75 metres below sea level.",
        (),
        "below the surface and below the sea",
    ),
    Row(
        "The village of Halden lies 12 km from Osk.",
        "The ferry Aurora sank 17 km from Osk on Tuesday.",
        (),
        "a village and a wreck at their distances from one town",
    ),
    Row(
        "The ferry Aurora sank 17 km from Osk on Tuesday.",
        "Rescuers took the survivors of the ferry Aurora to a hospital 12 km from Osk.",
        (),
        "where it sank and where they were taken",
    ),
    Row(
        "The bridge was planned to be 512 metres long.",
        "The bridge is 540 metres long.",
        (),
        "planned against built",
    ),
    Row(
        "Per Holm could be sentenced to 20 years in prison.",
        "Per Holm was sentenced to 15 years in prison.",
        (),
        "what may be against what was",
    ),
    Row(
        "They demanded a ransom of $5 million for Per Holm.",
        "The family paid a ransom of $2 million for Per Holm.",
        (),
        "demanded against paid",
    ),
    Row(
        "The police seized 57 kg of cocaine in Osk.",
        "The police seized 12 kg of heroin in Osk.",
        (),
        "two drugs",
    ),
    Row(
        "Ida Lund, the founder, owns 40 percent of Norvik.",
        "Per Holm, an investor, holds a stake of 10 percent in Norvik.",
        (),
        "what two persons own",
    ),
    Row(
        "Ida Lund was sentenced to 15 years in prison.",
        "Ida Lund spent 11 years in prison.",
        (),
        "not all of a sentence is served",
    ),
    Row(
        "Ida Lund was sentenced to 15 years in prison.",
        "Per Holm was sentenced to 11 years in prison.",
        (),
        "two who were sentenced",
    ),
    Row(
        "Norvik paid $1.2 billion for Halden when it bought Halden.",
        "When it bought Halden, Norvik paid $1 billion for Halden.",
        (),
        "a figure in fewer digits",
    ),
    Row(
        "The train left the rails at 190 km/h in winds of 90 km/h.",
        "Winds of 90 km/h blew at Osk when the train left the rails; the speed limit is 80 km/h.",
        (),
        "the wind, the train and what it may do",
    ),
    Row(
        "The train left the rails on a bend about 4 km outside Osk.",
        "The train was on its way to Torval, some 95 km north of Osk, when it left the rails.",
        (),
        "what is so far off differs: a bend and a town",
    ),
    Row(
        "The village of Torval, 30 km from Osk, was hit by the quake.",
        "The quake hit Halden, 70 km from Osk.",
        (),
        "two places at their distances from a third",
    ),
    Row(
        "Police closed 12 km of Osk Road.",
        "The bus stopped 30 km from Osk on Osk Road.",
        (),
        "a stretch of a road is no distance from it",
    ),
    Row(
        "The concrete wall of the dam, 60 metres high, broke.",
        "When the dam broke, a wave 25 metres high ran down the valley.",
        (),
        "the dam is not the wave",
    ),
    Row(
        "The ferry was 62 metres long.",
        "The ferry lay at a pier 95 metres long.",
        (),
        "the ship is not the pier",
    ),
    Row(
        "A pipe 45 metres long leads to the sea.",
        "A tunnel 80 metres long leads to the sea.",
        (),
        "two ways to one place",
    ),
    Row(
        "The mast of the ferry Aurora is 30 metres high.",
        "The ferry Aurora has a funnel 12 metres high.",
        (),
        "parts of one ship",
    ),
    Row(
        "She flew 2,400 miles across the ocean to Osk.",
        "The crater at Osk is 2 miles across, and the ocean is near.",
        (),
        "across what, and how far across",
    ),
]


@pytest.mark.parametrize("row", APART + TOGETHER, ids=lambda row: row.why)
def test_which_measures_stand_against_each_other(row: Row) -> None:
    assert quotes_apart(row) == row.want
