"""Our frozen records as plain lists that JSON holds, and back: quick to read, and nothing in them is ever executed.

A record is the list of its fields in their order; a value of a union is headed by its class's name.  The shape follows
the records' own annotations, so text written under one set of annotations must be read under the same: whoever stores
it stores it under a fingerprint of the code (``reconcile.engines.fingerprint``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

Turn = Callable[[Any], Any]
Special = Mapping[type, tuple[Turn, Turn]]


class Codec:
    """Turns records to plain data and back.  ``special`` gives types a turn of their own."""

    def __init__(self, special: Special | None = None) -> None:
        self._special = dict(special or {})
        self._turns: dict[Any, tuple[Turn | None, Turn | None]] = {}

    def write(self, value: object, annotation: Any) -> Any:
        """The plain data of a value."""
        turn = self._turn(annotation)[0]
        return turn(value) if turn else value

    def read(self, data: Any, annotation: Any) -> Any:
        """The value of plain data that ``write`` made, which is used up.  Raises: some ``Exception`` for any other."""
        turn = self._turn(annotation)[1]
        return turn(data) if turn else data

    def _turn(self, annotation: Any) -> tuple[Turn | None, Turn | None]:
        """Both turns of a type; None where JSON holds it as it is."""
        if annotation not in self._turns:
            # a record may hold itself: what it holds finds these stand-ins, and later what they stand for
            self._turns[annotation] = (
                lambda value: self.write(value, annotation),
                lambda data: self.read(data, annotation),
            )
            self._turns[annotation] = self._made(annotation)
        return self._turns[annotation]

    def _made(self, annotation: Any) -> tuple[Turn | None, Turn | None]:
        if annotation in self._special:
            return self._special[annotation]
        if get_origin(annotation) is tuple:
            return self._tuple(get_args(annotation))
        if get_origin(annotation) in (Union, UnionType):
            return self._union(get_args(annotation))
        if annotation is Decimal:
            return str, Decimal
        if isinstance(annotation, type) and issubclass(annotation, Enum):
            return _value, {member.value: member for member in annotation}.__getitem__
        if is_dataclass(annotation):
            return self._record(annotation)
        return None, None

    def _tuple(self, inner: tuple[Any, ...]) -> tuple[Turn | None, Turn | None]:
        turns = [self._turn(each) for each in inner if each is not Ellipsis]
        if Ellipsis in inner:
            write, read = turns[0]
            return (
                list if write is None else lambda value: list(map(write, value)),
                tuple if read is None else lambda data: tuple(map(read, data)),
            )
        if turns and all(read is None for _, read in turns):
            return list, _as_long(len(turns))
        return (
            lambda value: [w(each) if w else each for (w, _), each in zip(turns, value, strict=True)],
            lambda data: tuple([r(each) if r else each for (_, r), each in zip(turns, data, strict=True)]),
        )

    def _union(self, inner: tuple[Any, ...]) -> tuple[Turn | None, Turn | None]:
        kept = [each for each in inner if each is not NoneType]
        if len(kept) == 1:
            write, read = self._turn(kept[0])
            return (
                None if write is None else lambda value: None if value is None else write(value),
                None if read is None else lambda data: None if data is None else read(data),
            )
        turns = {each: self._turn(each) for each in kept}
        writes = {each: (each.__name__, write) for each, (write, _) in turns.items()}
        reads = {each.__name__: read for each, (_, read) in turns.items()}

        def write_one(value: Any) -> Any:
            name, write = writes[type(value)]
            return [name, write(value) if write else value]

        def read_one(data: Any) -> Any:
            name, plain = data
            read = reads[name]
            return read(plain) if read else plain

        return write_one, read_one

    def _record(self, record: Any) -> tuple[Turn, Turn]:
        hints = hints_of(record)
        names = [field.name for field in fields(record)]
        fields_of = attrgetter(*names)  # a tuple, of a single field the field
        writes = [(at, write) for at, name in enumerate(names) if (write := self._turn(hints[name])[0]) is not None]
        # a frozen record's fields are set once, through its slots: three times as quick as calling it
        length = len(names)
        puts = [getattr(record, name).__set__ for name in names]
        reads = [(at, read) for at, name in enumerate(names) if (read := self._turn(hints[name])[1]) is not None]

        def write_record(value: Any) -> list[Any]:
            items = list(fields_of(value)) if length > 1 else [fields_of(value)]
            for at, write in writes:
                items[at] = write(items[at])
            return items

        def read_record(data: Any) -> Any:
            made = record.__new__(record)
            if len(data) != length:
                raise ValueError(f"{record.__name__}: {len(data)} fields, not {length}")
            for at, read in reads:  # in place: what was read is let go, which halves the time
                data[at] = read(data[at])
            for put, each in zip(puts, data, strict=False):
                put(made, each)
            return made

        return write_record, read_record


@cache
def hints_of(record: type) -> dict[str, Any]:
    """The types of a record's fields; evaluating them anew for each codec took half the time of reading."""
    return get_type_hints(record)


def _as_long(length: int) -> Turn:
    """Makes tuples of so many items that JSON holds as they are."""

    def read(data: Any) -> tuple[Any, ...]:
        if len(data) != length:
            raise ValueError(f"{len(data)} items, not {length}")
        return tuple(data)

    return read


def _value(member: Enum) -> object:
    return member.value
