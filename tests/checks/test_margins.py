"""Margins against the times that they come from."""

from __future__ import annotations

import pytest

from reconcile.checks.margins import CHECK
from tests.checks.made import Fires, Silent, assert_fires, assert_silent

RACE = """The day was hot.

Final 20 km Oslo 2011
1. Ana Lima (POR) 1:18:10
2. Ola Berg (NOR) 1:18:25
3. Eva Nowak (POL) 1:19:11
"""

ALONE = "Ana Lima walks. Lima is from Faro. Lima trains at dawn.\n\n"
OTHER = """
Final 20 km Rome 2013
1. Ana Lima (POR) 1:18:10
2. Ida Holm (DEN) 1:18:55
3. Eva Nowak (POL) 1:19:11
"""

FIRES = [
    Fires(
        "another article, by the time of the next sentence",
        (RACE, "Ola Berg finished 25 seconds behind Ana Lima. Lima needed 1:18:10 for the race."),
        "= 15 s",
    ),
    Fires(
        "ahead of the old champion",
        (ALONE + RACE + "\nLima lost to Eva Nowak, who was 25 seconds ahead of the old champion.\n",),
        "not 25 seconds",
    ),
    Fires(
        "of two races the one named",
        (ALONE + RACE + OTHER + "\nIn Rome, Lima was 5 seconds ahead of Eva Nowak.\n",),
        "= 1:01",
    ),
    Fires("ahead of her", (ALONE + RACE + "\nNobody but Ola Berg, 25 seconds behind her, could follow.\n",), "= 15 s"),
    Fires(
        "in the one list of both",
        (ALONE + RACE + OTHER + "\nOla Berg came in 25 seconds behind Ana Lima.\n",),
        "= 15 s",
    ),
    Fires(
        "two times in a sentence",
        ("Lima won in 1:58:10, 20 seconds ahead of Berg, who took 1:58:25.",),
        "= 15 s, not 20",
    ),
    Fires("behind", ("Berg took 1:58:25 and was 25 seconds behind Lima, who needed 1:58:10.",), "= 15 s, not 25"),
    Fires(
        "slower than",
        ("The new train takes 3 hours 10 minutes, 20 minutes faster than the old one, which took 3 hours 40 minutes.",),
        "= 30:00, not 20 minutes",
    ),
    Fires(
        "a list of the article",
        (RACE + "\nLima walked well and was 25 seconds ahead of Ola Berg at the end.\n",),
        "= 15 s",
    ),
    Fires("behind in a list", (RACE + "\nNowak came in 40 seconds behind Ana Lima.\n",), "1:01"),
    Fires("another article, the year named", (RACE, "In 2011 she finished 25 seconds ahead of Ola Berg."), "= 15 s"),
    Fires("another article, the place named", (RACE, "In Oslo she was 25 seconds ahead of Ola Berg."), "= 15 s"),
    Fires(
        "words for figures",
        ("Lima won in 1:58:10, twenty seconds ahead of Berg, who took 1:58:25.",),
        "not twenty seconds",
    ),
]
SILENT = [
    Silent(
        "another race by its time",
        (RACE, "Ola Berg finished 25 seconds behind Ana Lima. Lima needed 1:19:55 for the race."),
    ),
    Silent("a sentence that fits", ("Lima won in 1:58:10, 15 seconds ahead of Berg, who took 1:58:25.",)),
    Silent("a list that fits", (RACE + "\nLima was 15 seconds ahead of Ola Berg at the end.\n",)),
    Silent("behind her, right", (ALONE + RACE + "\nNobody but Ola Berg, 15 seconds behind her, could follow.\n",)),
    Silent("in two lists", (ALONE + RACE + OTHER + "\nEva Nowak came in 25 seconds behind Ana Lima.\n",)),
    Silent("the third", (RACE + "\nLima was 61 seconds ahead of Eva Nowak at the end.\n",)),
    Silent("another year", (RACE, "In 2009 she finished 25 seconds ahead of Ola Berg.")),
    Silent("no year in another article", (RACE, "She once finished 25 seconds ahead of Ola Berg.")),
    Silent("somebody unlisted", (RACE + "\nLima was 25 seconds ahead of Ida Holm at half way.\n",)),
    Silent("no margin", ("Lima won in 1:58:10 and rested 20 minutes before Berg came in at 1:58:25.",)),
    Silent("hedged", ("Lima won in 1:58:10, about 20 seconds ahead of Berg, who took 1:58:25.",)),
    Silent("seconds rounded", ("Lima won in 1:58:10.4, 15 seconds ahead of Berg, who took 1:58:25.1.",)),
    Silent(
        "times of different things", ("She took 0:30:10 by bike, 20 seconds behind her own time, and 2:10:00 on foot.",)
    ),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)
