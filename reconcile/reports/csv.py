"""The findings as a spreadsheet: one row a claim, with columns at the end for what an editor rules."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Final

from reconcile.model import Finding, Report
from reconcile.reports.citation import Citation, Citations, worst_first
from reconcile.reports.plain import plain
from reconcile.reports.writer import Setting, Writer

COLUMNS: Final = (
    "id", "dossier", "severity", "status", "rule", "kind", "scope", "question",
    "value", "origins", "source", "publisher", "published", "path", "line", "column", "start", "end",
    "quote", "sentence", "explanation", "suggestion", "because",
    "decision", "choose", "cause", "reason", "by", "review_by",
)  # fmt: skip
_FORMULA: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # what a spreadsheet may compute or call
_MARK: Final = "\ufeff"  # without it, spreadsheets take UTF-8 for the local code page


def guarded(words: str) -> str:
    """A cell that no spreadsheet takes for a formula; control characters and line ends are gone.

    >>> guarded("=HYPERLINK(1)"), guarded("-5 °C"), guarded("459 km")
    ("'=HYPERLINK(1)", "'-5 °C", '459 km')
    """
    cell = plain(words).strip()
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def unguarded(cell: str) -> str:
    """What was written as a cell, as far as ``guarded`` keeps it."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell


def write(report: Report, setting: Setting) -> str:
    stream = io.StringIO(newline="")
    stream.write(_MARK)
    rows = csv.writer(stream, lineterminator="\n")
    rows.writerow(COLUMNS)
    citations = Citations(report.articles)
    for finding in worst_first(report.findings):
        rows.writerows(_rows(finding, citations))
    return stream.getvalue()


def _rows(finding: Finding, citations: Citations) -> Iterator[list[str | int]]:
    before = (
        finding.id, finding.dossier, finding.severity.value, finding.status.value, finding.rule, finding.kind,
        finding.scope.value, finding.question,
    )  # fmt: skip
    after = (finding.explanation, *_suggestion(finding), *_decision(finding))
    for group in finding.groups:
        for citation in citations.cite_group(group):
            cells = (*before, group.value, group.origins, *_said(citation), *after)
            yield [cell if isinstance(cell, int) else guarded(cell) for cell in cells]


def _said(citation: Citation) -> tuple[str | int, ...]:
    claim, article = citation.claim, citation.article
    sentence = citation.before + citation.quote + citation.after
    return (
        claim.article_id, article.metadata.publisher or "", citation.published, article.path, citation.first.line,
        citation.first.column, claim.start, claim.end, claim.quote, sentence,
    )  # fmt: skip


def _suggestion(finding: Finding) -> tuple[str, str]:
    return (finding.suggestion.value, "; ".join(finding.suggestion.because)) if finding.suggestion else ("", "")


def _decision(finding: Finding) -> tuple[str, ...]:
    made = finding.decision
    if made is None:
        return ("",) * 6
    return (made.status, made.choose or "", made.cause or "", made.reason, made.by or "", made.review_by or "")


CSV = Writer(name="csv", suffix=".csv", finds="spreadsheets: one row a claim", write=write)
