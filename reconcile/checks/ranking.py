"""A list of results in which a later place has the better time.

Fires:   1. Lima 1:59.30 / 2. Okafor 1:58.90 / 3. Berg 2:00.10
Silent:  equal times, lists of gaps to the winner ("+0:14"), track lists and other lists that name no race.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.figures import clock, number
from reconcile.checks.listed import results_in
from reconcile.checks.reading import Reading, readings
from reconcile.checks.witness import contradiction, side, witness
from reconcile.checks.wording import pattern
from reconcile.claims.results import Result
from reconcile.model import Mention

FEWEST: Final = 3  # lines; of two nobody can say which is wrong, or whether it is a list of results at all


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each list in which one pair of neighbours is out of order."""
    for reading in readings(dossier):
        results = [r for r in results_in(reading) if r.name]
        for _, group in groupby(results, key=lambda r: r.list_start):
            yield from _check(dossier, reading, tuple(group))


def _check(dossier: Dossier, reading: Reading, results: Sequence[Result]) -> Iterator[Outcome]:
    timed = [(r, r.time, seconds) for r in results if r.time is not None and (seconds := number(r.time)) is not None]
    if len(timed) < FEWEST or len(timed) < len(results) or not _is_race(reading, results):
        return
    if _gives_gaps(reading, timed):
        return
    inverted = [(a, b) for a, b in pairwise(timed) if b[2] < a[2] and (b[0].placed or 0) > (a[0].placed or 0)]
    if len(inverted) != 1:
        return
    (first, first_time, first_s), (second, second_time, second_s) = inverted[0]
    yield contradiction(
        CHECK,
        dossier,
        (
            side(f"place {first.placed}: {clock(first_s)}", witness(reading.document, first_time)),
            side(f"place {second.placed}: {clock(second_s)}", witness(reading.document, second_time)),
        ),
        kind="duration",
        question=f"Which of these times or places is right ({first.title or 'results'})?",
        explanation=f"{second.name}, placed {second.placed}, was faster than {first.name}, placed {first.placed}: "
        f"{clock(second_s)} < {clock(first_s)}.",
        topic=f"order {first.title}",
    )


def _is_race(reading: Reading, results: Sequence[Result]) -> bool:
    """Nations in brackets, or a heading that says so: nobody else lists names with times."""
    races = pattern(reading.language, "results", "titles")
    return all(r.nation for r in results) or any(races.search(r.title) or races.search(r.competition) for r in results)


def _gives_gaps(reading: Reading, timed: Sequence[tuple[Result, Mention, Decimal]]) -> bool:
    """The winner's time stands above gaps: all the others are far shorter, or a plus stands before them."""
    text = reading.document.article.text
    if any(text[max(0, time.start - 2) : time.start].strip().endswith("+") for _, time, _ in timed[1:]):
        return True
    return all(seconds * 2 < timed[0][2] for _, _, seconds in timed[1:])


CHECK: Final = Check(
    code="RC203",
    name="place-against-time",
    version=1,
    finds="lists of results in which a later place has the better time",
    example="“1. Lima 1:59.30, 2. Okafor 1:58.90”",
    run=run,
    alone=True,
)
