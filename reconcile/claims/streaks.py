"""Whether a figure counts what came one after another: "won 14 races in succession" is not all that was won."""

from __future__ import annotations

import re
from functools import cache

from reconcile.kinds.patterns import when_used
from reconcile.kinds.vocabulary import either, vocabulary
from reconcile.model import Mention

BEFORE = 24  # characters before a figure in which "a streak of" stands


def is_streak(text: str, mention: Mention, language: str) -> bool:
    """Does a count tell how many there were in a row?

    "14 races in | succession", "14 straight | wins", "a 14-game winning | streak", "a streak of | 14".
    """
    if mention.kind != "count":
        return False
    behind, before = _patterns(language)
    return bool(behind.match(text, mention.end) or before.search(text[max(0, mention.start - BEFORE) : mention.start]))


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = {key: either(value) for key, value in vocabulary(language, "parts").items()}
    word = r"[^\W\d_][\w’'-]*"
    behind = (
        rf"\s(?:{word}\s)?{words['straight']}(?!\w)"
        rf"|(?:\s{word}){{0,3}}?\s{words['in_a_row']}(?!\w)"
        rf"|-{word}(?:\s{word}){{0,2}}?\s{words['streaks']}(?!\w)"
    )
    return when_used(behind, re.IGNORECASE), when_used(rf"(?<!\w){words['streaks_of']}\s$", re.IGNORECASE)
