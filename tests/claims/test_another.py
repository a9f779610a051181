"""Figures of another event than the article's own, in sentences of our own."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from tests.claims.reading import claims_of


class Row(NamedTuple):
    text: str
    quote: str
    want: bool
    why: str


ROWS = [
    Row("In May another ferry of the line sank, and 40 people drowned.", "40", True, "another ferry that sank"),
    Row("Last year one of its buses burned near Osk, killing 12 people.", "12", True, "one of its buses"),
    Row("Twelve people were killed in a similar crash in 1996.", "Twelve", True, "a similar crash, behind the figure"),
    Row("An earlier fire at the mill killed 12 people.", "12", True, "an earlier fire"),
    Row("Some 20 people were hurt in 112 tram accidents that year.", "20", True, "in many accidents"),
    Row(
        "Two people died in the crash, months after another crash at Osk.", "Two", False, "before what is told besides"
    ),
    Row("Another ferry took 40 people to Osk.", "40", False, "a ferry that nothing happened to"),
    Row("The ferry sank, and 40 people drowned.", "40", False, "the ferry that is told of"),
    Row("Otro incendio en Osk dejó 12 muertos.", "12", True, "Spanish: another fire"),
    Row("El incendio en Osk dejó 12 muertos.", "12", False, "Spanish: the fire"),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_of_another_event(row: Row) -> None:
    language = "es" if row.why.startswith("Spanish") else "en"
    claim = next(c for c in claims_of(row.text, language) if c.quote == row.quote)
    assert (dict(claim.scope).get("again") == "another one") is row.want


ONCE_MORE = [
    Row("This time she ran the ten miles in 58 minutes.", "58 minutes", True, "this time"),
    Row("Again he set a record: 58 minutes.", "58 minutes", False, "in the statement before"),
    Row("She ran the ten miles in 58 minutes.", "58 minutes", False, "the one time that is told of"),
    Row("Esta vez corrió las diez millas en 58 minutos.", "58 minutos", True, "Spanish: this time"),
]


@pytest.mark.parametrize("row", ONCE_MORE, ids=lambda row: row.why)
def test_of_another_time(row: Row) -> None:
    language = "es" if row.why.startswith("Spanish") else "en"
    claim = next(c for c in claims_of(row.text, language) if c.quote == row.quote)
    assert (dict(claim.scope).get("again") == "once more") is row.want
