"""An age that the birth date does not allow.

Fires:   "born on July 1, 1974" and "died on 3 May 2010 at the age of 41" (35); "Ida Lund (1 May 1920 - 3 June 1990)",
         who "died at age 64"; "Died 3 June 1990 (aged 64)" below "Born 1 May 1920" on a page about her;
         "at the Oslo Games she won gold at the age of 30", where the dossier dates these Games and the birth; "her 80th
         birthday in 2012" of somebody born in 1930.
Silent:  both ages that a birth year allows, ages without a date beside them, or with the birth date alone, ages of
         other people, ages before what "had" happened; hedged ages that it does not allow, and ages that only one of
         two birth dates allows (listed as not compared).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.dated import Dated, EventDate, date_beside, date_of_story, days_of_event, event_dates
from reconcile.checks.figures import HEDGED, number, stated
from reconcile.checks.lifespans import FULL_DAYS, lifespans
from reconcile.checks.milestones import Milestone, milestones
from reconcile.checks.reading import Passage, Reading, readings
from reconcile.checks.who import follows_pronoun, subject_of_sentence
from reconcile.checks.witness import contradiction, declined, side, witness
from reconcile.checks.wording import pattern
from reconcile.facts.names import same_name
from reconcile.model import BlockKind, Claim, Input, Mention
from reconcile.values import DateSpan, Rank

EVENT_DISPUTED: Final = "event-year-disputed"
DISPUTED: Final = "birth-date-disputed"
OLD: Final = ("-old", "year-old", "year old")
AGED: Final = re.compile(r"\((?:[^\W\d_]+\s){0,3}\d{1,3}(?:\s[^\W\d_]+)?\)")
NOUN_BEHIND: Final = re.compile(r"\s(?P<noun>\w)")


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each dated age outside what the person's birth dates allow, in the article or in another."""
    all_readings = tuple(readings(dossier))
    years = event_dates(all_readings)
    births = [m for reading in all_readings for m in milestones(reading) if m.name == "birth"]
    for reading in all_readings:
        for passage in reading.stating("age", "ordinal"):
            for age in passage.of("age"):
                yield from _check(dossier, reading, passage, age, births, years)
            for nth in passage.of("ordinal"):
                yield from _birthday(dossier, reading, passage, nth, births)


def _check(
    dossier: Dossier,
    reading: Reading,
    passage: Passage,
    age: Mention,
    births: Sequence[Milestone],
    years: Sequence[EventDate],
) -> Iterator[Outcome]:
    story = date_of_story(reading, passage, age)
    person = "" if _describes_another(passage, age) else subject_of_sentence(reading, passage)
    line = _on_line(reading, passage)
    if not person and story is not None and follows_pronoun(passage, age.start):
        person = reading.main_person
    if line is not None:
        person = reading.main_person
    own = [b for b in births if person and same_name(b.person, person)]
    if stated(age) is None or not own or _is_of_now(passage, age):
        return
    beside = line or date_beside(passage, age) or story or _at_death(reading, passage, age, person)
    if beside is not None and any(_is_told_by(b, c) for b in births for c in beside.claims):
        return
    dated = (beside,) if beside is not None else days_of_event(reading, passage, age, years)
    if len(dated) > 1:
        yield declined(age, EVENT_DISPUTED)
    if len(dated) == 1:
        yield from _compare(dossier, passage, age, person, own, dated[0])


def _is_of_now(passage: Passage, age: Mention) -> bool:
    """ "Lund, 67, had rowed for Osk in 1983": the age is that of when it is told, not of what went before."""
    behind = passage.between(age.end, passage.sentence.end).lstrip(", ")
    return pattern(passage.document.language, "ages", "had").match(behind) is not None


def _on_line(reading: Reading, passage: Passage) -> Dated | None:
    """ "Died 3 June 1990 (aged 70)": a line or row that names nobody is of the person whom the page is about."""
    dates = passage.of("date", "year")
    if len(dates) != 1 or not isinstance(dates[0].value, DateSpan) or _is_life(dates[0]):
        return None
    block = passage.between(passage.block.start, passage.block.end)
    is_row = passage.block.kind is BlockKind.TABLE_ROW and AGED.search(block) and not passage.of("person")
    if is_row or any(each.date.start == dates[0].start for each in lifespans(reading)):
        return Dated(span=dates[0].value, claims=(witness(passage.document, dates[0]),))
    return None


def _at_death(reading: Reading, passage: Passage, age: Mention, person: str) -> Dated | None:
    """ "She died at home at the age of 54", where the article gives one day for it."""
    if not pattern(passage.document.language, "ages", "died").search(passage.between(passage.sentence.start, age.end)):
        return None
    if any(m.kind in ("date", "year", "duration") and not _is_life(m) for m in passage.mentions):
        return None
    deaths = [m for m in milestones(reading) if m.name == "death" and person and same_name(m.person, person)]
    told = [m for m in deaths if m.earliest == m.latest]
    if len({m.earliest for m in deaths}) != 1 or not told or not isinstance(told[0].date.value, DateSpan):
        return None
    return Dated(span=told[0].date.value, claims=(witness(told[0].passage.document, told[0].date),))


def _is_life(mention: Mention) -> bool:
    return isinstance(mention.value, DateSpan) and FULL_DAYS.match(mention.value.edtf) is not None


def _birthday(
    dossier: Dossier, reading: Reading, passage: Passage, nth: Mention, births: Sequence[Milestone]
) -> Iterator[Outcome]:
    """ "Weber kept her 80th birthday in 2012": in that year, or told ahead of the day, she turned eighty."""
    behind = passage.between(nth.end, passage.sentence.end).lstrip()
    if not pattern(passage.document.language, "ages", "birthday").match(behind) or not isinstance(nth.value, Rank):
        return
    person = subject_of_sentence(reading, passage)
    own = [b for b in births if person and same_name(b.person, person)]
    when = date_beside(passage, nth)
    if not own or when is None or not when.span.earliest or not when.span.latest:
        return
    years = nth.value.rank
    turned = [_turned(birth, when.span) for birth in own]
    if not any(low <= years <= high for low, high in turned):
        shown = " or ".join(map(str, range(turned[0][0], turned[0][1] + 1)))
        yield _contradiction(dossier, passage, nth, person, own[0], when, told=f"{nth.quote} birthday", reckoned=shown)


def _turned(birth: Milestone, when: DateSpan) -> tuple[int, int]:
    """The lowest and highest birthday of the years that the two dates leave open."""
    low = int((when.earliest or "")[:4]) - int(birth.latest[:4])
    return low, int((when.latest or "")[:4]) - int(birth.earliest[:4])


def _is_told_by(birth: Milestone, claim: Claim) -> bool:
    """ "Born on 3 May 1950, she won her first race at the age of 9": the one date is that of birth."""
    return (birth.reading.article_id, birth.date.start) == (claim.article_id, claim.start)


def _compare(
    dossier: Dossier, passage: Passage, age: Mention, person: str, own: Sequence[Milestone], when: Dated
) -> Iterator[Outcome]:
    years = int(stated(age) or 0)
    allowed = [_allowed(birth, when.span) for birth in own]
    fits = [low <= years <= high for low, high in allowed]
    if any(fits):
        if not all(fits):
            yield declined(age, DISPUTED)
        return
    if number(age) is None:
        yield declined(age, HEDGED)
        return
    low, high = allowed[0]
    reckoned = str(low) if low == high else f"{low} or {high}"
    yield _contradiction(dossier, passage, age, person, own[0], when, told=f"age {years}", reckoned=reckoned)


def _contradiction(
    dossier: Dossier,
    passage: Passage,
    stated_age: Mention,
    person: str,
    birth: Milestone,
    when: Dated,
    *,
    told: str,
    reckoned: str,
) -> Outcome:
    claims = (witness(birth.passage.document, birth.date), *when.claims)
    inputs = tuple(Input(article_id=c.article_id, start=c.start, end=c.end, quote=c.quote) for c in claims)
    shown = birth.date.value.edtf if isinstance(birth.date.value, DateSpan) else birth.date.quote
    said = told.removeprefix("age ")
    return contradiction(
        CHECK,
        dossier,
        (
            side(told, witness(passage.document, stated_age, inputs=inputs)),
            side(f"born {shown}: {reckoned}", *claims),
        ),
        kind="age",
        question=f"How old was {person.title()}?",
        explanation=f"Born {shown}, {person.title()} was {reckoned} in {when.span.edtf}, not {said}.",
        topic=f"age {person.split()[-1]} {when.span.edtf[:4]}",
    )


def _describes_another(passage: Passage, age: Mention) -> bool:
    """ "An 11-year-old girl": the noun behind is the one whose age it is, unless a name stands there."""
    behind = NOUN_BEHIND.match(passage.between(age.end, passage.sentence.end))
    if not age.quote.lower().endswith(OLD) or behind is None:
        return False
    return not any(m.start == age.end + behind.start("noun") for m in passage.of("person"))


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
