"""Directions from a place."""

from __future__ import annotations

import pytest

from reconcile.kinds.direction import NAMES, relate
from reconcile.kinds.kind import EXACTLY
from reconcile.kinds.terms import show_term
from reconcile.model import Mention, Relation
from reconcile.values import Term
from tests.kinds.reading import read


@pytest.mark.parametrize(
    ("text", "want", "why"),
    [
        ("The fire began 55 km south of Bristol.", ["south"], "from a town"),
        ("They walked 5 km north-east of the town of Osk.", ["northeast"], "from a town that words lead to"),
        ("She looked south of the border.", [], "no name"),
        ("The wind came from the south.", [], "from nowhere told"),
        ("South Korea sold more rice.", [], "part of a name"),
    ],
)
def test_find(text: str, want: list[str], why: str) -> None:
    assert [show_term(m.value) for m in read(text, "term")] == want, why


@pytest.mark.xfail(reason="a part of a country and a direction from it are told alike")
def test_a_part_of_a_country_is_no_direction() -> None:
    assert read("The west of Norway is wet.", "term") == []


def pointing(term: str) -> Mention:
    value = Term(vocabulary="direction", term=term)
    return Mention(article_id="a", start=0, end=1, kind="term", quote="x", value=value)


def test_relate_round_the_compass() -> None:
    steps = {
        0: Relation.EQUAL, 1: Relation.NEAR, 2: Relation.CONFLICT, 3: Relation.CONFLICT, 4: Relation.CONFLICT,
    }  # fmt: skip
    for i, a in enumerate(NAMES):
        for j, b in enumerate(NAMES):
            step = min((i - j) % 8, (j - i) % 8)
            assert relate(pointing(a), pointing(b), EXACTLY).relation is steps[step], (a, b)


def test_other_terms_are_not_compared() -> None:
    other = Mention(
        article_id="a", start=0, end=1, kind="term", quote="x", value=Term(vocabulary="kinship", term="south")
    )
    assert relate(pointing("south"), other, EXACTLY).relation is Relation.UNKNOWN
