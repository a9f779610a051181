"""The gate on a workspace with decisions: adoption, red and green, reopened, obsolete, overdue, invalid."""

from __future__ import annotations

from pathlib import Path

import pytest

from reconcile import check
from reconcile.cli import main
from reconcile.findings.decision_files import write_decision
from reconcile.findings.verdicts import Ruling, Verdict, decide
from tests.commands.conftest import GAZETTE, HERALD, write_articles


def rule_all(root: Path, ruling: Ruling) -> int:
    """Decide every finding of a workspace alike; how many there were."""
    report = check(root).report
    folder = root / "claims" / "decisions"
    folder.mkdir(parents=True, exist_ok=True)
    for finding in report.findings:
        text = write_decision(decide(finding, ruling, report.articles))
        (folder / f"{finding.id}.yaml").write_text(text, encoding="utf-8")
    return len(report.findings)


def last_line(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().err.splitlines()[-1].removeprefix("reconcile: ")


KNOWN = Ruling(verdict=Verdict.KNOWN, reason="was there when we began")
RIGHT = Ruling(verdict=Verdict.CHOOSE, choose="1", reason="the deed says so", review_by="2030-01-31")


def test_three_hundred_old_conflicts_are_green_and_the_next_is_red(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(300):
        write_articles(tmp_path / "sources" / f"bridge-{number:03}")
    assert main(["check", str(tmp_path), "--format", "gitlab"]) == 1
    words = ["--as", "known", "--reason", "Was there when we began."]
    assert main(["decide", "--all", *words, "--workspace", str(tmp_path)]) == 0
    assert len(list((tmp_path / "claims" / "decisions").glob("*.yaml"))) == 300
    capsys.readouterr()
    assert main(["check", str(tmp_path), "--format", "gitlab"]) == 0
    assert last_line(capsys) == "0 new, 0 reopened, 300 resolved, 0 obsolete, 0 overdue: passed"
    write_articles(tmp_path / "sources" / "tunnel")
    assert main(["check", str(tmp_path), "--format", "gitlab"]) == 1
    assert last_line(capsys) == "1 new, 0 reopened, 300 resolved, 0 obsolete, 0 overdue: failed, 1 conflict to decide"


def test_a_changed_article_reopens_what_was_decided(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rule_all(workspace, RIGHT)
    assert main(["check", str(workspace), "--today", "2029-12-01"]) == 0
    changed = GAZETTE.replace("1988", "1989")
    (workspace / "sources" / "bridge" / "gazette.txt").write_text(changed, encoding="utf-8")
    assert main(["check", str(workspace), "--today", "2029-12-01"]) == 1
    assert last_line(capsys) == "0 new, 1 reopened, 0 resolved, 0 obsolete, 0 overdue: failed, 1 conflict to decide"


def test_a_conflict_that_is_gone_leaves_its_decision_obsolete(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rule_all(workspace, RIGHT)
    (workspace / "sources" / "bridge" / "gazette.txt").write_text(HERALD, encoding="utf-8")
    assert main(["check", str(workspace), "--today", "2029-12-01"]) == 0
    assert "0 resolved, 1 obsolete, 0 overdue: passed" in last_line(capsys)
    assert main(["check", str(workspace), "--today", "2029-12-01", "--strict"]) == 3
    assert "--strict is on" in last_line(capsys)


def test_a_part_of_a_workspace_makes_no_decision_obsolete(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_articles(workspace / "sources" / "tunnel")
    rule_all(workspace, KNOWN)
    assert main(["check", str(workspace / "sources" / "tunnel"), "--strict"]) == 0
    assert "1 resolved, 0 obsolete" in last_line(capsys)


def test_a_decision_comes_due(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rule_all(workspace, RIGHT)
    assert main(["check", str(workspace), "--strict", "--today", "2030-01-30"]) == 0
    assert main(["check", str(workspace), "--today", "2030-01-31"]) == 0
    assert "1 resolved, 0 obsolete, 1 overdue: passed" in last_line(capsys)
    assert main(["check", str(workspace), "--strict", "--today", "2030-01-31"]) == 3


@pytest.mark.parametrize("day", ["2029-12-01", "2031-12-01"])
def test_the_day_changes_no_report(day: str, workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rule_all(workspace, RIGHT)
    main(["check", str(workspace), "--format", "json", "--today", "2029-12-01"])
    first = capsys.readouterr().out
    main(["check", str(workspace), "--format", "json", "--today", day])
    assert capsys.readouterr().out == first


def test_an_invalid_decision_stops_with_file_and_line(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rule_all(workspace, RIGHT)
    (path,) = (workspace / "claims" / "decisions").glob("*.yaml")
    path.write_text(path.read_text(encoding="utf-8").replace("status: resolved", "status: solved"), encoding="utf-8")
    assert main(["check", str(workspace), "--format", "json"]) == 3
    told = capsys.readouterr()
    assert told.out == ""
    assert f"claims/decisions/{path.name}:2: " in told.err


def test_the_configuration_says_what_fails(workspace: Path) -> None:
    assert main(["check", str(workspace)]) == 1
    (workspace / "reconcile.yaml").write_text("fail_on: never\n", encoding="utf-8")
    assert main(["check", str(workspace)]) == 0
    assert main(["check", str(workspace), "--fail-on", "minor"]) == 1


def test_a_mistake_in_the_configuration_stops_with_its_line(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (workspace / "reconcile.yaml").write_text("# ours\nfail_in: never\n", encoding="utf-8")
    assert main(["check", str(workspace)]) == 2
    assert "reconcile.yaml:2: " in capsys.readouterr().err
