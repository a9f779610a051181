"""When a build fails, with which code, and what the last line says."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from reconcile.model import Report, Severity
from reconcile.reports.gate import Gate, judge
from tests.reports.dossiers import DEAD, EMPTY, LENGTH, REPORT, WORST

DECIDED = replace(EMPTY, findings=(LENGTH,))
MINOR_ONLY = replace(EMPTY, findings=(WORST,))
OBSOLETE = replace(EMPTY, obsolete=REPORT.obsolete)


@dataclass(frozen=True)
class Row:
    why: str
    report: Report
    gate: Gate
    code: int
    line: str


NONE = "0 new, 0 reopened, 0 resolved, 0 obsolete, 0 overdue: passed"
ROWS = [
    Row("nothing found", EMPTY, Gate(), 0, NONE),
    Row(
        "all kinds at once",
        REPORT,
        Gate(),
        1,
        "2 new, 1 reopened, 1 resolved, 1 obsolete, 0 overdue: failed, 3 conflicts to decide",
    ),
    Row(
        "one finding, singular",
        replace(EMPTY, findings=(DEAD,)),
        Gate(),
        1,
        "1 new, 0 reopened, 0 resolved, 0 obsolete, 0 overdue: failed, 1 conflict to decide",
    ),
    Row("decided is decided", DECIDED, Gate(), 0, "0 new, 0 reopened, 1 resolved, 0 obsolete, 0 overdue: passed"),
    Row(
        "reopened counts as undecided",
        MINOR_ONLY,
        Gate(),
        1,
        "0 new, 1 reopened, 0 resolved, 0 obsolete, 0 overdue: failed, 1 conflict to decide",
    ),
    Row(
        "minor stays below major",
        MINOR_ONLY,
        Gate(fail_on=Severity.MAJOR),
        0,
        "0 new, 1 reopened, 0 resolved, 0 obsolete, 0 overdue: passed",
    ),
    Row(
        "major only",
        REPORT,
        Gate(fail_on=Severity.MAJOR),
        1,
        "2 new, 1 reopened, 1 resolved, 1 obsolete, 0 overdue: failed, 2 major conflicts to decide",
    ),
    Row(
        "never",
        REPORT,
        Gate(fail_on=None),
        0,
        "2 new, 1 reopened, 1 resolved, 1 obsolete, 0 overdue: passed",
    ),
    Row("obsolete is told", OBSOLETE, Gate(), 0, "0 new, 0 reopened, 0 resolved, 1 obsolete, 0 overdue: passed"),
    Row(
        "obsolete under strict",
        OBSOLETE,
        Gate(strict=True),
        3,
        "0 new, 0 reopened, 0 resolved, 1 obsolete, 0 overdue: failed, decisions are out of date and --strict is on",
    ),
    Row(
        "the day before it is due",
        DECIDED,
        Gate(strict=True, today="2028-12-31"),
        0,
        "0 new, 0 reopened, 1 resolved, 0 obsolete, 0 overdue: passed",
    ),
    Row(
        "the day it is due",
        DECIDED,
        Gate(strict=True, today="2029-01-01"),
        3,
        "0 new, 0 reopened, 1 resolved, 0 obsolete, 1 overdue: failed, decisions are out of date and --strict is on",
    ),
    Row(
        "overdue without strict",
        DECIDED,
        Gate(today="2030-01-01"),
        0,
        "0 new, 0 reopened, 1 resolved, 0 obsolete, 1 overdue: passed",
    ),
    Row(
        "the highest code wins",
        REPORT,
        Gate(strict=True),
        3,
        "2 new, 1 reopened, 1 resolved, 1 obsolete, 0 overdue: failed, 3 conflicts to decide; "
        "decisions are out of date and --strict is on",
    ),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_judge(row: Row) -> None:
    verdict = judge(row.report, row.report.findings, row.gate)
    assert (verdict.code, verdict.line) == (row.code, row.line)
