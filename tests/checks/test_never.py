"""What was never done, and yet."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.checks.never import CHECK, LATER
from reconcile.checks.run import run_checks
from reconcile.registry import CHECKS
from tests.checks.made import Fires, Silent, assert_fires, assert_silent, dossier, findings, reasons

MEDAL = "Ida Lund never won an Olympic medal."
SINGLE = "Ida Lund was a clerk. She never married."
FIRES = [
    Fires("a medal", (MEDAL, "In 1968 Ida Lund won an Olympic medal."), "1968"),
    Fires("silver is a medal", (MEDAL, "Lund trained hard. Ida Lund won Olympic silver in Oslo."), "silver"),
    Fires("a husband", (SINGLE, "Ida Lund was a clerk. Her husband was a baker."), "Her husband"),
    Fires("a wedding", ("Ida Lund never married.", "Ida Lund married Per Holm in 1950."), "1950"),
    Fires("a company", ("Norvik has never paid a dividend.", "Norvik paid a dividend in 2003."), "2003"),
    Fires("a visit", ("Jan Novak never visited Torval.", "Novak spoke. Jan Novak visited Torval twice."), "twice"),
    Fires(
        "done to somebody",
        ("Eva Nowak has never been arrested in Poland.", "Eva Nowak was arrested in Poland in 1999."),
        "1999",
    ),
    Fires(
        "a building",
        ("The Osk Tower was never sold to the bank.", "In 1990 the Osk Tower was sold to the bank."),
        "1990",
    ),
    Fires(
        "within one article",
        ("Ida Lund never crossed the Osk Strait. She was strong. In 1971 Ida Lund crossed the Osk Strait.",),
        "1971",
    ),
]
SILENT = [
    Silent("again", ("Ida Lund never won an Olympic medal again.", "In 1968 Ida Lund won an Olympic medal.")),
    Silent("until then", ("Ida Lund had never won an Olympic medal.", "In 1968 Ida Lund won an Olympic medal.")),
    Silent("another medal", (MEDAL, "In 1968 Ida Lund won a medal.")),
    Silent("another person", (MEDAL, "In 1968 Eva Nowak won an Olympic medal.")),
    Silent("nearly", (MEDAL, "Ida Lund nearly won an Olympic medal.")),
    Silent("hoped", (MEDAL, "Ida Lund hoped she won an Olympic medal.")),
    Silent("another's wife", (SINGLE, "Per Holm and his wife met Ida Lund.")),
    Silent("not", (SINGLE, "Ida Lund did not marry Per Holm.")),
    Silent("bounded", ("Ida Lund never won an Olympic medal until 1968.", "In 1968 Ida Lund won an Olympic medal.")),
    Silent("a question", (MEDAL, "Is it true that Ida Lund won an Olympic medal?")),
    Silent("nothing to compare by", ("Ida Lund never gave up.", "Ida Lund gave up smoking.")),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)


def test_what_came_after_the_article_contradicts_nothing() -> None:
    texts = ("Ida Lund never married.", "Ida Lund married Per Holm in 1995.")
    assert reasons(CHECK, texts, ("1990-01-01", "1999-01-01")) == [LATER]
    assert len(findings(CHECK, texts, ("1997-01-01", "1999-01-01"))) == 1


# --- laws ---------------------------------------------------------------------------------------

NAMES = ("Ida Lund", "Eva Nowak", "Rosa Quispe")
DEEDS = ("visited Torval", "crossed the Osk Strait", "joined the Norvik council", "sold the old mill")


@settings(max_examples=60, deadline=None)
@given(st.permutations(NAMES), st.permutations(DEEDS))
def test_other_people_and_other_deeds_never_fire(names: list[str], deeds: list[str]) -> None:
    one = f"As far as her club knows, {names[0]} never {deeds[0]}."
    other = f"On a cold day {names[1]} {deeds[0]}.\n\nOn a warm day {names[0]} {deeds[1]}."
    assert run_checks(dossier([one, other]), CHECKS)[0] == ()


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(NAMES), st.permutations(DEEDS))
def test_the_deed_itself_fires_exactly_this_check(name: str, deeds: list[str]) -> None:
    one = f"As far as her club knows, {name} never {deeds[0]}."
    other = f"On a cold day {name} {deeds[1]}.\n\nOn a warm day {name} {deeds[0]}."
    assert [f.rule for f in run_checks(dossier([one, other]), CHECKS)[0]] == [CHECK.code]
