"""What people and their parents did for a living."""

from __future__ import annotations

import pytest

from reconcile.values import Term
from tests.claims.reading import claims_of

ROWS = [
    ("Carla Dunn sang. Her father, a harbour pilot and tailor, left.", [], "a trade that no list knows comes first"),
    ("Carla Dunn sang. Her father, a master tailor, left.", [("father_trade", "craft/tailor")], "in apposition"),
    ("Carla Dunn sang. Her father was Ed Dunn, a tailor.", [("father_trade", "craft/tailor")], "behind his name"),
    ("Carla Dunn's father, Ed Dunn, worked as a tailor.", [("father_trade", "craft/tailor")], "worked as"),
    ("Carla Dunn sang. Her mother was a nurse.", [("mother_trade", "medicine/nurse")], "the mother"),
    ("Carla Dunn was the eighth child of a coal miner.", [("father_trade", "mine")], "child of"),
    ("Carla Dunn, daughter of an Irish baker, sang.", [("father_trade", "food/baker")], "daughter of"),
    (
        "Carla Dunn sang. Her father was a tailor and shoemaker.",
        [("father_trade", "craft/tailor|craft/shoe")],
        "two trades",
    ),
    ("Carla Dunn was a welder on the Osk Bridge.", [("trade", "build/welder")], "what somebody was, and where"),
    ("Carla Dunn worked on the bridge as a riveter.", [("trade", "build/riveter")], "worked as, and where"),
    ("Carla Dunn was a welder.", [], "people do many things in a life"),
    ("Carla Dunn married the son of a tailor.", [], "of somebody else"),
    ("Carla Dunn's neighbour was a baker.", [], "no relative"),
    ("Carla Dunn sang. Her father was not a tailor.", [], "denied"),
    ("Carla Dunn sang. A tailor heard her.", [], "nobody's father"),
]


@pytest.mark.parametrize(("text", "want", "why"), ROWS, ids=[row[-1] for row in ROWS])
def test_trades(text: str, want: list[tuple[str, str]], why: str) -> None:
    found = [c for c in claims_of(text) if c.attribute.endswith("trade")]
    assert [(c.attribute, c.value.term) for c in found if isinstance(c.value, Term)] == want, why
    assert {c.subject for c in found} <= {"carla dunn"}


def test_no_trades_without_a_list_of_them() -> None:
    assert not [c for c in claims_of("Ana Soler, hija de un sastre.", language="es") if c.attribute.endswith("trade")]
