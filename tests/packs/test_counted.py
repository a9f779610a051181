"""Nouns that name the same things, and nouns that do not, in every language that has a file."""

from __future__ import annotations

import pytest

from reconcile.packs.counted.load import FOLDER, count_alike, is_anyone, sorts
from reconcile.packs.idioms.load import idioms

CASES = [
    ("nation", "country", True, "two words for one thing"),
    ("carriage", "car", True, "of a train"),
    ("safe", "safe-deposit box", True, "of a vault"),
    ("país", "country", True, "over languages"),
    ("people", "", True, "people, and a figure without a noun"),
    ("house", "people", False, "houses are no people"),
    ("car", "truck", False, "two sorts of vehicles"),
    ("passenger", "crew", False, "two sorts of people"),
    ("match", "goal", False, "what is played and what is scored"),
    ("squirrel", "squirrel", True, "one noun that no file knows"),
    ("squirrel", "hedgehog", False, "two that no file knows"),
]


@pytest.mark.parametrize(("a", "b", "want", "why"), CASES, ids=[case[-1] for case in CASES])
def test_nouns_that_count_the_same_things(a: str, b: str, want: bool, why: str) -> None:
    assert count_alike(a, b) is want, why
    assert count_alike(b, a) is want, why


def test_words_for_people_of_whatever_sort() -> None:
    assert is_anyone("person")
    assert is_anyone("persona")
    assert not is_anyone("passenger")


def test_each_file_names_sorts_that_the_english_one_has() -> None:
    english = {sort for noun in sorts() for sort in sorts()[noun]}
    assert [path.stem for path in sorted(FOLDER.glob("*.yaml"))] == ["en", "es"]
    assert {"anyone", "country", "carriage"} <= english
    assert all(noun == noun.lower() for noun in sorts())


def test_words_that_say_one_thing_together() -> None:
    assert ("die", frozenset({"lose", "life"})) in idioms("en")
    assert ("die", frozenset({"lose", "life"})) in idioms("es")
    assert idioms("xx") == ()
