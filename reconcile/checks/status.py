"""A record that one passage says is held, and another calls a former one.

Fires:   "She holds the world record of 9.84 s" against "9.84 s, then the former world record".
Silent:  marks that differ, records of another kind, "held" and "set" (which end nothing), a former record in an
         article published after the one that says it is held: it may have been broken in between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final, NamedTuple

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.figures import number
from reconcile.checks.reading import Passage, Reading, readings
from reconcile.checks.witness import contradiction, declined, side, witness, words
from reconcile.checks.wording import wording
from reconcile.kinds.patterns import when_used
from reconcile.kinds.vocabulary import either
from reconcile.kinds.wordindex import first_words, words_in
from reconcile.model import Mention
from reconcile.values import Clock, Duration, Quantity, Term

CHANGED: Final = "status-may-have-changed"  # between the days on which the articles were published
MARKS: Final = ("duration", "time", "quantity")
RACE_TIME: Final = re.compile(r"(\d{1,2}):(\d\d):(\d\d)")  # "a record at 1:17:21" looks like a time of day


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """Words that say that a record stands or has fallen, and the marks named with it."""

    reading: Reading
    mention: Mention
    thing: str
    holds: bool
    marks: frozenset[tuple[str, str]]


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each kind of record that is held here and former there, with the same mark."""
    told = [status for reading in readings(dossier) for status in reading.once("statuses", _told)]
    for thing in sorted({status.thing for status in told}):
        held = [s for s in told if s.thing == thing and s.holds]
        ended = [s for s in told if s.thing == thing and not s.holds]
        pairs = [(h, e) for h in held for e in ended if _same_mark(h, e)]
        for h, e in pairs:
            if _may_have_changed(h, e):
                yield declined(h.mention, CHANGED)
        firm = [(h, e) for h, e in pairs if not _may_have_changed(h, e)]
        if firm:
            yield _finding(dossier, thing, [h for h, _ in firm], [e for _, e in firm])


def _told(reading: Reading) -> Iterator[Status]:
    return (status for passage in reading.stating(*MARKS) for status in _statuses(reading, passage))


def _statuses(reading: Reading, passage: Passage) -> Iterator[Status]:
    """What a passage with a mark says of records; without one nobody can tell which record is meant."""
    marks = _marks(passage)
    if not marks:
        return
    said = words_in(passage.text)
    for pattern in _patterns(passage.document.language):
        if pattern.verbs.isdisjoint(said) or pattern.things.isdisjoint(said):
            continue
        match = pattern.words.search(passage.text)
        if match is not None:
            start = passage.sentence.start + match.start()
            value = Term(vocabulary="status", term="held" if pattern.holds else "former")
            mention = words(passage.document, start, start + len(match.group()), "term", value)
            yield Status(reading=reading, mention=mention, thing=pattern.thing, holds=pattern.holds, marks=marks)


def _marks(passage: Passage) -> frozenset[tuple[str, str]]:
    """Times, lengths and weights in the passage: what tells one record from another."""
    marks = set()
    for mention in passage.of(*MARKS):
        if isinstance(mention.value, Clock) and (read := RACE_TIME.fullmatch(mention.quote)):
            hours, minutes, seconds = (int(part) for part in read.groups())
            marks.add(("time", str(Decimal(3600 * hours + 60 * minutes + seconds).normalize())))
            continue
        figure = number(mention)
        match mention.value:
            case Duration() if figure is not None:
                marks.add(("time", str(figure.normalize())))
            case Quantity(dimension=dimension, si_low=si) if si is not None:
                marks.add((dimension, str(si.normalize())))
    return frozenset(marks)


def _same_mark(held: Status, ended: Status) -> bool:
    """The same mark is named with both, and no other of its sort."""
    shared = held.marks & ended.marks
    sorts = {sort for sort, _ in held.marks} & {sort for sort, _ in ended.marks}
    return bool(shared) and sorts == {sort for sort, _ in shared}


def _may_have_changed(held: Status, ended: Status) -> bool:
    before, after = (s.reading.document.article.metadata.published for s in (held, ended))
    return before is not None and after is not None and before < after


class Pattern(NamedTuple):
    """Words that say that one kind of record is held, or that it was."""

    thing: str
    holds: bool
    words: re.Pattern[str]
    verbs: frozenset[str]  # words of which one is in each match
    things: frozenset[str]  # ... and one of these


@cache
def _patterns(language: str) -> tuple[Pattern, ...]:
    table = wording(language, "status")
    holds, ended = either(table["holds"]), either(table["ended"])
    found = []
    for name, forms in table["things"].items():
        things = first_words(forms)
        held = rf"(?<!\w){holds}\s(?:\w+(?:['’]s)?\s){{0,3}}?{either(forms)}(?!\w)"
        was = rf"(?<!\w){ended}[\s-]?{either(forms)}(?!\w)"
        found.append(Pattern(name, True, when_used(held, re.IGNORECASE), first_words(table["holds"]), things))
        found.append(Pattern(name, False, when_used(was, re.IGNORECASE), first_words(table["ended"]), things))
    return tuple(found)


def _finding(dossier: Dossier, thing: str, held: Sequence[Status], ended: Sequence[Status]) -> Outcome:
    sides = [
        side(value, *dict.fromkeys(witness(s.reading.document, s.mention) for s in statuses))
        for value, statuses in (("held", held), ("former", ended))
    ]
    who = ", ".join(sorted({s.reading.article_id for s in ended}))
    return contradiction(
        CHECK,
        dossier,
        sides,
        kind="term",
        question=f"Is the {thing} still held?",
        explanation=f"{', '.join(sorted({s.reading.article_id for s in held}))} says that the {thing} is held; "
        f"{who} calls the same mark a former one.",
        topic=thing,
    )


CHECK: Final = Check(
    code="RC210",
    name="status-ended",
    version=1,
    finds="records that one passage says are held and another calls former ones",
    example="“holds the world record of 1:17:21” against “1:17:21, former world record”",
    run=run,
)
