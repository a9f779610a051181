"""A headline or caption whose figure the article's own text contradicts.

Fires:   "Five dead in quake" above a text that says "killing six people" and nowhere five.
Silent:  headlines whose figure stands anywhere in the text, hedged figures, texts that give several figures of the
         same thing, a smaller figure of one place, one more dead where a gunman is told of, other things counted,
         measures (a bridge has several lengths).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.reading import Passage, Reading, readings
from reconcile.checks.witness import contradiction, side
from reconcile.facts.barriers import barrier, family
from reconcile.kinds.vocabulary import vocabulary
from reconcile.model import BlockKind, Claim
from reconcile.values import Count, Modality

ABOVE: Final = frozenset({BlockKind.HEADING, BlockKind.CAPTION})
DEATHS: Final = "deaths"
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
    alike = [c for c in _claims(reading, body) if c.attribute == above.attribute]
    comparable = [c for c in alike if family(c) == family(above) and not barrier(c, above)]
    leading = [c for c in comparable if any(c.start < p.sentence.end for p in body[:LEAD])]
    mine, yours = _figure(above), _told(comparable, leading)
    if mine is None or yours is None or mine == yours or (mine > yours and _are_of_a_place(comparable, yours, above)):
        return
    if (above.modality is Modality.AT_LEAST and mine < yours) or mine in _with_others(alike, yours):
        return
    if mine == yours + 1 and _may_count_doer(above, body):
        return
    if mine < yours and len({_figure(c) for c in comparable}) > 1:
        return  # the smaller of several may be the headline's part
    yield contradiction(
        CHECK,
        dossier,
        (side(above.quote, above), side(leading[0].quote, *comparable)),
        kind=above.kind,
        question=f"What is right, the headline ({above.quote}) or the text ({leading[0].quote})?",
        explanation=f"The headline says {above.quote}, the text {leading[0].quote}.",
        topic=f"headline {above.attribute}",
    )


def _told(comparable: Sequence[Claim], leading: Sequence[Claim]) -> Decimal | None:
    """The one figure of the text; of several the largest, where the text leads with it and tells it twice."""
    values = [_figure(c) for c in comparable if ("part", "others") not in c.scope]
    if not leading or not values or None in values:
        return None
    largest = max(value for value in values if value is not None)
    if len(set(values)) == 1 or (_figure(leading[0]) == largest and values.count(largest) > 1):
        return largest
    return None


def _with_others(claims: Sequence[Claim], figure: Decimal) -> set[Decimal]:
    """ "24 died, and another 10 in Faro": what a headline may add up."""
    others = [c.value.low or Decimal(0) for c in claims if ("part", "others") in c.scope and isinstance(c.value, Count)]
    return {figure + sum(others), *(figure + other for other in others)}


def _may_count_doer(above: Claim, body: Sequence[Passage]) -> bool:
    """May a headline count whoever killed the others among the dead?"""
    if above.attribute != DEATHS or not body:
        return False
    document = body[0].document
    words = {word.lower() for word in re.findall(r"[^\W\d_]+", document.article.text)}
    return not words.isdisjoint(vocabulary(document.language, "parts")["with_doers"])


def _are_of_a_place(claims: Sequence[Claim], figure: Decimal, above: Claim) -> bool:
    """Told only of places that the headline does not name: a smaller figure may be a part."""
    whole = {value for part, value in above.scope if part == "place"}
    told = [c for c in claims if _figure(c) == figure]
    return all(any(part == "place" and value not in whole for part, value in c.scope) for c in told)


def _figure(claim: Claim) -> Decimal | None:
    """An exact figure, or the one behind "at least"; None where it is hedged, a range or part of a whole.

    A headline drops the "at least" of its text, not the number.
    """
    value = claim.value
    if ("part", "others") in claim.scope or not isinstance(value, Count):
        return None
    if claim.modality is Modality.AT_LEAST:
        return value.low
    return value.low if claim.modality is Modality.EXACT and value.low == value.high else None


CHECK: Final = Check(
    code="RC217",
    name="headline-against-text",
    version=1,
    finds="figures in a headline that the article's own text contradicts",
    example="“Five dead in quake” above “killing six people”",
    run=run,
    alone=True,
)
