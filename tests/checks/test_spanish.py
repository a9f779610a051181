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


def fired(*texts: str) -> list[str]:
    articles = [replace(BASE, id=f"{at}", path=f"{at}.md", sha256=f"{at}", text=text) for at, text in enumerate(texts)]
    documents = tuple(lay_out(article) for article in articles)
    made = Dossier(name="", documents=documents, pulled=tuple(pull(each, builtin_attributes()) for each in documents))
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


@pytest.mark.parametrize(
    ("texts", "want"),
    [
        (
            ("La policía dijo que el conductor iba armado.", "Los vecinos vieron que el conductor iba desarmado."),
            ["RC222"],
        ),
        (
            ("Según el juez, el conductor llevaba el cinturón.", "El conductor iba sin cinturón, dijo un agente."),
            ["RC222"],
        ),
        (("El atacante actuó solo.", "El atacante tuvo un cómplice."), ["RC222"]),
        (("Carlos Ruiz se declaró culpable el lunes.", "Carlos Ruiz se declaró inocente el lunes."), ["RC222"]),
        (("Carlos Ruiz fue declarado culpable de robo.", "Carlos Ruiz fue absuelto de robo."), ["RC222"]),
        (
            ("El consejo de Norvik aceptó la oferta de Ostvik.", "El consejo de Norvik rechazó la oferta de Ostvik."),
            ["RC222"],
        ),
        (("El conductor iba armado.", "El conductor, al parecer, iba desarmado."), []),
        (("El conductor iba armado.", "El copiloto iba desarmado."), []),
        (
            (
                "Ana Ruiz fue la primera mujer en escalar el monte Osk.",
                "Eva Sol fue la primera mujer en escalar el monte Osk.",
            ),
            ["RC223"],
        ),
        (
            (
                "Ana Ruiz fue la primera mujer en escalar el monte Osk.",
                "Eva Sol fue la primera mujer en cruzar el estrecho de Osk.",
            ),
            [],
        ),
        (("Ana Ruiz nunca visitó Torval.", "Ana Ruiz visitó Torval en 1995."), ["RC225"]),
        (("Ana Ruiz nunca visitó Torval.", "Ana Ruiz visitó Osk en 1995."), []),
        (("La sesión empezó a las 12:85 horas.",), ["RC227"]),
        (("El 120 % de los votantes acudió.",), ["RC227"]),
        (("Nació el 31 de noviembre de 2009 en Faro.",), ["RC227"]),
        (("El 20 % de los votantes acudió.",), []),
        (("Luis Paz es alcalde de Torval desde 1998.", "Luis Paz es alcalde de Torval desde 2001."), ["RC229"]),
        (("Luis Paz es el alcalde de Torval.", "El antiguo alcalde de Torval, Luis Paz, habló."), ["RC230"]),
        (("Ana Ruiz recibió un disparo dentro del banco.", "Ana Ruiz recibió un disparo fuera del banco."), ["RC231"]),
        (("Ana Ruiz fue hallada en el banco.", "Ana Ruiz fue hallada fuera del banco."), ["RC231"]),
        (("La inundación hirió a 40 personas, 52 de ellas de gravedad.",), ["RC206"]),
        (("Había 841 personas a bordo, 732 pasajeros y 118 tripulantes, dijo.",), ["RC206"]),
        (("La oferta de 82 dólares incluía 60 dólares en efectivo y 32 dólares en acciones.",), ["RC206"]),
        (("Fue presidenta del club de 1935 a 1934.",), ["RC235"]),
        (
            ("Ana Ruiz (1 de mayo de 1920 – 3 de junio de 1990) fue panadera. Ruiz murió en Faro a los 64 años.",),
            ["RC213"],
        ),
        (("Ana Ruiz (1 de mayo de 1920 – 3 de junio de 1990) fue panadera. Ruiz murió en Faro a los 70 años.",), []),
        (("En los tres Juegos Olímpicos siguientes, en Sídney y Atenas, quedó cuarta.",), ["RC236"]),
        (("Ganó en 2003, 2005 y 2007 su segundo título consecutivo.",), ["RC236"]),
        (("En 2015 celebraron el 50º aniversario de la llegada de 1960.",), ["RC218"]),
        (("En 2010 celebraron el 50º aniversario de la llegada de 1960.",), []),
        (("Ana Ruiz ostenta el récord mundial de 1:17:21.", "Su 1:17:21 es el antiguo récord mundial."), ["RC210"]),
        (
            ("En 1960 Ana Ruiz nació en Faro. Se retiró en 2005. Ruiz ganó su última carrera en 2008. Ruiz canta.",),
            ["RC212"],
        ),
        (
            (
                "En 1960 Ana Ruiz fue la primera mujer en cruzar el estrecho de Osk.",
                "Eva Sol cruzó el estrecho de Osk en 1970.",
            ),
            [],
        ),
        (
            ("Cinco personas murieron en un terremoto\n\nMurieron seis personas el viernes.\n\nHacía frío.\n",),
            ["RC217"],
        ),
        (("Ana Ruiz sobrevivió al accidente.", "Ana Ruiz murió en el accidente."), ["RC222"]),
        (("Ana Ruiz nunca ganó una medalla olímpica.", "Ana Ruiz ganó una medalla olímpica en 1968."), ["RC225"]),
    ],
    ids=lambda each: each[-1][:40] if each else "nothing",
)
def test_spanish_against_spanish(texts: tuple[str, ...], want: list[str]) -> None:
    assert fired(*texts) == want
