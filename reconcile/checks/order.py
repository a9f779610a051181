"""Milestones of a life in an order that cannot be.

Fires:   "retired on 29 September 2008" against "in 2012, in his final competition"; "born in 1950 ... died in 1948";
         "died in 2008" against "in 2010 Keller attended the Games".
Silent:  dates that overlap ("retired in 2008", last race in September 2008), different people, comebacks that are
         told as such, prizes after death, dates that are hedged or that no cue in the same clause explains.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.milestones import DEED, Milestone, milestones
from reconcile.checks.reading import readings
from reconcile.checks.witness import contradiction, side, witness
from reconcile.facts.names import same_name
from reconcile.values import DateSpan

BEFORE: Final = (  # the first never happens after the second
    ("birth", "last competition"),
    ("birth", "retirement"),
    ("birth", "death"),
    ("last competition", "retirement"),
    ("last competition", "death"),
    ("retirement", "death"),
    ("birth", DEED),
    (DEED, "death"),
)


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each pair of milestones of one person whose dates stand in the wrong order."""
    told = [m for reading in readings(dossier) for m in milestones(reading)]
    for earlier, later in BEFORE:
        firsts = [m for m in told if m.name == earlier]
        seconds = [m for m in told if m.name == later]
        wrong = [(a, b) for a in firsts for b in seconds if same_name(a.person, b.person) and b.latest < a.earliest]
        for people in _people(wrong):
            yield _finding(dossier, earlier, later, people)


def _people(wrong: Sequence[tuple[Milestone, Milestone]]) -> Iterator[list[tuple[Milestone, Milestone]]]:
    """The pairs person by person."""
    groups: list[list[tuple[Milestone, Milestone]]] = []
    for pair in wrong:
        home = next((g for g in groups if same_name(g[0][0].person, pair[0].person)), None)
        if home is None:
            groups.append([pair])
        else:
            home.append(pair)
    yield from groups


def _finding(dossier: Dossier, earlier: str, later: str, pairs: Sequence[tuple[Milestone, Milestone]]) -> Outcome:
    person = max((m.person for pair in pairs for m in pair), key=lambda name: (len(name), name))
    firsts = list({id(a): a for a, _ in pairs}.values())
    seconds = list({id(b): b for _, b in pairs}.values())
    names = [f"“{group[0].said}”" if group[0].name == DEED else f"the {group[0].name}" for group in (firsts, seconds)]
    shown = [(_shown(group), [witness(m.passage.document, m.date) for m in group]) for group in (firsts, seconds)]
    return contradiction(
        CHECK,
        dossier,
        [
            side(f"{group[0].said if group[0].name == DEED else group[0].name}: {value}", *claims)
            for group, (value, claims) in zip((firsts, seconds), shown, strict=True)
        ],
        kind="date",
        question=f"When was {names[0]}, and when {names[1]}, of {person.title()}?",
        explanation=f"{_capital(names[1])} ({shown[1][0]}) cannot come before {names[0]} ({shown[0][0]}).",
        topic=f"{earlier} before {later} {person.split()[-1]}",
    )


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _shown(group: Sequence[Milestone]) -> str:
    return ", ".join(dict.fromkeys(m.date.value.edtf for m in group if isinstance(m.date.value, DateSpan)))


CHECK: Final = Check(
    code="RC212",
    name="milestones-out-of-order",
    version=1,
    finds="milestones of a life in an order that cannot be",
    example="“retired in September 2008” against “in 2012, in his final competition”",
    run=run,
)
