"""An article with its layout found: blocks, sentences, table rows and language."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, overload

from reconcile.articles.blocks import find_blocks
from reconcile.articles.language import find_language
from reconcile.articles.sentences import find_sentences
from reconcile.model import Article, Block, BlockKind, Document, Sentence

# Parts of a text that are one sentence each, whatever full stops stand in them.
WHOLE = frozenset({BlockKind.TABLE_ROW})
KEPT: Final = 512  # layouts that are not forgotten at once
LONGEST_KEPT: Final = 20_000  # characters of an article; longer ones take room


def lay_out(article: Article) -> Document:
    """Find an article's blocks, sentences, table rows and language.

    Blocks and sentences are in text order and do not overlap; every sentence lies in its block.  Furniture has no
    sentences.  Offsets are code points into ``article.text``.
    """
    return _recent(article) if len(article.text) <= LONGEST_KEPT else _find(article)


@lru_cache(maxsize=KEPT)
def _recent(article: Article) -> Document:
    """The articles of a dossier are laid out to be read, and again to be checked."""
    return _find(article)


class Layouts(Sequence[Document]):
    """Articles with their layouts, each found when somebody first looks at it."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = articles
        self._found: dict[int, Document] = {}

    def __len__(self) -> int:
        return len(self._articles)

    @overload
    def __getitem__(self, at: int) -> Document: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Document]: ...
    def __getitem__(self, at: int | slice) -> Document | Sequence[Document]:
        if isinstance(at, slice):
            return [self[each] for each in range(len(self))[at]]
        if at not in self._found:
            self._found[at] = lay_out(self._articles[at])
        return self._found[at]


def _find(article: Article) -> Document:
    language = find_language(article.text, article.metadata.language)
    blocks, rows = find_blocks(article.text)
    sentences = tuple(
        Sentence(start=start, end=end, block=at)
        for at, block in enumerate(blocks)
        if block.kind is not BlockKind.FURNITURE
        for start, end in _sentences(article.text, block, language)
    )
    return Document(article=article, language=language, blocks=blocks, sentences=sentences, rows=rows)


def _sentences(text: str, block: Block, language: str) -> tuple[tuple[int, int], ...]:
    if block.kind in WHOLE:
        return ((block.start, block.end),)
    return tuple(find_sentences(text, block.start, block.end, language))
