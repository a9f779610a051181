"""Where each word of a text begins."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reconcile.kinds.wordindex import digit_runs, first_words, starts_of, word_starts

TEXT = "Two men and two-thirds of TWO crews, 20km on"


def test_words_are_found_in_any_case_and_in_order() -> None:
    assert list(starts_of(TEXT, {"two", "men"})) == [0, 4, 12, 26]


def test_a_hyphen_and_a_digit_end_a_word() -> None:
    assert set(word_starts(TEXT)) >= {"two", "thirds", "km", "on"}


def test_phrases_give_their_first_word() -> None:
    assert first_words(["no fewer than", "~", "c."]) == {"no", "c"}


@given(st.text())
def test_every_start_is_the_start_of_its_word(text: str) -> None:
    for word, starts in word_starts(text).items():
        for start in starts:
            assert text[start : start + len(word)].lower() == word or len(word) != len(text[start : start + len(word)])


def test_runs_of_digits_have_fractions_among_them() -> None:
    assert digit_runs("2½ of 1,200 x4") == ((0, 2), (6, 7), (8, 11), (13, 14))
