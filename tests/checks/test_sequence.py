"""What came after what."""

from __future__ import annotations

import pytest

from reconcile.checks.sequence import CHECK
from tests.checks.made import Fires, Silent, assert_fires, assert_silent

WEBER = "Anna Weber walked for Portugal. Weber won often. "
AFTER_2008 = WEBER + "After the 2008 Games, Weber made a pilgrimage across the country."
ATLANTA = WEBER + "She won at Atlanta 1996. The crowd in Atlanta in 1996 was large."

FIRES = [
    Fires(
        "two years printed",
        (AFTER_2008, WEBER + "After the 1996 Games, Weber set out on a pilgrimage."),
        "1996 and 2008",
    ),
    Fires(
        "his win",
        (AFTER_2008, WEBER + "She won gold in 1996. Following her win she set out on a long pilgrimage."),
        "1996",
    ),
    Fires(
        "a place with one year",
        (AFTER_2008, ATLANTA + " After her victory in Atlanta, Weber set out on a pilgrimage."),
        "1996",
    ),
    Fires(
        "three articles",
        (
            AFTER_2008,
            WEBER + "After the 1996 Games, Weber set out on a pilgrimage.",
            WEBER + "Following the 1996 Games, Weber began a pilgrimage.",
        ),
        "c:",
    ),
    Fires("soon after", (AFTER_2008, WEBER + "Soon after the 1996 Games, Weber set out on a pilgrimage."), "1996"),
    Fires(
        "another life",
        (
            "Peter Keller wrote plays. Keller was shy. After the 1930 strike, Keller moved into a lighthouse.",
            "Peter Keller wrote. Keller was shy. Following the 1936 strike, Keller bought an old lighthouse.",
        ),
        "1930 and 1936",
    ),
    Fires("a date", (AFTER_2008, WEBER + "After the final of 26 July 1996, Weber set out on a pilgrimage."), "1996"),
    Fires(
        "her defeat",
        (
            WEBER + "She lost in 2004. After her defeat, Weber opened a bakery in Faro.",
            WEBER + "After the 2010 season, Weber opened a bakery.",
        ),
        "2004 and 2010",
    ),
]
SILENT = [
    Silent("one year", (AFTER_2008, WEBER + "After the 2008 Games, Weber set out on a pilgrimage.")),
    Silent("neighbouring years", (AFTER_2008, WEBER + "After the 2007 season, Weber set out on a pilgrimage.")),
    Silent(
        "another person",
        (AFTER_2008, "Peter Keller ran. Keller won. After the 1996 Games, Keller set out on a pilgrimage."),
    ),
    Silent("another thing", (AFTER_2008, WEBER + "After the 1996 Games, Weber bought a lighthouse.")),
    Silent("one article tells both", (AFTER_2008 + " After the 1996 Games, Weber bought a pilgrimage map.",)),
    Silent("no year", (AFTER_2008, WEBER + "After the accident, Weber set out on a pilgrimage.")),
    Silent(
        "two years before",
        (AFTER_2008, WEBER + "She won in 1996 and 2000. Following her win she set out on a pilgrimage."),
    ),
    Silent(
        "a word used often",
        (
            AFTER_2008 + " The pilgrimage was long. The pilgrimage was hot. No pilgrimage is easy.",
            WEBER + "After the 1996 Games, Weber set out on a pilgrimage.",
        ),
    ),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)
