"""Tallies of medals against lists, tables, totals and other articles."""

from __future__ import annotations

import pytest

from reconcile.checks.tally import CHECK
from tests.checks.made import Fires, Silent, assert_fires, assert_silent


def podium(title: str, *names: str) -> str:
    lines = [f"{at}. {name} 1 h 1{at}' 0{at}\"" for at, name in enumerate(names, 1)]
    return "\n".join([title, *lines])


LIMA, BERG, NOWAK = "Ana Lima (POR)", "Ola Berg (NOR)", "Eva Nowak (POL)"
INTRO = "Ana Lima walked for twenty years before she stopped.\n"


def page(*parts: str) -> tuple[str, ...]:
    return ("\n".join([INTRO, *parts]) + "\n",)


def table(*rows: str) -> str:
    return "\n".join(["Distance | Time | Year | Location | Event |", "---|---|---|---|---|", *rows])


WIN = podium("Podium 10 km Oslo 2004", LIMA, BERG, NOWAK)
THIRD = podium("Podium 10 km Rome 2008", BERG, NOWAK, LIMA)
WIN_TOO = podium("Podium 10 km Bern 2006", LIMA, BERG, NOWAK)
SECOND = podium("Podium 10 km Bern 2006", BERG, LIMA, NOWAK)
CUP_WIN = "10 km | 1 h 18' 24\" | 1997 | Prague | World Walking Cup ► 1st place |"
CUP_THIRD = "10 km | 1 h 18' 54\" | 1999 | Prague | World Walking Cup ► bronze medalist |"

FIRES = [
    Fires(
        "all of a country's",
        (
            INTRO + "Lima baked.\nOlympic Games 1 x gold / 1 x silver\n",
            "Ana Lima has the only three Olympic medals of Faro. Lima sang.",
        ),
        "which makes 2, not 3",
    ),
    Fires("a win among bronzes", page("2 x bronze medalist at the World Cup", WIN, THIRD), "says 2 bronze"),
    Fires("a bronze among golds", page("2 x gold medalist at the World Cup", WIN, THIRD), "says 2 gold"),
    Fires("one list", page("Silver medalist at the World Cup in Rome", THIRD), "says 1 silver"),
    Fires("a table with a win", page("World Walking Cup 2 x bronze", table(CUP_WIN)), "so 0 gold; the tables show 1"),
    Fires("more bronzes than told", page("World Walking Cup 1 x gold", table(CUP_THIRD)), "so 0 bronze"),
    Fires(
        "lines against their total",
        page("World Cup 2 x gold / 1 x silver", "Asian Games 3 x gold", "total number of medals 7"),
        "2 + 1 + 3 = 6, not 7",
    ),
    Fires(
        "another article",
        ("Asian Games 3 x gold / 1 x bronze\nWorld Cup 2 x gold\n", "He won five gold medals at the Asian Games."),
        "b says 5",
    ),
    Fires(
        "another colour of another article",
        ("Pan American Games 3 x gold / 1 x bronze\n", "She took two bronze medals at the Pan American Games in all."),
        "b says 2",
    ),
    Fires(
        "more wins than the heading counts", page("1 x gold medalist at the World Cup", WIN, WIN_TOO), "Bern 2006: 1"
    ),
    Fires(
        "a line against the lists",
        page("Silver medalist of the Asian Games: 10 km, Bern", SECOND, "Asian Games 2 x gold"),
        "so 0 silver; the lists show 1: bern 2006",
    ),
    Fires(
        "an adjective",
        page("Olympic gold medalist 10 km in Oslo", WIN, "Olympic Games 1 x silver"),
        "so 0 gold; the lists show 1: oslo 2004",
    ),
]
SILENT = [
    Silent(
        "all of a country's, right",
        (
            INTRO + "Lima baked.\nOlympic Games 1 x gold / 1 x silver\n",
            "Ana Lima has both Olympic medals of Faro. Lima sang.",
        ),
    ),
    Silent(
        "all of another's",
        (
            INTRO + "Lima baked.\nOlympic Games 1 x gold / 1 x silver\n",
            "Ida Holm has the only three Olympic medals of Faro. Holm sang.",
        ),
    ),
    Silent("lists that fit", page("1 x gold medalist at the World Cup", WIN)),
    Silent("two colours that fit", page("1 x gold, 1 x bronze medalist at the World Cup", WIN, THIRD)),
    Silent("fewer lists than medals", page("3 x gold medalist at the World Cup", WIN, SECOND)),
    Silent("heat and final", page("1 x gold medalist at the World Cup", WIN, WIN.replace("Podium", "Heat"))),
    Silent("a medal without a number", page("Gold medalist at the World Cup", WIN, WIN_TOO)),
    Silent("a line that fits its lists", page("Olympic gold medalist", WIN, "Olympic Games 1 x gold / 1 x silver")),
    Silent("lists of another competition", page("Silver medalist of the Asian Games", SECOND, "Nordic Games 2 x gold")),
    Silent(
        "the lines of two people",
        page("Silver medalist of the Asian Games", SECOND, "Asian Games 2 x gold", "Asian Games 1 x silver"),
    ),
    Silent(
        "lists of others",
        page("2 x gold medalist at the World Cup", podium("Podium Bern", BERG, NOWAK, "Ivo Rossi (ITA)")),
    ),
    Silent("a table that fits", page("World Walking Cup 1 x gold / 1 x bronze", table(CUP_WIN, CUP_THIRD))),
    Silent("another competition", page("World Walking Cup 1 x bronze", table(CUP_WIN.replace("World", "Nordic")))),
    Silent(
        "juniors", page("World Championships 1 x bronze", table(CUP_WIN.replace("Walking Cup", "Junior Championships")))
    ),
    Silent("no medal", page("World Walking Cup 1 x bronze", table(CUP_WIN.replace("1st place", "12th place")))),
    Silent(
        "a total that fits", page("World Cup 2 x gold / 1 x silver", "Asian Games 3 x gold", "total number of medals 6")
    ),
    Silent(
        "articles that agree",
        ("Asian Games 3 x gold\nWorld Cup 2 x gold\n", "He won three gold medals at the Asian Games."),
    ),
    Silent(
        "another competition of another article",
        ("Asian Games 3 x gold\n", "He won five gold medals at the Nordic Games."),
    ),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)
