"""What two spellings of one name have in common."""

from __future__ import annotations

import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from reconcile.kinds.name_words import fold


@given(st.text(max_size=20))
@example("’İstanbul ŁÓDŹ ﬁ ΐ 각 ´")
def test_letters_are_folded_one_by_one_as_the_whole_would_be(text: str) -> None:
    replaced = text.translate(str.maketrans("’ıłŁøØđĐ", "'ilLoOdD"))
    apart = unicodedata.normalize("NFKD", replaced)
    assert fold(text) == "".join(letter for letter in apart if not unicodedata.combining(letter)).casefold()
