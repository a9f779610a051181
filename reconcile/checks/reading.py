"""The articles of a dossier as checks look at them: passage by passage, with the values read in each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from reconcile.checks.check import Dossier
from reconcile.model import Block, Claim, Document, Mention, Pulled, Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A sentence, heading, list item or table row with the mentions in it, in text order."""

    document: Document
    sentence: Sentence
    at: int  # index into ``document.sentences``
    mentions: tuple[Mention, ...]

    @property
    def text(self) -> str:
        return self.document.article.text[self.sentence.start : self.sentence.end]

    @property
    def block(self) -> Block:
        return self.document.blocks[self.sentence.block]

    def between(self, start: int, end: int) -> str:
        """The article's text between two offsets."""
        return self.document.article.text[start:end]

    def of(self, *kinds: str) -> tuple[Mention, ...]:
        """The mentions of some kinds that are read for certain and not negated."""
        return tuple(m for m in self.mentions if m.kind in kinds and not m.negated)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One article with its passages and claims."""

    document: Document
    pulled: Pulled
    passages: tuple[Passage, ...]

    @property
    def article_id(self) -> str:
        return self.document.article.id

    @property
    def claims(self) -> tuple[Claim, ...]:
        return self.pulled.claims

    def line_at(self, offset: int) -> Passage | None:
        """The passage that an offset lies in, or the line that is no part of the article's prose: a dateline."""
        if found := self.passage_at(offset):
            return found
        for at, block in enumerate(self.document.blocks):
            if block.start <= offset < block.end:
                line = Sentence(start=block.start, end=block.end, block=at)
                inside = tuple(m for m in self.pulled.mentions if block.start <= m.start < block.end)
                return Passage(document=self.document, sentence=line, at=-1, mentions=inside)
        return None

    def passage_at(self, offset: int) -> Passage | None:
        """The passage that an offset lies in."""
        return next((p for p in self.passages if p.sentence.start <= offset < p.sentence.end), None)


def readings(dossier: Dossier) -> Iterator[Reading]:
    """The articles of a dossier in their order, furniture left out."""
    by_id = {pulled.article_id: pulled for pulled in dossier.pulled}
    for document in dossier.documents:
        pulled = by_id.get(document.article.id)
        if pulled is not None:
            yield Reading(document=document, pulled=pulled, passages=tuple(_passages(document, pulled)))


def _passages(document: Document, pulled: Pulled) -> Iterator[Passage]:
    mentions = sorted(pulled.mentions, key=lambda m: (m.start, m.end, m.kind))
    starts = [m.start for m in mentions]
    for at, sentence in enumerate(document.sentences):
        inside = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        yield Passage(document=document, sentence=sentence, at=at, mentions=tuple(inside))
