"""Checks that decline say why, by a reason that never changes its spelling."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from reconcile.checks import ages, status, timespans, weekdays
from reconcile.checks.check import Check
from reconcile.checks.clockspans import ZONES
from reconcile.checks.figures import HEDGED, ROUND
from reconcile.checks.weekdays import CALENDAR
from tests.checks.made import reasons

BORN = "Anna Weber was born on July 1, 1974 in Faro. Weber grew up by the sea. "
AGED = "Weber died on 3 May 2010 at the age of {}."
SPAN = "The dam was built from {} to 1937, after {} years of work."


@dataclass(frozen=True)
class Declines:
    """Texts in which a check finds nothing, and the reasons that it must give."""

    why: str
    check: Check
    texts: tuple[str, ...]
    reasons: tuple[str, ...]
    published: tuple[str, ...] = ()


ROWS = [
    Declines("Julian?", weekdays.CHECK, ("On Monday, March 3, 1861, they met.",), ("calendar-uncertain",)),
    Declines("right in any case", weekdays.CHECK, ("On Sunday, March 3, 1861, they met.",), ()),
    Declines("a round figure", timespans.CHECK, (SPAN.format(1931, "ten"),), ("round-figure",)),
    Declines("a hedged length", timespans.CHECK, (SPAN.format(1933, "about seven"),), ("hedged",)),
    Declines("a hedged length that fits", timespans.CHECK, (SPAN.format(1933, "about four"),), ()),
    Declines("a round figure that fits", timespans.CHECK, (SPAN.format(1927, "ten"),), ()),
    Declines("a hedged age", ages.CHECK, (BORN + "In 2008 Weber, about 30 years of age, stopped.",), ("hedged",)),
    Declines("a hedged age that fits", ages.CHECK, (BORN + "In 2008 Weber, about 34 years of age, stopped.",), ()),
    Declines(
        "two birth dates",
        ages.CHECK,
        (BORN + AGED.format(35), "Anna Weber was born on July 1, 1970 in Porto."),
        ("birth-date-disputed",),
    ),
    Declines(
        "two birth dates that both fit",
        ages.CHECK,
        (BORN + AGED.format(35), "Anna Weber was born on July 2, 1974 in Porto."),
        (),
    ),
    Declines(
        "two years of one event",
        ages.CHECK,
        (
            BORN + "At the Atlanta Olympics, Weber won gold at the age of 24.",
            "The 1996 Olympics in Atlanta were hot.",
            "The 1998 Olympics in Atlanta were cold.",
        ),
        ("event-year-disputed",),
    ),
    Declines(
        "a later article",
        status.CHECK,
        ("Weber holds the world record at 1:17:21.", "Her 1:17:21, the former world record, came late."),
        ("status-may-have-changed",),
        ("2004-05-01", "2012-05-01"),
    ),
]


def test_the_page_on_rules_tells_every_reason() -> None:
    page = (Path(__file__).parents[2] / "docs" / "rules.md").read_text(encoding="utf-8")
    reasons_of_rows = {reason for row in ROWS for reason in row.reasons}
    told = {HEDGED, ROUND, ZONES, CALENDAR, *reasons_of_rows}
    assert {reason for reason in told if f"| `{reason}` |" not in page} == set()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_says_why(row: Declines) -> None:
    assert tuple(reasons(row.check, row.texts, row.published)) == row.reasons
