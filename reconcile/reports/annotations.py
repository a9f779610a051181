"""Claims and conflicts as W3C Web Annotations: JSON-LD that other tools can lay over the articles.

Each claim is an annotation of the words that state it, by quote and by position.  A conflict is an annotation that has
the words of all its claims as targets.  https://www.w3.org/TR/annotation-model/
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, TypeAlias

from reconcile.model import Article, Claim, Finding, Report
from reconcile.reports.json import dump
from reconcile.reports.writer import Setting, Writer

Json: TypeAlias = dict[str, object]

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
AROUND: Final = 32  # characters before and behind the words, enough to tell them from others


def write(report: Report, setting: Setting) -> str:
    """One page with an annotation for each claim, then one for each conflict; in the report's order."""
    articles = {article.id: article for article in report.articles}
    items = [*_claims(report, articles, setting), *(_conflict(finding, articles) for finding in report.findings)]
    page = {"@context": CONTEXT, "id": "urn:reconcile:page", "type": "AnnotationPage", "items": items}
    return dump(page)


def _claims(report: Report, articles: dict[str, Article], setting: Setting) -> Iterator[Json]:
    for pulled in report.pulled:
        for claim in pulled.claims:
            yield {
                "id": f"urn:reconcile:claim:{claim.id}",
                "type": "Annotation",
                "motivation": "identifying",
                "body": {
                    "type": "TextualBody",
                    "format": "application/json",
                    "value": dump(_said(claim, setting)).strip(),
                },
                "target": _target(articles[claim.article_id], claim),
            }


def _said(claim: Claim, setting: Setting) -> Json:
    said = {"kind": claim.kind, "attribute": claim.attribute, "subject": claim.subject}
    return {**said, "value": dict(setting.normalise(claim.kind, claim.value)), "modality": claim.modality.value}


def _conflict(finding: Finding, articles: dict[str, Article]) -> Json:
    claims = [claim for group in finding.groups for claim in group.claims]
    return {
        "id": f"urn:reconcile:conflict:{finding.id}",
        "type": "Annotation",
        "motivation": "assessing",
        "body": [
            {"type": "TextualBody", "format": "text/plain", "purpose": "questioning", "value": finding.question},
            {"type": "TextualBody", "format": "text/plain", "purpose": "describing", "value": finding.explanation},
            {"type": "TextualBody", "format": "text/plain", "purpose": "classifying", "value": finding.status.value},
        ],
        "target": [_target(articles[claim.article_id], claim) for claim in claims],
    }


def _target(article: Article, claim: Claim) -> Json:
    text = article.text
    return {
        "source": article.metadata.url or article.path,
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": text[claim.start : claim.end],
                "prefix": text[max(0, claim.start - AROUND) : claim.start],
                "suffix": text[claim.end : claim.end + AROUND],
            },
            {"type": "TextPositionSelector", "start": claim.start, "end": claim.end},
        ],
    }


ANNOTATIONS: Final = Writer(
    name="annotations", suffix=".jsonld", finds="annotation tools: W3C Web Annotations in JSON-LD", write=write
)
