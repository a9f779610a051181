"""Short invented articles in, the values that stand against each other out: what is one fact and what is two."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from reconcile.model import Article, Metadata
from reconcile.pipeline import run


class Row(NamedTuple):
    one: str
    other: str
    want: tuple[str, ...]  # the quotes that stand against each other, sorted; empty: no finding
    why: str


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
        (),
        "a bound is no date: nothing is said of one another's record",
    ),
]


@pytest.mark.parametrize("row", APART + TOGETHER, ids=lambda row: row.why)
def test_what_stands_against_each_other(row: Row) -> None:
    report = run([_article("one", row.one), _article("other", row.other)])
    quotes = {claim.quote for finding in report.findings for group in finding.groups for claim in group.claims}
    assert tuple(sorted(quotes)) == row.want


def _article(name: str, text: str) -> Article:
    metadata = Metadata(published="2018-02-05", language="en")
    return Article(id=name, path=f"{name}.txt", dossier="", text=text, sha256=name, metadata=metadata)
