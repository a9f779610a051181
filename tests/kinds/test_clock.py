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
    Row("at 18:00 UTC+2", "18:00 UTC+2 = 18:00+02:00", "an offset behind the zone"),
    Row("at 1430 hours", "1430 hours = 14:30", "military"),
    Row("at 6 local time", "6 local time = 06:00", "the hour alone"),
    Row("8 p.m. Eastern time", "8 p.m. Eastern time = 20:00", "a zone without one offset"),
    Row("on Saturday at 11 at night", "11 at night = 23:00", "the half of the day in words"),
    Row("6 in the morning", "6 in the morning = 06:00", "the morning"),
    Row("10am to 12pm", "10am to 12pm = 10:00/12:00", "a range with both halves"),
    Row("11:30-1:30 p.m.", "11:30-1:30 p.m. = 11:30/13:30", "a range that turns"),
    # --- said in words ---
    Row("Doors open at half past seven.", "half past seven = 07:30", "half past"),
    Row("a quarter to nine in the morning", "a quarter to nine in the morning = 08:45", "quarter to, with its half"),
    Row("twenty past 3", "twenty past 3 = 03:20", "minutes past"),
    Row("ten minutes to eight", "ten minutes to eight = 07:50", "minutes named"),
    Row("The bell rang at ten to eight.", "ten to eight = 07:50", "led, round minutes, nothing counted"),
    Row("quarter to one", "quarter to one = 12:45", "over noon"),
    Row("a quarter to midnight", "a quarter to midnight = 23:45", "to midnight"),
    Row("half past eight p.m.", "half past eight p.m. = 20:30", "its half behind"),
    Row("six thirty p.m.", "six thirty p.m. = 18:30", "hour and minutes in words"),
    Row("at seven forty-five", "seven forty-five = 07:45", "led by at"),
    Row("1140 a.m.", "1140 a.m. = 11:40", "without a colon"),
    Row("The ferry leaves tomorrow at eight.", "eight = 08:00", "beside the day"),
    Row("He landed at 5 on Friday.", "5 = 05:00", "before the day"),
    Row("They play tonight at 8.", "8 = 20:00", "the half from tonight"),
    Row("from 9am to noon", "9am to noon = 09:00/12:00", "a range up to noon"),
    Row("between 9:30 and 11:15", "between 9:30 and 11:15 = 09:30/11:15", "between"),
    Row("8pm - 11", "8pm - 11 = 20:00/23:00", "the half on the first end"),
    Row("11pm-3", "11pm-3 = 23:00/03:00", "over midnight"),
    Row("10 - 11 at night", "10 - 11 at night = 22:00/23:00", "the half in words"),
    Row("5 to seven in the morning", "5 to seven in the morning = 05:00/07:00", "an end in words"),
    Row("from 3 in the morning until 5pm", "3 in the morning until 5pm = 03:00/17:00", "each end with its half"),
    Row("4:00 to 7 o'clock", "4:00 to 7 o'clock = 04:00/07:00", "o'clock behind the range"),
    Row("two to three percent", "", "a range of shares"),
    Row("at 16:30h", "16:30h = 16:30", "h behind the minutes"),
    Row("It fell from a quarter to 10 percent.", "", "a share"),
    Row("They won ten to eight.", "", "a score"),
    Row("five to six people", "", "a range"),
    Row("about ten to twenty of them", "", "a range of people"),
    Row("at six of the sites", "", "a count"),
    Row("He waited until seventy two came.", "", "a count"),
    Row("The vote was 3-5 on Friday.", "", "a score"),
    Row("at 10.15", "", "a decimal without a word"),
    Row("Luke 10:15", "", "a verse of a book"),
    Row("a ratio of 3:20", "", "a ratio"),
    Row("beat them 12:10 on points", "", "a score"),
    Row("1500 hours of work", "", "a length"),
    Row("I am 12", "", "a verb and a figure"),
    Row("flight 1430 GMTX", "", "no zone"),
    Row("It left at noon and crashed 10 minutes later.", "noon = 12:00; 10 minutes later = 12:10", "later"),
    Row("Ten minutes later it crashed.", "", "later than nothing"),
    Row("July 2, 2013 07:44", "07:44 = 07:44", "behind a date"),
    Row("Jul 02 2013, 14:58 hrs", "14:58 hrs = 14:58", "hours"),
    Row("Published on 3 July at 19:14 GMT", "19:14 GMT = 19:14Z", "the zone"),
    Row("In 1990 3:45 won", "", "a split behind a year"),
    Row("Genesis 1:1-5", "", "verses"),
    Row("a 16:9 screen", "", "a ratio of a screen"),
    Row("1:17:21 in the 20 km", "", "a race time"),
    Row("25 p.m.", "", "no such hour of twelve"),
    Row("at 7.5 points", "", "a decimal"),
    Row("the noonday sun", "", "a longer word"),
    Row("PM Theresa May", "", "a prime minister"),
    Row("I said 12.10 per share", "", "a price"),
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
