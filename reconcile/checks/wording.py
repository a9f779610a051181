"""Words that checks look for, kept as data: ``languages/<language>.yaml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from reconcile.kinds.vocabulary import either
from reconcile.kinds.wordindex import first_words
from reconcile.safe_yaml import load_words

FOLDER: Final = Path(__file__).parent / "languages"
FALLBACK: Final = "en"


@cache
def wording(language: str, check: str) -> Mapping[str, Any]:
    """The words of one check; the lists that a language lacks are those of English."""
    return {**_table(FALLBACK)[check], **_table(language).get(check, {})}


@cache
def pattern(language: str, check: str, list_name: str) -> re.Pattern[str]:
    """A pattern that matches one of the words of a list, as a whole word."""
    return re.compile(rf"(?<!\w){either(wording(language, check).get(list_name, ()))}(?!\w)", re.IGNORECASE)


@cache
def triggers(language: str, check: str, list_name: str) -> frozenset[str]:
    """The words with one of which each phrase of a list begins: where they are not said, no pattern need be tried."""
    return first_words(wording(language, check).get(list_name, ()))


@cache
def _table(language: str) -> Mapping[str, Any]:
    file = FOLDER / f"{language}.yaml"
    if not re.fullmatch(r"[a-z]{2,3}", language) or not file.is_file():
        file = FOLDER / f"{FALLBACK}.yaml"
    loaded: Mapping[str, Any] = load_words(file.read_text(encoding="utf-8"))
    return loaded
