"""Parts and totals: sums that do not come out, and the many that must not be summed."""

from __future__ import annotations

import pytest

from reconcile.checks.parts import CHECK
from tests.checks.made import Fires, Silent, assert_fires, assert_silent, reasons

FIRES = [
    Fires("medals by colour", ("She won 4 medals: 2 gold and 1 silver.",), "2 + 1 = 3, not 4"),
    Fires("people by sex, in brackets", ("There were 12 people (7 men and 6 women) aboard.",), "7 + 6 = 13, not 12"),
    Fires("a total behind", ("9 men and 4 women, a total of 14 people, were aboard.",), "9 + 4 = 13, not 14"),
    Fires("a part above its whole", ("The flood killed five children, including six girls.",), "6 cannot be among 5"),
    Fires("games", ("They played 10 games: 6 wins, 2 draws and 1 loss.",), "6 + 2 + 1 = 9, not 10"),
    Fires("casualties", ("There were 20 casualties (5 dead and 16 injured).",), "5 + 16 = 21, not 20"),
    Fires(
        "words for figures", ("The team won seven medals (three gold, two silver and one bronze).",), "3 + 2 + 1 = 6"
    ),
    Fires(
        "by place",
        ("There were 25 dead: 12 in the north, 10 in the south and 2 in the east.",),
        "12 + 10 + 2 = 24, not 25",
    ),
    Fires("by place behind a comma", ("It killed 30 people, 12 in Texas, 10 in Ohio and 7 in Iowa.",), "= 29, not 30"),
    Fires("two places with more than all", ("It shut 20 schools, 12 in Texas and 10 in Ohio.",), "= 22, not 20"),
    Fires("in all", ("There were 5 killed and 16 injured, 22 casualties in all.",), "5 + 16 = 21, not 22"),
    Fires("of the", ("Of the 40 workers, 30 were men and 12 were women.",), "30 + 12 = 42, not 40"),
    Fires("a dash", ("Police held eight people – five men and two women.",), "5 + 2 = 7, not 8"),
]
SILENT = [
    Silent("medals that add up", ("She won 4 medals: 2 gold and 2 silver.",)),
    Silent("people that add up", ("There were 12 people (7 men and 5 women) aboard.",)),
    Silent("an open list", ("She won 9 medals, including 2 gold and 1 silver.",)),
    Silent("another total", ("One man and 29 others were hurt, 30 in all.",)),
    Silent("places", ("There were 24 dead: 12 in the north, 10 in the south and 2 elsewhere.",)),
    Silent("hedged", ("There were about 12 people (7 men and 6 women) aboard.",)),
    Silent("other things", ("It has 12 floors (3 lifts and 2 stairs).",)),
    Silent("a new sentence", ("She won 4 medals. 2 gold and 1 silver were lost in a fire.",)),
    Silent("a toll by day", ("The toll rose to 11 on Friday: 6 children died, and 4 people in hospital.",)),
    Silent("a part of a part", ("The blast hurt 12 people (3 men seriously).",)),
    Silent("by place, right", ("There were 24 dead: 12 in the north, 10 in the south and 2 in the east.",)),
    Silent("by place, two of many", ("It killed 30 people, 12 in Texas and 10 in Ohio.",)),
    Silent("by place, no end", ("There were 25 dead: 12 in the north, 10 in the south.",)),
    Silent("of the, some", ("Of the 40 workers, 20 were men and 12 were women.",)),
    Silent("of the, others", ("Of the 40 workers, 30 were men and 12 were paid.",)),
    Silent("in all, right", ("There were 5 killed and 16 injured, 21 casualties in all.",)),
    Silent("a list with others", ("Police held 8 people: 3 men, 2 women and others.",)),
]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("There were about 12 people (7 men and 6 women) aboard.", "hedged"),
        ("There were 12 people (about 7 men and 6 women) aboard.", "hedged"),
        ("There were about 24 dead: 12 in the north and 10 in the south.", "hedged"),
        ("The town has 4,000 people (2,100 men and 1,800 women).", "round-figure"),
    ],
)
def test_declines(text: str, reason: str) -> None:
    assert reasons(CHECK, (text,)) == [reason]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row.why)
def test_fires(row: Fires) -> None:
    assert_fires(CHECK, row)


@pytest.mark.parametrize("row", SILENT, ids=lambda row: row.why)
def test_silent(row: Silent) -> None:
    assert_silent(CHECK, row)
