"""Milestones of a life in order."""

from __future__ import annotations

import pytest

from reconcile.checks.order import CHECK
from tests.checks.made import Fires, Silent, assert_fires, assert_silent

RETIRED = "On Sept. 29, 2008, Anna Weber retired from the sport."

FIRES = [
    Fires(
        "a race after retirement", ("In 2012, in her final competition, Anna Weber came third.", RETIRED), "2008-09-29"
    ),
    Fires(
        "in one article",
        ("Anna Weber is a walker. Weber retired in 2008. In 2012, in her last race, Weber came third.",),
        "(2008)",
    ),
    Fires(
        "died before birth",
        ("Peter Keller was born on 3 May 1950 in Faro. Keller died on 2 May 1948 in Porto.",),
        "1948-05-02",
    ),
    Fires(
        "died before birth, two articles",
        ("Peter Keller was born in 1950 in Faro.", "Peter Keller died in 1948 in Porto."),
        "1948",
    ),
    Fires(
        "a match after death",
        ("Peter Keller died in 1988 in Porto.", "In 1990, in his last match, Peter Keller scored twice."),
        "1988",
    ),
    Fires(
        "retired after death",
        ("Peter Keller died on 4 July 1988.", "Peter Keller retired in August 1988 after forty years."),
        "1988-08",
    ),
    Fires(
        "retired before birth",
        ("Peter Keller retired in 1945.", "Peter Keller was born on 3 May 1950 in Faro."),
        "1950-05-03",
    ),
    Fires("somebody's last race", ("Anna Weber retired in 2008.", "Anna Weber's last race was in 2012."), "2012"),
    Fires(
        "a visit after death",
        ("Peter Keller died in 2008 in Porto.", "In 2010, Peter Keller attended the Games in London."),
        "The death (2008) cannot come before “attended” (2010)",
    ),
    Fires(
        "a wedding before birth", ("Peter Keller was born in 1950 in Faro. In 1948 Keller married Ida Holm.",), "(1948)"
    ),
    Fires(
        "a pronoun",
        (
            "Anna Weber is a walker. Weber is tall. She retired in 2008.",
            "In 2012, in her last race, Anna Weber came third.",
        ),
        "2012",
    ),
]
SILENT = [
    Silent("the same year", ("In September 2008, in her last race, Weber came third.", "Weber retired in 2008.")),
    Silent(
        "the right order",
        ("In 2008, in her last race, Weber came third.", "On Sept. 29, 2008, Anna Weber retired from the sport."),
    ),
    Silent("another person", ("In 2012, in her final competition, Berg came third.", RETIRED)),
    Silent("a father", ("Peter Keller was born in 1950 in Faro. His father died in 1948.",)),
    Silent("a visit before death", ("Peter Keller died in 2008.", "In 2006, Peter Keller attended the Games.")),
    Silent("somebody's parents", ("Peter Keller was born in 1950. They moved to Faro in 1948. He married in 1940.",)),
    Silent("a prize after death", ("Peter Keller died in 2008.", "In 2010, Peter Keller won the Berg Prize.")),
    Silent("a namesake", ("Peter Keller was born in 1950.", "In 1940, Hans Keller moved to Faro.")),
    Silent("a father by name", ("Peter Keller was born in 1950 in Faro. Keller's father died in 1948.",)),
    Silent("a dog", ("Peter Keller was born in 1950 in Faro. Keller’s old dog retired in 1940.",)),
    Silent(
        "a relative clause", ("Police say Weber killed a man who died on Friday, 3 May 1940. Weber was born in 1950.",)
    ),
    Silent("another clause", ("Weber retired; in 2008 the club closed. In 2012, in her last race, Weber came third.",)),
    Silent("hedged", ("Weber retired around 2008.", "In 2012, in her last race, Weber came third.")),
    Silent("two dates", ("Weber retired between 2008 and 2010.", "In 2012, in her last race, Weber came third.")),
    Silent("retired to a place", ("Weber retired to Faro in 2008.", "In 2012, in her last race, Weber came third.")),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)
