"""GitLab's Code Quality report: a list of issues with fingerprint, severity and place."""

from __future__ import annotations

from typing import Final

from reconcile.model import Finding, Report, Severity
from reconcile.reports.citation import Citations, anchor, told, undecided
from reconcile.reports.json import Json, dump
from reconcile.reports.writer import Setting, Writer

_SEVERITIES: Final = {Severity.MAJOR: "major", Severity.MINOR: "minor"}


def write(report: Report, setting: Setting) -> str:
    citations = Citations(report.articles)
    return dump([_issue(finding, citations) for finding in undecided(report)])


def _issue(finding: Finding, citations: Citations) -> Json:
    cited = anchor(finding, citations)
    return {
        "description": told(finding, citations),
        "check_name": finding.rule,
        "fingerprint": finding.id,
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": cited.article.path,
            "lines": {"begin": cited.first.line, "end": cited.last.line},
        },
    }


GITLAB = Writer(
    name="gitlab", suffix=".gitlab.json", finds="GitLab: code quality in merge requests", write=write, from_here=True
)
