"""Is something told as a fact?  Not what may be, is believed, alleged, feared or asked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from reconcile.kinds.vocabulary import either
from reconcile.packs.opposites.load import opposites

MONTHS: Final = frozenset({"may"})  # with a capital no hedge


@cache
def hedges_ahead(language: str) -> re.Pattern[str]:
    """Words in front of a statement that make it no plain assertion.

    >>> bool(hedges_ahead("en").search("it may be")), bool(hedges_ahead("en").search("in May it was"))
    (True, False)
    """
    return _any(opposites(language).get("unfirm", ()))


@cache
def hedges_behind(language: str) -> re.Pattern[str]:
    """Words behind a statement that take it back, or put it off to another day."""
    return _any(opposites(language).get("unfirm_behind", ()))


@cache
def hedges_beside(language: str) -> re.Pattern[str]:
    """Words in front of a statement that make it no plain assertion, those of time left out: "until 1964" is plain."""
    bounds = frozenset(opposites(language).get("unfirm_behind", ()))
    return _any(word for word in opposites(language).get("unfirm", ()) if word not in bounds)


@cache
def hedges_of_once(language: str) -> re.Pattern[str]:
    """As ``hedges_ahead``, for what happens once and for all: "before he died" he did die."""
    times = frozenset(opposites(language).get("times", ()))
    return _any(word for word in opposites(language).get("unfirm", ()) if word not in times)


def denied(text: str, language: str) -> bool:
    """Does a sentence hold a word that turns its statement round?"""
    return bool(_negations(language).search(text))


@cache
def _negations(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(opposites(language).get('negations', ()))}(?!\w)|n['’]t\b", re.IGNORECASE)


def _any(words: Iterable[str]) -> re.Pattern[str]:
    listed = tuple(words)
    forms = {*listed, *(f"{word[:1].upper()}{word[1:]}" for word in listed if word not in MONTHS)}
    return re.compile(rf"(?<!\w){either(forms)}(?!\w)")
