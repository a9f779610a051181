"""A figure in the text that the article's own table gives otherwise.

Fires:   "Torval has a population of 12,900" below a table with 12,400 in Torval's row under "Population"; "opened in
         1938" of a bridge whose box says "Opened | 1937"; "a total length of 1,208 m" beside "Total length | 1,280 m".
Silent:  figures that the table or the text give as well, rounded and hedged ones, sentences that name another year, or
         lack a word of the row or column; a bare "length" (a bridge has several); rows that say a thing twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.claimed import agrees, figure_of
from reconcile.checks.reading import Reading, readings
from reconcile.checks.witness import contradiction, side
from reconcile.claims.frame import fold
from reconcile.claims.words import concepts_between
from reconcile.facts.barriers import barrier, family
from reconcile.model import BlockKind, Cell, Claim, Row
from reconcile.values import Quantity

PROSE: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
FIGURES: Final = frozenset({"count", "quantity", "money", "percent", "year"})
CLOSE: Final = 60  # percent, of the word that says what the figure measures
FEWEST: Final = 2  # words of a box's label that say which of several lengths is meant


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A figure in a table: of what (the row), and what it measures (the column; in a box, the label)."""

    claim: Claim
    row: frozenset[str]
    measure: frozenset[str]
    box: bool  # two cells a row: what, and how much


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each figure of a table that sentences of its article give otherwise."""
    for reading in readings(dossier):
        if not reading.document.rows:
            continue
        told = _told(reading)
        shown = [s for row in reading.document.rows for s in _shown(reading, row)]
        for one in shown:
            if sum(s.row == one.row and s.measure == one.measure for s in shown) == 1:
                yield from _check(dossier, reading, one, told)


def _told(reading: Reading) -> list[Claim]:
    """The figures of the article's sentences."""
    spans = [(p.sentence.start, p.sentence.end) for p in reading.passages if p.block.kind in PROSE]
    return [c for c in reading.claims if c.kind in FIGURES and any(start <= c.start < end for start, end in spans)]


# --- tables -------------------------------------------------------------------------------------


def _shown(reading: Reading, row: Row) -> Iterator[Shown]:
    text, language = reading.document.article.text, reading.language
    if len(row.cells) < 2:
        return
    label = row.cells[0]
    said = _concepts(text[label.start : label.end], language)
    box = len(row.cells) == 2
    title = _title(reading)
    for cell in row.cells[1:]:
        inside = [c for c in reading.claims if cell.start <= c.start < cell.end and c.kind in FIGURES]
        measure = said if box else _concepts(cell.header, language)
        of = title if box else said
        if len(inside) == 1 and measure and of and _fills(text, cell, inside[0]):
            yield Shown(claim=inside[0], row=of, measure=measure, box=box)


def _fills(text: str, cell: Cell, claim: Claim) -> bool:
    """Is the figure all that the cell says?"""
    rest = text[cell.start : claim.start] + text[claim.end : cell.end]
    return not any(character.isalnum() for character in rest)


def _title(reading: Reading) -> frozenset[str]:
    """What an article's title names."""
    first = reading.passages[0] if reading.passages else None
    if first is None or first.block.kind is not BlockKind.HEADING:
        return frozenset()
    return _concepts(first.text, reading.language)


def _concepts(said: str, language: str) -> frozenset[str]:
    return frozenset(map(fold, concepts_between(said, 0, len(said), language)))


# --- text ---------------------------------------------------------------------------------------


def _check(dossier: Dossier, reading: Reading, one: Shown, told: Sequence[Claim]) -> Iterator[Outcome]:
    if isinstance(one.claim.value, Quantity) and len(one.measure) < FEWEST and one.box:
        return
    same = [c for c in told if family(c) == family(one.claim)]
    if figure_of(one.claim) is None or any(agrees(one.claim, c) for c in same):
        return
    alike = [c for c in same if _is_told_of(one, c, reading)]
    if len({figure_of(c) for c in alike}) != 1 or figure_of(alike[0]) is None:
        return
    yield contradiction(
        CHECK,
        dossier,
        (side(one.claim.quote, one.claim), side(alike[0].quote, *alike)),
        kind=one.claim.kind,
        question=f"What is right, the table ({one.claim.quote}) or the text ({alike[0].quote})?",
        explanation=f"The table says {one.claim.quote} ({', '.join(sorted(one.measure))}), the text {alike[0].quote}.",
        topic=f"cell {' '.join(sorted(one.row))} {' '.join(sorted(one.measure))}",
    )


def _is_told_of(one: Shown, claim: Claim, reading: Reading) -> bool:
    """Does a sentence name all that row and column do, the measure right beside the figure?"""
    context = dict(claim.context)
    text, language = reading.document.article.text, reading.language
    sentence = _concepts(text[claim.sentence_start : claim.sentence_end], language)
    near = [context.get(concept, 0) for concept in one.measure]
    if not one.row <= sentence or not one.measure <= sentence or max(near) < CLOSE:
        return False
    when = {value for part, value in claim.scope if part == "when"}
    same_year = claim.kind == "year" or when <= {value for part, value in one.claim.scope if part == "when"}
    return same_year and not claim.negated and not barrier(claim, one.claim)


CHECK: Final = Check(
    code="RC228",
    name="text-against-table",
    version=1,
    finds="figures in the text that the article's own table gives otherwise",
    example="“a population of 12,900” below a table that has 12,400 under “Population”",
    run=run,
    alone=True,
)
