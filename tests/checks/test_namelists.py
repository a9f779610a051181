"""Names listed against the number given for them."""

from __future__ import annotations

import pytest

from reconcile.checks.namelists import CHECK
from tests.checks.made import Fires, Silent, assert_fires, assert_silent

FIRES = [
    Fires("one too many", ("Police held three men: Adam Berg, Bill Cole, Carl Dunn and Dave East.",), "4 are named"),
    Fires(
        "one missing", ("The five victims were Ann Lund (34), Bob Frost, 12, Cid Moss and Eve Hart.",), "4 are named"
    ),
    Fires(
        "countries", ("It is sold in four countries: France, Spain and Italy.",), "3 are named: France, Spain, Italy"
    ),
    Fires("in brackets", ("She dismissed four ministers (Ana Ruiz, José de la Cruz, and Li Wei).",), "3 are named"),
    Fires(
        "between dashes", ("The three singers – Moe Howard, Larry Fine, Curly Joe and Shemp Howard – left.",), "4 are"
    ),
    Fires(
        "identified", ("The three dead were identified as Ann Lund, 34, Bob Frost, 12, Cid Moss and Eve Hart.",), "4"
    ),
    Fires("a country with and in it", ("It hit four countries: Trinidad and Tobago, Cuba and Haiti.",), "3 are named"),
    Fires("a final, of two", ("The three finalists were Ana Ruiz and Berta Lund.",), "2 are named"),
    Fires("towns", ("Shops will open in two cities: Quito, Lima and Bogotá.",), "3 are named: Quito, Lima, Bogotá"),
]
SILENT = [
    Silent("as many", ("Police held three men: Adam Berg, Bill Cole and Carl Dunn.",)),
    Silent("as many with ages", ("The four victims were Ann Lund (34), Bob Frost, 12, Cid Moss and Eve Hart.",)),
    Silent("an open list", ("Police held five men, including: Adam Berg, Bill Cole and Carl Dunn.",)),
    Silent("others", ("Police held five men: Adam Berg, Bill Cole, Carl Dunn and two others.",)),
    Silent("a trade behind a name", ("Two men died: Adam Berg, a miner, Bill Cole and Carl Dunn.",)),
    Silent("a couple", ("Three guests came: Adam and Bea Berg and Carl Dunn.",)),
    Silent("hedged", ("Police held at least five men: Adam Berg, Bill Cole, Carl Dunn and Dave East.",)),
    Silent("peoples", ("The three women were Spanish and French.",)),
    Silent("parties", ("It lost three members (Labour and Green) to the flu.",)),
    Silent("bands", ("Three bands played: Queen, Earth Wind and Fire.",)),
    Silent("towns in states", ("Two towns were hit: Salem, Oregon, and Bath, Maine.",)),
    Silent("two numbers", ("It invited two teams from three countries: France, Spain and Italy.",)),
    Silent("some of them", ("Police held two of the four men: Adam Berg and Bill Cole.",)),
    Silent("one of them", ("She was one of five children: Ann Lund, Bob Lund, Cid Lund and Dan Lund.",)),
    Silent("far off", ("Of the 40 men only two spoke. The 40 men were Adam Berg and Bill Cole.",)),
    Silent("no last name", ("Three men came: Adam Berg, Bill Cole, ",)),
    Silent("measures", ("She ran three races: Oslo 2003, Rome and Bath.",)),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)
