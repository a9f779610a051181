"""Where people come from and companies sit."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims_of


@pytest.mark.parametrize(
    ("text", "want", "why"),
    [
        ("Madrid-based Halden Foods makes cheese.", [("base", "halden foods", "Madrid")], "before the company"),
        ("Halden Foods, based in Madrid, makes cheese.", [("base", "halden foods", "Madrid")], "behind it"),
        ("Ida Lund, 34, from Bristol, was hurt.", [("home", "ida lund", "Bristol")], "behind the age"),
        ("Ida Lund from Bristol was hurt.", [("home", "ida lund", "Bristol")], "right behind the name"),
        ("Ida Lund was born in Bristol.", [("birthplace", "ida lund", "Bristol")], "birth"),
        ("Halden Foods opened a shop in Madrid.", [], "a shop is no seat"),
        ("The Madrid-based chain closed.", [], "no name"),
        ("Ida Lund flew from Bristol.", [], "a journey"),
        ("Ida Lund spoke in Bristol.", [], "a visit"),
        ("Ida Lund was born in 1961 and moved to Bristol.", [], "born elsewhere"),
        ("The dog came from Bristol with Ida Lund.", [], "the dog did"),
    ],
)
def test_where_somebody_belongs(text: str, want: list[tuple[str, str, str]], why: str) -> None:
    found = [c for c in claims_of(text) if c.attribute in ("base", "home", "birthplace")]
    assert [(c.attribute, c.subject, c.quote) for c in found] == want, why
