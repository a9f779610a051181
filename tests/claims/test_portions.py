"""Counts of people that are told of one place of several, in sentences of our own."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from tests.claims.reading import claims_of


class Row(NamedTuple):
    text: str
    quote: str
    want: str
    why: str


ROWS = [
    Row("In Quito at least 15 people were killed.", "15", "quito", "a town opens the sentence"),
    Row("And near Quito, 15 people were killed.", "15", "quito", "behind a word that opens it"),
    Row("In Ecuador, 15 people were killed by the storm.", "15", "", "a country opens the sentence"),
    Row("At least 15 people were killed in Quito.", "15", "", "a town behind: all may have died there"),
    Row("In another town nearby, 18 people were hurt.", "18", "town", "a town without a name"),
    Row("Officials counted 35 dead in Quito and 11 people in Cuenca.", "35", "quito", "the first of a list"),
    Row("Officials counted 35 dead in Quito and 11 people in Cuenca.", "11", "cuenca", "the second of a list"),
    Row("The clinic was treating about 20 injured people.", "20", "patients", "whom a clinic treats"),
    Row(
        "Halden Hospital said that it had admitted 20 injured people.",
        "20",
        "halden hospital",
        "whom a hospital admitted",
    ),
    Row(
        "All 20 people who were hurt were taken to Halden Hospital.",
        "20",
        "halden hospital",
        "who were taken to a hospital",
    ),
    Row("About 20 injured people were treated for burns.", "20", "", "wherever they were treated"),
    Row("En Quito murieron 15 personas.", "15", "quito", "Spanish: a town opens the sentence"),
    Row("Murieron 15 personas.", "15", "", "Spanish: no place"),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_place_of_portion(row: Row) -> None:
    language = "es" if row.why.startswith("Spanish") else "en"
    claim = next(c for c in claims_of(row.text, language) if c.quote == row.quote)
    assert next((value for part, value in claim.scope if part in ("within", "listed")), "") == row.want
