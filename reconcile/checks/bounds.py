"""Something told of one and the same since, or until, two different years.

Fires:   "Per Holm has been mayor of Torval since 1998" against "Holm, mayor of Torval since 2001"; "the mill was in use
         until 1964" against "until 1970".
Silent:  other people and things, other posts, hedged years, a day against its year, what was begun again; what shares
         no more than a verb ("lived in Oslo until", "lived in Bergen until").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import combinations
from typing import Final

from reconcile.checks.actors import Actor, Cast, cast_of
from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.firm import denied, hedges_beside
from reconcile.checks.reading import Passage, Reading, readings
from reconcile.checks.superlative import TELLS
from reconcile.checks.witness import contradiction, side, witness
from reconcile.checks.wording import wording
from reconcile.claims.words import concepts_between
from reconcile.kinds.vocabulary import either
from reconcile.model import Mention
from reconcile.values import DateSpan, Modality

TOPIC: Final = "bounds"
CLAUSE: Final = re.compile(r"[.;:!?()\"“”]")
PLAIN: Final = frozenset({Modality.EXACT, Modality.AT_LEAST, Modality.AT_MOST})  # "since 1998" is from then on
MOST: Final = 9  # words between somebody and "since"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """Since when, or until when, something is told of somebody."""

    reading: Reading
    actor: Actor
    bound: str  # "since" or "until"
    state: frozenset[str]  # what is told: concepts
    said: str
    mention: Mention  # the date

    @property
    def days(self) -> tuple[str, str]:
        value = self.mention.value
        return (value.earliest or "", value.latest or "") if isinstance(value, DateSpan) else ("", "")


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each pair of bounds of one state that exclude each other, the first pair of a state only."""
    looked_at = tuple(readings(dossier))
    cast = cast_of(dossier)
    told: dict[tuple[str, str], list[Bound]] = {}
    for one in (bound for reading in looked_at for bound in reading.once("bounds", partial(_told, cast))):
        told.setdefault((one.bound, (one.actor.name or one.actor.noun).split()[-1]), []).append(one)
    seen: set[tuple[str, str]] = set()
    for a, b in (pair for alike in told.values() for pair in combinations(alike, 2)):
        if _same_state(a, b) and _exclude(a, b) and cast.same(a.actor, b.actor):
            key = (a.bound, " ".join(sorted(a.state & b.state)))
            if key not in seen and not cast.may_be_others(a.actor, b.actor):
                seen.add(key)
                yield _finding(dossier, a, b)


def _told(cast: Cast, reading: Reading) -> Iterator[Bound]:
    return (bound for passage in reading.stating("date", "year") for bound in _bounds(cast, reading, passage))


def _same_state(a: Bound, b: Bound) -> bool:
    """The same words, one article perhaps with more of them; within one article exactly the same."""
    if a.reading is b.reading:
        return a.state == b.state
    table = wording(a.reading.language, TOPIC)
    light, lesser = frozenset(table["light"]), frozenset(table["lesser"])
    if (a.state ^ b.state) & lesser:
        return False
    return (a.state <= b.state or b.state <= a.state) and bool((a.state & b.state) - light)


def _exclude(a: Bound, b: Bound) -> bool:
    (start, end), (first, last) = a.days, b.days
    return end < first or last < start


# --- reading ------------------------------------------------------------------------------------


def _bounds(cast: Cast, reading: Reading, passage: Passage) -> Iterator[Bound]:
    dates = passage.of("date", "year")
    if not dates or passage.block.kind not in TELLS or passage.text.rstrip().endswith("?"):
        return
    language = passage.document.language
    if _twice(language).search(passage.text):
        return
    for mention in dates:
        value = mention.value
        if not isinstance(value, DateSpan) or not (value.earliest and value.latest):
            continue
        if mention.modality not in PLAIN or mention.anchors:
            continue
        for name, pattern in _words(language).items():
            match = pattern.search(passage.between(passage.sentence.start, mention.start))
            if match is not None:
                made = _made(cast, reading, passage, mention, (name, passage.sentence.start + match.start()))
                if made is not None:
                    yield made


def _made(cast: Cast, reading: Reading, passage: Passage, mention: Mention, bound: tuple[str, int]) -> Bound | None:
    language = passage.document.language
    found = cast.told_of(reading, passage, bound[1])
    if found is None:
        return None
    actor, end = found
    said = passage.between(end, bound[1])
    words = said.split()
    if not words or len(words) > MOST or CLAUSE.search(said) or _breaks(language).search(said):
        return None
    if denied(said, language) or hedges_beside(language).search(passage.text):
        return None
    state = concepts_between(said, 0, len(said), language)
    if not state:
        return None
    return Bound(
        reading=reading,
        actor=actor,
        bound=bound[0],
        state=state,
        said=" ".join(said.strip(" ,").split()),
        mention=mention,
    )


@cache
def _words(language: str) -> dict[str, re.Pattern[str]]:
    """Patterns that end where the date begins: "since ", "until May "."""
    table = wording(language, TOPIC)
    return {
        name: re.compile(rf"(?<!\w){either(table[name])}\s(?:the\s)?(?:\w+\sof\s)?\Z", re.IGNORECASE)
        for name in ("since", "until")
    }


@cache
def _breaks(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(wording(language, TOPIC)['breaks'])}(?!\w)", re.IGNORECASE)


@cache
def _twice(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(wording(language, TOPIC)['twice'])}(?!\w)", re.IGNORECASE)


def _finding(dossier: Dossier, a: Bound, b: Bound) -> Outcome:
    pair: Sequence[Bound] = sorted((a, b), key=lambda one: (one.reading.article_id, one.mention.start))
    return contradiction(
        CHECK,
        dossier,
        [side(f"{one.bound} {one.mention.quote}", witness(one.reading.document, one.mention)) for one in pair],
        kind=a.mention.kind,
        question=f"{a.bound.title()} when: {a.actor.shown} {a.said}?",
        explanation="; ".join(f"{one.reading.article_id}: {one.said} {one.bound} {one.mention.quote}" for one in pair)
        + ".",
        topic=f"{a.bound} {a.actor.name or a.actor.noun} {' '.join(sorted(a.state & b.state))}",
    )


CHECK: Final = Check(
    code="RC229",
    name="since-or-until-two-years",
    version=1,
    finds="something told of one and the same since, or until, two different years",
    example="“mayor of Torval since 1998” against “has been mayor of Torval since 2001”",
    run=run,
)
