from __future__ import annotations

import pytest

from tests.kinds.timed import Row, read_times, stated

ROWS = [
    Row("It came out in nineteen ninety-one.", "nineteen ninety-one = 1991", "in words"),
    Row("Until twenty twelve it stood.", "", "words behind which the sentence goes on"),
    Row("in 2008", "2008 = 2008", "in"),
    Row("gold in 2003, 2005 and 2007", "2003 = 2003; 2005 = 2005; 2007 = 2007", "a list"),
    Row("in the2004 Summer Olympics", "2004 = 2004", "glued"),
    Row("Seoul 1992.", "1992 = 1992", "behind a place"),
    Row("Perez's 2012 second place", "2012 = 2012", "before a rank"),
    Row("the 2008 elections", "2008 = 2008", "before an event"),
    Row("the battle of 1066", "1066 = 1066", "long ago, with a word"),
    Row("| 2002 | Krakow", "2002 = 2002", "a cell"),
    Row("A hall was added around 1420 by the mayor.", "1420 = 1420", "long ago, of what was done then"),
    Row("The rite dates back as far as 1700.", "1700 = 1700", "dates back"),
    Row("They built around 1420 houses.", "", "as many houses"),
    Row("The mill sold around 1420 in May.", "", "as many things"),
    Row("won in '82", "'82 = 1982", "short"),
    Row("ISBN 0-1998-2001-4", "", "a book number"),
    Row("no later than 2014", "2014 = 2014", "a bound"),
    Row("Class of '42", "'42 = 1942", "the news looks back"),
    Row("the class of 2010", "2010 = 2010", "of"),
    Row("by 2050", "2050 = 2050", "far ahead, with a word"),
    Row("(2003)", "2003 = 2003", "in brackets"),
    Row("2012's best film", "2012 = 2012", "possessive"),
    Row("mid-2012", "2012 = 2012", "joined to a word"),
    Row("the 1996 gold medal race", "1996 = 1996", "before a noun"),
    Row("since 1959", "1959 = 1959", "since"),
    Row("Copyright 2018 The Press", "2018 = 2018", "copyright"),
    Row("in 2008 metres of snow fell", "", "a measure wins where it may be one"),
    Row("in 1850 he left", "1850 = 1850", "old"),
    Row("1999: he wins", "1999 = 1999", "a chronicle"),
    Row("In 2012, 2013 and 2014", "2012 = 2012; 2013 = 2013; 2014 = 2014", "with commas"),
    Row("2,012 people", "", "a grouped count"),
    Row("some 1900 homes", "", "about so many"),
    Row("more than 1960 cases", "", "more than so many"),
    Row("2000 or more", "", "or more"),
    Row("1984 euros", "", "money behind"),
    Row("Windows 2000", "", "a name"),
    Row("page 1999", "", "a page"),
    Row("2012 percent", "", "a share"),
    Row("1995% more", "", "a sign"),
    Row("20120503", "", "too many digits"),
    Row("at 1500 m", "", "metres in short"),
    Row("ISO 9001:2008x", "", "a standard"),
    Row("2001:db8::1", "", "an address"),
    Row("flight 1549", "", "a flight"),
    Row("1999-2345", "", "an id"),
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
