"""What words say together: ``packs/idioms/<language>.yaml``."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from reconcile.safe_yaml import load_words

FOLDER: Final = Path(__file__).parent


@cache
def idioms(language: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """A concept and the concepts that together say it, for each idiom of a language; empty for one without a file.

    >>> ("die", frozenset({"lose", "life"})) in idioms("en")
    True
    """
    path = FOLDER / f"{language}.yaml"
    if not path.is_file():
        return ()
    said = load_words(path.read_text(encoding="utf-8"))
    return tuple((concept, frozenset(words)) for concept, ways in said.items() for words in ways)
