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


BORN = "Ana Ruiz nació el 1 de julio de 1974 en Faro. Ruiz vive junto al mar. "
GAMES = "Los Juegos Olímpicos de Atlanta 1996 fueron un éxito."
ONLY = "Ruiz es la única atleta en ganar una medalla para {}."
LIST = """

Podio 20 km Río 2007
1. Eva Sol (BR) 1 h 20' 07"
2. Rosa Quispe (PER) 1 h 20' 16"
3. Ana Ruiz (PER) 1 h 20' 23"
"""


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
        (BORN + "Ruiz murió el 3 de mayo de 2010 a la edad de 41 años.", ["RC213"], "an age"),
        (BORN + "Ruiz murió el 3 de mayo de 2010 a la edad de 35 años.", [], "an age that fits"),
        (
            BORN + "En los Juegos Olímpicos de Atlanta, Ruiz ganó el oro a los 24 años. " + GAMES,
            ["RC213"],
            "at an event",
        ),
        (
            BORN + "En los Juegos Olímpicos de Atlanta, Ruiz ganó el oro a los 22 años. " + GAMES,
            [],
            "right at an event",
        ),
        (BORN + "Ruiz tuvo dos hijos y tres hijas. Ana Ruiz era madre de 4 hijos.", ["RC221"], "children"),
        (BORN + "Ruiz tuvo dos hijos y tres hijas. Ana Ruiz era madre de 5 hijos.", [], "children that add up"),
        (BORN + "Ruiz tuvo dos hijos y tres hijas. Ana Ruiz paseaba con sus dos hijos.", [], "sons"),
        (BORN + ONLY.format("Perú") + LIST, ["RC211"], "the only one"),
        (BORN + ONLY.format("Chile") + LIST, [], "the only one of another country"),
        ("El tren salió a las 8:15 y llegó a las 11:45 tras un viaje de seis horas.", ["RC232"], "a journey"),
        ("El tren salió a las 8:15 y llegó a las 11:45 tras un viaje de tres horas y media.", [], "a journey, right"),
        ("La policía detuvo a tres hombres: Juan Berg, Luis Cole, Pablo Dunn y David East.", ["RC233"], "names"),
        ("La policía detuvo a tres hombres: Juan Berg, Luis Cole y Pablo Dunn.", [], "as many names"),
        ("Sopló un viento de 50 km/h, o 51 millas por hora.", ["RC207"], "two units with or"),
        ("Murieron 25 personas: 12 en Quito, 10 en Loja y 2 en Cuenca.", ["RC206"], "by place"),
        ("Murieron 24 personas: 12 en Quito, 10 en Loja y 2 en Cuenca.", [], "by place, right"),
        ("La obra empezó en 1937 y terminó en 1933.", ["RC235"], "steps"),
        ("La obra empezó en 1933 y terminó en 1937.", [], "steps in order"),
        ("Ganó tres títulos (2003, 2005, 2007 y 2009).", ["RC236"], "years"),
        ("Ganó cuatro títulos (2003, 2005, 2007 y 2009).", [], "as many years"),
        ("Lleva cinco Juegos Olímpicos (1992-2004) a sus espaldas.", ["RC236"], "Games"),
        ("Lleva cinco Juegos Olímpicos (1992-2008) a sus espaldas.", [], "as many Games"),
        ("El 55 % votó a favor y el 52 % en contra.", ["RC237"], "votes"),
        ("El 55 % votó a favor y el 45 % en contra.", [], "votes that fit"),
        ("En 2015 celebraron el quinto aniversario de la llegada de 1960.", ["RC218"], "an anniversary"),
        ("En 1965 celebraron el quinto aniversario de la llegada de 1960.", [], "an anniversary that fits"),
        (BORN + "En 2012 Ruiz celebró su quinto cumpleaños.", ["RC213"], "a birthday"),
        (BORN + "En 1979 Ruiz celebró su quinto cumpleaños.", [], "a birthday, right"),
        ("Un cuarto, o el 35 %, de los votantes acudió.", ["RC209"], "a fraction"),
        ("Murieron unas 24 personas: 12 en Quito, 10 en Loja y 3 en Cuenca.", [], "hedged"),
        ("El récord cayó y no dice más nadie, entre otros.", [], "words of other lists"),
    ],
)
def test_spanish(text: str, want: list[str], why: str) -> None:
    assert fired("Un día largo en la costa. Los vecinos no lo olvidan. " + text) == want, why
