"""Figures that tell of some and figures that tell of all, in English and Spanish sentences of our own."""

from __future__ import annotations

import pytest

from reconcile.articles.document import lay_out
from reconcile.packs.attribute import builtin_attributes
from reconcile.pipeline import pull
from reconcile.values import Count
from tests.claims.reading import claims_of
from tests.made import article

PARTS = [
    ("Another 12 people came from Osk.", "12", True, "another"),
    ("Two of her brothers won, and 12 of the riders fell.", "12", True, "out of the riders"),
    ("In Osk alone 12 houses burned.", "12", True, "of one place alone"),
    ("In Norway alone, over 34 million copies were sold.", "34 million", True, "alone, with words between"),
    ("The keepers counted eight female lions.", "eight", True, "of one sex"),
    ("The keepers counted eight lions.", "eight", False, "all of them"),
    ("He lived alone. Then 12 houses burned.", "12", False, "alone in the sentence before"),
    ("The crash killed 46 people, including 12 people on the ground.", "12", True, "some of those killed"),
    ("Of the 129 children on board, 94 died.", "94", True, "out of a sort of people"),
    ("Of the 129 people on board, 94 died.", "94", False, "out of all"),
    ("The court heard the parents of the two boys.", "two", False, "both of them, whoever they are"),
    ("Lund was the 20th of the 22 children of a miner.", "22", False, "all of them, of whom she is one"),
    ("Police had said earlier that 12 people died.", "12", True, "no longer so"),
    ("Police said earlier that many fled, but 12 people died.", "12", False, "another thing was said earlier"),
    ("The house has 40 beds in the east wing and 12 in the west wing.", "12", True, "in another place"),
    ("Of the 50 people on the rock 18 were hurt. 12 of those people have been rescued.", "12", False, "of all"),
    ("The mill had 12 workers.", "12", False, "all of them"),
    ("Llegaron otros 12 obreros.", "12", True, "Spanish: otros"),
    ("Murieron 12 de los obreros de la mina.", "12", True, "Spanish: of the workers"),
    ("La mina tenía 12 obreros.", "12", False, "Spanish: all of them"),
]


@pytest.mark.parametrize(("text", "quote", "want", "why"), PARTS, ids=[row[-1] for row in PARTS])
def test_parts(text: str, quote: str, want: bool, why: str) -> None:
    language = "es" if why.startswith("Spanish") else "en"
    claim = next(c for c in claims_of(text, language) if c.kind == "count" and c.quote == quote)
    assert ("part" in dict(claim.scope)) is want, why


AGAIN = [
    ("In 1950 the second bridge was built.", "1950", True, "the second of its sort"),
    ("A bridge to replace it did not open until 1950.", "1950", True, "what replaced it"),
    ("The hall was rebuilt in 1950.", "1950", True, "built once more"),
    ("In 1940 the bridge was built.", "1940", False, "the one that is spoken of"),
]


@pytest.mark.parametrize(("text", "quote", "want", "why"), AGAIN, ids=[row[-1] for row in AGAIN])
def test_another_one_of_its_sort(text: str, quote: str, want: bool, why: str) -> None:
    claim = next(c for c in claims_of(text) if c.quote == quote)
    assert ("again" in dict(claim.scope)) is want, why


def test_how_long_ago_something_was_depends_on_the_day_of_writing() -> None:
    (since,) = (c for c in claims_of("It is fifty years since the mill burned.") if c.kind == "duration")
    (lasted,) = (c for c in claims_of("The mill stood for fifty years.") if c.kind == "duration")
    assert dict(since.scope)["told"] == "2018"
    assert "told" not in dict(lasted.scope)


def test_two_undated_articles_were_not_written_in_one_year() -> None:
    told = [
        dict(c.scope)["told"]
        for name in ("mill/herald", "mill/post")
        for c in pull(lay_out(article(name, "It is fifty years since the mill burned.")), builtin_attributes()).claims
        if c.kind == "duration"
    ]
    assert told == ["mill/herald", "mill/post"]


SORTS = [
    ("Of the 129 children on board, 94 died.", "94", "child", "some of the children"),
    ("Of the 129 people on board, 94 died.", "94", "", "people of any sort"),
    ("Of the 129 children on board, 94 boys died.", "94", "boy", "what stands behind the figure"),
    ("The ferry had 129 children on board; 94 died.", "94", "", "who knows of whom"),
]


@pytest.mark.parametrize(("text", "quote", "want", "why"), SORTS, ids=[row[-1] for row in SORTS])
def test_what_a_count_is_one_out_of(text: str, quote: str, want: str, why: str) -> None:
    claim = next(c for c in claims_of(text) if c.quote == quote)
    assert isinstance(claim.value, Count)
    assert claim.value.noun == want, why
