"""Words that say nothing about what a figure measures, by language: ``stopwords/<language>.yaml``."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from reconcile.safe_yaml import load_words

FOLDER: Final = Path(__file__).parent.parent / "stopwords"


@cache
def stop_words(language: str) -> frozenset[str]:
    """The stop words of a language, lower case; empty for a language without a list."""
    path = FOLDER / f"{language}.yaml"
    if not path.is_file():
        return frozenset()
    return frozenset(load_words(path.read_text(encoding="utf-8"))["words"])
