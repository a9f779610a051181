"""One utterance that articles ascribe to two people.

Fires:   "We heard the ice crack under us twice," said Ida Lund, against "We heard the ice crack under us twice,"
         Per Holm recalled.
Silent:  short quotations, which anybody may say; a speaker who is no person named in full; names that may be one
         person's; an article that has both say it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from rapidfuzz.distance import LCSseq

from reconcile.checks.alike import each_pair
from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.reading import Reading, readings
from reconcile.checks.witness import contradiction, side, witness
from reconcile.claims.frame import fold
from reconcile.facts.names import same_name
from reconcile.kinds.quotation_relation import quoted_words
from reconcile.model import Mention
from reconcile.values import Quote

FEWEST: Final = 6  # words that make a quotation somebody's own
SHARE: Final = 0.9  # of the shorter quotation's words that return in the longer one, in order
RUN: Final = 4  # words in a row that two renderings of one utterance have in common


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A quotation that a named person is told to have said."""

    reading: Reading
    mention: Mention
    words: tuple[str, ...]
    speaker: str  # folded


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each utterance with two speakers in different articles."""
    told = [spoken for reading in readings(dossier) for spoken in reading.once("spoken", _spoken)]
    seen: set[tuple[str, ...]] = set()
    for a, b in each_pair(told, lambda spoken: (spoken.words, spoken.speaker), _of_two):
        if a.reading is b.reading:
            continue
        if _both_say(told, a, b) or a.words[:RUN] in seen:
            continue
        seen.add(a.words[:RUN])
        yield _finding(dossier, a, b)


def _spoken(reading: Reading) -> Iterator[Spoken]:
    people = {fold(m.quote) for m in reading.pulled.mentions if m.kind == "person"}
    full = {name for name in people if " " in name}
    people = {name for name in people if name in full or any(name in other.split() for other in full)}
    for mention in reading.pulled.mentions:
        if not isinstance(mention.value, Quote):
            continue
        words, speaker = tuple(quoted_words(mention.value.text)), fold(mention.value.speaker)
        if speaker in people and len(words) >= FEWEST:
            yield Spoken(reading=reading, mention=mention, words=words, speaker=speaker)


def _of_two(told: Sequence[Spoken]) -> Iterator[tuple[Spoken, Spoken]]:
    """The pairs of two speakers that are one utterance."""
    return ((a, b) for a, b in _meeting(told) if not _may_be_one(a.speaker, b.speaker) and _is_one_utterance(a, b))


def _meeting(told: Sequence[Spoken]) -> Iterator[tuple[Spoken, Spoken]]:
    """The pairs that share a run of words, in order."""
    together: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, each in enumerate(told):
        for run_ in dict.fromkeys(each.words[i : i + RUN] for i in range(len(each.words) - RUN + 1)):
            together[run_].append(at)
    for i, j in sorted({pair for members in together.values() for pair in combinations(members, 2)}):
        yield told[i], told[j]


def _is_one_utterance(a: Spoken, b: Spoken) -> bool:
    return LCSseq.similarity(a.words, b.words) >= SHARE * min(len(a.words), len(b.words))


def _may_be_one(a: str, b: str) -> bool:
    """May two names be one person's?  A given name alone may be anybody's who is so called."""
    return same_name(a, b) or bool(set(a.split()) & set(b.split()))


def _both_say(told: Sequence[Spoken], a: Spoken, b: Spoken) -> bool:
    """Does one article have each of two say the same, one after the other?"""
    for mine, yours in ((a, b), (b, a)):
        for other in told:
            is_there = other.reading is mine.reading and same_name(other.speaker, yours.speaker)
            if is_there and _is_one_utterance(mine, other):
                return True
    return False


def _finding(dossier: Dossier, a: Spoken, b: Spoken) -> Outcome:
    ordered = sorted((a, b), key=lambda spoken: (spoken.reading.article_id, spoken.mention.start))
    shown = [spoken.speaker.title() for spoken in ordered]
    return contradiction(
        CHECK,
        dossier,
        [side(s.speaker.title(), witness(s.reading.document, s.mention)) for s in ordered],
        kind="quotation",
        question=f"Who said “{' '.join(a.words[:FEWEST])} ...”?",
        explanation=f"One utterance, said by {shown[0]} here and by {shown[1]} there.",
        topic=f"speaker of {' '.join(a.words[:FEWEST])}",
    )


CHECK: Final = Check(
    code="RC239",
    name="utterance-of-two",
    version=1,
    finds="one utterance that articles ascribe to two people",
    example="“We heard the ice crack,” said Ida Lund, against “We heard the ice crack,” said Per Holm",
    run=run,
)
