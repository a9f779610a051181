"""What scopes say against one fact."""

from __future__ import annotations

import pytest

from reconcile.facts.scopes import dates_contradict, scopes_apart


@pytest.mark.parametrize(
    ("mine", "yours", "want", "why"),
    [
        ({}, {}, "", "nothing is told"),
        ({"side:bound": "average"}, {"side:bound": "maximum"}, "contrast bound", "the average is not the deepest"),
        ({"side:bound": "average"}, {}, "contrast bound", "nobody calls an average simply the depth"),
        ({"side:bound": "maximum"}, {}, "", "the depth of a lake is that of its deepest place"),
        ({"side:order": "initial"}, {}, "", "an offer may be the first"),
        ({"site": "alder medical center"}, {"site": "elm medical center"}, "other names of one sort", "two hospitals"),
        ({"site": "alder medical center"}, {"site": "medical center"}, "", "a part of the name"),
        ({"site": "alder medical center"}, {"site": "osk school"}, "", "a school may stand by a hospital"),
        ({"site": "alder medical center"}, {}, "", "only one tells"),
        ({"holder": "halden"}, {"holder": "norvik foods"}, "told of others", "shares of two firms"),
        ({"holder": "norvik foods"}, {"holder": "norvik"}, "", "a part of the name"),
        ({"level": "below"}, {"level": "above"}, "above against below", "a basin and a hut"),
        ({"level": "below"}, {"level": "below"}, "", "two depths of one shore"),
        ({"level": "below"}, {"side:measure": "depth"}, "no height above or below anything", "a shore and a lake"),
        ({"level": "above"}, {"side:measure": "high"}, "", "an altitude"),
        ({"level": "above"}, {}, "", "where nothing is said it may be"),
        ({"bound": "until"}, {}, "before or after a date is no date", "until Friday"),
        ({"discipline": "50 km"}, {}, "the name of a contest", "how long a race is called"),
        ({"money": "of today"}, {}, "money of today changes with the day", "prices of then and now"),
        ({"again": "another one"}, {}, "another one of its sort", "the second bridge"),
        ({"again": "another one"}, {"again": "another one"}, "", "two articles on the second bridge"),
        ({"stuff": "steel beam"}, {"stuff": "steel"}, "", "steel beams are of steel"),
        ({"stuff": "steel"}, {"stuff": "concrete"}, "other stuff is measured", "two stuffs"),
        ({"stuff": "steel"}, {}, "", "it may be the steel"),
        ({"sort": "fine"}, {"sort": "cost"}, "sums of another sort", "a fine is no cost"),
        ({"sort": "fine"}, {}, "", "it may be the fine"),
        ({"paid": "cash"}, {"paid": "share"}, "paid in other ways", "cash against stock"),
        ({"paid": "cash"}, {}, "", "all of it may be in cash"),
        ({"paid": "cash", "component": "cash"}, {}, "paid in one way only", "some of the price against the price"),
        ({"paid": "cash", "component": "cash"}, {"paid": "cash"}, "", "one article says what the rest is in"),
        ({"basis": "debt"}, {}, "what is included differs", "with its debt"),
        ({"side:fate": "kill"}, {"side:fate": "die"}, "", "who was killed died"),
        ({"side:fate": "kill"}, {"side:fate": "injure"}, "contrast fate", "... and is not hurt"),
    ],
)
def test_scopes_apart(mine: dict[str, str], yours: dict[str, str], want: str, why: str) -> None:
    assert scopes_apart(mine, yours) == want, why
    assert scopes_apart(yours, mine) == want, why


@pytest.mark.parametrize(
    ("a", "b", "want"),
    [
        ("2008", "2008-09-29", False),
        ("2008-08", "2008-09-29", False),
        ("1996", "2008", True),
        ("196X", "1965", False),
        ("", "1965", False),
    ],
)
def test_dates_contradict_where_the_years_do(a: str, b: str, want: bool) -> None:
    assert dates_contradict(a, b) is want
    assert dates_contradict(b, a) is want
