from __future__ import annotations

import pytest

from reconcile.kinds.date import DATE
from tests.kinds.timed import Row, read_times, stated

ROWS = [
    # --- written out ---
    Row("He was born on July 1, 1974 in Cuenca.", "July 1, 1974 = 1974-07-01", "month first"),
    Row("She retired on 21 September 2008.", "21 September 2008 = 2008-09-21", "day first"),
    Row("WEDNESDAY 03 JULY 2013", "WEDNESDAY 03 JULY 2013 = 2013-07-03", "capitals and a weekday"),
    Row("On Sept. 29, 2008, he retired.", "Sept. 29, 2008 = 2008-09-29", "abbreviated month"),
    Row("On July26, 1996 he won.", "July26, 1996 = 1996-07-26", "glued day"),
    Row("the 3rd of May, 1999", "the 3rd of May, 1999 = 1999-05-03", "ordinal with of"),
    Row("It opened in January 2015.", "January 2015 = 2015-01", "month and year"),
    Row("sold in Oct. 2011", "Oct. 2011 = 2011-10", "abbreviated month and year"),
    Row("from 2008-09-29 on", "2008-09-29 = 2008-09-29", "ISO"),
    Row("Born 26/07/1996, died 01/02/2003.", "26/07/1996 = 1996-07-26; 01/02/2003 = 2003-02-01", "settled"),
    Row("Date of birth 01-07-1974 |", "01-07-1974 = ? day-month-ambiguous", "either order"),
    Row("Date of birth 01-07-1974 |", "01-07-1974 = 1974-07-01", "told by the dossier", day_first=True),
    Row("on 04/04/1999", "04/04/1999 = 1999-04-04", "the same in either order"),
    Row("He came in the 1960s.", "1960s = 196X", "decade"),
    Row("in the '90s", "'90s = 199X", "short decade"),
    Row("a 19th-century house", "19th-century = 18XX", "century"),
    Row("in the spring of 1997", "spring of 1997 = 1997-21", "season"),
    Row("in the third quarter of 2018", "third quarter of 2018 = 2018-35", "quarter"),
    Row("five Olympics (1992-2008)", "1992-2008 = 1992/2008", "range of years"),
    Row("in 1998-99 and after", "1998-99 = 1998/1999", "short range of years"),
    Row("between 1990 and 1994", "between 1990 and 1994 = 1990/1994", "between"),
    Row("May 3-5, 2012", "May 3-5, 2012 = 2012-05-03/2012-05-05", "range of days"),
    Row("from 10 to 22 August 2012", "from 10 to 22 August 2012 = 2012-08-10/2012-08-22", "range of days, day first"),
    # --- without a year ---
    Row("The quake struck on Aug. 30.", "Aug. 30 = 2012-08-30", "the last one before publication"),
    Row("The trial will begin on Oct. 3.", "Oct. 3 = 2012-10-03", "the text looks ahead"),
    Row("On Aug. 30 it rained.", "Aug. 30 = XXXX-08-30", "no publication date", published=None),
    Row("The Dispatch\nWeek of April 07", "April 07 = XXXX-04-07", "no running text"),
    Row("It rained in July.", "July = 2012-07", "month without a year"),
    # --- against the publication ---
    Row("Twelve years ago he won.", "Twelve years ago = 2000", "at the precision of years"),
    Row("He won twelve years ago today.", "twelve years ago today = 2000-09-05", "to the day"),
    Row("She died on Tuesday.", "Tuesday = 2012-09-04", "the most recent"),
    Row("She died on Wednesday.", "Wednesday = 2012-09-05", "the day of publication"),
    Row("She died on Thursday.", "Thursday = 2012-08-30", "a week back"),
    Row("The court will sit on Friday.", "Friday = 2012-09-07", "to come"),
    Row("It struck on Tuesday afternoon.", "Tuesday afternoon = 2012-09-04 afternoon", "part of the day"),
    Row("He arrived yesterday.", "yesterday = 2012-09-04", "yesterday"),
    Row("Sales fell last month.", "last month = 2012-08", "last month"),
    Row("She won this year's race.", "this year = 2012", "possessive"),
    Row("She won last year.", "last year = ? no-publication-date", "no anchor", published=None),
    Row("It happened last March.", "last March = 2012-03", "last and a month"),
    # --- against the date before ---
    Row("He won in 1990. Two years later, he won again.", "Two years later = 1992", "years from a year"),
    Row("On Sept. 29, 2008, he retired. Nine days earlier, he said so.",
        "Sept. 29, 2008 = 2008-09-29; Nine days earlier = 2008-09-20", "days from a day"),
    Row("He won in 1990. Two weeks later, he left.", "Two weeks later = ? anchor-too-coarse", "weeks from a year"),
    Row("Two years later, he won.", "Two years later = ? no-date-before", "nothing before"),
    Row("He won in 1990 and lost the following year.", "the following year = 1991", "the following year"),
    # --- no dates ---
    Row("Podium 20 km Mar del Plata 1995", "", "no March"),
    Row("The mountain may not move.", "", "a modal verb"),
    Row("They march on Rome.", "", "a verb"),
    Row("Theresa May became leader.", "", "a surname"),
    Row("He sat in the sun.", "", "no weekdays"),
    Row("a 2012 second place finish", "", "a year and a rank"),
    Row("29 February 2014", "29 February 2014 = ? no-such-date", "no such day", published=None),
    Row("Version: 1.10.30", "", "a version"),
    Row("call 80-32-89-89", "", "a phone number"),
    Row("On this day in history", "", "names no day"),
    Row("at the Fridays restaurant", "", "a plural"),
]  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_find_dates(row: Row) -> None:
    mentions = read_times(row.text, published=row.published, day_first=row.day_first)
    assert stated(mentions, {"date"}) == row.want


def test_kind_finds_what_the_timeline_reads() -> None:
    assert DATE.normalise(read_times("May 3, 2012", published=None)[0].value) == {"edtf": "2012-05-03"}
