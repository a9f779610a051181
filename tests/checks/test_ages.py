"""Ages against birth dates."""

from __future__ import annotations

import pytest

from reconcile.checks.ages import CHECK
from tests.checks.made import Fires, Silent, assert_fires, assert_silent

BORN = "Anna Weber was born on July 1, 1974 in Faro. Weber grew up by the sea. "

LUND = "\n\nIda Lund baked. Ida Lund sang. Lund sailed, and Lund rowed."

FIRES = [
    Fires(
        "dates behind the name, in one sentence",
        ("Ida Lund (1 May 1920 – 3 June 1990) died at home in Bergen at age 64.",),
        "was 70 in 1990-06-03, not 64",
    ),
    Fires(
        "dates behind the name",
        ("Ida Lund (1 May 1920 – 3 June 1990) was a baker. Lund died at home in Bergen at age 64.",),
        "was 70 in 1990-06-03, not 64",
    ),
    Fires("lines of a page", ("Ida Lund\n\nBorn 1 May 1920 Bergen\nDied 3 June 1990 Oslo (aged 64)" + LUND,), "was 70"),
    Fires(
        "a row of a box",
        ("Ida Lund | |\nDeath |\nIn Oslo, on June 3, 1990 (aged 64) |\nIda Lund (born 1 May 1920) baked." + LUND,),
        "was 70",
    ),
    Fires("a year in brackets", (BORN + "At the age of ten (1994) Weber saw an airplane.",), "was 19 or 20 in 1994"),
    Fires("a day and its year", (BORN + "While sailing in 2008, Weber vanished on 3 May 2008, aged 44.",), "was 33"),
    Fires("behind an apposition", ("Anna Weber, known as a walker, was born in 1974. In 2008 Weber, 50, won.",), "33"),
    Fires("an age before the full name", (BORN + "In 2008 30-year-old Anna Weber stopped.",), "33 or 34"),
    Fires("died aged", (BORN + "Weber died on 3 May 2010 at the age of 41.",), "was 35 in 2010-05-03, not 41"),
    Fires("another article", (BORN, "Anna Weber, aged 30, won in Oslo on 5 August 2001."), "was 27"),
    Fires("a day before the birthday", (BORN + "On June 30, 1996, Weber, 22, moved to Oslo.",), "was 21"),
    Fires("a year", (BORN + "In 2008, at the age of 30, Weber stopped.",), "33 or 34"),
    Fires(
        "a birth year",
        ("Anna Weber was born in 1974 in Faro. Weber is tall. In 2008, at 30 years of age, Weber stopped.",),
        "33 or 34",
    ),
    Fires("a pronoun", (BORN + "In 2008 she stopped at the age of 30.",), "33 or 34"),
    Fires("too young", (BORN + "She made her debut in 1990 at the age of 11.",), "15 or 16"),
    Fires(
        "a line about the page's person",
        ("Date of birth 01.07.1974\n\nAnna Weber walks. Weber won on 26 July 1996 at the age of 24.",),
        "22",
    ),
    Fires(
        "an event dated in another article",
        (BORN + "At the Atlanta Olympics, Weber won gold at the age of 24.", "The 1996 Olympics in Atlanta were hot."),
        "was 21 or 22 in 1996, not 24",
    ),
    Fires(
        "an event dated by day",
        (
            "Anna Weber was born on January 3, 1974 in Faro. Weber grew up by the sea. At the Atlanta Olympics, Weber "
            "won gold at the age of 21.",
            "Anna Weber won gold at the 1996 Atlanta Olympics on July 26, 1996.",
        ),
        "was 22 in 1996, not 21",
    ),
    Fires(
        "the youngest, of the story just told",
        (
            BORN
            + "\n\nThe race was on July 26, 1996 in Oslo. With it she became, at the age of 24, the youngest winner.",
        ),
        "was 22 in 1996-07-26, not 24",
    ),
    Fires("a birthday", (BORN + "Weber kept her 80th birthday in 2012.",), "was 38 in 2012, not 80th birthday"),
    Fires(
        "an event dated in another sentence",
        (BORN + "At the age of 24, Weber won gold at the Atlanta Olympics. The 1996 Atlanta Olympics were hot.",),
        "21 or 22",
    ),
]
OLYMPICS = "The 1996 Olympics in Atlanta were hot."
SILENT = [
    Silent(
        "dates behind the name that fit",
        ("Ida Lund (1 May 1920 – 3 June 1990) was a baker. Lund died at home in Bergen at age 70.",),
    ),
    Silent("what had been", ("Ida Lund, 67, had rowed for Osk in 1983. Ida Lund was born on 4 April 1948.",)),
    Silent("a term in office", ("Ida Lund (1 May 1980 – 3 June 1990) was mayor. Lund died at home at age 64.",)),
    Silent("lines that fit", ("Ida Lund\n\nBorn 1 May 1920 Bergen\nDied 3 June 1990 Oslo (aged 70)" + LUND,)),
    Silent("a row with a name", ("Ida Lund | |\nPer Berg | June 3, 1990 (aged 64) |\nIda Lund (born 1 May 1920).",)),
    Silent("a sister's death", ("Ida Lund (1 May 1920 – 3 June 1990) baked. Lund's sister died at the age of 64.",)),
    Silent("two days of death", (BORN + "Weber died on 3 May 2010, or on 3 May 2011. Weber died at the age of 41.",)),
    Silent("right", (BORN + "Weber died on 3 May 2010 at the age of 35.",)),
    Silent("both ages of a year", (BORN + "In 2008, at the age of 33, Weber stopped.",)),
    Silent("both ages of a year, later", (BORN + "In 2008, at the age of 34, Weber stopped.",)),
    Silent("on the birthday", (BORN + "On July 1, 1996, Weber, 22, moved to Oslo.",)),
    Silent("a son", (BORN + "In 2008 her son, 12, moved to Oslo.",)),
    Silent("another person", (BORN + "In 2008 Peter Keller, 50, moved to Oslo.",)),
    Silent("no date beside the age", (BORN + "She was 52 when it ended.",)),
    Silent("somebody unnamed", (BORN + "In 2008 Weber met a 12-year-old girl in Faro.",)),
    Silent("hedged", (BORN + "In 2008 Weber, about 30 years of age, stopped.",)),
    Silent("two dates", (BORN + "In 2008 Weber, 30, spoke of the games of 2004.",)),
    Silent("no birth date", ("Anna Weber walks. In 2008, at the age of 30, Weber stopped.",)),
    Silent("an event, younger", (BORN + "At the Atlanta Olympics, Weber won gold at the age of 21.", OLYMPICS)),
    Silent("an event, older", (BORN + "At the Atlanta Olympics, Weber won gold at the age of 22.", OLYMPICS)),
    Silent("after an event", (BORN + "After she won at the Atlanta Olympics she sang at the age of 30.", OLYMPICS)),
    Silent("an age today", (BORN + "Weber, 50, won gold at the Atlanta Olympics.", OLYMPICS)),
    Silent("another event", (BORN + "At the Sydney Olympics, Weber won gold at the age of 26.", OLYMPICS)),
    Silent("another series", (BORN + "At the Pan American Games in Atlanta she won at the age of 30.", OLYMPICS)),
    Silent(
        "an event dated by day, near the birthday",
        (
            BORN + "At the Atlanta Olympics, Weber won gold at the age of 21.",
            "Anna Weber won gold at the 1996 Atlanta Olympics on July 8, 1996.",
        ),
    ),
    Silent(
        "the day of another deed",
        (
            "Anna Weber was born on May 3, 1974 in Faro. Weber grew up by the sea. At the Atlanta Olympics, Weber won "
            "gold at the age of 22.",
            "On March 3, 1996 Anna Weber won a place at the 1996 Atlanta Olympics.",
        ),
    ),
    Silent("the birth date alone", ("Born on July 1, 1974, Anna Weber won her first race at the age of 9 in Faro.",)),
    Silent(
        "the youngest, right",
        (
            BORN
            + "\n\nThe race was on July 26, 1996 in Oslo. With it she became, at the age of 22, the youngest winner.",
        ),
    ),
    Silent(
        "an age of another day",
        (BORN + "\n\nThe race was on July 26, 1996 in Oslo. There she told how she had sung at the age of 9.",),
    ),
    Silent("a birthday, right", (BORN + "Weber kept her 40th birthday in 2014.",)),
    Silent("another's birthday", (BORN + "Weber kept her mother's 80th birthday in 2012.",)),
    Silent("the birthday of a firm", (BORN + "The firm kept its 80th birthday in 2012.",)),
    Silent("no year", (BORN + "At the Atlanta Olympics, Weber won gold at the age of 24.", "Faro is hot.")),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)
