"""Records that are held here and former there."""

from __future__ import annotations

import pytest

from reconcile.checks.status import CHECK
from tests.checks.made import Fires, Silent, assert_fires, assert_silent, findings

FIRES = [
    Fires(
        "the same time",
        ("Weber holds the world record at 1:17:21.", "Her 1:17:21, the former world record, came late."),
        "b calls",
    ),
    Fires(
        "an abbreviation",
        ("Weber holds the world record at 1:17:21.", "1. Anna Weber (POR) 1:17:21 ► ex-WR"),
        "b calls",
    ),
    Fires(
        "still holds",
        ("Weber still holds the course record at 1:17:21.", "It was 1:17:21, a former course record."),
        "course record",
    ),
    Fires(
        "a length",
        ("Berg holds the national record of 8.31 m in the jump.", "Berg's 8.31 m, the former national record, stood."),
        "national record",
    ),
    Fires(
        "one article",
        ("Weber holds the world record at 1:17:21. Fans recall 1:17:21, her former world record.",),
        "a says",
    ),
    Fires(
        "holder",
        ("Weber is the holder of the world record at 1:17:21.", "It was 1:17:21, a former world record."),
        "b calls",
    ),
    Fires(
        "a mark and a distance",
        ("Weber holds the 20 km world record at 1:17:21.", "20 km in 1:17:21, former world record 20 km"),
        "b calls",
    ),
    Fires(
        "three articles",
        (
            "Weber holds the world record at 1:17:21.",
            "It was 1:17:21, then ex-WR.",
            "1:17:21 is a former world record.",
        ),
        "b, c calls",
    ),
]
SILENT = [
    Silent(
        "another mark", ("Weber holds the world record at 1:17:21.", "Her 1:18:30, the former world record, came late.")
    ),
    Silent("no mark", ("Weber holds the world record.", "The former world record was broken in Oslo.")),
    Silent(
        "set, not held", ("Weber set the world record at 1:17:21.", "Her 1:17:21, the former world record, came late.")
    ),
    Silent(
        "another record",
        ("Weber holds the course record at 1:17:21.", "Her 1:17:21, the former world record, came late."),
    ),
    Silent(
        "both held", ("Weber holds the world record at 1:17:21.", "She holds the world record of 1:17:21 to this day.")
    ),
    Silent("both former", ("It was 1:17:21, the former world record.", "1:17:21 is an ex-WR.")),
    Silent(
        "another distance",
        ("Weber holds the 20 km world record at 1:17:21.", "25 km in 1:17:21, former world record 25 km"),
    ),
    Silent(
        "a number of something", ("Weber holds the world title after 3 wins.", "The former champion scored 3 times.")
    ),
    Silent("an office", ("Weber holds the chair of the club.", "The former chair of the club spoke.")),
]


def test_a_later_article_may_know_more() -> None:
    texts = ("Weber holds the world record at 1:17:21.", "Her 1:17:21, the former world record, came late.")
    assert findings(CHECK, texts, ("2004-05-01", "2012-05-01")) == ()
    assert len(findings(CHECK, texts, ("2012-05-01", "2004-05-01"))) == 1


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)
