"""Invented articles, claims and findings, made in one line each; no test reads the disk for them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from reconcile.facts.naming import fact_id
from reconcile.findings.identity import plain
from reconcile.model import (
    Article,
    Claim,
    Conventions,
    Fact,
    Finding,
    FindingScope,
    Metadata,
    Pulled,
    Report,
    Severity,
    Suggestion,
    ValueGroup,
    extent,
)
from reconcile.values import Count, DateSpan, Modality, Name, Value


def count(number: int, noun: str = "person") -> Count:
    return Count(low=Decimal(number), high=Decimal(number), noun=noun)


def day(iso: str) -> DateSpan:
    return DateSpan(edtf=iso, earliest=iso, latest=iso)


def article(
    name: str, text: str, *, publisher: str | None = None, published: str | None = None, title: str | None = None
) -> Article:
    """An article of the dossier that ``name`` says: "flood/herald" belongs to "flood"."""
    return Article(
        id=name,
        path=f"sources/{name}.md",
        dossier=name.rpartition("/")[0],
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        metadata=Metadata(title=title, publisher=publisher, published=published, language="en"),
    )


BARE = Claim(
    id="0000000000",
    article_id="bridge/herald",
    dossier="bridge",
    subject="",
    attribute="",
    scope=(),
    kind="count",
    value=count(12, "worker"),
    modality=Modality.EXACT,
    start=0,
    end=2,
    quote="12",
    sentence_start=0,
    sentence_end=20,
)


def bare_claim(**changes: object) -> Claim:
    """A claim of twelve workers that nothing is known about, with some fields changed; no article stands behind it."""
    return replace(BARE, **changes)  # type: ignore[arg-type]


def claim(
    source: Article,
    quote: str,
    value: Value,
    *,
    attribute: str = "deaths",
    subject: str = "Aven flood",
    modality: Modality = Modality.EXACT,
) -> Claim:
    """The claim that the first ``quote`` of the article makes; its sentence ends at the next ". "."""
    start = source.text.index(quote)
    before = source.text.rfind(". ", 0, start)
    after = source.text.find(". ", start)
    return Claim(
        id=f"{source.id}:{start}",
        article_id=source.id,
        dossier=source.dossier,
        subject=subject,
        attribute=attribute,
        scope=(),
        kind=_kind(value),
        value=value,
        modality=modality,
        start=start,
        end=start + len(quote),
        quote=quote,
        sentence_start=0 if before < 0 else before + 2,
        sentence_end=len(source.text) if after < 0 else after + 1,
    )


def _kind(value: Value) -> str:
    match value:
        case Count():
            return "count"
        case DateSpan():
            return "date"
        case Name():
            return "name"
        case _:
            raise TypeError(type(value).__name__)


def group(*claims: Claim, value: str | None = None) -> ValueGroup:
    ordered = tuple(sorted(claims, key=lambda one: (one.article_id, one.start)))
    return ValueGroup(
        value=plain(ordered[0].value) if value is None else value,
        claims=ordered,
        origins=len({one.article_id for one in ordered}),
    )


def finding(
    *groups: ValueGroup,
    question: str = "How many people died?",
    severity: Severity = Severity.MAJOR,
    suggestion: Suggestion | None = None,
    scope: FindingScope = FindingScope.CROSS,
) -> Finding:
    first = groups[0].claims[0]
    return Finding(
        id=fact_id(first.dossier, first.subject, first.attribute, first.scope),
        dossier=first.dossier,
        rule="RC101",
        kind=first.kind,
        scope=scope,
        severity=severity,
        question=question,
        explanation="The figures differ.",
        groups=groups,
        subject=first.subject,
        attribute=first.attribute,
        suggestion=suggestion,
    )


def fact(*claims: Claim, question: str = "How many people died?") -> Fact:
    first = claims[0]
    identity = fact_id(first.dossier, first.subject, first.attribute, first.scope)
    return Fact(
        id=identity,
        dossier=first.dossier,
        subject=first.subject,
        attribute=first.attribute,
        scope=first.scope,
        kind=first.kind,
        question=question,
        claims=claims,
    )


def pulled(source: Article, claims: Sequence[Claim]) -> Pulled:
    return Pulled(
        article_id=source.id,
        sha256=source.sha256,
        rules="test",
        conventions=Conventions(),
        mentions=(),
        claims=tuple(claims),
    )


def report(articles: Sequence[Article], findings: Sequence[Finding]) -> Report:
    claims = [one for found in findings for part in found.groups for one in part.claims]
    harvest = tuple(pulled(source, [one for one in claims if one.article_id == source.id]) for source in articles)
    return Report(
        version="0.1.0",
        articles=tuple(articles),
        pulled=harvest,
        extents=tuple(map(extent, harvest)),
        findings=tuple(findings),
        agreements=(),
        single_source=(),
        not_compared=(),
    )
