"""One article, two values of what has one."""

from __future__ import annotations

import pytest

from reconcile.checks.contrary import CHECK
from tests.checks.made import Fires, Silent, assert_fires, assert_silent

WEBER = "Anna Weber is a walker. Weber lives in Faro. "

FIRES = [
    Fires(
        "brackets and a line",
        ("Anna Weber\n\nBorn: 2 May 1950\n\nAnna Weber (1 May 1950 – 3 June 2001) was a walker. Weber sang.",),
        "2 May 1950",
    ),
    Fires(
        "brackets and words",
        (WEBER + "Anna Weber (1 May 1950 – 3 June 2001) won.\n\nAnna Weber died on 4 June 2001.",),
        "4 June 2001",
    ),
    Fires(
        "two birth dates",
        (WEBER + "Anna Weber was born on 1 May 1950 in Faro.\n\nAnna Weber was born in 1951 by the sea.",),
        "“1 May 1950” and “1951”",
    ),
    Fires(
        "two days",
        (WEBER + "Anna Weber was born on 1 May 1950 in Faro.\n\nAnna Weber was born on 2 May 1950.",),
        "2 May",
    ),
    Fires(
        "a surname",
        (WEBER + "Anna Weber was born on 1 May 1950.\n\nLate in life Weber said that Weber was born in 1951.",),
        "1951",
    ),
    Fires(
        "two deaths",
        (WEBER + "Anna Weber died on 3 June 2001 in Faro.\n\nAnna Weber died in 2002 by the sea.",),
        "2002",
    ),
    Fires(
        "two days of death", (WEBER + "Anna Weber died on 3 June 2001.\n\nAnna Weber died on 4 June 2001.",), "4 June"
    ),
    Fires(
        "children",
        ("Eva Nowak, a mother of 12, was shot. Police knew the mother of 12.\n\nThe bullet hit a mother of 13.",),
        "“12” and “13”",
    ),
    Fires(
        "children in words",
        ("Eva Nowak, a mother of four, was shot. All knew the mother of four.\n\nThe mother of five had moved.",),
        "“four” and “five”",
    ),
    Fires(
        "three times right",
        ("Paul Berg was a father of 3. The father of 3 ran.\n\nAll knew the father of 3. A father of 4 is missed.",),
        "“3” and “4”",
    ),
]
SILENT = [
    Silent(
        "brackets and a line that agree",
        ("Anna Weber\n\nBorn: 1 May 1950\n\nAnna Weber (1 May 1950 – 3 June 2001) was a walker. Weber sang.",),
    ),
    Silent("a child's brackets", (WEBER + "Anna Weber was born in 1950. Eva Weber (1 May 1980 – 3 June 2001) won.",)),
    Silent(
        "the same date twice", (WEBER + "Anna Weber was born on 1 May 1950.\n\nAnna Weber was born on May 1, 1950.",)
    ),
    Silent(
        "a year that holds the day", (WEBER + "Anna Weber was born on 1 May 1950.\n\nAnna Weber was born in 1950.",)
    ),
    Silent("a birthday", (WEBER + "Anna Weber was born in 1950.\n\nAnna Weber kept her 50th birthday in 2000.",)),
    Silent("two people", ("Anna Weber was born in 1950.\n\nEva Nowak was born in 1951.",)),
    Silent("birth and death", (WEBER + "Anna Weber was born in 1950.\n\nAnna Weber died in 2002.",)),
    Silent("each number once", ("A mother of 2 was hurt.\n\nA mother of 3 was hurt too.",)),
    Silent("two mothers in a sentence", ("A mother of 2 and a mother of 3 were hurt. The mother of 2 died.",)),
    Silent("a father and a mother", ("The mother of 2 was hurt. The mother of 2 died.\n\nThe father of 3 ran.",)),
    Silent("two articles", ("Anna Weber was born in 1950.", "Anna Weber was born in 1951.")),
    Silent("hedged", (WEBER + "Anna Weber was born in 1950.\n\nAnna Weber was born around 1952.",)),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)
