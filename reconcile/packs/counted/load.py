"""Nouns that count the same things, over all languages: ``packs/counted/<language>.yaml``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from reconcile.safe_yaml import load_words

FOLDER: Final = Path(__file__).parent
ANYONE: Final = "anyone"  # the sort of the words for people of whatever sort


@cache
def sorts() -> Mapping[str, frozenset[str]]:
    """The sorts of things that each noun, singular and in lower case, counts.

    >>> sorts()["nation"] & sorts()["país"]
    frozenset({'country'})
    """
    found: dict[str, set[str]] = defaultdict(set)
    for path in sorted(FOLDER.glob("*.yaml")):
        for sort, nouns in load_words(path.read_text(encoding="utf-8")).items():
            for noun in nouns:
                found[noun].add(sort)
    return MappingProxyType({noun: frozenset(named) for noun, named in found.items()})


def count_alike(a: str, b: str) -> bool:
    """Do two counted nouns name the same things?

    >>> count_alike("nation", "country"), count_alike("people", ""), count_alike("house", "people")
    (True, True, False)
    """
    return a == b or not sorts().get(a, _NONE).isdisjoint(sorts().get(b, _NONE))


def is_anyone(noun: str) -> bool:
    """Does a noun name people of whatever sort?"""
    return ANYONE in sorts().get(noun, _NONE)


_NONE: Final[frozenset[str]] = frozenset()
