"""Tokens of a text, kept as columns: most of them are only ever looked at through their marks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any, NamedTuple, overload


class Token(NamedTuple):
    """A word or figure with its span.  ``value`` is what it stands for: 9 for "Sept.", Decimal(21) for "twenty-one"."""

    start: int
    end: int
    mark: str
    text: str
    value: Any = None


class Tokens:
    """The tokens of a text in order; one is made when it is asked for.

    A piece is a token's text with the blanks behind it, or the token where it was made before.
    """

    __slots__ = ("_pieces", "_starts", "marks")

    def __init__(self, marks: str, starts: Sequence[int], pieces: list[str | Token]) -> None:
        self.marks = marks  # one character each
        self._starts = starts
        self._pieces = pieces

    def __len__(self) -> int:
        return len(self.marks)

    @overload
    def __getitem__(self, index: int) -> Token: ...
    @overload
    def __getitem__(self, index: slice) -> list[Token]: ...
    def __getitem__(self, index: int | slice) -> Token | list[Token]:
        if isinstance(index, slice):
            return [self._make(each) for each in range(*index.indices(len(self)))]
        return self._make(index)

    def _make(self, index: int) -> Token:
        piece = self._pieces[index]
        if isinstance(piece, Token):
            return piece
        start, text = self._starts[index], piece.rstrip()
        value = Decimal(text) if text.isdecimal() else None
        token = self._pieces[index] = Token(start, start + len(text), self.marks[index], text, value)
        return token

    def __iter__(self) -> Iterator[Token]:
        return map(self._make, range(len(self)))

    def text(self, index: int) -> str:
        """Give the text of one token."""
        piece = self._pieces[index]
        return piece.text if isinstance(piece, Token) else piece.rstrip()

    def index_at(self, offset: int) -> int:
        """Give the index of the first token that does not begin before an offset of the text."""
        return bisect_left(self._starts, offset, 0, len(self))

    def replaced(self, replacements: Iterable[tuple[int, int, Token]]) -> Tokens:
        """Put a token in the place of each stretch ``[first, behind)`` of tokens, given in order and apart."""
        marks: list[str] = []
        starts: list[int] = []
        pieces: list[str | Token] = []
        done = 0
        for first, behind, token in replacements:
            marks += self.marks[done:first], token.mark
            starts += self._starts[done:first]
            starts.append(token.start)
            pieces += self._pieces[done:first]
            pieces.append(token)
            done = behind
        if not done and not pieces:
            return self
        marks.append(self.marks[done:])
        return Tokens("".join(marks), [*starts, *self._starts[done:]], [*pieces, *self._pieces[done:]])
