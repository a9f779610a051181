"""An age that the birth date does not allow.

Fires:   "born on July 1, 1974" and "died on 3 May 2010 at the age of 41" (35); "(1920-1985), who died aged 72".
Silent:  both ages that a birth year allows, ages without a date beside them, ages of other people, hedged ages; ages
         that only one of two birth dates allows (listed as not compared).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.figures import number
from reconcile.checks.milestones import Milestone, milestones
from reconcile.checks.reading import Passage, Reading, readings
from reconcile.checks.who import subject_of_sentence
from reconcile.checks.witness import contradiction, declined, side, witness
from reconcile.facts.barriers import same_name
from reconcile.model import Mention
from reconcile.values import DateSpan, Modality

DISPUTED: Final = "birth-date-disputed"
OLD: Final = ("-old", "year-old", "year old")
NOUN_BEHIND: Final = re.compile(r"\s(?P<noun>\w)")
BREAK: Final = re.compile(r"[;:()]|\.\s")


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each dated age outside what the person's birth dates allow, in the article or in another."""
    all_readings = tuple(readings(dossier))
    births = [m for reading in all_readings for m in milestones(reading) if m.name == "birth"]
    for reading in all_readings:
        for passage in reading.passages:
            for age in passage.of("age"):
                yield from _check(dossier, reading, passage, age, births)


def _check(
    dossier: Dossier, reading: Reading, passage: Passage, age: Mention, births: Sequence[Milestone]
) -> Iterator[Outcome]:
    years, when = number(age), _when(passage, age)
    person = "" if _describes_another(passage, age) else subject_of_sentence(reading, passage)
    own = [b for b in births if person and same_name(b.person, person)]
    if years is None or when is None or not own or not isinstance(when.value, DateSpan):
        return
    allowed = [_allowed(birth, when.value) for birth in own]
    fits = [low <= int(years) <= high for low, high in allowed]
    if any(fits):
        if not all(fits):
            yield declined(age, DISPUTED)
        return
    birth, (low, high) = own[0], allowed[0]
    reckoned = str(low) if low == high else f"{low} or {high}"
    claims = [witness(birth.passage.document, birth.date), witness(passage.document, when)]
    shown = birth.date.value.edtf if isinstance(birth.date.value, DateSpan) else birth.date.quote
    yield contradiction(
        CHECK,
        dossier,
        (
            side(f"age {int(years)}", witness(passage.document, age, derived=(birth.date, when))),
            side(f"born {shown}: {reckoned}", *claims),
        ),
        kind="age",
        question=f"How old was {person.title()}?",
        explanation=f"Born {shown}, {person.title()} was {reckoned} in {when.value.edtf}, not {int(years)}.",
        topic=f"age {person.split()[-1]} {when.value.edtf[:4]}",
    )


def _describes_another(passage: Passage, age: Mention) -> bool:
    """ "An 11-year-old girl": the noun behind is the one whose age it is, unless a name stands there."""
    behind = NOUN_BEHIND.match(passage.between(age.end, passage.sentence.end))
    if not age.quote.lower().endswith(OLD) or behind is None:
        return False
    return not any(m.start == age.end + behind.start("noun") for m in passage.of("person"))


def _when(passage: Passage, age: Mention) -> Mention | None:
    """The one date beside the age, in its clause."""
    dates = [
        m
        for m in passage.of("date", "year")
        if isinstance(m.value, DateSpan) and m.value.earliest and m.value.latest and m.modality is Modality.EXACT
    ]
    inside = [m for m in dates if BREAK.search(passage.between(*_gap(m, age))) is None]
    return inside[0] if len(inside) == 1 and len(dates) == 1 else None


def _gap(a: Mention, b: Mention) -> tuple[int, int]:
    return (a.end, b.start) if a.end <= b.start else (b.end, a.start)


def _allowed(birth: Milestone, when: DateSpan) -> tuple[int, int]:
    """The lowest and highest age that the two dates leave open.

    >>> years_between(date(1974, 7, 1), date(1996, 7, 26))
    22
    """
    low = years_between(date.fromisoformat(birth.latest), date.fromisoformat(when.earliest or ""))
    high = years_between(date.fromisoformat(birth.earliest), date.fromisoformat(when.latest or ""))
    return max(low, 0), high


def years_between(born: date, day: date) -> int:
    """Completed years of life on a day."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


CHECK: Final = Check(
    code="RC213",
    name="age-against-birth",
    version=1,
    finds="ages that the birth date does not allow",
    example="“born on July 1, 1974” and “died on 3 May 2010 at the age of 41”",
    run=run,
)
