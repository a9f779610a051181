"""Figures of what came one after another."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims_of

ROWS = [
    ("The mare won 14 races in succession that year.", "14", True, "in succession"),
    ("The mare won 14 races in a row that year.", "14", True, "in a row"),
    ("The club had nine straight wins.", "nine", True, "straight"),
    ("The club ended a 31-match winning streak of Halden.", "31", True, "a streak"),
    ("Osk had a run of 14 victories.", "14", True, "a run of"),
    ("The mare won 37 races in nine years.", "37", False, "all of them"),
    ("The club won nine matches on straight roads.", "nine", False, "what is straight is something else"),
    ("Spanish: El club ganó nueve partidos seguidos.", "nueve", True, "one after another"),
    ("Spanish: El club ganó nueve partidos.", "nueve", False, "all of them"),
]


@pytest.mark.parametrize(("text", "quote", "want", "why"), ROWS, ids=[row[0][:30] for row in ROWS])
def test_streaks(text: str, quote: str, want: bool, why: str) -> None:
    language = "es" if text.startswith("Spanish: ") else "en"
    claim = next(c for c in claims_of(text.removeprefix("Spanish: "), language) if c.quote == quote)
    assert ("streak" in dict(claim.scope)) is want, why
