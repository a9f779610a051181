"""Decision files: what we write is what we read, and what hands wrote is checked line by line."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.errors import DecisionError
from reconcile.findings.decision_files import CAUSES, STATUSES, read_decision, write_decision
from reconcile.model import Decision, Evidence

BY_HAND = """\
# settled on the phone
id: deaths-i3meeflddq
status: resolved
choose: 2008
cause: error
reason: The federation's result list says 2008.
at: 2026-11-22
"""


def test_what_is_written_by_hand_needs_no_quotes() -> None:
    assert read_decision(BY_HAND, "d.yaml") == Decision(
        id="deaths-i3meeflddq",
        status="resolved",
        choose="2008",
        cause="error",
        reason="The federation's result list says 2008.",
        at="2026-11-22",
    )


@dataclass(frozen=True)
class Bad:
    text: str
    message: str
    why: str


BAD = [
    Bad("", "d.yaml: the file is empty", "empty"),
    Bad("- a\n", "d.yaml:1: expected fields such as id, reason, status", "a list"),
    Bad("id: [\n", "d.yaml:2: did not find expected node content", "broken YAML"),
    Bad(BY_HAND + "chose: 12\n", 'd.yaml:8: unknown field "chose"', "misspelt field"),
    Bad(BY_HAND + "status: known\n", 'd.yaml:8: "status" stands here twice', "twice"),
    Bad("id: a\nstatus: resolved\nchoose: 1\n", 'd.yaml:1: "reason" is missing', "no reason"),
    Bad("id: a\nstatus: resolved\nchoose: 1\nreason: ''\n", "d.yaml:4: reason is empty", "empty reason"),
    Bad("id: a\nstatus: resolved\nreason: r\n", "d.yaml:2: resolved, but neither choose nor wrong", "resolves nothing"),
    Bad("id: a\nstatus: done\nreason: r\n", 'd.yaml:2: status is "done"', "unknown status"),
    Bad("id: ../a\nstatus: known\nreason: r\n", 'd.yaml:1: "../a" is no finding\'s id', "id leaves the folder"),
    Bad("id: a\nstatus: known\nreason: r\nat: 22.11.2026\n", 'd.yaml:4: at is "22.11.2026"', "date"),
    Bad("id: a\nstatus: known\nreason: r\nat: 2026-02-30\n", 'd.yaml:4: at is "2026-02-30"', "no such day"),
    Bad("id: a\nstatus: known\nreason: r\ncause: typo\n", 'd.yaml:4: cause is "typo"', "unknown cause"),
    Bad("id: a\nstatus: known\nreason: r\nwrong: b\n", "d.yaml:4: expected a list", "text for a list"),
    Bad("id: a\nstatus: known\nreason: {a: b}\n", "d.yaml:3: reason must be a single text", "mapping for a text"),
    Bad(
        "id: a\nstatus: known\nreason: r\nevidence:\n- source: b\n  quote: c\n",
        'd.yaml:5: "value" is missing',
        "evidence without value",
    ),
    Bad("id: !!python/object:os.system a\nstatus: x\nreason: r\n", 'd.yaml:2: status is "x"', "tags do nothing"),
    Bad("? {a: b}\n: c\n", "d.yaml:1: a field's name must be a single text", "mapping as a key"),
]


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.why)
def test_complaints_name_file_and_line(bad: Bad) -> None:
    with pytest.raises(DecisionError) as caught:
        read_decision(bad.text, "d.yaml")
    assert caught.value.message.startswith(bad.message)


def test_a_misspelt_field_is_guessed() -> None:
    with pytest.raises(DecisionError) as caught:
        read_decision(BY_HAND + "chose: 12\n", "d.yaml")
    assert caught.value.hint == 'Did you mean "choose"?'


def test_the_file_is_called_like_its_id() -> None:
    with pytest.raises(DecisionError, match=r"other\.yaml:2: id is .* but the file is called other"):
        read_decision(BY_HAND, "other.yaml", expected_id="other")


TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(lambda text: bool(text.strip()))
DAY = st.dates().map(lambda day: day.isoformat())
DECISIONS = st.builds(
    Decision,
    id=st.from_regex(r"[a-z0-9][a-z0-9-]{0,40}", fullmatch=True),
    status=st.sampled_from(STATUSES),
    reason=TEXT,
    choose=TEXT,
    wrong=st.frozensets(TEXT, max_size=3).map(lambda names: tuple(sorted(names))),
    cause=st.none() | st.sampled_from(CAUSES),
    by=st.none() | TEXT,
    at=st.none() | DAY,
    review_by=st.none() | DAY,
    evidence=st.lists(st.builds(Evidence, source=TEXT, sha256=st.text("0123456789abcdef"), quote=TEXT, value=TEXT)).map(
        tuple
    ),
    rule=st.sampled_from(["", "RC101/1"]),
)


@given(DECISIONS)
def test_reading_what_was_written_gives_the_decision_back(decision: Decision) -> None:
    assert read_decision(write_decision(decision), "d.yaml", expected_id=decision.id) == decision


def test_written_as_a_person_would() -> None:
    decision = Decision(
        id="deaths-i3meeflddq",
        status="resolved",
        choose="12",
        wrong=("flood/post",),
        cause="error",
        reason="Según la lista del forense: doce.",
        at="2026-11-22",
        evidence=(Evidence(source="flood/post", sha256="ab", quote="15", value="15"),),
        rule="RC101/1",
    )
    assert (
        write_decision(decision)
        == """\
id: deaths-i3meeflddq
status: resolved
choose: '12'
wrong:
- flood/post
cause: error
reason: 'Según la lista del forense: doce.'
at: '2026-11-22'
rule: RC101/1
evidence:
- source: flood/post
  sha256: ab
  quote: '15'
  value: '15'
"""
    )
