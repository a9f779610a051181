"""The smaller commands, called as people call them."""

from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path

import pytest

from reconcile import check
from reconcile.cli import COMMANDS, main
from reconcile.formats import our_writers
from reconcile.registry import RULES
from tests.commands.conftest import write_articles


def test_values_as_a_table(bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["values", str(bridge / "herald.txt")]) == 0
    out = capsys.readouterr().out
    assert f"{bridge / 'herald.txt'}:1:22" in out
    assert "1987-05-03" in out or "3 May 1987" in out


def test_values_as_json(bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["values", str(bridge / "herald.txt"), str(bridge / "gazette.txt"), "--format", "json"]) == 0
    records = json.loads(capsys.readouterr().out)
    texts = {str(path): path.read_text(encoding="utf-8") for path in bridge.iterdir()}
    assert {record["source"] for record in records} == set(texts)
    assert all(texts[r["source"]][r["start"] : r["end"]] == r["quote"] for r in records)
    assert list(records[0]) == ["source", "start", "end", "quote", "kind", "value", "modality", "readings"]


def test_values_of_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Twelve people died on Tuesday.")))
    assert main(["values", "-", "--published", "2017-07-26", "--format", "json"]) == 0
    dates = [each["value"] for each in json.loads(capsys.readouterr().out) if each["kind"] == "date"]
    assert dates == [{"edtf": "2017-07-25"}]


def test_explain_tells_words_reading_and_what_would_settle(bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (finding,) = check(bridge).report.findings
    assert main(["explain", finding.id[:6], str(bridge)]) == 0
    out = capsys.readouterr().out
    assert "“The bridge opened on [3 May 1987].”" in out
    assert '{"edtf": "1988-05-03"}' in out
    assert f"reconcile decide {finding.id} --choose VALUE" in out


@pytest.mark.parametrize("command", ["explain", "claims"])
def test_an_id_that_nothing_has(command: str, bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    args = ["explain", "nope", str(bridge)] if command == "explain" else ["claims", str(bridge), "--why", "nope"]
    assert main(args) == 2
    assert "nope: no " in capsys.readouterr().err


def test_an_id_that_several_findings_begin_with(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(20):
        write_articles(tmp_path / f"bridge-{number}")
    ids = [finding.id for finding in check(tmp_path).report.findings]
    shared = next(one for one in "0123456789abcdef" if sum(each.startswith(one) for each in ids) > 1)
    assert main(["explain", shared, str(tmp_path)]) == 2
    assert "findings begin so" in capsys.readouterr().err


def test_claims_as_json_are_grounded(bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", str(bridge), "--format", "json"]) == 0
    claims = json.loads(capsys.readouterr().out)
    texts = {path.stem: path.read_text(encoding="utf-8") for path in bridge.iterdir()}
    assert claims
    assert all(texts[each["source"]][each["start"] : each["end"]] == each["quote"] for each in claims)


def test_claims_as_a_table(bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", str(bridge)]) == 0
    told = capsys.readouterr()
    lines = told.out.splitlines()
    assert all(line.startswith("│ ") for line in lines)
    assert any("herald.txt:1:22" in line and "3 May 1987" in line for line in lines)
    assert told.err == f"reconcile: {len(lines) - 2} claims of 2 articles\n"


def test_claims_why_names_the_conflict(bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (finding,) = check(bridge).report.findings
    assert main(["claims", str(bridge), "--why", finding.groups[0].claims[0].id]) == 0
    assert finding.id in capsys.readouterr().out


def test_claims_are_written_once(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", str(workspace), "--write"]) == 0
    files = sorted((workspace / "claims").rglob("*.yaml"))
    assert [path.stem for path in files] == ["gazette", "herald"]
    assert main(["claims", str(workspace), "--write"]) == 0
    assert capsys.readouterr().err.splitlines() == [
        "reconcile: 2 of 2 files below claims/ changed",
        "reconcile: 0 of 2 files below claims/ changed",
    ]


def test_a_plain_folder_has_no_claims_to_write(bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", str(bridge), "--write"]) == 2
    assert sorted(path.name for path in bridge.iterdir()) == ["gazette.txt", "herald.txt"]
    assert "no workspace" in capsys.readouterr().err


def test_report_writes_the_same_bytes_twice(workspace: Path) -> None:
    assert main(["report", str(workspace)]) == 0
    first = {path: path.read_bytes() for path in sorted(workspace.rglob("*")) if path.is_file()}
    assert {"report.md", "report.json"} <= {path.name for path in first}
    assert main(["report", str(workspace)]) == 0
    assert {path: path.read_bytes() for path in sorted(workspace.rglob("*")) if path.is_file()} == first
    assert str(workspace) not in (workspace / "reports" / "report.md").read_text(encoding="utf-8")


def test_report_needs_a_workspace(bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(bridge)]) == 2
    assert "is no workspace" in capsys.readouterr().err
    assert not (bridge / "reports").exists()


def test_init_makes_a_workspace_and_touches_nothing_twice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = tmp_path / "desk"
    assert main(["init", str(desk)]) == 0
    assert sorted(path.name for path in desk.iterdir()) == ["claims", "reconcile.yaml", "reports", "sources"]
    (desk / "reconcile.yaml").write_text("fail_on: major\n", encoding="utf-8")
    assert main(["init", str(desk)]) == 0
    assert (desk / "reconcile.yaml").read_text(encoding="utf-8") == "fail_on: major\n"
    assert "nothing changed" in capsys.readouterr().err


def test_a_new_workspace_without_articles_is_no_pass(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["init", str(tmp_path)])
    assert main(["check", str(tmp_path)]) == 2
    assert "no articles" in capsys.readouterr().err


def test_rules_are_listed_and_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--format", "json"]) == 0
    assert [each["code"] for each in json.loads(capsys.readouterr().out)] == sorted(rule.code for rule in RULES)
    assert main(["rules", "RC101"]) == 0
    assert "figures-differ" in capsys.readouterr().out
    assert main(["rules", "RC999"]) == 2


def test_every_command_teaches_by_example(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    told = capsys.readouterr().out
    for command in COMMANDS:
        name = str(command).rpartition(".commands.")[2].partition("'")[0]
        with pytest.raises(SystemExit):
            main([name, "--help"])
        assert f"examples:\n  reconcile {name}" in capsys.readouterr().out
        assert f"\n    {name}" in told


def test_every_format_is_named_where_people_look(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["check", "--help"])
    told = capsys.readouterr().out
    page = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
    for each in our_writers():
        assert re.search(rf"\b{each.name}\b", told)
        assert f"| `{each.name}` | `{each.suffix}` |" in page


def test_every_command_is_on_its_page() -> None:
    page = (Path(__file__).parents[2] / "docs" / "commands.md").read_text(encoding="utf-8")
    names = [str(command).rpartition(".commands.")[2].partition("'")[0] for command in COMMANDS]
    assert [name for name in names if f"| `reconcile {name} " not in page] == []


def test_no_abbreviations_that_later_options_would_break() -> None:
    with pytest.raises(SystemExit) as end:
        main(["check", "--fail", "major"])
    assert end.value.code == 2
