"""From what an editor picks to the decision that is kept: the one place that makes decisions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from reconcile.errors import DecisionError
from reconcile.findings.decision_files import CAUSES
from reconcile.findings.identity import evidence_of, rule_of
from reconcile.model import Article, Decision, Finding, ValueGroup


class Verdict(StrEnum):
    """What can be said about a finding."""

    CHOOSE = "choose"  # one value is right
    NEITHER = "neither"  # none of them is
    BOTH = "both"  # they stand side by side, for now
    NOT_A_CONFLICT = "not_a_conflict"  # they never contradicted one another
    DEFER = "defer"  # later
    KNOWN = "known"  # was there when we began


STATUSES = {
    Verdict.CHOOSE: "resolved",
    Verdict.NEITHER: "resolved",
    Verdict.BOTH: "disputed",
    Verdict.NOT_A_CONFLICT: "not_a_conflict",
    Verdict.DEFER: "deferred",
    Verdict.KNOWN: "known",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What the editor enters."""

    verdict: Verdict
    reason: str
    choose: str | None = None  # with CHOOSE: a group's value as printed, or its number from 1
    by_number: bool = False  # ``choose`` is a number, whatever the values look like
    cause: str | None = None
    by: str | None = None
    at: str | None = None  # ISO day
    review_by: str | None = None  # ISO day


def decide(finding: Finding, ruling: Ruling, articles: Sequence[Article]) -> Decision:
    """The decision that ``ruling`` makes on ``finding``, bound to the evidence as it is now.

    Raises: ``DecisionError`` without a reason, for a value that the finding does not have, and for an unknown cause.
    """
    if not ruling.reason.strip():
        raise DecisionError(f"{finding.id}: a reason is missing", hint="Say in a few words what settles it.")
    if ruling.cause is not None and ruling.cause not in CAUSES:
        raise DecisionError(f'cause is "{ruling.cause}"', hint=f"It must be one of: {', '.join(CAUSES)}.")
    chosen = _chosen(finding, ruling) if ruling.verdict is Verdict.CHOOSE else None
    return Decision(
        id=finding.id,
        status=STATUSES[ruling.verdict],
        reason=" ".join(ruling.reason.split()),
        choose=None if chosen is None else chosen.value,
        wrong=_wrong(finding, ruling.verdict, chosen),
        cause=ruling.cause,
        by=ruling.by,
        at=ruling.at,
        review_by=ruling.review_by,
        evidence=evidence_of(finding, articles),
        rule=rule_of(finding),
    )


def _chosen(finding: Finding, ruling: Ruling) -> ValueGroup:
    if ruling.by_number:
        return numbered_group(finding, ruling.choose or "")
    return chosen_group(finding, ruling.choose)


def numbered_group(finding: Finding, number: str) -> ValueGroup:
    """The group of a number counted from 1.  Raises: ``DecisionError``."""
    if number.isascii() and number.isdecimal() and 1 <= int(number) <= len(finding.groups):
        return finding.groups[int(number) - 1]
    values = ", ".join(f'{place} = "{group.value}"' for place, group in enumerate(finding.groups, 1))
    raise DecisionError(f'{finding.id} has no value "{number}"', hint=f"Choose one of: {values}.")


def chosen_group(finding: Finding, choose: str | None) -> ValueGroup:
    """The group whose printed value is ``choose``, or whose number it is, counted from 1.

    A printed value goes before a number: in "2 or 3 medals", "2" is the value.
    """
    wanted = (choose or "").strip()
    for group in finding.groups:
        if group.value == wanted:
            return group
    return numbered_group(finding, wanted)


def _wrong(finding: Finding, verdict: Verdict, chosen: ValueGroup | None) -> tuple[str, ...]:
    """The articles that are wrong by this verdict and nowhere right."""
    if verdict not in (Verdict.CHOOSE, Verdict.NEITHER):
        return ()
    right = set() if chosen is None else {claim.article_id for claim in chosen.claims}
    others = {claim.article_id for group in finding.groups if group is not chosen for claim in group.claims}
    return tuple(sorted(others - right))
