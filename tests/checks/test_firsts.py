"""Firsts, youngest and oldest against earlier examples."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.checks.firsts import CHECK, NO_YEAR
from reconcile.checks.run import run_checks
from reconcile.registry import CHECKS
from tests.checks.made import Fires, Silent, assert_fires, assert_silent, dossier, reasons

FIRST = "In 1996 Ida Lund became the first Norwegian to win an Olympic medal."
CLIMB = "In 1953 Jan Novak was the first man to climb Mount Osk."
YOUNGEST = "Ida Lund won in 1996, becoming the youngest champion of Norway at the age of 22."
FIRES = [
    Fires("a country by its name", (FIRST, "Eva Nowak of Norway won an Olympic medal in 1968."), "1968"),
    Fires("silver is a medal", (FIRST, "The Norwegian walker Eva Berg won Olympic silver in 1968."), "Eva Berg"),
    Fires("a climb", (CLIMB, "Peter Holm climbed Mount Osk in 1921."), "before 1953"),
    Fires(
        "the year behind the verb",
        ("Ida Lund was in 1996 the first woman to swim the Osk Strait.", "Eva Nowak swam the Osk Strait in 1960."),
        "1960",
    ),
    Fires("younger", (YOUNGEST, "Eva Nowak became champion of Norway in 1980 at the age of 21."), "21"),
    Fires("younger, by apposition", (YOUNGEST, "In 1985 Eva Nowak, 19, was champion of Norway."), "19"),
    Fires(
        "older",
        (
            "In 1990 Ida Lund became the oldest woman to win the Oslo marathon, at the age of 41.",
            "Eva Nowak won the Oslo marathon in 1984 at the age of 44.",
        ),
        "44",
    ),
    Fires(
        "in one article",
        (f"{CLIMB} It was a long way up. Peter Holm climbed Mount Osk in 1921, wrote the paper.",),
        "1921",
    ),
]
SILENT = [
    Silent("another medal", (FIRST, "Eva Nowak of Norway won a medal in 1968.")),
    Silent("later", (FIRST, "Eva Nowak of Norway won an Olympic medal in 2000.")),
    Silent("no year", (FIRST, "Eva Nowak of Norway won an Olympic medal.")),
    Silent("tried", (CLIMB, "Peter Holm tried to climb Mount Osk in 1921.")),
    Silent("not", (CLIMB, "Peter Holm never climbed Mount Osk, in 1921 or later.")),
    Silent(
        "a woman",
        ("In 1953 Anna Berg was the first woman to climb Mount Osk.", "Peter Holm climbed Mount Osk in 1921."),
    ),
    Silent(
        "more is told of the first",
        (
            "In 1953 Jan Novak was the first man to climb Mount Osk without oxygen.",
            "Peter Holm climbed Mount Osk in 1921.",
        ),
    ),
    Silent("the same person", (FIRST, "Lund of Norway won an Olympic medal in 1992.")),
    Silent("older than the youngest", (YOUNGEST, "Eva Nowak became champion of Norway in 1980 at the age of 24.")),
    Silent("younger, later", (YOUNGEST, "Eva Nowak became champion of Norway in 2004 at the age of 21.")),
    Silent("two people", (CLIMB, "Peter Holm met Ola Berg, who climbed Mount Osk in 1921.")),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)


def test_a_first_of_no_year_is_listed_as_not_compared() -> None:
    texts = (
        "Ida Lund became the first Norwegian to win an Olympic medal.",
        "Eva Nowak of Norway won an Olympic medal in 1968.",
    )
    assert reasons(CHECK, texts) == [NO_YEAR]


# --- laws ---------------------------------------------------------------------------------------

DEEDS = (("climb Mount Osk", "climbed Mount Osk"), ("cross the Osk Strait", "crossed the Osk Strait"))


def articles(deed: tuple[str, str], first: int, other: int) -> list[str]:
    return [
        f"In {first} Ida Lund was the first woman to {deed[0]}, her club wrote.",
        f"Eva Nowak {deed[1]} in {other}, on a cold day.",
    ]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(DEEDS), st.integers(1900, 1980), st.integers(0, 40))
def test_later_examples_never_fire(deed: tuple[str, str], first: int, later: int) -> None:
    assert run_checks(dossier(articles(deed, first, first + later)), CHECKS)[0] == ()


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(DEEDS), st.integers(1900, 1980), st.integers(1, 40))
def test_an_earlier_example_fires_exactly_this_check(deed: tuple[str, str], first: int, earlier: int) -> None:
    assert [f.rule for f in run_checks(dossier(articles(deed, first, first - earlier)), CHECKS)[0]] == [CHECK.code]
