"""Scores: "won 3-1", "a 5-4 ruling", "6-3, 7-5"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from reconcile.kinds.kind import Context, Kind, Layer, Tolerance
from reconcile.kinds.patterns import when_used
from reconcile.kinds.stating import state
from reconcile.kinds.units import unit_behind
from reconcile.kinds.vocabulary import either, vocabulary
from reconcile.kinds.wordindex import digit_runs
from reconcile.model import Mention, Related, Relation
from reconcile.values import Score, Value

NAME: Final = "score"
_DASHES: Final = ("-", "–")
_PAIR: Final = re.compile(r"(?<![\w.,/:$€£–-])(\d{1,3})[-–](\d{1,3})(?![\w/:%°–-]|[.,]\d| ?[%°])")


def find(context: Context) -> Iterator[Mention]:
    """Find two figures with a dash between them where the words around speak of a contest or a vote."""
    text, language = context.text, context.conventions.language
    cues = _cues(language)
    for start, end in digit_runs(text):
        match = _PAIR.match(text, start) if text[end : end + 1] in _DASHES else None
        if match is None:
            continue
        around = text[max(0, match.start() - 60) : match.start()].rpartition("\n")[2]
        around += " " + text[match.end() : match.end() + 40].partition("\n")[0]
        measured = unit_behind(text, match.end(), language)
        if not cues.search(around) or (measured is not None and measured["unit"] != "in"):
            continue
        points = (int(match[1]), int(match[2]))
        yield state(context, NAME, match.start(), match.end(), Score(points=points))


@cache
def _cues(language: str) -> re.Pattern[str]:
    return when_used(rf"\b{either(vocabulary(language, 'scores')['cues'])}(?!\w)", re.IGNORECASE)


def relate(a: Mention, b: Mention, tolerance: Tolerance) -> Related:
    """Relate two scores; the sides may be named in either order."""
    del tolerance
    left, right = a.value, b.value
    if not isinstance(left, Score) or not isinstance(right, Score):
        return Related(relation=Relation.UNKNOWN, label="not read for certain")
    if left.points == right.points:
        return Related(relation=Relation.EQUAL, label="same score")
    if sorted(left.points) == sorted(right.points):
        return Related(relation=Relation.COMPATIBLE, label="same score, sides the other way round")
    return Related(relation=Relation.CONFLICT, label="scores differ")


def show(value: Value) -> str:
    return "-".join(map(str, value.points)) if isinstance(value, Score) else "unreadable"


def normalise(value: Value) -> Mapping[str, object]:
    return {"points": list(value.points)} if isinstance(value, Score) else {}


SCORE: Final = Kind(
    name=NAME,
    finds="scores and votes",
    layer=Layer.FIGURE,
    find=find,
    relate=relate,
    show=show,
    normalise=normalise,
)
