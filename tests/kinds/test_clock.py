from __future__ import annotations

import pytest

from reconcile.kinds.clock import TIME
from tests.kinds.timed import Row, read_times, stated

ROWS = [
    Row("at 07:37 a. m. UTC (3:37 a. m. EDT)", "07:37 a. m. UTC = 07:37Z; 3:37 a. m. EDT = 03:37-04:00", "spaced"),
    Row("struck at 0737 GMT", "0737 GMT = 07:37Z", "four digits and a zone"),
    Row("at 12:10 p.m. on Friday", "12:10 p.m. = 12:10", "noon is p.m."),
    Row("at 2:18 p. m.", "2:18 p. m. = 14:18", "afternoon"),
    Row("at 7:37 AM local time", "7:37 AM local time = 07:37", "local"),
    Row("around noon", "noon = 12:00", "noon"),
    Row("at midnight", "midnight = 00:00", "midnight"),
    Row("at 3pm", "3pm = 15:00", "glued mark"),
    Row("at 12 a.m.", "12 a.m. = 00:00", "midnight as twelve"),
    Row("at 9:30", "9:30 = 09:30", "a word that says so"),
    Row("at three o'clock", "three o'clock = 03:00", "o'clock"),
    Row("12.30pm", "12.30pm = 12:30", "full stop"),
    Row("from 9 to 5 p.m.", "9 to 5 p.m. = 09:00/17:00", "a range over noon"),
    Row("They won 3:37.", "", "bare digits"),
    Row("John 3:16", "", "a verse"),
    Row("14PM", "", "no such hour"),
    Row("25:12", "", "no such time"),
    Row("I am happy", "", "a verb"),
]  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_find_times(row: Row) -> None:
    assert stated(read_times(row.text, published=row.published), {"time"}) == row.want


def test_show_names_the_zone() -> None:
    assert TIME.show(read_times("0737 GMT", published=None)[0].value) == "07:37 GMT"
