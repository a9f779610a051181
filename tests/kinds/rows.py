"""A row of a table of readings: a text, what must be read in it, and why the row is there."""

from __future__ import annotations

from dataclasses import dataclass

from reconcile.kinds.printing import interval
from reconcile.model import Mention
from reconcile.values import Count
from tests.kinds.reading import kind_named, read


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    text: str
    want: tuple[str, ...]  # as the kind shows them, in text order, with "~modality" where hedged; (): nothing
    why: str
    language: str = "en"


def row(text: str, *want: str, why: str, language: str = "en") -> Row:
    return Row(text=text, want=want, why=why, language=language)


def shown(text: str, kinds: str | tuple[str, ...], language: str = "en") -> tuple[str, ...]:
    """Read a text and write its values of the kinds, each with its modality where it is hedged."""
    names = (kinds,) if isinstance(kinds, str) else kinds
    found = []
    for mention in read(text, language=language):
        if mention.kind in names:
            hedged = "" if mention.modality == "exact" else f"~{mention.modality.value}"
            found.append(_printed(mention) + hedged)
    return tuple(found)


def _printed(mention: Mention) -> str:
    """A value as its kind shows it; a count with its noun as it was read, not in the plural of print."""
    if isinstance(mention.value, Count):
        return interval(mention.value.low, mention.value.high, mention.value.noun)
    return kind_named(mention.kind).show(mention.value)
