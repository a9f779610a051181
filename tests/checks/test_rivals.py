"""Superlatives that exclude each other."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.checks.rivals import CHANGED, CHECK
from reconcile.checks.run import run_checks
from reconcile.model import Severity
from reconcile.registry import CHECKS
from tests.checks.made import Fires, Silent, assert_fires, assert_silent, dossier, findings, reasons

FIRES = [
    Fires(
        "two firsts",
        (
            "Ida Lund was the first woman to climb Mount Osk.",
            "Eva Nowak became the first woman to climb Mount Osk in 1971.",
        ),
        "Ida Lund and Eva Nowak",
    ),
    Fires(
        "two only ones",
        (
            "Ana Lima is the only woman to win the race twice.",
            "Eva Nowak is the only woman to win the race twice.",
        ),
        "only woman",
    ),
    Fires(
        "a nation by two names",
        (
            "Rosa Quispe, the first Peruvian to win an Olympic medal, spoke in Lima.",
            "Ana Condori was the first athlete from Peru to win an Olympic medal.",
        ),
        "Ana Condori",
    ),
    Fires(
        "first and second",
        ("Eva Nowak was the second woman to fly in space.", "Eva Nowak was the first woman to fly in space."),
        "second woman",
    ),
    Fires(
        "first and not the first",
        ("Eva Nowak was not the first woman to fly in space.", "Eva Nowak was the first woman to fly in space."),
        "not the first",
    ),
    Fires(
        "longest and second longest",
        (
            "The Torval Bridge is the longest suspension bridge in Norway.",
            "The Torval Bridge is the second longest suspension bridge in Norway.",
        ),
        "second longest",
    ),
    Fires(
        "until two years",
        (
            "The Osk Tower was the tallest building in the world until 1964.",
            "The Osk Tower was the world's tallest building until 1966.",
        ),
        "1966",
    ),
    Fires(
        "until 1964, and today",
        (
            "The Osk Tower was the tallest building in the world until 1964.",
            "The Osk Tower is the tallest building in the world.",
        ),
        "1964",
    ),
    Fires(
        "a pronoun",
        (
            "Anna Weber coached there. She was the first woman to lead the club.",
            "Petra Lang was the first woman to lead the club.",
        ),
        "Anna Weber",
    ),
    Fires(
        "two companies",
        ("Norvik is the largest cheese maker in Torval.", "Ostvik is the largest cheese maker in Torval."),
        "Ostvik",
    ),
]
SILENT = [
    Silent(
        "another class",
        (
            "Ida Lund was the first woman to climb Mount Osk.",
            "Eva Nowak was the first woman to climb Mount Osk without oxygen.",
        ),
    ),
    Silent(
        "women and people",
        ("Ida Lund was the first woman to climb Mount Osk.", "Jan Novak was the first person to climb Mount Osk."),
    ),
    Silent(
        "one of several",
        (
            "Ida Lund was one of the first women to climb Mount Osk.",
            "Eva Nowak was one of the first women to climb Mount Osk.",
        ),
    ),
    Silent(
        "then and now",
        (
            "The Torval Bridge was the longest bridge in Norway when it opened.",
            "The Torval Bridge is the second longest bridge in Norway.",
        ),
    ),
    Silent(
        "another scope",
        (
            "The Torval Bridge is the longest bridge in Norway.",
            "The Torval Bridge is the second longest bridge in Europe.",
        ),
    ),
    Silent(
        "believed",
        (
            "Ida Lund was believed to be the first woman to climb Mount Osk.",
            "Eva Nowak was the first woman to climb Mount Osk.",
        ),
    ),
    Silent(
        "one person",
        (
            "Lund was the first woman to climb Mount Osk.",
            "Ida Lund was the first woman to climb Mount Osk in 1960.",
        ),
    ),
    Silent("no class", ("Ida Lund won the first half.", "Eva Nowak won the first half.")),
    Silent(
        "each in its day",
        (
            "The Osk Tower was the tallest building in the world until 1964.",
            "The Torval Tower was the tallest building in the world until 1971.",
        ),
    ),
    Silent(
        "before and after",
        ("The Osk Tower was the tallest building in Norway.", "The Torval Tower is the tallest building in Norway."),
    ),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)


def test_what_may_have_been_surpassed_depends_on_the_days() -> None:
    texts = (
        "The Torval Bridge is the longest bridge in Norway.",
        "The Torval Bridge is the second longest bridge in Norway.",
    )
    assert [f.severity for f in findings(CHECK, texts)] == [Severity.MINOR]
    assert [f.severity for f in findings(CHECK, texts, ("2020-05-01", "2020-05-01"))] == [Severity.MAJOR]
    assert reasons(CHECK, texts, ("1999-05-01", "2020-05-01")) == [CHANGED]


# --- laws ---------------------------------------------------------------------------------------

NAMES = ("Ida Lund", "Eva Nowak", "Rosa Quispe", "Petra Lang")
DEEDS = ("climb Mount Osk", "swim the Torval Strait", "lead the Norvik council", "cross the Osk desert alone")


def told(name: str, deed: str) -> str:
    return f"On a cold day {name} was the first woman to {deed}, her club said."


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(NAMES), st.lists(st.sampled_from(DEEDS), min_size=1, max_size=4, unique=True))
def test_articles_that_say_the_same_never_fire(name: str, deeds: list[str]) -> None:
    text = "\n\n".join(told(name, deed) for deed in deeds)
    assert run_checks(dossier([text, text]), CHECKS)[0] == ()


@settings(max_examples=60, deadline=None)
@given(st.permutations(NAMES), st.permutations(DEEDS))
def test_one_altered_name_fires_exactly_this_check(names: list[str], deeds: list[str]) -> None:
    one = told(names[0], deeds[0]) + "\n\n" + told(names[0], deeds[1])
    other = told(names[0], deeds[0]) + "\n\n" + told(names[1], deeds[1])
    assert [f.rule for f in run_checks(dossier([one, other]), CHECKS)[0]] == [CHECK.code]
