"""Two spellings of one word of a name."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.kinds.name_spelling import Spelling, spelling

OTHER, DOUBLED, SLIP = Spelling.OTHER, Spelling.DOUBLED, Spelling.SLIP


@dataclass(frozen=True, slots=True)
class Row:
    a: str
    b: str
    given: bool
    want: Spelling
    why: str


ROWS = [
    Row("halvorsen", "halvosen", False, SLIP, "a consonant left out"),
    Row("hartmans", "hartman", False, SLIP, "a consonant more"),
    Row("bernhard", "bernald", True, SLIP, "two letters of a long name"),
    Row("dallen", "dalen", False, DOUBLED, "a doubled letter"),
    Row("karam", "karim", False, OTHER, "a vowel"),
    Row("sokolov", "sokoloff", False, OTHER, "a transliteration"),
    Row("qasim", "qazim", True, OTHER, "consonants that sound alike"),
    Row("moss", "muss", False, OTHER, "a vowel of a short name"),
    Row("lee", "les", False, OTHER, "short names are names of their own"),
    Row("baker", "maker", False, OTHER, "another first letter"),
    Row("peter", "pete", True, OTHER, "a short form"),
    Row("martin", "martina", True, OTHER, "a woman and a man"),
    Row("arvid", "arvid", True, OTHER, "the same word"),
    Row("lindqvist", "lundberg", False, OTHER, "another name"),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_spelling(row: Row) -> None:
    assert spelling(row.a, row.b, given=row.given) is row.want


WORDS = st.text(alphabet="abdeklmnorst", min_size=1, max_size=9)


@given(WORDS, WORDS, st.booleans())
def test_spelling_is_symmetric(a: str, b: str, is_given: bool) -> None:
    assert spelling(a, b, given=is_given) is spelling(b, a, given=is_given)
