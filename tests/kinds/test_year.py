from __future__ import annotations

import pytest

from tests.kinds.timed import Row, read_times, stated

ROWS = [
    Row("in 2008", "2008 = 2008", "in"),
    Row("gold in 2003, 2005 and 2007", "2003 = 2003; 2005 = 2005; 2007 = 2007", "a list"),
    Row("in the2004 Summer Olympics", "2004 = 2004", "glued"),
    Row("Seoul 1992.", "1992 = 1992", "behind a place"),
    Row("Perez's 2012 second place", "2012 = 2012", "before a rank"),
    Row("the 2008 elections", "2008 = 2008", "before an event"),
    Row("the battle of 1066", "1066 = 1066", "long ago, with a word"),
    Row("| 2002 | Krakow", "2002 = 2002", "a cell"),
    Row("over 2000 people", "", "a count of people"),
    Row("the 1500 metres", "", "a distance"),
    Row("He earned $2000.", "", "money"),
    Row("Boeing 2000", "", "a name"),
    Row("No. 1984", "", "a number"),
    Row("1800 houses were lost", "", "a count"),
    Row("1-800-2000", "", "a phone number"),
    Row("2000.5", "", "a decimal"),
    Row("at 2000 GMT", "", "a time"),
    Row("Room A1999", "", "a code"),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_find_years(row: Row) -> None:
    assert stated(read_times(row.text, published=row.published), {"year"}) == row.want
