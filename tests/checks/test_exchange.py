"""Amounts in two currencies at the rate that the article prints."""

from __future__ import annotations

import pytest

from reconcile.checks.exchange import CHECK
from tests.checks.made import Fires, Silent, assert_fires, assert_silent

AT = "The bank paid $1.30 to the pound. "

FIRES = [
    Fires("brackets", (AT + "The ring cost £120 ($186).",), "£120 are 156 USD, not $186"),
    Fires("or", (AT + "The ring cost £120, or $186, in Leeds.",), "156 USD"),
    Fires("the other way round", (AT + "The ring cost $156 (£186).",), "241.8 USD, not $156"),
    Fires("a rate behind", ("He paid €200, or $260, at a rate of 1.10 dollars to the euro.",), "220 USD, not $260"),
    Fires("an equation", ("At £1 = $1.30 the club is worth £24 million ($39 million).",), "31200000 USD"),
    Fires("per", ("The yen stood at 110 yen per dollar; a car cost $25,500 (3,805,000 yen).",), "2805000 JPY"),
    Fires("a slash", (AT + "Tickets: £45/$72.",), "58.5 USD"),
    Fires("equivalent", (AT + "She won £4,500, the equivalent of $6,950.",), "5850 USD"),
]
SILENT = [
    Silent("right", (AT + "The ring cost £120 ($156).",)),
    Silent("rounded", (AT + "The ring cost £100 ($130). The house cost £100,000 ($132,000).",)),
    Silent("no rate", ("The ring cost £120 ($186).",)),
    Silent("two rates", (AT + "It was $1.50 to the pound in May. The ring cost £120 ($186).",)),
    Silent("hedged", (AT + "The ring cost £120 (about $160).",)),
    Silent("another currency", (AT + "The ring cost €120 ($186).",)),
    Silent("two things", (AT + "The ring cost £120 and the box $186.",)),
    Silent("the rate itself", (AT + "It had been £1 ($1.60) before the war.",)),
    Silent("a fine and a refund", (AT + "They owed £120 (and $186 in tax).",)),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)
