"""The gate on the bundled dossier, as this repository's own continuous integration uses it: red, green, red."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

import pytest

from reconcile import check
from reconcile.cli import main
from reconcile.findings.verdicts import Ruling, Verdict
from tests.commands.test_gate import rule_all

ROOT: Final = Path(__file__).parent.parent
NEW: Final = """\
---
title: A boy from Cuenca
publisher: The Pilgrim
---
Jefferson Pérez was born on 3 March 1971 in Cuenca.
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A copy of this repository's workspace, without what was decided in it."""
    shutil.copytree(ROOT / "sources", tmp_path / "sources")
    if (ROOT / "reconcile.yaml").exists():
        shutil.copy(ROOT / "reconcile.yaml", tmp_path)
    return tmp_path


def test_red_then_green_then_red_again(workspace: Path) -> None:
    assert main(["check", str(workspace), "--format", "gitlab"]) == 1
    assert rule_all(workspace, Ruling(verdict=Verdict.KNOWN, reason="as the original articles have it")) > 0
    assert main(["check", str(workspace), "--format", "gitlab", "--strict"]) == 0
    (workspace / "sources" / "jefferson-perez" / "pilgrim.md").write_text(NEW, encoding="utf-8")
    assert main(["check", str(workspace), "--format", "gitlab"]) == 1


def test_what_is_decided_here_holds() -> None:
    """No decision of this repository is obsolete or was made on evidence that has changed."""
    report = check(ROOT).report
    assert [decision.id for decision in report.obsolete] == []
    assert [finding.id for finding in report.findings if finding.changes] == []
