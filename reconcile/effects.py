"""What added articles changed: conflicts they brought or widened, facts they bear out, decisions they reopen."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from reconcile.model import Agreement, Claim, Finding, Report, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Effects:
    """The difference between two reports, before and after; each part in the report's order."""

    claims: int  # that the new articles make
    conflicts: tuple[Finding, ...] = ()  # new, and undecided
    widened: tuple[Finding, ...] = ()  # were undecided before, and have a further voice
    reopened: tuple[Finding, ...] = ()
    corroborated: tuple[Agreement, ...] = ()  # facts on which a new article agrees with others

    @property
    def is_none(self) -> bool:
        return not (self.conflicts or self.widened or self.reopened or self.corroborated)


def effects(before: Report, after: Report, new: Collection[str]) -> Effects:
    """Compare reports made without and with the articles whose ids are ``new``."""
    known = {finding.id: finding for finding in before.findings}
    return Effects(
        claims=sum(extent.claims for extent in after.extents if extent.article_id in new),
        conflicts=tuple(f for f in after.findings if f.id not in known and f.status is Status.UNRESOLVED),
        widened=tuple(
            f for f in after.findings if f.id in known and f.status is Status.UNRESOLVED and _speaks(_claims_of(f), new)
        ),
        reopened=tuple(f for f in after.findings if f.status is Status.REOPENED and not _was_reopened(known.get(f.id))),
        corroborated=tuple(
            agreement
            for agreement in after.agreements
            if _speaks(agreement.fact.claims, new) and _speaks_beside(agreement.fact.claims, new)
        ),
    )


def _was_reopened(finding: Finding | None) -> bool:
    return finding is not None and finding.status is Status.REOPENED


def _claims_of(finding: Finding) -> Iterator[Claim]:
    return (claim for group in finding.groups for claim in group.claims)


def _speaks(claims: Collection[Claim] | Iterator[Claim], articles: Collection[str]) -> bool:
    return any(claim.article_id in articles for claim in claims)


def _speaks_beside(claims: Collection[Claim], articles: Collection[str]) -> bool:
    return any(claim.article_id not in articles for claim in claims)
