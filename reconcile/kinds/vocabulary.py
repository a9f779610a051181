"""Words and formats of a language, kept as data: ``languages/<language>/<topic>.yaml``, loaded when first asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import yaml

FALLBACK: Final = "en"
_FOLDER: Final = Path(__file__).parent / "languages"
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def vocabulary(language: str, topic: str) -> Mapping[str, Any]:
    """Read one topic of a language, or of English where the language has no such file.  Callers must not change it."""
    file = _FOLDER / language / f"{topic}.yaml"
    if not re.fullmatch(r"[a-z]{2,3}", language) or not file.is_file():
        file = _FOLDER / FALLBACK / f"{topic}.yaml"
    with file.open(encoding="utf-8") as stream:
        return MappingProxyType(yaml.load(stream, Loader=_LOADER) or {})


# White space inside a phrase: blanks, or one line break of hard-wrapped text; never an empty line.
GAP: Final = r"(?:[^\S\n]+(?:\n[^\S\n]*)?|\n[^\S\n]*)"


def either(words: Iterable[str]) -> str:
    """Write a pattern fragment that matches one of the words, the longest first; a blank stands for white space.

    >>> either(["a", "one"])
    '(?:one|a)'
    """
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    if not longest_first:
        return "(?!)"
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", GAP) for word in longest_first) + ")"
