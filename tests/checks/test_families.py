"""Sons and daughters against children."""

from __future__ import annotations

import pytest

from reconcile.checks.families import CHECK
from tests.checks.made import Fires, Silent, assert_fires, assert_silent

KELLER = "Peter Keller ran a mill. Keller was tall. "
THREE = KELLER + "Peter Keller was the father of 3 children."

FIRES = [
    Fires("another article", (KELLER + "He had two sons and two daughters.", THREE), "2 + 2 = 4; b says 3"),
    Fires("his", (KELLER + "The mill went to his two sons and three daughters.", THREE), "2 + 3 = 5"),
    Fires(
        "in words between",
        (KELLER + "My children are Karl and Ernst, my two sons, and Ada and Ida, my two daughters.", THREE),
        "= 4",
    ),
    Fires("daughters first", (KELLER + "He had four daughters and two sons.", THREE), "4 + 2 = 6"),
    Fires(
        "one article",
        (KELLER + "He had two sons and two daughters.\n\nPeter Keller was the father of 3 children.",),
        "a says 3",
    ),
    Fires(
        "an infobox",
        (
            KELLER + "He had two sons and two daughters.",
            "Peter Keller\n\nBorn | 1890 |\nChildren | 3 |\n\nPeter Keller ran a mill. Keller was tall.\n",
        ),
        "b says 3",
    ),
    Fires(
        "a longer name",
        (
            KELLER + "He had two sons and two daughters.",
            "Peter Paul Keller ran a mill. Keller was the father of 3 children.",
        ),
        "b says 3",
    ),
    Fires("two others", (KELLER + "He had two sons and two daughters.", THREE, THREE), "b says 3; c says 3"),
]
SILENT = [
    Silent("a sum that fits", (KELLER + "He had two sons and two daughters.", THREE.replace("3", "4"))),
    Silent(
        "somebody else",
        (
            KELLER + "He had two sons and two daughters.",
            "Eva Nowak ran. Nowak won. Eva Nowak was the mother of 3 children.",
        ),
    ),
    Silent("sons of a neighbour", (KELLER + "The neighbour's two sons and two daughters came.", THREE)),
    Silent("sons alone", (KELLER + "He had two sons.", THREE)),
    Silent("hedged", (KELLER + "He had at least two sons and two daughters.", THREE)),
    Silent("two sentences", (KELLER + "He had two sons. Two daughters of the baker came.", THREE)),
    Silent("about nobody", ("He had two sons and two daughters.", THREE)),
    Silent("no number of children", (KELLER + "He had two sons and two daughters.", KELLER)),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)
