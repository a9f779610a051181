"""Findings of checks: the words that stand against each other, and the arithmetic that says so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reconcile.checks.check import Check, Dossier
from reconcile.checks.reading import Passage
from reconcile.claims.frame import fold
from reconcile.claims.making import claim_id
from reconcile.claims.pull import NAMES
from reconcile.claims.words import words_of
from reconcile.facts.naming import fact_id
from reconcile.model import (
    Abstention,
    Claim,
    Document,
    Finding,
    FindingScope,
    Input,
    Mention,
    Severity,
    Suggestion,
    ValueGroup,
)
from reconcile.values import Modality, Value

ABOUT = 4  # words that name what a finding inside one article is about


def witness(
    document: Document,
    mention: Mention,
    *,
    attribute: str = "",
    derived: Iterable[Mention] = (),
    inputs: tuple[Input, ...] = (),
) -> Claim:
    """The claim that a mention's words make for a check, with the mentions or words that it is reckoned from."""
    sentence = next((s for s in document.sentences if s.start <= mention.start < s.end), None)
    return Claim(
        id=claim_id(mention, attribute),
        article_id=document.article.id,
        dossier=document.article.dossier,
        subject="",
        attribute=attribute,
        scope=(),
        kind=mention.kind,
        value=mention.value,
        modality=mention.modality,
        start=mention.start,
        end=mention.end,
        quote=mention.quote,
        sentence_start=sentence.start if sentence else mention.start,
        sentence_end=sentence.end if sentence else mention.end,
        section=document.blocks[sentence.block].section if sentence else "",
        derived=inputs
        or tuple(
            Input(article_id=m.article_id, start=m.start, end=m.end, quote=m.quote)
            for m in sorted(derived, key=lambda m: (m.article_id, m.start))
        ),
    )


def words(document: Document, start: int, end: int, kind: str, value: Value) -> Mention:
    """A mention made of any words of an article."""
    return Mention(
        article_id=document.article.id,
        start=start,
        end=end,
        kind=kind,
        quote=document.article.text[start:end],
        value=value,
        modality=Modality.EXACT,
    )


def side(value: str, *claims: Claim) -> ValueGroup:
    """One of the values that stand against each other."""
    ordered = tuple(sorted(claims, key=lambda c: (c.article_id, c.start)))
    return ValueGroup(value=value, claims=ordered, origins=len({c.article_id for c in ordered}))


def topic_of(passage: Passage) -> str:
    """The first words of a passage that carry meaning, figures left out: what it is about, whatever it says."""
    document, sentence = passage.document, passage.sentence
    taken = [(m.start, m.end) for m in passage.mentions if m.kind not in NAMES]
    found = [
        fold(word.concept)
        for word in words_of(document.article.text, sentence.start, sentence.end, document.language)
        if word.concept and not any(start <= word.start < end for start, end in taken)
    ]
    return " ".join(found[:ABOUT])


def contradiction(
    check: Check,
    dossier: Dossier,
    groups: Sequence[ValueGroup],
    *,
    kind: str,
    question: str,
    explanation: str,
    topic: str,
    severity: Severity = Severity.MAJOR,
    suggestion: Suggestion | None = None,
) -> Finding:
    """A finding of a check.  ``topic`` names what it is about and must not depend on the values."""
    articles = sorted({claim.article_id for group in groups for claim in group.claims})
    internal = len(articles) == 1
    scope = [("about", topic)] + ([("article", articles[0])] if internal else [])
    return Finding(
        id=fact_id(dossier.name, "", check.code, scope),
        dossier=dossier.name,
        rule=check.code,
        kind=kind,
        scope=FindingScope.INTERNAL if internal else FindingScope.CROSS,
        severity=severity,
        question=question,
        explanation=explanation,
        groups=tuple(groups),
        attribute=f"{check.name}:{topic}",
        suggestion=suggestion,
        rule_version=check.version,
    )


def declined(mention: Mention, reason: str) -> Abstention:
    """A value that a check could not use, and why."""
    return Abstention(
        article_id=mention.article_id, start=mention.start, end=mention.end, quote=mention.quote, reason=reason
    )
