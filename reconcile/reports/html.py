"""The report as one HTML file that needs nothing else: no network, no server, no build step.

Articles are untrusted: every word of theirs is escaped, and the page's policy runs no script but its own.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reconcile.model import Finding, Report, Severity, Status
from reconcile.reports.citation import UNDECIDED, Citations, worst_first
from reconcile.reports.comparison import Matrix, Moment, Pair, matrices, moments
from reconcile.reports.counted import counted
from reconcile.reports.page import Choice, ConflictView, SaidView, choices, source_label, view_claim, view_conflict
from reconcile.reports.plain import plain
from reconcile.reports.wording import day_in_words, reason_in_words
from reconcile.reports.writer import Setting, Writer

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES: Final = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    label: str
    number: int
    tone: str = ""  # a class of the style sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    anchor: str
    label: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    label: str
    conflicts: tuple[ConflictView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentView:
    when: str
    question: str
    said: SaidView  # by the first who gives the date
    sources: tuple[str, ...]
    conflict: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    dossier: str
    moments: tuple[MomentView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CellView:
    tone: str
    alike: int
    differ: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    number: int
    label: str
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixView:
    dossier: str
    rows: tuple[RowView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementView:
    id: str
    question: str
    value: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SingleView:
    label: str
    facts: tuple[SaidView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsView:
    quote: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonView:
    label: str
    words: tuple[WordsView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    anchor: str
    title: str
    url: str
    publisher: str
    published: str
    claims: int
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """All that the report's page shows, in its order."""

    version: str
    headline: str
    standfirst: str
    totals: tuple[Total, ...]
    contents: tuple[Part, ...]
    choices: tuple[Choice, ...]
    groups: tuple[Group, ...]
    timelines: tuple[Timeline, ...]
    matrices: tuple[MatrixView, ...]
    agreements: tuple[AgreementView, ...]
    single: tuple[SingleView, ...]
    unread: tuple[ReasonView, ...]
    articles: tuple[ArticleView, ...]
    notices: tuple[str, ...]


def write(report: Report, setting: Setting) -> str:
    from markupsafe import Markup  # as Jinja, only where a page is written

    style = _asset("desk.css") + _asset("report.css")
    script = _asset("report.js")
    template = environment().get_template("report.html")
    return template.render(
        page=view_report(report),
        style=Markup(style),
        script=Markup(script),
        policy=(
            f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
            "base-uri 'none'; form-action 'none'"
        ),
    )


@cache
def environment() -> Environment:
    """Jinja set up so that forgetting to escape, or misspelling a name, is not possible."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=printable,
    )


def printable(shown: object) -> object:
    """Words as one line without control characters; what is no text, or markup of ours, as it is.

    >>> printable("a\\x00\\nb"), printable(3)
    ('a b', 3)
    """
    return plain(shown) if type(shown) is str else shown


@cache
def _asset(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")


def view_report(report: Report) -> Page:
    citations = Citations(report.articles)
    page = Page(
        version=report.version,
        headline=_headline(report),
        standfirst=_standfirst(report),
        totals=_totals(report),
        contents=(),
        choices=choices(report.findings, citations),
        groups=_groups(report, citations),
        timelines=tuple(
            Timeline(dossier=dossier, moments=tuple(_view_moment(moment, citations) for moment in dated))
            for dossier, dated in moments(report).items()
        ),
        matrices=tuple(_view_matrix(matrix, citations) for matrix in matrices(report)),
        agreements=_agreements(report, citations),
        single=_single(report, citations),
        unread=_unread(report, citations),
        articles=_articles(report),
        notices=_notices(report),
    )
    return replace(page, contents=_contents(page, len(report.findings)))


def _headline(report: Report) -> str:
    undecided = sum(1 for finding in report.findings if finding.status in UNDECIDED)
    if undecided:
        return f"{counted(undecided, 'conflict')} to decide"
    return "All conflicts are decided" if report.findings else "No conflicts found"


def _standfirst(report: Report) -> str:
    dossiers = sorted({article.dossier for article in report.articles})
    read = f"{counted(len(report.articles), 'article')}"
    if len(dossiers) > 1:
        read += f" in {counted(len(dossiers), 'dossier')}"
    elif dossiers and dossiers[0]:
        read += f" on {dossiers[0]}"
    claims = sum(extent.claims for extent in report.extents)
    return f"{read}, {counted(claims, 'claim')}. Where they differ: every value, every source, the exact words."


def _totals(report: Report) -> tuple[Total, ...]:
    open_ones = [finding for finding in report.findings if finding.status in UNDECIDED]
    major = sum(1 for finding in open_ones if finding.severity is Severity.MAJOR)
    return (
        Total(label="major, to decide", number=major, tone="major" if major else ""),
        Total(label="minor, to decide", number=len(open_ones) - major),
        Total(label="of these reopened", number=sum(1 for f in open_ones if f.status is Status.REOPENED)),
        Total(label="decided", number=len(report.findings) - len(open_ones)),
        Total(label="agreements", number=len(report.agreements), tone="good" if report.agreements else ""),
        Total(label="said by one article", number=len(report.single_source)),
        Total(label="not compared", number=len(report.not_compared)),
    )


def _groups(report: Report, citations: Citations) -> tuple[Group, ...]:
    labelled: dict[str, list[ConflictView]] = {"Major, to decide": [], "Minor, to decide": [], "Decided": []}
    for finding in worst_first(report.findings):
        labelled[_group_label(finding)].append(view_conflict(finding, citations))
    return tuple(Group(label=label, conflicts=tuple(views)) for label, views in labelled.items() if views)


def _group_label(finding: Finding) -> str:
    if finding.status not in UNDECIDED:
        return "Decided"
    return "Major, to decide" if finding.severity is Severity.MAJOR else "Minor, to decide"


def _view_moment(moment: Moment, citations: Citations) -> MomentView:
    return MomentView(
        when=day_in_words(moment.edtf),
        question=moment.question,
        said=view_claim(moment.claims[0], citations),
        sources=_sources((claim.article_id for claim in moment.claims), citations),
        conflict=moment.conflict,
        others=moment.others,
    )


def _sources(article_ids: Iterable[str], citations: Citations) -> tuple[str, ...]:
    """Publishers, or ids where unknown, each once, in the order of the ids."""
    names = (citations.article(name).metadata.publisher or name for name in sorted(set(article_ids)))
    return tuple(dict.fromkeys(names))


def _view_matrix(matrix: Matrix, citations: Citations) -> MatrixView:
    rows = []
    for number, (article, pairs) in enumerate(zip(matrix.articles, matrix.pairs, strict=True), 1):
        cells = tuple(
            CellView(tone=_tone(pair, same=other == number), alike=pair.alike, differ=pair.differ)
            for other, pair in enumerate(pairs, 1)
        )
        rows.append(RowView(number=number, label=source_label(article.id, citations), cells=cells))
    return MatrixView(dossier=matrix.dossier, rows=tuple(rows))


def _tone(pair: Pair, *, same: bool) -> str:
    if same:
        return "self"
    if pair.differ:
        return "hot" if pair.differ > pair.alike else "warm"
    return "alike" if pair.alike else ""


def _agreements(report: Report, citations: Citations) -> tuple[AgreementView, ...]:
    return tuple(
        AgreementView(
            id=agreement.fact.id,
            question=agreement.fact.question,
            value=agreement.value,
            sources=_sources((claim.article_id for claim in agreement.fact.claims), citations),
        )
        for agreement in report.agreements
    )


def _single(report: Report, citations: Citations) -> tuple[SingleView, ...]:
    by_article: dict[str, list[SaidView]] = defaultdict(list)
    for fact in report.single_source:
        for claim in fact.claims[:1]:
            by_article[claim.article_id].append(view_claim(claim, citations))
    return tuple(
        SingleView(label=source_label(name, citations), facts=tuple(by_article[name])) for name in sorted(by_article)
    )


def _unread(report: Report, citations: Citations) -> tuple[ReasonView, ...]:
    by_reason: dict[str, list[WordsView]] = defaultdict(list)
    for words in sorted(report.not_compared):
        place = f"{citations.article(words.article_id).path}:{citations.place(words.article_id, words.start).line}"
        by_reason[words.reason].append(WordsView(quote=words.quote, place=place))
    return tuple(
        ReasonView(label=reason_in_words(reason), words=tuple(by_reason[reason])) for reason in sorted(by_reason)
    )


def _articles(report: Report) -> tuple[ArticleView, ...]:
    claims = Counter({extent.article_id: extent.claims for extent in report.extents})
    return tuple(
        ArticleView(
            anchor=article.id,
            title=article.metadata.title or article.id,
            url=web_address(article.metadata.url),
            publisher=article.metadata.publisher or "",
            published=day_in_words(article.metadata.published),
            claims=claims[article.id],
            path=article.path,
        )
        for article in report.articles
    )


def web_address(url: str | None) -> str:
    """The address where it is one that may be linked, else "".

    >>> web_address("https://herald.example/a"), web_address("javascript:alert(1)"), web_address(None)
    ('https://herald.example/a', '', '')
    """
    return url if url is not None and re.match(r"https?://", url, re.IGNORECASE) else ""


def _notices(report: Report) -> tuple[str, ...]:
    obsolete = (
        f"The decision {decision.id} is obsolete: its conflict is gone. Remove it with: reconcile prune"
        for decision in report.obsolete
    )
    return (*report.notices, *obsolete)


def _contents(page: Page, conflicts: int) -> tuple[Part, ...]:
    parts = (
        Part(anchor="conflicts", label="Conflicts", number=conflicts),
        Part(anchor="timeline", label="Timeline", number=sum(len(one.moments) for one in page.timelines)),
        Part(anchor="sources", label="Who agrees with whom", number=sum(len(one.rows) for one in page.matrices)),
        Part(anchor="agreements", label="Agreements", number=len(page.agreements)),
        Part(anchor="single", label="Said by one only", number=sum(len(one.facts) for one in page.single)),
        Part(anchor="not-compared", label="Not compared", number=sum(len(one.words) for one in page.unread)),
        Part(anchor="articles", label="Articles read", number=len(page.articles)),
        Part(anchor="notices", label="Notices", number=len(page.notices)),
    )
    return tuple(part for part in parts if part.number or part.anchor == "conflicts")


HTML = Writer(name="html", suffix=".html", finds="editors: one page for any browser, on screen or paper", write=write)
