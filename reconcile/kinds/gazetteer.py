"""Countries, their codes and peoples, cities and given names: frozen tables, looked up by folded name."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from reconcile.kinds.name_words import FOLDED, fold
from reconcile.safe_yaml import load_words

_FOLDER: Final = Path(__file__).parent / "gazetteers"


class Gazetteer(NamedTuple):
    """Folded names to ISO 3166 alpha-2 codes.  A city's name may be borne in several countries."""

    countries: dict[str, str]  # "ecuador" -> "EC", also "u.s." and "reino unido"
    demonyms: dict[str, str]  # "ecuadorian" -> "EC"
    codes: dict[str, str]  # "ROK", "GER", "F" -> country; upper case
    capitals: dict[str, str]  # "EC" -> "quito"
    cities: dict[str, tuple[str, ...]]
    states: dict[str, str]  # of the United States: "florida" -> "FL"
    given: dict[str, str]  # "maria" -> "f" | "m" | "both"
    surnames: frozenset[str]
    written: frozenset[str]  # places' names in lower case with their marks: "bogotá", not "bogota"


def _load(name: str) -> dict[str, Any]:
    data: dict[str, Any] = load_words((_FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    return data


def _listed(words: str) -> list[str]:
    return [word for word in (part.strip() for part in words.split(";")) if word]


def _folded(words: str) -> list[str]:
    """The names of a row, each folded: all at once takes a third of the time."""
    return _listed(fold(words))


@cache
def gazetteer() -> Gazetteer:
    """The tables, read once."""
    places, given = _load("places"), _load("given_names")
    countries: dict[str, str] = {}
    demonyms: dict[str, str] = {}
    codes: dict[str, str] = {}
    for iso2, row in places["countries"].items():
        for name in (*_folded(row["en"]), *_folded(row["es"])):
            countries.setdefault(name.removeprefix("the "), iso2)
        for name in (*_folded(row["demonyms"]), *_folded(row["gentilicios"])):
            demonyms.setdefault(name, iso2)
    for position in range(4):  # ISO codes win over IOC codes, and these over signs of vehicles
        for iso2, row in places["countries"].items():
            listed = _listed(row["codes"])
            if position < len(listed):
                codes.setdefault(listed[position], iso2)
    cities: dict[str, list[str]] = {}
    for iso2, row in places["cities"].items():
        for name in _folded(row):
            cities.setdefault(name, []).append(iso2)
    for name, iso2 in places["exonyms"].items():
        cities.setdefault(fold(name), []).append(iso2)
    rows = [*places["cities"].values(), *(row[key] for row in places["countries"].values() for key in ("en", "es"))]
    single = (*places["exonyms"], *places["us_states"].values())
    return Gazetteer(
        written=frozenset((*(name for row in rows for name in _listed(row.lower())), *map(str.lower, single))),
        countries=countries,
        demonyms=demonyms,
        codes=codes,
        capitals={iso2: fold(name) for iso2, name in places["capitals"].items()},
        cities={name: tuple(found) for name, found in cities.items()},
        states={fold(name): code for code, name in places["us_states"].items()},
        surnames=frozenset(_folded(given["surnames"])),
        given={name: sex for sex in ("both", "f", "m") for name in _folded(given[sex])},
    )


@cache
def regions() -> frozenset[str]:
    return frozenset(_listed(_load("regions")["regions"]))


@cache
def peoples() -> frozenset[str]:
    return frozenset((*gazetteer().demonyms, *_listed(_load("regions")["peoples"])))


@cache
def _state_abbreviations() -> dict[str, str]:
    pairs = (row.rsplit(" ", 1) for row in _listed(_load("regions")["us_abbreviations"]))
    return dict(pairs)


def country_of(name: str) -> str:
    """ISO alpha-2 code of a country by its name, people or code; "" where it is none.

    >>> country_of("Ecuador"), country_of("Ecuadorian"), country_of("ROK"), country_of("Atlantis")
    ('EC', 'EC', 'KR', '')
    """
    tables, folded = gazetteer(), fold(name).removeprefix("the ").strip()
    by_name = tables.countries.get(folded) or tables.countries.get(folded + ".") or tables.demonyms.get(folded)
    return by_name or tables.codes.get(name, "")


def state_of(name: str) -> str:
    """Code of a state of the United States by its name or newspaper abbreviation; "" where it is none.

    >>> state_of("Kentucky"), state_of("Ky."), state_of("Fla."), state_of("Kent")
    ('KY', 'KY', 'FL', '')
    """
    folded = fold(name)
    return gazetteer().states.get(folded) or _state_abbreviations().get(folded.rstrip("."), "")


def countries_of(name: str) -> tuple[str, ...]:
    """Countries that a place lies in, or is: one for a country, several for a city's name borne more than once.

    >>> countries_of("Quito"), countries_of("Peru"), countries_of("Cuenca")
    (('EC',), ('PE',), ('EC',))
    """
    tables, folded = gazetteer(), fold(name).removeprefix("the ").strip()
    if folded in tables.countries:
        return (tables.countries[folded],)
    found = tables.cities.get(folded, ())
    return ("US",) if not found and state_of(name) else found


@lru_cache(maxsize=FOLDED)
def is_place(name: str) -> bool:
    """Whether a name is a country's, state's, region's or bigger city's.  "Nice" is: type it by context."""
    tables, folded = gazetteer(), fold(name).removeprefix("the ").strip()
    return (
        folded in tables.countries
        or folded + "." in tables.countries
        or folded in tables.cities
        or folded in tables.states
        or folded in regions()
    )


def is_place_as_written(name: str) -> bool:
    """Whether a name is a place's with just these marks: "Salto" is, "Saltó" (he jumped) is not.

    >>> is_place_as_written("Salto"), is_place_as_written("Saltó")
    (True, False)
    """
    return is_place(name) and (name.isascii() or name.lower() in gazetteer().written)


def sex_of(given_name: str) -> str:
    """Who mostly bears a given name: "f", "m", or "" where both or unknown.

    >>> sex_of("Maria"), sex_of("Jefferson"), sex_of("Robin")
    ('f', 'm', '')
    """
    sex = gazetteer().given.get(fold(given_name), "")
    return "" if sex == "both" else sex
