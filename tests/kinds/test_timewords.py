"""Cutting a text into words of time."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.kinds.timewords import BREAK, SHAPES, UNSURE, lexicon, tokens_of

SHAPE_OF = {mark: name for name, mark in SHAPES.items()}
FRAGMENTS = st.sampled_from(
    ["Sept", ".", " ", "\n", "twenty", "-", "one", "and", "first", "am", "XX", "1960s", "12", "'s", "'96", "a.m.", "x"]
)


class Row(NamedTuple):
    text: str
    want: list[tuple[str, str]]  # (shape or word, text)
    why: str


ROWS = [
    Row("Sept. 9", [("sept", "Sept"), ("figure12", "9")], "the full stop belongs to the abbreviation"),
    Row("Sept 9", [("sept", "Sept"), ("figure12", "9")], "an abbreviation without its full stop"),
    Row("Sept...", [("sept", "Sept"), (".", "."), (".", "."), (".", ".")], "three full stops are no abbreviation's"),
    Row("may May", [("may*", "may"), ("may", "May")], "a word that counts with a capital only"),
    Row("I XX", [("roman", "I"), ("roman", "XX")], "Roman figures stand alone"),
    Row("9 am, i am", [("figure12", "9"), ("ampm", "am"), (",", ","), ("", "i"), ("ampm", "am")], "half of the day"),
    Row("twenty-first", [("ordinal", "twenty - first")], "the words of one number are gathered"),
    Row("twenty, one", [("words", "twenty"), (",", ","), ("words", "one")], "a comma parts two numbers"),
    Row("2008's", [("year4", "2008"), ("'s", "'s")], "a possessive behind a figure"),
    Row("1960's", [("decade", "1960's")], "no possessive but a decade"),
    Row("12 0737 1999", [("figure12", "12"), ("fourfigures", "0737"), ("year4", "1999")], "figures by their length"),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_tokens(row: Row) -> None:
    words = lexicon("en").words
    found = [(SHAPE_OF.get(token.mark) or words.get(token.mark, ""), token.text) for token in tokens_of(row.text, "en")]
    assert found == row.want


def test_a_break_parts_the_words_of_a_number() -> None:
    tokens = tokens_of("twenty one", "en", frozenset({7}))
    assert [(token.start, token.text) for token in tokens] == [(0, "twenty"), (7, ""), (7, "one")]
    assert tokens.marks[1] == BREAK


@given(st.lists(FRAGMENTS).map("".join), st.frozensets(st.integers(0, 40)))
def test_tokens_cover_the_text_in_order(text: str, breaks: frozenset[int]) -> None:
    tokens = tokens_of(text, "en", breaks)
    assert UNSURE not in tokens.marks
    assert [token.mark for token in tokens] == list(tokens.marks)
    assert [token.text for token in tokens[:]] == [tokens.text(index) for index in range(len(tokens))]
    behind = 0
    for token in tokens:
        assert not text[behind : token.start].strip()
        behind = max(behind, token.end)
    assert not text[behind:].strip()
