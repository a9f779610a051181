"""What editors ruled, laid over what was found: a decision holds as long as the evidence it was made on.

Two things drive editors away: to be asked again what they settled, and a verdict that stays green when its evidence
changed.  So an article that merely agrees with the chosen value asks nothing, and any other change reopens.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from reconcile.findings.identity import evidence_of, evidence_of_claim, rule_of
from reconcile.model import Article, Decision, Evidence, Finding, Status, ValueGroup

STATUS_OF: Final[Mapping[str, Status]] = {
    "resolved": Status.RESOLVED,
    "disputed": Status.DISPUTED,
    "not_a_conflict": Status.NOT_A_CONFLICT,
    "deferred": Status.DEFERRED,
    "known": Status.DEFERRED,  # the baseline of adoption: put off, and the decision says so
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """Findings with their decisions, and the decisions whose finding is gone."""

    findings: tuple[Finding, ...]
    obsolete: tuple[Decision, ...]


def apply_decisions(
    findings: Sequence[Finding],
    decisions: Sequence[Decision],
    articles: Sequence[Article] = (),
    *,
    today: str | None = None,
) -> Applied:
    """Lay ``decisions`` over ``findings``, whose order is kept.

    ``today`` (ISO day): decisions whose review-by day has come are reopened; without it none is, so that a report
    depends on nothing but its input.
    """
    by_id = {decision.id: decision for decision in decisions}
    present = {finding.id for finding in findings}
    gone = [by_id[name] for name in sorted(by_id) if name not in present]
    renamed = _renamed([finding for finding in findings if finding.id not in by_id], gone)
    decided = []
    for finding in findings:
        if finding.id in renamed:
            decided.append(_carried(finding, renamed[finding.id], articles, today))
        else:
            decided.append(_decided(finding, by_id.get(finding.id), articles, today))
    kept = {decision.id for decision in renamed.values()}
    return Applied(findings=tuple(decided), obsolete=tuple(decision for decision in gone if decision.id not in kept))


def _renamed(findings: Sequence[Finding], gone: Sequence[Decision]) -> dict[str, Decision]:
    """Undecided findings that are what a decision was made on under another id; finding's id -> decision.

    An open question is named by the words that its articles share, so an article that is added can rename it.  It is
    the same where every piece of the decision's evidence stands in it, under the same rule, and in it alone.
    """
    evidence = {finding.id: _words(evidence_of(finding, ())) for finding in findings} if gone else {}
    matches: dict[str, list[Decision]] = {}
    for decision in gone:
        words = _words(decision.evidence)
        code = decision.rule.partition("/")[0]
        same = [f.id for f in findings if len(words) > 1 and f.rule == code and words <= evidence[f.id]]
        if len(same) == 1:
            matches.setdefault(same[0], []).append(decision)
    return {name: found[0] for name, found in matches.items() if len(found) == 1}


def _words(evidence: Sequence[Evidence]) -> frozenset[tuple[str, str, str]]:
    return frozenset((item.source, item.quote, item.value) for item in evidence)


def _carried(finding: Finding, decision: Decision, articles: Sequence[Article], today: str | None) -> Finding:
    """The finding under the decision's id; reopened where an article was edited, for the words may be others then."""
    decided = _decided(replace(finding, id=decision.id), decision, articles, today)
    hashes = {article.id: article.sha256 for article in articles}
    edited = sorted({item.source for item in decision.evidence if hashes.get(item.source) != item.sha256})
    if not edited:
        return decided
    changes = (*decided.changes, f"the question is asked otherwise since {_listed(edited)} changed")
    return replace(decided, status=Status.REOPENED, changes=changes)


def _decided(finding: Finding, decision: Decision | None, articles: Sequence[Article], today: str | None) -> Finding:
    if decision is None:
        return replace(finding, status=Status.UNRESOLVED, decision=None, changes=())
    changes = changes_since(decision, finding, articles, today=today)
    status = Status.REOPENED if changes else STATUS_OF[decision.status]
    return replace(finding, status=status, decision=decision, changes=changes)


def changes_since(
    decision: Decision, finding: Finding, articles: Sequence[Article] = (), *, today: str | None = None
) -> tuple[str, ...]:
    """What makes ``decision`` worth another look, in words; empty while it holds."""
    changes: list[str] = []
    if decision.rule and decision.rule != rule_of(finding):
        changes.append(f"the rule is now {rule_of(finding)}, the decision was made under {decision.rule}")
    if decision.evidence:
        changes += _changed_evidence(decision, finding, articles)
    elif decision.choose is not None and decision.choose not in {group.value for group in finding.groups}:
        changes.append(f'no article says "{decision.choose}"')  # written by hand, without evidence
    if today is not None and decision.review_by is not None and decision.review_by <= today:
        changes.append(f"due for review since {decision.review_by}")
    return tuple(changes)


def _changed_evidence(decision: Decision, finding: Finding, articles: Sequence[Article]) -> Iterator[str]:
    before = _by_source(decision.evidence)
    now = _by_source(evidence_of(finding, articles))
    harmless = _agreeing(decision, finding)
    for source in sorted(before.keys() | now.keys()):
        old, new = before.get(source, {}), now.get(source, {})
        gone = [text for key, text in old.items() if key not in new]
        come = [text for key, text in new.items() if key not in old]
        if gone and come:
            yield f"{source} said {_listed(gone)} and now says {_listed(come)}"
        elif gone:
            yield f"{source} no longer says {_listed(gone)}"
        elif any((source, *key) not in harmless for key in new if key not in old):
            yield f"{source} {'also' if old else 'is new and'} says {_listed(come)}"


def _by_source(evidence: Sequence[Evidence]) -> dict[str, dict[tuple[str, str], str]]:
    """Article id -> (quote, value) -> the two as printed; each sorted."""
    sources: dict[str, dict[tuple[str, str], str]] = {}
    for item in sorted(evidence, key=lambda item: (item.source, item.quote, item.value)):
        shown = f'"{item.quote}"' if item.quote == item.value else f'"{item.quote}" ({item.value})'
        sources.setdefault(item.source, {})[item.quote, item.value] = shown
    return sources


def _listed(texts: Sequence[str]) -> str:
    return " and ".join(texts)


def _agreeing(decision: Decision, finding: Finding) -> frozenset[tuple[str, str, str]]:
    """What may be said on top of the decision's evidence without asking again: (source, quote, value)."""
    if decision.status not in ("resolved", "disputed"):
        return frozenset()
    stand = [group for group in finding.groups if _stands(group, decision)]
    claims = (evidence_of_claim(claim, "") for group in stand for claim in group.claims)
    return frozenset((item.source, item.quote, item.value) for item in claims)


def _stands(group: ValueGroup, decision: Decision) -> bool:
    """Whether ``decision`` lets the group's value stand: the chosen one, or each of those that stand side by side.

    The label of a group may change with the articles in it, so the words that were chosen count as well.
    """
    known = {(item.source, item.quote, item.value) for item in decision.evidence if item.source not in decision.wrong}
    said = (evidence_of_claim(claim, "") for claim in group.claims)
    on_record = any((item.source, item.quote, item.value) in known for item in said)
    if decision.status == "disputed":
        return on_record
    return group.value == decision.choose or (decision.choose is not None and bool(decision.wrong) and on_record)
