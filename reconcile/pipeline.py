"""The product's sentence as one function: articles -> claims -> facts -> findings -> report.  Read this first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby

from reconcile.articles.document import lay_out
from reconcile.claims.pull import pull_claims
from reconcile.facts.find import find_facts
from reconcile.findings.copies import Origins
from reconcile.findings.detect import agreements, detect
from reconcile.kinds.conventions import settle
from reconcile.kinds.kind import EXACTLY, Context
from reconcile.kinds.scan import scan
from reconcile.model import Article, Claim, Mention, Pulled, Related, Report
from reconcile.packs.attribute import Attribute, builtin_attributes
from reconcile.registry import KINDS
from reconcile.values import Value

VERSION = "0.1.0"
RULES_VERSION = "1"


def run(articles: Sequence[Article]) -> Report:
    """Find out where articles of the same dossier disagree."""
    attributes = builtin_attributes()
    pulled = tuple(pull(article, attributes) for article in sorted(articles, key=lambda a: a.id))
    origins = Origins({a.id: a.text for a in articles})
    published = {a.id: a.metadata.published for a in articles if a.metadata.published}
    facts = tuple(f for claims in by_dossier(pulled) for f in find_facts(claims, relate, attributes, published))
    return Report(
        version=VERSION,
        articles=tuple(sorted(articles, key=lambda a: a.id)),
        pulled=pulled,
        findings=detect(facts, relate, show, origins),
        agreements=agreements(facts, relate, show, origins),
        single_source=tuple(f for f in facts if len({c.article_id for c in f.claims}) == 1),
        not_compared=tuple(sorted(a for p in pulled for a in p.abstentions)),
    )


def pull(article: Article, attributes: Sequence[Attribute]) -> Pulled:
    """All that one article says, without a look at the others."""
    document = lay_out(article)
    conventions = settle(document)
    mentions = scan(Context(document=document, conventions=conventions), KINDS)
    claims, abstentions = pull_claims(document, mentions, attributes)
    return Pulled(
        article_id=article.id,
        sha256=article.sha256,
        rules=RULES_VERSION,
        conventions=conventions,
        mentions=mentions,
        claims=claims,
        abstentions=abstentions,
    )


def by_dossier(pulled: Iterable[Pulled]) -> Iterable[tuple[Claim, ...]]:
    """The claims of each dossier."""
    claims = sorted((c for p in pulled for c in p.claims), key=lambda c: (c.dossier, c.article_id, c.start))
    return (tuple(group) for _, group in groupby(claims, key=lambda c: c.dossier))


RELATE: Mapping[str, Callable[..., Related]] = {kind.name: kind.relate for kind in KINDS}
SHOW: Mapping[str, Callable[[Value], str]] = {kind.name: kind.show for kind in KINDS}


def relate(a: Claim, b: Claim) -> Related:
    """How the values of two claims of one family stand to each other."""
    return RELATE[a.kind](as_mention(a), as_mention(b), EXACTLY)


def show(kind: str, value: Value) -> str:
    """A value as printed for people."""
    return SHOW[kind](value)


def as_mention(claim: Claim) -> Mention:
    """The words that state a claim's value."""
    return Mention(
        article_id=claim.article_id,
        start=claim.start,
        end=claim.end,
        kind=claim.kind,
        quote=claim.quote,
        value=claim.value,
        modality=claim.modality,
        negated=claim.negated,
    )
