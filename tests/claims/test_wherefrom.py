"""Where people come from and companies sit."""

from __future__ import annotations

import pytest

from reconcile.values import Name
from tests.claims.reading import claims_of


@pytest.mark.parametrize(
    ("text", "want", "why"),
    [
        ("Madrid-based Halden Foods makes cheese.", [("base", "halden foods", "Madrid")], "before the company"),
        ("Halden Foods, based in Madrid, makes cheese.", [("base", "halden foods", "Madrid")], "behind it"),
        ("Ida Lund, 34, from Bristol, was hurt.", [("home", "ida lund", "Bristol")], "behind the age"),
        ("Ida Lund from Bristol was hurt.", [("home", "ida lund", "Bristol")], "right behind the name"),
        ("Ida Lund was born in Bristol.", [("birthplace", "ida lund", "Bristol")], "birth"),
        ("Halden Foods opened a shop in Madrid.", [], "a shop is no seat"),
        ("The Madrid-based chain closed.", [], "no name"),
        ("Ida Lund flew from Bristol.", [], "a journey"),
        ("Ida Lund spoke in Bristol.", [], "a visit"),
        ("Ida Lund was born in 1961 and moved to Bristol.", [], "born elsewhere"),
        ("The dog came from Bristol with Ida Lund.", [], "the dog did"),
        ("Ida Lund, 34, who lives in Derby, was hurt.", [("home", "ida lund", "Derby")], "where she lives"),
        ("The Derby resident Ida Lund was hurt.", [("home", "ida lund", "Derby")], "a resident"),
        ("Ida Lund, 34, of the Derby area, was hurt.", [], "an area has many towns"),
        ("Ida Lund died in Derby.", [("deathplace", "ida lund", "Derby")], "death"),
        ("Ida Lund died of cancer at home in Derby.", [("deathplace", "ida lund", "Derby")], "death, words between"),
        ("Ida Lund passed on Nov. 3, 1994 in Derby.", [("deathplace", "ida lund", "Derby")], "death, a date between"),
        ("Ida Lund died in 1960, and her son moved to Derby.", [], "where the son is"),
        ("Ida Lund's father died in Derby.", [], "the father did"),
        ("Ida Lund sang. Her husband died in Derby.", [], "the husband did"),
        ("Ida Lund was buried in Derby.", [("burial_place", "ida lund", "Derby")], "burial"),
        ("Ida Lund was arrested at a hotel in Derby.", [("arrest_place", "ida lund", "Derby")], "arrest"),
    ],
)
def test_where_somebody_belongs(text: str, want: list[tuple[str, str, str]], why: str) -> None:
    assert belongings(text) == want, why


@pytest.mark.parametrize(
    ("text", "want", "why"),
    [
        ("Ana Soler nació en Sevilla.", [("birthplace", "ana soler", "Sevilla")], "birth"),
        ("Ana Soler murió de cáncer en Sevilla.", [("deathplace", "ana soler", "Sevilla")], "death"),
        ("Ana Soler, de Sevilla, habló.", [("home", "ana soler", "Sevilla")], "where she is from"),
        ("Ana Soler murió y su hija vive en Sevilla.", [], "where the daughter is"),
    ],
)
def test_where_somebody_belongs_in_spanish(text: str, want: list[tuple[str, str, str]], why: str) -> None:
    assert belongings(text, "es") == want, why


def test_a_town_is_told_with_its_state() -> None:
    (found,) = (c for c in claims_of("Ida Lund was born in Salem, Ohio, in 1961.") if c.attribute == "birthplace")
    assert found.quote == "Salem"
    assert found.value == Name(name="Salem, Ohio")


PLACED = ("base", "home", "birthplace", "deathplace", "burial_place", "arrest_place")


def belongings(text: str, language: str = "en") -> list[tuple[str, str, str]]:
    return [(c.attribute, c.subject, c.quote) for c in claims_of(text, language=language) if c.attribute in PLACED]
