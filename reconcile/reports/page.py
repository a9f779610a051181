"""What a page shows, ready to print: the review page and the HTML report both draw from here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reconcile.model import Claim, Decision, Finding, FindingScope, ValueGroup
from reconcile.reports.citation import UNDECIDED, Citations
from reconcile.reports.counted import counted
from reconcile.reports.excerpt import excerpt
from reconcile.reports.wording import (
    SEVERITY_LABELS,
    day_in_words,
    signed,
    status_label,
    verdict_in_words,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidView:
    """One article's words around a value."""

    article_id: str
    source: str
    published: str
    place: str
    before: str
    quote: str
    after: str
    speaker: str
    derived: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueView:
    value: str
    weight: str  # "2 independent sources"
    chosen: bool
    claims: tuple[SaidView, ...]

    @property
    def said_by(self) -> tuple[str, ...]:
        """Each source with its date, once."""
        said = (f"{claim.source}, {claim.published}" if claim.published else claim.source for claim in self.claims)
        return tuple(dict.fromkeys(said))


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionView:
    verdict: str
    reason: str
    signed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestionView:
    value: str
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictView:
    id: str
    dossier: str
    kind: str
    rule: str
    severity: str
    severity_label: str
    status: str
    status_label: str
    undecided: bool
    internal: bool
    question: str
    explanation: str
    sources: tuple[str, ...]  # article ids
    values: tuple[ValueView, ...]
    suggestion: SuggestionView | None
    decision: DecisionView | None
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    value: str
    label: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One filter: what can be chosen, and how many conflicts each choice leaves."""

    name: str
    label: str
    options: tuple[Option, ...]


def view_conflict(finding: Finding, citations: Citations) -> ConflictView:
    suggestion = finding.suggestion
    return ConflictView(
        id=finding.id,
        dossier=finding.dossier,
        kind=finding.kind,
        rule=finding.rule,
        severity=finding.severity.value,
        severity_label=SEVERITY_LABELS[finding.severity],
        status=finding.status.value,
        status_label=status_label(finding),
        undecided=finding.status in UNDECIDED,
        internal=finding.scope is FindingScope.INTERNAL,
        question=finding.question,
        explanation=finding.explanation[:1].upper() + finding.explanation[1:],
        sources=articles_of(finding),
        values=tuple(_view_group(group, finding, citations) for group in finding.groups),
        suggestion=None if suggestion is None else SuggestionView(value=suggestion.value, because=suggestion.because),
        decision=None if finding.decision is None else _view_decision(finding.decision),
        changes=finding.changes,
    )


def _view_decision(decision: Decision) -> DecisionView:
    return DecisionView(verdict=verdict_in_words(decision), reason=decision.reason, signed=signed(decision))


def articles_of(finding: Finding) -> tuple[str, ...]:
    """Ids of the articles whose claims stand in the finding, sorted."""
    return tuple(sorted({claim.article_id for group in finding.groups for claim in group.claims}))


def _view_group(group: ValueGroup, finding: Finding, citations: Citations) -> ValueView:
    chosen = finding.decision is not None and finding.decision.choose == group.value
    articles = len({claim.article_id for claim in group.claims})
    weight = counted(articles, "article")
    if 0 < group.origins < articles:
        weight += f", {counted(group.origins, 'independent origin')}"
    return ValueView(
        value=group.value,
        weight=weight,
        chosen=chosen,
        claims=tuple(view_claim(claim, citations) for claim in group.claims),
    )


def view_claim(claim: Claim, citations: Citations) -> SaidView:
    citation = citations.cite(claim)
    words = excerpt(citation)
    return SaidView(
        article_id=claim.article_id,
        source=citation.source,
        published=day_in_words(citation.published),
        place=f"{citation.article.path}:{citation.first.line}",
        before=words.before,
        quote=words.quote,
        after=words.after,
        speaker=claim.speaker,
        derived=tuple(f"“{words.quote}” ({citations.locate(words)})" for words in claim.derived),
    )


def choices(findings: Sequence[Finding], citations: Citations) -> tuple[Choice, ...]:
    """The filters that can tell conflicts apart: those with two or more options."""
    sources = [name for finding in findings for name in articles_of(finding)]
    made = (
        _choice("dossier", "Dossier", ((finding.dossier, finding.dossier or "(top)") for finding in findings)),
        _choice("severity", "Severity", ((f.severity.value, SEVERITY_LABELS[f.severity].lower()) for f in findings)),
        _choice("status", "Status", ((f.status.value, status_label(f)) for f in findings)),
        _choice("kind", "Kind", ((finding.kind, finding.kind) for finding in findings)),
        _choice("source", "Source", ((name, source_label(name, citations)) for name in sources)),
    )
    return tuple(choice for choice in made if len(choice.options) > 1)


def source_label(article_id: str, citations: Citations) -> str:
    """An article for lists: its publisher and its id, which tells two of one publisher apart."""
    publisher = citations.article(article_id).metadata.publisher
    return f"{publisher} ({article_id})" if publisher else article_id


def _choice(name: str, label: str, pairs: Iterable[tuple[str, str]]) -> Choice:
    labels: dict[str, str] = {}
    numbers: Counter[str] = Counter()
    for value, shown in pairs:
        labels.setdefault(value, shown)
        numbers[value] += 1
    options = tuple(Option(value=value, label=labels[value], number=numbers[value]) for value in sorted(labels))
    return Choice(name=name, label=label, options=options)
