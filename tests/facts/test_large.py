"""Large counts of one sort, about as many."""

from __future__ import annotations

import pytest

from reconcile.facts.large import LargeCounts
from reconcile.model import Claim
from tests.facts.dossier import Row, quotes_apart
from tests.made import bare_claim, count


def told(article: str, figure: int, noun: str = "worker", attribute: str = "", place: str = "") -> Claim:
    scope = (("place", place),) if place else ()
    return bare_claim(article_id=article, value=count(figure, noun), attribute=attribute, scope=scope)


@pytest.mark.parametrize(
    ("claims", "want", "why"),
    [
        ([told("a", 5000), told("b", 7000)], True, "about as many"),
        ([told("a", 5000), told("b", 96)], False, "another order of size"),
        ([told("a", 5000), told("b", 7000, "engineer")], False, "another sort"),
        ([told("a", 5), told("b", 7)], False, "small figures lie near each other by chance"),
        ([told("a", 5000), told("b", 7000), told("b", 5200)], False, "another figure of the article is nearer"),
        ([told("a", 5000), told("b", 7000), told("a", 7000)], False, "... or of the other article"),
        ([told("a", 5000, ""), told("b", 7000, "")], False, "people, of whom nothing is known"),
        ([told("a", 5000, "", "population"), told("b", 7000, "", "population")], True, "people of whom it is known"),
        ([told("a", 31, "starter", "starters"), told("b", 32, "", "starters")], True, "one of them is no noun"),
        ([told("a", 910, "passenger", "capacity"), told("b", 980, "", "capacity")], False, "passengers are not all"),
        ([told("a", 51, "race"), told("b", 50, "race", place="osk")], False, "those of one place"),
    ],
)
def test_are_nearest(claims: list[Claim], want: bool, why: str) -> None:
    large = LargeCounts(claims)
    assert large.are_nearest(0, 1) is want, why
    assert large.are_nearest(1, 0) is want, why


MILL = "The mill stands by the road. Some 1,300 workers spun cotton there for buyers abroad, its owner Per Lund said."
ROWS = [
    Row(
        MILL,
        "When the doors jammed there was one stair for 2,100 workers, firefighters said.",
        ("1,300", "2,100"),
        "told in few like words",
    ),
    Row(
        MILL,
        "When the doors jammed there was one stair for 140 workers, firefighters said.",
        (),
        "a tenth of them",
    ),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_large_counts_stand_against_each_other(row: Row) -> None:
    assert quotes_apart(row) == row.want
