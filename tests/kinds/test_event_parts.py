"""Events' names taken apart."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from reconcile.kinds.event import event_parts


@dataclass(frozen=True, slots=True)
class Row:
    name: str
    want: tuple[str, str, str, str]  # series, place, year, stage
    why: str
    after: str = ""


ROWS = [
    Row("Games", ("games", "", "", ""), "nothing but the series"),
    Row("Olympics", ("olympic games", "", "", ""), "another word for the series"),
    Row("Summer Olympics", ("olympic games", "", "", ""), "the season adds nothing"),
    Row("2008 Games", ("games", "", "2008", ""), "a year before"),
    Row("2008 Beijing Games", ("games", "Beijing", "2008", ""), "year and place before"),
    Row("Beijing 2008 Olympic Games", ("olympic games", "Beijing", "2008", ""), "the year within"),
    Row("Olympic Games Athens 2004", ("olympic games", "Athens", "2004", ""), "place and year behind"),
    Row("Atlanta Olympics", ("olympic games", "Atlanta", "", ""), "a place before"),
    Row("Rio de Janeiro Olympics", ("olympic games", "Rio de Janeiro", "", ""), "a place of three words"),
    Row("Pan American Games", ("pan american games", "", "", ""), "a people is no place"),
    Row("Central American Championships", ("central american championships", "", "", ""), "nor of two words"),
    Row("European Championships", ("european championships", "", "", ""), "nor a continent's"),
    Row("World Cup", ("world cup", "", "", ""), "the world is no place"),
    Row("World Cup final", ("world cup", "", "", "final"), "a stage"),
    Row(
        "2008 IAAF Race Walking Challenge final", ("iaaf race walking challenge", "", "2008", "final"), "all but place"
    ),
    Row(
        "World Championships",
        ("world championships", "Seville", "1999", ""),
        "of a place in a year",
        " of Seville in 1999,",
    ),
    Row(
        "World Championships",
        ("world championships", "Paris", "2003", ""),
        "place in brackets",
        " in Paris (France) 2003:",
    ),
    Row(
        "World Championships", ("world championships", "Paris", "", ""), "place and country", " in Paris, France, Perez"
    ),
    Row(
        "IAAF championships",
        ("iaaf championships", "Osaka", "2007", ""),
        "place, country, year",
        " in Osaka, Japan in 2007.",
    ),
    Row("World Cup", ("world cup", "Murcia", "", ""), "a day is no year", " in Murcia (Spain) on 21 September 2008"),
    Row("Games", ("games", "", "1996", ""), "a year in brackets", " (1996) he"),
    Row("Olympics", ("olympic games", "", "", ""), "a person behind is no place", " in Ana Ruiz's year"),
    Row(
        "2003 World Championships",
        ("world championships", "Paris", "2003", ""),
        "the name's own year wins",
        " in Paris in 2005",
    ),
    Row("Juegos Olímpicos de Múnich", ("olympic games", "Múnich", "", ""), "Spanish, with its place"),
    Row("Juegos Panamericanos", ("pan american games", "", "", ""), "Spanish, a series by another name"),
    Row("Mundial de Berlín 2009", ("mundial", "Berlín", "2009", ""), "Spanish, all three"),
    Row("Great Depression", ("great depression", "", "", ""), "no place, no year"),
    Row("Hurricane Katia", ("hurricane katia", "", "", ""), "a storm"),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_event_parts(row: Row) -> None:
    parts = event_parts(row.name, row.after)
    assert (parts.series, parts.place, parts.year, parts.stage) == row.want
