"""Lengths of time against the dates beside them."""

from __future__ import annotations

import pytest

from reconcile.checks.timespans import CHECK
from tests.checks.made import Fires, Silent, assert_fires, assert_silent, findings

FIRES = [
    Fires(
        "decades",
        ("In a career that spanned five decades, she won silver at five Games (1992-2008).",),
        "it is 16 years, not five decades",
    ),
    Fires(
        "later, in", ("She won in Plovdiv in 1990. Five years later in 1992 she won in Seoul.",), "is 1995, not 1992"
    ),
    Fires("later in a place", ("She won in 1990 and again eight years later in Seoul 1992.",), "is 1998, not 1992"),
    Fires("in brackets", ("The mill burned in 1871. Ten years later (1894) it was rebuilt.",), "is 1881, not 1894"),
    Fires("earlier", ("The dam opened in 1960. Ten years earlier, in 1955, work had begun.",), "is 1950, not 1955"),
    Fires(
        "a span for",
        ("The bridge was built from 1933 to 1937, after seven years of work.",),
        "it is 4 years, not seven years",
    ),
    Fires("a span with a dash", ("The war (1861-1865) lasted nine years.",), "it is 4 years"),
    Fires("between", ("Between 1901 and 1913, for six years, he taught in Graz.",), "it is 12 years"),
    Fires(
        "an anniversary of a year, in a year",
        ("In 2015 the town kept the 50th anniversary of the 1960 landing.",),
        "From 1960 to 2015 it is 55 years, not 50",
    ),
    Fires(
        "its anniversary",
        ("The firm was founded in 1960. It marked its 50th anniversary with a fair in 2015.",),
        "From 1960 to 2015 it is 55 years",
    ),
    Fires(
        "the anniversary of a bridge",
        ("The bridge was opened in May 1937. During its 75th anniversary, in 2017, it was closed.",),
        "80 years, not 75",
    ),
    Fires("months are no years", ("The league stopped from 1914 to 1919 for two years.",), "it is 5 years"),
]
SILENT = [
    Silent("decades, roughly", ("In a career that spanned two decades, she won at five Games (1992-2008).",)),
    Silent(
        "another paragraph",
        ("She saw a plane in 1907.\n\nShe was at school when he came. Five years later, in 1914, he left.",),
    ),
    Silent(
        "an age between", ("She flew in 1907. She was twelve years old then. Five years later, in 1914, she sang.",)
    ),
    Silent("later, in, right", ("She won in Plovdiv in 1990. Two years later in 1992 she won in Seoul.",)),
    Silent("a year less", ("She won in December 1990. Three years later, in 1994, she stopped.",)),
    Silent("another date", ("She won in 1990. Five years later she stopped. In 1992 her son was born.",)),
    Silent(
        "another paragraph",
        ("She won in Plovdiv in 1990.\n\nHer son was two then. Five years later in 1999 he won in Seoul.",),
    ),
    Silent("a span that fits", ("The bridge was built from 1933 to 1937, after four years of work.",)),
    Silent("counted inclusively", ("The bridge was built from 1933 to 1937, after five years of work.",)),
    Silent("decades", ("His career lasted two decades (1992-2008).",)),
    Silent("hedged", ("The bridge was built from 1933 to 1937, after about seven years of work.",)),
    Silent("another length", ("From 1933 to 1937 the men, mostly 20 years of age, lived here.",)),
    Silent("an anniversary that fits", ("In 2010 the town kept the 50th anniversary of the 1960 landing.",)),
    Silent("a season", ("The firm was founded in 1960. It marked its 50th anniversary in 2009.",)),
    Silent(
        "two foundings", ("The firm was founded in 1960, the club in 1970. Its 50th anniversary in 2015 was huge.",)
    ),
    Silent("a wedding", ("The firm was founded in 1960. They kept their 50th anniversary in 2015.",)),
    Silent("of something else", ("The hall was built in 1960. Its 50th anniversary of peace in 1995 was huge.",)),
    Silent("two spans", ("From 1933 to 1937 and from 1940 to 1942 he worked for seven years.",)),
    Silent("nothing joins them", ("From 1933 to 1937 the bridge was built; seven years before, he was born.",)),
]


def test_anniversaries_of_what_another_article_dates() -> None:
    story = "Today is the {} anniversary of the gold medal in Oslo."
    dated = ("The race in Oslo 1996 was hot. She still speaks of Oslo 1996.", "Oslo 1996 was a feast.")
    found = findings(CHECK, (story.format("25th"), *dated), ("2017-07-26",))
    assert [finding.explanation[:27] for finding in found] == ["From 1996 to 2017, when the"]
    assert findings(CHECK, (story.format("21st"), *dated), ("2017-07-26",)) == ()
    assert findings(CHECK, (story.format("25th"), "The race in Oslo was hot."), ("2017-07-26",)) == ()


@pytest.mark.parametrize(
    ("text", "published", "count", "why"),
    [
        ("Today is the 25th anniversary of the 1996 win.", "2017-07-26", 1, "21 years"),
        ("Today is the 21st anniversary of the 1996 win.", "2017-07-26", 0, "right"),
        ("The 25th anniversary of the 1996 win will be huge.", "2017-07-26", 0, "not told as of today"),
        ("Today is the 25th anniversary of the 1996 win.", None, 0, "no date of publication"),
    ],
)
def test_anniversaries(text: str, published: str | None, count: int, why: str) -> None:
    found = findings(CHECK, (text,), (published,))
    assert len(found) == count, why
    assert all(why in finding.explanation for finding in found)


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)
