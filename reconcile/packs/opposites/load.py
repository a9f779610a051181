"""Statements that exclude one another: "acted alone" and "had an accomplice", as topics with two poles or more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from reconcile.safe_yaml import load_words

FOLDER = Path(__file__).parent
THING = "<thing>"


class Topic(NamedTuple):
    """A question of two answers or more; ``poles`` are the answers with the phrases that state them."""

    name: str  # "armed", "worn helmet"
    asks: str  # "Was {who} armed?"
    poles: tuple[tuple[str, tuple[str, ...]], ...]
    negates: bool = False  # "not" before a phrase of one pole states the other, where there are two
    may_change: bool = False  # true on one day, it need not be on the next
    object: str = ""  # what stands behind the phrase: "same" must be there and alike, behind "of" or "to" alike
    one: bool = False  # there is one such person, whatever each article calls them
    passive: frozenset[str] = frozenset()  # phrases that are of whom it is done to
    lasting: bool = False  # a state, not what was so on one occasion
    once: bool = False  # it happens once and for all: whatever follows changes nothing
    itself: bool = False  # it is of nobody, but of one of the events in ``within``
    shared: bool = False  # both must name one of these events
    within: frozenset[str] = frozenset()  # events of which one must be named with a person's name


@cache
def topics(language: str) -> tuple[Topic, ...]:
    """The topics of a language in the order of its file; none for a language without a file.

    >>> [name for name, _ in next(t for t in topics("en") if t.name == "armed").poles]
    ['armed', 'unarmed']
    """
    return tuple(topic for name, entry in opposites(language).get("topics", {}).items() for topic in _read(name, entry))


@cache
def opposites(language: str) -> Mapping[str, Any]:
    """All that the file of a language says; empty for a language without one."""
    path = FOLDER / f"{language}.yaml"
    if not language.isalpha() or not path.is_file():
        return MappingProxyType({})
    return MappingProxyType(load_words(path.read_text(encoding="utf-8")))


def _read(name: str, entry: Mapping[str, Any]) -> Iterator[Topic]:
    things: Mapping[str, Sequence[str]] = entry.get("things") or {"": ("",)}
    passive: Mapping[str, Sequence[str]] = entry.get("passive", {})
    for thing, forms in things.items():
        poles = tuple(
            (pole, tuple(p.replace(THING, form) for p in (*phrases, *passive.get(pole, ())) for form in forms))
            for pole, phrases in entry["poles"].items()
        )
        yield Topic(
            name=f"{name} {thing}".strip(),
            asks=entry["asks"].replace(THING, thing),
            poles=poles,
            negates=entry.get("negates", False),
            may_change=entry.get("may_change", False),
            object=entry.get("object", ""),
            passive=frozenset(phrase for phrases in passive.values() for phrase in phrases),
            lasting=entry.get("lasting", False) or entry.get("once", False),
            once=entry.get("once", False),
            itself=entry.get("itself", False),
            shared=entry.get("shared", False) or entry.get("itself", False),
            one=entry.get("one", False),
            within=frozenset(entry.get("within", ())),
        )
