"""A place, time or year that the article's own, or of places another article's, list or table does not show.

Fires:   "At the 2004 Games in Oslo she finished third" above a table that has her fifth at Oslo in 2004;
         a list that has her first at Oslo in 2004 in 1:18:35, and a table that has her first there in 1:18:53;
         "20 km 1:18:35 2004 Oslo" in a list of best marks, and the same time at Oslo in 2005 in the table;
         "20 km: best time 1:19:10" or "1 race under 1:20:00 over 20 km", and 1:18:35 and 1:19:12 in the table.
Silent:  races that no table shows, sentences with two places or two years, tables that list the year twice,
         heats and rounds, short races (equal times are no sign of one race), best times of a year, place or surface.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.figures import clock, number
from reconcile.checks.listed import results_in
from reconcile.checks.reading import Passage, Reading, readings
from reconcile.checks.who import subject_of_sentence
from reconcile.checks.witness import contradiction, side, topic_of, witness, words
from reconcile.checks.wording import pattern, wording
from reconcile.claims.frame import fold
from reconcile.claims.results import Result
from reconcile.facts.names import same_name
from reconcile.kinds.vocabulary import either
from reconcile.model import BlockKind, Mention, ValueGroup
from reconcile.values import Count, DateSpan, Duration, Quantity, Rank

PROSE: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.CAPTION})
MEDALS: Final = 3
SPLIT: Final = Decimal("0.8")  # of the best; a printed time below that is of a part of the race, or of another sport
NARROWED: Final = ("year", "date", "place", "event", "person", "organisation")  # "best time in 2004" says less
LONG: Final = 600  # seconds; two races as long as that, over one distance in one place, hardly ever end in one time


def run(dossier: Dossier) -> Iterator[Outcome]:
    """Each sentence with one place, one year and one location against the one result that shares year and location."""
    both = [(r, results_in(r)) for r in readings(dossier)]
    shown = [(reading, result) for reading, results in both for result in results]
    for reading, results in both:
        marks = (*_listed_marks(reading, results), *_item_marks(reading)) if results else ()
        yield from _rows(dossier, reading, marks)
        yield from _boasts(dossier, reading, marks)
        for passage in reading.stating("rank", "medal"):
            if passage.block.kind in PROSE:
                yield from _check(dossier, reading, passage, shown)


def _check(
    dossier: Dossier, reading: Reading, passage: Passage, shown: Sequence[tuple[Reading, Result]]
) -> Iterator[Outcome]:
    ranks = [m for m in passage.of("rank", "medal") if isinstance(m.value, Rank)]
    years = {m.value.edtf[:4] for m in passage.of("year", "date") if isinstance(m.value, DateSpan)}
    places = {fold(m.quote) for m in passage.of("place")}
    if len(ranks) != 1 or len(years) != 1 or not places:
        return
    if any(result.start <= ranks[0].start < result.end for _, result in shown):
        return
    person = subject_of_sentence(reading, passage) or reading.main_person
    same = [
        (r, result)
        for r, result in shown
        if result.year in years and result.place in places and result.placed is not None
        if _is_of(r, result, person) and _same_distance(passage, result)
    ]
    stated = ranks[0].value.rank if isinstance(ranks[0].value, Rank) else 0
    if not same or len({(result.title, result.placed) for _, result in same}) != 1 or _fits(ranks[0], same[0][1]):
        return
    other, result = same[0]
    line = words(other.document, result.start, result.end, "rank", Rank(rank=result.placed or 0))
    yield contradiction(
        CHECK,
        dossier,
        (
            side(f"place {stated}", witness(passage.document, ranks[0])),
            side(f"place {result.placed}", witness(other.document, line)),
        ),
        kind="rank",
        question=f"In which place ({result.title or result.place.title()} {result.year})?".replace("  ", " "),
        explanation=f"The text says {ranks[0].quote}; the results of {other.article_id} show place {result.placed}.",
        topic=topic_of(passage),
    )


def _is_of(reading: Reading, result: Result, person: str) -> bool:
    """A line with the person's name; a row without names is of whom its article is about."""
    name = fold(result.name) if result.name else reading.main_person
    return bool(person and name) and same_name(name, person)


def _same_distance(passage: Passage, result: Result) -> bool:
    """No distance is named, or that of the result is."""
    named = [m for m in passage.of("quantity") if isinstance(m.value, Quantity) and m.value.dimension == "length"]
    distance = result.distance.value if result.distance is not None else None
    if not named or not isinstance(distance, Quantity):
        return True
    return any(isinstance(m.value, Quantity) and m.value.si_low == distance.si_low for m in named)


def _fits(mention: Mention, result: Result) -> bool:
    value = mention.value
    if not isinstance(value, Rank):
        return True
    return value.rank == result.placed or (value.medal and (result.placed or 0) > MEDALS and value.rank > MEDALS)


# --- lines against rows ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A time of the person whom an article is about, wherever it is printed."""

    line: Mention  # all of the item or row
    time: Mention
    seconds: Decimal
    metres: Decimal
    year: str
    place: str  # folded
    placed: int | None
    title: str  # where a heat or a round would be named
    row: bool  # of a table


def _rows(dossier: Dossier, reading: Reading, marks: Sequence[Mark]) -> Iterator[Outcome]:
    """Lists and list items against the rows of the article's tables."""
    rounds = pattern(reading.language, "tabled", "rounds")
    firm = [m for m in marks if m.year and m.place and not rounds.search(m.title)]
    rows = [m for m in firm if m.row]
    for mark in firm:
        if not mark.row:
            yield from _time_of_one_race(dossier, reading, mark, rows)
            yield from _year_of_one_time(dossier, reading, mark, rows)


def _listed_marks(reading: Reading, results: Sequence[Result]) -> Iterator[Mark]:
    for result in results:
        metres = _metres(result.distance)
        seconds = number(result.time) if result.time is not None else None
        if result.time is None or seconds is None or metres is None or not _is_of(reading, result, reading.main_person):
            continue
        yield Mark(
            line=words(reading.document, result.start, result.end, "duration", result.time.value),
            time=result.time,
            seconds=seconds,
            metres=metres,
            year=result.year,
            place=result.place,
            placed=result.placed,
            title=reading.document.article.text[result.start : result.end] + " " + result.title,
            row=not result.name,
        )


def _item_marks(reading: Reading) -> Iterator[Mark]:
    """List items with one distance, one time, one year and one place: best marks."""
    for passage in reading.stating("duration"):
        times = [m for m in passage.of("duration") if number(m) is not None]
        lengths = {metres for m in passage.of("quantity") if (metres := _metres(m)) is not None}
        years = {m.value.edtf[:4] for m in passage.of("year", "date") if isinstance(m.value, DateSpan)}
        places = {fold(m.quote) for m in passage.of("place") if passage.between(m.start - 1, m.start) != "("}
        exact = len(times) == len(lengths) == len(years) == len(places) == 1
        if passage.block.kind is not BlockKind.LIST_ITEM or not exact or passage.of("person", "rank", "medal"):
            continue
        yield Mark(
            line=words(passage.document, passage.sentence.start, passage.sentence.end, "duration", times[0].value),
            time=times[0],
            seconds=number(times[0]) or Decimal(0),
            metres=lengths.pop(),
            year=years.pop(),
            place=places.pop(),
            placed=None,
            title=passage.text,
            row=False,
        )


def _metres(mention: Mention | None) -> Decimal | None:
    value = mention.value if mention is not None else None
    return value.si_low if isinstance(value, Quantity) and value.dimension == "length" else None


def _time_of_one_race(dossier: Dossier, reading: Reading, mark: Mark, rows: Sequence[Mark]) -> Iterator[Outcome]:
    """One race by its distance, year, town and the place reached, with two times."""
    race = (mark.metres, mark.year, mark.place)
    same = [r for r in rows if (r.metres, r.year, r.place) == race]
    if mark.placed is None or len(same) != 1 or same[0].placed != mark.placed or same[0].seconds == mark.seconds:
        return
    yield _two_marks(
        dossier,
        reading,
        (mark.time, same[0].time),
        values=(clock(mark.seconds), clock(same[0].seconds)),
        question=f"In what time ({mark.place.title()} {mark.year})?",
        explanation=f"The list says {mark.time.quote}, the table {same[0].time.quote}.",
        topic=f"time {mark.place} {mark.year}",
    )


def _year_of_one_time(dossier: Dossier, reading: Reading, mark: Mark, rows: Sequence[Mark]) -> Iterator[Outcome]:
    """One time over one distance in one town, in two years."""
    same = [r for r in rows if (r.seconds, r.metres) == (mark.seconds, mark.metres)]
    if mark.seconds < LONG or len(same) != 1 or same[0].place != mark.place or same[0].year == mark.year:
        return
    yield _two_marks(
        dossier,
        reading,
        (mark.line, same[0].line),
        values=(mark.year, same[0].year),
        question=f"In which year ({clock(mark.seconds)}, {mark.place.title()})?",
        explanation=f"The list has {clock(mark.seconds)} in {mark.year}, the table in {same[0].year}.",
        topic=f"year {mark.place} {clock(mark.seconds)}",
    )


def _two_marks(
    dossier: Dossier,
    reading: Reading,
    cited: tuple[Mention, Mention],
    *,
    values: tuple[str, str],
    question: str,
    explanation: str,
    topic: str,
) -> Outcome:
    groups = [side(value, witness(reading.document, mention)) for value, mention in zip(values, cited, strict=True)]
    return contradiction(
        CHECK, dossier, groups, kind="duration", question=question, explanation=explanation, topic=topic
    )


# --- lines about all times of a distance -------------------------------------------------------


def _boasts(dossier: Dossier, reading: Reading, marks: Sequence[Mark]) -> Iterator[Outcome]:
    """The best time over a distance, and how many stayed under a bar, against every time that the article prints."""
    language = reading.language
    for passage in reading.stating("quantity") if marks else ():
        lengths = {metres for m in passage.of("quantity") if (metres := _metres(m)) is not None}
        kept = pattern(language, "tabled", "kept").search(passage.text)
        if passage.block.kind not in PROSE or len(lengths) != 1 or kept or passage.of(*NARROWED):
            continue
        same = [m for m in marks if m.metres in lengths]
        yield from _best(dossier, passage, same)
        yield from _under_a_bar(dossier, passage, same)


def _best(dossier: Dossier, passage: Passage, marks: Sequence[Mark]) -> Iterator[Outcome]:
    for time in passage.of("duration"):
        stated = number(time)
        before = passage.between(passage.sentence.start, time.start)
        if stated is None or _best_before(passage.document.language).search(before) is None:
            continue
        better = [m for m in marks if stated * SPLIT < m.seconds < stated]
        if better:
            best = min(better, key=lambda m: (m.seconds, m.time.start))
            yield contradiction(
                CHECK,
                dossier,
                (side(clock(stated), witness(passage.document, time)), _times_side([best], passage)),
                kind="duration",
                question="What was the best time?",
                explanation=f"The best is said to be {time.quote}; the article prints {best.time.quote} as well.",
                topic=topic_of(passage),
            )


@cache
def _best_before(language: str) -> re.Pattern[str]:
    table = wording(language, "tabled")
    owners, best = either(table["owners"]), either(table["best"])
    return re.compile(rf"(?:\A|[^\w\s]\s?|\b{owners}\s){best}[ :(]{{0,3}}\Z", re.IGNORECASE)


def _under_a_bar(dossier: Dossier, passage: Passage, marks: Sequence[Mark]) -> Iterator[Outcome]:
    for count, bar in _counted_bars(passage):
        if not isinstance(count.value, Count) or count.value.low is None or not isinstance(bar.value, Duration):
            continue
        limit = bar.value.seconds_high or bar.value.seconds_low
        below = [m for m in marks if limit and limit * SPLIT < m.seconds < limit]
        races = {m.seconds: m for m in below}
        told = len({(m.year, m.place) for m in below})
        if min(len(races), told) > count.value.low:
            shown = [races[s] for s in sorted(races)]
            yield contradiction(
                CHECK,
                dossier,
                (side(count.quote, witness(passage.document, count)), _times_side(shown, passage)),
                kind="count",
                question=f"How many times under {bar.quote}?",
                explanation=f"The text says {count.quote}; the article prints {len(races)}: "
                + ", ".join(m.time.quote for m in shown)
                + ".",
                topic=topic_of(passage),
            )


def _counted_bars(passage: Passage) -> Iterator[tuple[Mention, Mention]]:
    """ "7 performances under 1 h 20'": the number and the time that it is under."""
    between = _under(passage.document.language)
    for count in passage.of("count"):
        for bar in passage.of("duration"):
            words_between = passage.between(count.start, bar.start) if count.start < bar.start else ""
            if between.fullmatch(words_between):
                yield count, bar


@cache
def _under(language: str) -> re.Pattern[str]:
    table = wording(language, "tabled")
    return re.compile(rf"\w+\s{either(table['performances'])}\s{either(table['under'])}\s", re.IGNORECASE)


def _times_side(marks: Sequence[Mark], passage: Passage) -> ValueGroup:
    return side(", ".join(clock(m.seconds) for m in marks), *(witness(passage.document, m.time) for m in marks))


CHECK: Final = Check(
    code="RC216",
    name="text-against-results",
    version=1,
    finds="places, times and years that the lists and tables of results do not show",
    example="“she finished third in Oslo in 2004” above a table that has her fifth",
    run=run,
)
