"""Named events: games, championships, cups, wars, festivals; and the parts of which such a name is made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reconcile.kinds.gazetteer import country_of, gazetteer, is_place, peoples
from reconcile.kinds.kind import Context, Kind, Layer, Tolerance
from reconcile.kinds.name_relation import nearly_spelt
from reconcile.kinds.name_types import EVENT as NAME_OF_KIND
from reconcile.kinds.name_words import fold, name_words
from reconcile.kinds.naming import names
from reconcile.kinds.person import normalise_name, show_name
from reconcile.model import Mention, Related, Relation
from reconcile.values import Name

_YEAR = re.compile(r"(?<!\d)(?:18|19|20)\d\d(?!\d)")
_WORDS = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
# ", in Osaka, Japan in 2007" / " in Plovdiv (Bulgaria)" / " of Seville in 1999" right behind an event's name.
_AFTER = re.compile(
    r"(?:,?\s(?:in|at|of|en|de)\s(?P<place>[^\W\d_a-z][^\W\d_]+(?:\s[^\W\d_a-z][^\W\d_]+){0,2}))?"
    r"(?:(?:,\s|\s\()[^\W\d_a-z][^\W\d_]+(?:\s[^\W\d_a-z][^\W\d_]+)?[,)]?)?"
    r"(?:,?\s(?:in|of|en|de)?\s?\(?(?P<year>(?:18|19|20)\d\d)(?!\d))?"
)
_FILLERS = frozenset(["the", "of", "in", "and", "a", "an", "de", "del", "los", "las", "el", "la"])
# A series by other words: one canonical form each.
_SERIES = {
    "olympics": "olympic games",
    "juegos olimpicos": "olympic games",
    "summer olympics": "olympic games",
    "summer olympic games": "olympic games",
    "olimpiadas": "olympic games",
    "panamericanos": "pan american games",
    "juegos panamericanos": "pan american games",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EventParts:
    """What an event's name tells; "" where it does not."""

    series: str  # folded, singular-plural as printed: "olympic games", "world junior championships", "games"
    place: str  # as printed: "Beijing"
    year: str  # "2008"
    stage: str = ""  # "final"


def event_parts(name: str, after: str = "") -> EventParts:
    """Take an event's name apart; ``after`` is the text that follows it, for a place and year given behind it.

    >>> event_parts("2008 Beijing Games")
    EventParts(series='games', place='Beijing', year='2008', stage='')
    >>> event_parts("World Junior Championships", " in Plovdiv (Bulgaria) in 1990.")
    EventParts(series='world junior championships', place='Plovdiv', year='1990', stage='')
    >>> event_parts("2008 IAAF Race Walking Challenge final")
    EventParts(series='iaaf race walking challenge', place='', year='2008', stage='final')
    """
    words = name_words("en")
    years = _YEAR.findall(name)
    behind = _AFTER.match(after) if after else None
    year = years[0] if years else (behind.group("year") or "" if behind else "")
    tokens = _WORDS.findall(name)
    stage = ""
    if len(tokens) > 1 and fold(tokens[-1]) in ("final", "finals", "finales", "semi-final", "semifinal"):
        stage = fold(tokens.pop())
    place, rest = _place_within(tokens, words.event_words)
    if not place and behind and behind.group("place") and is_place(behind.group("place")):
        place = behind.group("place")
    series = " ".join(word for word in map(fold, rest) if word not in _FILLERS)
    return EventParts(series=_SERIES.get(series, series), place=place, year=year, stage=stage)


def _place_within(tokens: list[str], event_words: frozenset[str]) -> tuple[str, list[str]]:
    """The place's name among an event's words, and the other words."""
    for count in (4, 3, 2, 1):
        for start in range(len(tokens) - count + 1):
            words = tokens[start : start + count]
            said = " ".join(words)
            if is_place(said) and not any(fold(word) in event_words for word in words) and not _is_people(said):
                return said, tokens[:start] + tokens[start + count :]
    return "", tokens


def _is_people(said: str) -> bool:
    return fold(said) in peoples() and fold(said) not in gazetteer().cities


def relate_events(a: str, b: str) -> Related:
    """Relate two events' names part by part: a part that only one names is no difference.

    >>> relate_events("2008 Beijing Games", "Beijing Olympics").label
    'one name tells less'
    >>> relate_events("Atlanta Games", "Athens Games").label
    'places differ'
    """
    if fold(a) == fold(b):
        label = "same name" if a == b else "same name but for accents or case"
        return Related(relation=Relation.EQUAL if a == b else Relation.COMPATIBLE, label=label)
    one, other = event_parts(a), event_parts(b)
    if one.year and other.year and one.year != other.year:
        return Related(relation=Relation.CONFLICT, label="years differ")
    if one.place and other.place and not _same_place(one.place, other.place):
        return Related(relation=Relation.CONFLICT, label="places differ")
    return _relate_series(one.series, other.series)


def _same_place(a: str, b: str) -> bool:
    return fold(a) == fold(b) or bool(country_of(a) and country_of(a) == country_of(b))


def _relate_series(a: str, b: str) -> Related:
    one, other = set(a.split()), set(b.split())
    one, other = ({word.rstrip("s") for word in words} for words in (one, other))
    if one == other:
        return Related(relation=Relation.COMPATIBLE, label="same event, told otherwise")
    if one <= other or other <= one:
        return Related(relation=Relation.COMPATIBLE, label="one name tells less")
    if all(any(nearly_spelt(x, y) for y in other) for x in one) and len(one) == len(other):
        return Related(relation=Relation.NEAR, label="spelt otherwise")
    return Related(relation=Relation.CONFLICT, label="names differ")


def find(context: Context) -> Iterator[Mention]:
    return (mention for mention in names(context.document) if mention.kind == NAME_OF_KIND)


def relate(a: Mention, b: Mention, _tolerance: Tolerance) -> Related:
    if isinstance(a.value, Name) and isinstance(b.value, Name):
        return relate_events(a.value.name, b.value.name)
    return Related(relation=Relation.UNKNOWN, label="not a name")


EVENT = Kind(
    name=NAME_OF_KIND,
    finds="names of events",
    layer=Layer.NAME,
    find=find,
    relate=relate,
    show=show_name,
    normalise=normalise_name,
)
