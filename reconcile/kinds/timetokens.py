"""Tokens of a text, kept as columns: most of them are only ever looked at through their marks."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, Final, NamedTuple, overload

OFFSETS: Final = "L"  # type code of columns of offsets


class Token(NamedTuple):
    """A word or figure with its span.  ``value`` is what it stands for: 9 for "Sept.", Decimal(21) for "twenty-one"."""

    start: int
    end: int
    mark: str
    text: str
    value: Any = None


class Tokens:
    """The tokens of a text in order; one is made when it is asked for."""

    __slots__ = ("_made", "_starts", "_stops", "_text", "marks")

    def __init__(self, text: str, marks: str, starts: array[int], stops: array[int], made: list[Token | None]) -> None:
        self.marks = marks  # one character each
        self._text = text
        self._starts = starts
        self._stops = stops  # behind the blanks that follow
        self._made = made  # those that are more than their text, and those that somebody has asked for

    def __len__(self) -> int:
        return len(self.marks)

    @overload
    def __getitem__(self, index: int) -> Token: ...
    @overload
    def __getitem__(self, index: slice) -> list[Token]: ...
    def __getitem__(self, index: int | slice) -> Token | list[Token]:
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        return self._made[index] or self._make(index)

    def _make(self, index: int) -> Token:
        start, text = self._starts[index], self._written(index)
        value = Decimal(text) if text.isdecimal() else None
        token = self._made[index] = Token(start, start + len(text), self.marks[index], text, value)
        return token

    def _written(self, index: int) -> str:
        return self._text[self._starts[index] : self._stops[index]].rstrip()

    def __iter__(self) -> Iterator[Token]:
        return (self[index] for index in range(len(self)))

    def text(self, index: int) -> str:
        """Give the text of one token."""
        token = self._made[index]
        return self._written(index) if token is None else token.text

    def start(self, index: int) -> int:
        """Give the offset at which one token begins."""
        return self._starts[index]

    def index_at(self, offset: int) -> int:
        """Give the index of the first token that does not begin before an offset of the text."""
        return bisect_left(self._starts, offset)

    def replaced(self, replacements: Iterable[tuple[int, int, Token]]) -> Tokens:
        """Put a token in the place of each stretch ``[first, behind)`` of tokens, given in order and apart."""
        marks: list[str] = []
        starts, stops = array(OFFSETS), array(OFFSETS)
        made: list[Token | None] = []
        done = 0
        for first, behind, token in replacements:
            marks += self.marks[done:first], token.mark
            starts += self._starts[done:first]
            starts.append(token.start)
            stops += self._stops[done:first]
            stops.append(token.end)
            made += self._made[done:first]
            made.append(token)
            done = behind
        if not made:
            return self
        marks.append(self.marks[done:])
        starts += self._starts[done:]
        stops += self._stops[done:]
        made += self._made[done:]
        return Tokens(self._text, "".join(marks), starts, stops, made)
