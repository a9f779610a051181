"""A caption, standfirst or headline whose figure the article's own text contradicts.

Counts of a known question in the headline (dead, injured) are RC217's; this check looks at captions and at the lines
below the headline, and at ages, amounts, measures and shares in all of them.

Fires:   "Ida Lund, 34, with her medal" below a picture, and "Lund, 43," in the text; "Norvik to pay $12 billion" above
         "Norvik will pay $21 billion".
Silent:  a figure that stands anywhere in the text or that the text rounds or cuts to (72.8 to 72); hedged figures;
         texts or lines with several figures of the same sort; other things and people, ages of another day; what the
         text does not tell; dates of which either does not say what happened then.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.claimed import agrees, figure_of
from reconcile.checks.reading import Passage, Reading, readings
from reconcile.checks.witness import contradiction, side
from reconcile.claims.beginning import beginning_in
from reconcile.facts.barriers import WHEN, barrier, family
from reconcile.facts.deeds import share_deed
from reconcile.facts.evidence import base_is_told_by_one
from reconcile.model import BlockKind, Claim, Severity
from reconcile.values import Age, Count, Quantity

LONGEST: Final = 200  # characters of a standfirst
CLOSE: Final = 20  # percent, of the words that say what a figure measures
FEWEST: Final = 2  # such words in both
FEWEST_DIGITS: Final = 2  # of a figure that others are cut to
SINGLE: Final = frozenset({"magnitude"})
SHARE: Final = 0.6  # of the words beside the figure in the headline or caption


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each figure outside the text that the text gives otherwise."""
    for reading in readings(dossier):
        shown = _shown(reading)
        body = _claims(reading, [p for p in reading.passages if p.block.kind is BlockKind.PARAGRAPH and p not in shown])
        for passage in shown:
            beside = _claims(reading, [passage])
            for claim in beside:
                if not _is_of_headline(passage, claim, shown) and _is_alone(claim, beside):
                    yield from _check(dossier, reading, claim, body)


def _shown(reading: Reading) -> list[Passage]:
    """The lines above the text, and all captions."""
    above: list[Passage] = []
    for passage in reading.passages:
        if passage.block.kind is not BlockKind.HEADING and not (above and _is_standfirst(passage)):
            break
        above.append(passage)
    return [*above, *(p for p in reading.passages if p.block.kind is BlockKind.CAPTION and p not in above)]


def _is_standfirst(passage: Passage) -> bool:
    """Is it a line that ends like a headline, without a full stop?"""
    whole = passage.between(passage.block.start, passage.block.end)
    return passage.block.kind is BlockKind.PARAGRAPH and whole.rstrip()[-1:].isalnum() and len(whole) < LONGEST


def _is_of_headline(passage: Passage, claim: Claim, shown: Sequence[Passage]) -> bool:
    """Is it a claim that the check on headlines looks at?"""
    return passage is shown[0] and passage.at == 0 and bool(claim.attribute) and isinstance(claim.value, Count)


def _is_alone(claim: Claim, beside: Sequence[Claim]) -> bool:
    """Is it the only figure of its sort in its line?  "8,980 ft long in all, its main span 4,200 ft" are two things."""
    return [c for c in beside if family(c) == family(claim)] == [claim]


def _claims(reading: Reading, passages: Sequence[Passage]) -> list[Claim]:
    sentences = [p.sentence for p in passages]
    return [c for s in sentences for c in beginning_in(reading.claims, s.start, s.end)]


def _check(dossier: Dossier, reading: Reading, above: Claim, body: Sequence[Claim]) -> Iterator[Outcome]:
    if figure_of(above) is None or any(family(c) == family(above) and agrees(above, c) for c in body):
        return
    alike = [c for c in body if family(c) == family(above) and not barrier(c, above) and _same_thing(above, c)]
    values = {figure_of(c) for c in alike}
    if len(values) != 1 or None in values or any(_is_cut(above, c) for c in alike):
        return
    yield contradiction(
        CHECK,
        dossier,
        (side(above.quote, above), side(alike[0].quote, *alike)),
        kind=above.kind,
        question=f"What is right, “{_sentence(reading, above)}” or the text ({alike[0].quote})?",
        explanation=f"Above the text or below a picture it says {above.quote}, in the text {alike[0].quote}.",
        topic=f"shown {above.attribute or above.kind} {' '.join(c for c, _ in above.context[:FEWEST])}",
        severity=Severity.MAJOR,
    )


def _is_cut(above: Claim, inside: Claim) -> bool:
    """Is a figure the text's without its last digits, as headlines cut them: 64 of 64.3 billion, not 200 of 270?"""
    one, other = figure_of(above), figure_of(inside)
    if not one or not other or one.adjusted() != other.adjusted():
        return False
    mine, yours = ("".join(map(str, each.normalize().as_tuple().digits)) for each in (one, other))
    return len(mine) >= FEWEST_DIGITS and yours.startswith(mine)


def _sentence(reading: Reading, claim: Claim) -> str:
    return " ".join(reading.document.article.text[claim.sentence_start : claim.sentence_end].split())


def _same_thing(above: Claim, inside: Claim) -> bool:
    """Do both measure one thing: an attribute that is known, or most of the words beside the figure?"""
    if isinstance(above.value, Age):
        return bool(above.subject and inside.subject) and _in_passing(above) and _in_passing(inside)
    if base_is_told_by_one(above, inside):
        return False
    if family(above) in WHEN and not share_deed(above, inside):
        return False
    mine = {concept for concept, closeness in above.context if closeness >= CLOSE}
    yours = {concept for concept, _ in inside.context}
    shared = len(mine & yours)
    if above.attribute and above.attribute == inside.attribute and not _has_several(above):
        return shared >= 1
    return shared >= FEWEST and shared >= SHARE * len(mine)


def _has_several(claim: Claim) -> bool:
    """Is it a measure of which one thing has several, as a bridge has lengths, but a quake one magnitude?"""
    return isinstance(claim.value, Quantity) and claim.value.dimension not in SINGLE


def _in_passing(age: Claim) -> bool:
    """Is an age that of the day ("Lund, 34,"), not the one at which something was done ("at the age of 22")?"""
    return age.quote.split("-")[0].split(" ")[0].isdigit() and not any(part == "when" for part, _ in age.scope)


CHECK: Final = Check(
    code="RC226",
    name="caption-against-text",
    version=1,
    finds="figures in a caption, standfirst or headline that the article's own text contradicts",
    example="“Ida Lund, 34, with her medal” below a picture, “Lund, 43,” in the text",
    run=run,
    alone=True,
)
