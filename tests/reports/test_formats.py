"""What holds of every format alike: golden files, agreement on the findings, and that articles cannot inject."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from xml.etree import ElementTree

import pytest

from reconcile.formats import our_writers, writer, writer_for
from reconcile.reports.citation import undecided
from reconcile.reports.writer import Writer
from tests.reports.dossiers import EMPTY, REPORT, SETTING

every_format = pytest.mark.parametrize("each", our_writers(), ids=lambda each: each.name)


@every_format
def test_golden(each: Writer, golden: Callable[[str, str], None]) -> None:
    golden(f"report{each.suffix}", each.write(REPORT, SETTING))


def test_names_are_told_apart() -> None:
    assert len({each.name for each in our_writers()}) == len(our_writers())
    assert [writer(each.name) for each in our_writers()] == list(our_writers())


def test_a_suffix_means_one_format() -> None:
    suffixes = [each.suffix for each in our_writers()]
    assert [writer_for(suffix) for suffix in suffixes] == list(our_writers())


def from_text(text: str) -> set[str]:
    sections = re.split(r"^\d+  (?=[A-Za-z])", text, flags=re.MULTILINE)[1:]
    return {
        match[1]
        for section in sections
        if re.search(r"^│ Rule .*(unresolved|reopened)$", section, re.MULTILINE)
        and (match := re.search(r"^│ Id +(\S+)$", section, re.MULTILINE))
    }


def from_markdown(text: str) -> set[str]:
    sections = text.split("\n## ")[1:]
    found = (re.search(r"Rule:\*\* .*(?:unresolved|reopened)\n- \*\*Id:\*\* `(.*)`", section) for section in sections)
    return {match[1] for match in found if match}


def from_json(text: str) -> set[str]:
    return {each["id"] for each in json.loads(text)["conflicts"] if each["status"] in ("unresolved", "reopened")}


def from_csv(text: str) -> set[str]:
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    return {row["id"] for row in rows if row["status"] in ("unresolved", "reopened")}


def from_github(text: str) -> set[str]:
    return set(re.findall(r"^::(?:error|warning) .*\(id (\S+)\)$", text, re.MULTILINE))


def from_gitlab(text: str) -> set[str]:
    return {each["fingerprint"] for each in json.loads(text)}


def from_sarif(text: str) -> set[str]:
    results = json.loads(text)["runs"][0]["results"]
    return {each["partialFingerprints"]["primaryLocationLineHash"] for each in results}


def from_junit(text: str) -> set[str]:
    cases = ElementTree.fromstring(text).iter("testcase")
    return {case.get("name", "").rpartition("[")[2][:-1] for case in cases if case.find("failure") is not None}


def from_html(text: str) -> set[str]:
    """Whatever else the page holds, it names every undecided finding."""
    return {each.id for each in undecided(REPORT) if each.id in text}


def from_annotations(text: str) -> set[str]:
    conflicts = [each for each in json.loads(text)["items"] if each["motivation"] == "assessing"]
    open_ones = [each for each in conflicts if each["body"][-1]["value"] in ("unresolved", "reopened")]
    return {each["id"].removeprefix("urn:reconcile:conflict:") for each in open_ones}


READ = {
    "text": from_text,
    "markdown": from_markdown,
    "json": from_json,
    "csv": from_csv,
    "github": from_github,
    "gitlab": from_gitlab,
    "sarif": from_sarif,
    "junit": from_junit,
    "html": from_html,
    "annotations": from_annotations,
}


@every_format
def test_all_formats_agree_on_what_is_undecided(each: Writer) -> None:
    found = READ[each.name](each.write(REPORT, SETTING))
    assert found == {finding.id for finding in undecided(REPORT)}
    assert len(found) == 3


@every_format
def test_nothing_found_is_said_without_a_finding(each: Writer) -> None:
    assert READ[each.name](each.write(EMPTY, SETTING)) == set()
