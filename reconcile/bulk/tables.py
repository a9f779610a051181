"""The tables that a bulk run writes: findings, claims and rejects as flat rows."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from reconcile.model import Finding, Pulled
from reconcile.values import Value

Normalise = Callable[[str, Value], Mapping[str, object]]

FINDINGS: Final[Mapping[str, str]] = {
    "dossier": "VARCHAR",
    "finding": "VARCHAR",
    "rule": "VARCHAR",
    "kind": "VARCHAR",
    "scope": "VARCHAR",
    "severity": "VARCHAR",
    "question": "VARCHAR",
    "explanation": "VARCHAR",
    "subject": "VARCHAR",
    "attribute": "VARCHAR",
    "value": "VARCHAR",
    "origins": "INTEGER",
    "source": "VARCHAR",
    "start": "BIGINT",
    "end": "BIGINT",
    "quote": "VARCHAR",
}
CLAIMS: Final[Mapping[str, str]] = {
    "dossier": "VARCHAR",
    "claim": "VARCHAR",
    "source": "VARCHAR",
    "subject": "VARCHAR",
    "attribute": "VARCHAR",
    "scope": "VARCHAR",
    "kind": "VARCHAR",
    "value": "VARCHAR",
    "modality": "VARCHAR",
    "start": "BIGINT",
    "end": "BIGINT",
    "quote": "VARCHAR",
}
REJECTS: Final[Mapping[str, str]] = {
    "row": "BIGINT",
    "dossier": "VARCHAR",
    "source": "VARCHAR",
    "reason": "VARCHAR",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reject:
    """A row that cannot be used, and why; row 0 stands for no row, but a line, a file, a fact or a dossier."""

    row: int
    dossier: str
    source: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A table that is written: its name, its columns' SQL types, and what its rows are sorted by first."""

    name: str
    types: Mapping[str, str]
    first: tuple[str, ...]

    @property
    def order(self) -> tuple[str, ...]:
        """Every column takes part in the end: the same rows are always the same file."""
        return (*self.first, *(name for name in self.types if name not in self.first))


FINDINGS_FORM: Final = Form(
    name="findings", types=FINDINGS, first=("dossier", "finding", "value", "source", "start", "end")
)
CLAIMS_FORM: Final = Form(name="claims", types=CLAIMS, first=("dossier", "source", "start", "end", "claim"))
REJECTS_FORM: Final = Form(name="rejects", types=REJECTS, first=("row", "dossier", "source", "reason"))
FORMS: Final = (FINDINGS_FORM, CLAIMS_FORM, REJECTS_FORM)


def finding_rows(findings: Iterable[Finding]) -> Iterator[dict[str, object]]:
    """A row for each claim that a finding stands on."""
    for finding in findings:
        for group in finding.groups:
            for claim in group.claims:
                yield {
                    "dossier": finding.dossier,
                    "finding": finding.id,
                    "rule": finding.rule,
                    "kind": finding.kind,
                    "scope": finding.scope.value,
                    "severity": finding.severity.value,
                    "question": finding.question,
                    "explanation": finding.explanation,
                    "subject": finding.subject,
                    "attribute": finding.attribute,
                    "value": group.value,
                    "origins": group.origins,
                    "source": claim.article_id,
                    "start": claim.start,
                    "end": claim.end,
                    "quote": claim.quote,
                }


def claim_rows(pulled: Iterable[Pulled], normalise: Normalise) -> Iterator[dict[str, object]]:
    """A row for each claim; scope and value as JSON."""
    for each in pulled:
        for claim in each.claims:
            yield {
                "dossier": claim.dossier,
                "claim": claim.id,
                "source": claim.article_id,
                "subject": claim.subject,
                "attribute": claim.attribute,
                "scope": json.dumps(claim.scope, ensure_ascii=False),
                "kind": claim.kind,
                "value": json.dumps(normalise(claim.kind, claim.value), ensure_ascii=False, default=str),
                "modality": claim.modality.value,
                "start": claim.start,
                "end": claim.end,
                "quote": claim.quote,
            }
