"""Inside and outside."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.checks.opposites import BOTH, SEVERAL
from reconcile.checks.run import run_checks
from reconcile.checks.whereabouts import CHECK
from reconcile.model import Severity
from reconcile.registry import CHECKS
from tests.checks.made import Fires, Silent, assert_fires, assert_silent, dossier, findings, reasons

OUTSIDE = "Ida Lund was shot outside the bank."
FIRES = [
    Fires("a bank", ("Ida Lund was shot inside the bank on Monday.", f"Lund ran. {OUTSIDE}"), "inside the bank"),
    Fires("a tunnel", ("The tram derailed in a tunnel.", "The tram derailed near a tunnel."), "near a tunnel"),
    Fires(
        "a bridge", ("The body was found on the bridge.", "The body was found under the bridge."), "under the bridge"
    ),
    Fires("a car", ("Per Holm was arrested in his car.", "Per Holm was arrested outside his car."), "outside his car"),
    Fires(
        "a hospital",
        ("The driver died in the hospital.", "The driver died in front of the hospital."),
        "in front of the hospital",
    ),
    Fires(
        "a station",
        ("The bomb exploded inside the station.", "The bomb exploded just outside the station, police said."),
        "just outside the station",
    ),
    Fires("a club", ("Eva Nowak was stabbed in a nightclub.", "Eva Nowak was stabbed outside a nightclub."), "in a"),
    Fires("a house", ("The plane crashed into a house.", "The plane crashed next to a house."), "next to a house"),
    Fires(
        "less said of the place",
        ("Ida Lund was shot inside the old Osk bank.", OUTSIDE),
        "inside the old Osk bank",
    ),
    Fires(
        "what happened, by whatever noun",
        ("The tram came off the rails in a tunnel.", "The accident hurt many and occurred near an underpass."),
        "near an underpass",
    ),
    Fires("by a pronoun", ("The tram left. It derailed in a tunnel.", "The tram derailed near a tunnel."), "in a"),
]
SILENT = [
    Silent("another crash", ("The tram derailed in a tunnel.", "Another crash occurred near a tunnel.")),
    Silent("an earlier one", ("The tram derailed in a tunnel.", "In an earlier crash a tram derailed near a tunnel.")),
    Silent("what lies there", ("The tram derailed in a tunnel.", "The derailed tram remains next to the tunnel.")),
    Silent("another deed", (OUTSIDE, "Ida Lund died in the bank.")),
    Silent("another person", (OUTSIDE, "Eva Nowak was shot inside the bank.")),
    Silent("another bank", ("Ida Lund was shot outside the Osk bank.", "Ida Lund was shot inside the Torval bank.")),
    Silent("another day", (f"{OUTSIDE[:-1]} on Monday.", "Ida Lund was shot inside the bank on Friday.")),
    Silent("another year", (f"{OUTSIDE[:-1]} in 1990.", "Ida Lund was shot inside the bank in 2001.")),
    Silent("believed", (OUTSIDE, "Ida Lund may have been shot inside the bank.")),
    Silent("not", (OUTSIDE, "Ida Lund was not shot inside the bank.")),
    Silent("the same", (OUTSIDE, "Lund ran. Ida Lund was shot outside the bank.")),
    Silent("a clause between", (OUTSIDE, "Ida Lund was shot when she stood inside the bank.")),
    Silent("a question", (OUTSIDE, "Was it so that Ida Lund was shot inside the bank?")),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)


def test_all_who_tell_it_are_shown() -> None:
    texts = (
        "The tram derailed in a tunnel.",
        "The tram derailed near a tunnel.",
        "The accident occurred near a tunnel.",
    )
    (finding,) = findings(CHECK, texts)
    assert [len(group.claims) for group in finding.groups] == [1, 2]


def test_near_is_loose() -> None:
    inside = "Ida Lund was shot inside the bank."
    assert [f.severity for f in findings(CHECK, (inside, OUTSIDE))] == [Severity.MAJOR]
    assert [f.severity for f in findings(CHECK, (inside, "Ida Lund was shot near the bank."))] == [Severity.MINOR]


def test_what_is_declined() -> None:
    several = ("The driver died in the tunnel.", "The driver died outside the tunnel. Two drivers were hurt.")
    assert reasons(CHECK, several) == [SEVERAL]
    both = (f"{OUTSIDE} Others say that Ida Lund was shot inside the bank.", OUTSIDE)
    assert set(reasons(CHECK, both)) == {BOTH}


# --- laws ---------------------------------------------------------------------------------------

NAMES = ("Ida Lund", "Eva Nowak", "Carl Dunn")
DEEDS = ("was shot", "was arrested", "was found", "collapsed")
PLACES = ("bank", "station", "museum", "factory")


@settings(max_examples=60, deadline=None)
@given(st.permutations(NAMES), st.permutations(DEEDS), st.permutations(PLACES))
def test_other_people_deeds_and_places_never_fire(names: list[str], deeds: list[str], places: list[str]) -> None:
    one = f"{names[0]} {deeds[0]} inside the {places[0]}."
    other = "\n\n".join(
        (
            f"{names[0]} {deeds[0]} inside the {places[0]}.",
            f"{names[1]} {deeds[0]} outside the {places[0]}.",
            f"{names[0]} {deeds[1]} outside the {places[0]}.",
            f"{names[0]} {deeds[0]} outside the {places[1]}.",
        )
    )
    assert run_checks(dossier([one, other]), CHECKS)[0] == ()


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(NAMES), st.sampled_from(DEEDS), st.sampled_from(PLACES))
def test_one_altered_word_fires_exactly_this_check(name: str, deed: str, place: str) -> None:
    texts = [f"{name} {deed} inside the {place}.", f"A witness said: {name} {deed} outside the {place}."]
    assert [f.rule for f in run_checks(dossier(texts), CHECKS)[0]] == [CHECK.code]
