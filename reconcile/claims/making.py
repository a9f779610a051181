"""Making claims: the fields that follow from a mention and its place in the article."""

from __future__ import annotations

import hashlib

from reconcile.model import Claim, Document, Input, Mention
from reconcile.values import Value


def claim_id(mention: Mention, attribute: str, about: str = "") -> str:
    """Ten hexadecimal digits from article, span, attribute and what the claim is about."""
    key = f"{mention.article_id}\0{mention.start}\0{mention.end}\0{attribute}\0{about}"
    return hashlib.sha256(key.encode()).hexdigest()[:10]


def make_claim(
    document: Document,
    mention: Mention,
    at: int,
    *,
    attribute: str,
    subject: str,
    scope: tuple[tuple[str, str], ...] = (),
    context: tuple[tuple[str, int], ...] = (),
    entities: tuple[str, ...] = (),
    role: tuple[str, ...] = (),
    deed: tuple[str, ...] = (),
    target: str = "",
    value: Value | None = None,
    kind: str = "",
    about: str = "",
) -> Claim:
    """A claim on the words of a mention in sentence ``at``; ``value`` and ``kind`` where they are not the mention's."""
    sentence = document.sentences[at]
    return Claim(
        id=claim_id(mention, attribute, about),
        article_id=mention.article_id,
        dossier=document.article.dossier,
        subject=subject,
        attribute=attribute,
        scope=scope,
        kind=kind or mention.kind,
        value=mention.value if value is None else value,
        modality=mention.modality,
        start=mention.start,
        end=mention.end,
        quote=mention.quote,
        sentence_start=sentence.start,
        sentence_end=sentence.end,
        section=document.blocks[sentence.block].section,
        role=role,
        deed=deed,
        target=target,
        context=context,
        entities=entities,
        negated=mention.negated,
        derived=tuple(
            Input(article_id=mention.article_id, start=start, end=end, quote=document.article.text[start:end])
            for start, end in mention.anchors
        ),
    )
