"""Lengths of time against the times of day beside them."""

from __future__ import annotations

import pytest

from reconcile.checks.clockspans import CHECK
from tests.checks.made import Fires, Silent, assert_fires, assert_silent, reasons

FIRES = [
    Fires(
        "a drive",
        ("The family left home at 8:15 a.m. and arrived at 12:40 p.m. after a three-hour drive.",),
        "4 h 25 min, not three-hour",
    ),
    Fires(
        "a meeting",
        ("The meeting started at 9 a.m. and ended at 10:30 a.m., lasting two hours and 10 minutes.",),
        "1 h 30 min",
    ),
    Fires("later", ("The ferry left at 8:15 a.m. Three hours later, at 12:15 p.m., it docked.",), "11:15, not 12:15"),
    Fires("a range", ("The show ran from 9 a.m. to 11:30 a.m. and lasted four hours.",), "2 h 30 min"),
    Fires(
        "over midnight",
        ("The siege began at 22:00 and ended at 01:30, lasting nine hours.",),
        "3 h 30 min, not nine hours",
    ),
    Fires(
        "the length first",
        ("After a two-hour operation, which began at 14:00 and ended at 17:45, he woke.",),
        "3 h 45 min",
    ),
    Fires("in minutes", ("The outage started at 14:05 and ended at 14:50, lasting 20 minutes.",), "45 min"),
    Fires(
        "one clock of twelve hours",
        ("The bus left at 8:15 and arrived at 11:45 after a six-hour trip.",),
        "3 h 30 min, not six-hour",
    ),
    Fires(
        "a match", ("Kick-off was late: it started at 15:30 and finished at 17:20 after three hours.",), "1 h 50 min"
    ),
    Fires("in brackets", ("The court sat (from 10:00 to 12:30, for five hours) and rose.",), "2 h 30 min"),
]
SILENT = [
    Silent("rounded", ("They left at 8:15 a.m. and arrived at 11:40 a.m. after a three-hour drive.",)),
    Silent("right", ("The meeting started at 9 a.m. and ended at 10:30 a.m., lasting an hour and 30 minutes.",)),
    Silent("over midnight, right", ("The siege began at 22:00 and ended at 01:30, lasting three and a half hours.",)),
    Silent("later, right", ("The ferry left at 8:15 a.m. Three hours later, at 11:15 a.m., it docked.",)),
    Silent("later, roughly", ("The ferry left at 8:15 a.m. Three hours later, at 11:30 a.m., it docked.",)),
    Silent("noon between", ("The bus left at 11:15 and arrived at 2:15 after a three-hour trip.",)),
    Silent("a stop", ("They left at 8:15 a.m. and arrived at 12:40 p.m., with a stop after a three-hour drive.",)),
    Silent("somebody's hours", ("The shop is open from 9 a.m. to 5 p.m. and a two-hour course costs $20.",)),
    Silent("a part", ("The race began at 9:00 and ended at 14:00; the winner needed two hours.",)),
    Silent("two zones", ("It began at 9:00 GMT and ended at 13:00 EST, lasting four hours.",)),
    Silent("days", ("The siege began at 22:00 and ended at 01:30, lasting three days.",)),
    Silent("no end", ("The siege began at 22:00 and police came at 23:30 after five hours.",)),
    Silent("a part of it", ("The battle began at 10:00 and ended at 16:00 after two hours of shelling.",)),
    Silent("at a time", ("The mill runs from 8 a.m. to 8 p.m., for two hours at a time.",)),
    Silent("a daily shift", ("The mill runs from 6 a.m. to 10 p.m. each day, for eight hours at a time.",)),
]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The flight took off at 14:05 and landed at 16:35, lasting five hours.", "time-zones-may-differ"),
        ("The train left at 14:05 and arrived at 16:35, lasting roughly five hours.", "hedged"),
    ],
)
def test_declines(text: str, reason: str) -> None:
    assert reasons(CHECK, (text,)) == [reason]
