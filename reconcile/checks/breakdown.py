"""Lists that divide a number by place: "30 people: 12 in Texas, 10 in Ohio and 7 in Iowa"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from reconcile.checks.reading import Passage
from reconcile.checks.witness import words
from reconcile.checks.wording import wording
from reconcile.kinds.numerals import read_numeral
from reconcile.kinds.vocabulary import either
from reconcile.model import Conventions, Mention
from reconcile.values import Count

FEWEST: Final = 2
SURE: Final = 3  # parts from which a list behind a mere comma is taken to be whole
OPENER: Final = re.compile(r"(?:\s[^\W\d_]+){0,3}\s?(?P<mark>:|\(|–|—|--|,)\s?")
FIGURE: Final = r"(?P<figure>\d{1,3}(?:,\d{3})*|[^\W\d_]+(?:-[^\W\d_]+)?)"
CLOSING: Final = re.compile(r"\s?(?:[.;)–—]|\Z)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Breakdown:
    """A total and its parts; ``is_whole`` where the list says that there are no more."""

    total: Mention
    parts: tuple[Mention, ...]
    is_whole: bool


def by_place(passage: Passage, counts: Sequence[Mention]) -> Iterator[Breakdown]:
    """The lists of figures with a place behind each that follow a number of people or things."""
    text, end = passage.document.article.text, passage.sentence.end
    for total in counts:
        opener = OPENER.match(text, total.end, end)
        if opener is None or not isinstance(total.value, Count) or not total.value.noun:
            continue
        if any(total.end <= m.start < opener.end() for m in counts):
            continue
        parts, stop = _parts(passage, opener.end(), total.value.noun)
        if len(parts) >= FEWEST and CLOSING.match(text[stop:end]):
            whole = opener["mark"] != "," or len(parts) >= SURE
            yield Breakdown(total=total, parts=tuple(parts), is_whole=whole)


def _parts(passage: Passage, start: int, noun: str) -> tuple[list[Mention], int]:
    """The parts, the last behind "and", and where they end; none where the list breaks off otherwise."""
    text, language, at = passage.document.article.text, passage.document.language, start
    parts: list[Mention] = []
    is_last = False
    while match := _part(language).match(text, at, passage.sentence.end):
        figure = read_numeral(match["figure"].lower(), language, Conventions(language=language))
        if not isinstance(figure, Decimal):
            break
        value = Count(low=figure, high=figure, noun=noun)
        parts.append(words(passage.document, match.start("figure"), match.end("figure"), "count", value))
        if is_last:
            return parts, match.end()
        join = _join(language).match(text, match.end(), passage.sentence.end)
        if join is None:
            break
        is_last, at = bool(join["and"]), join.end()
    return [], at


@cache
def _part(language: str) -> re.Pattern[str]:
    table = wording(language, "breakdown")
    at, the = either(table["at"]), either(table["the"])
    name = r"[^\W\d_a-zß-öø-ÿ][\w'’-]*"
    place = rf"(?:{the}\s)?(?:{either(table['regions'])}|{name}(?:\s{name}){{0,3}})"
    return re.compile(rf"{FIGURE}\s(?:{either(table['more'])}\s)?{at}\s{place}(?!\w)")


@cache
def _join(language: str) -> re.Pattern[str]:
    return re.compile(rf",?\s(?P<and>{either(wording(language, 'breakdown')['and'])})\s|,\s")
