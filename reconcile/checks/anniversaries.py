"""Anniversaries: which one is told, of which year, and in which year it was."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from reconcile.checks.reading import Passage, Reading
from reconcile.checks.wording import pattern, triggers, wording
from reconcile.claims.frame import fold
from reconcile.kinds.vocabulary import either
from reconcile.model import Mention
from reconcile.values import DateSpan, Modality, Rank

YEAR: Final = re.compile(r"(\d{4})(?:-\d\d(?:-\d\d)?)?\Z")
REACH: Final = 40  # characters from "anniversary of" to the year
SLACK_YEARS: Final = 1  # what is told of a season, or of the months before the day


@dataclass(frozen=True, slots=True, kw_only=True)
class Anniversary:
    """The nth anniversary of what was in a year, told as of another year."""

    passage: Passage
    nth: int
    ordinal: Mention
    since: Mention  # the year of what is remembered
    now: Mention | None  # None: the year in which the article was published
    first: int
    year: int
    slack: int

    @property
    def passed(self) -> int:
        return self.year - self.first


def anniversaries(reading: Reading, places: Mapping[str, tuple[int, Mention]]) -> Iterator[Anniversary]:
    """The anniversaries of an article whose two years are both told; ``places`` with the year of what was there."""
    for passage, ordinal in reading.once("anniversaries", _told):
        years = [m for m in passage.of("year", "date") if _year(m) and str(_year(m)) in m.quote]
        found = _of_today(reading, passage, ordinal, years) or _of_year(passage, ordinal, years)
        found = found or _of_place(reading, passage, ordinal, places)
        found = found or _own(reading, passage, ordinal, years, _founding(reading))
        if found is not None:
            yield found


def _told(reading: Reading) -> Iterator[tuple[Passage, Mention]]:
    """The numbers that stand before the word."""
    return (
        (passage, ordinal)
        for passage in reading.stating("ordinal")
        for ordinal in passage.of("ordinal")
        if isinstance(ordinal.value, Rank) and _word(passage, ordinal) is not None
    )


def _word(passage: Passage, ordinal: Mention) -> re.Match[str] | None:
    text, end = passage.document.article.text, passage.sentence.end
    return _anniversary(passage.document.language).match(text, ordinal.end, end)


@cache
def _anniversary(language: str) -> re.Pattern[str]:
    table = wording(language, "timespans")
    return re.compile(rf"\s{either(table['anniversary'])}(?!\w)(?P<of>\s{either(table['of'])}(?!\w))?", re.IGNORECASE)


def _of_today(reading: Reading, passage: Passage, ordinal: Mention, years: list[Mention]) -> Anniversary | None:
    """ "Today is the 21st anniversary of the 1996 win": the year of publication is the other one."""
    published = reading.pulled.conventions.published
    if published is None or len(years) != 1 or not _is_of(passage, ordinal, years[0]):
        return None
    if not pattern(passage.document.language, "timespans", "today").search(passage.text):
        return None
    return _made(passage, ordinal, years[0], None, int(published[:4]), slack=0)


def _of_place(
    reading: Reading, passage: Passage, ordinal: Mention, places: Mapping[str, tuple[int, Mention]]
) -> Anniversary | None:
    """ "Today is the 21st anniversary of the gold medal won in Atlanta", with which the dossier prints one year."""
    word, published = _word(passage, ordinal), reading.pulled.conventions.published
    if published is None or word is None or not word["of"] or any(_year(m) for m in passage.of("year")):
        return None
    if not pattern(passage.document.language, "timespans", "today").search(passage.text):
        return None
    behind = [m for m in passage.of("place", "event") if m.start >= word.end()]
    named = [places[fold(m.quote)] for m in behind if fold(m.quote) in places]
    if len(behind) != 1 or len(named) != 1:
        return None
    return _made(passage, ordinal, named[0][1], None, int(published[:4]), slack=0)


def _of_year(passage: Passage, ordinal: Mention, years: list[Mention]) -> Anniversary | None:
    """ "In 2012 the town kept the 50th anniversary of the 1960 landing"."""
    since = [m for m in years if _is_of(passage, ordinal, m)]
    others = [m for m in years if m not in since]
    if len(since) != 1 or len(others) != 1 or not _is_when(passage, others[0]):
        return None
    return _made(passage, ordinal, since[0], others[0], _year(others[0]), slack=SLACK_YEARS)


def _own(
    reading: Reading, passage: Passage, ordinal: Mention, years: list[Mention], founding: Mention | None
) -> Anniversary | None:
    """ "It kept its 50th anniversary in 2012", where the article has one founding."""
    word = _word(passage, ordinal)
    lead = passage.between(max(passage.sentence.start, ordinal.start - 4), ordinal.start)
    if word is None or word["of"] or founding is None or not _its(passage.document.language).search(lead):
        return None
    if len(years) == 1 and years[0].start != founding.start and _is_when(passage, years[0]):
        return _made(passage, ordinal, founding, years[0], _year(years[0]), slack=SLACK_YEARS)
    return None


def _made(
    passage: Passage, ordinal: Mention, since: Mention, now: Mention | None, year: int, *, slack: int
) -> Anniversary:
    return Anniversary(
        passage=passage,
        nth=ordinal.value.rank if isinstance(ordinal.value, Rank) else 0,
        ordinal=ordinal,
        since=since,
        now=now,
        first=_year(since),
        year=year,
        slack=slack,
    )


def _is_of(passage: Passage, ordinal: Mention, year: Mention) -> bool:
    """ "The 21st anniversary of the 1996 win"."""
    word = _word(passage, ordinal)
    if word is None or not word["of"] or year.start < word.end():
        return False
    gap = passage.between(word.end(), year.start)
    return len(gap) <= REACH and re.search(r"[,.;:]", gap) is None and not _when(passage.document.language).search(gap)


def _is_when(passage: Passage, year: Mention) -> bool:
    """ "In 2012", not "the 2012 fair" or "by 2012"."""
    lead = passage.between(max(passage.sentence.start, year.start - 12), year.start)
    behind = passage.between(year.end, passage.sentence.end)
    return (
        _when(passage.document.language).search(lead) is not None
        and re.match(r"\s?(?:[,.;)]|\Z|\s)", behind) is not None
    )


@cache
def _when(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(wording(language, 'timespans')['when'])}\s(?:\w+\s)?\Z", re.IGNORECASE)


@cache
def _its(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(wording(language, 'timespans')['its'])}\s\Z", re.IGNORECASE)


def _founding(reading: Reading) -> Mention | None:
    """The year of the one founding that an article tells."""
    found: dict[int, Mention] = {}
    for passage in reading.saying(triggers(reading.language, "timespans", "founded")):
        cue = pattern(passage.document.language, "timespans", "founded").search(passage.text)
        years = [m for m in passage.of("year", "date") if _year(m) and m.modality is Modality.EXACT]
        if cue is not None and len(years) == 1 and not years[0].anchors:
            found.setdefault(_year(years[0]), years[0])
        elif cue is not None:
            return None
    return next(iter(found.values())) if len(found) == 1 else None


def _year(mention: Mention) -> int:
    match = YEAR.match(mention.value.edtf) if isinstance(mention.value, DateSpan) else None
    return int(match[1]) if match else 0
