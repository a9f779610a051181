"""Made-up dossiers, read as the product reads them, and what one check finds there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reconcile.articles.document import lay_out
from reconcile.checks.check import Check, Dossier
from reconcile.checks.reading import found_nothing
from reconcile.checks.run import run_checks
from reconcile.model import Article, Finding, Metadata
from reconcile.packs.attribute import builtin_attributes
from reconcile.pipeline import pull


@dataclass(frozen=True)
class Fires:
    """Texts of articles in which a check finds one thing, and words of the explanation that it must give."""

    why: str
    texts: tuple[str, ...]
    says: str


@dataclass(frozen=True)
class Silent:
    """Texts of articles in which a check finds nothing."""

    why: str
    texts: tuple[str, ...]


def dossier(texts: Sequence[str], published: Sequence[str | None] = ()) -> Dossier:
    """Articles "a", "b" ... of one dossier."""
    dates = [*published, *([None] * len(texts))]
    articles = [
        Article(
            id=chr(ord("a") + at),
            path=f"{chr(ord('a') + at)}.md",
            dossier="made-up",
            text=text,
            sha256=f"{at:064d}",
            metadata=Metadata(published=dates[at], language="en"),
        )
        for at, text in enumerate(texts)
    ]
    attributes = builtin_attributes()
    documents = tuple(lay_out(article) for article in articles)
    return Dossier(
        name="made-up",
        documents=documents,
        pulled=tuple(pull(document, attributes) for document in documents),
    )


def findings(check: Check, texts: Sequence[str], published: Sequence[str | None] = ()) -> tuple[Finding, ...]:
    """What one check finds; every claim must sit where it says."""
    made = dossier(texts, published)
    found, abstained = run_checks(made, [check])
    assert run_checks(known_before(made, check), [check]) == (found, abstained)
    by_id = {document.article.id: document.article.text for document in made.documents}
    for finding in found:
        for group in finding.groups:
            for claim in group.claims:
                assert by_id[claim.article_id][claim.start : claim.end] == claim.quote
    return found


def known_before(made: Dossier, check: Check) -> Dossier:
    """A dossier each article of which was looked at before by itself."""
    silent: dict[str, frozenset[str]] = {}
    for document, pulled in zip(made.documents, made.pulled, strict=True):
        alone = Dossier(name=made.name, documents=(document,), pulled=(pulled,))
        run_checks(alone, [check])
        silent |= found_nothing(alone)
    return Dossier(name=made.name, documents=made.documents, pulled=made.pulled, silent=silent)


def reasons(check: Check, texts: Sequence[str], published: Sequence[str | None] = ()) -> list[str]:
    """Why one check declines, where it finds nothing."""
    found, abstentions = run_checks(dossier(texts, published), [check])
    assert found == ()
    return [abstention.reason for abstention in abstentions]


def assert_fires(check: Check, row: Fires) -> None:
    found = findings(check, row.texts)
    assert [finding.rule for finding in found] == [check.code]
    assert row.says in found[0].explanation


def assert_silent(check: Check, row: Silent) -> None:
    assert [finding.explanation for finding in findings(check, row.texts)] == []
