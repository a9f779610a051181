"""Years that an article's own words reckon."""

from __future__ import annotations

import pytest

from reconcile.checks.reckoned import CHECK
from tests.checks.made import Fires, Silent, assert_fires, assert_silent

WEBER = "Anna Weber is a walker. Weber lives in Faro. "
NOW = WEBER + "Twelve years ago Weber won the gold medal in the walk. In 1996, when she won her gold, the town danced. "
SILVER = (
    NOW
    + "Weber came home with silver medal and scarf from this year's Olympic walk. Weber lost to her rival Eva Nowak."
)


def other(year: int, medal: str = "silver", games: str = "Oslo Olympics", rival: str = "Eva Nowak") -> str:
    return WEBER + f"In {year} Weber took the {medal} medal in the {games}. The winner was {rival}."


FIRES = [
    Fires("another year", (SILVER, other(2012)), "make “this year” 2008; b prints"),
    Fires("an earlier year", (SILVER, other(2004)), "2008; b prints"),
    Fires("the other article first", (other(2012), SILVER), "2008; a prints"),
    Fires("one agrees", (SILVER, other(2008), other(2012)), "2008; c prints"),
    Fires("two print it", (SILVER, other(2012), other(2012)), "b, c prints"),
    Fires("bronze", (SILVER.replace("silver", "bronze"), other(2012, medal="bronze")), "2008"),
    Fires("another reckoning", (SILVER.replace("Twelve", "Eight"), other(2012)), "2004"),
    Fires(
        "an event's name", (SILVER.replace("this year's Olympic walk", "Rome Olympics this year"), other(2012)), "2008"
    ),
]
SILENT = [
    Silent("the same year", (SILVER, other(2008))),
    Silent("another medal", (SILVER, other(2012, medal="bronze"))),
    Silent("other games", (SILVER, other(2012, games="Asian Games"))),
    Silent("another rival", (SILVER, other(2012, rival="Ida Holm"))),
    Silent("another person", (SILVER, other(2012).replace("Weber", "Keller"))),
    Silent("nothing to reckon from", (SILVER.replace("In 1996, when", "Once, when"), other(2012))),
    Silent("no year printed", (SILVER, other(2012).replace("In 2012", "Once"))),
    Silent("one article", (SILVER,)),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)
