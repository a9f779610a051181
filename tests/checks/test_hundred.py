"""Shares of one whole."""

from __future__ import annotations

import pytest

from reconcile.checks.hundred import CHECK
from tests.checks.made import Fires, Silent, assert_fires, assert_silent, reasons

FIRES = [
    Fires("candidates", ("Lund won 45 percent, Berg 35 percent and Holm 25 percent of the vote.",), "= 105 percent"),
    Fires("for and against", ("The result: 55 percent voted for and 52 percent against.",), "55 + 52 = 107 percent"),
    Fires("undecided", ("Of those asked, 45% were for it, 40% against it and 25% undecided.",), "110"),
    Fires(
        "the remaining", ("Here 60% are farmers, 30% fishermen and the remaining 20% miners.",), "60 + 30 + 20 = 110"
    ),
    Fires("the rest, too little", ("Here 60% are farmers, 30% fishermen and the rest, 5%, miners.",), "= 95 percent"),
    Fires("in favor", ("Some were sure: 55 percent in favor, 52 percent against.",), "107"),
    Fires("men and women", ("The club is 62 percent men and 48 percent women.",), "110"),
    Fires("two parties", ("The greens got 51.2 percent of the votes and Labour got 52.9 percent.",), "104.1"),
    Fires("seats", ("Ana Ruiz took 48 percent, and Eva Sol 57 percent, of the seats.",), "105"),
    Fires("town and country", ("Its people are 70 percent urban and 40 percent rural.",), "110"),
]
SILENT = [
    Silent("candidates that fit", ("Lund won 45 percent, Berg 35 percent and Holm 20 percent of the vote.",)),
    Silent("some candidates", ("Lund won 45 percent and Berg 35 percent of the vote.",)),
    Silent("rounded", ("Lund won 45.3 percent, Berg 34.4 percent and Holm 20.4 percent of the vote.",)),
    Silent("the remaining, right", ("Here 60% are farmers, 30% fishermen and the remaining 10% miners.",)),
    Silent("several answers", ("Some 80 percent eat meat and 60 percent eat fish.",)),
    Silent("another year", ("Lund won 55 percent of the vote, up from 52 percent in 2010.",)),
    Silent("another vote", ("Lund won 55 percent of the vote in the north; Berg won 52 percent in the south.",)),
    Silent("a share of a share", ("Of the 70 percent who are men, 40 percent vote.",)),
    Silent("points", ("Men gained 62 percentage points and women 48 percentage points.",)),
    Silent("shares of men and of women", ("In all, 65 percent of men and 52 percent of women agreed.",)),
    Silent("among boys and girls", ("It is known to 65% among boys and to 52% among girls.",)),
    Silent("two polls", ("55 percent of men and 52 percent of men over 60 agreed.",)),
    Silent("growth", ("Sales rose 60 percent in the north and the rest of the land saw 55 percent.",)),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)


def test_declines_hedged_shares() -> None:
    text = "About 60% are farmers, 30% fishermen and the remaining 20% miners."
    assert reasons(CHECK, (text,)) == ["hedged"]
