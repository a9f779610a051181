"""One utterance in two renderings."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.checks.utterances import CHECK, Utterance, meeting, reworded, same_utterance
from reconcile.model import Mention
from reconcile.values import Quote
from tests.checks.made import Fires, Silent, assert_fires, assert_silent

WEBER = "Anna Weber is a walker. Weber lives in Faro. "


def said(words: str) -> str:
    return WEBER + f"“{words},” she said on Sunday."


FIRES = [
    Fires(
        "two translations",
        (
            said("My legs would like one more race, but my knees cannot take another four years of it"),
            said("My legs are asking me for one more race but I know that my knees cannot bear 4 years of training"),
        ),
        "at most one is verbatim",
    ),
    Fires(
        "a speaker by name",
        (
            "“The river took our house and the garden with all its trees,” said Peter Keller.",
            "“The river carried away our house, the garden and every one of the trees,” said Peter Keller.",
        ),
        "took",
    ),
    Fires(
        "figures",
        (
            said("Thirty days without rain killed the wheat and the maize"),
            said("Thirty days it did not rain, and the wheat and maize died on us"),
        ),
        "verbatim",
    ),
    Fires(
        "order turned",
        (
            said("Justice will come slowly but the guilty will pay for these crimes"),
            said("Justice is slow, yet for these crimes the guilty are going to pay"),
        ),
        "verbatim",
    ),
    Fires(
        "tenses",
        (
            said("Children deserve schools with roofs and teachers who are paid"),
            said("Children deserved roofs on schools and also paid teachers"),
        ),
        "verbatim",
    ),
    Fires(
        "longer and shorter",
        (
            said("Music saved my life when the factory closed"),
            said("Music was what saved me, it saved my whole life on the day the factory was closed"),
        ),
        "verbatim",
    ),
    Fires(
        "a surname",
        (
            "“Miners never forget the dark nor the friends they lost there,” said Peter Keller.",
            "Peter Keller spoke first. “Miners cannot forget their lost friends and the dark below,” said Keller.",
        ),
        "verbatim",
    ),
    Fires(
        "a negation",
        (
            said("Doctors told me I would not walk again after the accident"),
            said("Doctors told us I might walk after such an accident, again"),
        ),
        "verbatim",
    ),
    Fires(
        "small words in one order",
        (
            said("This is a dark day for our city and for everyone who lives here"),
            said("It is a dark day for our town and for all who live here"),
        ),
        "at most one is verbatim",
    ),
]
SILENT = [
    Silent(
        "the same words",
        (
            said("My legs would like one more race, but my knees cannot"),
            said("My legs would like one more race, but my knees cannot"),
        ),
    ),
    Silent(
        "part of it",
        (
            said("My legs would like one more race, but my knees cannot take four more years"),
            said("My legs would like one more race"),
        ),
    ),
    Silent(
        "another speaker",
        (
            "“The river took our house and the garden with all its trees,” said Peter Keller.",
            "“The river carried away our house, the garden and every one of the trees,” said Eva Nowak.",
        ),
    ),
    Silent(
        "nobody known",
        (
            "“The river took our house and the garden with all its trees,” a man said.",
            "“The river carried away our house, the garden and all trees,” a man said.",
        ),
    ),
    Silent(
        "another utterance",
        (
            said("My legs would like one more race, but my knees cannot"),
            said("We will come back next year and win the cup for our town"),
        ),
    ),
    Silent(
        "the same opening only",
        (
            said("Music saved my life when the factory closed"),
            said("Music is loud and the neighbours hate every note of it"),
        ),
    ),
    Silent(
        "another opening",
        (said("The garden, the house and the trees are gone"), said("Gone are trees, house and garden, all of it")),
    ),
    Silent(
        "the same figure of speech twice",
        (
            said("We are confident that the deal will close by the end of June"),
            said("We are confident that the regulators will approve our plan"),
        ),
    ),
    Silent("short", (said("My heart wants more"), said("My heart says no"))),
    Silent(
        "one article",
        (
            said("Music saved my life when the factory closed")
            + " “Music was what saved me and my life when the factory was closed,” she said.",
        ),
    ),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)


@st.composite
def utterances(draw: st.DrawFn) -> list[Utterance]:
    """Quotations of one speaker in few words, some of them one another with a word more, less or other."""
    words = st.lists(
        st.sampled_from(["the", "a", "of", "we", "rain", "came", "over", "hill", "night", "and", "it", "was", "cold"]),
        max_size=16,
    )
    told = [draw(words) for _ in range(draw(st.integers(1, 5)))]
    for again in list(told):
        at = draw(st.integers(0, len(again)))
        told.append([*again[:at], *draw(words)[:2], *again[at + draw(st.integers(0, 2)) :]])
    return [made_of(words) for words in told]


def made_of(words: list[str]) -> Utterance:
    mention = Mention(article_id="", start=0, end=0, kind="quotation", quote="", value=Quote(text="", speaker=""))
    return Utterance(
        reading=None,  # type: ignore[arg-type]
        mention=mention,
        text=" ".join(words),
        speaker="anna weber",
        opening=next(iter(words), ""),
        content=frozenset(words),
    )


@given(utterances())
def test_no_two_renderings_are_passed_over(told: list[Utterance]) -> None:
    met = [(id(a), id(b)) for a, b in meeting(told)]
    assert len(met) == len(set(met))
    assert {(id(a), id(b)) for a, b in combinations(told, 2) if same_utterance(a, b)} <= set(met)


@given(utterances(), st.integers(0, 3))
def test_what_many_quote_alike_is_found_as_if_each_were_compared(told: list[Utterance], again: int) -> None:
    told = told + [replace(each) for each in told[:again]]
    found = [(id(a), id(b)) for a, b in reworded(told)]
    assert found == [(id(a), id(b)) for a, b in combinations(told, 2) if same_utterance(a, b)]


def test_not_all_are_held_against_all() -> None:
    told = [made_of([f"{letter}{n}" for n in range(12)]) for letter in "abcdefgh"]
    assert list(meeting(told)) == []
