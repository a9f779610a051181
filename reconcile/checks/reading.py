"""The articles of a dossier as checks look at them: passage by passage, with the values read in each."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property, partial
from operator import attrgetter
from typing import Any, Final, TypeVar

from reconcile.checks.check import Dossier
from reconcile.claims.frame import fold
from reconcile.model import Block, Claim, Document, Mention, Pulled, Sentence

Told = TypeVar("Told")

WORD: Final = re.compile(r"[^\W_]+")
CLEARLY: Final = 2  # times as often as the next person


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A sentence, heading, list item or table row with the mentions in it, in text order."""

    document: Document
    sentence: Sentence
    at: int  # index into ``document.sentences``
    mentions: tuple[Mention, ...]
    kinds: frozenset[str] = field(init=False, compare=False, repr=False)  # of the mentions

    def __post_init__(self) -> None:
        object.__setattr__(self, "kinds", frozenset(m.kind for m in self.mentions))

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
        if self.kinds.isdisjoint(kinds):
            return ()
        return tuple(m for m in self.mentions if m.kind in kinds and not m.negated)


@dataclass(frozen=True, kw_only=True)
class Reading:
    """One article with its passages and claims."""

    pulled: Pulled
    lay_out: Callable[[], Document] = field(compare=False, repr=False)
    silent: frozenset[str] = frozenset()  # what was asked of this article before, and found nothing in it
    _found: dict[str, tuple[Any, ...]] = field(default_factory=dict, init=False, compare=False, repr=False)

    @property
    def article_id(self) -> str:
        return self.pulled.article_id

    @property
    def language(self) -> str:
        """The language of the article."""
        return self.pulled.conventions.language

    @cached_property
    def document(self) -> Document:
        """The article with its layout."""
        return self.lay_out()

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """All passages of the article."""
        return tuple(_passages(self.document, self.pulled))

    @cached_property
    def main_person(self) -> str:
        """The folded name of the person that the article names most; "" where none stands out."""
        return _main_person(self.pulled)

    def once(self, asked: str, find: Callable[[Reading], Iterable[Told]]) -> tuple[Told, ...]:
        """What ``find`` finds in this article, which must depend on nothing but the article.

        It is found once under its name ``asked``, and not looked for where it is known that there is nothing.
        """
        if asked in self.silent:
            return ()
        if asked not in self._found:
            self._found[asked] = tuple(find(self))
        return self._found[asked]

    @property
    def found_nothing(self) -> frozenset[str]:
        """What was asked of this article, now or before, and found nothing."""
        return self.silent | {asked for asked, found in self._found.items() if not found}

    def saying(self, words: AbstractSet[str]) -> Iterator[Passage]:
        """The passages that say one of some words in small letters, in order: where a pattern is worth trying."""
        said = self._places.keys() & words
        return (self.passages[at] for at in sorted({at for word in said for at in self._places[word]}))

    def stating(self, *kinds: str) -> Iterator[Passage]:
        """The passages with a mention of one of some kinds, in order."""
        if self._kinds.isdisjoint(kinds):
            return iter(())
        return (self.passages[at] for at in sorted({at for kind in kinds for at in self._stated.get(kind, ())}))

    @cached_property
    def _kinds(self) -> frozenset[str]:
        return frozenset(mention.kind for mention in self.pulled.mentions)

    @cached_property
    def _stated(self) -> Mapping[str, Sequence[int]]:
        """The passages by the kinds of their mentions."""
        stated: dict[str, list[int]] = defaultdict(list)
        for at, passage in enumerate(self.passages):
            for kind in passage.kinds:
                stated[kind].append(at)
        return stated

    @cached_property
    def _places(self) -> Mapping[str, Sequence[int]]:
        """The passages by the words that they say."""
        places: dict[str, list[int]] = defaultdict(list)
        for at, passage in enumerate(self.passages):
            for word in set(WORD.findall(passage.text.lower())):
                places[word].append(at)
        return places

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
        at = bisect_right(self.passages, offset, key=attrgetter("sentence.start")) - 1
        return self.passages[at] if at >= 0 and offset < self.passages[at].sentence.end else None


def readings(dossier: Dossier) -> Iterator[Reading]:
    """The articles of a dossier in their order, furniture left out.  Read once for all checks."""
    if not dossier.readings:
        dossier.readings.extend(_read(dossier))
    yield from dossier.readings


def found_nothing(dossier: Dossier) -> dict[str, frozenset[str]]:
    """By article what found nothing there, after all checks have looked."""
    return {reading.article_id: reading.found_nothing for reading in readings(dossier)}


def _read(dossier: Dossier) -> Iterator[Reading]:
    for at, pulled in enumerate(dossier.pulled):
        silent = dossier.silent.get(pulled.article_id, frozenset())
        yield Reading(pulled=pulled, lay_out=partial(dossier.documents.__getitem__, at), silent=silent)


def _passages(document: Document, pulled: Pulled) -> Iterator[Passage]:
    mentions = sorted(pulled.mentions, key=lambda m: (m.start, m.end, m.kind))
    starts = [m.start for m in mentions]
    for at, sentence in enumerate(document.sentences):
        inside = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        yield Passage(document=document, sentence=sentence, at=at, mentions=tuple(inside))


def _main_person(pulled: Pulled) -> str:
    """The person that the article names most, clearly more often than the next, by the full name given most."""
    names = [name for name in (fold(m.quote) for m in pulled.mentions if m.kind == "person") if name]
    whole = Counter(name for name in names if " " in name)
    plainly = Counter(name.split()[-1] for name in names)
    families = Counter(_family(name, whole, plainly) for name in names)
    ranked = families.most_common(2)
    if not ranked or ranked[0][1] < CLEARLY or (len(ranked) > 1 and ranked[0][1] < CLEARLY * ranked[1][1]):
        return ""
    family = ranked[0][0]
    called = [name for name in whole if family in name.split()]
    return max(called, key=lambda name: whole[name], default=family)


def _family(name: str, whole: Counter[str], plainly: Counter[str]) -> str:
    """The last word of a name; for the given name of full names, the family name that the article uses most."""
    last = name.split()[-1]
    if " " in name or any(last in other.split()[1:] for other in whole):
        return last
    of = [part for other in whole if other.split()[0] == last for part in other.split()[1:]]
    return max(of, key=lambda part: plainly[part], default=last)
