"""How a language ties a time to what happened then: ``deeds/<language>.yaml``."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from reconcile.safe_yaml import load_words

FOLDER: Final = Path(__file__).parent


class DeedWords(NamedTuple):
    """The words of a language: concepts in ``nouns``, ``phases`` and ``works``, dictionary forms in ``auxiliaries``,
    ``telling``, ``takes`` and ``lasts``, endings in ``gerund``, and words as they stand in the rest.
    """

    nouns: frozenset[str] = frozenset()
    phases: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    opens: frozenset[str] = frozenset()
    asides: frozenset[str] = frozenset()
    asides_behind_comma: frozenset[str] = frozenset()
    another: frozenset[str] = frozenset()
    joins: frozenset[str] = frozenset()
    toward: frozenset[str] = frozenset()
    todays: frozenset[str] = frozenset()
    gerund: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()
    did: frozenset[str] = frozenset()
    may: frozenset[str] = frozenset()
    done_to: frozenset[str] = frozenset()
    to: frozenset[str] = frozenset()
    cleft_opens: frozenset[str] = frozenset()
    cleft: frozenset[str] = frozenset()
    cleft_joins: frozenset[str] = frozenset()
    by: frozenset[str] = frozenset()
    passive: frozenset[str] = frozenset()
    denies: frozenset[str] = frozenset()
    within: frozenset[str] = frozenset()
    planned: frozenset[str] = frozenset()
    together: frozenset[str] = frozenset()
    settings: frozenset[str] = frozenset()
    befalls: frozenset[str] = frozenset()
    planned_hours: frozenset[str] = frozenset()
    works: frozenset[str] = frozenset()
    participles: frozenset[str] = frozenset()
    it: frozenset[str] = frozenset()
    takes: frozenset[str] = frozenset()
    lasts: frozenset[str] = frozenset()
    in_all: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    barely: frozenset[str] = frozenset()
    instead: frozenset[str] = frozenset()


@cache
def deed_words(language: str) -> DeedWords:
    """The words of a language; empty for a language without a file."""
    path = FOLDER / f"{language}.yaml"
    if not path.is_file():
        return DeedWords()
    told = load_words(path.read_text(encoding="utf-8"))
    return DeedWords(**{name: frozenset(told.get(name, ())) for name in DeedWords._fields})
