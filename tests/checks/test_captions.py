"""Captions, standfirsts and headlines against the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.checks.captions import CHECK
from reconcile.checks.run import run_checks
from reconcile.registry import CHECKS
from tests.checks.made import Fires, Silent, assert_fires, assert_silent, dossier


def story(*paragraphs: str) -> tuple[str, ...]:
    return ("\n\n".join((*paragraphs, "The weather stayed cold all week.")) + "\n",)


PICTURE = "Image caption Ida Lund, 34, won gold on Sunday"
FIRES = [
    Fires(
        "a quake's magnitude",
        ("Magnitude-5.1 quake hits Torval\n\nThe magnitude-6.1 quake struck at night.\n\nIt was cold.\n",),
        "6.1",
    ),
    Fires("an age", story("Medal for Lund", PICTURE, "Ida Lund, 43, from Oslo, won gold in the final."), "43"),
    Fires(
        "an amount",
        story("Norvik to pay $12 billion for Ostvik", "Norvik will pay $21 billion for Ostvik, it said on Monday."),
        "$21 billion",
    ),
    Fires("a measure", story("Ship hit by 12-metre wave", "The ship was hit by a 21-metre wave on Monday."), "21"),
    Fires(
        "the dead in a caption",
        story(
            "Fire at mill",
            "Image caption Three people died in the fire at the mill",
            "Five people died in the fire at the mill on Monday.",
        ),
        "Five",
    ),
    Fires(
        "a share",
        story("Turnout falls to 45 percent", "Turnout fell to 54 percent on Sunday, officials said."),
        "54 percent",
    ),
    Fires(
        "a caption further down",
        story(
            "Flood damages 200 houses",
            "The flood damaged 200 houses on Monday.",
            "Image caption The flood damaged 270 houses",
        ),
        "270",
    ),
    Fires(
        "a rate", story("Rates rise by 2 percent", "The bank said that rates rise by 3 percent in May."), "3 percent"
    ),
    Fires(
        "a second line above the text",
        story(
            "Storm over the bay",
            "Storm drowns 400 sheep on the island",
            "The storm drowned 600 sheep on the island, the port said on Monday.",
        ),
        "600",
    ),
]
SILENT = [
    Silent(
        "an amount without its last digits",
        story("Norvik to pay $72 billion for Ostvik", "Norvik will pay $72.8 billion for Ostvik, it said on Monday."),
    ),
    Silent(
        "a year of which only the text says what happened",
        story("Ida Lund, Class of 1963", "Ida Lund, who coached the class, joined Halden in 1915."),
    ),
    Silent(
        "who made the page",
        story("Lund in Osk", "Prepared by Eva Holm, November 2007", "Ida Lund came to Osk in May 2000. Holm met her."),
    ),
    Silent("rounded", story("Norvik to pay $12 billion for Ostvik", "Norvik will pay $11.9 billion for Ostvik.")),
    Silent(
        "both in the text",
        story(
            "Norvik to pay $12 billion for Ostvik",
            "Norvik will pay $21 billion for Ostvik with its debt, or $12 billion without.",
        ),
    ),
    Silent("the age of another day", story("Medal for Lund", PICTURE, "Ida Lund won her first gold at the age of 22.")),
    Silent(
        "when a page was drawn up",
        story(
            "Flood at Torval",
            "Image caption The flood of Torval, drawn by Ida Lund, November 2007",
            "The flood of Torval came in May 2000 and Torval was under water.",
        ),
    ),
    Silent("another person", story("Medal for Lund", PICTURE, "Eva Nowak, 43, won gold on Sunday.")),
    Silent("hedged", story("Norvik to pay about $12 billion for Ostvik", "Norvik will pay $13 billion for Ostvik.")),
    Silent(
        "hedged in the text",
        story("Turnout falls to 45 percent", "Turnout fell to around 44 percent on Sunday, officials said."),
    ),
    Silent(
        "two measures in one line",
        story(
            "A bridge",
            "Image caption From bank to bank it is 900 metres long, between its towers 400 metres",
            "The bridge is 410 metres long between its towers.",
        ),
    ),
    Silent("another thing", story("Ship hit by 12-metre wave", "The ship, built in Oslo, is a 21-metre cutter.")),
    Silent("nothing in the text", story("Turnout falls to 45 percent", "Fewer people voted on Sunday.")),
    Silent(
        "several in the text",
        story("Rates rise by 2 percent", "Rates rise by 3 percent in May. Rates rise by 4 percent in June."),
    ),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)


# --- laws ---------------------------------------------------------------------------------------


def article(shown: int, told: int, age: int) -> list[str]:
    return list(
        story(
            f"Norvik to pay ${shown} million for Ostvik",
            f"Image caption Ida Lund, {age}, leads Norvik",
            f"Norvik will pay ${told} million for Ostvik. Ida Lund, 51, leads Norvik.",
        )
    )


@settings(max_examples=40, deadline=None)
@given(st.integers(11, 99))
def test_lines_that_agree_with_the_text_never_fire(price: int) -> None:
    assert run_checks(dossier(article(price, price, 51)), CHECKS)[0] == ()


@settings(max_examples=40, deadline=None)
@given(st.integers(11, 99), st.integers(2, 300), st.booleans())
def test_one_altered_figure_fires_exactly_this_check(price: int, more: int, age: bool) -> None:
    altered = article(price, price, 52) if age else article(price, 2 * price + more, 51)
    assert [f.rule for f in run_checks(dossier(altered), CHECKS)[0]] == [CHECK.code]
