"""Lists and tables of results as records."""

from __future__ import annotations

import pytest

from reconcile.articles.document import lay_out
from reconcile.claims.results import Result, results_of
from reconcile.model import Article, Metadata
from reconcile.packs.attribute import builtin_attributes
from reconcile.pipeline import pull

PODIUM = """Anna Weber walked for twenty years.

2 x medalist at the World Cup
Podium 20 km Oslo 2004
1. Anna Weber (GER) 1 h 18' 42"
2. Ola Berg (NOR) 1 h 19' 02"
3. Eva Nowak (POL) 1 h 19' 11"
Podium 20 km Rome 2008
1. Ola Berg (NOR) 1:23:14
2. Ida Holm (DEN) 1:24:02
3. Anna Weber (GER) 1:24:35 ► my last race
"""
TABLE = """Anna Weber walked for twenty years.

Discipline | Distance | Time | Year | Location | Event |
---|---|---|---|---|---|
10 km track | 10 km | 0 h 38' 37" | 1998 | Bergen (N) | International meeting ► 1st place |
20 km road | 20 km | 1 h 18' 24" | 2003 | Paris (F) | World Championships ► gold medalist |
"""


def read(text: str) -> tuple[Result, ...]:
    document = lay_out(
        Article(id="a", path="a.md", dossier="", text=text, sha256="0", metadata=Metadata(language="en"))
    )
    return results_of(document, pull(document, builtin_attributes()).mentions)


def test_a_line_tells_place_name_nation_and_time() -> None:
    results = read(PODIUM)
    assert [(r.placed, r.name, r.nation) for r in results[:3]] == [
        (1, "Anna Weber", "GER"),
        (2, "Ola Berg", "NOR"),
        (3, "Eva Nowak", "POL"),
    ]
    assert [r.time.quote for r in results if r.time] == [
        "1 h 18' 42\"", "1 h 19' 02\"", "1 h 19' 11\"", "1:23:14", "1:24:02", "1:24:35",
    ]  # fmt: skip


def test_headings_tell_race_year_place_and_distance() -> None:
    first, *_, last = read(PODIUM)
    assert (first.title, first.year, first.place) == ("Podium 20 km Oslo 2004", "2004", "oslo")
    assert (last.title, last.year, last.place) == ("Podium 20 km Rome 2008", "2008", "rome")
    assert first.distance is not None
    assert first.distance.quote == "20 km"
    assert first.competition == last.competition == "2 x medalist at the World Cup"


def test_each_list_is_one_list() -> None:
    assert len({r.list_start for r in read(PODIUM)}) == 2


def test_a_row_tells_event_place_year_and_time() -> None:
    first, second = read(TABLE)
    assert (first.placed, first.year, first.competition, first.name) == (1, "1998", "International meeting", "")
    assert (second.placed, second.year, second.place) == (1, "2003", "paris")
    assert second.competition == "World Championships"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("What to buy:\n1. Bread and milk\n2. Eggs\n3. Salt\n", "a shopping list"),
        ("1. Weber spoke first. 2. Berg answered.", "numbers in prose"),
        ("Name | Born |\n---|---|\nWeber | 1974 |\n", "a table of people"),
        ("Anna Weber won in 1:18:42 in Oslo in 2004.", "a sentence"),
    ],
)
def test_what_is_no_result(text: str, why: str) -> None:
    assert [r for r in read(text) if r.time is not None] == [], why


def test_spans_hold_the_lines() -> None:
    for text in (PODIUM, TABLE):
        for result in read(text):
            assert "\n" not in text[result.start : result.end]
            assert result.time is not None
            assert result.start <= result.time.start < result.end
