"""Checks on Spanish copy: the same rules with other words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reconcile.articles.document import lay_out
from reconcile.checks.check import Dossier
from reconcile.checks.run import run_checks
from reconcile.model import Article, Metadata
from reconcile.packs.attribute import builtin_attributes
from reconcile.pipeline import pull
from reconcile.registry import CHECKS

BASE = Article(id="a", path="a.md", dossier="", text="", sha256="0", metadata=Metadata(language="es"))


def fired(text: str) -> list[str]:
    document = lay_out(replace(BASE, text=text))
    made = Dossier(name="", documents=(document,), pulled=(pull(document, builtin_attributes()),))
    return [finding.rule for finding in run_checks(made, CHECKS)[0]]


@pytest.mark.parametrize(
    ("text", "want", "why"),
    [
        ("La ciudad está a 55 kilómetros (43 millas) de la mina.", ["RC207"], "two units"),
        ("La ciudad está a 55 kilómetros (34 millas) de la mina.", [], "two units that fit"),
        ("Se reunieron el martes 3 de julio de 2013 en Quito.", ["RC208"], "a weekday"),
        ("Se reunieron el miércoles 3 de julio de 2013 en Quito.", [], "the right weekday"),
        ("Viajaban 12 personas (7 hombres y 6 mujeres) en el barco.", ["RC206"], "parts"),
        ("Viajaban 12 personas (7 hombres y 5 mujeres) en el barco.", [], "parts that add up"),
        ("Recorrió 20 km en 1:20:00 horas, a un promedio de 18 km/h.", ["RC205"], "a speed"),
        ("Recorrió 20 km en 1:20:00 horas, a un promedio de 15 km/h.", [], "a speed that fits"),
        ("Jugaron 10 partidos: 6 victorias y 2 empates.", ["RC206"], "games"),
        ("El récord cayó y no dice más nadie, entre otros.", [], "words of other lists"),
    ],
)
def test_spanish(text: str, want: list[str], why: str) -> None:
    assert fired("Un día largo en la costa. Los vecinos no lo olvidan. " + text) == want, why
