"""One utterance in two renderings."""

from __future__ import annotations

import pytest

from reconcile.checks.utterances import CHECK
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
