"""Concepts: the words of a language that say the same thing when we ask what a figure measures."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from reconcile.safe_yaml import load_words

FOLDER = Path(__file__).parent


@cache
def concepts(language: str) -> Mapping[str, str]:
    """The concept of each lemma of a language that has one; empty for a language without a file.

    >>> concepts("en")["earthquake"] == concepts("en")["tremor"]
    True
    """
    path = FOLDER / f"{language}.yaml"
    if not path.is_file():
        return MappingProxyType({})
    groups = load_words(path.read_text(encoding="utf-8"))
    return MappingProxyType({lemma: concept for concept, lemmas in groups.items() for lemma in lemmas})
