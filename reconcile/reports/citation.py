"""A claim as reports cite it: who says it, when, where in the file, and the words around the value."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from reconcile.model import Article, Claim, Finding, Input, Report, Severity, Status, ValueGroup
from reconcile.reports.plain import brief

_LINE_END: Final = re.compile(r"\r\n|\r|\n")
UNDECIDED: Final = (Status.UNRESOLVED, Status.REOPENED)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Place:
    """A position in an article's file, as editors show it: lines and columns from 1, columns in code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A claim with its article, its place in the file, and its sentence cut in three around the value."""

    claim: Claim
    article: Article
    first: Place
    last: Place  # just behind the quote
    before: str
    quote: str
    after: str

    @property
    def source(self) -> str:
        """Who says it: the publisher, or the article's id where no publisher is known."""
        return self.article.metadata.publisher or self.article.id

    @property
    def published(self) -> str:
        """When, as far as it is known: an ISO day, month or year, or ""."""
        return self.article.metadata.published or ""


class Citations:
    """Cites claims of a report's articles; finds the lines of an article once."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = {article.id: article for article in articles}
        self._starts: dict[str, list[int]] = {}

    def article(self, article_id: str) -> Article:
        return self._articles[article_id]

    def name(self, article_id: str) -> str:
        """Who says it: the publisher, or the article's id where no publisher is known."""
        return self._articles[article_id].metadata.publisher or article_id

    def place(self, article_id: str, offset: int) -> Place:
        """Where an offset into an article's text stands in its file, front matter counted."""
        article = self._articles[article_id]
        if article_id not in self._starts:
            self._starts[article_id] = [0, *(match.end() for match in _LINE_END.finditer(article.text))]
        starts = self._starts[article_id]
        index = bisect_right(starts, offset) - 1
        return Place(line=article.line_offset + index + 1, column=offset - starts[index] + 1)

    def cite(self, claim: Claim) -> Citation:
        article = self._articles[claim.article_id]
        return Citation(
            claim=claim,
            article=article,
            first=self.place(article.id, claim.start),
            last=self.place(article.id, claim.end),
            before=article.text[claim.sentence_start : claim.start],
            quote=article.text[claim.start : claim.end],
            after=article.text[claim.end : claim.sentence_end],
        )

    def cite_group(self, group: ValueGroup) -> tuple[Citation, ...]:
        return tuple(self.cite(claim) for claim in group.claims)

    def locate(self, words: Input) -> str:
        """``path:line:column`` of a quoted input of a derivation."""
        place = self.place(words.article_id, words.start)
        return f"{self._articles[words.article_id].path}:{place.line}:{place.column}"


def anchor(finding: Finding, citations: Citations) -> Citation:
    """Where tools that show one place show a finding: the newest article by declared date, then by path."""
    cited = [citation for group in finding.groups for citation in citations.cite_group(group)]
    newest = max(citation.published for citation in cited)
    return min((each for each in cited if each.published == newest), key=lambda each: (each.article.path, each.first))


def others(finding: Finding, citations: Citations) -> tuple[Citation, ...]:
    """All but the anchor, in the order of the finding."""
    shown = anchor(finding, citations).claim
    cited = (citation for group in finding.groups for citation in citations.cite_group(group))
    return tuple(citation for citation in cited if citation.claim is not shown)


def told(finding: Finding, citations: Citations) -> str:
    """A finding in one line: the question, and each value with who says it.

    "How long is it? 459 km (Herald, Times) against 460 km (Gazette)"
    """
    sides = []
    for group in finding.groups:
        names = dict.fromkeys(brief(citation.source) for citation in citations.cite_group(group))
        sides.append(f"{brief(group.value)} ({', '.join(names)})")
    return f"{brief(finding.question)} {' against '.join(sides)}"


def worst_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Undecided before decided, major before minor, then by dossier and id: the order in which people should read."""

    def rank(finding: Finding) -> tuple[bool, bool, str, str]:
        decided = finding.status not in UNDECIDED
        return decided, finding.severity is not Severity.MAJOR, finding.dossier, finding.id

    return tuple(sorted(findings, key=rank))


def undecided(report: Report) -> tuple[Finding, ...]:
    """What an editor has still to look at, worst first."""
    return tuple(finding for finding in worst_first(report.findings) if finding.status in UNDECIDED)
