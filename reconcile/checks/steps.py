"""Two steps of one story in an order that cannot be.

Fires:   "work began in 1937 and was completed in 1933", "was elected in 2010 and resigned in 2008", "the merger was
         announced on 5 May 2010 and completed on 3 March 2010"; a span that ends before it begins: "president from 1935
         to 1934", "Ida Lund (1 May 1940 – 3 June 1934)".
Silent:  dates that overlap, hedged dates, a second subject between the two, what is told backwards ("closed in 1990 and
         opened again in 1995"), steps that nothing puts in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.reading import Passage, readings
from reconcile.checks.spans import backward_spans
from reconcile.checks.witness import contradiction, side, topic_of, witness
from reconcile.checks.wording import wording
from reconcile.kinds.vocabulary import either
from reconcile.model import Mention
from reconcile.values import DateSpan, Modality

REACH: Final = 40  # characters from a step's verb to its date


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each pair of dated steps told one behind the other, of which the second comes first."""
    for reading in readings(dossier):
        for passage in reading.stating("date", "year"):
            for first, second in pairwise(_dates(passage)):
                yield from _check(dossier, passage, first, second)
            for start, end in backward_spans(passage):
                yield _backward(dossier, passage, start, end)


def _dates(passage: Passage) -> list[Mention]:
    return [m for m in passage.of("date", "year") if isinstance(m.value, DateSpan)]


def _check(dossier: Dossier, passage: Passage, first: Mention, second: Mention) -> Iterator[Outcome]:
    if not isinstance(first.value, DateSpan) or not isinstance(second.value, DateSpan):
        return
    if any(m.modality is not Modality.EXACT or m.anchors for m in (first, second)):
        return
    earliest, latest = first.value.earliest, second.value.latest
    if not earliest or not latest or latest >= earliest:
        return
    steps = _steps(passage, first, second)
    if steps is None:
        return
    before, after = steps
    yield contradiction(
        CHECK,
        dossier,
        (
            side(f"{before}: {first.value.edtf}", witness(passage.document, first)),
            side(f"{after}: {second.value.edtf}", witness(passage.document, second)),
        ),
        kind="date",
        question=f"Which date is right, that of “{before}” or that of “{after}”?",
        explanation=f"“{after}” ({second.value.edtf}) cannot come before “{before}” ({first.value.edtf}).",
        topic=topic_of(passage),
    )


def _steps(passage: Passage, first: Mention, second: Mention) -> tuple[str, str] | None:
    """The words of what happened on the first date and on the second, where the one always comes before the other."""
    lead = passage.between(max(passage.sentence.start, first.start - REACH), first.start)
    gap = passage.between(first.end, second.start)
    for led, joined in _orders(passage.document.language, lead.lower()):
        before = led.search(lead)
        after = joined.fullmatch(gap) if before else None
        if before and after:
            return before["step"].lower(), after["step"].lower()
    return None


def _backward(dossier: Dossier, passage: Passage, start: Mention, end: Mention) -> Outcome:
    return contradiction(
        CHECK,
        dossier,
        (
            side(f"begins: {start.quote}", witness(passage.document, start)),
            side(f"ends: {end.quote}", witness(passage.document, end)),
        ),
        kind="date",
        question=f"Which is right, {start.quote} or {end.quote}?",
        explanation=f"A time from {start.quote} to {end.quote} ends before it begins.",
        topic=f"span {topic_of(passage)}",
    )


def _orders(language: str, lead: str) -> Iterator[tuple[re.Pattern[str], re.Pattern[str]]]:
    """What two steps are written as, the earlier one first, for each that words in small letters may hold."""
    table = wording(language, "steps")
    for before, afters in table["orders"].items():
        if any(phrase.split()[0] in lead for phrase in table["steps"][before]):
            yield from (_order(language, before, after) for after in afters)


@cache
def _order(language: str, before: str, after: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = wording(language, "steps")
    steps, on, glue = table["steps"], either(table["on"]), either(table["glue"])
    tail = rf"(?:\s[a-z]+){{0,5}}?\s{on}\s(?:the\s)?"
    return (
        re.compile(rf"(?<!\w)(?P<step>{either(steps[before])}){tail}\Z", re.IGNORECASE),
        re.compile(rf",?(?:\s{glue}){{1,4}}\s(?P<step>{either(steps[after])}){tail}", re.IGNORECASE),
    )


CHECK: Final = Check(
    code="RC235",
    name="steps-out-of-order",
    version=1,
    finds="two steps of one story in an order that cannot be",
    example="“work began in 1937 and was completed in 1933”",
    run=run,
    alone=True,
)
