"""Tolls that one article tells with who did it, and another without."""

from __future__ import annotations

import pytest

from tests.facts.dossier import Row, quotes_apart

OTHER = "The shootings at the mill in Osk killed 8 people on Sunday, the police said."


@pytest.mark.parametrize(
    "row",
    [
        Row("Nine people were killed at the mill in Osk on Sunday, including the gunman.", OTHER, (), "one more"),
        Row("Nine people died at the mill in Osk on Sunday, the gunman included.", OTHER, (), "told behind"),
        Row(
            "Nine people were killed at the mill in Osk on Sunday, including a baker.",
            OTHER,
            ("8", "Nine"),
            "a victim",
        ),
        Row(
            "Ten people were killed at the mill in Osk on Sunday, including the gunman.",
            OTHER,
            ("8", "Ten"),
            "two more",
        ),
    ],
    ids=lambda row: row.why,
)
def test_tolls_with_who_did_it(row: Row) -> None:
    assert quotes_apart(row) == row.want
