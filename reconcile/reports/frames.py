"""The report as pandas frames: one of findings, one of the claims that they stand on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pandas as pd

from reconcile.model import Report
from reconcile.reports.citation import Citations

FINDING_COLUMNS: Final = (
    "id", "dossier", "severity", "status", "rule", "kind", "scope", "question", "values", "sources", "explanation",
    "suggestion",
)  # fmt: skip
CLAIM_COLUMNS: Final = (
    "finding", "value", "origins", "source", "publisher", "published", "path", "line", "column", "start", "end",
    "quote", "sentence", "modality", "claim",
)  # fmt: skip


def findings_frame(report: Report) -> pd.DataFrame:
    """One row a finding, in the report's order; ``values`` and ``sources`` are tuples."""
    rows = [
        (
            each.id, each.dossier, each.severity.value, each.status.value, each.rule, each.kind, each.scope.value,
            each.question, tuple(group.value for group in each.groups),
            tuple(sorted({claim.article_id for group in each.groups for claim in group.claims})), each.explanation,
            each.suggestion.value if each.suggestion else None,
        )
        for each in report.findings
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=list(FINDING_COLUMNS))


def claims_frame(report: Report) -> pd.DataFrame:
    """One row a claim of a finding; ``finding`` is the finding's id, offsets are in code points."""
    return pd.DataFrame(list(claim_rows(report)), columns=list(CLAIM_COLUMNS))


def claim_rows(report: Report) -> Iterator[tuple[object, ...]]:
    """The rows of ``claims_frame``, in the report's order."""
    citations = Citations(report.articles)
    for finding in report.findings:
        for group in finding.groups:
            for cited in citations.cite_group(group):
                claim, said = cited.claim, cited.article.metadata
                yield (
                    finding.id, group.value, group.origins, claim.article_id, said.publisher, said.published,
                    cited.article.path, cited.first.line, cited.first.column, claim.start, claim.end,
                    claim.quote, cited.before + cited.quote + cited.after, claim.modality.value, claim.id,
                )  # fmt: skip
