"""Something told to follow one event here and another, years apart, there.

Fires:   "After the 2008 Games, she made a pilgrimage" against "Following her win (in 1996) she went on a pilgrimage".
Silent:  events of one year or of neighbouring years, what happens more than once (a word that one article uses often),
         events whose year cannot be told, different people.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.reading import Passage, Reading, readings
from reconcile.checks.witness import contradiction, side, witness, words
from reconcile.checks.wording import wording
from reconcile.claims.frame import fold
from reconcile.claims.words import concepts_between, words_of
from reconcile.facts.names import same_name
from reconcile.kinds.vocabulary import either
from reconcile.model import Claim, Mention
from reconcile.values import DateSpan

LONGEST: Final = 70  # characters of "After ..." before its comma or subject
NEAR: Final = 24  # characters between a place and the year of what happened there
YEARS_APART: Final = 2
SHORTEST: Final = 5  # letters of a word that names what happened
FEWEST_VOTES: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Following:
    """A sentence that tells what came after an event of a known year."""

    reading: Reading
    passage: Passage
    start: int
    end: int
    year: int
    inputs: tuple[Mention, ...]
    happened: frozenset[str]


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each thing that different articles put after events of different years."""
    all_readings = tuple(readings(dossier))
    places = years_of_places(all_readings)
    told = [f for r in all_readings for p in r.once("after what", _opening) for f in _followings(r, p, places)]
    by_word: dict[str, list[Following]] = defaultdict(list)
    for following in told:
        for word in sorted(following.happened):
            by_word[word].append(following)
    apart = {word: _apart(group) for word, group in by_word.items()}
    rare = _rare(all_readings, frozenset(word for word, members in apart.items() if members))
    seen: list[frozenset[int]] = []
    for word, group in sorted(by_word.items(), key=lambda item: (-len(item[1]), item[0])):
        members = apart[word]
        if word in rare and not any(members <= known for known in seen):
            seen.append(members)
            yield _finding(dossier, word, [f for f in group if id(f) in members])


def _apart(group: Sequence[Following]) -> frozenset[int]:
    """Those of a group, by identity, that contradict another."""
    pairs = [(a, b) for a, b in combinations(group, 2) if _contradict(a, b)]
    return frozenset(id(f) for pair in pairs for f in pair)


def _contradict(a: Following, b: Following) -> bool:
    mine, yours = a.reading.main_person, b.reading.main_person
    return (
        a.reading is not b.reading
        and abs(a.year - b.year) >= YEARS_APART
        and bool(mine and yours)
        and same_name(mine, yours)
    )


# --- what came after what ----------------------------------------------------------------------


def _opening(reading: Reading) -> Iterator[Passage]:
    """The sentences that begin by saying what came before."""
    return (passage for passage in reading.passages if _after(reading.language).match(passage.text))


def _followings(reading: Reading, passage: Passage, places: Mapping[str, tuple[int, Mention]]) -> Iterator[Following]:
    match = _after(passage.document.language).match(passage.text)
    if match is None:
        return
    start, end = passage.sentence.start + match.start(), passage.sentence.start + match.end("event")
    found = _year(reading, passage, start, end, places)
    if found is None:
        return
    year, inputs = found
    language = passage.document.language
    names = [(m.start, m.end) for m in passage.mentions]
    happened = {
        fold(word.concept)
        for word in words_of(passage.document.article.text, end, passage.sentence.end, language)
        if len(word.concept) >= SHORTEST and not any(a <= word.start < b for a, b in names)
    }
    yield Following(
        reading=reading,
        passage=passage,
        start=start,
        end=end,
        year=year,
        inputs=inputs,
        happened=frozenset(happened),
    )


@cache
def _after(language: str) -> re.Pattern[str]:
    table = wording(language, "sequence")
    subjects = either(wording(language, "who")["subjects"])
    return re.compile(
        rf"{either(table['after'])}\s(?P<event>[^,.;:\n]{{3,{LONGEST}}}?)(?:,|\s(?={subjects}\s))", re.IGNORECASE
    )


def _year(
    reading: Reading, passage: Passage, start: int, end: int, places: Mapping[str, tuple[int, Mention]]
) -> tuple[int, tuple[Mention, ...]] | None:
    """The year of the event: printed, or that of the place named, or for "his win" that of the sentence before."""
    inside = [m for m in passage.mentions if start <= m.start and m.end <= end]
    printed = [m for m in inside if m.kind in ("year", "date")]
    if printed:
        years = [_plain_year(m) for m in printed]
        return (years[0], tuple(printed)) if len(printed) == 1 and years[0] else None
    named = [places[fold(m.quote)] for m in inside if m.kind == "place" and fold(m.quote) in places]
    if named:
        return (named[0][0], (named[0][1],)) if len({year for year, _ in named}) == 1 else None
    if not inside and _his_win(passage.document.language).search(passage.between(start, end)) and passage.at > 0:
        before = reading.passages[passage.at - 1]
        dated = [m for m in before.of("year", "date") if _plain_year(m)]
        if before.sentence.block == passage.sentence.block and len(dated) == 1:
            return _plain_year(dated[0]), (dated[0],)
    return None


@cache
def _his_win(language: str) -> re.Pattern[str]:
    table = wording(language, "sequence")
    return re.compile(rf"(?<!\w){either(table['his'])}\s(?:\w+\s)?{either(table['winning'])}\Z", re.IGNORECASE)


def _plain_year(mention: Mention) -> int:
    value = mention.value
    return int(value.edtf[:4]) if isinstance(value, DateSpan) and re.match(r"\d{4}(?:-|\Z)", value.edtf) else 0


def years_of_places(all_readings: Sequence[Reading]) -> dict[str, tuple[int, Mention]]:
    """Places with the one year that stands beside them wherever one does: "Atlanta 1996"."""
    votes: dict[str, list[tuple[int, Mention]]] = defaultdict(list)
    for reading in all_readings:
        for place, date in reading.once("years of places", _dated_places):
            votes[fold(place.quote)].append((_plain_year(date), date))
    return {
        place: found[0]
        for place, found in votes.items()
        if len({year for year, _ in found}) == 1 and len(found) >= FEWEST_VOTES
    }


def _dated_places(reading: Reading) -> Iterator[tuple[Mention, Mention]]:
    """Places with the years that stand right beside them."""
    for passage in reading.stating("place"):
        dates = [m for m in passage.of("year", "date") if _plain_year(m)]
        for place in passage.of("place"):
            for date in dates:
                first, second = sorted((place, date), key=lambda m: m.start)
                gap = passage.between(first.end, second.start)
                if len(gap) <= NEAR and not re.search(r"[,;:.]|\band\b", gap):
                    yield place, date


def _rare(all_readings: Sequence[Reading], asked: frozenset[str]) -> frozenset[str]:
    """Of some words, those that several articles use, none of them in more than one or two passages."""
    if not asked:
        return frozenset()
    often: Counter[str] = Counter()
    articles: dict[str, set[str]] = defaultdict(set)
    for reading in all_readings:
        for passage in reading.passages:
            sentence = passage.sentence
            text, language = passage.document.article.text, passage.document.language
            said = concepts_between(text, sentence.start, sentence.end, language)
            for word in asked.intersection(map(fold, said)):
                often[word] += 1
                articles[word].add(reading.article_id)
    return frozenset(w for w, n in often.items() if len(articles[w]) > 1 and 2 * n <= 3 * len(articles[w]))


# --- the finding -------------------------------------------------------------------------------


def _finding(dossier: Dossier, word: str, group: Sequence[Following]) -> Outcome:
    years = sorted({f.year for f in group})
    groups = [side(f"after {year}", *(_claim(f) for f in group if f.year == year)) for year in years]
    told = "; ".join(f"{f.reading.article_id}: “{f.passage.between(f.start, f.end)}” ({f.year})" for f in group)
    return contradiction(
        CHECK,
        dossier,
        groups,
        kind="date",
        question=f"After which event ({_printed(group[0], word)})?",
        explanation=f"The articles put it after events of {' and '.join(map(str, years))}. {told}.",
        topic=word,
    )


def _printed(following: Following, concept: str) -> str:
    """The word of the sentence that stands for a concept."""
    text, passage = following.passage.document.article.text, following.passage
    found = words_of(text, following.end, passage.sentence.end, passage.document.language)
    return next((text[w.start : w.end] for w in found if fold(w.concept) == concept), concept)


def _claim(following: Following) -> Claim:
    value = DateSpan(edtf=f"{following.year}/..", earliest=f"{following.year}-01-01", latest=None)
    document = following.passage.document
    mention = words(document, following.start, following.end, "date", value)
    return witness(document, mention, derived=following.inputs)


CHECK: Final = Check(
    code="RC214",
    name="after-another-event",
    version=1,
    finds="something told to follow one event here and another, years apart, there",
    example="“After the 2008 Games, she made a pilgrimage” against “Following her win in 1996 she made a pilgrimage”",
    run=run,
)
