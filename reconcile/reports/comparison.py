"""Views over a whole dossier: dated statements in order, and which articles agree with which."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from reconcile.model import Article, Claim, Report
from reconcile.values import DateSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One date that articles give as the answer to one question."""

    earliest: str  # ISO day
    edtf: str
    question: str
    claims: tuple[Claim, ...]
    conflict: str = ""  # id of the finding in which other dates are given
    others: tuple[str, ...] = ()  # those dates, as printed


def moments(report: Report) -> dict[str, tuple[Moment, ...]]:
    """Dossier -> its dated statements, earliest first."""
    found: dict[str, list[Moment]] = defaultdict(list)
    for dossier, moment in _moments(report):
        found[dossier].append(moment)
    return {
        dossier: tuple(sorted(found[dossier], key=lambda one: (one.earliest, one.edtf, one.question)))
        for dossier in sorted(found)
    }


def _moments(report: Report) -> Iterator[tuple[str, Moment]]:
    for finding in report.findings:
        for group in finding.groups:
            others = tuple(other.value for other in finding.groups if other is not group)
            for moment in _dated(finding.question, group.claims, conflict=finding.id, others=others):
                yield finding.dossier, moment
    for fact in (*(agreement.fact for agreement in report.agreements), *report.single_source):
        for moment in _dated(fact.question, fact.claims):
            yield fact.dossier, moment


def _dated(
    question: str, claims: Sequence[Claim], *, conflict: str = "", others: tuple[str, ...] = ()
) -> Iterator[Moment]:
    """At most one moment: the most precise of the dates that the claims agree on."""
    dates = [claim.value for claim in claims if isinstance(claim.value, DateSpan) and claim.value.earliest is not None]
    if dates:
        best = max(dates, key=lambda date: (len(date.edtf), date.edtf))
        yield Moment(
            earliest=best.earliest or "",
            edtf=best.edtf,
            question=question,
            claims=tuple(claims),
            conflict=conflict,
            others=others,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """How often two articles answer the same question alike, and how often otherwise."""

    alike: int = 0
    differ: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """All articles of a dossier against each other; ``pairs`` in the order of ``articles``, both ways."""

    dossier: str
    articles: tuple[Article, ...]
    pairs: tuple[tuple[Pair, ...], ...]


def matrices(report: Report) -> tuple[Matrix, ...]:
    """One matrix for each dossier with two or more articles, by dossier."""
    alike: Counter[tuple[str, str]] = Counter()
    differ: Counter[tuple[str, str]] = Counter()
    for agreement in report.agreements:
        alike.update(_pairs(agreement.fact.claims))
    for finding in report.findings:
        within = {pair for group in finding.groups for pair in _pairs(group.claims)}
        everyone = _pairs([claim for group in finding.groups for claim in group.claims])
        alike.update(sorted(within))
        differ.update(pair for pair in everyone if pair not in within)
    dossiers: dict[str, list[Article]] = defaultdict(list)
    for article in report.articles:
        dossiers[article.dossier].append(article)
    return tuple(
        _matrix(dossier, dossiers[dossier], alike, differ) for dossier in sorted(dossiers) if len(dossiers[dossier]) > 1
    )


def _pairs(claims: Sequence[Claim]) -> list[tuple[str, str]]:
    return list(combinations(sorted({claim.article_id for claim in claims}), 2))


def _matrix(
    dossier: str, articles: Sequence[Article], alike: Counter[tuple[str, str]], differ: Counter[tuple[str, str]]
) -> Matrix:
    def pair(one: Article, other: Article) -> Pair:
        key = (min(one.id, other.id), max(one.id, other.id))
        return Pair(alike=alike[key], differ=differ[key])

    return Matrix(
        dossier=dossier,
        articles=tuple(articles),
        pairs=tuple(tuple(pair(one, other) for other in articles) for one in articles),
    )
