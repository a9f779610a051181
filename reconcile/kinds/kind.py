"""What a kind of value is: how it is found and read, related, printed and written as JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum

from reconcile.model import Conventions, Document, Mention, Related
from reconcile.values import Value


class Layer(IntEnum):
    """Mentions of one layer never overlap; mentions of different layers may ("2008" in "the 2008 Beijing Games")."""

    FIGURE = 0
    NAME = 1
    QUOTATION = 2
    TERM = 3


def all_free(start: int, end: int) -> bool:
    """Before any kind has looked, nothing is taken."""
    del start, end
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a kind may look at: the whole article with its layout, and how the article writes figures and dates.

    ``is_free`` tells whether no kind before has taken anything of a span; what a kind finds on a span that is not
    free is dropped, so it may as well not look there.
    """

    document: Document
    conventions: Conventions
    is_free: Callable[[int, int], bool] = all_free

    @property
    def text(self) -> str:
        return self.document.article.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Tolerance:
    """How far two values of an attribute may lie apart and still agree.  Belongs to an attribute, never to all."""

    absolute: Decimal = Decimal(0)  # in the SI unit of the value
    relative: Decimal = Decimal(0)  # a ratio: 0.01 is one percent


EXACTLY = Tolerance()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of value.  All functions are pure: no clock, locale, network, environment or randomness."""

    name: str  # "count"
    finds: str  # one line for people: "numbers of people or things"
    layer: Layer
    find: Callable[[Context], Iterator[Mention]]  # every mention with its value read, in text order, linear in the text
    relate: Callable[[Mention, Mention, Tolerance], Related]  # symmetric
    show: Callable[[Value], str]  # for people; reading it again gives the value
    normalise: Callable[[Value], Mapping[str, object]]  # JSON of `reconcile values` and of the report's "normalized"
