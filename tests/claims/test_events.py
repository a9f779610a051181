"""The year and the name of an event at a place."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims_of

NAMED, YEAR, PLACE = "event name", "event year", "place year"


@pytest.mark.parametrize(
    ("text", "want", "why"),
    [
        (
            "The choir sang at the 2004 Athens Olympics.",
            [(NAMED, "athens", "2004 Athens Olympics"), (YEAR, "athens", "2004")],
            "year and place in the name",
        ),
        (
            "The choir sang at the Olympic Games in Athens in 2004.",
            [(NAMED, "athens", "Olympic Games"), (YEAR, "athens", "2004")],
            "year and place behind the name",
        ),
        (
            "Ida Lund won her age group at the World Championships in Oslo.",
            [(NAMED, "oslo", "World Championships")],
            "no year",
        ),
        ("In 2004 the choir sang in Athens.", [(PLACE, "athens", "2004")], "no event, but a place and a year"),
        ("From 2001 to 2004 the choir sang in Athens.", [], "a span of years is no year of an event"),
        ("In 1999 and 2004 the choir sang in Athens.", [], "two years: neither is the year"),
        (
            "No choir had sung in Athens so long since Ida Lund in 1980.",
            [],
            "an earlier case, not this one",
        ),
        ("No choir had sung in Athens so long since 1980.", [], "nor is what is told with since alone"),
        ("The choir sang in Athens.", [], "no year"),
        ("The choir sang in 2004.", [], "no place"),
    ],
)
def test_events(text: str, want: list[tuple[str, str, str]], why: str) -> None:
    found = sorted((c.attribute, c.subject, c.quote) for c in claims_of(text) if c.attribute in (NAMED, YEAR, PLACE))
    assert found == want, why
