"""Exclusive claims against those who are one too."""

from __future__ import annotations

import pytest

from reconcile.checks.only import CHECK
from tests.checks.made import Fires, Silent, assert_fires, assert_silent

LISTS = """Anna Weber walked for Portugal. Weber won in Oslo. Weber rests now.

Asian Games podiums
Final 20 km Oslo 2011
1. Anna Weber (POR) 1:18:10
2. Peter Keller (POR) 1:18:25
3. Eva Nowak (POL) 1:19:11
"""
WEBER = "Anna Weber is a walker. Weber lives in Faro. "

FIRES = [
    Fires(
        "any medal",
        (WEBER + "She is the only one to win medals for Portugal.", LISTS),
        "Peter Keller came in 2",
    ),
    Fires(
        "in the article itself", (LISTS + "\nWeber is the only athlete to win a medal for Portugal.\n",), "Peter Keller"
    ),
    Fires("lone", (WEBER + "She remains the lone walker to win a medal for Portugal.", LISTS), "Peter Keller"),
    Fires("a silver", (WEBER + "She is the only woman to win a silver medal for Portugal.", LISTS), "Peter Keller"),
    Fires(
        "the right games",
        (WEBER + "She is the only athlete to win an Asian Games medal for Portugal.", LISTS),
        "Peter Keller",
    ),
    Fires(
        "coaches",
        (
            WEBER + "The only other guides were her school coach Peter Keller and the Danish coach Ole Holm.",
            WEBER + "Her coach Pia Nunes found her early.",
        ),
        "b names Pia Nunes",
    ),
    Fires(
        "one coach",
        (WEBER + "Her only helper was coach Peter Keller.", WEBER + "Her coach Pia Nunes found her early."),
        "names only Peter Keller",
    ),
    Fires(
        "designers",
        (
            "The only people behind the tower were designer Peter Keller and designer Ole Holm.",
            "The tower was designed by Pia Nunes.",
        ),
        "Pia Nunes",
    ),
]
SILENT = [
    Silent("another nation", (WEBER + "She is the only one to win medals for Spain.", LISTS)),
    Silent("another medal", (WEBER + "She is the only athlete to win a gold medal for Portugal.", LISTS)),
    Silent("other games", (WEBER + "She is the only athlete to win an Olympic medal for Portugal.", LISTS)),
    Silent("no list", (WEBER + "She is the only athlete to win a medal for Portugal.", WEBER)),
    Silent("no claim", (WEBER + "She likes to win medals for Portugal.", LISTS)),
    Silent(
        "the same coach",
        (WEBER + "Her only helper was coach Peter Keller.", WEBER + "Her coach Peter Keller found her early."),
    ),
    Silent(
        "the same coach, longer",
        (WEBER + "Her only helper was coach Keller.", WEBER + "Her coach Peter Keller found her early."),
    ),
    Silent("another role", (WEBER + "Her only helper was coach Peter Keller.", "The tower was designed by Pia Nunes.")),
    Silent(
        "only as an adverb",
        (WEBER + "She was only helped by coach Peter Keller.", WEBER + "Her coach Pia Nunes found her early."),
    ),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)
