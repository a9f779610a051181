"""A length of time that the dates beside it contradict.

Fires:   "In 1990 ... five years later in Seoul 1992", "from 1933 to 1937, after six years of work",
         "today is the 25th anniversary of the 1996 win" in an article of 2017; "founded in 1960 ... its 50th
         anniversary in 2015".
Silent:  a year more or less (an event early in one year and late in the other), dates and lengths that no word joins;
         a length told from a date of another paragraph; hedged lengths and round figures ("two decades"), listed as
         not compared where the dates differ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial
from typing import Final

from reconcile.checks.anniversaries import Anniversary, anniversaries
from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.figures import HEDGED, ROUND
from reconcile.checks.reading import Passage, Reading, readings
from reconcile.checks.sequence import years_of_places
from reconcile.checks.witness import contradiction, declined, side, topic_of, witness, words
from reconcile.checks.wording import wording
from reconcile.kinds.vocabulary import either
from reconcile.model import Mention
from reconcile.values import DateSpan, Duration, Modality

YEAR: Final = re.compile(r"(\d{4})(?:-|\Z)")
RANGE: Final = re.compile(r"(\d{4})[\d-]*/(\d{4})[\d-]*\Z")
YEARS: Final = re.compile(r"P(\d+)Y\Z")
BESIDE: Final = re.compile(r",?\s(?:(?:in|at|on|during|by)\s)?(?:the\s)?(?:[A-Z][\w.]+,?\s){0,3}|\s?\(")
LINKS: Final = re.compile(r"[^.;:\n]{0,40}")
SLACK_YEARS: Final = 1
ROUND_YEARS: Final = 10  # decades are told roundly


def run(dossier: Dossier) -> Iterator[Outcome]:
    """Years told by another date, spans of years with their length, anniversaries against the day of publication."""
    all_readings = tuple(readings(dossier))
    places = years_of_places(all_readings)
    for reading in all_readings:
        yield from reading.once("timespans alone", partial(_alone, dossier))
        for anniversary in anniversaries(reading, places):
            yield from _anniversary(dossier, anniversary)


def _alone(dossier: Dossier, reading: Reading) -> Iterator[Outcome]:
    """What an article's dates say against its lengths of time."""
    for passage in reading.stating("date", "year"):
        yield from _later(dossier, reading, passage)
        yield from _spans(dossier, passage)


# --- "five years later in Seoul 1992" ----------------------------------------------------------


def _later(dossier: Dossier, reading: Reading, passage: Passage) -> Iterator[Outcome]:
    dates = [m for m in passage.mentions if m.kind in ("date", "year")]
    text = passage.document.article.text
    for relative in dates:
        told = _year(relative)
        if not relative.anchors or told is None or relative.modality is not Modality.EXACT:
            continue
        if not all(_is_told_before(reading, passage, start, relative) for start, _ in relative.anchors):
            continue
        beside = next((m for m in dates if m.start >= relative.end and not m.anchors), None)
        stated = _year(beside) if beside is not None else None
        if beside is None or stated is None or any(_overlaps(anchor, beside) for anchor in relative.anchors):
            continue
        if any("\n" in text[end : relative.start] for _, end in relative.anchors):
            continue  # told from another paragraph: what came between may have moved the story on
        if not BESIDE.fullmatch(passage.between(relative.end, beside.start)) or abs(told - stated) <= SLACK_YEARS:
            continue
        anchors = [m for m in reading.pulled.mentions if any(_overlaps(anchor, m) for anchor in relative.anchors)]
        base = " and ".join(m.quote for m in anchors if m.kind in ("date", "year"))
        yield _finding(
            dossier,
            passage,
            relative,
            beside,
            told=f"{relative.quote}: {told}",
            stated=str(stated),
            why=f"{relative.quote}, told from {base or 'the date before'}, is {told}, not {stated}.",
            inputs=anchors,
        )


def _is_told_before(reading: Reading, passage: Passage, start: int, relative: Mention) -> bool:
    """Is the date that a length is counted from told in its paragraph, with no age in between that may be meant?"""
    ages = (m for m in reading.pulled.mentions if m.kind == "age")
    return passage.block.start <= start and not any(start < age.start < relative.start for age in ages)


def _overlaps(span: tuple[int, int], mention: Mention) -> bool:
    return span[0] < mention.end and mention.start < span[1]


def _year(mention: Mention) -> int | None:
    if not isinstance(mention.value, DateSpan):
        return None
    match = YEAR.match(mention.value.edtf)
    return int(match[1]) if match and "/" not in mention.value.edtf else None


# --- "from 1933 to 1937, after six years" ------------------------------------------------------


def _spans(dossier: Dossier, passage: Passage) -> Iterator[Outcome]:
    ranges = [m for m in passage.of("date", "year") if _ends(m) is not None]
    lengths = [m for m in passage.of("duration") if _years(m) is not None]
    if len(ranges) != 1 or len(lengths) != 1:
        return
    ends, length = _ends(ranges[0]), _years(lengths[0])
    if ends is None or length is None or not _joined(passage, ranges[0], lengths[0]):
        return
    first, last = ends
    if abs(last - first - length) <= SLACK_YEARS:
        return
    if lengths[0].modality is not Modality.EXACT:
        yield declined(lengths[0], HEDGED)
        return
    if length % ROUND_YEARS == 0 and abs(last - first - length) < ROUND_YEARS:
        yield declined(lengths[0], ROUND)
        return
    yield _finding(
        dossier,
        passage,
        lengths[0],
        ranges[0],
        told=lengths[0].quote,
        stated=f"{last - first} years",
        why=f"From {first} to {last} it is {last - first} years, not {lengths[0].quote}.",
    )


def _ends(mention: Mention) -> tuple[int, int] | None:
    match = RANGE.match(mention.value.edtf) if isinstance(mention.value, DateSpan) else None
    return (int(match[1]), int(match[2])) if match else None


def _years(mention: Mention) -> int | None:
    match = YEARS.match(mention.value.iso) if isinstance(mention.value, Duration) else None
    return int(match[1]) if match else None


def _joined(passage: Passage, span: Mention, length: Mention) -> bool:
    first, second = sorted((span, length), key=lambda m: m.start)
    gap = passage.between(first.end, second.start)
    if _career(passage.document.language).search(passage.between(passage.sentence.start, length.start)):
        return span.start > length.end and re.search(r"[;:.]", gap) is None
    return LINKS.fullmatch(gap) is not None and (
        _link(passage.document.language).search(gap) is not None or not re.search(r"\w", gap)
    )


@cache
def _career(language: str) -> re.Pattern[str]:
    """ "In a career that spanned two decades she won at five Games (1992-2008)"."""
    table = wording(language, "timespans")
    return re.compile(
        rf"(?<!\w){either(table['careers'])}\s(?:\w+\s){{0,2}}{either(table['spanned'])}\s\Z", re.IGNORECASE
    )


@cache
def _link(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(wording(language, 'timespans')['links'])}(?!\w)", re.IGNORECASE)


# --- "today is the 21st anniversary of the 1996 win" -------------------------------------------


def _anniversary(dossier: Dossier, found: Anniversary) -> Iterator[Outcome]:
    if abs(found.passed - found.nth) <= found.slack:
        return
    when = f"{found.year}, when the article was published," if found.now is None else str(found.year)
    yield _finding(
        dossier,
        found.passage,
        found.ordinal,
        found.since,
        told=f"{found.ordinal.quote} anniversary",
        stated=f"{found.passed} years",
        why=f"From {found.first} to {when} it is {found.passed} years, not {found.nth}.",
        also=found.now,
    )


# --- the finding -------------------------------------------------------------------------------


def _finding(
    dossier: Dossier,
    passage: Passage,
    length: Mention,
    date: Mention,
    *,
    told: str,
    stated: str,
    why: str,
    inputs: list[Mention] | None = None,
    also: Mention | None = None,
) -> Outcome:
    document = passage.document
    by_id = {each.article.id: each for each in dossier.documents}
    dates = [(by_id[m.article_id], m) for m in (date, also) if m is not None]
    return contradiction(
        CHECK,
        dossier,
        (
            side(told, witness(document, length, derived=inputs or ())),
            side(stated, *(witness(d, words(d, m.start, m.end, m.kind, m.value)) for d, m in dates)),
        ),
        kind="date",
        question="Which is right, the date or the time that has passed?",
        explanation=why,
        topic=topic_of(passage),
    )


CHECK: Final = Check(
    code="RC218",
    name="timespan-against-dates",
    version=1,
    finds="lengths of time that the dates beside them contradict",
    example="“from 1933 to 1937, after six years of work”",
    run=run,
)
