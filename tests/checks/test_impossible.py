"""Values that cannot be."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.checks.impossible import CHECK
from reconcile.checks.run import run_checks
from reconcile.model import Severity
from reconcile.registry import CHECKS
from tests.checks.made import Fires, Silent, assert_fires, assert_silent, dossier, findings

FIRES = [
    Fires("a chance", ("Experts warn of a 150 percent chance of rain.",), "“chance” cannot be more than all"),
    Fires("of all", ("Some 185 per cent of all rough gems pass through it.",), "cannot be more than all"),
    Fires("a day too many", ("She died on 31 November 2009.",), "November has 30 days"),
    Fires("in February", ("It opened on Feb 30 2009.",), "28 days in 2009"),
    Fires("no leap year", ("It opened on February 29, 1900.",), "28 days in 1900"),
    Fires("month and day change places", ("The fair ran on 2010-25-03.",), "2010-03-25"),
    Fires("neither order", ("The fair ran on 31/11/2010.",), "no such day"),
    Fires("minutes", ("He was arrested at 12:85 pm.",), "60 minutes"),
    Fires("minutes, without a half", ("The train left at 22:70.",), "60 minutes"),
    Fires("the afternoon before noon", ("The train left at 13:05 am.",), "13:05"),
    Fires("a race", ("Lund came home in 1:75:20 on Sunday.",), "59"),
    Fires("more than all", ("About 120 percent of the voters came on Sunday.",), "voters"),
    Fires("four digits behind a comma", ("Some 1,2345 people came.",), "12,345"),
    Fires("two customs", ("The road of 1,28,000 km cost the country 450,000 crowns.",), "128,000"),
    Fires("an ordinal", ("Lund came in 22th.",), "22nd"),
    Fires("arc minutes", ("The wreck lies at 12° 70' E.",), "60 minutes"),
    Fires("beyond the pole", ("The wreck lies at 95° 20' N.",), "90"),
    Fires("a year of five digits", ("It was opened in May 20015.",), "five digits"),
]
SILENT = [
    Silent("a sure chance", ("There is a 100 percent chance of rain.",)),
    Silent("twice the afternoon", ("The train left at 15:30 pm.",)),
    Silent("a score", ("Norvik lost 25:70 in Oslo.",)),
    Silent("what may grow", ("Sales rose to 120 percent of the target.",)),
    Silent("more than before", ("Turnout was 120 percent of those of 1990, more than ever.",)),
    Silent("an Indian custom", ("The road is 1,28,000 km long and cost 12,50,000 rupees.",)),
    Silent("good ordinals", ("The 22nd, the 21st, the 13th and the 111th came.",)),
    Silent("a day that Sweden had", ("In 1712 Sweden had a 30 February 1712.",)),
    Silent("good figures", ("Around 12,345 people and 1,234,567 votes, 6,4,3 the next day.",)),
    Silent("a leap day", ("It opened on February 29, 2000 and closed on 2004-02-29.",)),
    Silent("midnight", ("It began at 24:00 and at 12:00 am, at 0:59.",)),
    Silent("either order", ("It ran on 11/12/2010 and 13/12/2010 and 12/13/2010.",)),
    Silent("a chapter", ("Genesis 25:70 was read, and 12:85 in favour.",)),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)


@dataclass(frozen=True)
class Reads:
    """A text with a misprint and what is proposed for it."""

    why: str
    texts: tuple[str, ...]
    proposed: str | None


READS = [
    Reads("nothing settles it", ("She died on 31 November 2009.",), None),
    Reads("another article", ("She died on 31 November 2009.", "She was 61 on 30 November 2009."), "2009-11-30"),
    Reads("the day after", ("She died on 31 November 2009.", "She fell on 1 December 2009."), "2009-12-01"),
    Reads("a comma too many places left", ("Some 1,2345 people came.",), "12,345"),
    Reads("nothing to go by", ("He was arrested at 12:85 pm.",), None),
]


@pytest.mark.parametrize("row", READS, ids=lambda row: row.why)
def test_what_is_proposed(row: Reads) -> None:
    (found,) = findings(CHECK, row.texts)
    assert (found.suggestion.value if found.suggestion else None) == row.proposed
    assert found.severity is (Severity.MINOR if row.proposed else Severity.MAJOR)


# --- laws ---------------------------------------------------------------------------------------


@settings(max_examples=100, deadline=None)
@given(st.dates(), st.integers(0, 23), st.integers(0, 59), st.integers(1, 10**9))
def test_what_can_be_never_fires(day: object, hour: int, minute: int, figure: int) -> None:
    text = f"On {day} at {hour}:{minute:02d} some {figure:,} people came, at {hour % 12 + 1}:{minute:02d} pm."
    assert run_checks(dossier([text]), (CHECK,))[0] == ()


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 12), st.integers(60, 99), st.sampled_from(["am", "pm", "GMT"]))
def test_an_hour_of_too_many_minutes_fires_exactly_this_check(hour: int, minute: int, half: str) -> None:
    found = run_checks(dossier([f"The train left the old station at {hour}:{minute} {half} on a cold day."]), CHECKS)[0]
    assert [f.rule for f in found] == [CHECK.code]
