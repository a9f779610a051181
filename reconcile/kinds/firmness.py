"""How firmly a time is stated: "about 1850", "before 2008", "more than a year ago", "shortly after 6 a.m."."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from reconcile.kinds.hedges import hedges
from reconcile.kinds.surroundings import Stated, Surroundings
from reconcile.kinds.vocabulary import either, vocabulary
from reconcile.values import Modality

# What stands before a date or a clock time bounds it.
_BOUNDS: Final = (
    ("before", Modality.LESS_THAN),
    ("after", Modality.MORE_THAN),
    ("since", Modality.AT_LEAST),
    ("until", Modality.AT_MOST),
    ("by", Modality.AT_MOST),
    ("approximately", Modality.ABOUT),
)
# The further ago, the earlier: "more than a year ago" is before that day.
_AGO: Final = {
    Modality.MORE_THAN: Modality.LESS_THAN,
    Modality.AT_LEAST: Modality.AT_MOST,
    Modality.LESS_THAN: Modality.MORE_THAN,
    Modality.AT_MOST: Modality.AT_LEAST,
    Modality.ALMOST: Modality.ABOUT,
}
_ROUGH: Final = frozenset({Modality.ABOUT, Modality.ALMOST})


def firmness(stated: Stated, start: int, end: int, around: Surroundings) -> Modality:
    """Tell how firmly a time is stated."""
    if stated.modality is not Modality.EXACT:
        return stated.modality
    hedged = _hedge(stated, start, end, around)
    if stated.kind == "duration":
        return Modality.EXACT if hedged in (None, Modality.RANGE) else hedged
    if stated.is_length_told:
        return _AGO.get(hedged, hedged) if hedged not in (None, Modality.RANGE) else Modality.EXACT
    if hedged in _ROUGH:
        return hedged
    return _bound(stated, around)


def _hedge(stated: Stated, start: int, end: int, around: Surroundings) -> Modality | None:
    found = hedges(around.text, around.context.conventions.language)
    before, after = found.before.get(start), found.after.get(end)
    if before is None and stated.is_length_told:  # "hace unos 30 años"
        inside_it = (found.before.get(token.start) for token in around.tokens[stated.first : stated.last])
        before = next((hedge for hedge in inside_it if hedge and hedge.start > start), None)
    if before is not None and before.along:
        before = None
    if after is None:  # "20 or so minutes"
        inside = (found.after.get(token.end) for token in around.tokens[stated.first : stated.last])
        after = next((hedge for hedge in inside if hedge and hedge.end < end), None)
    hedge = before or after
    return hedge.modality if hedge else None


def _bound(stated: Stated, around: Surroundings) -> Modality:
    before = stated.first - 1
    if around.says_nothing(before):
        return Modality.EXACT
    for name, modality in _BOUNDS:
        if around.is_a(before, name):
            if name == "until" and _is_denied(before, around):
                return Modality.EXACT
            is_close = name in {"before", "after"} and around.is_a(before - 1, "just")
            return Modality.ABOUT if is_close else modality
    return Modality.EXACT


def _is_denied(until: int, around: Surroundings) -> bool:
    return is_denied(around.text, around.tokens[until].start, around.context.conventions.language)


_CLAUSE: Final = 90  # characters back from "until" in which what was not done yet stands


def is_denied(text: str, until: int, language: str) -> bool:
    """Is something denied up to an "until"?  "Not opened until 1937" says when it was opened, not what was before."""
    return _denied(language).search(text, max(0, until - _CLAUSE), until) is not None


@cache
def _denied(language: str) -> re.Pattern[str]:
    words = vocabulary(language, "hedges")
    no, joins = either(words["negations"]), either(words["ands"])
    return re.compile(rf"{no}(?!\w)(?:(?!\b{joins}\b)[^.;:!?\n])*\Z", re.IGNORECASE)
