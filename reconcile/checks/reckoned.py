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
from reconcile.facts.names import same_name
from reconcile.kinds.event import event_parts
from reconcile.kinds.vocabulary import vocabulary
from reconcile.model import Claim, Input, Mention
from reconcile.values import DateSpan, Rank

YEAR: Final = re.compile(r"\d{4}\Z")
SERIES_BEHIND: Final = re.compile(r"(?:['’]s)?\s(?P<word>[A-Z][a-z]+)")
NAMED: Final = ("person", "place", "organisation")
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
    people = frozenset(family for r in all_readings for m in r.pulled.mentions if (family := _family(m, "person")))
    reckoned = [w for r in all_readings for p in r.stating("medal") for w in _won(r, p, people, reckoned=True)]
    printed = [w for r in all_readings for p in r.stating("medal") for w in _won(r, p, people, reckoned=False)]
    for mine in reckoned:
        others = [w for w in printed if _same_medal(mine, w)]
        against = [w for w in others if _edtf(w.year) != _edtf(mine.year) and w.rivals & mine.rivals]
        if against:
            yield _finding(dossier, mine, [w for w in others if _edtf(w.year) == _edtf(mine.year)], against)


def _won(reading: Reading, passage: Passage, people: frozenset[str], *, reckoned: bool) -> Iterator[Won]:
    medals = {m.value.rank for m in passage.of("medal") if isinstance(m.value, Rank)}
    years = [m for m in passage.of("year", "date") if YEAR.match(_edtf(m))]
    if len(medals) != 1 or len({_edtf(m) for m in years}) != 1 or _is_reckoned(passage, years[0]) is not reckoned:
        return
    series = series_of(passage)
    if series:
        yield Won(
            reading=reading,
            passage=passage,
            year=years[0],
            series=series,
            medal=next(iter(medals)),
            rivals=_rivals(reading, None if reckoned else passage.at, people),
        )


def _is_reckoned(passage: Passage, mention: Mention) -> bool:
    words = vocabulary(passage.document.language, "now")
    return bool(mention.anchors) and mention.quote.lower() in (*words["this_year"], *words["last_year"])


def series_of(passage: Passage) -> str:
    """The first word of the games' name: of the one event named, or right behind the words of a year."""
    named = {event_parts(m.quote).series.split(" ")[0] for m in passage.of("event")} - {""}
    if len(named) == 1:
        return next(iter(named))
    years = passage.of("year", "date")
    behind = SERIES_BEHIND.match(passage.between(years[0].end, passage.sentence.end)) if years else None
    return fold(behind["word"]) if behind and not named else ""


def _rivals(reading: Reading, at: int | None, people: frozenset[str]) -> frozenset[str]:
    """Those whom the article names besides its own person: all of them, or those around a passage.

    Whoever is a person in one article is one in all, whatever a name without a known given name was taken for there.
    """
    near = reading.passages if at is None else reading.passages[max(0, at - AROUND) : at + AROUND + 1]
    names = {_family(m, *NAMED) for passage in near for m in passage.mentions}
    main = reading.main_person
    return frozenset(name for name in names & people if not (main and same_name(name, main)))


def _family(mention: Mention, *kinds: str) -> str:
    """The folded family name of a mention of some kinds; "" of others."""
    words = fold(mention.quote).split() if mention.kind in kinds else []
    return words[-1] if words else ""


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
