"""Tolls that one article tells with who did it, and another without."""

from __future__ import annotations

import pytest

from tests.facts.dossier import Row, quotes_apart

OTHER = "The shootings at the yard in Osk killed 12 people on Sunday, the police said."


@pytest.mark.parametrize(
    "row",
    [
        Row("Thirteen people were killed at the yard in Osk on Sunday, including the gunman.", OTHER, (), "one more"),
        Row("Thirteen people died at the yard in Osk on Sunday, the gunman included.", OTHER, (), "told behind"),
        Row(
            "Thirteen people were killed at the yard in Osk on Sunday, including a baker.",
            OTHER,
            ("12", "Thirteen"),
            "a victim",
        ),
        Row(
            "Fourteen people were killed at the yard in Osk on Sunday, including the gunman.",
            OTHER,
            ("12", "Fourteen"),
            "two more",
        ),
    ],
    ids=lambda row: row.why,
)
def test_tolls_with_who_did_it(row: Row) -> None:
    assert quotes_apart(row) == row.want
