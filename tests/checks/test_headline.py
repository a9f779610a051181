"""Headlines against the text below them."""

from __future__ import annotations

import pytest

from reconcile.checks.headline import CHECK
from tests.checks.made import Fires, Silent, assert_fires, assert_silent


def story(title: str, *sentences: str) -> tuple[str, ...]:
    return (title + "\n\n" + " ".join(sentences) + "\n\nThe weather stayed cold all week.\n",)


FIRES = [
    Fires("at least", story("42 dead as ships collide", "At least 24 people died off the port on Friday."), "42"),
    Fires(
        "more than any of the text's",
        story("34 dead in quake", "A quake left 24 dead.", "In Faro 12 people were killed.", "In all 24 people died."),
        "34",
    ),
    Fires("dead", story("Five people killed in quake", "A quake killed six people on Friday."), "Five"),
    Fires("injured", story("Storm injures 30 people", "A storm injured 40 people in the port on Friday."), "30"),
    Fires(
        "missing",
        story("12 people missing after landslide", "A landslide hit the village. Police said 15 people were missing."),
        "12",
    ),
    Fires("arrested", story("Police arrest three people over fire", "Police arrested four people on Friday."), "three"),
    Fires("houses", story("Flood damages 200 houses", "A flood damaged 300 houses in two valleys."), "200"),
    Fires("dead, short", story("Quake kills 7 people in port", "Rescuers said that a quake killed 9 people."), "7"),
    Fires(
        "a word",
        story("Ten people killed as bus falls into river", "Twelve people were killed when a bus fell."),
        "Ten",
    ),
    Fires(
        "twice in the text",
        story("Five people killed in quake", "A quake killed six people.", "The six people killed were miners."),
        "Five",
    ),
]
SILENT = [
    Silent("one more, a gunman", story("Attack leaves 13 dead", "A gunman killed 12 people on Friday before he fell.")),
    Silent("at least in both", story("At least 20 dead as ships collide", "At least 24 people died on Friday.")),
    Silent(
        "told once of several",
        story("34 dead in quake", "A quake left 24 dead.", "Another 10 people were killed in Faro."),
    ),
    Silent("the same", story("Five people killed in quake", "A quake killed five people on Friday.")),
    Silent("digits and words", story("5 people killed in quake", "A quake killed five people on Friday.")),
    Silent("hedged headline", story("At least five people killed in quake", "A quake killed six people on Friday.")),
    Silent("hedged text", story("Five people killed in quake", "A quake killed more than five people on Friday.")),
    Silent(
        "two figures in the text",
        story("Five people killed in quake", "A quake killed six people.", "In 2004 a quake killed 90 people."),
    ),
    Silent("another thing", story("Five people killed in quake", "A quake injured six people on Friday.")),
    Silent("parts", story("Five people killed in quake", "A quake killed another four people on Friday.")),
    Silent("one place of several", story("24 people killed in quake", "Twelve people were killed in Oslo on Friday.")),
    Silent("no headline", ("A quake killed five people. The quake killed six people, others say.",)),
    Silent("nothing in the text", story("Five people killed in quake", "A quake hit the port on Friday.")),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)
