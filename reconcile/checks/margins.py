"""A margin that is not the difference of the times.

Fires:   "won in 1:58:10, 20 seconds ahead of Berg (1:58:25)"; "14 seconds behind Berg" where the list of that race
         shows no such difference.
Silent:  a race that no list shows, a person whom several lists name, hedged margins, records compared with marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.figures import clock, number
from reconcile.checks.listed import results_in
from reconcile.checks.reading import Passage, Reading, readings
from reconcile.checks.witness import contradiction, side, topic_of, witness
from reconcile.checks.wording import pattern, wording
from reconcile.claims.frame import fold
from reconcile.claims.results import Result
from reconcile.facts.names import same_name
from reconcile.kinds.vocabulary import either
from reconcile.model import Claim, Document, Mention
from reconcile.values import DateSpan, Duration

ROUNDING_S: Final = Decimal(1)  # margins are given in whole seconds
REACH: Final = 30  # characters behind a margin in which "ahead of" is looked for


def run(dossier: Dossier) -> Iterator[Outcome]:
    """Margins against the times beside them, and against lists of results of the dossier."""
    lists = [
        (reading.document, result)
        for reading in readings(dossier)
        for result in results_in(reading)
        if result.name and result.time is not None and number(result.time) is not None
    ]
    for reading in readings(dossier):
        for passage in reading.stating("duration"):
            margins = [m for m in _durations(passage) if _is_margin(passage, m)]
            if len(margins) == 1:
                yield from _beside(dossier, passage, margins[0])
                yield from _listed(dossier, reading, passage, margins[0], lists)


def _durations(passage: Passage) -> tuple[Mention, ...]:
    return tuple(m for m in passage.of("duration") if isinstance(m.value, Duration) and number(m) is not None)


def _is_margin(passage: Passage, mention: Mention) -> bool:
    """ "14 seconds behind"; "after" and "before" tell a margin only where a finish stands before it."""
    language = passage.document.language
    behind = passage.between(mention.end, min(mention.end + REACH, passage.sentence.end))
    if pattern(language, "margins", "behind").match(behind.lstrip()):
        return True
    finish = pattern(language, "margins", "finish").search(passage.between(passage.sentence.start, mention.start))
    return finish is not None and pattern(language, "margins", "after_finish").match(behind.lstrip()) is not None


def _beside(dossier: Dossier, passage: Passage, margin: Mention) -> Iterator[Outcome]:
    """Two times and a margin in one sentence."""
    times = [m for m in _durations(passage) if m is not margin and (number(m) or 0) > (number(margin) or 0)]
    if len(times) != 2 or len(_durations(passage)) != 3:
        return
    first, second = sorted(number(m) or Decimal(0) for m in times)
    stated = number(margin) or Decimal(0)
    if first * 2 > second and abs(second - first - stated) > _slack(*times):
        yield _finding(
            dossier, passage, margin, [witness(passage.document, m, derived=times) for m in times], second, first
        )


def _listed(
    dossier: Dossier, reading: Reading, passage: Passage, margin: Mention, lists: Sequence[tuple[Document, Result]]
) -> Iterator[Outcome]:
    """The person behind "ahead of" stands in exactly one list of this race."""
    other = _counterpart(reading, passage, margin)
    if other is None:
        return
    named_in = [(d, r) for d, r in lists if same_name(fold(r.name), other)]
    there = {fold(m.quote) for m in passage.of("place")}
    theirs_shown = [(d, r) for d, r in named_in if _same_race(passage, d, r)]
    theirs_shown = [(d, r) for d, r in theirs_shown if r.place and r.place in there] or theirs_shown
    theirs_shown = theirs_shown or [(d, r) for d, r in named_in if _by_time(reading, passage, margin, d, r, lists)]
    shown = _with_rival(passage, margin, theirs_shown, lists)
    starts = {(d.article.id, r.list_start) for d, r in shown}
    if len(starts) != 1:
        return
    document, theirs = shown[0]
    rivals = [r for d, r in lists if (d.article.id, r.list_start) in starts and r is not theirs]
    named = [r for r in rivals if _is_named(passage, r)] or rivals
    stated, mine = number(margin) or Decimal(0), number(theirs.time) if theirs.time else None
    if mine is None or not named:
        return
    gaps = [(abs(mine - (number(r.time) or Decimal(0))), r) for r in named if r.time is not None]
    if any(abs(gap - stated) <= ROUNDING_S / 2 for gap, _ in gaps):
        return
    _, nearest = min(gaps, key=lambda pair: (abs(pair[0] - stated), pair[1].start))
    if nearest.time is None or theirs.time is None or not _one_race(passage):
        return
    first, second = sorted((mine, number(nearest.time) or Decimal(0)))
    claims = [witness(document, t, derived=(theirs.time, nearest.time)) for t in (theirs.time, nearest.time)]
    yield _finding(dossier, passage, margin, claims, second, first)


def _counterpart(reading: Reading, passage: Passage, margin: Mention) -> str | None:
    """The person named right behind the margin; for "ahead of him", whom the article is about."""
    people = [m for m in passage.of("person") if margin.end <= m.start <= margin.end + 2 * REACH]
    if people:
        return fold(people[0].quote)
    behind = passage.between(margin.end, min(margin.end + REACH, passage.sentence.end))
    him = _of_him(passage.document.language).match(behind.lstrip())
    rivals = [m for m in passage.of("person") if m.end <= margin.start]
    main, families = reading.main_person, {fold(m.quote).split()[-1]: fold(m.quote) for m in rivals}
    if len(families) == 2 and main and sum(same_name(name, main) for name in families.values()) == 1:
        return main  # "Keller lost to Berg, who finished 14 seconds ahead of the old champion"
    named = rivals and not same_name(fold(rivals[-1].quote), reading.main_person or fold(rivals[-1].quote))
    return reading.main_person if him is not None and named else None


@cache
def _of_him(language: str) -> re.Pattern[str]:
    table = wording(language, "margins")
    return re.compile(rf"{either(table['behind'])}\s{either(table['him'])}(?!\w)", re.IGNORECASE)


def _with_rival(
    passage: Passage,
    margin: Mention,
    shown: Sequence[tuple[Document, Result]],
    lists: Sequence[tuple[Document, Result]],
) -> Sequence[tuple[Document, Result]]:
    """Of several lists with one person, those in which the other one of the sentence stands too."""
    rivals = [fold(m.quote) for m in passage.of("person") if m.end <= margin.start]
    both = [
        (d, mine)
        for d, mine in shown
        if any(
            same_name(fold(r.name), rival)
            for rival in rivals
            for other, r in lists
            if (other.article.id, r.list_start) == (d.article.id, mine.list_start) and r is not mine
        )
    ]
    return both or shown


def _is_named(passage: Passage, result: Result) -> bool:
    return any(same_name(fold(m.quote), fold(result.name)) for m in passage.of("person"))


def _same_race(passage: Passage, document: Document, result: Result) -> bool:
    """No other year is named; in another article the year or the place must be the list's."""
    years = {m.value.edtf[:4] for m in passage.of("year", "date") if isinstance(m.value, DateSpan)}
    places = {fold(m.quote) for m in passage.of("place")}
    if years and result.year:
        return result.year in years
    if result.place and result.place in places:
        return True
    return document.article.id == passage.document.article.id and not years


def _by_time(
    reading: Reading,
    passage: Passage,
    margin: Mention,
    document: Document,
    result: Result,
    lists: Sequence[tuple[Document, Result]],
) -> bool:
    """A time that the sentence or the next prints is one of the list's: "Borg needed 1:19:01 for the race"."""
    if any(isinstance(m.value, DateSpan) for m in passage.mentions):
        return False
    told = [m for p in reading.passages[passage.at : passage.at + 2] for m in _durations(p) if m is not margin]
    times = {number(r.time) for d, r in lists if d is document and r.list_start == result.list_start and r.time}
    return len(told) == 1 and number(told[0]) in times


def _one_race(passage: Passage) -> bool:
    years = {m.value.edtf[:4] for m in passage.of("year", "date") if isinstance(m.value, DateSpan)}
    return len(years) < 2


def _slack(a: Mention, b: Mention) -> Decimal:
    fractions = any((number(m) or Decimal(0)) % 1 for m in (a, b))
    return ROUNDING_S if fractions else ROUNDING_S / 2


def _finding(
    dossier: Dossier, passage: Passage, margin: Mention, times: Sequence[Claim], slow: Decimal, fast: Decimal
) -> Outcome:
    return contradiction(
        CHECK,
        dossier,
        (side(margin.quote, witness(passage.document, margin)), side(clock(slow - fast), *times)),
        kind="duration",
        question="By how much?",
        explanation=f"{clock(slow)} - {clock(fast)} = {clock(slow - fast)}, not {margin.quote}.",
        topic=topic_of(passage),
    )


CHECK: Final = Check(
    code="RC204",
    name="margin-against-times",
    version=1,
    finds="margins that are not the difference of the times",
    example="“20 seconds ahead” of a rival whose time is 15 seconds slower",
    run=run,
)
