"""Whether a build may pass: the exit code, and the one line that says why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reconcile.model import Finding, Report, Severity, Status
from reconcile.reports.counted import counted

PASSED, UNDECIDED_LEFT, NOT_LOOKED, BAD_DECISIONS = 0, 1, 2, 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """What fails a build.  ``today`` is an ISO day; None: nothing is overdue."""

    fail_on: Severity | None = Severity.MINOR
    strict: bool = False  # obsolete and overdue decisions fail as well
    today: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """An exit code and its reason; where several codes apply, the highest."""

    code: int
    line: str


def judge(report: Report, findings: Iterable[Finding], gate: Gate) -> Verdict:
    """Judge a report by ``findings``: all of its own, or only those that a change brought."""
    findings = tuple(findings)
    new = [finding for finding in findings if finding.status is Status.UNRESOLVED]
    reopened = [finding for finding in findings if finding.status is Status.REOPENED]
    failing = [finding for finding in (*new, *reopened) if fails(finding, gate.fail_on)]
    late = overdue(report, gate.today)
    decided = len(findings) - len(new) - len(reopened)
    outdated = bool(gate.strict and (report.obsolete or late))
    code = BAD_DECISIONS if outdated else UNDECIDED_LEFT if failing else PASSED
    counts = f"{len(new):,} new, {len(reopened):,} reopened, {decided:,} resolved, "
    counts += f"{len(report.obsolete):,} obsolete, {len(late):,} overdue"
    return Verdict(code=code, line=f"{counts}: {_reason(failing, outdated, gate)}")


def fails(finding: Finding, fail_on: Severity | None) -> bool:
    """Is an undecided finding as severe as ``fail_on`` or more?"""
    return fail_on is Severity.MINOR or (fail_on is Severity.MAJOR and finding.severity is Severity.MAJOR)


def overdue(report: Report, today: str | None) -> tuple[Finding, ...]:
    """Findings whose decision was to be looked at again by a day that has come."""
    return tuple(
        finding
        for finding in report.findings
        if today and finding.decision and finding.decision.review_by and finding.decision.review_by <= today
    )


def _reason(failing: list[Finding], outdated: bool, gate: Gate) -> str:
    reasons = []
    if failing:
        threshold = "" if gate.fail_on is Severity.MINOR else f" {gate.fail_on}"
        reasons.append(f"{counted(len(failing), f'{threshold} conflict'.strip())} to decide")
    if outdated:
        reasons.append("decisions are out of date and --strict is on")
    return f"failed, {'; '.join(reasons)}" if reasons else "passed"
