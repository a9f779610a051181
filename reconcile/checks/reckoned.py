"""A year that one article's own words reckon for an event, against the year that another article prints.

Fires:   "this year's Olympic final", reckoned 2008 from "twelve years ago" and "1996", where another article puts the
         same silver medal behind the same rival at the Olympics of 2012.
Silent:  articles that agree, other medals, other games, rivals whom the two articles do not share, dated articles
         (they need no reckoning).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.reading import Passage, Reading, readings
from reconcile.checks.witness import contradiction, side, witness
from reconcile.claims.frame import fold
from reconcile.facts.barriers import same_name
from reconcile.kinds.event import event_parts
from reconcile.kinds.vocabulary import vocabulary
from reconcile.model import Claim, Input, Mention
from reconcile.values import DateSpan, Rank

YEAR: Final = re.compile(r"\d{4}\Z")
SERIES_BEHIND: Final = re.compile(r"(?:['’]s)?\s(?P<word>[A-Z][a-z]+)")
AROUND: Final = 2  # passages before and behind a medal in which its rival is named


@dataclass(frozen=True, slots=True, kw_only=True)
class Won:
    """A medal won at the games of a year."""

    reading: Reading
    passage: Passage
    year: Mention
    series: str  # first word of the games' name, folded: "olympic"
    medal: int
    rivals: frozenset[str]  # folded family names


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each reckoned year that another article's printed year excludes."""
    all_readings = tuple(readings(dossier))
    reckoned = [w for r in all_readings for p in r.passages for w in _won(r, p, reckoned=True)]
    printed = [w for r in all_readings for p in r.passages for w in _won(r, p, reckoned=False)]
    for mine in reckoned:
        others = [w for w in printed if _same_medal(mine, w)]
        against = [w for w in others if _edtf(w.year) != _edtf(mine.year) and w.rivals & mine.rivals]
        if against:
            yield _finding(dossier, mine, [w for w in others if _edtf(w.year) == _edtf(mine.year)], against)


def _won(reading: Reading, passage: Passage, *, reckoned: bool) -> Iterator[Won]:
    medals = {m.value.rank for m in passage.of("medal") if isinstance(m.value, Rank)}
    years = [m for m in passage.of("year", "date") if YEAR.match(_edtf(m))]
    if len(medals) != 1 or len({_edtf(m) for m in years}) != 1 or _is_reckoned(passage, years[0]) is not reckoned:
        return
    series = _series(passage, years[0])
    if series:
        yield Won(
            reading=reading,
            passage=passage,
            year=years[0],
            series=series,
            medal=next(iter(medals)),
            rivals=_rivals(reading, None if reckoned else passage.at),
        )


def _is_reckoned(passage: Passage, mention: Mention) -> bool:
    words = vocabulary(passage.document.language, "now")
    return bool(mention.anchors) and mention.quote.lower() in (*words["this_year"], *words["last_year"])


def _series(passage: Passage, year: Mention) -> str:
    """The first word of the games' name: of the one event named, or right behind the year's words."""
    named = {event_parts(m.quote).series.split(" ")[0] for m in passage.of("event")} - {""}
    if len(named) == 1:
        return next(iter(named))
    behind = SERIES_BEHIND.match(passage.between(year.end, passage.sentence.end))
    return fold(behind["word"]) if behind and not named else ""


def _rivals(reading: Reading, at: int | None) -> frozenset[str]:
    """Those whom the article names besides its own person: all of them, or those around a passage."""
    near = reading.passages if at is None else reading.passages[max(0, at - AROUND) : at + AROUND + 1]
    names = {fold(m.quote) for passage in near for m in passage.of("person")}
    main = reading.main_person
    return frozenset(name.split()[-1] for name in names if name and not (main and same_name(name, main)))


def _edtf(mention: Mention) -> str:
    return mention.value.edtf if isinstance(mention.value, DateSpan) else ""


def _same_medal(mine: Won, other: Won) -> bool:
    people = mine.reading.main_person, other.reading.main_person
    return (
        mine.reading is not other.reading
        and all(people)
        and same_name(*people)
        and mine.series == other.series
        and mine.medal == other.medal
    )


def _finding(dossier: Dossier, mine: Won, agreeing: Sequence[Won], against: Sequence[Won]) -> Outcome:
    derived = _claim(mine)
    year = _edtf(mine.year)
    groups = [side(year, derived, *(_claim(w) for w in agreeing))]
    for other in sorted({_edtf(w.year) for w in against}):
        groups.append(side(other, *(_claim(w) for w in against if _edtf(w.year) == other)))
    inputs = " and ".join(f"“{source.quote}”" for source in derived.derived)
    told = ", ".join(sorted({w.reading.article_id for w in against}))
    return contradiction(
        CHECK,
        dossier,
        groups,
        kind="year",
        question=f"In which year was the {mine.series} medal won?",
        explanation=f"{mine.reading.article_id}: {inputs} make “{mine.year.quote}” {year}; {told} prints another year.",
        topic=f"{mine.series} medal {mine.medal}",
    )


def _claim(won: Won) -> Claim:
    document = won.passage.document
    article = document.article
    inputs = tuple(
        Input(article_id=article.id, start=start, end=end, quote=article.text[start:end])
        for start, end in won.year.anchors
    )
    return witness(document, won.year, inputs=inputs)


CHECK: Final = Check(
    code="RC219",
    name="reckoned-year",
    version=1,
    finds="years that one article's own words reckon for an event, and that another article's printed year excludes",
    example="“this year's Olympic silver”, 1996 + 12 = 2008, against “In 2012 she took Olympic silver”",
    run=run,
)
