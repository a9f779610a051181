from __future__ import annotations

import pytest

from reconcile.kinds.duration import DURATION
from tests.kinds.timed import Row, read_times, stated

ROWS = [
    Row("two-and-a-half years in office", "two-and-a-half years = P30M", "hyphens before a blank"),
    Row("a year-long study and a weeklong visit", "year-long = P1Y; weeklong = P1W", "one of a unit"),
    Row("a six-month-long strike", "six-month = P6M", "a number before long"),
    Row("in 1 hour, 17 minutes, 21 seconds", "1 hour, 17 minutes, 21 seconds = PT1H17M21S", "words and commas"),
    Row("in 1 hour, 30 minutes and 7 seconds", "1 hour, 30 minutes and 7 seconds = PT1H30M7S", "words and and"),
    Row("record of 1 h 17' 21\".", "1 h 17' 21\" = PT1H17M21S", "hours and primes"),
    Row("| 00 h 38' 24\" |", "00 h 38' 24\" = PT38M24S", "no hours"),
    Row("5000 m 18' 46\" 2007", "18' 46\" = PT18M46S", "primes alone"),
    Row("with 1:17:21 in the 20 km", "1:17:21 = PT1H17M21S", "colons"),
    Row("1 h 18'' 42\"", "1 h 18'' 42\" = ? malformed-duration", "the mark of seconds behind the minutes"),
    Row("under 1 h 20' over", "1 h 20' = PT1H20M", "no seconds"),
    Row("under 4 hour over", "4 hour = PT4H", "unit without s"),
    Row("a 12-month suspension", "12-month = P12M", "months have no seconds"),
    Row("It spanned two decades.", "two decades = P20Y", "decades in years"),
    Row("suspended for eight years", "eight years = P8Y", "years"),
    Row("train for one week", "one week = P1W", "one"),
    Row("for a year and a half", "a year and a half = P18M", "and a half"),
    Row("two and a half hours", "two and a half hours = PT2H30M", "half within"),
    Row("an absence of as much as a year", "a year = P1Y", "behind a hedge of several words"),
    Row("2-1/2 hours", "2-1/2 hours = PT2H30M", "a hyphen before the fraction"),
    Row("half an hour", "half an hour = PT30M", "half an"),
    Row("1.5 hours", "1.5 hours = PT1H30M", "decimals"),
    Row("a couple of days", "a couple of days = P2D", "couple"),
    Row("four to five hours", "four to five hours = PT4H/PT5H", "range"),
    Row("a 4-5 hour delay", "4-5 hour = PT4H/PT5H", "range in digits"),
    Row("three years and two months", "three years and two months = P3Y2M", "calendar units"),
    Row("three quarters of an hour", "three quarters of an hour = PT45M", "quarters"),
    Row("a quarter of a century", "a quarter of a century = P25Y", "a quarter"),
    Row("1/2 hour", "1/2 hour = PT30M", "a fraction"),
    Row("two more years", "two more years = P2Y", "more"),
    Row("at least 25 years", "25 years = P25Y", "hedged"),
    Row("2hr 3min 59sec", "2hr 3min 59sec = PT2H3M59S", "short units"),
    Row("38' 24\" in 2002", "38' 24\" = PT38M24S", "minutes above eleven"),
    Row("won the mile in 3:45.67", "3:45.67 = PT3M45.67S", "minutes, seconds and hundredths"),
    Row("won in 2:03", "", "hours and minutes, or minutes and seconds"),
    Row("Twelve years ago he won.", "", "a date"),
    Row("24 hours a day", "", "a rate"),
    Row("$5 million a year", "", "a rate of money"),
    Row("once a week", "", "how often"),
    Row("one day he left", "", "some day"),
    Row("a second mother", "", "another"),
    Row("6' 2\" tall", "", "a height"),
    Row("a 5-4 win", "", "a score"),
    Row("the 400 m", "", "a distance"),
    Row("2.500 m and 4.800 m", "", "heights"),
    Row("in the third quarter", "", "a part of a year"),
    Row("minutes later", "", "how many it does not say"),
    Row("34 years of age", "", "an age again"),
    Row("1 m 5 people", "", "a metre"),
    Row("over 5'000 people", "", "a Swiss thousand"),
    Row("Hour of Code", "", "a name"),
    Row("at 34 years of age", "", "an age"),
    Row("a two-year-old boy", "", "an age with hyphens"),
    Row("She is 34 years old.", "", "an age with old"),
    Row("2012 second place", "", "a year and a rank"),
    Row("he is 5' 11\" tall", "", "feet and inches"),
    Row("the 5000 m", "", "metres"),
    Row("I second that", "", "a verb"),
    Row("a secretary of minutes", "", "no figure"),
    Row("for years", "", "how many it does not say"),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_find_durations(row: Row) -> None:
    assert stated(read_times(row.text, published=row.published), {"duration"}) == row.want


def test_show_and_normalise() -> None:
    value = read_times("1 h 17' 21\"", published=None)[0].value
    assert DURATION.show(value) == "1 hour 17 minutes 21 seconds"
    assert DURATION.normalise(value) == {"iso": "PT1H17M21S", "seconds_low": 4641, "seconds_high": 4641}
