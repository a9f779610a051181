"""Percentages beside the figures that they follow from."""

from __future__ import annotations

import pytest

from reconcile.checks.shares import CHECK
from tests.checks.made import Fires, Silent, assert_fires, assert_silent, reasons

FIRES = [
    Fires("a premium", ("At $196 a share it pays a 30% premium on the closing price of $131.",), "49.6 %, not 30%"),
    Fires("a close of", ("Shares fell 15 percent to $64.70 after hours, from a close of $68.06.",), "4.9 %, not 15"),
    Fires("a share in brackets", ("30 of the 120 workers (20 percent) left.",), "25 %, not 20 percent"),
    Fires("a share behind or", ("Only 12 of the 60 seats, or 30 percent, were taken.",), "20 %"),
    Fires("two counts", ("They lost 45 houses of 90 houses (45 percent) in the fire.",), "50 %"),
    Fires("a rise to from", ("Shares rose 50 percent to $82 from $70.",), "17.1 %"),
    Fires("a fall from to", ("Output fell from 200 tonnes to 150 tonnes, a drop of 35 percent.",), "25 %"),
    Fires("a rise of people", ("The town grew from 4,000 people to 5,000 people, an increase of 20 percent.",), "25 %"),
    Fires("prices", ("The fare was raised from $2.00 to $2.50, up 20 percent.",), "25 %"),
    Fires("a fraction", ("A quarter, or 35 percent, of the voters came.",), "A quarter is 25 %, not 35 percent"),
    Fires("two thirds", ("Two thirds (76%) of them agreed.",), "66.7 %"),
    Fires("one in five", ("One in five (25 percent) of the boats leak.",), "20 %"),
    Fires("a share of a whole", ("They sold 20 percent of the 120 boats, or 30 boats.",), "30 of 120 are 25 %"),
    Fires("a doubling", ("Sales climbed 50 percent to $20 million from $10 million.",), "100 %"),
]
SILENT = [
    Silent("a premium that fits", ("At $196 a share it pays a 50% premium on the closing price of $131.",)),
    Silent("a premium on another price", ("At $196 a share it pays a 30% premium and a fee of $131.",)),
    Silent("a close of, right", ("Shares fell 5 percent to $64.70 after hours, from a close of $68.06.",)),
    Silent("a share that fits", ("30 of the 120 workers (25 percent) left.",)),
    Silent("rounded", ("41 of the 120 workers (34 percent) left.",)),
    Silent("a rise that fits", ("Shares rose 17 percent to $82 from $70.",)),
    Silent("a fall that fits", ("Output fell from 200 tonnes to 150 tonnes, a drop of 25 percent.",)),
    Silent("points", ("Support rose 5 percentage points to 250 votes from 200 votes.",)),
    Silent("two currencies", ("The price rose 10 percent to €80 from $75.",)),
    Silent("another clause", ("Shares rose 50 percent; the bid went to $82 from $70.",)),
    Silent("a premium over something else", ("The bid of $82 is 50 percent above the price before the $70 offer.",)),
    Silent("hedged", ("Shares rose about 55 percent to $150 from $100.",)),
    Silent("a fraction that fits", ("A quarter, or 25 percent, of the voters came. A third (33%) of them left.",)),
    Silent("a fraction roughly", ("A third, or 35 percent, of the voters came.",)),
    Silent("a share of a whole that fits", ("They sold 25 percent of the 120 boats, or 30 boats.",)),
    Silent("a share of a whole, rounded", ("They sold 24 percent of the 123 boats, or 30 boats.",)),
    Silent("another fraction", ("A quarter of the voters came, and 35 percent of them were men.",)),
    Silent("a third figure", ("Of 90 houses, 45 houses burned and 20 percent of 30 barns were lost.",)),
]


def test_declines_hedged_percentages() -> None:
    assert reasons(CHECK, ("Shares rose about 55 percent to $150 from $100.",)) == ["hedged"]
    assert reasons(CHECK, ("Shares rose about 51 percent to $150 from $100.",)) == []


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)
