"""Whose father, mother, sister or wife is named."""

from __future__ import annotations

import pytest

from reconcile.values import Name
from tests.claims.reading import claims_of

CARLA = "Carla Dunn was born in Osk."

ROWS = [
    ("Carla Dunn, daughter of Edwin and Amy Dunn, sang.", [("father", "Edwin"), ("mother", "Amy")], "in apposition"),
    (
        f"{CARLA} She was the daughter of an Irish baker, Martin Dunn, and his wife, Clara.",
        [("father", "Martin"), ("mother", "Clara"), ("wife", "Clara")],
        "a trade before the name",
    ),
    (
        f"{CARLA} She was the elder of two daughters of Clara and Martin Dunn.",
        [("mother", "Clara"), ("father", "Martin")],
        "a given name tells which is which",
    ),
    ("Carla Dunn was the only child of Martin Dunn.", [("father", "Martin")], "one parent"),
    ("Carla Dunn (born in Salem, Ohio), daughter of Martin Dunn, sang.", [("father", "Martin")], "a bracket between"),
    (f"{CARLA} Her little sister Ruth played.", [("sister", "Ruth")], "an adjective before the relative"),
    (f"{CARLA} She had one younger sister, Ruth.", [("sister", "Ruth")], "had one"),
    (f"{CARLA} Her husband, named Ross, cooked.", [("husband", "Ross")], "named"),
    ("Carla Dunn's only brother, Karl, left.", [("brother", "Karl")], "a possessive"),
    ("Carla Dunn married Per Berg, whose mother was the daughter of Karl Holm.", [], "of somebody else"),
    ("Carla Dunn met a daughter of the town.", [], "no name"),
    (f"{CARLA} To her mother, Dunn gave all that she earned.", [], "her own name"),
    ("Carla Dunn spoke of the son of Xanto Qorim.", [], "father or mother"),
]


@pytest.mark.parametrize(("text", "want", "why"), ROWS, ids=[row[-1] for row in ROWS])
def test_relatives(text: str, want: list[tuple[str, str]], why: str) -> None:
    held = [
        c for c in claims_of(text) if c.attribute.startswith("role:") and c.subject in ("carla dunn", "martin dunn")
    ]
    assert [(c.attribute.removeprefix("role:"), c.value.name) for c in held if isinstance(c.value, Name)] == want, why


@pytest.mark.parametrize(
    ("text", "only", "why"),
    [
        ("Carla Dunn sang. Her only sister, Ruth, played.", True, "only"),
        ("Carla Dunn sang. She had one sister, Ruth.", True, "one"),
        ("Carla Dunn's only sister, Ruth, played.", True, "behind a possessive"),
        ("Carla Dunn sang. Her sister, Ruth, played.", False, "perhaps one of several"),
    ],
)
def test_only_relatives(text: str, only: bool, why: str) -> None:
    (held,) = (c for c in claims_of(text) if c.attribute == "role:sister")
    assert (("only", "one") in held.scope) is only, why


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Ana Soler, hija de Luis Soler y de Carmen Paz, cantaba.", [("father", "Luis")]),
        ("Ana Soler, hija de Luis Soler y su esposa, Carmen, cantaba.", [("father", "Luis"), ("mother", "Carmen")]),
    ],
)
def test_relatives_in_spanish(text: str, want: list[tuple[str, str]]) -> None:
    held = [c for c in claims_of(text, language="es") if c.subject == "ana soler"]
    assert [
        (c.attribute.removeprefix("role:"), c.value.name)
        for c in held
        if c.attribute.startswith("role:") and isinstance(c.value, Name)
    ] == want
