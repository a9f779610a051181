"""The largest, or one of the largest."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.checks.oneof import CHECK
from reconcile.checks.run import run_checks
from reconcile.model import Severity
from reconcile.registry import CHECKS
from tests.checks.made import Fires, Silent, assert_fires, assert_silent, dossier, findings

FIRES = [
    Fires(
        "a name on both sides",
        ("The Osk Bridge is the longest bridge in Norway.", "The Osk Bridge is one of the longest bridges in Norway."),
        "one of the longest bridges in Norway",
    ),
    Fires(
        "it, and the world by two names",
        (
            "Lake Osk lies in the north. It is the deepest and oldest lake in the world.",
            "Lake Osk is cold. It is one of the oldest freshwater lakes on the planet.",
        ),
        "the deepest and oldest lake in the world",
    ),
    Fires(
        "the second of two, and what makes it so",
        (
            "On most lists it is the world's widest dam and the highest timber dam.",
            "The Osk Dam, 90 m high, holds the lake back, which makes it one of the highest timber dams in the world.",
        ),
        "one of the highest timber dams",
    ),
    Fires(
        "words for one degree",
        ("The Osk Fair is the biggest cattle fair in Norway.", "It is among the largest cattle fairs in Norway. Osk"),
        "among the largest",
    ),
    Fires(
        "a noun",
        ("The tower is the tallest tower in Osk.", "The tower is one of the tallest towers in Osk."),
        "tallest",
    ),
    Fires(
        "a wider class", ("It is the oldest mill in Norway.", "It is one of the oldest wind mills in Norway."), "wind"
    ),
    Fires(
        "an apposition",
        (
            "The Osk Fire, the deadliest fire in Norway, began here.",
            "The Osk Fire was one of the worst fires in Norway.",
        ),
        "deadliest",
    ),
    Fires(
        "making it",
        ("It is the oldest inn in Osk.", "It dates from 1621, making it one of the oldest inns in Osk."),
        "inn",
    ),
]
SILENT = [
    Silent("both hold", ("Lake Osk is the deepest lake in Norway.", "Lake Osk is one of the deepest lakes on earth.")),
    Silent(
        "another degree", ("Lake Osk is the oldest lake in Norway.", "Lake Osk is one of the deepest lakes in Norway.")
    ),
    Silent(
        "another lake",
        ("Lake Osk is the deepest lake in Norway.", "Lake Moldar is one of the deepest lakes in Norway."),
    ),
    Silent("for years", ("It is the worst fire in Norway since 1931.", "It is one of the worst fires in Norway.")),
    Silent("believed", ("It may be the oldest bridge in Norway.", "It is one of the oldest bridges in Norway.")),
    Silent("in one article", ("It is the oldest bridge in Norway. It is one of the oldest bridges in Norway.",)),
    Silent("no measure", ("It is the most beautiful bridge.", "It is one of the most beautiful bridges.")),
    Silent("of no class", ("It is the largest in Norway.", "It is one of the largest in Norway.")),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)


def test_is_minor() -> None:
    texts = ("It is the oldest bridge in Norway.", "It is one of the oldest bridges in Norway.")
    assert [finding.severity for finding in findings(CHECK, texts)] == [Severity.MINOR]


# --- laws ---------------------------------------------------------------------------------------

DEGREES = ("oldest", "longest", "tallest", "heaviest", "busiest")
THINGS = ("bridge", "tower", "harbour", "wind mill", "market hall")
WHERE = (" in Norway", " in the world", " on earth", "")


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(DEGREES), st.sampled_from(THINGS), st.sampled_from(WHERE), st.sampled_from(("alone", "among")))
def test_places_that_agree_never_fire(degree: str, thing: str, where: str, said_as: str) -> None:
    said = f"the {degree} {thing}{where}" if said_as == "alone" else f"one of the {degree} {thing}s{where}"
    texts = [f"It is {said}, a guide says.", f"Built long ago, it is {said}."]
    assert run_checks(dossier(texts), CHECKS)[0] == ()


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(DEGREES), st.sampled_from(THINGS), st.sampled_from(WHERE), st.sampled_from(WHERE[1:]))
def test_one_of_several_fires_exactly_this_check(degree: str, thing: str, where: str, wide: str) -> None:
    place = " in Norway" if where == " in Norway" else wide if wide != " in Norway" else ""
    texts = [f"It is the {degree} {thing}{where}.", f"It is one of the {degree} {thing}s{place}."]
    assert [f.rule for f in run_checks(dossier(texts), CHECKS)[0]] == [CHECK.code]
