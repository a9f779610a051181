"""Workflow commands for GitHub Actions: annotations on the lines of the articles.

GitHub shows ten errors and ten warnings of a step and drops the rest without a word, so the worst nine of each are
written, and a tenth says how many more there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reconcile.model import Finding, Report, Severity
from reconcile.reports.citation import Citations, anchor, told, undecided
from reconcile.reports.counted import counted, verdict
from reconcile.reports.plain import plain
from reconcile.reports.writer import Setting, Writer

SHOWN: Final = 9
_LEVELS: Final = {Severity.MAJOR: "error", Severity.MINOR: "warning"}


def write(report: Report, setting: Setting) -> str:
    citations = Citations(report.articles)
    found = undecided(report)
    lines: list[str] = []
    for severity, level in _LEVELS.items():
        lines += _commands([each for each in found if each.severity is severity], level, citations)
    lines.append(f"reconcile: {verdict(report)}")
    return "\n".join(lines) + "\n"


def _commands(findings: Sequence[Finding], level: str, citations: Citations) -> Iterator[str]:
    shown = findings if len(findings) <= SHOWN + 1 else findings[:SHOWN]
    for finding in shown:
        cited = anchor(finding, citations)
        place = {
            "file": cited.article.path,
            "line": str(cited.first.line),
            "endLine": str(cited.last.line),
            "title": f"{finding.rule} {finding.severity.value} conflict",
        }
        if cited.first.line == cited.last.line:  # GitHub takes columns only within one line
            place |= {"col": str(cited.first.column), "endColumn": str(cited.last.column)}
        yield command(level, place, f"{told(finding, citations)}. {finding.explanation} (id {finding.id})")
    if len(findings) > len(shown):
        more = counted(len(findings) - len(shown), "more conflict")
        yield command(level, {"title": more}, f"{more} of this severity: see the job's summary")


def command(level: str, properties: dict[str, str], message: str) -> str:
    """One workflow command on one line.

    >>> command("error", {"file": "a,b.md"}, "50% of\\nall: 12")
    '::error file=a%2Cb.md::50%25 of all: 12'
    """
    shown = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{level} {shown}::{_data(message)}"


def _data(words: str) -> str:
    return plain(words).replace("%", "%25")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")


GITHUB = Writer(
    name="github",
    suffix=".log",
    finds="GitHub Actions: annotations, and the job's summary",
    write=write,
    from_here=True,
)
