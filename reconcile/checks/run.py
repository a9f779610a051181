"""Run all checks over a dossier."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reconcile.checks.check import Check, Dossier
from reconcile.facts.naming import fact_id
from reconcile.model import Abstention, Finding


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
