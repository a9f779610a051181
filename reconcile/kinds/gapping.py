"""Figures whose noun is told once: "15 people died in Halden, | 4 in Osk", "113 dead (| 109 on the train)"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from reconcile.kinds.vocabulary import either, everywhere, vocabulary

_REACH: Final = 140  # characters from one figure to the next
_BRACKETS: Final = " ("


def goes_on(text: str, last_end: int, start: int, end: int, language: str) -> bool:
    """Whether the figure at ``start`` counts what the one that ends at ``last_end`` does, in another place.

    Both tell the place with one preposition, or the second breaks the first down in brackets.
    """
    between = text[last_end:start]
    if len(between) > _REACH or not between or _stop().search(between):
        return False
    placed = _placed(language).match(text, end)
    if placed is None:
        return False
    if between == _BRACKETS:
        return True
    linked = _link(language).search(between)
    if linked is None:
        return False
    return any(m["where"].lower() == placed["where"].lower() for m in _placed(language).finditer(between))


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(r"[.;:!?\n\d“”\"]")


@cache
def _placed(language: str) -> re.Pattern[str]:
    """Match where those counted were: " in Osk", " from the train"."""
    data = vocabulary(language, "counts")
    the = rf"(?:{either(data['placed_the'])}\s)"
    return re.compile(
        rf"\s(?P<where>{either(data['placed_in'])})\s(?:{the}[^\W\d_]|(?-i:[^\W\d_a-zß-ÿ]))", re.IGNORECASE
    )


@cache
def _link(language: str) -> re.Pattern[str]:
    ands = either(everywhere("hedges", "ands"))
    hedged = either([word for words in vocabulary(language, "hedges")["before"].values() for word in words])
    return re.compile(rf"(?:,|,?\s{ands})\s(?:{hedged}\s)?\Z", re.IGNORECASE)
