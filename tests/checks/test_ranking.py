"""Lists of results: places against times."""

from __future__ import annotations

import pytest

from reconcile.checks.ranking import CHECK
from tests.checks.made import Fires, Silent, assert_fires, assert_silent


def race(title: str, *lines: str) -> tuple[str, ...]:
    return (f"A long day at the track ended late.\n\n{title}\n" + "\n".join(lines) + "\n",)


FIRES = [
    Fires(
        "second faster than first",
        race(
            "Final 20 km Oslo 2011",
            "1. Ana Lima (POR) 1:19:10",
            "2. Ola Berg (NOR) 1:19:02",
            "3. Eva Nowak (POL) 1:19:11",
        ),
        "1:19:02 < 1:19:10",
    ),
    Fires(
        "third faster than second",
        race(
            "Podium Turin 1999",
            "1. Ana Lima (POR) 1 h 18' 40\"",
            "2. Ola Berg (NOR) 1 h 19' 32\"",
            "3. Eva Nowak (POL) 1 h 19' 11\"",
        ),
        "1:19:11 < 1:19:32",
    ),
    Fires(
        "no nations, but a title",
        race("Results of the men's final", "1. Ana Lima 2:19:10", "2. Ola Berg 2:19:45", "3. Eva Nowak 2:19:11"),
        "2:19:11 < 2:19:45",
    ),
    Fires(
        "four lines",
        race(
            "Race 2",
            "1. Ana Lima (POR) 1:19:01",
            "2. Ola Berg (NOR) 1:19:02",
            "3. Eva Nowak (POL) 1:19:11",
            "4. Ivo Rossi (ITA) 1:19:05",
        ),
        "1:19:05 < 1:19:11",
    ),
    Fires(
        "nations alone",
        race("Sunday in Oslo", "1. Ana Lima (POR) 0:59:10", "2. Ola Berg (NOR) 0:59:02", "3. Eva Nowak (POL) 0:59:11"),
        "59:02 < 59:10",
    ),
    Fires(
        "minutes and seconds",
        race("Final 5000 m", "1. Ana Lima (POR) 18' 46\"", "2. Ola Berg (NOR) 18' 40\"", "3. Eva Nowak (POL) 18' 59\""),
        "18:40 < 18:46",
    ),
    Fires(
        "a note behind a time",
        race(
            "Final 20 km",
            "1. Ana Lima (POR) 1:19:10 ► record",
            "2. Ola Berg (NOR) 1:19:02",
            "3. Eva Nowak (POL) 1:19:11",
        ),
        "1:19:02",
    ),
    Fires(
        "one list of two",
        race(
            "Final Oslo",
            "1. Ana Lima (POR) 1:10:10",
            "2. Ola Berg (NOR) 1:19:02",
            "3. Eva Nowak (POL) 1:19:11",
            "",
            "Final Rome",
            "1. Ana Lima (POR) 1:29:10",
            "2. Ola Berg (NOR) 1:19:02",
            "3. Eva Nowak (POL) 1:30:11",
        ),
        "1:19:02 < 1:29:10",
    ),
]
SILENT = [
    Silent(
        "in order",
        race(
            "Final 20 km Oslo 2011",
            "1. Ana Lima (POR) 1:18:10",
            "2. Ola Berg (NOR) 1:19:02",
            "3. Eva Nowak (POL) 1:19:11",
        ),
    ),
    Silent(
        "a tie",
        race(
            "Final 20 km Oslo 2011",
            "1. Ana Lima (POR) 1:18:10",
            "2. Ola Berg (NOR) 1:19:02",
            "3. Eva Nowak (POL) 1:19:02",
        ),
    ),
    Silent(
        "gaps to the winner",
        race("Stage 4 results", "1. Ana Lima (POR) 4:12:10", "2. Ola Berg (NOR) 0:00:52", "3. Eva Nowak (POL) 0:01:11"),
    ),
    Silent(
        "gaps with a plus",
        race(
            "Stage 4 results", "1. Ana Lima (POR) 1:12:10", "2. Ola Berg (NOR) +1:10:02", "3. Eva Nowak (POL) +1:11:00"
        ),
    ),
    Silent("songs", race("Side one", "1. Long Road 5:55:00", "2. Short Road 2:10:00", "3. No Road 3:12:00")),
    Silent("two lines", race("Final 20 km", "1. Ana Lima (POR) 1:19:10", "2. Ola Berg (NOR) 1:19:02")),
    Silent(
        "a line without a time",
        race("Final 20 km", "1. Ana Lima (POR) 1:19:10", "2. Ola Berg (NOR)", "3. Eva Nowak (POL) 1:19:02"),
    ),
    Silent(
        "points",
        race("Final standings", "1. Ana Lima (POR) 120 pts", "2. Ola Berg (NOR) 110 pts", "3. Eva Nowak (POL) 90 pts"),
    ),
    Silent(
        "two lists",
        race(
            "Final Oslo",
            "1. Ana Lima (POR) 1:19:10",
            "2. Ola Berg (NOR) 1:19:12",
            "3. Eva Nowak (POL) 1:19:41",
            "",
            "Final Rome",
            "1. Ana Lima (POR) 1:18:10",
            "2. Ola Berg (NOR) 1:18:12",
            "3. Eva Nowak (POL) 1:20:11",
        ),
    ),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)
