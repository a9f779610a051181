"""What lasted as long as an article says."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims_of


def lasted(text: str, quote: str, language: str = "en") -> str:
    return " ".join(c for claim in claims_of(text, language) if claim.quote == quote for c in claim.deed)


@pytest.mark.parametrize(
    ("text", "quote", "want", "why"),
    [
        ("The trial took four years.", "four years", "trial", "what took it"),
        ("The search began in May and lasted three weeks.", "three weeks", "search", "before another verb"),
        ("The siege, which had lasted six hours, ended.", "six hours", "siege", "before a clause"),
        ("Work on the tunnel lasted six years.", "six years", "work", "not the tunnel"),
        ("It took two hours to reach the bridge.", "two hours", "arrive", "what was done"),
        ("The fire burned for more than three hours.", "three hours", "fire", "behind a hedge"),
        ("The ship sank within 25 minutes.", "25 minutes", "sink", "within"),
        ("In just 45 seconds the airship was destroyed.", "45 seconds", "damage", "a length that opens"),
        ("After a six-hour siege he gave up.", "six-hour", "siege", "a length before its noun"),
        ("After four years of work the bridge opened.", "four years", "work", "a length of something"),
        ("The tower will last for at least 250 years.", "250 years", "", "a work that stands"),
        ("Ida Lund waited, for the talks, two hours.", "two hours", "", "parted by a comma"),
    ],
)
def test_lasting(text: str, quote: str, want: str, why: str) -> None:
    assert lasted(text, quote) == want, why


@pytest.mark.parametrize(
    ("text", "quote", "want", "why"),
    [
        ("It took 900 workers seven years to build the dam.", "seven years", "build_time", "to build"),
        ("The bridge took four years to complete.", "four years", "build_time", "a work that was completed"),
        ("The bridge had taken six years.", "six years", "build_time", "a work that took so long"),
        ("The dam is old. It took six years.", "six years", "build_time", "it, of which one stands before"),
        ("The novel took four years to complete.", "four years", "", "no work"),
        ("The bridge was dear, and paying it off took 40 years.", "40 years", "", "what was paid off"),
    ],
)
def test_build_time(text: str, quote: str, want: str, why: str) -> None:
    assert [c.attribute for c in claims_of(text) if c.quote == quote] == [want], why


def test_lasting_in_spanish() -> None:
    assert lasted("La búsqueda duró tres semanas.", "tres semanas", "es") == "busqueda"
