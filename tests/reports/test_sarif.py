"""SARIF: the official schema, and what GitHub's code scanning reads of it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from reconcile.model import Report, Rule
from reconcile.registry import RULES
from reconcile.reports.sarif import write
from reconcile.reports.writer import Setting
from tests.reports.dossiers import DEAD, EMPTY, GAZETTE, HERALD, REPORT, WIRE

# As in the npm package @microsoft/jest-sarif 1.0.0-beta.0 (MIT), which has it from the OASIS repository.
SCHEMA = json.loads((Path(__file__).parent / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))


def run_of(report: Report, setting: Setting | None = None) -> Any:
    (run,) = json.loads(write(report, setting or Setting(rules=RULES)))["runs"]
    return run


@pytest.mark.parametrize(
    ("report", "setting"),
    [
        (REPORT, Setting(rules=RULES)),
        (REPORT, Setting(decided=True)),
        (EMPTY, Setting(rules=RULES)),
    ],
    ids=["findings", "decided ones too", "nothing found"],
)
def test_valid_against_the_official_schema(report: Report, setting: Setting) -> None:
    validator = jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
    assert [error.message for error in validator.iter_errors(json.loads(write(report, setting)))] == []


def test_the_schema_would_notice() -> None:
    broken = json.loads(write(REPORT, Setting()))
    broken["runs"][0]["results"][0]["level"] = "fatal"
    assert not jsonschema.Draft4Validator(SCHEMA).is_valid(broken)


def test_decided_conflicts_are_left_out_unless_asked_for() -> None:
    ids = [each["partialFingerprints"]["primaryLocationLineHash"] for each in run_of(REPORT)["results"]]
    assert ids == ["bridge-opened-77d0", "flood-deaths-5b1c", "flood-worst-90aa"]
    everything = run_of(REPORT, Setting(decided=True))["results"]
    assert [each.get("suppressions", [{}])[0].get("justification") for each in everything] == [
        None, None, None, "digits swapped; the plan says 1,204",
    ]  # fmt: skip


def test_offsets_are_counted_in_code_points() -> None:
    assert run_of(REPORT)["columnKind"] == "unicodeCodePoints"


def place(location: Any) -> tuple[str, int, int]:
    physical = location["physicalLocation"]
    return physical["artifactLocation"]["uri"], physical["region"]["startLine"], physical["region"]["startColumn"]


def test_the_newest_article_is_the_place_and_the_others_are_related() -> None:
    dead = next(each for each in run_of(REPORT)["results"] if each["ruleId"] == "RC101")
    assert [place(each) for each in dead["locations"]] == [("sources/flood/herald.md", 1, 23)]
    assert [place(each) for each in dead["relatedLocations"]] == [
        ("sources/flood/gazette.md", 6, 15),
        ("sources/flood/wire.md", 1, 15),
    ]
    assert "[Obersee Gazette](1); [flood/wire](2)" in dead["message"]["text"]


def test_of_articles_of_one_day_the_first_by_path_is_the_place() -> None:
    same_day = [replace(each, metadata=replace(each.metadata, published="2031-05-09")) for each in (GAZETTE, HERALD)]
    (result,) = run_of(replace(REPORT, articles=(*same_day, WIRE), findings=(DEAD,)))["results"]
    assert place(result["locations"][0])[0] == "sources/flood/gazette.md"


def test_paths_are_relative_and_percent_encoded() -> None:
    herald = replace(HERALD, path="sources/über flut/a:b#c?.md")
    (result,) = run_of(replace(REPORT, articles=(GAZETTE, herald, WIRE), findings=(DEAD,)))["results"]
    assert place(result["locations"][0])[0] == "sources/%C3%BCber%20flut/a%3Ab%23c%3F.md"


def test_a_rule_that_nobody_described_is_listed_by_its_code() -> None:
    rules = run_of(REPORT, Setting(rules=(Rule(code="RC101", name="figures-differ", finds="x"),)))["tool"]["driver"][
        "rules"
    ]
    assert [rule["id"] for rule in rules] == ["RC101", "RC102", "RC201"]


def test_every_result_points_at_its_rule() -> None:
    run = run_of(REPORT)
    rules = run["tool"]["driver"]["rules"]
    assert [rules[each["ruleIndex"]]["id"] for each in run["results"]] == [each["ruleId"] for each in run["results"]]
