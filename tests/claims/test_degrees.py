"""What people's degrees are in."""

from __future__ import annotations

import pytest

from reconcile.values import Term
from tests.claims.reading import claims_of

ROWS = [
    (
        "Carla Dunn took a bachelor's degree in History and Music in 1943.",
        [("bachelor_degree", "history|music")],
        "two fields",
    ),
    ("Carla Dunn earned a bachelor's in history and maths.", [("bachelor_degree", "history|mathematics")], "short"),
    ("Carla Dunn has a BA in history, music and art.", [("bachelor_degree", "art|history|music")], "three"),
    ("Carla Dunn has a master's degree in civil engineering.", [("master_degree", "engineering/civil")], "a master's"),
    ("Carla Dunn sang. She holds a PhD in physics.", [("doctorate", "physics")], "a doctorate"),
    ("Carla Dunn has a B.A. in physics and falconry.", [], "a field that no list knows"),
    ("Carla Dunn sang. Her husband has a PhD in physics.", [], "another's"),
    ("A PhD in physics takes years.", [], "nobody's"),
    ("Carla Dunn has a bachelor's degree.", [], "in nothing"),
]


@pytest.mark.parametrize(("text", "want", "why"), ROWS, ids=[row[-1] for row in ROWS])
def test_degrees(text: str, want: list[tuple[str, str]], why: str) -> None:
    found = [c for c in claims_of(text) if isinstance(c.value, Term) and c.value.vocabulary == "field"]
    assert [(c.attribute, c.value.term) for c in found if isinstance(c.value, Term)] == want, why
    assert {c.subject for c in found} <= {"carla dunn"}
