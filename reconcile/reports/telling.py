"""Findings told in Markdown: one row each, or one heading each with every value, its source and its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reconcile.model import Claim, Finding
from reconcile.reports.citation import UNDECIDED, Citations
from reconcile.reports.excerpt import excerpt
from reconcile.reports.markup import code, escaped, place, row
from reconcile.reports.plain import brief
from reconcile.reports.text import decision_line, status_words


def overview(found: Iterable[Finding]) -> Iterator[str]:
    """One row for each finding, numbered as they are told below."""
    yield from row("#", "Severity", "Status", "Question", "Values")
    yield from row("--:", "---", "---", "---", "---")
    for number, finding in enumerate(found, start=1):
        values = " / ".join(escaped(brief(group.value, 60)) for group in finding.groups)
        yield from row(number, finding.severity.value, status_words(finding), escaped(finding.question), values)


def finding_lines(number: int, finding: Finding, citations: Citations, links: str | None = None) -> Iterator[str]:
    """A finding under a heading of its own: values, who says them, the words and the place; then the reasons."""
    state = finding.severity.value if finding.status in UNDECIDED else status_words(finding)
    yield f"## {number}. {escaped(finding.question)} ({state})"
    yield ""
    yield from row("Value", "Said by", "Published", "In these words", "Place")
    yield from row("---", "---", "---", "---", "---")
    for group in finding.groups:
        for claim in group.claims:
            yield from row(f"**{escaped(group.value)}**", *_said(claim, citations, links))
    yield ""
    yield from _reasons(finding)


def _said(claim: Claim, citations: Citations, links: str | None) -> tuple[str, str, str, str]:
    citation = citations.cite(claim)
    words = excerpt(citation)
    # a tag, not asterisks: those mark nothing between letters and punctuation, as in "the$5"
    sentence = f"“{escaped(words.before)}<b>{escaped(words.quote)}</b>{escaped(words.after)}”"
    for source in claim.derived:
        sentence += f" derived from “{escaped(source.quote)}” at {code(citations.locate(source))}"
    where = place(citation.article.path, citation.first, links)
    published = escaped(citation.published) or "undated"
    return escaped(citation.source), published, sentence, f"{where} ({claim.start}-{claim.end})"


def _reasons(finding: Finding) -> Iterator[str]:
    yield f"- **Why:** {escaped(finding.explanation)}"
    if finding.suggestion:
        because = "; ".join(escaped(reason) for reason in finding.suggestion.because)
        yield f"- **Suggestion:** **{escaped(finding.suggestion.value)}**: {because}"
    for change in finding.changes:
        yield f"- **Changed since it was decided:** {escaped(change)}"
    if finding.decision:
        yield f"- **Decided:** {escaped(decision_line(finding.decision))}"
    yield f"- **Rule:** {escaped(finding.rule)}, {finding.scope.value}, {status_words(finding)}"
    yield f"- **Id:** {code(finding.id)}"
