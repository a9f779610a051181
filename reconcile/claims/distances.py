"""How far something is from a place: "8 miles south-west of Osk", "some 12 km outside Torval"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from reconcile.kinds.vocabulary import vocabulary

REACH: Final = 60  # characters behind a length in which the words stand that lead to the place


def is_from_place(text: str, end: int, language: str) -> bool:
    """Is a length that ends here told from a place named behind it?

    >>> is_from_place("12 km to the north of the town of Osk", 5, "en"), is_from_place("12 km of Osk Road", 5, "en")
    (True, False)
    """
    return _behind(language).match(text, end, end + REACH) is not None


@cache
def _behind(language: str) -> re.Pattern[str]:
    """What leads from a length to the name of a place, over the same length in another unit."""
    words = vocabulary(language, "directions")
    points, sides, to = _any({*words["points"], *words["sides"]}), _any(words["ways"]), _any(words["to"])
    point = rf"(?:(?:{to})\s)?(?:{points})(?:[\s-](?:{points})){{0,2}}\s(?:{_any(words['of'])})"
    way = rf"(?:(?:{sides})\s){{0,2}}(?:{_any(words['from'])})"
    return re.compile(
        rf"\s(?:\([^()\n]{{3,24}}\)\s)?(?i:{point}|{way})\s(?=(?:(?:{_any(words['leads'])})\s){{0,5}}[^\W\d_a-zà-ÿ])"
    )


def _any(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(sorted({re.escape(word) for word in words}, key=lambda word: (-len(word), word))) or '(?!)'})"
