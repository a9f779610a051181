from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reconcile.cli import main
from reconcile.commands import check, replay
from reconcile.commands.replay import Told

HERALD = "Flood\n\nThe flood killed 12 people in Corbin.\n"
POST = "Flood\n\nThe flood killed 14 people in Corbin.\n"


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/herald.md").write_text(HERALD, encoding="utf-8")
    (tmp_path / "sources/post.txt").write_text(POST, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Grows by one each time that somebody has to look."""
    seen: list[str] = []
    look = check._look

    def noted(*args: object) -> Told:
        seen.append("looked")
        return look(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(check, "_look", noted)
    return seen


def told(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    code = main(["check", "--today", "2026-11-22", *args])
    out, err = capsys.readouterr()
    return code, out, err


@pytest.mark.parametrize("form", ["text", "json", "markdown", "html", "csv", "github", "sarif", "junit"])
def test_what_was_told_is_told_again(
    form: str, workspace: Path, looks: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    first = told(capsys, "--format", form)
    assert told(capsys, "--format", form) == first
    assert len(looks) == 1
    assert first[0] == 1
    assert "12" in first[1]


def test_a_file_is_written_again(workspace: Path, looks: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    told(capsys, "--output", "report.json")
    text = (workspace / "report.json").read_bytes()
    (workspace / "report.json").unlink()
    told(capsys, "--output", "report.json")
    assert (workspace / "report.json").read_bytes() == text
    assert len(looks) == 1


def put(name: str, text: str) -> Callable[[Path], object]:
    def change(workspace: Path) -> None:
        path = workspace / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    return change


CHANGES: list[tuple[Callable[[Path], object], str]] = [
    (put("sources/herald.md", HERALD.replace("12", "14")), "an article's text"),
    (put("sources/times.txt", POST), "another article"),
    (put("sources/post.yaml", "publisher: The Post\n"), "a sidecar"),
    (put("reconcile.yaml", "fail_on: never\n"), "the settings"),
    (put("claims/decisions/x.yaml", "id: x\nstatus: disputed\nreason: both\n"), "a decision"),
    (put("claims/edits.yaml", "# nothing yet\n"), "the edits"),
    (lambda workspace: (workspace / "sources/herald.md").rename(workspace / "sources/h.md"), "a name"),
]


@pytest.mark.parametrize(("change", "why"), CHANGES, ids=[why for _, why in CHANGES])
def test_any_change_is_looked_at(
    change: Callable[[Path], object], why: str, workspace: Path, looks: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    told(capsys)
    change(workspace)
    told(capsys)
    assert len(looks) == 2, why


@pytest.mark.parametrize(
    "args", [["--format", "json"], ["--fail-on", "never"], ["--strict"], ["--today", "2026-11-23"]]
)
def test_another_question_has_an_answer_of_its_own(
    args: list[str], workspace: Path, looks: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    first = told(capsys)
    told(capsys, *args)
    assert len(looks) == 2
    assert told(capsys) == first
    assert len(looks) == 2


def test_other_code_looks_for_itself(
    workspace: Path, looks: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    told(capsys)
    monkeypatch.setattr(replay, "code_fingerprint", lambda: "another version")
    told(capsys)
    assert len(looks) == 2


def test_a_plain_folder_keeps_nothing(tmp_path: Path, looks: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(HERALD, encoding="utf-8")
    (tmp_path / "b.txt").write_text(POST, encoding="utf-8")
    assert told(capsys, str(tmp_path)) == told(capsys, str(tmp_path))
    assert len(looks) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "b.txt"]
