"""Places in the text against lists and tables."""

from __future__ import annotations

import pytest

from reconcile.checks.tabled import CHECK
from tests.checks.made import Fires, Silent, assert_fires, assert_silent

WEBER = "Anna Weber is a walker. Weber lives in Faro.\n\n"
TABLE = """
Distance | Time | Year | Location | Event |
---|---|---|---|---|
20 km | 1:18:24 | 1997 | Prague | World Walking Cup ► 5th place |
20 km | 1:19:24 | 2004 | Oslo | European Games ► gold medalist |
"""
LIST = """
Final 20 km Rome 2011
1. Eva Nowak (POL) 1:18:10
2. Anna Weber (GER) 1:18:25
3. Ida Holm (DEN) 1:19:11
"""
ROME = "20 km | 1:18:25 | 2011 | Rome | European Cup ► 2nd place |\n"
BEST = "Best marks:\n- 20 km 1:18:24 1997 Prague\n- nothing else\n"

FIRES = [
    Fires("a row", (WEBER + "In 1997 Weber finished third in Prague.\n" + TABLE,), "show place 5"),
    Fires("a medal", (WEBER + "Weber won a silver medal in Oslo in 2004.\n" + TABLE,), "show place 1"),
    Fires("a list", (WEBER + "In Rome in 2011 Weber finished third.\n" + LIST,), "show place 2"),
    Fires("a list, a medal", (WEBER + "Weber won the bronze medal in Rome in 2011.\n" + LIST,), "show place 2"),
    Fires("a pronoun", (WEBER + "In 1997 she finished third in Prague.\n" + TABLE,), "show place 5"),
    Fires(
        "another article",
        (WEBER + "In 1997 Weber finished third in Prague.", WEBER + TABLE),
        "results of b show place 5",
    ),
    Fires("another runner of a list", (WEBER + "In Rome in 2011 Ida Holm finished second.\n" + LIST,), "show place 3"),
    Fires("a time of a list", (WEBER + LIST + TABLE + ROME.replace("25", "52"),), "says 1:18:25, the table 1:18:52"),
    Fires("a year of a best mark", (WEBER + BEST.replace("1997", "1998") + TABLE,), "in 1998, the table in 1997"),
    Fires("a better time", (WEBER + "Over 20 km: best time 1:18:42.\n" + TABLE,), "prints 1:18:24 as well"),
    Fires("more under a bar", (WEBER + "1 race under 1:20:00 over 20 km.\n" + TABLE,), "prints 2: 1:18:24, 1:19:24"),
    Fires("digits", (WEBER + "Weber came 4th in Prague in 1997.\n" + TABLE,), "says 4th"),
]
SILENT = [
    Silent("a list and a row that fit", (WEBER + LIST + TABLE + ROME,)),
    Silent("a best mark that fits", (WEBER + BEST + TABLE,)),
    Silent("another time in another year", (WEBER + BEST.replace("1997", "1998").replace("24", "42") + TABLE,)),
    Silent("a heat", (WEBER + LIST.replace("Final", "Heat 2,") + TABLE + ROME.replace("25", "52"),)),
    Silent("another place reached", (WEBER + LIST + TABLE + ROME.replace("25", "52").replace("2nd", "4th"),)),
    Silent("two races of one day", (WEBER + LIST + TABLE + ROME.replace("25", "52") + ROME,)),
    Silent(
        "a short race", (WEBER + BEST.replace("1997", "1998").replace("1:18", "0:01") + TABLE.replace("1:18", "0:01"),)
    ),
    Silent("the best time", (WEBER + "Over 20 km: best time 1:18:24.\n" + TABLE,)),
    Silent("a best time not in the table", (WEBER + "Over 20 km: best time 1:17:24.\n" + TABLE,)),
    Silent("the second best", (WEBER + "Over 20 km: second best time 1:18:42.\n" + TABLE,)),
    Silent("the best of a year", (WEBER + "Over 20 km: best time 1:18:42 (2006).\n" + TABLE,)),
    Silent("the best on the track", (WEBER + "20 km, track: best time 1:18:42.\n" + TABLE,)),
    Silent("the best over another distance", (WEBER + "Over 10 km: best time 1:18:42.\n" + TABLE,)),
    Silent("as many under a bar", (WEBER + "2 races under 1:20:00 over 20 km.\n" + TABLE,)),
    Silent("more under a bar than printed", (WEBER + "9 races under 1:20:00 over 20 km.\n" + TABLE,)),
    Silent("a lower bar", (WEBER + "1 race under 1:19:00 over 20 km.\n" + TABLE,)),
    Silent("a row that fits", (WEBER + "In 1997 Weber finished fifth in Prague.\n" + TABLE,)),
    Silent("a list that fits", (WEBER + "In Rome in 2011 Weber finished second.\n" + LIST,)),
    Silent("a medal that fits", (WEBER + "Weber won a gold medal in Oslo in 2004.\n" + TABLE,)),
    Silent("another year", (WEBER + "In 1998 Weber finished third in Prague.\n" + TABLE,)),
    Silent("another place", (WEBER + "In 1997 Weber finished third in Vienna.\n" + TABLE,)),
    Silent("two races", (WEBER + "Weber finished third in Prague in 1997 and first in Oslo in 2004.\n" + TABLE,)),
    Silent("another distance", (WEBER + "In 1997 Weber finished third over 50 km in Prague.\n" + TABLE,)),
    Silent("no year", (WEBER + "Weber once finished third in Prague.\n" + TABLE,)),
    Silent("another person", (WEBER + "In 1997 Eva Nowak finished third in Prague.\n" + TABLE,)),
    Silent("no table", (WEBER + "In 1997 Weber finished third in Prague.\n",)),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)
