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


HEDGED = "within what the hedge or range allows"
RELATIVE = "told by another date, which may be off by a part of its unit"
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
    Pair("this week", "on Sept. 3, 2012", Relation.COMPATIBLE, "one date lies within the other's range"),
    Pair("last week", "on Sept. 3, 2012", Relation.COMPATIBLE, RELATIVE),
    Pair("last week", "on Aug. 20, 2012", Relation.CONFLICT, "date outside the other's range"),
    Pair("twelve years ago", "in 2000", Relation.EQUAL, "same date"),
    Pair("twelve years ago", "in 2001", Relation.COMPATIBLE, RELATIVE),
    Pair("twelve years ago", "in 2003", Relation.CONFLICT, "years differ"),
    Pair("about 1850", "in 1851", Relation.COMPATIBLE, "within what the hedged date allows"),
    Pair("about 1850", "in 1860", Relation.CONFLICT, "years differ"),
    Pair("before 1990", "in 1985", Relation.COMPATIBLE, "within what the hedged date allows"),
    Pair("before 1990", "in 1995", Relation.CONFLICT, "years differ"),
    Pair("since 1959", "in 1970", Relation.COMPATIBLE, "within what the hedged date allows"),
    Pair("since 1959", "since 1961", Relation.CONFLICT, "years differ"),
    Pair("since 1959", "in 1950", Relation.CONFLICT, "years differ"),
    Pair("Post\nWeek of April 07", "on April 7, 1999", Relation.COMPATIBLE, "one states no year"),
    Pair("(1992-2008)", "(1992-2004)", Relation.CONFLICT, "ranges end differently"),
    Pair("May 3-5, 2012", "May 4, 2012", Relation.COMPATIBLE, "one date lies within the other's range"),
    Pair("in spring 1997", "on April 5, 1997", Relation.COMPATIBLE, "one date is less precise"),
    Pair("in spring 1997", "in 1998", Relation.CONFLICT, "years differ"),
    Pair("Tuesday night", "Tuesday evening", Relation.NEAR, "neighbouring parts of the day"),
    Pair("on 04-05-2012", "on 4 May 2012", Relation.UNKNOWN, "date not read"),
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
    Pair("around 6 a.m.", "at 6.10am", Relation.COMPATIBLE, "within what the hedged time allows"),
    Pair("shortly after 6 a.m.", "at 9 a.m.", Relation.CONFLICT, "times differ"),
    Pair("at 14:30 CET", "at 13:30 GMT", Relation.EQUAL, "same time"),
    Pair("at 14:30 CET", "at 14:30 GMT", Relation.CONFLICT, "same digits, other zone"),
    Pair("9am to 5pm", "at 9am", Relation.UNKNOWN, "times not comparable"),
    Pair("nearly four and a half years", "four years and four months", Relation.COMPATIBLE, HEDGED),
    Pair("more than 25 years", "30 years", Relation.COMPATIBLE, HEDGED),
    Pair("more than 25 years", "20 years", Relation.CONFLICT, "lengths of time differ"),
    Pair("four to five hours", "4.5 hours", Relation.COMPATIBLE, HEDGED),
    Pair("half an hour", "30 minutes", Relation.EQUAL, "same length"),
    Pair("eight years", "ten years", Relation.CONFLICT, "lengths of time differ"),
    Pair("two years", "23 months", Relation.NEAR, "rounded to the larger unit"),
    Pair("four hours", "3 hours 53 minutes 4 seconds", Relation.NEAR, "rounded to the larger unit"),
    Pair("one hour", "90 minutes", Relation.CONFLICT, "lengths of time differ"),
]


def only(text: str) -> Mention:
    return read_times(text, published="2012-09-05")[0]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.one} / {row.other}")
def test_relate(row: Pair) -> None:
    one, other = only(row.one), only(row.other)
    relate = RELATE[one.kind]
    assert relate(one, other, EXACTLY) == Related(relation=row.relation, label=row.label)
    assert relate(other, one, EXACTLY) == relate(one, other, EXACTLY)
