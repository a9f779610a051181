"""Offices held and former ones."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.checks.offices import CHANGED, CHECK
from reconcile.checks.run import run_checks
from reconcile.model import Severity
from reconcile.registry import CHECKS
from tests.checks.made import Fires, Silent, assert_fires, assert_silent, dossier, findings, reasons

FORMER = "The former mayor of Torval, Per Holm, spoke."
FIRES = [
    Fires("current", ("Per Holm, the current mayor of Torval, spoke.", FORMER), "current mayor"),
    Fires("is", ("Ida Lund is the chief executive of Norvik.", "Norvik's former chief executive Ida Lund left."), "is"),
    Fires("still", ("Former mayor Per Holm spoke.", "Per Holm is still the mayor."), "is still"),
    Fires(
        "incumbent",
        ("Eva Nowak, the incumbent governor of Osk, won.", "Eva Nowak, a former governor of Osk, won."),
        "incumbent",
    ),
    Fires("ex-", ("So did ex-president Olga Berg.", "Olga Berg is president."), "ex-president"),
    Fires("sitting", ("Sitting president Ana Lima voted.", "Former president Ana Lima voted."), "Sitting"),
    Fires(
        "remains",
        ("Carl Dunn remains chairman of Ostvik.", "Carl Dunn, the former chairman of Ostvik, sued."),
        "remains",
    ),
    Fires("now", ("Ola Vik is now the coach of Osk.", "Ola Vik, former coach of Osk, spoke."), "is now"),
]
SILENT = [
    Silent("plain", ("Per Holm, the mayor of Torval, spoke.", FORMER)),
    Silent("another town", ("Per Holm is the mayor of Osk.", FORMER)),
    Silent("a club and a town", ("Per Holm is the president of the club.", "Former president Per Holm spoke.")),
    Silent("another office", ("Per Holm is the governor of Torval.", FORMER)),
    Silent("another person", ("Ida Lund is the mayor of Torval.", FORMER)),
    Silent("past", ("Per Holm was the mayor of Torval.", FORMER)),
    Silent("perhaps", ("Perhaps Per Holm is the mayor of Torval.", FORMER)),
    Silent("whose office", ("Former mayor Per Holm spoke.", "Ida Lund, the current mayor, and Per Holm met.")),
    Silent("a deputy", ("Per Holm is the deputy mayor of Torval.", FORMER)),
    Silent("a wife", ("Ida Lund is his wife.", "His former wife Ida Lund spoke.")),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)


def test_somebody_may_have_left_between_two_days() -> None:
    texts = ("Per Holm is the mayor of Torval.", FORMER)
    assert reasons(CHECK, texts, ("2001-01-01", "2010-01-01")) == [CHANGED]
    assert [f.severity for f in findings(CHECK, texts, ("2001-01-01", "2001-01-01"))] == [Severity.MAJOR]
    assert [f.severity for f in findings(CHECK, texts)] == [Severity.MINOR]


# --- laws ---------------------------------------------------------------------------------------

NAMES = ("Ida Lund", "Eva Nowak", "Carl Dunn")
POSTS = ("mayor of Torval", "chairman of Ostvik", "governor of Osk")


@settings(max_examples=40, deadline=None)
@given(st.permutations(NAMES), st.permutations(POSTS))
def test_others_and_other_posts_never_fire(names: list[str], posts: list[str]) -> None:
    one = f"{names[0]} is the {posts[0]}.\n\n{names[1]}, a former {posts[0]}, came, too."
    other = f"{names[1]}, the former {posts[0]}, spoke.\n\nThe former {posts[1]}, {names[0]}, was silent."
    assert run_checks(dossier([one, other]), CHECKS)[0] == ()


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(NAMES), st.sampled_from(POSTS))
def test_a_former_office_that_is_held_fires_exactly_this_check(name: str, post: str) -> None:
    texts = [f"{name} is the {post}.", f"The crowd cheered for the former {post}, {name}."]
    assert [f.rule for f in run_checks(dossier(texts), CHECKS)[0]] == [CHECK.code]
