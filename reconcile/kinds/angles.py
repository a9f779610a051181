"""Degrees of an angle, told from those of heat and of the globe: "leans 4 degrees", "at an angle of 10 degrees"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from reconcile.kinds.vocabulary import GAP, either, vocabulary

_REACH: Final = 60  # characters before degrees in which something leans, and behind them
LARGEST: Final = 360


def is_angle(text: str, start: int, end: int, language: str) -> bool:
    """Whether degrees tell how far something leans or turns; ``end`` is behind their unit."""
    lean, aside, globe = _patterns(language)
    if globe.match(text, end):
        return False
    return lean.search(text, max(0, start - _REACH), start) is not None or aside.match(text, end) is not None


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    data = vocabulary(language, "situations")
    return (
        re.compile(rf"(?<!\w){either(data['leaning'])}(?!\w)[^.;:!?\n]{{0,40}}\Z", re.IGNORECASE),
        re.compile(rf"{GAP}{either(data['leaning_behind'])}(?!\w)", re.IGNORECASE),
        re.compile(rf"{GAP}(?:\d[\d.]*\s?[′'’]|{either(data['globe'])}(?!\w))", re.IGNORECASE),
    )
