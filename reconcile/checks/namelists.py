"""A list of names that is longer or shorter than the number given for it.

Fires:   "three men: Adam Berg, Bill Cole, Carl Dunn and Dave East", "the five victims were A (34), B, 12, C and D",
         "four countries: France, Spain and Italy".
Silent:  open lists ("including", "among them", "and others"), hedged numbers, lists with anything in them but names and
         ages, names joined by a second "and", towns with their states, other things than people, places and bodies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.figures import number, plain
from reconcile.checks.reading import Passage, readings
from reconcile.checks.witness import contradiction, side, topic_of, witness, words
from reconcile.checks.wording import pattern, wording
from reconcile.kinds.gazetteer import country_of, state_of
from reconcile.kinds.vocabulary import either
from reconcile.model import Mention
from reconcile.values import Count

FEWEST: Final = 2
LEAD: Final = 16  # characters before a number in which "of the" stands
MOST: Final = 20
FARTHEST_OFF: Final = 2  # names too many or too few; more are another list
NOUN_WORDS: Final = 4  # "three men from the north: "
OPENER: Final = re.compile(r"(?P<noun>[^.,;:()\n–—\d]*?)(?:\s?(?P<mark>[:(–—]|\s--?\s)\s?)")
_WORD: Final = r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*"
_SMALL: Final = r"(?:de|da|di|du|del|dos|la|las|los|le|van|von|der|den|al|bin|ibn|ben|of|the)"
NAME: Final = re.compile(rf"{_WORD}(?:\s(?:{_SMALL}\s){{0,2}}{_WORD}){{0,5}}")
AGE: Final = re.compile(r"\s?\(\d{1,3}\)|,\s(?:aged\s)?\d{1,3}(?![\d\w])")
SUFFIX: Final = re.compile(r",\s(?:Jr|Sr|II|III|Inc|Ltd|M\.?D|Ph\.?D)\b\.?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Names, one behind the other, and where they stand."""

    start: int
    end: int
    names: tuple[str, ...]
    people: bool  # every one of them is read as a person


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each closed list of names that has one or two more or fewer than the number before it."""
    for reading in readings(dossier):
        for passage in reading.stating("count"):
            for stated in (m for m in passage.of("count") if isinstance(m.value, Count) and not _is_whole(passage, m)):
                listed = _opened(passage, stated) or _named(passage, stated)
                if listed is not None:
                    yield from _compare(dossier, passage, stated, listed)


def _is_whole(passage: Passage, stated: Mention) -> bool:
    """ "Two of the four men: A and B": the names are of a part."""
    lead = passage.between(max(passage.sentence.start, stated.start - LEAD), stated.start)
    return _of(passage.document.language).search(lead) is not None


@cache
def _of(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(wording(language, 'parts')['of'])}\s(?:\w+\s)?\Z", re.IGNORECASE)


# --- finding a list ----------------------------------------------------------------------------


def _opened(passage: Passage, stated: Mention) -> Listed | None:
    """ "Three men: A, B and C", also in brackets and between dashes."""
    text, end = passage.document.article.text, passage.sentence.end
    opener = OPENER.match(text, stated.end, end)
    if opener is None or len(opener["noun"].split()) > NOUN_WORDS:
        return None
    if pattern(passage.document.language, "namelists", "open").search(opener["noun"]):
        return None
    if any(stated.end <= m.start < opener.end() for m in passage.of("count")):
        return None  # "two teams from three countries: France, Spain and Italy"
    mark = opener["mark"].strip()
    stop = ")" if mark == "(" else "." if mark == ":" else mark
    return _names(passage, opener.end(), stop)


def _named(passage: Passage, stated: Mention) -> Listed | None:
    """ "The five victims were A, B, C and D": of people only, for "the two were French and German" names nobody."""
    text = passage.document.article.text
    match = _copula(passage.document.language).match(text, stated.end, passage.sentence.end)
    listed = _names(passage, match.end(), ".") if match is not None else None
    return listed if listed is not None and listed.people else None


@cache
def _copula(language: str) -> re.Pattern[str]:
    table = wording(language, "namelists")
    return re.compile(
        rf"(?:\s[a-z]+){{0,3}}?\s{either(table['are'])}\s(?:{either(table['named'])}\s)?(?!(?-i:[a-z]))", re.IGNORECASE
    )


def _names(passage: Passage, start: int, stop: str) -> Listed | None:
    """The names from ``start`` to the mark that closes the list, the last two joined by "and"; None for other lists."""
    text, at = passage.document.article.text, start
    names: list[str] = []
    spans: list[tuple[int, int]] = []
    joined = 0
    while True:
        end = _name_end(passage, at)
        if end is None or len(names) > MOST:
            return None
        names.append(text[at:end])
        spans.append((at, end))
        for extra in (SUFFIX, AGE):
            more = extra.match(text, end)
            end = more.end() if more else end
        between = _between(passage.document.language).match(text, end, passage.sentence.end)
        if between is None or joined:
            break
        joined += bool(between["and"])
        at = between.end()
    if not joined or len(names) < FEWEST or not _closes(text[end : passage.sentence.end], stop):
        return None
    return Listed(start=start, end=spans[-1][1], names=tuple(names), people=_are_people(passage, spans))


def _name_end(passage: Passage, start: int) -> int | None:
    """Where the name at ``start`` ends; one that was read as a whole may have an "and" in it."""
    match = NAME.match(passage.document.article.text, start, passage.sentence.end)
    if match is None:
        return None
    end = len(match.group().rstrip(".")) + start if match.end() == passage.sentence.end else match.end()
    return max([end, *(m.end for m in passage.mentions if m.start == start and m.kind in ("organisation", "place"))])


@cache
def _between(language: str) -> re.Pattern[str]:
    join = either(wording(language, "namelists")["and"])
    return re.compile(rf"(?:,\s|,?\s(?P<and>{join})\s)(?!{join}\s)")


def _closes(behind: str, stop: str) -> bool:
    behind = behind.strip()
    if stop == ".":
        return behind in ("", ".", "!", "?", '"', '."', ".”", "”")
    return behind.startswith(stop) or (stop in "–—" and behind in ("", "."))


def _are_people(passage: Passage, spans: Sequence[tuple[int, int]]) -> bool:
    people = [(m.start, m.end) for m in passage.of("person")]
    return all(any(a < end and start < b for a, b in people) for start, end in spans)


# --- comparing ---------------------------------------------------------------------------------


def _compare(dossier: Dossier, passage: Passage, stated: Mention, listed: Listed) -> Iterator[Outcome]:
    figure, found = number(stated), len(listed.names)
    if figure is None or not 0 < abs(figure - found) <= FARTHEST_OFF or not _are_such(passage, stated, listed):
        return
    value = Count(low=Decimal(found), high=Decimal(found), noun=_noun(stated))
    names = words(passage.document, listed.start, listed.end, "count", value)
    yield contradiction(
        CHECK,
        dossier,
        (
            side(plain(figure), witness(passage.document, stated)),
            side(f"{found} names", witness(passage.document, names)),
        ),
        kind="count",
        question=f"How many, {plain(figure)} or {found}?",
        explanation=f"{stated.quote} is said, but {found} are named: {', '.join(listed.names)}.",
        topic=topic_of(passage),
    )


def _noun(stated: Mention) -> str:
    return stated.value.noun if isinstance(stated.value, Count) else ""


def _are_such(passage: Passage, stated: Mention, listed: Listed) -> bool:
    """The names are of what is counted: people, or all of one sort of place or body."""
    sorts = wording(passage.document.language, "namelists")["sorts"]
    noun = _noun(stated)
    if noun in sorts["people"]:
        return listed.people
    countries = [bool(country_of(name)) for name in listed.names]
    if noun in sorts["countries"]:
        return all(countries)
    areas = [a or bool(state_of(name)) for a, name in zip(countries, listed.names, strict=True)]
    return noun in sorts["places"] and not any(areas)


CHECK: Final = Check(
    code="RC233",
    name="list-against-count",
    version=1,
    finds="lists of names that are longer or shorter than the number given for them",
    example="“three men: Adam Berg, Bill Cole, Carl Dunn and Dave East”",
    run=run,
    alone=True,
)
