"""Sentences are looked up by their words, as if each were searched."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from reconcile.articles.document import lay_out
from reconcile.claims.telling import telling
from tests.made import article

WORDS = ("Mill", "mill", "fire", "fires", "smoke-filled", "the")


@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=5), min_size=1, max_size=6))
def test_it_is_as_if_every_sentence_were_searched(said: list[list[str]]) -> None:
    document = lay_out(article("a", "\n\n".join(f"{' '.join(words).capitalize()}." for words in said)))
    text = document.article.text
    want = [
        (at, sentence)
        for at, sentence in enumerate(document.sentences)
        if re.search(r"\b(?:mill|smoke)\b", text[sentence.start : sentence.end].lower())
    ]
    assert list(telling(document, frozenset({"mill", "smoke"}))) == want


def test_furniture_tells_nothing() -> None:
    document = lay_out(article("a", "The mill burned.\n\nRead more: mill fires\n\nSubscribe to our newsletter\n"))
    assert [document.article.text[s.start : s.end] for _, s in telling(document, frozenset({"mill"}))] == [
        "The mill burned."
    ]
