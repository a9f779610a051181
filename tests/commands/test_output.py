"""Where reports go, what a job's summary gets, and who is told to wait."""

from __future__ import annotations

import io
import json
import sys
import time
from pathlib import Path

import pytest

from reconcile.cli import main
from reconcile.commands import progress
from reconcile.commands.output import Target, by_file, settled
from reconcile.errors import UsageError
from reconcile.reports.cut import cut_lines


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_whoever_waits_is_told_after_a_while_and_it_is_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "PATIENCE_S", 0.01)
    with progress.waiting("reading"):
        time.sleep(0.2)
    assert stream.getvalue() == "reading ...\r\x1b[K"


def test_whoever_need_not_wait_is_told_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    with progress.waiting("reading"):
        pass
    assert stream.getvalue() == ""


def test_a_log_is_told_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "PATIENCE_S", 0.01)
    with progress.waiting("reading"):
        time.sleep(0.1)
    assert stream.getvalue() == ""


def test_paths_that_tools_open_lead_from_here(
    bridge: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(bridge.parent)
    main(["check", "bridge", "--format", "github"])
    assert "file=bridge/gazette.txt," in capsys.readouterr().out
    main(["check", "bridge", "--format", "json"])
    assert [each["path"] for each in json.loads(capsys.readouterr().out)["articles"]] == ["gazette.txt", "herald.txt"]


def test_the_summary_of_a_job_is_added_to(bridge: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    main(["check", str(bridge), "--format", "json", "--output", str(tmp_path / "r.json")])
    assert summary.read_text(encoding="utf-8") == "before\n"
    main(["check", str(bridge), "--format", "github"])
    assert summary.read_text(encoding="utf-8").startswith("before\n# Where the articles disagree\n")


def test_what_is_cut_is_counted() -> None:
    text = "".join(f"line {number}\n" for number in range(10_000))
    kept = cut_lines(text, 5_000)
    assert len(kept.encode()) <= 5_000
    lines = kept.splitlines()
    assert lines[-1] == f"**{10_000 - len(lines) + 2:,} more lines did not fit in here.**"


def test_formats_and_files_in_the_order_given() -> None:
    given = [Target(format="json", output=Path("a")), Target(format="text"), Target(format="", output=Path("b.md"))]
    assert settled(given) == (
        Target(format="json", output=Path("a")),
        Target(format="text"),
        Target(format="markdown", output=Path("b.md")),
    )
    assert settled(None) == (Target(format="text"),)


def test_two_formats_in_one_file_are_refused() -> None:
    with pytest.raises(UsageError, match="would go to a"):
        settled([Target(format="json", output=Path("a")), Target(format="csv", output=Path("a"))])


def test_a_folder_is_no_file_to_write_to(bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(bridge), "--format", "json", "--output", str(bridge)]) == 2
    assert "cannot be written" in capsys.readouterr().err
    assert sorted(path.name for path in bridge.iterdir()) == ["gazette.txt", "herald.txt"]


ROWS = [
    ("a.md", "1:2", "count", "twelve people " * 9, "12"),
    ("a.md", "3:4", "date", "Tuesday", "2017-07-25"),
    ("b.md", "1:1", "count", "two", "2"),
]


def test_a_table_a_file_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setenv("COLUMNS", "70")
    lines = by_file(ROWS, ["Place", "Kind", "Words", "Read as"], flexible=(2, 3)).splitlines()
    assert max(len(line) for line in lines) <= 70
    assert [line for line in lines if not line.startswith("│")] == ["a.md", "", "b.md"]


def test_a_line_stays_a_line_in_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    lines = by_file(ROWS, ["Place", "Kind", "Words", "Read as"], flexible=(2, 3)).splitlines()
    assert [line.split()[1] for line in lines[2:]] == ["a.md:1:2", "a.md:3:4", "b.md:1:1"]
