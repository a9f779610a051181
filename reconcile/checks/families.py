"""Sons and daughters that do not add up to the number of children.

Fires:   "his two sons and two daughters" in one article, "the father of 3 children" in another, or in the same.
Silent:  sums that fit, sons and daughters of somebody else, hedged numbers, articles that are about nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.figures import number, plain
from reconcile.checks.reading import Passage, Reading, readings
from reconcile.checks.witness import contradiction, side, witness
from reconcile.checks.wording import wording
from reconcile.facts.names import same_name
from reconcile.kinds.vocabulary import either
from reconcile.model import BlockKind, Claim, Mention
from reconcile.values import Count

BREAK: Final = re.compile(r"[.;:()]")
BEFORE: Final = 24  # characters before the first figure in which "his" or "she had" stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A number of children of a person, with the words that state it or that it is summed from."""

    reading: Reading
    person: str
    total: int
    claims: tuple[Claim, ...]


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each person whose sons and daughters are another number than the children."""
    all_readings = tuple(readings(dossier))
    summed = [told for reading in all_readings for told in reading.once("children summed", _sums)]
    stated = [told for reading in all_readings for told in reading.once("children stated", _stated)]
    for mine in summed:
        other = [t for t in stated if same_name(t.person, mine.person) and t.total != mine.total]
        against = [t for t in other if not _may_be_sons(mine, t)]
        if against:
            yield _finding(dossier, mine, against)


def _may_be_sons(mine: Told, stated: Told) -> bool:
    """ "Sus dos hijos" may be all his children, or the sons of "dos hijos y tres hijas"."""
    if not wording(stated.reading.language, "families").get("sons_or_children"):
        return False
    return stated.total in {int(c.value.low or 0) for c in mine.claims if isinstance(c.value, Count)}


def _sums(reading: Reading) -> Iterator[Told]:
    return (told for passage in reading.stating("count") for told in _summed(reading, passage))


def _summed(reading: Reading, passage: Passage) -> Iterator[Told]:
    """ "his two sons and two daughters": one number of each, of the person that the article is about."""
    nouns = wording(passage.document.language, "families")
    sons, daughters = (_counting(passage, frozenset(nouns[name])) for name in ("sons", "daughters"))
    if len(sons) != 1 or len(daughters) != 1 or not reading.main_person:
        return
    first, second = sorted((sons[0], daughters[0]), key=lambda m: m.start)
    lead = passage.between(max(passage.sentence.start, first.start - BEFORE), first.start)
    gap = passage.between(first.end, second.start)
    if BREAK.search(gap) or not _own(passage.document.language).search(lead):
        return
    parts = [number(m) for m in (first, second)]
    yield Told(
        reading=reading,
        person=reading.main_person,
        total=sum(int(part) for part in parts if part is not None),
        claims=tuple(witness(passage.document, m, derived=(first, second)) for m in (first, second)),
    )


def _counting(passage: Passage, nouns: frozenset[str]) -> Sequence[Mention]:
    return [
        m for m in passage.of("count") if isinstance(m.value, Count) and m.value.noun in nouns and number(m) is not None
    ]


@cache
def _own(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(wording(language, 'families')['own'])}\s(?:\w+\s)?\Z", re.IGNORECASE)


def _stated(reading: Reading) -> Iterator[Told]:
    """Claims on children of a named person, and an infobox's line."""
    for claim in reading.claims:
        value = claim.value
        if claim.attribute == "children" and claim.subject and isinstance(value, Count) and value.low == value.high:
            yield Told(reading=reading, person=claim.subject, total=int(value.low or 0), claims=(claim,))
    for passage in reading.stating("count"):
        if passage.block.kind is BlockKind.TABLE_ROW and reading.main_person:
            for mention in _counting(passage, frozenset(wording(passage.document.language, "families")["children"])):
                claim = witness(passage.document, mention)
                total = int(number(mention) or 0)
                yield Told(reading=reading, person=reading.main_person, total=total, claims=(claim,))


def _finding(dossier: Dossier, mine: Told, against: Sequence[Told]) -> Outcome:
    parts = " + ".join(
        plain(c.value.low) for c in mine.claims if isinstance(c.value, Count) and c.value.low is not None
    )
    groups = [side(str(mine.total), *mine.claims)]
    for total in sorted({t.total for t in against}):
        groups.append(side(str(total), *(c for t in against if t.total == total for c in t.claims)))
    told = "; ".join(f"{t.reading.article_id} says {t.total}" for t in against)
    return contradiction(
        CHECK,
        dossier,
        groups,
        kind="count",
        question=f"How many children had {mine.person.title()}?",
        explanation=f"Sons and daughters in {mine.reading.article_id}: {parts} = {mine.total}; {told}.",
        topic=f"children {mine.person.split()[-1]}",
    )


CHECK: Final = Check(
    code="RC221",
    name="children-summed",
    version=1,
    finds="sons and daughters that do not add up to the number of children",
    example="“his two sons and two daughters” against “the father of 3 children”",
    run=run,
)
