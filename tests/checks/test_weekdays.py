"""Weekdays beside dates."""

from __future__ import annotations

import pytest

from reconcile.checks.weekdays import CHECK
from tests.checks.made import Fires, Silent, assert_fires, assert_silent, findings

FIRES = [
    Fires("a part of the day", ("They met on Monday morning on January 27, 2013, in Oslo.",), "is a Sunday"),
    Fires("American order", ("They met on Tuesday, July 3, 2013, in Oslo.",), "2013-07-03 is a Wednesday"),
    Fires("dateline in capitals", ("WEDNESDAY 04 JULY 2013\n\nThe mine was closed that day.",), "Thursday"),
    Fires("British order", ("The ship sank on Monday 4 March 2016 off the cape.",), "Friday"),
    Fires("with an ordinal", ("Monday, August 6th, 2019 was the first day.",), "Tuesday"),
    Fires("short weekday", ("The bank opened on Wed 5 May 2011.",), "Thursday"),
    Fires("with an article", ("It began on Friday the 13th of June 2015.",), "Saturday"),
    Fires("leap day", ("The vote was on Sunday, February 29, 2016, at noon.",), "Monday"),
    Fires("last century", ("He died on Thursday, 22 November 1963, in Dallas.",), "Friday"),
]
SILENT = [
    Silent("a part of the day, right", ("They met on Sunday morning on January 27, 2013, in Oslo.",)),
    Silent("right, American order", ("They met on Wednesday, July 3, 2013, in Oslo.",)),
    Silent("right, British order", ("The ship sank on Friday 4 March 2016 off the cape.",)),
    Silent("right, capitals", ("THURSDAY 04 JULY 2013\n\nThe mine was closed that day.",)),
    Silent("right, leap day", ("The vote was on Monday, February 29, 2016, at noon.",)),
    Silent("no year printed", ("They met on Tuesday, July 3, in Oslo.",)),
    Silent("the weekday of another day", ("He left on Tuesday. On July 3, 2013, he came back.",)),
    Silent("Julian calendar", ("The tsar abdicated on Thursday, 2 March 1917, at Pskov.",)),
    Silent("no weekday", ("The bridge opened on 27 May 1987.",)),
    Silent("a month only", ("Sunday, March 2015, and other songs.",)),
]


YEARLESS = "They met on {}, July 3, in Oslo."


@pytest.mark.parametrize(
    ("texts", "published", "want", "why"),
    [
        ([YEARLESS.format("Tuesday")], "2013-07-05", ["2013-07-03 is a Wednesday, not a Tuesday."], "two days after"),
        ([YEARLESS.format("Tuesday")], "2013-06-25", ["2013-07-03 is a Wednesday, not a Tuesday."], "a week before"),
        ([YEARLESS.format("Wednesday")], "2013-07-05", [], "right"),
        ([YEARLESS.format("Tuesday")], "2013-12-05", [], "too far from the day of publication"),
        (
            ["The ship sailed in 1912. " + YEARLESS.format("Wednesday"), "Nobody knows."],
            "2012-07-05",
            [],
            "of a year that the article is about",
        ),
        (
            [YEARLESS.format("Tuesday"), "The club met on July 3, 2013."],
            None,
            ["2013-07-03 is a Wednesday, not a Tuesday."],
            "the year stands in another article",
        ),
        ([YEARLESS.format("Wednesday"), "The club met on July 3, 2013."], None, [], "right by another article"),
        (
            [YEARLESS.format("Tuesday"), "The club met on July 3, 2013.", "It was July 3, 2012."],
            None,
            [],
            "articles print two years",
        ),
        ([YEARLESS.format("Tuesday") + " It was July 3, 2013, at last."], None, [], "its own article tells the year"),
        ([YEARLESS.format("Tuesday"), "The club met on July 4, 2013."], None, [], "another day"),
    ],
)
def test_years_told_elsewhere(texts: list[str], published: str | None, want: list[str], why: str) -> None:
    assert [finding.explanation for finding in findings(CHECK, texts, (published,))] == want, why


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)
