"""How people are related."""

from __future__ import annotations

import pytest

from reconcile.kinds.kind import EXACTLY
from reconcile.kinds.kinship import relate
from reconcile.kinds.terms import show_term
from reconcile.model import Mention, Relation
from reconcile.values import Term
from tests.kinds.reading import read


@pytest.mark.parametrize(
    ("text", "want", "why"),
    [
        ("Ida and her half-brother, Olaf, left.", ["half-brother"], "the whole word, not the brother in it"),
        ("Olaf, his stepfather, left.", ["stepfather"], "a stepfather"),
        ("Her mother-in-law cried.", ["mother-in-law"], "hyphens all the way"),
        ("Brothers Olaf and Per left.", [], "a plural says nothing of one person"),
        ("The motherboard broke.", [], "part of a word"),
        ("The brotherhood met.", [], "another word"),
        ("The sister-ship sank.", [], "a ship"),
    ],
)
def test_find(text: str, want: list[str], why: str) -> None:
    assert [show_term(m.value) for m in read(text, "kinship")] == want, why


@pytest.mark.parametrize(
    ("a", "b", "want", "why"),
    [
        ("brother", "brother", Relation.EQUAL, "the same"),
        ("brother", "half-brother", Relation.CONFLICT, "closer by half"),
        ("wife", "girlfriend", Relation.CONFLICT, "married or not"),
        ("brother", "sister", Relation.UNKNOWN, "two ends of one bond"),
        ("brother", "father", Relation.UNKNOWN, "somebody's brother is somebody's father"),
        ("wife", "mother", Relation.UNKNOWN, "so is a wife a mother"),
    ],
)
def test_relate(a: str, b: str, want: Relation, why: str) -> None:
    one, other = (
        Mention(article_id="a", start=0, end=1, kind="kinship", quote="x", value=Term(vocabulary="kinship", term=t))
        for t in (a, b)
    )
    assert relate(one, other, EXACTLY).relation is want, why
    assert relate(other, one, EXACTLY).relation is want, why
