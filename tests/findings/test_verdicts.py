"""What an editor picks becomes a decision bound to the evidence."""

from __future__ import annotations

import pytest

from reconcile.errors import DecisionError
from reconcile.findings.decision_files import read_decision, write_decision
from reconcile.findings.verdicts import Ruling, Verdict, decide
from tests.made import article, claim, count, finding, group

HERALD = article("flood/herald", "The Aven rose. It killed 12 people. Boats came.")
POST = article("flood/post", "On Tuesday 15 people died. Later the count was 2 lower than feared, at 12.")
FOUND = finding(
    group(claim(HERALD, "12", count(12)), claim(POST, "12", count(12))),
    group(claim(POST, "15", count(15))),
    group(claim(POST, "2", count(2))),
)
ARTICLES = (HERALD, POST)


@pytest.mark.parametrize(
    ("choose", "want", "why"),
    [
        ("15", "15", "printed value"),
        ("1", "12", "number of a group"),
        ("2", "2", "a value that looks like a number of a group is the value"),
    ],
)
def test_choose(choose: str, want: str, why: str) -> None:
    decision = decide(FOUND, Ruling(verdict=Verdict.CHOOSE, choose=choose, reason="Seen."), ARTICLES)
    assert decision.choose == want, why


@pytest.mark.parametrize("choose", ["13", "0", "4", "", None, "٣"])
def test_a_value_that_is_not_there_is_refused(choose: str | None) -> None:
    with pytest.raises(DecisionError) as caught:
        decide(FOUND, Ruling(verdict=Verdict.CHOOSE, choose=choose, reason="Seen."), ARTICLES)
    assert caught.value.hint == 'Choose one of: 1 = "12", 2 = "15", 3 = "2".'


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_a_reason_is_required(reason: str) -> None:
    with pytest.raises(DecisionError, match="a reason is missing"):
        decide(FOUND, Ruling(verdict=Verdict.BOTH, reason=reason), ARTICLES)


def test_an_article_that_says_both_is_not_wrong() -> None:
    decision = decide(FOUND, Ruling(verdict=Verdict.CHOOSE, choose="12", reason="Seen."), ARTICLES)
    assert decision.wrong == ()


def test_neither_makes_all_of_them_wrong() -> None:
    decision = decide(FOUND, Ruling(verdict=Verdict.NEITHER, reason="Eleven, says the coroner."), ARTICLES)
    assert (decision.status, decision.choose, decision.wrong) == ("resolved", None, ("flood/herald", "flood/post"))


@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_decision_made_can_be_read_back(verdict: Verdict) -> None:
    choose = "15" if verdict is Verdict.CHOOSE else None
    decision = decide(FOUND, Ruling(verdict=verdict, choose=choose, reason="Seen:\n#1", cause="error"), ARTICLES)
    assert read_decision(write_decision(decision), "d.yaml") == decision
    assert decision.reason == "Seen: #1"
    assert len(decision.evidence) == 4
