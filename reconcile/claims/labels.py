"""The label of a line in a box: "Beam: | 22 ft as built" is no depth."""

from __future__ import annotations

import re
from typing import Final

from reconcile.claims.words import words_between
from reconcile.kinds.name_words import fold
from reconcile.model import Document, Mention
from reconcile.packs.deeds.load import deed_words

# A few words with a capital, and a colon behind them; neither "He said: 12 died" nor "At 8:40".
LABEL: Final = re.compile(r"[\s•*·–-]*(?P<label>[^\W\d_a-zà-ÿ][\w’'()/-]*(?:\s[\w’'()/-]+){0,3})\s?:\s")


def label_of(document: Document, mention: Mention, at: int) -> str:
    """The concepts of the label of the line that a value stands in, joined; "" where the line has none."""
    sentence = document.sentences[at]
    block = document.blocks[sentence.block]
    label = LABEL.match(document.article.text, block.start, mention.start) if sentence.start == block.start else None
    if label is None:
        return ""
    words = words_between(document.article.text, *label.span("label"), document.language)
    if any(word.lemma in deed_words(document.language).telling for word in words):
        return ""
    return "+".join(sorted({fold(word.concept) for word in words if word.concept}))
