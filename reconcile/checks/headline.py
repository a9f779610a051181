"""A headline or caption whose figure the article's own text contradicts.

Fires:   "Five dead in quake" above a text that says "killing six people" and nowhere five.
Silent:  headlines whose figure stands anywhere in the text, hedged figures, texts that give several figures of the
         same thing, a smaller figure of one place, other things counted, measures (a bridge has several lengths).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.reading import Passage, Reading, readings
from reconcile.checks.witness import contradiction, side
from reconcile.facts.barriers import barrier, family
from reconcile.model import BlockKind, Claim
from reconcile.values import Count, Modality

ABOVE: Final = frozenset({BlockKind.HEADING, BlockKind.CAPTION})
LEAD: Final = 6  # sentences at the head of the text in which a headline's figure is told


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each attribute on which headline or caption and the lead of the text disagree."""
    for reading in readings(dossier):
        title = _title(reading)
        if title is None:
            continue
        body = [p for p in reading.passages if p.block.kind is BlockKind.PARAGRAPH]
        for claim in _claims(reading, [title]):
            if claim.attribute and isinstance(claim.value, Count):
                yield from _check(dossier, reading, claim, body)


def _title(reading: Reading) -> Passage | None:
    """The heading that the article begins with."""
    first = reading.passages[0] if reading.passages else None
    return first if first is not None and first.block.kind in ABOVE else None


def _claims(reading: Reading, passages: Sequence[Passage]) -> list[Claim]:
    spans = [(p.sentence.start, p.sentence.end) for p in passages]
    return [c for c in reading.claims if any(start <= c.start < end for start, end in spans)]


def _check(dossier: Dossier, reading: Reading, above: Claim, body: Sequence[Passage]) -> Iterator[Outcome]:
    comparable = [
        c
        for c in _claims(reading, body)
        if c.attribute == above.attribute and family(c) == family(above) and not barrier(c, above)
    ]
    leading = [c for c in comparable if any(c.start < p.sentence.end for p in body[:LEAD])]
    values = {_figure(c) for c in comparable}
    mine = _figure(above)
    if mine is None or len(values) != 1 or not leading:
        return
    (yours,) = values
    if yours is None or mine == yours or (mine > yours and _are_of_a_place(comparable, above)):
        return
    yield contradiction(
        CHECK,
        dossier,
        (side(above.quote, above), side(leading[0].quote, *comparable)),
        kind=above.kind,
        question=f"What is right, the headline ({above.quote}) or the text ({leading[0].quote})?",
        explanation=f"The headline says {above.quote}, the text {leading[0].quote}.",
        topic=f"headline {above.attribute}",
    )


def _are_of_a_place(claims: Sequence[Claim], above: Claim) -> bool:
    """Told of places that the headline does not name: a smaller figure may be a part."""
    whole = {value for part, value in above.scope if part == "place"}
    return any(value not in whole for c in claims for part, value in c.scope if part == "place")


def _figure(claim: Claim) -> Decimal | None:
    """An exact figure; None where it is hedged, a range or part of a whole."""
    value = claim.value
    if claim.modality is not Modality.EXACT or ("part", "others") in claim.scope or not isinstance(value, Count):
        return None
    return value.low if value.low == value.high else None


CHECK: Final = Check(
    code="RC217",
    name="headline-against-text",
    version=1,
    finds="figures in a headline that the article's own text contradicts",
    example="“Five dead in quake” above “killing six people”",
    run=run,
)
