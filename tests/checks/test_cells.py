"""Figures in the text against the article's own tables."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.checks.cells import CHECK
from reconcile.checks.run import run_checks
from reconcile.registry import CHECKS
from tests.checks.made import Fires, Silent, assert_fires, assert_silent, dossier

TOWNS = """Two towns

| Town | Population | Area | Budget | Founded |
|---|---|---|---|---|
| Torval | 12,400 | 34 km2 | $45 million | 1890 |
| Osk | 3,200 | 12 km2 | $7 million | 1920 |

"""
BOX = """Torval Bridge

| Torval Bridge | |
|---|---|
| Total length | 1,280 m |
| Length | 1,280 m |
| Opened | 1937 |
| Workers | 412 |
| Cost | $27 million |

"""


def towns(sentence: str) -> tuple[str, ...]:
    return (TOWNS + sentence + "\n",)


def box(sentence: str) -> tuple[str, ...]:
    return (BOX + sentence + "\n",)


FIRES = [
    Fires("a population", towns("Torval has a population of 12,900."), "12,400"),
    Fires("a year", towns("Osk was founded in 1921."), "1920"),
    Fires("an area", towns("Torval has an area of 43 km2."), "34 km2"),
    Fires("a budget", towns("The budget of Osk is $9 million."), "$7 million"),
    Fires("the other row", towns("Osk has a population of 2,300."), "3,200"),
    Fires("a box: a length", box("The Torval Bridge, with a total length of 1,208 m, is old."), "1,280 m"),
    Fires("a box: a year", box("The Torval Bridge was opened in 1938."), "1937"),
    Fires("a box: a count", box("The Torval Bridge employed 421 workers."), "412"),
    Fires("a box: money", box("The Torval Bridge cost $72 million."), "$27 million"),
]
SILENT = [
    Silent("the same", towns("Torval has a population of 12,400.")),
    Silent("rounded", towns("Torval has a population of 12,000.")),
    Silent("hedged", towns("Torval has a population of more than 11,000.")),
    Silent("another town", towns("Norvik has a population of 12,900.")),
    Silent("another year", towns("In 1950 Torval had a population of 9,800.")),
    Silent("another thing", towns("Torval elected a council of 21.")),
    Silent("both", towns("Torval has a population of 12,400. With its villages, Torval has a population of 14,900.")),
    Silent("two figures in the text", towns("Torval has a population of 12,900. Torval has a population of 13,500.")),
    Silent("one of several lengths", box("The main span of the Torval Bridge is 410 m long.")),
    Silent("another bridge", box("The Osk Bridge was opened in 1938.")),
    Silent("what the table does not tell", box("The Torval Bridge was painted in 1938.")),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)


# --- laws ---------------------------------------------------------------------------------------


def article(shown: int, told: int, year: int) -> str:
    return (
        "Two towns\n\n| Town | Population | Founded |\n|---|---|---|\n"
        f"| Torval | {shown:,} | 1890 |\n| Osk | {shown + 5000:,} | 1920 |\n\n"
        f"Torval, by the sea, has a population of {told:,}.\n\nOsk was founded in {year}.\n"
    )


@settings(max_examples=50, deadline=None)
@given(st.integers(2001, 90_000))
def test_text_that_repeats_its_table_never_fires(people: int) -> None:
    assert run_checks(dossier([article(people, people, 1920)]), CHECKS)[0] == ()


@settings(max_examples=50, deadline=None)
@given(st.integers(2001, 90_000), st.integers(2, 40), st.booleans())
def test_one_altered_figure_fires_exactly_this_check(people: int, more: int, year: bool) -> None:
    odd = people - people % 10 + 1  # no round figure
    altered = article(odd, odd, 1920 + more) if year else article(odd, odd + 10 * more, 1920)
    assert [f.rule for f in run_checks(dossier([altered]), CHECKS)[0]] == [CHECK.code]
