"""Birth and death as a page on a person prints them: behind the name in brackets, or on lines of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from reconcile.checks.reading import Passage, Reading
from reconcile.checks.witness import words
from reconcile.checks.wording import wording
from reconcile.claims.frame import fold
from reconcile.kinds.vocabulary import either
from reconcile.model import Mention
from reconcile.values import DateSpan

FULL_DAYS: Final = re.compile(r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)\Z")
DASH: Final = re.compile(r"\s?[-–—]\s?")
BRACKET: Final = re.compile(r"\s?\(\Z")
YOUNGEST: Final = 15  # years that a life in brackets has at least: shorter ones are terms and reigns
LINE: Final = 90  # characters of a line that states one thing
LABEL: Final = re.compile(r"\W{0,3}\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """The date of a milestone, and whose it is; ``said`` is the words that tell it."""

    name: str  # "birth", "death"
    person: str
    date: Mention
    said: str


def lifespans(reading: Reading) -> Iterator[Stated]:
    """What the brackets and lines of an article say of births and deaths."""
    for passage in reading.stating("date", "year"):
        yield from _in_brackets(reading, passage)
        yield from _on_line(reading, passage)


def _in_brackets(reading: Reading, passage: Passage) -> Iterator[Stated]:
    """ "Ida Lund (1 May 1920 – 3 June 1990) was a baker"."""
    for person in passage.of("person"):
        for date in passage.of("date", "year"):
            gap = passage.between(person.end, date.start)
            if isinstance(date.value, DateSpan) and _born(passage.document.language).fullmatch(gap):
                yield Stated(name="birth", person=whole_name(reading, fold(person.quote)), date=date, said="birth")
            days = FULL_DAYS.match(date.value.edtf) if isinstance(date.value, DateSpan) else None
            if days is None or not BRACKET.fullmatch(gap):
                continue
            dashes = [m for m in DASH.finditer(date.quote) if "-" not in m.group() or " " in m.group()]
            if len(dashes) == 1 and int(days[2][:4]) - int(days[1][:4]) >= YOUNGEST:
                born = (date.start, date.start + dashes[0].start(), days[1])
                died = (date.start + dashes[0].end(), date.end, days[2])
                for name, (start, end, day) in (("birth", born), ("death", died)):
                    value = DateSpan(edtf=day, earliest=day, latest=day)
                    mention = words(passage.document, start, end, "date", value)
                    yield Stated(name=name, person=whole_name(reading, fold(person.quote)), date=mention, said=name)


def _on_line(reading: Reading, passage: Passage) -> Iterator[Stated]:
    """ "Born: 23 June 1940", of the person whom the page is about."""
    block = passage.between(passage.block.start, passage.block.end)
    if not reading.main_person or passage.sentence.start != passage.block.start or len(block) > LINE:
        return
    if block.rstrip().endswith((".", "!", "?")) and passage.of("person"):
        return  # "Born 3 May 1950, Ida Lund ran before she could read."
    for name in ("birth", "death"):
        cue = _cue(passage.document.language, name).match(block)
        dates = [m for m in passage.of("date", "year") if isinstance(m.value, DateSpan) and not m.anchors]
        if cue and dates and LABEL.fullmatch(block[cue.end() : dates[0].start - passage.block.start]):
            yield Stated(name=name, person=reading.main_person, date=dates[0], said=cue.group())


def whole_name(reading: Reading, name: str) -> str:
    """The main person's full name for any part of it."""
    main = reading.main_person
    return main if main and set(name.split()) <= set(main.split()) else name


@cache
def _born(language: str) -> re.Pattern[str]:
    return re.compile(
        rf"\s?\({either(wording(language, 'milestones')['lines']['birth'])}\s(?:[a-z]+\s)?", re.IGNORECASE
    )


@cache
def _cue(language: str, name: str) -> re.Pattern[str]:
    table = wording(language, "milestones")
    return re.compile(rf"\W{{0,3}}{either([*table['lines'][name], *table['cues'][name]])}(?!\w)", re.IGNORECASE)
