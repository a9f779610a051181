"""Sequences of known length that are read when somebody looks into them: most reports never do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, TypeVar, overload

Item = TypeVar("Item")


class Later(Sequence[Item]):
    """What ``read`` gives, read once.  Equal to the tuple of the same items, and pickled as one."""

    def __init__(self, length: int, read: Callable[[], Iterable[Item]]) -> None:
        self._length = length
        self._read = read
        self._items: tuple[Item, ...] | None = None

    def _all(self) -> tuple[Item, ...]:
        if self._items is None:
            self._items = tuple(self._read())
        return self._items

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[Item]:
        return iter(self._all())

    @overload
    def __getitem__(self, at: int) -> Item: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Item]: ...
    def __getitem__(self, at: int | slice) -> Item | Sequence[Item]:
        return self._all()[at]

    def __eq__(self, other: object) -> bool:
        return self._all() == (other._all() if isinstance(other, Later) else other)

    def __hash__(self) -> int:
        return hash(self._all())

    def __repr__(self) -> str:
        return repr(self._all())

    def __reduce__(self) -> tuple[Any, ...]:
        return tuple, (self._all(),)


def joined(
    parts: Iterable[Sequence[Item]], arrange: Callable[[Iterable[Item]], Iterable[Item]] | None = None
) -> Later[Item]:
    """The items of all parts one after another, or as ``arrange`` orders them; no part is looked into before that."""
    kept = tuple(parts)
    return Later(
        sum(map(len, kept)),
        lambda: chain.from_iterable(kept) if arrange is None else arrange(chain.from_iterable(kept)),
    )
