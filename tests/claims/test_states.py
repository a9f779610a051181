"""Earlier states and those of now, what has lasted so far, and lines with a label, in sentences of our own."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from tests.claims.reading import claims_of


class Row(NamedTuple):
    text: str
    quote: str
    want: str
    why: str


ORDERS = [
    Row("Today the lake is 45 metres deep.", "45 metres", "new", "a sentence of now"),
    Row("Before the accident the quiet lake had been 4 metres deep.", "4 metres", "initial", "a sentence of before"),
    Row("The lake is 45 metres deep.", "45 metres", "", "neither"),
    Row(
        "The previous offer had been 310 pence a share, which put a value of £2 million on Halden.",
        "£2 million",
        "initial",
        "what the only offer before it came to",
    ),
    Row(
        "The new offer is above the previous offer, and comes to a value of £2 million for Halden.",
        "£2 million",
        "",
        "one of two offers before it",
    ),
    Row("Hoy el lago tiene 45 metros de profundidad.", "45 metros", "new", "Spanish: now"),
]


@pytest.mark.parametrize("row", ORDERS, ids=lambda row: row.why)
def test_which_of_two_states(row: Row) -> None:
    language = "es" if row.why.startswith("Spanish") else "en"
    claim = next(c for c in claims_of(row.text, language) if c.quote == row.quote)
    assert dict(claim.scope).get("side:order", "") == row.want


SO_FAR = [
    Row("The final has lasted ten hours.", "ten hours", "so far", "it goes on"),
    Row("The final set alone has already taken about ten hours.", "ten hours", "so far", "with words between"),
    Row("The final lasted ten hours.", "ten hours", "", "it is over"),
    Row("La final ha durado diez horas.", "diez horas", "so far", "Spanish: it goes on"),
]


@pytest.mark.parametrize("row", SO_FAR, ids=lambda row: row.why)
def test_what_has_lasted_so_far(row: Row) -> None:
    language = "es" if row.why.startswith("Spanish") else "en"
    claim = next(c for c in claims_of(row.text, language) if c.kind == "duration")
    assert dict(claim.scope).get("interim", "") == row.want


LABELS = [
    Row("Beam: 7 m as built", "7 m", "beam", "a line of a box"),
    Row("Length of bridge: 1149 m", "1149 m", "bridge+long", "a label of three words"),
    Row("The mayor said: 12 people were hurt.", "12", "", "who said it"),
    Row("The bridge is 1149 m long.", "1149 m", "", "a sentence"),
]


@pytest.mark.parametrize("row", LABELS, ids=lambda row: row.why)
def test_labels(row: Row) -> None:
    claim = next(c for c in claims_of(row.text) if c.quote == row.quote)
    assert dict(claim.scope).get("label", "") == row.want


def test_nearly_dying_is_not_dying() -> None:
    nearly, died = (
        next(c for c in claims_of(f"In 1856 she {told}.") if c.kind == "year") for told in ("nearly died", "died")
    )
    assert ("denied", "not quite") in nearly.scope
    assert ("denied", "not quite") not in died.scope


def test_an_ordinal_that_leaves_open_what_it_counts_says_which_one_is_meant() -> None:
    left_open, told = (
        next(c for c in claims_of(text) if c.kind == "ordinal")
        for text in ("Lund won the third and Holm the fourth.", "Lund was the third to die.")
    )
    assert ("which", "one of them") in left_open.scope
    assert ("which", "one of them") not in told.scope
