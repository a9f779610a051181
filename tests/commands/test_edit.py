"""``reconcile edit`` on a workspace: what is struck, corrected or added changes the check."""

from __future__ import annotations

from pathlib import Path

import pytest

from reconcile import check
from reconcile.cli import main
from reconcile.model import Claim


def edit(workspace: Path, *arguments: str) -> int:
    return main(["edit", *arguments, "--reason", "Seen.", "--workspace", str(workspace)])


def claim(workspace: Path, quote: str) -> Claim:
    """The claim that states the year in which the two articles differ."""
    report = check(workspace).report
    return next(c for found in report.findings for g in found.groups for c in g.claims if quote in c.quote)


def test_striking_one_side_ends_the_conflict(workspace: Path) -> None:
    assert edit(workspace, claim(workspace, "1988").id, "--strike") == 0
    assert check(workspace).report.findings == ()
    assert main(["check", str(workspace)]) == 0


def test_correcting_one_side_ends_the_conflict(workspace: Path) -> None:
    assert edit(workspace, claim(workspace, "1988").id, "--reads", "3 May 1987") == 0
    assert check(workspace).report.findings == ()


def test_adding_a_claim_that_differs_makes_a_conflict(workspace: Path) -> None:
    before = len(check(workspace).report.findings)
    arguments = ("--add", "bridge/herald", "--quote", "1,204 metres", "--kind", "quantity", "--reads", "1,304 metres")
    assert edit(workspace, *arguments) == 0
    assert len(check(workspace).report.findings) == before + 1


def test_an_article_that_changed_orphans_the_edit_and_says_so(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(workspace, claim(workspace, "1988").id, "--strike")
    gazette = workspace / "sources" / "bridge" / "gazette.txt"
    gazette.write_text(
        "It cost $3.5 million. The bridge opened on 3 May 1988. The bridge is 1,204 metres long.\n", encoding="utf-8"
    )
    report = check(workspace).report
    assert len(report.findings) == 1
    assert [notice for notice in report.notices if notice.startswith("claims/edits.yaml:1: orphaned")]


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ((), "say what to edit"),
        (("ID",), "say what to edit"),
        (("zzz", "--strike"), "no claim has this id"),
        (("ID", "--reads", "many"), "cannot be read as"),
        (("--add", "bridge/none", "--quote", "x", "--kind", "count"), "no article has this id"),
        (("--add", "bridge/herald", "--quote", "x"), "--add needs --quote and --kind"),
        (("--add", "bridge/herald", "--quote", "absent", "--kind", "count"), "does not stand"),
        (("--add", "bridge/herald", "--quote", "The bridge", "--kind", "count"), "stands more than once"),
    ],
)
def test_what_cannot_be_edited_is_refused(
    workspace: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], complaint: str
) -> None:
    identity = claim(workspace, "1988").id
    assert edit(workspace, *(identity if word == "ID" else word for word in arguments)) in (2, 3)
    assert complaint in capsys.readouterr().err
    assert not (workspace / "claims" / "edits.yaml").exists()
