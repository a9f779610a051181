"""Run all checks over a dossier."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from reconcile.checks.check import Check, Dossier
from reconcile.facts.naming import fact_id
from reconcile.model import Abstention, Claim, Finding


def run_checks(dossier: Dossier, checks: Sequence[Check]) -> tuple[tuple[Finding, ...], tuple[Abstention, ...]]:
    """What the checks find in a dossier, and what they declined to check; both sorted, ids unique."""
    findings: list[Finding] = []
    abstentions: set[Abstention] = set()
    for check in checks:
        for outcome in check.run(dossier):
            if isinstance(outcome, Finding):
                findings.append(outcome)
            else:
                abstentions.add(outcome)
    return _told_apart(sorted(findings, key=_place)), tuple(sorted(abstentions))


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


def without_repeats(found: Sequence[Finding], known: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings of checks that no finding on a fact already tells: one that sets the same words apart."""
    return tuple(f for f in found if not any(f.dossier == other.dossier and _repeats(f, other) for other in known))


def _repeats(finding: Finding, known: Finding) -> bool:
    """Do two groups of the one touch two different groups of the other?"""
    touched = [
        {at for at, other in enumerate(known.groups) if any(_overlap(a, b) for a in group.claims for b in other.claims)}
        for group in finding.groups
    ]
    return any(one and other and len(one | other) > 1 for one, other in combinations(touched, 2))


def _overlap(a: Claim, b: Claim) -> bool:
    return a.article_id == b.article_id and a.start < b.end and b.start < a.end
