"""GitHub's annotations: what is shown at most, and that nothing is dropped without a word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reconcile.model import Report, Severity
from reconcile.reports.github import command, write
from tests.reports.dossiers import DEAD, EMPTY, REPORT, SETTING, WORST


def many(majors: int, minors: int) -> Report:
    found = [replace(DEAD, id=f"major-{number:03}") for number in range(majors)]
    found += [replace(WORST, id=f"minor-{number:03}", severity=Severity.MINOR) for number in range(minors)]
    return replace(EMPTY, findings=tuple(found))


@pytest.mark.parametrize(
    ("majors", "minors", "errors", "warnings", "last_error"),
    [
        (1, 0, 1, 0, "(id major-000)"),
        (10, 10, 10, 10, "(id major-009)"),
        (11, 0, 10, 0, "2 more conflicts of this severity: see the job's summary"),
        (300, 12, 10, 10, "291 more conflicts of this severity: see the job's summary"),
    ],
)
def test_ten_of_each_at_most(majors: int, minors: int, errors: int, warnings: int, last_error: str) -> None:
    lines = write(many(majors, minors), SETTING).splitlines()
    assert sum(line.startswith("::error ") for line in lines) == errors
    assert sum(line.startswith("::warning ") for line in lines) == warnings
    assert [line for line in lines if line.startswith("::error ")][-1].endswith(last_error)


def test_decided_findings_are_not_annotated() -> None:
    assert "bridge-length-11fe" not in write(REPORT, SETTING)


def test_columns_only_within_one_line() -> None:
    assert ",col=23,endColumn=32::" in write(REPORT, SETTING)


def test_what_ends_a_property_is_escaped() -> None:
    assert (
        command("error", {"file": "a:b,c%.md", "title": "x"}, "y\r\nz") == "::error file=a%3Ab%2Cc%25.md,title=x::y z"
    )
