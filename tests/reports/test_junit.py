"""JUnit: read back by a consumer of the format."""

from __future__ import annotations

from junitparser import Failure, JUnitXml, Skipped, TestSuite

from reconcile.reports.junit import write
from tests.reports.dossiers import REPORT, SETTING


def suites() -> list[TestSuite]:
    return list(JUnitXml.fromstring(write(REPORT, SETTING).encode()))


def test_one_case_a_fact() -> None:
    results = {case.name: [type(each) for each in case.result] for suite in suites() for case in suite}
    assert results == {
        "When did the bridge open? [bridge-opened-77d0]": [Failure],
        "How long is the bridge? [bridge-length-11fe]": [Skipped],
        "In which year did the bridge open? [bridge-year-0c0c]": [],
        "How many people died in the flood? [flood-deaths-5b1c]": [Failure],
        "Since when has no flood been as high? [flood-worst-90aa]": [Failure],
        "How many people had to leave? [flood-moved-4e2d]": [],
    }


def test_the_numbers_add_up() -> None:
    assert [(suite.name, suite.tests, suite.failures, suite.skipped) for suite in suites()] == [
        ("bridge", 3, 1, 1),
        ("flood", 3, 2, 0),
    ]


def test_a_decided_conflict_tells_the_reason() -> None:
    (skipped,) = [each for suite in suites() for case in suite for each in case.result if isinstance(each, Skipped)]
    assert "digits swapped; the plan says 1,204" in skipped.message
