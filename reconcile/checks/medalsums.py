"""All of somebody's medals of one competition told as a number: "the only two Olympic medals of his country"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from reconcile.checks.reading import Passage, Reading
from reconcile.checks.witness import words
from reconcile.checks.wording import wording
from reconcile.claims.tallies import Tally, TallyKind, same_competition
from reconcile.facts.names import same_name
from reconcile.kinds.numerals import read_numeral
from reconcile.kinds.vocabulary import either
from reconcile.model import Conventions, Mention
from reconcile.values import Count

GAMES: Final = "Olympic Games"
BOTH: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class MedalSum:
    """A number of medals, and the tally line with another sum."""

    stated: Mention
    figure: int
    passage: Passage
    reading: Reading
    line: Tally

    @property
    def tallied(self) -> int:
        return sum(piece.number for piece in self.line.pieces)


def medal_sums(all_readings: Sequence[Reading], told: Sequence[tuple[Reading, Tally]]) -> Iterator[MedalSum]:
    """The numbers of all Olympic medals of a person that are another than the sum of that person's tally line."""
    lines = [
        (reading, tally)
        for reading, tally in told
        if tally.kind is TallyKind.LINE and same_competition(tally.competition, GAMES)
    ]
    if len(lines) != 1:
        return
    owner, line = lines[0]
    for reading in all_readings:
        if not reading.main_person or not owner.main_person or not same_name(reading.main_person, owner.main_person):
            continue
        for passage in reading.passages:
            for stated, figure in _stated(passage):
                found = MedalSum(stated=stated, figure=figure, passage=passage, reading=owner, line=line)
                if found.figure != found.tallied:
                    yield found


def _stated(passage: Passage) -> Iterator[tuple[Mention, int]]:
    """ "The only two Olympic medals", "both Olympic medals", "the only two medals ... in the Olympic Games"."""
    text, language = passage.document.article.text, passage.document.language
    for match in _all(language).finditer(text, passage.sentence.start, passage.sentence.end):
        word = match["figure"] or match["both"]
        read = Decimal(BOTH) if match["both"] else read_numeral(word.lower(), language, Conventions(language=language))
        if isinstance(read, Decimal):
            start, end = match.span("both" if match["both"] else "figure")
            yield words(passage.document, start, end, "count", Count(low=read, high=read, noun="medal")), int(read)


@cache
def _all(language: str) -> re.Pattern[str]:
    table, only = wording(language, "occasions"), wording(language, "only")
    olympic, medals = either(table["adjectives"] or table["series"]), either(only["medals"])
    number = r"(?P<figure>[^\W\d_]+|\d{1,2})"
    return re.compile(
        rf"(?<!\w)(?:{either(only['only'])}\s{number}|(?P<both>{either(only['both'])})(?:\s[\w'’]+){{0,3}}?)\s"
        rf"(?:{olympic}\s{medals}|{medals}\s{olympic}|{medals}\s[^.;:()\n]{{3,60}}\s{either(table['series'])})(?!\w)",
        re.IGNORECASE,
    )
