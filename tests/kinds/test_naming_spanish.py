"""Names and quotations in Spanish copy."""

from __future__ import annotations

import pytest

from tests.kinds.test_naming import Row, found
from tests.kinds.test_quotation import quotes

ROWS = [
    Row("El presidente Juan Paredes viajó a Quito.", "person:Juan Paredes; place:Quito", "a title, a place"),
    Row("La alcaldesa Rosa Vélez habló ayer.", "person:Rosa Vélez", "a title of a woman"),
    Row("El entrenador Luis Chocho lo vio.", "person:Luis Chocho", "a role"),
    Row("Lo vio su hermano, Fabián Pérez, ayer.", "person:Fabián Pérez", "a relative"),
    Row("Ayer habló María del Carmen Ruiz.", "person:María del Carmen Ruiz", "particles inside a name"),
    Row("Ayer habló Juan de la Cruz.", "person:Juan de la Cruz", "two particles"),
    Row("Don Manuel Ortiz llegó tarde.", "person:Manuel Ortiz", "a courtesy"),
    Row("El Dr. Manuel Ortiz llegó tarde.", "person:Manuel Ortiz", "an abbreviated title"),
    Row("Nació en Cuenca, Ecuador.", "place:Cuenca; place:Ecuador", "a city and its country"),
    Row("Viajó de Bogotá a Lima.", "place:Bogotá; place:Lima", "from one city to another"),
    Row("Vive en La Cañada.", "place:La Cañada", "an article inside a place's name"),
    Row("Vive en Nueva York.", "place:Nueva York", "a Spanish name of a city"),
    Row("Corrió en Pekín y en Moscú.", "place:Pekín; place:Moscú", "two Spanish names of cities"),
    Row("Ocurrió en el municipio de Cieza (Murcia).", "place:Cieza; place:Murcia", "a municipality in brackets"),
    Row("Hospitales de Murcia, Cieza y Hellín.", "place:Murcia; place:Cieza; place:Hellín", "a list of places"),
    Row("Estudió en la Universidad de Cuenca.", "organisation:Universidad de Cuenca", "a university of a city"),
    Row(
        "Estudió en la Universidad Complutense de Madrid.",
        "organisation:Universidad Complutense de Madrid",
        "a university with an adjective",
    ),
    Row("Lo dijo la Policía Nacional.", "organisation:Policía Nacional", "an institution"),
    Row("Lo dijo el Ministerio de Salud Pública.", "organisation:Ministerio de Salud Pública", "a ministry"),
    Row("Presidió el Comité Olímpico Mexicano.", "organisation:Comité Olímpico Mexicano", "a demonym at the end"),
    Row(
        "Es del Partido Revolucionario Institucional (PRI).",
        "organisation:Partido Revolucionario Institucional; organisation:PRI",
        "an acronym in brackets",
    ),
    Row("Lo dijo a la AFP.", "organisation:AFP", "an agency"),
    Row("Ganó en los Juegos Olímpicos de 2008.", "event:Juegos Olímpicos", "an event"),
    Row("Ganó el Mundial de Berlín 2009.", "event:Mundial de Berlín 2009", "an event, its place and year"),
    Row("Ganó en los Juegos Panamericanos.", "event:Juegos Panamericanos", "an event of a continent"),
    Row("Saltó a la fama. Falleció pronto.", "", "verbs at the beginning"),
    Row("Según dijo, fue el lunes 5 de diciembre.", "", "days and months are small"),
    Row("Los ecuatorianos y la estadounidense ganaron.", "", "peoples are small"),
    Row("Además, también ganó. Finalmente, perdió.", "", "adverbs at the beginning"),
    Row("Las autoridades y los bomberos llegaron.", "", "people in general"),
    Row("El atleta ganó. La marchista perdió.", "", "an article and a noun"),
    Row("Dios quiera.", "", "no name for our purpose"),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_spanish_names(row: Row) -> None:
    assert found(row.text, "es") == row.want


QUOTES = [
    ("“Fue terrible”, dijo Ana Ruiz.", [("Ana Ruiz", "Fue terrible")], "verb before the name"),
    ("“Fue terrible”, Ana Ruiz dijo.", [("Ana Ruiz", "Fue terrible")], "verb behind the name"),
    ("Ana Ruiz dijo: «Fue terrible».", [("Ana Ruiz", "Fue terrible")], "guillemets"),
    ("“Fue terrible”, relató el teniente de bomberos, Juan Paz.", [("Juan Paz", "Fue terrible")], "role, name"),
    ("“Fue terrible”, dijo a la AFP el coronel Juan Paz.", [("Juan Paz", "Fue terrible")], "told to an agency"),
    ("“Fue terrible”, dijo.", [("", "Fue terrible")], "nobody named"),
    ("La llaman la “Dama de Hierro” desde entonces.", [("", "Dama de Hierro")], "a nickname of three words"),
    ("El “Tibio” ganó.", [], "a nickname of one word"),
]


@pytest.mark.parametrize(("text", "want", "why"), QUOTES)
def test_spanish_quotations(text: str, want: list[tuple[str, str]], why: str) -> None:
    assert quotes(text, "es") == want, why
