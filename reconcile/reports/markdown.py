"""The report as GitHub-flavoured Markdown: it leads with the verdict and reads well in a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from reconcile.model import Agreement, Claim, Finding, Report
from reconcile.reports.citation import UNDECIDED, Citations, worst_first
from reconcile.reports.counted import counted, verdict
from reconcile.reports.excerpt import excerpt
from reconcile.reports.plain import plain
from reconcile.reports.text import decision_line, status_words
from reconcile.reports.writer import Setting, Writer

_MEANT: Final = re.compile(r"[\\`*_\[\]<>&|~$#]|:(?=//)|(?<=www)\.", re.IGNORECASE)
_CALLED: Final = re.compile(r"@(?=\w)|\\#(?=\d)")  # people and issues are called by name, whatever stands before it


def escaped(text: str) -> str:
    """Words of an article as Markdown within a line: no link, tag, code, table cell, formula or mention in them.

    >>> escaped("[free](https://a.example) <b>*12*</b> | @ana")
    '\\\\[free\\\\](https\\\\://a.example) \\\\<b\\\\>\\\\*12\\\\*\\\\</b\\\\> \\\\| @&#8203;ana'
    """
    backslashed = _MEANT.sub(lambda match: "\\" + match.group(), plain(text))
    return _CALLED.sub(lambda match: match.group() + "&#8203;", backslashed)


def code(text: str) -> str:
    """Words as a code span, whatever backticks they hold; a bar would still end a table's cell, so it is escaped."""
    words = plain(text).strip() or " "
    fence = "`" * (1 + max((len(run) for run in re.findall(r"`+", words)), default=0))
    pad = " " if words[0] == "`" or words[-1] == "`" else ""
    return f"{fence}{pad}{words}{pad}{fence}".replace("|", "\\|")


def write(report: Report, setting: Setting) -> str:
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    citations = Citations(report.articles)
    found = worst_first(report.findings)
    yield "# Where the articles disagree"
    yield ""
    yield f"**{verdict(report)}**"
    if found:
        yield ""
        yield from overview(found)
    for number, finding in enumerate(found, start=1):
        yield ""
        yield from finding_lines(number, finding, citations)
    yield from _agreements(report.agreements, citations)
    yield from _articles(report)
    yield from _remarks(report, citations)


def overview(found: Iterable[Finding]) -> Iterator[str]:
    """One row for each finding, numbered as they are told below."""
    yield from row("#", "Severity", "Status", "Question", "Values")
    yield from row("--:", "---", "---", "---", "---")
    for number, finding in enumerate(found, start=1):
        values = " / ".join(escaped(group.value) for group in finding.groups)
        yield from row(number, finding.severity.value, status_words(finding), escaped(finding.question), values)


def finding_lines(number: int, finding: Finding, citations: Citations) -> Iterator[str]:
    """A finding under a heading of its own: values, who says them, the words and the place; then the reasons."""
    state = finding.severity.value if finding.status in UNDECIDED else status_words(finding)
    yield f"## {number}. {escaped(finding.question)} ({state})"
    yield ""
    yield from row("Value", "Said by", "Published", "In these words", "Place")
    yield from row("---", "---", "---", "---", "---")
    for group in finding.groups:
        for claim in group.claims:
            yield from row(f"**{escaped(group.value)}**", *_said(claim, citations))
    yield ""
    yield from _reasons(finding)


def _said(claim: Claim, citations: Citations) -> tuple[str, str, str, str]:
    citation = citations.cite(claim)
    words = excerpt(citation)
    # a tag, not asterisks: those mark nothing between letters and punctuation, as in "the$5"
    sentence = f"“{escaped(words.before)}<b>{escaped(words.quote)}</b>{escaped(words.after)}”"
    for source in claim.derived:
        sentence += f" derived from “{escaped(source.quote)}” at {code(citations.locate(source))}"
    place = code(f"{citation.article.path}:{citation.first.line}:{citation.first.column}")
    published = escaped(citation.published) or "undated"
    return escaped(citation.source), published, sentence, f"{place} ({claim.start}-{claim.end})"


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


def _agreements(agreements: tuple[Agreement, ...], citations: Citations) -> Iterator[str]:
    if not agreements:
        return
    yield from ("", "## What they agree on", "")
    yield from row("Question", "Value", "Said by", "Independent origins")
    yield from row("---", "---", "---", "--:")
    for agreement in agreements:
        names = dict.fromkeys(citations.cite(claim).source for claim in agreement.fact.claims)
        said = ", ".join(escaped(name) for name in names)
        yield from row(escaped(agreement.fact.question), escaped(agreement.value), said, agreement.origins)


def _articles(report: Report) -> Iterator[str]:
    claims = {pulled.article_id: len(pulled.claims) for pulled in report.pulled}
    yield from ("", "## Articles", "")
    yield from row("Article", "Title", "Publisher", "Published", "Claims")
    yield from row("---", "---", "---", "---", "--:")
    for article in report.articles:
        said = article.metadata
        words = (escaped(part or "") for part in (said.title, said.publisher, said.published))
        yield from row(code(article.path), *words, claims.get(article.id, 0))


def _remarks(report: Report, citations: Citations) -> Iterator[str]:
    if report.not_compared:
        yield from ("", f"## Not compared ({counted(len(report.not_compared), 'value')})", "")
        yield from row("Words", "Place", "Why")
        yield from row("---", "---", "---")
        for words in report.not_compared:
            place = citations.place(words.article_id, words.start)
            path = citations.article(words.article_id).path
            yield from row(
                escaped(words.quote[:80]), code(f"{path}:{place.line}:{place.column}"), escaped(words.reason)
            )
    if report.obsolete or report.notices:
        yield from ("", "## Remarks", "")
        yield from (f"- Obsolete decision {code(gone.id)}: nothing answers to it any more." for gone in report.obsolete)
        yield from (f"- {escaped(notice)}" for notice in report.notices)


def row(*cells: object) -> Iterator[str]:
    """A table's row, unpadded: one changed value changes one line."""
    yield "| " + " | ".join(str(cell) for cell in cells) + " |"


MARKDOWN = Writer(name="markdown", suffix=".md", finds="people, in a pull request or a repository", write=write)
