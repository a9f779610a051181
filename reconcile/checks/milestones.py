"""Dated milestones of a life or a work: born, retired, last race, died; begun, finished."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from reconcile.checks.lifespans import Stated, lifespans
from reconcile.checks.reading import Passage, Reading
from reconcile.checks.who import named_before, subject_before
from reconcile.checks.wording import wording
from reconcile.kinds.vocabulary import either
from reconcile.model import Mention
from reconcile.values import DateSpan, Modality

DEED: Final = "deed"  # what only the living do; told of so many that a name must stand before it
REACH: Final = 60  # characters between a date and the words that say what happened then
CLAUSE_END: Final = re.compile(
    r"[;:()]|(?<=[^\W\d_]{5})\.\s|\s[–—]\s|\b(?:but|while|whereas|although|before|after|until|since|pero|aunque)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """Something that happened once in a life, and when."""

    reading: Reading
    passage: Passage
    name: str  # "birth", "last competition", "retirement", "death", "deed"
    person: str  # folded
    date: Mention
    earliest: str  # ISO days
    latest: str
    said: str  # the words that tell it
    in_form: bool = False  # in the brackets behind a name, or on a line of its own


def milestones(reading: Reading) -> tuple[Milestone, ...]:
    """The milestones that an article dates for certain: one date and one cue in one clause, of a known person.

    Looked for once for all checks.
    """
    return reading.once("milestones", _milestones)


def _milestones(reading: Reading) -> Iterator[Milestone]:
    told = {m.date.start: m for m in (_in_form(reading, each) for each in lifespans(reading)) if m is not None}
    yield from told.values()
    yield from (m for m in _in_words(reading) if m.date.start not in told)


def _in_form(reading: Reading, stated: Stated) -> Milestone | None:
    passage, value = reading.passage_at(stated.date.start), stated.date.value
    if passage is None or not _is_firm(stated.date) or not isinstance(value, DateSpan):
        return None
    return Milestone(
        reading=reading,
        passage=passage,
        name=stated.name,
        person=stated.person,
        date=stated.date,
        earliest=value.earliest or "",
        latest=value.latest or "",
        said=stated.said,
        in_form=True,
    )


def _in_words(reading: Reading) -> Iterator[Milestone]:
    for passage in reading.stating("date", "year"):
        dates = [m for m in passage.of("date", "year") if _is_firm(m)]
        if not dates:
            continue
        cues = [
            (name, match)
            for name, cue in _cues(passage.document.language).items()
            for match in cue.finditer(passage.document.article.text, passage.sentence.start, passage.sentence.end)
        ]
        for name, match in cues:
            near = [m for m in dates if _one_clause(passage, m, match)]
            whose = named_before if name == DEED else subject_before
            person = whose(reading, passage, match.start())
            if len(near) == 1 and person and isinstance(near[0].value, DateSpan):
                value = near[0].value
                yield Milestone(
                    reading=reading,
                    passage=passage,
                    name=name,
                    person=person,
                    date=near[0],
                    earliest=value.earliest or "",
                    latest=value.latest or "",
                    said=match.group(),
                )


def _is_firm(mention: Mention) -> bool:
    value = mention.value
    return (
        isinstance(value, DateSpan)
        and value.earliest is not None
        and value.latest is not None
        and mention.modality is Modality.EXACT
    )


def _one_clause(passage: Passage, date: Mention, cue: re.Match[str]) -> bool:
    first, last = sorted(((date.start, date.end), cue.span()))
    gap = passage.between(first[1], last[0])
    return len(gap) <= REACH and CLAUSE_END.search(gap) is None


@cache
def _cues(language: str) -> dict[str, re.Pattern[str]]:
    table = wording(language, "milestones")
    return {
        name: re.compile(rf"(?<!\w){either(words)}(?!\w)(?!\s{either(table['not_behind'])})", re.IGNORECASE)
        for name, words in table["cues"].items()
    }
