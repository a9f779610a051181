"""From where and to where something was on its way."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims_of

ROWS = [
    (
        "The plane was on a flight from Bergen to Oslo when it came down.",
        [("departure", "Bergen"), ("destination", "Oslo")],
        "from and to",
    ),
    (
        "The ferry Solveig had left Bergen with 90 people on board.",
        [("departure", "Bergen")],
        "a ship of a woman's name",
    ),
    ("The train, bound for Oslo, left the rails.", [("destination", "Oslo")], "bound for"),
    ("On its way to Oslo the bus hit a wall.", [], "a vehicle that comes later may be another"),
    ("The plane was flying from Bergen to Oslo with a stop in Stavanger.", [], "a stop on the way"),
    ("The plane had taken off from the airport of Bergen.", [], "a port and its town may have two names"),
    ("Ida Lund left Bergen on a ship.", [], "a traveller"),
    ("The train driver, Per Holm, left Bergen in 1991.", [], "a driver"),
    ("The company moved from Bergen to Oslo.", [], "no vehicle"),
    ("The ship sailed from Moldar.", [], "a place that nobody knows"),
]


@pytest.mark.parametrize(("text", "want", "why"), ROWS, ids=[row[-1] for row in ROWS])
def test_voyages(text: str, want: list[tuple[str, str]], why: str) -> None:
    found = [(c.attribute, c.quote) for c in claims_of(text) if c.attribute in ("departure", "destination")]
    assert found == want, why


def test_no_voyages_without_the_words_for_them() -> None:
    found = claims_of("El tren iba de Bergen a Oslo; the train left Bergen.", language="es")
    assert not [c for c in found if c.attribute == "departure"]
