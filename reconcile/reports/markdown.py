"""The report as GitHub-flavoured Markdown: it leads with the verdict and reads well in a pull request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reconcile.model import Agreement, Report
from reconcile.reports.citation import Citations, worst_first
from reconcile.reports.comment import comment
from reconcile.reports.counted import counted, verdict
from reconcile.reports.markup import code, escaped, place, row
from reconcile.reports.telling import finding_lines, overview
from reconcile.reports.writer import Setting, Writer


def write(report: Report, setting: Setting) -> str:
    if setting.changes:
        return comment(report, setting.changes)
    return "\n".join(_lines(report, setting.links)) + "\n"


def _lines(report: Report, links: str | None) -> Iterator[str]:
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
        yield from finding_lines(number, finding, citations, links)
    yield from _agreements(report.agreements, citations)
    yield from _articles(report)
    yield from _remarks(report, citations, links)


def _agreements(agreements: Sequence[Agreement], citations: Citations) -> Iterator[str]:
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
    claims = {extent.article_id: extent.claims for extent in report.extents}
    yield from ("", "## Articles", "")
    yield from row("Article", "Title", "Publisher", "Published", "Claims")
    yield from row("---", "---", "---", "---", "--:")
    for article in report.articles:
        said = article.metadata
        words = (escaped(part or "") for part in (said.title, said.publisher, said.published))
        yield from row(code(article.path), *words, claims.get(article.id, 0))


def _remarks(report: Report, citations: Citations, links: str | None) -> Iterator[str]:
    if report.not_compared:
        yield from ("", f"## Not compared ({counted(len(report.not_compared), 'value')})", "")
        yield from row("Words", "Place", "Why")
        yield from row("---", "---", "---")
        for words in report.not_compared:
            where = place(
                citations.article(words.article_id).path, citations.place(words.article_id, words.start), links
            )
            yield from row(escaped(words.quote[:80]), where, escaped(words.reason))
    if report.obsolete or report.notices:
        yield from ("", "## Remarks", "")
        yield from (f"- Obsolete decision {code(gone.id)}: nothing answers to it any more." for gone in report.obsolete)
        yield from (f"- {escaped(notice)}" for notice in report.notices)


MARKDOWN = Writer(name="markdown", suffix=".md", finds="people, in a pull request or a repository", write=write)
