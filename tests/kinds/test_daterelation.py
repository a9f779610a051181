from __future__ import annotations

from dataclasses import dataclass

import pytest

from reconcile.kinds.clockrelation import relate_clocks
from reconcile.kinds.daterelation import relate_dates
from reconcile.kinds.durationrelation import relate_durations
from reconcile.kinds.kind import EXACTLY
from reconcile.model import Mention, Related, Relation
from tests.kinds.timed import read_times

RELATE = {"date": relate_dates, "year": relate_dates, "time": relate_clocks, "duration": relate_durations}


@dataclass(frozen=True, slots=True)
class Pair:
    one: str
    other: str
    relation: Relation
    label: str


ROWS = [
    Pair("in 1990", "in 1990", Relation.EQUAL, "same date"),
    Pair("in 1990", "in July 1990", Relation.COMPATIBLE, "one date is less precise"),
    Pair("in 2008", "in 2012", Relation.CONFLICT, "years differ"),
    Pair("July 1, 1974", "July 7, 1974", Relation.CONFLICT, "days differ"),
    Pair("July 1, 1974", "1 July 1974", Relation.EQUAL, "same date"),
    Pair("July 1974", "June 1974", Relation.CONFLICT, "months differ"),
    Pair("in the 1960s", "in 1964", Relation.COMPATIBLE, "one date is less precise"),
    Pair("in 2000", "(1992-2008)", Relation.COMPATIBLE, "one date lies within the other's range"),
    Pair("in 2010", "(1992-2008)", Relation.CONFLICT, "date outside the other's range"),
    Pair("(1992-2008)", "(1990-2008)", Relation.CONFLICT, "ranges begin differently"),
    Pair("last week", "on Aug. 29, 2012", Relation.COMPATIBLE, "one date lies within the other's range"),
    Pair("Tuesday afternoon", "on Tuesday", Relation.COMPATIBLE, "one states the part of the day"),
    Pair("Tuesday afternoon", "Tuesday morning", Relation.CONFLICT, "parts of the day differ"),
    Pair("07:37 UTC", "3:37 a.m. EDT", Relation.EQUAL, "same time"),
    Pair("7:37 AM local time", "0737 GMT", Relation.CONFLICT, "same digits, other zone"),
    Pair("at 7:37 am", "0737 GMT", Relation.COMPATIBLE, "same time, one states no zone"),
    Pair("at 9:37 am", "0737 GMT", Relation.UNKNOWN, "one states no zone"),
    Pair("at 7:37", "at 7:37 p.m.", Relation.COMPATIBLE, "one states no a.m. or p.m."),
    Pair("at 10 a.m.", "at 10:03 a.m.", Relation.NEAR, "one is rounded"),
    Pair("at 10 a.m.", "at 11:03 a.m.", Relation.CONFLICT, "times differ"),
    Pair("1:17:21", "1 h 17' 21\"", Relation.EQUAL, "same length"),
    Pair("1:17:21", "1:17:22", Relation.CONFLICT, "lengths of time differ"),
    Pair("two years", "24 months", Relation.EQUAL, "same length"),
    Pair("four hours", "3 hours 53 minutes 4 seconds", Relation.NEAR, "rounded to the larger unit"),
]


def only(text: str) -> Mention:
    return read_times(text, published="2012-09-05")[0]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.one} / {row.other}")
def test_relate(row: Pair) -> None:
    one, other = only(row.one), only(row.other)
    relate = RELATE[one.kind]
    assert relate(one, other, EXACTLY) == Related(relation=row.relation, label=row.label)
    assert relate(other, one, EXACTLY) == relate(one, other, EXACTLY)
