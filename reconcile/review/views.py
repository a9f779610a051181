"""What the review page shows: the list with its filters, and the full text of an article with words marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from reconcile.model import Article, Finding
from reconcile.reports.citation import UNDECIDED, Citations
from reconcile.reports.page import Choice, articles_of, choices
from reconcile.reports.plain import plain
from reconcile.reports.wording import SEVERITY_LABELS, day_in_words, status_label

PAGE: Final = 100  # rows of the list at once
FILTERS: Final = ("dossier", "severity", "status", "kind", "source", "words")


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    id: str
    question: str
    values: tuple[str, ...]
    dossier: str
    severity: str
    severity_label: str
    status_label: str
    undecided: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView:
    rows: tuple[RowView, ...]
    first: int  # counted from 1; 0 where there is none
    last: int
    matching: int
    total: int
    undecided: int
    choices: tuple[Choice, ...]
    chosen: Mapping[str, str]
    page: int
    pages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of an article's text; ``number``: of the value that it states, from 1, or 0."""

    text: str
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    id: str
    heading: str
    dated: str
    path: str
    pieces: tuple[Piece, ...]


def view_list(findings: Sequence[Finding], citations: Citations, chosen: Mapping[str, str], page: int) -> ListView:
    """One page of the findings that match, in the order given."""
    matching = filtered(findings, chosen)
    pages = max(1, -(-len(matching) // PAGE))
    page = min(max(page, 1), pages)
    start = (page - 1) * PAGE
    rows = tuple(_row(finding) for finding in matching[start : start + PAGE])
    return ListView(
        rows=rows,
        first=start + 1 if rows else 0,
        last=start + len(rows),
        matching=len(matching),
        total=len(findings),
        undecided=sum(1 for finding in findings if finding.status in UNDECIDED),
        choices=choices(findings, citations),
        chosen=chosen,
        page=page,
        pages=pages,
    )


def filtered(findings: Sequence[Finding], chosen: Mapping[str, str]) -> tuple[Finding, ...]:
    """The findings that match every filter that is set; ``open`` as a status means whatever is undecided."""
    return tuple(finding for finding in findings if _matches(finding, chosen))


def _matches(finding: Finding, chosen: Mapping[str, str]) -> bool:
    status = chosen.get("status", "")
    words = chosen.get("words", "").casefold().split()
    return (
        chosen.get("dossier", "") in ("", finding.dossier)
        and chosen.get("severity", "") in ("", finding.severity.value)
        and chosen.get("kind", "") in ("", finding.kind)
        and (status in ("", finding.status.value) or (status == "open" and finding.status in UNDECIDED))
        and (not chosen.get("source") or chosen["source"] in articles_of(finding))
        and (not words or all(word in _text(finding) for word in words))
    )


def _text(finding: Finding) -> str:
    return " ".join((finding.question, finding.id, *(group.value for group in finding.groups))).casefold()


def _row(finding: Finding) -> RowView:
    return RowView(
        id=finding.id,
        question=finding.question,
        values=tuple(group.value for group in finding.groups),
        dossier=finding.dossier,
        severity=finding.severity.value,
        severity_label=SEVERITY_LABELS[finding.severity],
        status_label=status_label(finding),
        undecided=finding.status in UNDECIDED,
    )


def view_articles(finding: Finding, citations: Citations) -> tuple[ArticleView, ...]:
    """The articles of a finding in full, those of its first value first, the words it stands on marked."""
    spans: dict[str, list[tuple[int, int, int]]] = {}
    for number, group in enumerate(finding.groups, 1):
        for claim in group.claims:
            spans.setdefault(claim.article_id, []).append((claim.start, claim.end, number))
            for words in claim.derived:
                spans.setdefault(words.article_id, []).append((words.start, words.end, number))
    return tuple(_view_article(citations.article(name), marked) for name, marked in spans.items())


def _view_article(article: Article, spans: Sequence[tuple[int, int, int]]) -> ArticleView:
    metadata = article.metadata
    return ArticleView(
        id=article.id,
        heading=metadata.publisher or metadata.title or article.id,
        dated=day_in_words(metadata.published),
        path=article.path,
        pieces=tuple(_pieces(article.text, sorted(set(spans)))),
    )


def _pieces(text: str, spans: Sequence[tuple[int, int, int]]) -> Iterator[Piece]:
    at = 0
    for start, end, number in spans:
        if start < at:  # two values in the same words: the first is marked
            continue
        yield Piece(text=in_lines(text[at:start]))
        yield Piece(text=in_lines(text[start:end]), number=number)
        at = end
    yield Piece(text=in_lines(text[at:]))


def in_lines(text: str) -> str:
    """Words fit for a page, line by line; line ends of all systems become one.

    >>> in_lines("a\\x1b\\r\\nb\\tc")
    'a\\nb c'
    """
    return "\n".join(plain(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
