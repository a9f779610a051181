"""How names of persons, places, organisations and events stand to each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.kinds.event import relate_events
from reconcile.kinds.name_relation import relate_organisations, relate_persons, relate_places
from reconcile.model import Related, Relation

EQUAL, COMPATIBLE, NEAR = Relation.EQUAL, Relation.COMPATIBLE, Relation.NEAR
CONFLICT, UNKNOWN = Relation.CONFLICT, Relation.UNKNOWN


Relate = Callable[[str, str], Related]


@dataclass(frozen=True, slots=True)
class Row:
    a: str
    b: str
    want: Relation
    why: str


PERSONS = [
    Row("Ana Paz", "Ana Paz", EQUAL, "the same"),
    Row("Jose Nunez", "José Núñez", COMPATIBLE, "diacritics"),
    Row("Perez", "Jefferson Perez", COMPATIBLE, "surname alone"),
    Row("Jefferson", "Jefferson Perez", COMPATIBLE, "given name alone"),
    Row("Jefferson Perez", "Jefferson Leonardo Pérez Quezada", COMPATIBLE, "middle name and second surname"),
    Row("J. Perez", "Jefferson Perez", COMPATIBLE, "initial of the given name"),
    Row("Amanda R. Geissler", "Amanda Geissler", COMPATIBLE, "initial of a middle name"),
    Row("Bill Gates", "William Gates", COMPATIBLE, "short form of the given name"),
    Row("Kim Min Ho", "Min Ho Kim", COMPATIBLE, "order"),
    Row("Enio Cubillo", "Enio Cubillo Araya", COMPATIBLE, "second surname"),
    Row("Valeriy Borchin", "Valery Borchin", NEAR, "transliteration of a given name"),
    Row("Ruby Laffoon", "Ruby Lafoon", NEAR, "a letter doubled"),
    Row("Fayez Karim", "Faiz Karim", NEAR, "transliteration with another vowel"),
    Row("Harland Sanders", "Harlan Sanders", NEAR, "a letter left out"),
    Row("Vincent Del Giudice", "Vincent DelGiudice", NEAR, "a space"),
    Row("Mohammed Salah", "Muhammad Salah", NEAR, "transliteration"),
    Row("Luis Chocho", "Luis Munoz", CONFLICT, "given name alike, surname another"),
    Row("Manuel Jesus Perez", "Jefferson Perez", CONFLICT, "surname alike, given name another"),
    Row("Andrew Lopez", "Kristian Lopez", CONFLICT, "two brothers"),
    Row("Maria Soto", "Mario Soto", CONFLICT, "a letter that changes who it is"),
    Row("Juan Perez", "Jefferson Perez", CONFLICT, "same initial, two given names"),
    Row("Mitchell Weiss", "Leslie Weiss", CONFLICT, "a couple"),
    Row("Karl Berg", "Ana Ruiz", CONFLICT, "nothing alike"),
]
ORGANISATIONS = [
    Row("Orbix", "Orbix", EQUAL, "the same firm"),
    Row("Broadcom Ltd.", "Broadcom", COMPATIBLE, "legal form"),
    Row("TfL", "Transport for London", COMPATIBLE, "acronym with a small word"),
    Row("RAIB", "Rail Accident Investigation Branch", COMPATIBLE, "acronym"),
    Row("Daily News", "New York Daily News", COMPATIBLE, "part of the name"),
    Row("British Transport police", "British Transport Police", COMPATIBLE, "case"),
    Row("FirstGroup", "First Group", NEAR, "spacing"),
    Row("Young Goon", "Young Guns", CONFLICT, "two gangs that sound alike"),
    Row("Apple", "Samsung", CONFLICT, "two firms"),
]
PLACES = [
    Row("Quito", "Quito", EQUAL, "the same place"),
    Row("Plovdiv", "Bulgaria", COMPATIBLE, "city and country"),
    Row("USA", "United States", COMPATIBLE, "two names of a country"),
    Row("Sandilands", "Sandilands Junction", COMPATIBLE, "one name holds the other"),
    Row("Bireun", "Bireuen", NEAR, "spelling"),
    Row("Shettleston Road", "Shettlestone Road", NEAR, "spelling of a street"),
    Row("Helsinki", "Osaka", CONFLICT, "two cities"),
    Row("Helsinki", "Japan", CONFLICT, "a city and a country it is not in"),
    Row("Peru", "Ecuador", CONFLICT, "two countries"),
    Row("Belleair", "Clearwater", UNKNOWN, "one may lie in the other"),
    Row("Salem, Ohio", "Lima, Ohio", CONFLICT, "two towns of a state"),
    Row("Salem, Ohio", "Salem, Oregon", CONFLICT, "two towns of a name"),
    Row("Salem, Ohio", "Salem", COMPATIBLE, "with and without the state"),
    Row("Salem, Ohio", "Ohio", COMPATIBLE, "a town and its state"),
    Row("Salem, Ohio", "Salem, United States", COMPATIBLE, "state against country"),
    Row("Salem, Ohio", "Cleveland", CONFLICT, "a town of a state and a city"),
    Row("Salem, Ohio", "Lima, Peru", CONFLICT, "a state and a country that it is not in"),
    Row("Salem, Ohio", "Derby, United States", UNKNOWN, "a state and the country that it is in"),
    Row("Brandon Street, Ohio", "Harrow Green", UNKNOWN, "one may lie in the other"),
]
EVENTS = [
    Row("2008 Beijing Games", "2008 Beijing Games", EQUAL, "the same event"),
    Row("Beijing Olympics", "2008 Beijing Games", COMPATIBLE, "a year more"),
    Row("2008 Olympics", "Beijing Olympic Games", COMPATIBLE, "year against place"),
    Row("Summer Olympics", "Olympic Games", COMPATIBLE, "two names of a series"),
    Row("2008 Beijing Games", "2012 Beijing Games", CONFLICT, "years"),
    Row("Atlanta Games", "Athens Games", CONFLICT, "places"),
    Row("World Cup", "Pan American Games", CONFLICT, "series"),
]
CASES = [
    *((relate_persons, row) for row in PERSONS),
    *((relate_organisations, row) for row in ORGANISATIONS),
    *((relate_places, row) for row in PLACES),
    *((relate_events, row) for row in EVENTS),
]


@pytest.mark.parametrize(("relate", "row"), CASES, ids=lambda case: getattr(case, "why", ""))
def test_relate(relate: Relate, row: Row) -> None:
    assert relate(row.a, row.b).relation == row.want
    assert relate(row.b, row.a) == relate(row.a, row.b), "symmetric"


NAMES = st.lists(
    st.sampled_from(
        [
            "Ana",
            "Jose",
            "J.",
            "Maria",
            "Perez",
            "Pérez",
            "Quezada",
            "Del",
            "Giudice",
            "DelGiudice",
            "Bill",
            "William",
            "Kim",
            "Quito",
            "Peru",
            "Ltd.",
            "Games",
            "2008",
        ]
    ),
    min_size=1,
    max_size=4,
).map(" ".join)


@pytest.mark.parametrize("relate", [relate_persons, relate_organisations, relate_places, relate_events])
@given(a=NAMES, b=NAMES)
def test_relating_is_symmetric_and_a_name_equals_itself(relate: Relate, a: str, b: str) -> None:
    assert relate(a, b) == relate(b, a)
    assert relate(a, a).relation == EQUAL
