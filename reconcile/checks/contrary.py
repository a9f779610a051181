"""An article that gives one person two birth dates, dates of death or numbers of children.

Fires:   "born on 1 May 1950" and, further down, "born in 1951"; "a mother of 12" twice and "a mother of 13" once;
         "(1 May 1950 - 3 June 2001)" behind the name and "Born: 2 May 1950" on a line.
Silent:  dates of which one is part of the other, different people, two mothers in one sentence, a number told only once
         against another told only once (two people may be meant).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.figures import plain
from reconcile.checks.milestones import Milestone, milestones
from reconcile.checks.reading import Reading, readings
from reconcile.checks.witness import contradiction, side, witness
from reconcile.claims.frame import fold
from reconcile.facts.names import same_name
from reconcile.model import Claim
from reconcile.packs.attribute import builtin_attributes
from reconcile.values import Count, DateSpan, Modality

CHILDREN: Final = "children"  # of a parent who is often not named beside the figure
OFTEN: Final = 2
DATES: Final = {"birth": "birth_date", "death": "death_date"}  # the attribute of a milestone


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each article and attribute that has one value but is given two."""
    single = frozenset(a.name for a in builtin_attributes() if a.single)
    for reading in readings(dossier):
        by_attribute: dict[str, list[Claim]] = defaultdict(list)
        for claim in reading.claims:
            if claim.attribute in single | {CHILDREN} and _is_firm(claim):
                by_attribute[claim.attribute].append(claim)
        for milestone in milestones(reading):
            attribute = DATES.get(milestone.name, "")
            if (
                attribute
                and _is_sure(milestone)
                and not any(c.start == milestone.date.start for c in by_attribute[attribute])
            ):
                claim = witness(milestone.passage.document, milestone.date, attribute=attribute)
                by_attribute[attribute].append(replace(claim, subject=milestone.person))
        for attribute, claims in sorted(by_attribute.items()):
            yield from _check(dossier, reading, attribute, claims)


def _is_sure(milestone: Milestone) -> bool:
    """Told in brackets, on a line, or in a sentence that names this person and no other."""
    people = {fold(m.quote) for m in milestone.passage.of("person")}
    return milestone.in_form or (bool(people) and all(same_name(name, milestone.person) for name in people))


def _is_firm(claim: Claim) -> bool:
    return claim.modality is Modality.EXACT and not claim.negated and isinstance(claim.value, Count | DateSpan)


def _check(dossier: Dossier, reading: Reading, attribute: str, claims: Sequence[Claim]) -> Iterator[Outcome]:
    if len({c.sentence_start for c in claims}) < len({(c.sentence_start, _shown(c)) for c in claims}):
        return  # two in one sentence: two people
    pairs = [(a, b) for a, b in combinations(claims, 2) if _same_person(a, b) and _exclude(a, b)]
    members = [c for c in claims if any(c is a or c is b for a, b in pairs)]
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in members:
        groups[_shown(claim)].append(claim)
    if len(groups) < 2 or (attribute == CHILDREN and max(len(g) for g in groups.values()) < OFTEN):
        return
    told = " and ".join(f"“{g[0].quote}”" for g in groups.values())
    yield contradiction(
        CHECK,
        dossier,
        [side(value, *group) for value, group in groups.items()],
        kind=members[0].kind,
        question=_question(attribute, members),
        explanation=f"{reading.article_id} says both {told}.",
        topic=f"{attribute} {next((c.subject for c in members if c.subject), '')}".strip(),
    )


def _same_person(a: Claim, b: Claim) -> bool:
    """The same name; children also where a parent is not named beside the figure, in the same role."""
    if a.subject and b.subject:
        return same_name(a.subject, b.subject)
    mine, yours = (dict(c.scope).get("side:kin", "") for c in (a, b))
    return a.attribute == CHILDREN and mine == yours != ""


def _exclude(a: Claim, b: Claim) -> bool:
    match a.value, b.value:
        case Count(low=one), Count(low=other):
            return one != other
        case DateSpan(earliest=start, latest=end), DateSpan(earliest=first, latest=last):
            return bool(start and end and first and last) and (
                (end or "") < (first or "") or (last or "") < (start or "")
            )
        case _:
            return False


def _shown(claim: Claim) -> str:
    match claim.value:
        case Count(low=low) if low is not None:
            return plain(low)
        case DateSpan(edtf=edtf):
            return edtf
        case _:
            return claim.quote


def _question(attribute: str, claims: Sequence[Claim]) -> str:
    subject = next((c.subject for c in claims if c.subject), "")
    person = subject.title() or "the person"
    asked = next((a.question for a in builtin_attributes() if a.name == attribute), "What is right?")
    return asked.format(subject=person, scope="")


CHECK: Final = Check(
    code="RC220",
    name="article-contradicts-itself",
    version=1,
    finds="articles that give one person two birth dates, dates of death or numbers of children",
    example="“a mother of 12” twice and “a mother of 13” in one article",
    run=run,
    alone=True,
)
