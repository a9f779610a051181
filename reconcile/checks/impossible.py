"""A value that cannot be, with what it may stand for.

Fires:   "31 November 2009" (30 November, where another article says so), "2010-25-03", "12:85 pm", "13:05 am",
         "1:75:20", "120 percent of the voters", "1,2345 people", "1,28,000 km" beside "450,000 km", "22th",
         "12° 70' E", "May 20015".
Silent:  "15:30 pm" (which can be told), scores and ratios ("25:70"), shares of what may grow, Indian grouping where it
         is the custom, 30 February 1712, which Sweden had.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.misprints import Misprint, misprints
from reconcile.checks.reading import Passage, Reading, readings
from reconcile.checks.witness import contradiction, side, topic_of, witness, words
from reconcile.model import Claim, Severity, Suggestion
from reconcile.values import DateSpan, Unreadable


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each impossible value, minor where one reading remains."""
    looked_at = tuple(readings(dossier))
    for reading in looked_at:
        for passage, found in reading.once("misprints", _misprints):
            yield _finding(dossier, passage, found, looked_at)


def _misprints(reading: Reading) -> Iterator[tuple[Passage, Misprint]]:
    return ((passage, found) for passage in reading.passages for found in misprints(passage))


def _finding(dossier: Dossier, passage: Passage, found: Misprint, looked_at: Sequence[Reading]) -> Outcome:
    quote = passage.between(found.start, found.end)
    value = Unreadable(reason="impossible")
    mine = witness(passage.document, words(passage.document, found.start, found.end, found.kind, value))
    groups = [side(quote, mine)]
    readings_left, told = found.readings, _told(found, looked_at)
    if told:
        readings_left = (told[0],)
        groups.append(side(told[0], *told[1]))
    suggestion = None
    if len(readings_left) == 1:
        because = f"{told[1][0].article_id} says {told[1][0].quote}" if told else "the only reading of these words"
        suggestion = Suggestion(value=readings_left[0], because=(because,))
    meant = " or ".join(readings_left)
    return contradiction(
        CHECK,
        dossier,
        groups,
        kind=found.kind,
        question=f"What does {quote} stand for?",
        explanation=f"{quote} cannot be: {found.why}{f'; it may mean {meant}' if meant else ''}.",
        topic=f"impossible {found.kind} {topic_of(passage)}".strip(),
        severity=Severity.MINOR if suggestion else Severity.MAJOR,
        suggestion=suggestion,
    )


def _told(found: Misprint, looked_at: Sequence[Reading]) -> tuple[str, tuple[Claim, ...]] | None:
    """The one of several readings that articles of the dossier give as a date, and where."""
    if len(found.readings) < 2:
        return None
    told: dict[str, list[Claim]] = {}
    for reading in looked_at:
        for mention in reading.pulled.mentions:
            if isinstance(mention.value, DateSpan) and mention.value.edtf in found.readings:
                told.setdefault(mention.value.edtf, []).append(witness(reading.document, mention))
    return next(((day, tuple(claims)) for day, claims in told.items()), None) if len(told) == 1 else None


CHECK: Final = Check(
    code="RC227",
    name="impossible-value",
    version=1,
    finds="values that cannot be, with what they may stand for",
    example="“31 November 2009”, “12:85 pm”, “120 percent of the voters”",
    run=run,
)
