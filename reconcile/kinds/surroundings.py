"""What stands around a date in its article: the day of publication, the dates before it, and whether it looks ahead."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from reconcile.kinds.dayorder import day_order
from reconcile.kinds.edtf import within_year
from reconcile.kinds.kind import Context
from reconcile.kinds.timetokens import Token, Tokens
from reconcile.kinds.timewords import BREAK, NOTHING, Lexicon, lexicon
from reconcile.model import BlockKind
from reconcile.values import Clock, DateSpan, Modality, Value

SHIELD: Final = "shield"  # kind of words that look like a time and are none
_FULL_STOPS: Final = frozenset(".!?;")
_REACH: Final = 40  # tokens of a sentence that are looked at for "will" and "said"
_PUBLICATION_YEARS: Final = range(1500, 2500)  # outside of them there was no news, nor is there yet
_NEARBY: Final = 200  # characters
_SNIPPET: Final = 4  # words
_YEAR: Final = re.compile(r"(?<![\d.,/-])(?:1[5-9]|20)\d\d(?![\d/-]|[.,]\d)")
_OLD_YEARS: Final = 5  # before the publication
_OLD_FIGURES: Final = 2  # years that an article about the past names at least
_OLD_SHARE: Final = 0.8  # of all years that it names
_YEAR_ALONE: Final = 4  # signs
_CLOSING: Final = "\"'”’)»] \t"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A time that was read, by the tokens that state it."""

    kind: str
    value: Value
    first: int
    last: int  # behind the last token
    anchors: tuple[tuple[int, int], ...] = ()
    modality: Modality = Modality.EXACT
    is_length_told: bool = False  # told by a length of time: "a year ago"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A date that was read before, on which a later one may stand."""

    start: int
    end: int
    block: int
    span: DateSpan
    names_year: bool  # in its own words or by its anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class Clocked:
    """A time of day that was read before, on which "ten minutes later" may stand."""

    start: int
    end: int
    block: int
    clock: Clock


@dataclass(slots=True, kw_only=True)
class Surroundings:
    """The article around the date being read.  ``dates`` and ``clocks`` grow as the article is read."""

    context: Context
    tokens: Tokens
    published: date | None
    day_first: bool | None
    words: Lexicon
    block_starts: tuple[int, ...]
    is_of_old: bool = False  # about what was years before the publication
    dates: list[Dated] = field(default_factory=list)
    clocks: list[Clocked] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.context.text

    def token_before(self, index: int) -> Token | None:
        return self.tokens[index - 1] if index > 0 else None

    def token_at(self, index: int) -> Token | None:
        return self.tokens[index] if index < len(self.tokens) else None

    def is_a(self, index: int, name: str) -> bool:
        """Tell whether the token at an index is of a class of words."""
        marks = self.tokens.marks
        return 0 <= index < len(marks) and marks[index] in self.words.classes.get(name, "")

    def says_nothing(self, index: int) -> bool:
        """Tell whether the token at an index is none of time; nor is what there is none of."""
        marks = self.tokens.marks
        return not 0 <= index < len(marks) or marks[index] in (NOTHING, BREAK)

    def block_of(self, start: int) -> int:
        """Number the block that an offset lies in, -1 where the layout is not known."""
        return bisect_right(self.block_starts, start) - 1

    def last_date(self, start: int) -> Dated | None:
        """Find the last date before an offset, in its own paragraph or the one before."""
        last = self.dates[-1] if self.dates else None
        return last if last and self.block_of(start) - last.block <= 1 else None

    def year_told(self, start: int) -> int | None:
        """Find the year of the last date of a paragraph before an offset, where it is told by more than a year."""
        last = self.dates[-1] if self.dates else None
        if last is None or last.block != self.block_of(start) or len(last.span.edtf) <= _YEAR_ALONE:
            return None
        return within_year(last.span)

    def date_before(self, date: Dated) -> Dated | None:
        """Find the date before another, in its paragraph or the one before."""
        earlier = next((each for each in reversed(self.dates) if each.start < date.start), None)
        return earlier if earlier and date.block - earlier.block <= 1 else None

    def last_clock(self, start: int) -> Clocked | None:
        """Find the last time of day before an offset, in its own paragraph and not far off."""
        last = self.clocks[-1] if self.clocks else None
        is_close = last is not None and self.block_of(start) == last.block and start - last.end <= _NEARBY
        return last if is_close else None

    def is_running_text(self, start: int) -> bool:
        """Tell whether an offset lies in sentences, where a date without a year is one of about now."""
        blocks = self.context.document.blocks
        number = self.block_of(start)
        if number < 0 or len(blocks) < 2:
            return True
        block = blocks[number]
        if block.kind in (BlockKind.FURNITURE, BlockKind.TABLE_ROW):
            return False
        words = self.text[block.start : block.end].rstrip(_CLOSING + "\n\r")
        return words[-1:] in _FULL_STOPS or block.kind is not BlockKind.PARAGRAPH or len(words) > 200

    def is_snippet(self, index: int) -> bool:
        """Tell whether a token lies in a few words without a verb to go by: a label, a cell, a query."""
        first = last = index
        while first > 0 and self.tokens.marks[first - 1] != BREAK and index - first <= _SNIPPET:
            first -= 1
        while last + 1 < len(self.tokens) and self.tokens.marks[last + 1] != BREAK and last - index <= _SNIPPET:
            last += 1
        return sum(self.tokens.text(each)[:1].isalnum() for each in range(first, last + 1)) <= _SNIPPET

    def is_alone(self, first: int, last: int) -> bool:
        """Tell whether some tokens are all of their block, but for signs."""
        before, behind = self.token_before(first), self.token_at(last)
        while before is not None and before.mark != BREAK and not before.text[:1].isalnum():
            first -= 1
            before = self.token_before(first)
        while behind is not None and behind.mark != BREAK and not behind.text[:1].isalnum():
            last += 1
            behind = self.token_at(last)
        return (before is None or before.mark == BREAK) and (behind is None or behind.mark == BREAK)

    def looks_ahead(self, first: int, last: int) -> bool:
        """Tell whether the sentence around some tokens speaks of what is to come: "will", "is scheduled", "until"."""
        return self.direction(first, last) > 0

    def direction(self, first: int, last: int) -> int:
        """Tell whether the sentence around some tokens looks ahead (1), back (-1) or neither (0).

        The verb nearest before them decides; where there is none, one shortly behind.
        """
        if self.is_a(first - 1, "until") or (self.is_a(first - 2, "until") and self.is_a(first - 1, "the")):
            return 1
        before = range(first - 1, max(-1, first - _REACH), -1)
        behind = range(last, min(len(self.tokens), last + _REACH // 3))
        return self._tense(before) or self._tense(behind)

    def _tense(self, indices: range) -> int:
        for index in indices:
            if self._ends_sentence(index):
                break
            if self._is_future(index):
                return -1 if self.is_a(index - 1, "was") else 1
            if self._is_past(index):
                return -1
        return 0

    def tells_events(self, index: int) -> bool:
        """Tell whether the sentence around a token has a verb in the past or the future."""
        return any(self._is_past(each) or self._is_future(each) for each in self._sentence(index))

    def sentence_has(self, index: int, name: str) -> bool:
        """Tell whether the sentence around a token has a word of a class."""
        return any(self.is_a(each, name) for each in self._sentence(index))

    def _sentence(self, index: int) -> Iterator[int]:
        """Give the tokens around one, as far as its sentence reaches."""
        for step in (-1, 1):
            each = index + step
            while 0 <= each < len(self.tokens) and abs(each - index) < _REACH and not self._ends_sentence(each):
                yield each
                each += step

    def _is_future(self, index: int) -> bool:
        return self.is_a(index, "will") or self.tokens.text(index).endswith(self.words.future_endings)

    def _is_past(self, index: int) -> bool:
        """Tell whether a token is a verb in the past; a participle after "be" is none."""
        if self.is_a(index, "said") or self.is_a(index, "was"):
            return True
        word = self.tokens.text(index)
        is_form = word.islower() and len(word) > 4 and word.endswith(self.words.past_endings)
        return is_form and not self.is_a(index - 1, "be")

    def _ends_sentence(self, index: int) -> bool:
        return self.tokens.marks[index] == BREAK or self.tokens.text(index) in _FULL_STOPS


def surround(context: Context, tokens: Tokens, language: str) -> Surroundings:
    """Gather what dates are read against."""
    words = lexicon(language)
    published = _day(context.conventions.published)
    return Surroundings(
        context=context,
        tokens=tokens,
        published=published,
        is_of_old=published is not None and _is_of_old(context.text, published),
        day_first=day_order(context.text, context.conventions),
        words=words,
        block_starts=tuple(block.start for block in context.document.blocks),
    )


def _is_of_old(text: str, published: date) -> bool:
    """Are nearly all years that a text names years before its publication?

    A history or a life says "on Halloween" and "on April 10" of its own time; news says so of about now.
    """
    years = [int(year) for year in _YEAR.findall(text) if int(year) <= published.year]
    old = sum(year < published.year - _OLD_YEARS for year in years)
    return old >= _OLD_FIGURES and old >= _OLD_SHARE * len(years)


def _day(published: str | None) -> date | None:
    """Read the day of publication; None where only its month or year is known."""
    try:
        day = date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None
    return day if day and day.year in _PUBLICATION_YEARS else None
