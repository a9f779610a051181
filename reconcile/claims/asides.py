"""What a sentence says aside: "12 people, | including a baby, | died": the verb behind belongs to what is before."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from reconcile.kinds.vocabulary import either, vocabulary

LONGEST = 80  # characters


@lru_cache(maxsize=64)
def asides_between(text: str, start: int, end: int, language: str) -> tuple[tuple[int, int], ...]:
    """Where asides of a passage begin and end, their commas or dashes included, in order."""
    return tuple(match.span() for match in _aside(language).finditer(text, start, end))


@cache
def _aside(language: str) -> re.Pattern[str]:
    words = vocabulary(language, "parts")
    told = rf"(?:{either(words['asides'])}|[\w-]+\s{either(words['of'])}\s{either(words['whom'])})"
    return re.compile(
        rf",\s{told}\b[^,.;:()\n]{{1,{LONGEST}}},|\s[–—-]\s[^–—.;:()\n]{{1,{LONGEST}}}\s[–—-](?=\s)", re.IGNORECASE
    )
