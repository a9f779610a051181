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
        ("The bus driver, Ida Lund, braked.", [("driver", "", "Ida Lund")], "who drove"),
        ("Bristol police chief Ida Lund spoke.", [("police chief", "bristol", "Ida Lund")], "two words"),
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
        (
            "Ida Lund was born in Osk. Her father was Per Lund, a smith.",
            [("father", "ida lund", "Per Lund")],
            "a father of whom the pronoun stands for",
        ),
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


@pytest.mark.parametrize(
    ("text", "want", "why"),
    [
        ("El gobernador Luis Paz habló.", [("governor", "", "Luis Paz")], "a role before a name"),
        ("El alcalde de Osuna, Luis Paz, habló.", [("mayor", "osuna", "Luis Paz")], "with its body"),
        ("Luis Paz, alcalde de Osuna, habló.", [("mayor", "osuna", "Luis Paz")], "behind the name"),
        (
            "La presidenta de Meridiano es Ana Soler.",
            [("president", "meridiano", "Ana Soler")],
            "a feminine, by a verb",
        ),
        ("El puente fue diseñado por Luis Paz.", [("designer", "", "Luis Paz")], "an agent"),
        ("Lo diseñó el ingeniero Luis Paz.", [("designer", "", "Luis Paz")], "a verb before its subject"),
        ("Entrena con Luis Paz desde 2009.", [("coach", "", "Luis Paz")], "a phrase"),
        ("El exalcalde Luis Paz habló.", [], "no longer"),
        ("El vice presidente Luis Paz habló.", [], "a deputy"),
        ("Luis Paz, antiguo alcalde de Osuna, habló.", [], "no longer, behind the name"),
    ],
)
def test_roles_in_spanish(text: str, want: list[tuple[str, str, str]], why: str) -> None:
    held = [c for c in claims_of(text, language="es") if c.attribute.startswith("role:")]
    assert [(c.attribute.removeprefix("role:"), c.subject, c.quote) for c in held] == want, why
