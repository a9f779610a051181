"""A decision survives whatever changes nothing, and reopens on whatever changes its ground."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from reconcile.findings.decisions import Applied, apply_decisions
from reconcile.findings.verdicts import Ruling, Verdict, decide
from reconcile.model import Decision, Finding, Status
from tests.made import article, claim, count, finding, group

HERALD = article("flood/herald", "The Aven rose at night. It killed 12 people. Boats came.")
POST = article("flood/post", "On Tuesday 15 people died.")
GAZETTE = article("flood/gazette", "The count stands at 12 people.")
STAR = article("flood/star", "It took 15 lives.")
ECHO = article("flood/echo", "Rescuers found 20 bodies.")

TWELVE = claim(HERALD, "12", count(12))
FIFTEEN = claim(POST, "15", count(15))
FOUND = finding(group(TWELVE), group(FIFTEEN))
ARTICLES = (HERALD, POST, GAZETTE, STAR, ECHO)


def ruled(verdict: Verdict = Verdict.CHOOSE, **more: Any) -> Decision:
    choose = "12" if verdict is Verdict.CHOOSE else None
    ruling = Ruling(verdict=verdict, choose=choose, reason="The coroner's list has twelve names.", **more)
    return decide(FOUND, ruling, ARTICLES)


def apply(found: Finding | Sequence[Finding], *decisions: Decision, today: str | None = None) -> Applied:
    findings = (found,) if isinstance(found, Finding) else found
    return apply_decisions(findings, decisions, ARTICLES, today=today)


def only(applied: Applied) -> Finding:
    (found,) = applied.findings
    return found


@pytest.mark.parametrize(
    ("verdict", "status"),
    [
        (Verdict.CHOOSE, Status.RESOLVED),
        (Verdict.NEITHER, Status.RESOLVED),
        (Verdict.BOTH, Status.DISPUTED),
        (Verdict.NOT_A_CONFLICT, Status.NOT_A_CONFLICT),
        (Verdict.DEFER, Status.DEFERRED),
        (Verdict.KNOWN, Status.DEFERRED),
    ],
)
def test_every_verdict_holds_on_a_second_run(verdict: Verdict, status: Status) -> None:
    decision = ruled(verdict)
    found = only(apply(FOUND, decision))
    assert (found.status, found.decision, found.changes) == (status, decision, ())


def test_the_baseline_says_that_it_is_one() -> None:
    decision = only(apply(FOUND, ruled(Verdict.KNOWN))).decision
    assert decision is not None and decision.status == "known"


def test_without_a_decision_nothing_is_settled() -> None:
    assert only(apply(FOUND)).status is Status.UNRESOLVED


def test_survives_another_order_of_groups_and_articles() -> None:
    turned = replace(FOUND, groups=FOUND.groups[::-1])
    found = apply_decisions((turned,), (ruled(),), ARTICLES[::-1]).findings[0]
    assert found.status is Status.RESOLVED


def test_survives_an_unrelated_article_and_its_finding() -> None:
    other = replace(FOUND, id="injured-aaaaaaaaaa", attribute="injured")
    statuses = [found.status for found in apply((FOUND, other), ruled()).findings]
    assert statuses == [Status.RESOLVED, Status.UNRESOLVED]


def test_survives_an_edit_elsewhere_in_the_article() -> None:
    edited = replace(HERALD, sha256="0" * 64)
    assert apply_decisions((FOUND,), (ruled(),), (edited, POST)).findings[0].status is Status.RESOLVED


def test_survives_an_article_that_agrees_with_the_chosen_value() -> None:
    agreeing = finding(group(TWELVE, claim(GAZETTE, "12", count(12))), group(FIFTEEN))
    assert only(apply(agreeing, ruled())).status is Status.RESOLVED


def test_survives_an_agreeing_article_that_changes_the_printed_value() -> None:
    """The group is now printed "12 people", but the words that were chosen are still in it."""
    relabelled = finding(group(TWELVE, claim(GAZETTE, "12", count(12)), value="12 people"), group(FIFTEEN))
    assert only(apply(relabelled, ruled())).status is Status.RESOLVED


def test_dispute_survives_an_article_that_agrees_with_either_side() -> None:
    agreeing = finding(group(TWELVE), group(FIFTEEN, claim(STAR, "15", count(15))))
    assert only(apply(agreeing, ruled(Verdict.BOTH))).status is Status.DISPUTED


def test_reopens_on_a_new_voice_for_the_other_value() -> None:
    louder = finding(group(TWELVE), group(FIFTEEN, claim(STAR, "15", count(15))))
    found = only(apply(louder, ruled()))
    assert found.status is Status.REOPENED
    assert found.changes == ('flood/star is new and says "15"',)


@pytest.mark.parametrize("verdict", list(Verdict))
def test_reopens_on_a_new_value(verdict: Verdict) -> None:
    wider = finding(group(TWELVE), group(FIFTEEN), group(claim(ECHO, "20", count(20))))
    decision = ruled(verdict)
    found = only(apply(wider, decision))
    assert (found.status, found.decision) == (Status.REOPENED, decision)
    assert found.changes == ('flood/echo is new and says "20"',)


@pytest.mark.parametrize("verdict", [Verdict.NOT_A_CONFLICT, Verdict.DEFER, Verdict.KNOWN])
def test_reopens_on_any_new_voice_where_no_value_was_chosen(verdict: Verdict) -> None:
    wider = finding(group(TWELVE, claim(GAZETTE, "12", count(12))), group(FIFTEEN))
    assert only(apply(wider, ruled(verdict))).status is Status.REOPENED


def test_reopens_on_a_changed_quote() -> None:
    reworded = article("flood/herald", "It killed twelve people.")
    changed = finding(group(claim(reworded, "twelve", count(12))), group(FIFTEEN))
    found = only(apply(changed, ruled()))
    assert found.status is Status.REOPENED
    assert found.changes == ('flood/herald said "12" and now says "twelve" (12)',)


def test_reopens_when_the_same_words_are_read_otherwise() -> None:
    found = only(apply(finding(group(replace(TWELVE, value=count(1200))), group(FIFTEEN)), ruled()))
    assert found.changes == ('flood/herald said "12" and now says "12" (1200)',)


def test_reopens_when_an_article_no_longer_says_it() -> None:
    three = finding(group(TWELVE), group(FIFTEEN, claim(STAR, "15", count(15))))
    ruling = Ruling(verdict=Verdict.CHOOSE, choose="12", reason="List of names.")
    found = only(apply(FOUND, decide(three, ruling, ARTICLES)))
    assert found.changes == ('flood/star no longer says "15"',)


def test_reopens_on_a_changed_rule_version() -> None:
    found = only(apply(replace(FOUND, rule_version=2), ruled()))
    assert found.status is Status.REOPENED
    assert found.changes == ("the rule is now RC101/2, the decision was made under RC101/1",)


@pytest.mark.parametrize(
    ("today", "status"),
    [(None, Status.DISPUTED), ("2026-05-31", Status.DISPUTED), ("2026-06-01", Status.REOPENED)],
)
def test_a_dispute_comes_due_only_when_told_the_day(today: str | None, status: Status) -> None:
    assert only(apply(FOUND, ruled(Verdict.BOTH, review_by="2026-06-01"), today=today)).status is status


def test_a_decision_by_hand_without_evidence_rules_while_its_value_stands() -> None:
    by_hand = Decision(id=FOUND.id, status="resolved", choose="12", reason="List of names.")
    assert only(apply(FOUND, by_hand)).status is Status.RESOLVED
    found = only(apply(FOUND, replace(by_hand, choose="13")))
    assert found.status is Status.REOPENED
    assert found.changes == ('no article says "13"',)


def test_a_decision_whose_finding_is_gone_is_obsolete() -> None:
    gone = replace(ruled(), id="deaths-zzzzzzzzzz", evidence=ruled().evidence[:1])
    applied = apply(FOUND, gone)
    assert applied.obsolete == (gone,)
    assert only(applied).status is Status.UNRESOLVED


RENAMED = replace(FOUND, id="aaaaaaaaaa", question="How many people lost their lives?")


def test_a_question_that_is_renamed_keeps_its_decision_and_its_id() -> None:
    """Open questions are named by the words that articles share: one more article can rename them."""
    applied = apply(RENAMED, ruled())
    assert (only(applied).status, only(applied).id, applied.obsolete) == (Status.RESOLVED, FOUND.id, ())
    agreeing = replace(RENAMED, groups=(group(TWELVE, claim(GAZETTE, "12", count(12))), group(FIFTEEN)))
    assert only(apply(agreeing, ruled())).status is Status.RESOLVED
    louder = replace(RENAMED, groups=(group(TWELVE), group(FIFTEEN, claim(STAR, "15", count(15)))))
    assert only(apply(louder, ruled())).status is Status.REOPENED


def test_a_renamed_question_of_an_edited_article_is_reopened() -> None:
    """The words may be others by now: "12" of the injured looks like "12" of the dead."""
    edited = (replace(HERALD, sha256="0" * 64), POST)
    (found,) = apply_decisions((RENAMED,), (ruled(),), edited).findings
    assert found.status is Status.REOPENED
    assert found.changes == ("the question is asked otherwise since flood/herald changed",)


@pytest.mark.parametrize(
    "findings",
    [
        (RENAMED, replace(RENAMED, id="bbbbbbbbbb")),
        (replace(RENAMED, rule="RC102"),),
        (finding(group(TWELVE), group(claim(ECHO, "20", count(20)))),),
    ],
    ids=["two that look alike", "another rule", "part of the evidence"],
)
def test_a_decision_is_never_carried_to_a_look_alike(findings: tuple[Finding, ...]) -> None:
    moved = [replace(found, id=f"{number}aaaaaaaaa") for number, found in enumerate(findings)]
    applied = apply(moved, ruled())
    assert {found.status for found in applied.findings} == {Status.UNRESOLVED}
    assert [decision.id for decision in applied.obsolete] == [FOUND.id]
