"""Run all checks over a dossier."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import combinations

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.reading import Reading, readings
from reconcile.facts.naming import fact_id
from reconcile.model import Abstention, Claim, Finding, ValueGroup


def run_checks(dossier: Dossier, checks: Sequence[Check]) -> tuple[tuple[Finding, ...], tuple[Abstention, ...]]:
    """What the checks find in a dossier, and what they declined to check; both sorted, ids unique."""
    findings: list[Finding] = []
    abstentions: set[Abstention] = set()
    for check in checks:
        for outcome in _outcomes(check, dossier):
            if isinstance(outcome, Finding):
                findings.append(outcome)
            else:
                abstentions.add(outcome)
    return _told_apart(sorted(findings, key=_place)), tuple(sorted(abstentions))


def _outcomes(check: Check, dossier: Dossier) -> Iterator[Outcome]:
    if not check.alone:
        yield from check.run(dossier)
        return
    for reading in readings(dossier):
        yield from reading.once(check.code, partial(_alone, check, dossier.name))


def _alone(check: Check, name: str, reading: Reading) -> Iterator[Outcome]:
    """What a check finds in a dossier of this article alone."""
    dossier = Dossier(name=name, documents=(reading.document,), pulled=(reading.pulled,))
    dossier.readings.append(reading)
    return check.run(dossier)


def _place(finding: Finding) -> tuple[str, str, str, tuple[tuple[str, int], ...]]:
    places = sorted((claim.article_id, claim.start) for group in finding.groups for claim in group.claims)
    return finding.dossier, finding.rule, finding.id, tuple(places)


def _told_apart(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Findings whose ids are alike are numbered in the order of their places."""
    seen: Counter[str] = Counter()
    told = []
    for finding in findings:
        seen[finding.id] += 1
        nth = seen[finding.id]
        told.append(finding if nth == 1 else replace(finding, id=fact_id(finding.id, "", "", (("nth", str(nth)),))))
    return tuple(told)


def join_evidence(known: Sequence[Finding], found: Sequence[Finding]) -> tuple[Finding, ...]:
    """Findings on facts and findings of checks, each conflict once.

    A check that sets the same words apart as a finding on a fact tells nothing new; what other words it heard for
    either side joins that finding.  How many origins a side has stays as counted: what is reckoned is no origin.
    """
    joined = list(known)
    fresh = []
    for finding in found:
        repeated = [at for at, other in enumerate(joined) if _repeats(finding, other)]
        for at in repeated:
            joined[at] = _with_words_of(joined[at], finding)
        if not repeated:
            fresh.append(finding)
    return (*joined, *fresh)


def _repeats(finding: Finding, known: Finding) -> bool:
    """Do two groups of the one stand for two different groups of the other, and one of them by the same words?"""
    if finding.dossier != known.dossier or not any(_by_words(group, known) for group in finding.groups):
        return False
    stands_for = [_stands_for(group, known) for group in finding.groups]
    return any(one and other and len(one | other) > 1 for one, other in combinations(stands_for, 2))


def _stands_for(group: ValueGroup, known: Finding) -> frozenset[int]:
    """The groups that share words with this one; where none does, the one with the same value."""
    return _by_words(group, known) or frozenset(
        at
        for at, other in enumerate(known.groups)
        if {c.value for c in other.claims} == {c.value for c in group.claims}
    )


def _by_words(group: ValueGroup, known: Finding) -> frozenset[int]:
    return frozenset(
        at for at, other in enumerate(known.groups) if any(_overlap(a, b) for a in group.claims for b in other.claims)
    )


def _with_words_of(known: Finding, finding: Finding) -> Finding:
    """Each group with the claims of the one group of ``finding`` that touches it alone."""
    more: dict[int, list[Claim]] = {}
    told = [claim for group in known.groups for claim in group.claims]
    for group in finding.groups:
        touched = _stands_for(group, known)
        if len(touched) == 1:
            new = [c for c in group.claims if not any(_overlap(c, other) for other in told)]
            more.setdefault(next(iter(touched)), []).extend(new)
    groups = tuple(
        replace(group, claims=tuple(sorted((*group.claims, *more.get(at, ())), key=lambda c: (c.article_id, c.start))))
        for at, group in enumerate(known.groups)
    )
    return replace(known, groups=groups)


def _overlap(a: Claim, b: Claim) -> bool:
    return a.article_id == b.article_id and a.start < b.end and b.start < a.end
