"""When a work was begun and finished: the tower, not its roof, nor a deal."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims_of


@pytest.mark.parametrize(
    ("text", "quote", "want", "why"),
    [
        ("The tower was completed in 1541.", "1541", "finished", "a work"),
        ("The tower was not completed until 1547.", "1547", "finished", "a word between"),
        ("It was not until 1547 that the tower was finished.", "1547", "finished", "behind the year"),
        ("The tower stands in Osk. It was completed in 1541.", "1541", "finished", "it, of which one stands before"),
        ("The film won a prize. It was completed in 1911.", "1911", "", "it, and no work before"),
        ("The building of the tower was begun in 1502 and finished in 1541.", "1502", "begun", "by its noun"),
        (
            "The building of the tower was begun in 1502 and finished in 1541.",
            "1541",
            "finished",
            "behind another year",
        ),
        ("The dam, which was completed in 1936, holds water.", "1936", "finished", "in a clause of its own"),
        ("The tower, begun in 1502, leans.", "1502", "begun", "a participle behind it"),
        ("They completed the bridge in 1937.", "1937", "finished", "what was completed"),
        ("The deal was completed in 2013.", "2013", "", "no work"),
        ("The roof of the tower was finished in 1541.", "1541", "", "a part of it"),
        ("They finished the tower's roof in 1937.", "1937", "", "a part of it too"),
        ("They finished the tower roof in 1937.", "1937", "", "and in one name"),
        ("The museum began a new show in 1990.", "1990", "", "what a work does"),
        ("The station began broadcasting in 1990.", "1990", "", "what goes on there"),
        ("The tower leans, a deal was completed in 1990.", "1990", "", "another subject"),
    ],
)
def test_begun_and_finished(text: str, quote: str, want: str, why: str) -> None:
    assert [c.attribute for c in claims_of(text) if c.quote == quote] == [want], why


@pytest.mark.parametrize(
    ("text", "want", "why"),
    [
        ("La torre fue terminada en 1541.", "finished", "a work"),
        ("El puente se terminó en 1937.", "finished", "of itself"),
        ("La novela fue terminada en 1937.", "", "no work"),
    ],
)
def test_begun_and_finished_in_spanish(text: str, want: str, why: str) -> None:
    assert [c.attribute for c in claims_of(text, language="es") if c.kind == "year"] == [want], why
