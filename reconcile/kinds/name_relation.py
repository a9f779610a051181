"""How two names stand to each other: the same, one a shorter form of the other, a spelling apart, or different.

All functions are symmetric.  A name that is shorter ("Perez"), abbreviated ("J. Perez") or more precise ("Plovdiv" in
"Bulgaria") is compatible, a transliteration or slip ("Valeriy" / "Valery") is near; two given names before one surname
are two people.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from reconcile.kinds.gazetteer import countries_of, country_of, gazetteer, is_place, state_of
from reconcile.kinds.name_words import FOLDED, comparing, fold, name_words
from reconcile.model import Related, Relation

_WORDS = re.compile(r"[^\W_]+(?:'[^\W_]+)*")

CUT_SHORT = 4  # letters of a given name, at least, that may be another cut short
SAME = Related(relation=Relation.EQUAL, label="same name")
ACCENTS = Related(relation=Relation.COMPATIBLE, label="same name but for accents or case")
SHORTER = Related(relation=Relation.COMPATIBLE, label="one name is a shorter form of the other")
MIDDLE = Related(relation=Relation.COMPATIBLE, label="one given name and surname")
ORDER = Related(relation=Relation.COMPATIBLE, label="same words in another order")
SPACING = Related(relation=Relation.NEAR, label="spaced or hyphenated otherwise")
SPELLING = Related(relation=Relation.NEAR, label="spelt otherwise")
ACRONYM = Related(relation=Relation.COMPATIBLE, label="one is the other's initials")
INSIDE = Related(relation=Relation.COMPATIBLE, label="one place lies in the other")
PART = Related(relation=Relation.COMPATIBLE, label="one name holds the other")
DIFFER = Related(relation=Relation.CONFLICT, label="names differ")
UNSURE = Related(relation=Relation.UNKNOWN, label="one place may lie in the other")
TOWNS = Related(relation=Relation.CONFLICT, label="towns of one region differ")


@lru_cache(maxsize=FOLDED)
def name_parts(name: str) -> tuple[str, ...]:
    """The folded words of a name, without marks.

    >>> name_parts("Patrick T. Fallon"), name_parts("DelGiudice, Vincent")
    (('patrick', 't', 'fallon'), ('delgiudice', 'vincent'))
    """
    return tuple(_WORDS.findall(fold(name)))


# --- spelling -----------------------------------------------------------------------------------

_TRANSLITERATIONS = (
    (re.compile(r"(?<=[^aeiou])h"), ""),  # John, Jon; Khan, Kan
    (re.compile(r"[yj](?![aou])"), "i"),
    (re.compile(r"ck|q|c(?![ei])"), "k"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"w"), "v"),
    (re.compile(r"ou|oo|u"), "o"),
    (re.compile(r"[ei]+"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
)


@cache
def sound(word: str) -> str:
    """What transliterations of one name share: doubled letters, y/i/e, u/o, silent h and the like fall together.

    >>> sound("valeriy") == sound("valery"), sound("fayez") == sound("faiz"), sound("goon") == sound("guns")
    (True, True, False)
    """
    for pattern, instead in _TRANSLITERATIONS:
        word = pattern.sub(instead, word)
    return word


def nearly_spelt(a: str, b: str) -> bool:
    """Whether two folded words are one name spelt in two ways.

    >>> nearly_spelt("laffoon", "lafoon"), nearly_spelt("bireun", "bireuen"), nearly_spelt("maria", "mario")
    (True, True, False)
    """
    if a == b or (sound(a) == sound(b) and min(len(a), len(b)) > 2):
        return True
    longer = max(len(a), len(b))
    if min(len(a), len(b)) < 5 or {a[-1], b[-1]} == {"a", "o"}:
        return False
    if DamerauLevenshtein.distance(a, b, score_cutoff=2) <= (1 if longer < 9 else 2):
        return True
    heard, heard_other = sound(a), sound(b)
    return min(len(heard), len(heard_other)) > 6 and DamerauLevenshtein.distance(heard, heard_other) <= 1


def same_given(a: str, b: str) -> bool:
    """Whether two folded given names may be one person's: equal, an initial, a known short form, or cut short.

    >>> same_given("william", "bill"), same_given("j", "jefferson"), same_given("manuel", "jefferson")
    (True, True, False)
    >>> same_given("ferdin", "ferdinand"), same_given("mari", "mario")
    (True, False)
    """
    if a == b or (min(len(a), len(b)) == 1 and a[:1] == b[:1]):
        return True
    shorter, longer = sorted((a, b), key=lambda name: (len(name), name))
    if len(shorter) >= CUT_SHORT and len(longer) - len(shorter) > 1 and longer.startswith(shorter):
        return True
    return not _rows_of(a).isdisjoint(_rows_of(b))


@cache
def _rows_of(given: str) -> frozenset[int]:
    """The rows of short forms in which a given name stands."""
    return frozenset(at for at, row in enumerate(name_words("en").nicknames) if given in row)


# --- persons ------------------------------------------------------------------------------------


def relate_persons(a: str, b: str) -> Related:
    """Relate two persons' names, without titles.

    >>> relate_persons("Jefferson Perez", "Jefferson Leonardo Pérez Quezada").label
    'one name is a shorter form of the other'
    >>> relate_persons("Luis Chocho", "Luis Munoz").label
    'names differ'
    >>> relate_persons("Nils Bo Berg", 'Nils Henrik "Bo" Berg').label
    'one name is a shorter form of the other'
    >>> relate_persons("Nils Bo Berg", "Nils Henrik Berg").label
    'one given name and surname'
    """
    one, other = name_parts(a), name_parts(b)
    if not one or not other:
        return DIFFER
    if one == other:
        return SAME if a == b else ACCENTS
    if len(one) == len(other) and sorted(one) == sorted(other):
        return ORDER
    if "".join(one) == "".join(other):
        return SPACING
    short, long = sorted((one, other), key=lambda parts: (len(parts), parts))
    if len(long) == 1 and same_given(one[0], other[0]):
        return SHORTER
    if _fits(short, long, exactly=True):
        return SHORTER
    if _has_other_middle(one, other):
        return MIDDLE
    return SPELLING if _fits(short, long, exactly=False) or _nearly_joined(one, other) else DIFFER


def _has_other_middle(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether given name and surname agree, and between them each has a word of its own: a second name, a nickname.

    Initials tell two people apart: "George W. Lund", "George H. Lund".
    """
    return (
        min(len(one), len(other)) > 2
        and (one[0], one[-1]) == (other[0], other[-1])
        and all(len(part) > 1 for part in (*one, *other))
    )


def _fits(short: tuple[str, ...], long: tuple[str, ...], *, exactly: bool) -> bool:
    """Whether the words of the shorter name stand in the longer one in order, and its given name is not another's.

    A full name must share the given name: "Manuel Jesus Perez" is not "Jefferson Perez".
    """
    short, long = _counted(short), _counted(long)
    position = 0
    used: list[int] = []
    for index, part in enumerate(short):
        while position < len(long) and not _same_part(
            part, long[position], given=index == 0 and len(short) > 1, exactly=exactly
        ):
            position += 1
        if position == len(long):
            return False
        used.append(position)
        position += 1
    return len(short) == 1 or used[0] == 0 or (used[0] == 1 and len(long) - used[-1] <= 2 and len(long) > 2)


@lru_cache(maxsize=FOLDED)
def _counted(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name that count, "del" not among them; all where none does."""
    return tuple(part for part in parts if part not in comparing("uncounted")) or parts


def _same_part(a: str, b: str, *, given: bool, exactly: bool) -> bool:
    if a == b or (given and same_given(a, b)) or (min(len(a), len(b)) == 1 and a[0] == b[0]):
        return True
    return not exactly and nearly_spelt(a, b)


def _nearly_joined(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names differ by a space and a letter or so ("Del Giudise" and "DelGiudice")."""
    return one[0] == other[0] and len(one) != len(other) and sound("".join(one)) == sound("".join(other))


# --- organisations ------------------------------------------------------------------------------


def relate_organisations(a: str, b: str) -> Related:
    """Relate two organisations' names.

    >>> relate_organisations("Norvik Ltd.", "Norvik").label
    'one name is a shorter form of the other'
    >>> relate_organisations("Young Goon", "Young Guns").label
    'names differ'
    """
    one, other = name_parts(a), name_parts(b)
    if one == other:
        return SAME if a == b else ACCENTS
    if "".join(one) == "".join(other):
        return SPACING
    one = tuple(part for part in one if part not in comparing("legal_forms")) or one
    other = tuple(part for part in other if part not in comparing("legal_forms")) or other
    if one == other:
        return SHORTER
    if is_acronym_of(a, b) or is_acronym_of(b, a):
        return ACRONYM
    counted, counted_other = set(one) - comparing("uncounted"), set(other) - comparing("uncounted")
    if counted and counted_other and (counted <= counted_other or counted_other <= counted):
        return PART
    if len(one) == len(other) and all(
        nearly_spelt(x, y) or x.rstrip("s") == y.rstrip("s") for x, y in zip(one, other, strict=True)
    ):
        return SPELLING
    return DIFFER


def is_acronym_of(short: str, name: str) -> bool:
    """Whether capitals abbreviate a name ("RAIB", "TfL", "U.S.").

    >>> is_acronym_of("RAIB", "Rail Accident Investigation Branch"), is_acronym_of("TfL", "Transport for London")
    (True, True)
    """
    letters = fold(short).replace(".", "")
    parts = [part for part in name_parts(name) if part not in comparing("legal_forms")]
    if not 2 <= len(letters) <= 8 or len(parts) < 2 or not any(letter.isupper() for letter in short[1:]):
        return False
    every = "".join(part[0] for part in parts)
    return letters in (every, "".join(part[0] for part in parts if part not in comparing("uncounted")))


# --- places -------------------------------------------------------------------------------------


def relate_places(a: str, b: str) -> Related:
    """Relate two places' names: equal, one in the other, or two places of one rank that cannot both be meant.

    >>> relate_places("Plovdiv", "Bulgaria").label, relate_places("Helsinki", "Osaka").label
    ('one place lies in the other', 'names differ')
    >>> relate_places("Salem, Ohio", "Lima, Ohio").label, relate_places("Salem, Ohio", "Ohio").label
    ('towns of one region differ', 'one name holds the other')
    """
    one, other = name_parts(a), name_parts(b)
    if one == other:
        return SAME if a == b else ACCENTS
    country, country_other = country_of(a), country_of(b)
    if country and country_other:
        return ACCENTS if country == country_other else DIFFER
    if set(one) <= set(other) or set(other) <= set(one):
        return PART
    if "".join(one) == "".join(other):
        return SPACING
    if ", " in a or ", " in b:
        return _with_regions(*a.partition(", ")[::2], *b.partition(", ")[::2])
    if is_place(a) and is_place(b):
        return _known_places(a, b)
    if len(one) == len(other) and all(nearly_spelt(x, y) for x, y in zip(one, other, strict=True)):
        return SPELLING
    return UNSURE


def _with_regions(town: str, region: str, town_other: str, region_other: str) -> Related:
    """Relate two towns, one of them at least with the state or country that it lies in."""
    related = relate_places(town, town_other)
    if related.relation in (Relation.EQUAL, Relation.COMPATIBLE, Relation.NEAR):
        regions = relate_places(region, region_other) if region and region_other else related
        if regions.relation is Relation.CONFLICT:
            return DIFFER
        return INSIDE if related.relation is Relation.EQUAL else related
    if region and region_other:
        codes = (state_of(region) or country_of(region), state_of(region_other) or country_of(region_other))
        return TOWNS if codes[0] == codes[1] else _by_regions(region, region_other)
    bare, whole = (town_other, region) if region else (town, region_other)
    is_town = fold(bare) in gazetteer().cities and not state_of(bare) and not country_of(bare)
    shared = set(countries_of(bare)) & set(countries_of(whole))
    return (TOWNS if shared else DIFFER) if is_town else UNSURE


def _by_regions(region: str, region_other: str) -> Related:
    """Two towns of other names: apart where their regions are two states, or lie in two countries."""
    apart = not set(countries_of(region)) & set(countries_of(region_other))
    return DIFFER if apart or (state_of(region) and state_of(region_other)) else UNSURE


def _known_places(a: str, b: str) -> Related:
    country, country_other = country_of(a), country_of(b)
    if country or country_other:
        return INSIDE if (country or country_other) in countries_of(b if country else a) else DIFFER
    state, state_other = state_of(a), state_of(b)
    if bool(state) != bool(state_other):
        return UNSURE  # a city may lie in any state of its country
    cities = gazetteer().cities
    ranks = (bool(state), fold(a) in cities), (bool(state_other), fold(b) in cities)
    return DIFFER if ranks[0] == ranks[1] and any(ranks[0]) else UNSURE
