"""Who holds a role of what, and who does not."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims_of


@pytest.mark.parametrize(
    ("text", "want", "why"),
    [
        ("The local coach Luis Paz left for Osk.", [("coach", "", "Luis Paz")], "a role before a name"),
        ("Halden Foods CEO Peter Holm resigned.", [("chief executive", "halden foods", "Peter Holm")], "with its body"),
        (
            "Peter Holm, chief executive of Halden Foods, resigned.",
            [("chief executive", "halden foods", "Peter Holm")],
            "behind the name",
        ),
        ("The mayor of Bristol, Ida Lund, spoke.", [("mayor", "bristol", "Ida Lund")], "between two commas"),
        ("Mary Stone, who coached him, was there.", [("coach", "", "Mary Stone")], "told by a deed"),
        ("The hall was designed by the architect Ida Lund.", [("architect", "", "Ida Lund")], "the noun beside it"),
        ("American coach Ida Lund left.", [("coach", "", "Ida Lund")], "a people is no body"),
        ("The coach Ida Lund left.", [("coach", "", "Ida Lund")], "nor is an article"),
        ("Norvik's new CEO Peter Holm resigned.", [("chief executive", "norvik", "Peter Holm")], "a possessive"),
        ("Norvik's former CEO Peter Holm resigned.", [], "a possessive of one who left"),
        ("In Bristol the CEO Peter Holm resigned.", [("chief executive", "", "Peter Holm")], "where, not of what"),
        ("Its CEO Peter Holm resigned.", [("chief executive", "", "Peter Holm")], "nor a pronoun"),
        ("Her father, Per Lund, spoke.", [], "a father of nobody named"),
        ("The former governor Mary Stone signed it.", [], "no longer"),
        ("The deputy mayor, Ida Lund, spoke.", [], "a deputy"),
        ("Ida Lund, a former mayor, spoke.", [], "no longer, behind the name"),
        ("Ida Lund met the mayor.", [], "somebody else"),
        ("Ida Lund was praised by the coach.", [], "the agent is no name"),
        ("The coach thanked Ida Lund.", [], "the object is no holder"),
        ("Ida Lund, who met him, was there.", [], "a deed that makes no role"),
    ],
)
def test_roles(text: str, want: list[tuple[str, str, str]], why: str) -> None:
    held = [c for c in claims_of(text) if c.attribute.startswith("role:")]
    assert [(c.attribute.removeprefix("role:"), c.subject, c.quote) for c in held] == want, why
