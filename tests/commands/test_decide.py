"""``reconcile decide`` and ``prune`` on a workspace: what is ruled holds, comes back, and is taken away."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from reconcile import check
from reconcile.cli import main
from reconcile.findings.decision_files import read_decision
from reconcile.model import Decision, Finding, Status

NIGHT = "The bridge opened on 3 May 1990. It cost $3.5 million. The bridge is 1,204 metres long.\n"


def decide(workspace: Path, *arguments: str) -> int:
    return main(["decide", *arguments, "--workspace", str(workspace)])


def only(workspace: Path) -> Finding:
    (found,) = check(workspace).report.findings
    return found


def stored(workspace: Path) -> Decision:
    (path,) = (workspace / "claims" / "decisions").glob("*")
    return read_decision(path.read_text(encoding="utf-8"), path.name, expected_id=path.stem)


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("--choose", "1"), Status.RESOLVED),
        (("--neither",), Status.RESOLVED),
        (("--both",), Status.DISPUTED),
        (("--not-a-conflict", "--cause", "definition"), Status.NOT_A_CONFLICT),
        (("--defer",), Status.DEFERRED),
    ],
)
def test_every_verdict_settles_the_check(workspace: Path, arguments: tuple[str, ...], status: Status) -> None:
    finding = only(workspace)
    assert main(["check", str(workspace)]) == 1
    assert decide(workspace, finding.id, *arguments, "--reason", "Seen the stone.", "--by", "Ana") == 0
    assert only(workspace).status is status
    assert main(["check", str(workspace)]) == 0


def test_a_dispute_is_looked_at_again_in_half_a_year(workspace: Path) -> None:
    decide(workspace, only(workspace).id, "--both", "--reason", "Both say so.", "--at", "2026-01-01")
    assert stored(workspace).review_by == "2026-07-02"
    assert main(["check", str(workspace), "--strict", "--today", "2026-07-01"]) == 0
    assert main(["check", str(workspace), "--strict", "--today", "2026-07-02"]) == 3


def test_a_new_value_reopens_and_an_agreeing_article_does_not(workspace: Path) -> None:
    finding = only(workspace)
    decide(workspace, finding.id, "--choose", finding.groups[0].value, "--reason", "Seen the stone.")
    chosen = finding.groups[0].claims[0].article_id
    text = (workspace / "sources" / f"{chosen}.txt").read_text(encoding="utf-8")
    (workspace / "sources" / "bridge" / "times.txt").write_text(f"A look back. {text}", encoding="utf-8")
    assert only(workspace).status is Status.RESOLVED
    (workspace / "sources" / "bridge" / "night.txt").write_text(NIGHT, encoding="utf-8")
    found = only(workspace)
    assert found.status is Status.REOPENED
    assert [change for change in found.changes if "bridge/night" in change and "1990" in change]


def test_undo(workspace: Path) -> None:
    finding = only(workspace)
    decide(workspace, finding.id, "--defer", "--reason", "Later.")
    assert decide(workspace, finding.id, "--undo") == 0
    assert only(workspace).status is Status.UNRESOLVED
    assert decide(workspace, finding.id, "--undo") == 3


def test_all_that_is_known_at_the_start(workspace: Path) -> None:
    assert decide(workspace, "--all", "--as", "known") == 0
    found = only(workspace)
    assert found.status is Status.DEFERRED
    assert found.decision is not None and found.decision.status == "known"


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ((), "say what to decide"),
        (("--all",), "--all goes with --as known"),
        (("ID",), "say what you decide"),
        (("ID", "--choose", "1"), "a reason is missing"),
        (("ID", "--choose", "1850", "--reason", "r"), 'has no value "1850"'),
        (("ID", "--defer", "--reason", "r", "--cause", "typo"), 'cause is "typo"'),
        (("zzz", "--defer", "--reason", "r"), "no finding has this id"),
    ],
)
def test_what_cannot_be_decided_is_refused(
    workspace: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], complaint: str
) -> None:
    identity = only(workspace).id
    assert decide(workspace, *(identity if word == "ID" else word for word in arguments)) in (2, 3)
    assert complaint in capsys.readouterr().err
    assert not (workspace / "claims").exists()


def test_outside_a_workspace_decisions_have_no_place(bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert decide(bridge, "--all", "--as", "known") == 2
    assert "is no workspace" in capsys.readouterr().err


def test_prune_removes_what_is_obsolete(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    decide(workspace, "--all", "--as", "known")
    gazette = workspace / "sources" / "bridge" / "gazette.txt"
    gazette.write_text(gazette.read_text(encoding="utf-8").replace("1988", "1987"), encoding="utf-8")
    kept = stored(workspace)
    assert main(["prune", str(workspace), "--dry-run"]) == 0
    assert stored(workspace) == kept
    assert main(["prune", str(workspace)]) == 0
    assert list((workspace / "claims" / "decisions").iterdir()) == []
    assert kept.id in capsys.readouterr().out


# --- the spreadsheet ----------------------------------------------------------------------------


def exported(workspace: Path) -> list[dict[str, str]]:
    path = workspace / "conflicts.csv"
    main(["check", str(workspace), "--output", str(path)])
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))


def filled(workspace: Path, rows: list[dict[str, str]], *, delimiter: str = ",") -> str:
    stream = io.StringIO()
    table = csv.DictWriter(stream, list(rows[0]), delimiter=delimiter)
    table.writeheader()
    table.writerows(rows)
    path = workspace / "filled.csv"
    path.write_text(stream.getvalue(), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_a_table_comes_back_as_decisions(workspace: Path, delimiter: str) -> None:
    rows = exported(workspace)
    rows[1] |= {"decision": "resolved", "choose": rows[1]["value"], "reason": "'=1+1 is no sum", "by": "Ana"}
    assert decide(workspace, "--from", filled(workspace, rows, delimiter=delimiter)) == 0
    made = stored(workspace)
    assert (made.status, made.choose, made.by) == ("resolved", rows[1]["value"], "Ana")
    assert made.reason == "=1+1 is no sum"


def test_a_table_that_nobody_changed_decides_nothing(workspace: Path) -> None:
    decide(workspace, "--all", "--as", "known", "--by", "Ana")
    path = stored(workspace)
    assert decide(workspace, "--from", filled(workspace, exported(workspace)), "--by", "Eva") == 0
    assert stored(workspace) == path


@pytest.mark.parametrize(
    ("cells", "complaint"),
    [
        ({"decision": "maybe", "reason": "r"}, 'filled.csv:2: decision is "maybe"'),
        ({"decision": "resolved", "choose": "1850", "reason": "r"}, "has no value"),
        ({"decision": "deferred"}, "filled.csv:2: a reason is missing"),
        ({"decision": "deferred", "reason": "r", "cause": "typo"}, 'cause is "typo"'),
        ({"decision": "deferred", "reason": "r", "review_by": "soon"}, 'review_by is "soon"'),
        ({"decision": "deferred", "reason": "r", "id": "0"}, "filled.csv:2: no finding 0"),
        ({"decision": "deferred", "reason": "r", "quote": "1850"}, "has changed since the table was exported"),
    ],
)
def test_a_table_with_a_wrong_row_decides_nothing(
    workspace: Path, capsys: pytest.CaptureFixture[str], cells: dict[str, str], complaint: str
) -> None:
    rows = exported(workspace)
    rows[0] |= cells
    assert decide(workspace, "--from", filled(workspace, rows)) == 3
    assert complaint in capsys.readouterr().err
    assert not (workspace / "claims").exists()


def test_rows_that_contradict_each_other_decide_nothing(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = exported(workspace)
    rows[0] |= {"decision": "deferred", "reason": "a"}
    rows[1] |= {"decision": "deferred", "reason": "b"}
    assert decide(workspace, "--from", filled(workspace, rows)) == 3
    assert "is decided in two ways" in capsys.readouterr().err


def test_the_file_is_written_whole(workspace: Path) -> None:
    decide(workspace, "--all", "--as", "known")
    folder = workspace / "claims" / "decisions"
    assert [path.name for path in folder.iterdir() if path.suffix != ".yaml"] == []
