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
    Fires("of them", ("The flood hurt 40 people, 52 of them badly.",), "52 cannot be among 40"),
    Fires("of them, behind a semicolon", ("The flood hurt 40 people; 52 of them were children.",), "52 cannot"),
    Fires("of them, hedged", ("About 90 farmers came, 120 of them on foot.",), "120 cannot be among 90"),
    Fires(
        "of them, and more",
        ("She made 17 flights over the strait, 11 of them to Oslo and seven to Bergen.",),
        "11 + 7 = 18 cannot be among 17",
    ),
    Fires("of whom", ("They nursed 20 goats, four of whom were lame and 26 who were blind.",), "4 + 26 = 30 cannot"),
    Fires("so many of so many", ("In the bakery 40 of the 36 ovens were cold.",), "40 cannot be among 36"),
    Fires("of an owner's", ("They opened 213 of the bank's 160 boxes.",), "213 cannot be among 160"),
    Fires("at least, including", ("At least 24 people, including 30 children, were lost.",), "30 cannot be among 24"),
    Fires("among them, in brackets", ("It carried 71 passengers (75 children among them).",), "75 cannot be among 71"),
    Fires(
        "among them, two sorts",
        ("30 people were hurt on the road, 13 passengers and 22 workers among them.",),
        "13 + 22 = 35 cannot be among 30",
    ),
    Fires("weight of it", ("The steel weighs 520 tonnes, 590 tonnes of it in the arch.",), "590 cannot be among 520"),
    Fires("money of which", ("The dam cost $38 million, of which the wall cost $42 million.",), "cannot be among"),
    Fires(
        "two sorts that are all",
        ("There were 841 people on board the ship, 732 passengers and 118 crew, he said.",),
        "732 + 118 = 850, not 841",
    ),
    Fires("cash and stock", ("The $82 offer included $60 in cash and $32 in Norvik stock.",), "60 + 32 = 92, not 82"),
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
    Silent("of them, fewer", ("The flood hurt 40 people, 35 of them badly.",)),
    Silent("of them, of others", ("The flood hurt four people in raids on farms, 12 of them burnt.",)),
    Silent("of them, of those who are there", ("The mill has 900 workers in 60 towns, 150 of them abroad.",)),
    Silent("of them, hedged", ("About 90 farmers came, 95 of them on foot.",)),
    Silent("of them, at most", ("Up to 90 farmers came, 95 of them on foot.",)),
    Silent("of several models", ("They sold 300 of the two models.",)),
    Silent("of what others own", ("They fed 300 of the 12 villages' dogs.",)),
    Silent("two parts of another", ("Some died on the road, 13 passengers and 22 workers among them.",)),
    Silent("two sorts that fit", ("There were 841 people on board the ship, 723 passengers and 118 crew, he said.",)),
    Silent("two sorts of many", ("There were 50 people on board, 12 teachers and 13 nurses, he said.",)),
    Silent("two sorts of these", ("Of 50 people on board, 12 men and 13 women, he said, were hurt.",)),
    Silent("two sorts and a verb", ("There were 50 people, 12 men and 13 women were hurt.",)),
    Silent("cash and stock that fit", ("The $82 offer included $60 in cash and $22 in Norvik stock.",)),
    Silent("cash alone", ("The $82 offer included $60 in cash.",)),
    Silent("cash and a fee", ("The $82 offer included $60 in cash and a fee of $3.",)),
    Silent("a share of the money", ("The dam cost $38 million, of which the wall cost $12 million.",)),
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
