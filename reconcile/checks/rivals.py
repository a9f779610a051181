"""Two holders of what only one can hold, or two places of one holder.

Fires:   "Ida Lund was the first woman to climb Mount Osk" against "Eva Nowak was the first woman to climb Mount Osk";
         "the longest bridge in Norway" against "the second longest bridge in Norway", both of today;
         "the tallest tower in Osk until 1964" against "until 1966", or against "is the tallest tower in Osk".
Silent:  another class ("the first woman", "the first person"), another scope ("in Europe", "in the world"), "one of the
         longest", what is believed; past against present, and articles of different days: a longer one may have come.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from reconcile.checks.actors import Actor, Cast, cast_of
from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.reading import readings
from reconcile.checks.superlative import Frame, Superlative, superlatives
from reconcile.checks.witness import contradiction, declined, side, witness
from reconcile.facts.names import same_name
from reconcile.model import Severity

CHANGED: Final = "status-may-have-changed"
Clash = tuple[Superlative, Superlative]


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each class of which two superlatives exclude each other."""
    looked_at = tuple(readings(dossier))
    cast = cast_of(dossier)
    told: dict[tuple[str, frozenset[str]], list[Superlative]] = {}
    for one in (s for reading in looked_at for s in superlatives(cast, reading)):
        told.setdefault((one.degree, one.of), []).append(one)
    seen: set[tuple[str, str]] = set()
    for a, b in (pair for alike in told.values() for pair in combinations(alike, 2)):
        why = _two_ends(cast, a, b) or _two_places(cast, a, b) or _two_holders(cast, a, b)
        if not why:
            continue
        if _may_have_changed(a, b):
            yield declined(a.mention, CHANGED)
        elif (key := (a.degree, " ".join(sorted(a.of)))) not in seen:
            seen.add(key)
            yield _finding(dossier, a, b, why)


def _same_holder(cast: Cast, a: Superlative, b: Superlative) -> bool:
    return cast.same(a.holder, b.holder) and not cast.may_be_others(a.holder, b.holder)


def _two_holders(cast: Cast, a: Superlative, b: Superlative) -> str:
    """ "Lund was the first woman to", "Nowak was the first woman to"."""
    if a.order != b.order or a.order == 0 or a.until or b.until:
        return ""
    if a.frame is not b.frame or a.frame is Frame.PAST or not _are_others(a.holder, b.holder):
        return ""
    return f"{a.holder.shown} and {b.holder.shown} cannot both be {_rank(a)}"


def _two_places(cast: Cast, a: Superlative, b: Superlative) -> str:
    """ "Is the longest bridge", "is the second longest bridge", of one bridge."""
    if a.order == b.order or a.frame is not b.frame or not _same_holder(cast, a, b):
        return ""
    if 0 in (a.order, b.order) and 1 not in (a.order, b.order):
        return ""
    return f"{a.holder.shown} cannot be both {_rank(a)} and {_rank(b)}"


def _two_ends(cast: Cast, a: Superlative, b: Superlative) -> str:
    """ "The tallest until 1964", "the tallest until 1966"; "the tallest until 1964", "is the tallest"."""
    if a.order != b.order or not _same_holder(cast, a, b):
        return ""
    if a.until and b.until and a.until != b.until:
        return f"{_rank(a)}: until {a.until}, or until {b.until}"
    for ended, standing in ((a, b), (b, a)):
        if ended.until and standing.frame is Frame.PRESENT and (_published(standing)[:4] or "9999") > ended.until:
            return f"{_rank(standing)}, or until {ended.until} only"
    return ""


def _are_others(a: Actor, b: Actor) -> bool:
    """Are two holders two for certain: names that share no word?"""
    mine, yours = set(a.name.split()), set(b.name.split())
    return bool(mine and yours) and not mine & yours and not same_name(a.name, b.name)


def _rank(one: Superlative) -> str:
    return f"{'not ' if one.order == 0 else ''}{one.mention.quote}"


def _may_have_changed(a: Superlative, b: Superlative) -> bool:
    days = _published(a), _published(b)
    return a.frame is b.frame is Frame.PRESENT and all(days) and days[0] != days[1]


def _published(one: Superlative) -> str:
    return one.reading.document.article.metadata.published or ""


def _finding(dossier: Dossier, a: Superlative, b: Superlative, why: str) -> Outcome:
    open_days = a.frame is b.frame is Frame.PRESENT and not (_published(a) and _published(b))
    sides = [
        side(f"{one.holder.shown}: {_rank(one)}", witness(one.reading.document, one.mention))
        for one in sorted((a, b), key=lambda s: (s.reading.article_id, s.mention.start))
    ]
    return contradiction(
        CHECK,
        dossier,
        sides,
        kind="rank",
        question=f"Which is the {a.degree} {a.said}?",
        explanation=f"{why[:1].upper()}{why[1:]}.",
        topic=f"{a.degree} {' '.join(sorted(a.of))}",
        severity=Severity.MINOR if open_days else Severity.MAJOR,
    )


CHECK: Final = Check(
    code="RC223",
    name="superlative-held-twice",
    version=1,
    finds="two holders of what only one can hold, or two places of one holder",
    example="“was the first woman to climb it” said of two women",
    run=run,
)
