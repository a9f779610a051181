"""Two short invented articles in, the values that stand against each other out."""

from __future__ import annotations

from typing import NamedTuple

from reconcile.model import Article, Metadata
from reconcile.pipeline import run


class Row(NamedTuple):
    one: str
    other: str
    want: tuple[str, ...]  # the quotes that stand against each other, sorted; empty: no finding
    why: str


def quotes_apart(row: Row, language: str = "en") -> tuple[str, ...]:
    """The quotes of every finding over the two articles of a row, sorted."""
    report = run([article_of("one", row.one, language), article_of("other", row.other, language)])
    quotes = {claim.quote for finding in report.findings for group in finding.groups for claim in group.claims}
    return tuple(sorted(quotes))


def article_of(name: str, text: str, language: str = "en") -> Article:
    metadata = Metadata(published="2018-02-05", language=language)
    return Article(id=name, path=f"{name}.txt", dossier="", text=text, sha256=name, metadata=metadata)
