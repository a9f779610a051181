"""The sentences of an article that may tell something, by the words in them: a pattern is tried nowhere else."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from reconcile.kinds.wordindex import starts_of
from reconcile.model import BlockKind, Document, Sentence


def telling(document: Document, words: frozenset[str]) -> Iterator[tuple[int, Sentence]]:
    """The sentences, with their index, in which one of some words in small letters begins, in order; no furniture."""
    starts = [sentence.start for sentence in document.sentences]
    last = -1
    for offset in starts_of(document.article.text, words):
        at = bisect_right(starts, offset) - 1
        if at > last and offset < document.sentences[at].end:
            last = at
            if document.blocks[document.sentences[at].block].kind is not BlockKind.FURNITURE:
                yield at, document.sentences[at]
