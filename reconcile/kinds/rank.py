"""Places in an order: ordinals ("the 21st"), placings ("finished third", a results list), medals ("won silver")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final, NamedTuple

from reconcile.kinds.kind import Context, Kind, Layer, Tolerance
from reconcile.kinds.numberwords import HYPHENS, number_words, read_ordinal
from reconcile.kinds.stating import state
from reconcile.kinds.vocabulary import GAP, either, everywhere, vocabulary
from reconcile.kinds.wordindex import first_words, matches_of, starts_of
from reconcile.model import Mention, Related, Relation
from reconcile.values import Rank, Unreadable, Value

ORDINAL_NAME: Final = "ordinal"
RANK_NAME: Final = "rank"
MEDAL_NAME: Final = "medal"

MOST_STEPS: Final = 60  # words of an ordinal; a bound keeps the search linear

# A line of results: "1. Jefferson Pérez (EC) 1 h 20' 07"", "2) Markov 80:16", "3  Segura  6,540 pts".
_RESULT_LINE: Final = re.compile(
    r"^[^\S\n]*(\d{1,2})[.)]?[^\S\n]+(?=[^\W\d_])"
    r"(?=[^\n]{3,120}?(?:\d[hH:'′’]|\d [hH] ?\d|\d[.,]\d\d?\b|\d pts|points))",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class _Ordinal:
    start: int
    end: int
    rank: int
    placing: bool


def find_ordinals(context: Context) -> Iterator[Mention]:
    """Find ordinals that are no placings, in text order."""
    for found in _ordinals(context.text, context.conventions.language):
        if not found.placing:
            yield state(context, ORDINAL_NAME, found.start, found.end, Rank(rank=found.rank))


def find_ranks(context: Context) -> Iterator[Mention]:
    """Find placings: in prose, and in lists and tables of results."""
    for found in _ordinals(context.text, context.conventions.language):
        if found.placing:
            yield state(context, RANK_NAME, found.start, found.end, Rank(rank=found.rank))
    data = vocabulary(context.conventions.language, "ranks")
    numbered = _numbered_place(context.conventions.language)
    for match in matches_of(context.text, numbered, first_words(data["numbered_places"])):
        yield state(context, RANK_NAME, match.start(), match.end(), Rank(rank=int(match[1])))
    yield from _listed(context)
    yield from _in_tables(context)
    for match in matches_of(context.text, _runner_up(context.conventions.language), first_words(data["runner_up"])):
        rank = data["runner_up"][" ".join(match.group().lower().split())]
        yield state(context, RANK_NAME, match.start(), match.end(), Rank(rank=rank))


def _listed(context: Context) -> Iterator[Mention]:
    """Read the numbers of a list of results that runs 1, 2, 3."""
    last = 0
    for match in _RESULT_LINE.finditer(context.text):
        rank = int(match[1])
        named = context.text[match.end()].isupper()
        if named and (rank == 1 or rank in (last, last + 1)):
            yield state(context, RANK_NAME, match.start(1), match.end(1), Rank(rank=rank))
            last = rank


def _in_tables(context: Context) -> Iterator[Mention]:
    headers = frozenset(vocabulary(context.conventions.language, "ranks")["list_headers"])
    for row in context.document.rows:
        for cell in row.cells:
            words = context.text[cell.start : cell.end].strip().rstrip(".")
            if cell.header.strip().lower() in headers and words.isdecimal() and 0 < len(words) < 4:
                start = context.text.index(words, cell.start)
                yield state(context, RANK_NAME, start, start + len(words), Rank(rank=int(words)))


@lru_cache(maxsize=2)
def _ordinals(text: str, language: str) -> tuple[_Ordinal, ...]:
    lead, tail = _leads(language), _tails(language)
    found = []
    for start, end in _spelt(text, language):
        value = read_ordinal(text[start:end], language)
        if isinstance(value, Unreadable):
            continue
        before, after = lead.search(text, max(0, start - 24), start), tail.match(text, end)
        if _is_idiom(text[start:end].lower(), before, after) or _is_name(text, start, end):
            continue
        strong = before is not None and before["strong"] and not (after and after["counted"])
        placing = bool(strong or (after and after["place"]))
        found.append(_Ordinal(start, end, value, placing))
    return tuple(found)


def _spelt(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Find what is spelt as an ordinal, in text order and apart."""
    patterns = _ordinal_patterns(language)
    digits = (match.span() for match in patterns.digits.finditer(text) if not _in_token(text, match.start()))
    words = (match.span() for start in starts_of(text, patterns.first) if (match := patterns.words.match(text, start)))
    free_from = 0
    for start, end in sorted([*digits, *words]):
        if start >= free_from:
            free_from = end
            yield start, end


def _is_idiom(word: str, before: re.Match[str] | None, after: re.Match[str] | None) -> bool:
    """Whether the word is no place in an order here: "at first", "a second", "a third of", "first aid"."""
    if not word[0].isalpha():
        return False
    if after is not None and (after["idiom"] or after["part"]):
        return True
    return before is not None and bool(before["idiom"] or before["figure"]) and (after is None or not after["place"])


_START: Final = re.compile(r"(?:\A|[.!?:;•♦►\n\"“”«»(|–—]\s*)\Z")


_LOWER_BEFORE: Final = re.compile(r"[a-zà-þ] \Z")


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether a word opens a name ("the First Group", "Second Avenue") or a list of reasons ("First, ...")."""
    if not text[start].isupper():
        return False
    if text[end : end + 1] == ",":
        return _START.search(text, max(0, start - 3), start) is not None
    if _LOWER_BEFORE.search(text, max(0, start - 3), start) is not None:
        return True  # "debutó en Primera"
    return (
        text[end : end + 1] == " " and text[end + 1 : end + 2].isupper() and not text[start - 2 : start - 1].isupper()
    )


class _OrdinalPatterns(NamedTuple):
    digits: re.Pattern[str]
    words: re.Pattern[str]
    first: frozenset[str]  # words that begin a spelt ordinal


@cache
def _ordinal_patterns(language: str) -> _OrdinalPatterns:
    table, data = number_words(language), vocabulary(language, "numbers")
    lasts = [*table.ordinals, *table.ordinal_hundreds, *table.ordinal_scales]
    large = [word for word, value in table.small.items() if value >= 20 or table.hundreds]
    words = [*large, *table.scales, *table.hundreds, *_tens_ordinals(language)]
    step = rf"(?:{either(words)}(?:[{HYPHENS}]|{GAP}(?:{either(table.joins)}{GAP})?)?)"
    glued = [f"{tens}{last}" for tens, value in table.small.items() if value >= 20 for last in table.ordinals]
    return _OrdinalPatterns(
        digits=re.compile(rf"\d{{1,3}}(?:,\d{{3}})*\.?{either(data['ordinal_suffixes'])}(?!\w)", re.IGNORECASE),
        words=re.compile(rf"\b{step}{{0,{MOST_STEPS}}}{either(lasts)}(?!\w)", re.IGNORECASE),
        first=first_words([*words, *lasts, *glued]),
    )


def _in_token(text: str, start: int) -> bool:
    """Whether digits go on something that stands before them: "A1st", "1.21st"."""
    before = text[start - 1 : start]
    return before.isalnum() or before in (".", ",", "_")


def _tens_ordinals(language: str) -> list[str]:
    """Ordinals that others are built on: "vigésimo primero"."""
    return [word for word, value in number_words(language).ordinals.items() if value >= 10 and language != "en"]


@cache
def _leads(language: str) -> re.Pattern[str]:
    data, table = vocabulary(language, "ranks"), number_words(language)
    figure = either(table.small)
    return re.compile(
        rf"(?:\b(?P<strong>{either(data['strong_before'])}){GAP}(?:{either(data['strong_fillers'])}{GAP})*"
        rf"|\b(?P<idiom>{either(data['idioms_before'])}){GAP}|(?P<figure>\d|\b{figure})(?:{GAP}|-))\Z",
        re.IGNORECASE,
    )


@cache
def _tails(language: str) -> re.Pattern[str]:
    data, shares = vocabulary(language, "ranks"), vocabulary(language, "shares")
    gap = rf"(?:{GAP}|(?=-))"
    return re.compile(
        rf"(?:{gap}(?P<place>{either(data['place_after'])})(?!\w)|{gap}(?P<idiom>{either(data['idioms_after'])})(?!\w)"
        rf"|{GAP}(?P<part>{either(shares['fraction_followers'])})(?!\w)"
        rf"|{gap}(?P<counted>{either(data['no_place_after'])})(?!\w))",
        re.IGNORECASE,
    )


@cache
def _numbered_place(language: str) -> re.Pattern[str]:
    """Match "el puesto 12", "ranked No. 5"."""
    return re.compile(
        rf"\b{either(vocabulary(language, 'ranks')['numbered_places'])}{GAP}(\d{{1,3}})(?![\w.,:%/-]*\d)", re.I
    )


@cache
def _runner_up(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b{either(vocabulary(language, 'ranks')['runner_up'])}(?!\w)", re.IGNORECASE)


def find_medals(context: Context) -> Iterator[Mention]:
    """Find medals won or lost: "gold medal", "won silver", "bronze medalist"."""
    language, text = context.conventions.language, context.text
    pattern, lead = _medal_pattern(language), _medal_lead(language)
    medals = vocabulary(language, "ranks")["medals"]
    for start in starts_of(text, medals):
        match = pattern.match(text, start)
        if match and (match["noun"] or match["shared"] or lead.search(text, max(0, start - 40), start)):
            value = Rank(rank=medals[match["metal"].lower()], medal=True)
            yield state(context, MEDAL_NAME, start, match.end("metal"), value)


@cache
def _medal_pattern(language: str) -> re.Pattern[str]:
    data = vocabulary(language, "ranks")
    metal = either(data["medals"])
    noun = either(data["medal_nouns"])
    link = either([*everywhere("hedges", "ands"), *everywhere("hedges", "ors")])
    return re.compile(
        rf"\b(?P<metal>{metal})(?!\w)(?=(?P<noun>(?:{GAP}|(?=-)){noun}(?!\w))?)"
        rf"(?=(?P<shared>{GAP}{link}{GAP}{metal}(?:{GAP}|-){noun})?)",
        re.IGNORECASE,
    )


@cache
def _medal_lead(language: str) -> re.Pattern[str]:
    data = vocabulary(language, "ranks")
    between = rf"(?:{either(data['between'])}{GAP})*" if data["between"] else ""
    return re.compile(rf"\b{either(data['medal_verbs'])}{GAP}{between}\Z", re.IGNORECASE)


def relate(a: Mention, b: Mention, tolerance: Tolerance) -> Related:
    """Relate two places: the same or not; nothing lies between them."""
    del tolerance
    left, right = a.value, b.value
    if not isinstance(left, Rank) or not isinstance(right, Rank):
        return Related(relation=Relation.UNKNOWN, label="not read for certain")
    if left.rank == right.rank:
        return Related(relation=Relation.EQUAL, label="same place")
    return Related(relation=Relation.CONFLICT, label="places differ")


def show(value: Value) -> str:
    if not isinstance(value, Rank):
        return "unreadable"
    if value.medal:
        return {1: "gold", 2: "silver", 3: "bronze"}.get(value.rank, str(value.rank))
    return ordinal(value.rank)


def ordinal(rank: int) -> str:
    """Write a place in English.

    >>> [ordinal(rank) for rank in (1, 2, 3, 4, 11, 112, 21)]
    ['1st', '2nd', '3rd', '4th', '11th', '112th', '21st']
    """
    suffix = "th" if 10 < rank % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(rank % 10, "th")
    return f"{rank}{suffix}"


def normalise(value: Value) -> Mapping[str, object]:
    if not isinstance(value, Rank):
        return {}
    return {"rank": value.rank, "medal": True} if value.medal else {"rank": value.rank}


RANK: Final = Kind(
    name=RANK_NAME,
    finds="placings",
    layer=Layer.FIGURE,
    find=find_ranks,
    relate=relate,
    show=show,
    normalise=normalise,
)
ORDINAL: Final = Kind(
    name=ORDINAL_NAME,
    finds="ordinal numbers",
    layer=Layer.FIGURE,
    find=find_ordinals,
    relate=relate,
    show=show,
    normalise=normalise,
)
MEDAL: Final = Kind(
    name=MEDAL_NAME,
    finds="gold, silver and bronze medals",
    layer=Layer.FIGURE,
    find=find_medals,
    relate=relate,
    show=show,
    normalise=normalise,
)
