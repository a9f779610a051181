"""Words as concepts, and which of them are verbs."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reconcile.claims.words import is_verb, words_of


@pytest.mark.parametrize(
    ("text", "want", "why"),
    [
        ("sold", True, "past"),
        ("was founded", True, "participle"),
        ("won", True, "no lemma tells it"),
        ("children", False, "a plural with no s"),
        ("policemen", False, "men and their like"),
        ("feet", False, "another plural"),
        ("houses", False, "a plural"),
        ("taller", False, "a comparative"),
        ("Sold", False, "capitals are names and headings"),
        ("bridge", False, "a noun"),
    ],
)
def test_is_verb(text: str, want: bool, why: str) -> None:
    word = list(words_of(text, 0, len(text), "en"))[-1]
    assert is_verb(text, word, "en") is want, why


def test_verbs_of_spanish_and_of_no_other_language() -> None:
    text = "vendió lugares vender puente"
    assert [is_verb(text, word, "es") for word in words_of(text, 0, len(text), "es")] == [True, False, False, False]
    assert not any(is_verb(text, word, "it") for word in words_of(text, 0, len(text), "it"))


@pytest.mark.parametrize("text", ["the well-known bridge-builder's son", "Ida's 12 cats", "", "--", "a-b-", "été"])
def test_words_stand_where_they_say(text: str) -> None:
    words = list(words_of(text, 0, len(text), "en"))
    assert all(a.end <= b.start for a, b in pairwise(words))
    assert all(text[w.start : w.end].strip("-") == text[w.start : w.end] != "" for w in words)


def test_the_end_of_an_ordinal_is_no_word() -> None:
    text = "the 20th and 21st of 3rd st"
    assert [word.lemma for word in words_of(text, 0, len(text), "en")] == ["the", "and", "of", "st"]
