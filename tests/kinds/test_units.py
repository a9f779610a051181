"""A unit behind a figure, found by the letters that it begins with."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from reconcile.kinds.units import may_be_worded, unit_behind, units
from reconcile.kinds.vocabulary import vocabulary


class Row(NamedTuple):
    text: str
    want: str | None
    why: str


ROWS = [
    Row("5 km", "km", "a symbol"),
    Row("5km.", "km", "glued"),
    Row("5-metre", "metre", "behind a hyphen"),
    Row("5 Square Metres", "Square Metres", "of two words, with capitals"),
    Row("5 square\nmetres", "square\nmetres", "over a line break"),
    Row("5 °C", "°C", "a sign"),
    Row("5 m²", "m²", "the longer of two that begin alike"),
    Row("5 kmX", None, "only the beginning of a word"),
    Row("5 KILOMETRES", "KILOMETRES", "in capitals"),
    Row("5 people", None, "no unit"),
    Row("5  km", None, "two blanks"),
    Row("5", None, "at the end of the text"),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_unit_behind(row: Row) -> None:
    match = unit_behind(row.text, 1, "en")
    assert (match and match["unit"]) == row.want


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_way_to_write_a_unit_is_found(language: str) -> None:
    words = {word for words in vocabulary(language, "units").values() for word in words}
    for form in sorted(words | {symbol for unit in units().values() for symbol in unit.symbols}):
        for written in (form, f" {form}", f"-{form}"):
            match = unit_behind(f"5{written} of", 1, language)
            assert match is not None and match["unit"] == form, form


def test_a_unit_may_be_worded() -> None:
    assert may_be_worded("half a Mile", 7, "en")
    assert not may_be_worded("a third in", 8, "en"), "the symbol of inches is no word"
