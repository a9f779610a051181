"""Since when, and until when."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.checks.bounds import CHECK
from reconcile.checks.run import run_checks
from reconcile.registry import CHECKS
from tests.checks.made import Fires, Silent, assert_fires, assert_silent, dossier

MAYOR = "Per Holm has been mayor of Torval since 1998."
FIRES = [
    Fires("a post", (MAYOR, "Holm said no. Per Holm, mayor of Torval since 2001, left."), "since 2001"),
    Fires("a thing", ("The mill was in use until 1964.", "The mill was in use until 1970."), "until 1970"),
    Fires(
        "a company",
        ("Norvik has been listed in Oslo since 1987.", "Norvik, listed in Oslo since 1989, makes cheese."),
        "since 1989",
    ),
    Fires(
        "a month that is no hedge",
        (
            "Ida Lund held the course record until 1999.",
            "Lund ran. Ida Lund held the course record until May 2001.",
        ),
        "May 2001",
    ),
    Fires(
        "days",
        ("The Osk Bridge was closed until 3 May 2001.", "The Osk Bridge was closed until 5 May 2001."),
        "5 May 2001",
    ),
    Fires(
        "a pronoun",
        ("Ida Lund coached the club until 1990.", "Ida Lund was born in Oslo. She coached the club until 1992."),
        "1992",
    ),
    Fires("a school", ("The school served the valley until 1955.", "The school served the valley until 1959."), "1959"),
    Fires(
        "less said of it in one article",
        (MAYOR, "Per Holm has been mayor since 2001."),
        "since 2001",
    ),
]
SILENT = [
    Silent("elsewhere", ("Ida Lund lived in Oslo until 1950.", "Ida Lund lived in Bergen until 1960.")),
    Silent("only a verb", ("Ida Lund worked until 1950.", "Ida Lund worked for the bank until 1960.")),
    Silent("another person", (MAYOR, "Ola Berg has been mayor of Torval since 2001.")),
    Silent("a deputy", ("Per Holm was mayor until 1990.", "Per Holm was deputy mayor until 1995.")),
    Silent("hedged", ("Per Holm has been mayor since about 1998.", "Per Holm has been mayor since 2001.")),
    Silent("a month of that year", ("The mill was in use until 1964.", "The mill was in use until May 1964.")),
    Silent("not", ("The mill was not in use until 1964.", "The mill was in use until 1970.")),
    Silent("again", ("The mill was in use again until 1964.", "The mill was in use until 1970.")),
    Silent("beginning and end", (MAYOR, "Per Holm was mayor of Torval until 2001.")),
    Silent("two posts in one article", (f"{MAYOR} Per Holm has been mayor of Torval and Osk since 2001.",)),
    Silent("believed", (MAYOR, "Per Holm may have been mayor of Torval since 2001.")),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)


# --- laws ---------------------------------------------------------------------------------------

NAMES = ("Ida Lund", "Eva Nowak", "Rosa Quispe")
STATES = ("coached the club", "chaired the Torval council", "held the course record", "led the choir")


def told(name: str, state: str, year: int) -> str:
    return f"As far as her friends know, {name} {state} until {year}."


@settings(max_examples=60, deadline=None)
@given(st.permutations(NAMES), st.permutations(STATES), st.integers(1900, 1990), st.integers(0, 30))
def test_other_states_and_people_never_fire(names: list[str], states: list[str], year: int, more: int) -> None:
    one = "\n\n".join((told(names[0], states[0], year), told(names[1], states[1], year)))
    other = "\n\n".join(
        (
            told(names[0], states[0], year),
            told(names[1], states[0], year + more),
            told(names[0], states[1], year + more),
        )
    )
    assert run_checks(dossier([one, other]), (CHECK,))[0] == ()


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(NAMES), st.permutations(STATES), st.integers(1900, 1990), st.integers(1, 30))
def test_one_altered_year_fires_exactly_this_check(name: str, states: list[str], year: int, more: int) -> None:
    one = "\n\n".join(told(name, state, year) for state in states)
    other = told(name, states[0], year + more)
    assert [f.rule for f in run_checks(dossier([one, other]), CHECKS)[0]] == [CHECK.code]
