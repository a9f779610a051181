"""Misprinted values with one sensible reading."""

from __future__ import annotations

import pytest

from reconcile.checks.malformed import CHECK
from tests.checks.made import Fires, Silent, assert_fires, assert_silent

LIST = "Final 20 km Oslo 2011\n1. Ana Lima (POR) {}\n2. Ola Berg (NOR) 1 h 19' 02\"\n3. Eva Nowak (POL) 1 h 19' 11\"\n"

FIRES = [
    Fires("two primes where one belongs", (LIST.format("1 h 18'' 42\""),), "1:18:42"),
    Fires("a double prime where one belongs", (LIST.format('1 h 18" 42"'),), "1:18:42"),
    Fires("in prose", ("Lima won the walk in 1 h 18'' 42\" on Sunday.",), "1:18:42"),
    Fires("in a table row", ("Year | Place | Time |\n---|---|---|\n2004 | Oslo | 1 h 18'' 42\" |\n",), "1:18:42"),
    Fires("typographic primes", ("Lima won the walk in 1 h 18″ 42″ on Sunday.",), "1:18:42"),
    Fires("more than two hours", ("Berg took 3 h 53'' 04\" for the distance.",), "3:53:04"),
    Fires("at the start of a line", ("1 h 18'' 42\" was the best time of the day.",), "1:18:42"),
    Fires("zeros", ("Nowak needed 1 h 00'' 09\" in the rain.",), "1:00:09"),
]
SILENT = [
    Silent("well formed", (LIST.format("1 h 18' 42\""),)),
    Silent("feet and inches", ("The door is 5' 11\" high.",)),
    Silent("colons", ("Lima won in 1:18:42 on Sunday.",)),
    Silent("words", ("Lima won in 1 hour, 18 minutes and 42 seconds.",)),
    Silent("minutes only", ("Lima won in 18' 46\" on Sunday.",)),
    Silent("hours and minutes", ("It took 1 h 20' to get there.",)),
    Silent("typographic primes", ("Lima won in 1 h 18′ 42″ on Sunday.",)),
    Silent("a quotation in quotes", ("He said ''18'' was \"42\" to him.",)),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)
