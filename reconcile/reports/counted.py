"""What a report comes to, in one sentence that every format for people leads or closes with."""

from __future__ import annotations

from collections import Counter

from reconcile.model import Report, Severity
from reconcile.reports.citation import UNDECIDED


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "conflict"), counted(2, "conflict")
    ('1 conflict', '2 conflicts')
    """
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def verdict(report: Report) -> str:
    """What was compared, and what an editor has still to decide."""
    claims = sum(extent.claims for extent in report.extents)
    looked = f"{counted(len(report.articles), 'article')}, {counted(claims, 'claim')}"
    agreed = f"{counted(len(report.agreements), 'fact')} agreed on"
    return f"{looked}; {agreed}; {undecided_words(report)}."


def undecided_words(report: Report) -> str:
    """ "3 conflicts to decide (2 major, 1 minor), 4 decided", or "no conflict"."""
    open_findings = [finding for finding in report.findings if finding.status in UNDECIDED]
    severities = Counter(finding.severity for finding in open_findings)
    decided = len(report.findings) - len(open_findings)
    tail = f", {decided:,} decided" if decided else ""
    if not open_findings:
        return ("no conflict left to decide" if decided else "no conflict") + tail
    major, minor = severities[Severity.MAJOR], severities[Severity.MINOR]
    return f"{counted(len(open_findings), 'conflict')} to decide ({major:,} major, {minor:,} minor){tail}"
