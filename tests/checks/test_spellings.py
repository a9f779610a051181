"""One person's name in two spellings."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.checks.run import run_checks
from reconcile.checks.spellings import CHECK
from reconcile.registry import CHECKS
from tests.checks.made import Fires, Silent, assert_fires, assert_silent, dossier, findings

LUND = "Captain Arvid Lindqvist found the boat on Tuesday."
FIRES = [
    Fires("a consonant of the surname", (LUND, "Arvid Lindvist, a ranger, found the boat."), "Arvid Lindvist"),
    Fires(
        "a consonant of the given name",
        ("Captain Hartwin Moser built it.", "It was built by Harwin Moser, an engineer."),
        "Harwin Moser",
    ),
    Fires(
        "a syllable of the given name",
        ("Captain Bernhard Oster was aboard.", "Captain Bernald Oster said so."),
        "Bernald Oster",
    ),
    Fires(
        "a doubled letter, two against one",
        ("Keeper Marit Dallen spoke.", "Marit Dallen, a keeper, spoke.", "Marit Dalen, the keeper, spoke."),
        "Marit Dalen",
    ),
    Fires(
        "with a middle name in one",
        ("Fiddler Tobias Lange Hartmans played.", "Fiddler Tobias Hartman played."),
        "Tobias Lange Hartmans",
    ),
    Fires(
        "an article that prints the surname both ways",
        ("Miss Greta Halvorsen left. Greta Halvosen was 30.", "Greta Halvorsen was 30.", "Greta Halvorsen left."),
        "Greta Halvosen",
    ),
    Fires("letters that changed places", ("Arvid Moritz spoke.", "Arvid Mortiz spoke."), "Mortiz"),
    Fires("three spellings", (LUND, "Arvid Lindvist spoke.", "Arvid Lindqist spoke."), "Arvid Lindqist"),
    Fires("an initial between", (LUND, "Arvid J. Lindvist, a ranger, spoke."), "Arvid J. Lindvist"),
]
SILENT = [
    Silent("two vowels that changed places", ("Karl Kreigel spoke.", "Karl Kriegel spoke.")),
    Silent("an ending of another language", ("Ida Lunder spoke.", "Ida Lundre spoke.")),
    Silent("the same name", (LUND, "Arvid Lindqvist spoke.")),
    Silent("accents", ("Mayor Renée Dupré spoke.", "Mayor Renee Dupre spoke.")),
    Silent("a short form", ("Gregory Palmer spoke.", "Greg Palmer spoke.")),
    Silent("another initial letter", ("Karen Hobart spoke.", "Daren Hobart spoke.")),
    Silent("a man and a woman", ("Daniel Hobart spoke.", "Daniela Hobart spoke.")),
    Silent("brothers of one article", ("Roland Hobart and Ronald Hobart spoke.", "Ronald Hobart spoke.")),
    Silent("a doubled letter, one against one", ("Marit Dallen spoke.", "Marit Dalen spoke.")),
    Silent("vowels, two against one", ("Yusef Karam spoke.", "Yusef Karam sat.", "Yusef Karim sat.")),
    Silent("another surname", ("Captain Arvid Berg spoke.", LUND)),
    Silent("a second surname", ("Ana Torres spoke.", "Ana Torres Molina spoke.")),
    Silent("a place", ("It lies near Lawden Ridge.", "It lies near Lawten Ridge.")),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)


def test_the_spelling_of_more_articles_is_suggested() -> None:
    (found,) = findings(CHECK, (LUND, "Arvid Lindqvist spoke.", "Arvid Lindvist spoke."))
    assert found.suggestion is not None
    assert found.suggestion.value == "Arvid Lindqvist"
    (even,) = findings(CHECK, (LUND, "Arvid Lindvist spoke."))
    assert even.suggestion is None


def test_the_id_does_not_change_with_a_further_article() -> None:
    texts = (LUND, "Arvid Lindvist spoke.")
    (before,) = findings(CHECK, texts)
    (after,) = findings(CHECK, (*texts, "Arvid Lindqvist rested."))
    assert before.id == after.id


# --- laws ---------------------------------------------------------------------------------------

GIVEN = ("Arvid", "Tobias", "Marit", "Greta")
FAMILIES = (("Lindqvist", "Lindvist"), ("Halvorsen", "Halvosen"), ("Hartman", "Harman"), ("Fielding", "Fieling"))


def told(name: str, family: str) -> str:
    return f"On a cold day {name} {family} found the boat."


@settings(max_examples=40, deadline=None)
@given(st.permutations(GIVEN), st.permutations(FAMILIES))
def test_people_of_different_names_never_fire(names: list[str], families: list[tuple[str, str]]) -> None:
    texts = [told(names[0], families[0][0]), told(names[0], families[0][0]), told(names[1], families[1][0])]
    assert run_checks(dossier(texts), CHECKS)[0] == ()


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(GIVEN), st.sampled_from(FAMILIES))
def test_one_letter_left_out_fires_exactly_this_check(name: str, family: tuple[str, str]) -> None:
    texts = [told(name, family[0]), told(name, family[0]), told(name, family[1])]
    assert [f.rule for f in run_checks(dossier(texts), CHECKS)[0]] == [CHECK.code]
