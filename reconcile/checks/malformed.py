"""A value that is misprinted but has one sensible reading.

Fires:   "1 h 18'' 42"" in a list of race times (two primes where one belongs): 1:18:42.
Silent:  a value with two sensible readings (it is listed as not compared), and any value that reads well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.figures import clock, plain
from reconcile.checks.listed import results_in
from reconcile.checks.reading import Reading, readings
from reconcile.checks.witness import contradiction, declined, side, witness
from reconcile.claims.results import Result
from reconcile.model import Claim, Mention, Severity, Suggestion
from reconcile.values import Duration, Readable, Unreadable

SEVERAL: Final = "malformed-several-readings"
MALFORMED: Final = "malformed"  # reasons of misprints begin so


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A minor finding for each misprinted value, with the reading that is proposed."""
    for reading in readings(dossier):
        results = results_in(reading)
        for mention in reading.pulled.mentions:
            value = mention.value
            if not isinstance(value, Unreadable) or not value.reason.startswith(MALFORMED):
                continue
            if len(value.readings) != 1:
                yield declined(mention, SEVERAL)
                continue
            yield _finding(dossier, reading, mention, value.readings[0], results)


def _finding(
    dossier: Dossier, reading: Reading, mention: Mention, read: Readable, results: Sequence[Result]
) -> Outcome:
    neighbours = _neighbours(reading, mention, results)
    shown = _show(read)
    because = ["the only reading of these words"]
    groups = [side(mention.quote, witness(reading.document, mention))]
    if neighbours:
        because.append("the lines beside it: " + ", ".join(claim.quote for claim in neighbours))
        groups.append(side(", ".join(claim.quote for claim in neighbours), *neighbours))
    passage = reading.passage_at(mention.start)
    section = passage.block.section if passage else ""
    return contradiction(
        CHECK,
        dossier,
        groups,
        kind=mention.kind,
        question=f"What does {mention.quote} stand for?",
        explanation=f"{mention.quote} is misprinted; it can only mean {shown}.",
        topic=f"misprint {section}".strip(),
        severity=Severity.MINOR,
        suggestion=Suggestion(value=shown, because=tuple(because)),
    )


def _neighbours(reading: Reading, mention: Mention, results: Sequence[Result]) -> tuple[Claim, ...]:
    """The well-formed times above and below in the same list."""
    mine = next((r for r in results if r.start <= mention.start < r.end), None)
    if mine is None:
        return ()
    beside = [r for r in results if r.list_start == mine.list_start and r is not mine and r.time is not None]
    nearest = sorted(beside, key=lambda r: abs(r.start - mine.start))[:2]
    times = [r.time for r in nearest if r.time is not None and isinstance(r.time.value, Duration)]
    return tuple(witness(reading.document, time) for time in sorted(times, key=lambda t: t.start))


def _show(read: Readable) -> str:
    if isinstance(read, Duration) and read.seconds_low is not None:
        return clock(read.seconds_low)
    low = getattr(read, "low", None)
    return plain(low) if low is not None else str(getattr(read, "edtf", getattr(read, "iso", "")))


CHECK: Final = Check(
    code="RC201",
    name="malformed-value",
    version=1,
    finds="misprinted values that have one sensible reading",
    example="“1 h 18'' 42\"” in a list of race times: two primes where one belongs",
    run=run,
    alone=True,
)
