"""Magnitudes of earthquakes, told by the words around a figure: "put the magnitude at 6.2", "an aftershock of 5.4"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from reconcile.kinds.amounts import Amount
from reconcile.kinds.hedges import hedges
from reconcile.kinds.vocabulary import GAP, either, vocabulary

LARGEST: Final = 11  # no earthquake was as strong
_REACH: Final = 80  # characters before a figure in which it is said to be a magnitude


def is_magnitude(text: str, amount: Amount, language: str) -> bool:
    """Whether a figure says how strong an earthquake was.

    A bare figure of a quake has a decimal: "a quake of | 6.1", "the | 6.1 quake", not "two quakes of five".
    """
    if not 0 < amount.high < LARGEST:
        return False
    hedge = hedges(text, language).before.get(amount.start)
    openings = (amount.start, hedge.start) if hedge else (amount.start,)
    if _after(language).match(text, amount.end):
        return True
    if any(_before(language).search(text, max(0, at - _REACH), at) for at in openings):
        return True
    if amount.high == amount.high.to_integral_value() and "." not in text[amount.start : amount.end]:
        return False
    if _quake_behind(language).match(text, amount.end):
        return True
    return any(_quake_before(language).search(text, max(0, at - _REACH), at) for at in openings)


@cache
def _before(language: str) -> re.Pattern[str]:
    """Match "magnitude of", "the magnitude of the quake was put at", "recorded at Mw"."""
    data = vocabulary(language, "situations")
    named, the = either(data["magnitude"]), either(data["magnitude_of"])
    quake = rf"(?:{GAP}{the}{GAP}{either(data['quakes'])})?"
    given = rf"(?:{GAP}{either(data['magnitude_given'])}){{0,4}}"
    scale = rf"(?-i:(?<![\w.]){either(data['magnitude_scales'])}{GAP})"
    return re.compile(rf"(?:(?<!\w){named}(?:[\s-]|{quake}{given}{GAP})(?:{scale})?|{scale})\Z", re.IGNORECASE)


@cache
def _after(language: str) -> re.Pattern[str]:
    return re.compile(rf"[\s-]{either(vocabulary(language, 'situations')['magnitude_after'])}(?!\w)", re.IGNORECASE)


@cache
def _quake_behind(language: str) -> re.Pattern[str]:
    data = vocabulary(language, "situations")
    return re.compile(rf"[\s-](?:{either(data['quake_sorts'])}\s)?{either(data['quakes'])}(?!\w)", re.IGNORECASE)


@cache
def _quake_before(language: str) -> re.Pattern[str]:
    """Match "a quake of", "the quake, which measured"."""
    data = vocabulary(language, "situations")
    measuring = rf"(?:(?:[^\S\n]|,)[^.;:\n\d]{{0,40}}?(?<!\w){either(data['quake_measures'])})"
    of = rf"{GAP}{either(data['quake_of'])}"
    return re.compile(rf"(?<!\w){either(data['quakes'])}(?:{of}|{measuring}){GAP}\Z", re.IGNORECASE)
