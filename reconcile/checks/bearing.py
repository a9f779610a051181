"""What arithmetic says about a conflict over a date: which of the years follows from what articles tell besides.

Three sorts of reckoning bear on a year: a date that is told by another ("twelve years ago" in an article of 2008), an
age with the date of birth, and a number of Games with the first and last of them; the last two on the year of a medal.
Each is written out with every input quoted, as reckoned; a year that all of them give is suggested.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from reconcile.checks.check import Dossier
from reconcile.checks.figures import number, stated
from reconcile.checks.milestones import Milestone, milestones
from reconcile.checks.occasions import games_of
from reconcile.checks.reading import Passage, Reading, readings
from reconcile.checks.reckoned import series_of
from reconcile.checks.who import subject_of_sentence
from reconcile.facts.names import same_name
from reconcile.model import Claim, Finding, Mention, Suggestion, ValueGroup
from reconcile.values import DateSpan, Rank

DATED: Final = frozenset({"date", "year"})
ONE_YEAR: Final = ("RC102", "RC219")  # rules whose findings set years of one event against one another
YEAR: Final = re.compile(r"\d{4}")
ANY_GAMES: Final = "games"  # "at the Beijing Games" names no series
LEAP_DAY: Final = (2, 29)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearing:
    """Years that follow from what articles tell of a medal (0: of any) of somebody at Games, and how."""

    person: str
    series: str
    medal: int
    years: frozenset[int]
    told: str


def bear_out(findings: Sequence[Finding], dossier: Dossier) -> tuple[Finding, ...]:
    """The findings, those on dates with the arithmetic that bears on them."""
    if not any(finding.kind in DATED for finding in findings):
        return tuple(findings)
    by_id = {reading.article_id: reading for reading in readings(dossier)}
    bearings = (*_ages(tuple(by_id.values())), *_games(tuple(by_id.values())))
    return tuple(_with_arithmetic(f, by_id, bearings) if f.kind in DATED else f for f in findings)


def _with_arithmetic(finding: Finding, by_id: dict[str, Reading], bearings: Sequence[Bearing]) -> Finding:
    told = list(dict.fromkeys(_told_by_another(finding, by_id)))
    bearing = [b for b in bearings if finding.rule in ONE_YEAR and _bears_on(finding, by_id, b)]
    fitting = {at for at, group in enumerate(finding.groups) if all(_fits(group, b) for b in bearing)}
    lines = [*told, *(b.told for b in bearing)]
    if not lines:
        return finding
    explained = replace(finding, explanation=f"{finding.explanation} Reckoned: {'; '.join(lines)}.")
    if not bearing or len(fitting) != 1:
        return explained
    value = finding.groups[fitting.pop()].value
    known = finding.suggestion
    if known is not None and known.value != value:
        return explained
    because = (*(known.because if known else ()), *(b.told for b in bearing))
    return replace(explained, suggestion=Suggestion(value=value, because=because))


# --- dates told by another ---------------------------------------------------------------------


def _told_by_another(finding: Finding, by_id: dict[str, Reading]) -> Iterator[str]:
    """ "Twelve years ago" in an article of 2008-10-01 is 1996."""
    for claim in (c for group in finding.groups for c in group.claims):
        reading, value = by_id.get(claim.article_id), claim.value
        if reading is None or not isinstance(value, DateSpan) or claim.kind not in DATED or "/" in value.edtf:
            continue
        published = reading.pulled.conventions.published
        if claim.derived and _is_unprinted(claim, value):
            inputs = " and ".join(f"“{source.quote}”" for source in claim.derived)
            yield f"“{claim.quote}” ({claim.article_id}), told from {inputs}, is {value.edtf}"
        elif not claim.derived and published and _is_unprinted(claim, value):
            yield f"“{claim.quote}” ({claim.article_id}), told on {published}, is {value.edtf}"


def _is_unprinted(claim: Claim, value: DateSpan) -> bool:
    year = YEAR.match(value.edtf)
    return year is not None and year.group() not in claim.quote and "'" not in claim.quote


# --- ages --------------------------------------------------------------------------------------


def _ages(all_readings: Sequence[Reading]) -> Iterator[Bearing]:
    """ "34 years of age" at a medal, of somebody born on 1974-07-01: 2008 or 2009."""
    births = [m for reading in all_readings for m in milestones(reading) if m.name == "birth"]
    for reading in all_readings:
        for passage in reading.stating("age"):
            ages, medal = passage.of("age"), _medal(passage)
            person = subject_of_sentence(reading, passage)
            own = [b for b in births if person and same_name(b.person, person)]
            series = series_of(passage)
            if len(ages) != 1 or number(ages[0]) is None or not medal or not series or not own:
                continue
            if len({(b.earliest, b.latest) for b in own}) == 1:
                yield _age_bearing(
                    ages[0], own[0], Bearing(person=person, series=series, medal=medal, years=frozenset(), told="")
                )


def _age_bearing(age: Mention, birth: Milestone, blank: Bearing) -> Bearing:
    years = int(stated(age) or 0)
    first = _birthday(birth.earliest, years)
    last = _birthday(birth.latest, years + 1) - timedelta(days=1)
    span = range(first.year, last.year + 1)
    return replace(
        blank,
        years=frozenset(span),
        told=f"born “{birth.date.quote}” ({birth.reading.article_id}) and “{age.quote}” ({age.article_id}) give "
        f"{' or '.join(map(str, span))}",
    )


def _birthday(born: str, years: int) -> date:
    day = date.fromisoformat(born)
    if (day.month, day.day) == LEAP_DAY:
        day -= timedelta(days=1)
    return day.replace(year=day.year + years)


# --- Games -------------------------------------------------------------------------------------


def _games(all_readings: Sequence[Reading]) -> Iterator[Bearing]:
    """ "Five Olympics (1992-2008)": all from 1992 to 2008 and no later ones."""
    for reading in all_readings:
        for passage in reading.stating("date", "year"):
            for games in games_of(reading, passage):
                if games.figure == games.held and reading.main_person:
                    named = f"“{games.stated.quote}” {games.name} (“{games.span.quote}”, {reading.article_id})"
                    yield Bearing(
                        person=reading.main_person,
                        series=games.series,
                        medal=0,
                        years=frozenset(range(games.first, games.last + 1)),
                        told=f"{named} are all from {games.first} to {games.last}",
                    )


# --- what bears on what ------------------------------------------------------------------------


def _bears_on(finding: Finding, by_id: dict[str, Reading], bearing: Bearing) -> bool:
    """The finding is on a medal of the same person at the same Games, in one sentence at least, and on none other."""
    seen = [_at_games(by_id[c.article_id], c) for g in finding.groups for c in g.claims if c.article_id in by_id]
    told = [(person, series, medal) for person, series, medal in seen if medal and series and person]
    return bool(told) and all(
        same_name(person, bearing.person)
        and (series == bearing.series or ANY_GAMES in (series, bearing.series))
        and bearing.medal in (0, medal)
        for person, series, medal in told
    )


def _at_games(reading: Reading, claim: Claim) -> tuple[str, str, int]:
    passage = reading.passage_at(claim.start)
    return (reading.main_person, series_of(passage), _medal(passage)) if passage is not None else ("", "", 0)


def _medal(passage: Passage) -> int:
    medals = {m.value.rank for m in passage.of("medal") if isinstance(m.value, Rank)}
    return next(iter(medals)) if len(medals) == 1 else 0


def _fits(group: ValueGroup, bearing: Bearing) -> bool:
    years = [YEAR.match(c.value.edtf) for c in group.claims if isinstance(c.value, DateSpan)]
    return bool(years) and all(year is not None and int(year.group()) in bearing.years for year in years)
