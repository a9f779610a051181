"""Dates, times and lengths of time in Spanish copy."""

from __future__ import annotations

import pytest

from tests.kinds.timed import Row, read_times, stated

KINDS = {"date", "year", "time", "duration"}
ROWS = [
    # --- written out ---
    Row("Nació el 1 de julio de 1974 en Cuenca.", "1 de julio de 1974 = 1974-07-01", "day, month, year"),
    Row("El 1º de mayo de 1999", "1º de mayo de 1999 = 1999-05-01", "ordinal sign"),
    Row("el primero de mayo de 1999", "primero de mayo de 1999 = 1999-05-01", "ordinal word"),
    Row("el viernes 26 de julio de 1996", "viernes 26 de julio de 1996 = 1996-07-26", "with a weekday"),
    Row("Quito, 3 jul 2013", "3 jul 2013 = 2013-07-03", "abbreviated"),
    Row("Ganó en enero de 2015.", "enero de 2015 = 2015-01", "month and year"),
    Row("en setiembre del 2001", "setiembre del 2001 = 2001-09", "the other spelling of the month"),
    Row("el 21/09/2008", "21/09/2008 = 2008-09-21", "figures"),
    Row("el 07-09-2008", "07-09-2008 = ? day-month-ambiguous", "figures either way"),
    Row("en los años 60", "los años 60 = 196X", "decade"),
    Row("en los años sesenta", "los años sesenta = 196X", "decade in words"),
    Row("la década de 1970", "la década de 1970 = 197X", "decade by its first year"),
    Row("en el siglo XX", "siglo XX = 19XX", "Roman century"),
    Row("en el verano de 2012", "verano de 2012 = 2012-22", "season"),
    Row("el tercer trimestre de 2018", "tercer trimestre de 2018 = 2018-35", "quarter"),
    Row("entre 1990 y 1994", "entre 1990 y 1994 = 1990/1994", "between"),
    Row("de 1992 a 2008", "de 1992 a 2008 = 1992/2008", "from to"),
    Row("del 3 al 5 de mayo de 2012", "del 3 al 5 de mayo de 2012 = 2012-05-03/2012-05-05", "days"),
    Row("Llovió el 30 de agosto.", "30 de agosto = 2012-08-30", "no year, looking back"),
    Row("El juicio comenzará el 3 de octubre.", "3 de octubre = 2012-10-03", "no year, looking ahead"),
    Row("Llovió en julio.", "julio = 2012-07", "month alone"),
    # --- against the publication ---
    Row("Hace doce años ganó.", "Hace doce años = 2000", "ago"),
    Row("Llegó hace tres días.", "hace tres días = 2012-09-02", "days ago"),
    Row("Murió ayer.", "ayer = 2012-09-04", "yesterday"),
    Row("Murió anteayer.", "anteayer = 2012-09-03", "the day before"),
    Row("Tembló anoche.", "anoche = 2012-09-04 night", "last night"),
    Row("Murió ayer por la tarde.", "ayer por la tarde = 2012-09-04 afternoon", "part of the day"),
    Row("Murió el martes.", "martes = 2012-09-04", "weekday"),
    Row("El juez decidirá el viernes.", "viernes = 2012-09-07", "weekday to come"),
    Row("Tembló el lunes por la noche.", "lunes por la noche = 2012-09-03 night", "weekday and part"),
    Row("Ganó el año pasado.", "el año pasado = 2011", "last year"),
    Row("Cayó la semana pasada.", "la semana pasada = 2012-08-27/2012-09-02", "last week"),
    Row("Empezará el próximo mes.", "el próximo mes = 2012-10", "next month"),
    Row("Ganó este año.", "este año = 2012", "this year"),
    Row("Jugará el próximo viernes.", "el próximo viernes = 2012-09-07", "the coming one"),
    Row("Jugó el viernes pasado.", "el viernes pasado = 2012-08-31", "the one before"),
    Row("La semana que viene juega.", "La semana que viene = 2012-09-10/2012-09-16", "the one that comes"),
    # --- against the date before ---
    Row("Ganó en 1990. Dos años después ganó otra vez.", "1990 = 1990; Dos años después = 1992", "years later"),
    Row("Ganó en 1990. Cuatro años más tarde volvió.", "1990 = 1990; Cuatro años más tarde = 1994", "later"),
    Row("El 29 de septiembre de 2008 se fue. Nueve días antes lo dijo.",
        "29 de septiembre de 2008 = 2008-09-29; Nueve días antes = 2008-09-20", "days before"),
    Row("Ganó en 1990 y perdió al año siguiente.", "1990 = 1990; al año siguiente = 1991", "the year after"),
    Row("Dos años después ganó.", "Dos años después = ? no-date-before", "no anchor"),
    Row("En 1996 murió, el 2 de mayo de ese año.", "1996 = 1996; 2 de mayo de ese año = 1996-05-02", "that year"),
    Row("en el siglo XIX", "siglo XIX = 18XX", "a longer Roman number"),
    Row("En mayo del año pasado subió.", "mayo del año pasado = 2011-05", "a month of last year"),
    Row("Tembló en la madrugada del lunes.", "la madrugada del lunes = 2012-09-03 morning", "small hours"),
    Row("El pasado 30 de mayo cerró.", "El pasado 30 de mayo = 2012-05-30", "the past day"),
    Row("Abre de lunes a viernes.", "", "days that come again"),
    Row("con 1h19:15", "1h19:15 = PT1H19M15S", "a race time"),
    # --- times of day ---
    Row("a las 7:37 hora local", "7:37 hora local = 07:37", "local"),
    Row("a las 07:37 GMT", "07:37 GMT = 07:37Z", "zone"),
    Row("a las 3 de la tarde", "3 de la tarde = 15:00", "afternoon"),
    Row("a las diez de la noche", "diez de la noche = 22:00", "in words"),
    Row("a las 15.30 horas", "15.30 horas = 15:30", "full stop"),
    Row("al mediodía", "mediodía = 12:00", "noon"),
    # --- lengths ---
    Row("en 1 hora, 17 minutos y 21 segundos", "1 hora, 17 minutos y 21 segundos = PT1H17M21S", "race time"),
    Row("una hora y media", "una hora y media = PT1H30M", "and a half"),
    Row("media hora", "media hora = PT30M", "half"),
    Row("tres cuartos de hora", "tres cuartos de hora = PT45M", "quarters"),
    Row("suspendido por ocho años", "ocho años = P8Y", "years"),
    Row("una sanción de 12 meses", "12 meses = P12M", "months"),
    Row("dos décadas", "dos décadas = P20Y", "decades"),
    Row("dos años después de la guerra", "dos años = P2Y", "not after a date"),
    Row("de tres a cinco horas", "de tres a cinco horas = PT3H/PT5H", "range"),
    # --- stretches of the calendar ---
    Row("1.er trimestre de 2015", "1.er trimestre de 2015 = 2015-33", "an ordinal with its full stop"),
    Row("25-28 mar 2015", "25-28 mar 2015 = 2015-03-25/2015-03-28", "days of a month cut short"),
    Row("vie 25 dic 2014 - jue 1 ene 2015", "vie 25 dic 2014 - jue 1 ene 2015 = 2014-12-25/2015-01-01", "weekdays"),
    Row("a las 3:30:00 p. m.", "3:30:00 p. m. = 15:30:00", "seconds"),
    Row("el 5-abr-2001", "5-abr-2001 = 2001-04-05", "a month cut short between dashes"),
    Row("el 5/mar/2001", "5/mar/2001 = 2001-03-05", "a month that is a word of its own too"),
    Row("Salió el 9 agosto de Lima.", "9 agosto = 2012-08-09", "without de"),
    Row("Salió el 31/08 de Lima.", "31/08 = 2012-08-31", "day and month in figures"),
    Row("el 7 de abril del año 1999", "7 de abril del año 1999 = 1999-04-07", "the year as such"),
    Row("la segunda semana de abril de 2011", "la segunda semana de abril de 2011 = 2011-04-08/2011-04-14", "week"),
    Row("la última semana de abril de 2011", "la última semana de abril de 2011 = 2011-04-24/2011-04-30", "last week"),
    Row("el segundo semestre de 2010", "el segundo semestre de 2010 = 2010-07/2010-12", "half of a year"),
    Row("el primer semestre del año pasado", "el primer semestre del año pasado = 2011-01/2011-06", "of last year"),
    Row("la primera mitad del siglo XX", "la primera mitad del siglo XX = 1900/1949", "half of a century"),
    Row("los primeros tres meses de 2010", "los primeros tres meses de 2010 = 2010-01/2010-03", "months of a year"),
    Row("Cerró en los últimos dos años.", "los últimos dos años = 2010/2012", "the years up to now"),
    Row("Viajará los próximos tres días.", "los próximos tres días = 2012-09-05/2012-09-08", "days from now"),
    Row("del 3 al 20 de este mes", "del 3 al 20 de este mes = 2012-09-03/2012-09-20", "days of this month"),
    Row("Cerró hace más de dos años.", "hace más de dos años = 2010", "a hedge between ago and its length"),
    Row("Cerró hace unos años.", "hace unos años = 2009~", "some years ago"),
    # --- nothing ---
    Row("por los últimos tres años", "tres años = P3Y", "how long"),
    Row("en la mar 12 barcos", "", "the sea"),
    Row("hoy en día viven 2000 personas", "", "nowadays, and a count"),
    Row("por la mañana", "", "a part of no day"),
    Row("los 1500 metros", "", "a distance"),
    Row("Mar del Plata", "", "a place"),
    Row("una vez al año", "", "a rate"),
    Row("cada lunes", "", "every Monday"),
    Row("segundo lugar", "", "a rank"),
    Row("5.000 espectadores", "", "a count"),
    Row("el número 1984", "", "a number"),
]  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_spanish_times(row: Row) -> None:
    assert stated(read_times(row.text, published=row.published, language="es"), KINDS) == row.want
