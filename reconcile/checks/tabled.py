"""A place or time in the text that the article's own, or another article's, list or table of results does not show.

Fires:   "At the 2004 Games in Oslo she finished third" above a table that has her fifth at Oslo in 2004.
Silent:  races that no table shows, sentences with two places or two years, tables that list the year twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.reading import Passage, Reading, readings
from reconcile.checks.who import subject_of_sentence
from reconcile.checks.witness import contradiction, side, topic_of, witness, words
from reconcile.claims.frame import fold
from reconcile.claims.results import Result, results_of
from reconcile.facts.barriers import same_name
from reconcile.model import BlockKind, Mention
from reconcile.values import DateSpan, Quantity, Rank

PROSE: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.CAPTION})
MEDALS: Final = 3


def run(dossier: Dossier) -> Iterator[Outcome]:
    """Each sentence with one place, one year and one location against the one result that shares year and location."""
    all_readings = tuple(readings(dossier))
    shown = [(r, result) for r in all_readings for result in results_of(r.document, r.pulled.mentions)]
    for reading in all_readings:
        for passage in reading.passages:
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


CHECK: Final = Check(
    code="RC216",
    name="text-against-results",
    version=1,
    finds="places in the text that the lists and tables of results do not show",
    example="“she finished third in Oslo in 2004” above a table that has her fifth",
    run=run,
)
