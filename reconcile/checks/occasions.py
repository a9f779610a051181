"""A number of occasions that the years printed with it do not allow.

Fires:   "five Olympics (1992-2004)", of which there were four; "her fifth Olympics, in 2008" where her Olympic debut
         was in 2000; "three titles (2003, 2005, 2007 and 2009)"; "four World Cups (1998, 2002 and 2006)"; "the next
         three Olympics, in Oslo and Rome"; "gold in 2003, 2005 and 2007, his second straight title".
Silent:  fewer Games than the years allow (one may be missed), athletes of summer and winter, more medals or titles than
         years (two may fall in one), hedged numbers, lists with anything in them but years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, partial
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.figures import number
from reconcile.checks.onward import Onward, games_in_places, titles_in_a_row
from reconcile.checks.reading import Passage, Reading, readings
from reconcile.checks.who import subject_of_sentence
from reconcile.checks.witness import contradiction, side, witness
from reconcile.checks.wording import pattern, triggers, wording
from reconcile.facts.names import same_name
from reconcile.kinds.numerals import read_numeral
from reconcile.kinds.vocabulary import either
from reconcile.model import Conventions, Mention
from reconcile.values import Count, DateSpan, Modality, Rank

PERIOD_YEARS: Final = 4  # between Games of one series
YEAR: Final = re.compile(r"(\d{4})(?:-|\Z)")
RANGE: Final = re.compile(r"(\d{4})/(\d{4})\Z")
NEAR: Final = 40  # characters from a number to what it counts and its years
OPENS: Final = re.compile(r"(?:\s[^\W\d_][\w'’-]*){0,6}\s?\(\Z")
NEXT: Final = re.compile(r"\s?(?:,|,?\s(?:and|y|e|&))\s?\Z")
FEWEST: Final = 2
MOST: Final = 30
LATEST: Final = 2100


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Somebody's first Games of a series, or their nth, and when they were."""

    passage: Passage
    person: str  # folded
    series: str
    nth: int
    year: int
    mention: Mention  # of the number, or of the year of a debut
    date: Mention


def run(dossier: Dossier) -> Iterator[Outcome]:
    """Games against spans of years, Games against the debut, numbers against lists of years."""
    all_readings = tuple(readings(dossier))
    for reading in all_readings:
        yield from reading.once("occasions alone", partial(_alone, dossier))
    debuts = [told for reading in all_readings for told in reading.once("debuts", _all_debuts)]
    for told in (nth for reading in all_readings for nth in reading.once("nth games", _all_nths)):
        yield from _since_debut(dossier, told, debuts)


def _alone(dossier: Dossier, reading: Reading) -> Iterator[Outcome]:
    """What an article's own dates and places say against its numbers."""
    for passage in reading.stating("date", "year"):
        yield from _listed(dossier, passage)
        yield from _spanned(dossier, reading, passage)
        for onward in titles_in_a_row(passage):
            yield _told_onward(dossier, passage, onward)
    for passage in reading.saying(triggers(reading.language, "occasions", "series")):
        for onward in games_in_places(passage):
            yield _told_onward(dossier, passage, onward)


def _all_debuts(reading: Reading) -> Iterator[Told]:
    return (told for passage in reading.saying(_games(reading.language)) for told in _debuts(reading, passage))


def _all_nths(reading: Reading) -> Iterator[Told]:
    return (told for passage in reading.stating("ordinal", "rank") for told in _nths(reading, passage))


def _told_onward(dossier: Dossier, passage: Passage, onward: Onward) -> Outcome:
    return _finding(dossier, passage, onward.stated, onward.listed, shown=f"{len(onward.listed)}", why=onward.says)


# --- "three titles (2003, 2005, 2007 and 2009)" ------------------------------------------------


def _listed(dossier: Dossier, passage: Passage) -> Iterator[Outcome]:
    years = [m for m in passage.of("year") if _year(m)]
    for stated in _counts(passage):
        figure, first = number(stated), next((m for m in years if m.start > stated.end), None)
        if figure is None or first is None or not OPENS.match(passage.between(stated.end, first.start)):
            continue
        listed = _run(passage, [m for m in years if m.start >= first.start])
        if len(listed) < FEWEST or len({_year(m) for m in listed}) < len(listed):
            continue
        between = passage.between(stated.end, first.start)
        if _has_number(between, passage.document.language):
            continue  # "two medals at three Games (2000, 2004, 2008)": the years are of the Games
        once_a_year = pattern(passage.document.language, "occasions", "once_a_year").search(between)
        if len(listed) > figure or (once_a_year and len(listed) < figure <= MOST):
            yield _finding(
                dossier,
                passage,
                stated,
                listed,
                shown=f"{len(listed)} years",
                why=f"{stated.quote} is said, but {len(listed)} years are listed: "
                f"{', '.join(str(_year(m)) for m in listed)}.",
            )


def _has_number(text: str, language: str) -> bool:
    conventions = Conventions(language=language)
    words_of = re.findall(r"[^\W\d_]+|\d+", text.lower())
    return any(isinstance(read_numeral(word, language, conventions), Decimal) for word in words_of)


def _run(passage: Passage, years: Sequence[Mention]) -> list[Mention]:
    """The years from the first on with nothing between but commas and "and", up to a closing bracket."""
    listed = [years[0]]
    for year in years[1:]:
        if not NEXT.match(passage.between(listed[-1].end, year.start)):
            break
        listed.append(year)
    closed = passage.between(listed[-1].end, passage.sentence.end).lstrip().startswith(")")
    return listed if closed else []


# --- "five Olympics (1992-2004)" ---------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Games:
    """A number of Games within a span of years, and how many there can have been."""

    stated: Mention
    span: Mention
    series: str  # first word of the games' name, folded: "olympic"
    name: str  # as printed
    figure: int
    first: int
    last: int

    @property
    def held(self) -> int:
        return _held(self.first, self.last)


def _spanned(dossier: Dossier, reading: Reading, passage: Passage) -> Iterator[Outcome]:
    for games in games_of(reading, passage):
        if games.figure > games.held:
            yield _finding(
                dossier,
                passage,
                games.stated,
                [games.span],
                shown=f"{games.held} at most",
                why=f"From {games.first} to {games.last} there were {games.held} {games.name} at most, "
                f"not {games.stated.quote}.",
            )


def games_of(reading: Reading, passage: Passage) -> Iterator[Games]:
    """The numbers of Games that a passage gives with their span of years."""
    spans = [m for m in passage.of("date", "year") if _ends(m) is not None]
    if len(spans) != 1 or _has_two_seasons(reading):
        return
    for stated in _counts(passage):
        figure, ends = number(stated), _ends(spans[0])
        between = passage.between(stated.start, spans[0].start)
        if figure is None or ends is None or spans[0].start < stated.end or len(between) > NEAR + len(stated.quote):
            continue
        series = _series(passage.document.language).search(between)
        if series is not None and not re.search(r"[;:.]", between):
            yield Games(
                stated=stated,
                span=spans[0],
                series=_series_word(series["name"]),
                name=series["name"],
                figure=int(figure),
                first=ends[0],
                last=ends[1],
            )


def _series_word(name: str) -> str:
    return name.lower().split()[0].removesuffix("s")


def _held(first: int, last: int) -> int:
    """How many Games of one series there can be from year to year, both included."""
    return (last - first) // PERIOD_YEARS + 1


def _has_two_seasons(reading: Reading) -> bool:
    """Winter Games are named: they are counted with those of summer, and once followed after two years."""
    text = reading.document.article.text
    return pattern(reading.language, "occasions", "other_season").search(text) is not None


# --- "her fifth Olympics, in 2008" after a debut in 2000 ---------------------------------------


def _debuts(reading: Reading, passage: Passage) -> Iterator[Told]:
    cue = _debut(passage.document.language).search(passage.text)
    if cue is not None:
        yield from _told(reading, passage, cue["name"] or cue["series"], 1)


def _nths(reading: Reading, passage: Passage) -> Iterator[Told]:
    for ordinal in passage.of("ordinal", "rank"):
        behind = passage.between(ordinal.end, min(ordinal.end + NEAR, passage.sentence.end))
        series = _series(passage.document.language).match(behind.lstrip())
        if series is not None and isinstance(ordinal.value, Rank) and 1 < ordinal.value.rank <= MOST:
            for told in _told(reading, passage, series["name"], ordinal.value.rank):
                yield replace(told, mention=ordinal)


def _told(reading: Reading, passage: Passage, series: str, nth: int) -> Iterator[Told]:
    dates = [m for m in passage.of("date", "year") if _year(m) and m.modality is Modality.EXACT]
    person = subject_of_sentence(reading, passage) or _owner(reading, passage)
    if len({_year(m) for m in dates}) == 1 and person and not _has_two_seasons(reading):
        yield Told(
            passage=passage,
            person=person,
            series=_series_word(series),
            nth=nth,
            year=_year(dates[0]),
            mention=dates[0],
            date=dates[0],
        )


def _owner(reading: Reading, passage: Passage) -> str:
    """ "Her debut came in 2000": whom the article is about, where the sentence names nobody."""
    his = pattern(passage.document.language, "who", "possessives").search(passage.text)
    return reading.main_person if his is not None and not passage.of("person") else ""


def _since_debut(dossier: Dossier, told: Told, debuts: Sequence[Told]) -> Iterator[Outcome]:
    same = [d for d in debuts if d.series == told.series and same_name(d.person, told.person)]
    if len({d.year for d in same}) != 1 or not same[0].year <= told.year <= LATEST:
        return
    held = _held(same[0].year, told.year)
    if told.nth <= held:
        return
    document = told.passage.document
    claims = [witness(d.passage.document, d.date) for d in same]
    yield contradiction(
        CHECK,
        dossier,
        (
            side(told.mention.quote, witness(document, told.mention)),
            side(f"{held} at most", *claims, witness(document, told.date)),
        ),
        kind="count",
        question=f"Which Games were they of {told.person.title()}?",
        explanation=f"From a debut in {same[0].year} to {told.year} there can be {held}, not {told.nth}.",
        topic=f"nth {told.series} {told.person.split()[-1]}",
    )


# --- words and figures -------------------------------------------------------------------------


@cache
def _series(language: str) -> re.Pattern[str]:
    table = wording(language, "occasions")
    return re.compile(rf"(?<!\w)(?P<name>{either(table['series'])})(?!\w)", re.IGNORECASE)


@cache
def _games(language: str) -> frozenset[str]:
    """The words with one of which the name of any Games begins."""
    return triggers(language, "occasions", "series") | triggers(language, "occasions", "adjectives")


@cache
def _debut(language: str) -> re.Pattern[str]:
    table = wording(language, "occasions")
    series = either((*table["series"], *table["adjectives"]))
    return re.compile(
        rf"(?<!\w)(?:(?P<name>{series})\s{either(table['debut'])}|{either(table['first'])}\s(?P<series>{series}))(?!\w)",
        re.IGNORECASE,
    )


def _counts(passage: Passage) -> Sequence[Mention]:
    return [m for m in passage.of("count") if isinstance(m.value, Count) and (number(m) or 0) > 1]


def _noun(stated: Mention) -> str:
    return stated.value.noun if isinstance(stated.value, Count) else ""


def _year(mention: Mention) -> int:
    match = YEAR.match(mention.value.edtf) if isinstance(mention.value, DateSpan) else None
    return int(match[1]) if match else 0


def _ends(mention: Mention) -> tuple[int, int] | None:
    match = RANGE.match(mention.value.edtf) if isinstance(mention.value, DateSpan) else None
    return (int(match[1]), int(match[2])) if match else None


def _finding(
    dossier: Dossier, passage: Passage, stated: Mention, years: Sequence[Mention], *, shown: str, why: str
) -> Outcome:
    document = passage.document
    return contradiction(
        CHECK,
        dossier,
        (
            side(stated.quote, witness(document, stated)),
            side(shown, *(witness(document, year, derived=years) for year in years)),
        ),
        kind="count",
        question="How many times?",
        explanation=why,
        topic=f"{_noun(stated)} {document.blocks[passage.sentence.block].section}".strip(),
    )


CHECK: Final = Check(
    code="RC236",
    name="count-against-years",
    version=1,
    finds="numbers of occasions that the years printed with them do not allow",
    example="“three titles (2003, 2005, 2007 and 2009)”",
    run=run,
)
