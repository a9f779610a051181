"""Concepts: the words of a language that say the same thing when we ask what a figure measures."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

import yaml

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
    groups = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
    return MappingProxyType({lemma: concept for concept, lemmas in groups.items() for lemma in lemmas})
