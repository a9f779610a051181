"""Degrees of a body, whose scale their size tells: "a fever of 104 degrees", "her temperature had risen to 39.5"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from reconcile.kinds.amounts import Amount
from reconcile.kinds.patterns import when_used
from reconcile.kinds.vocabulary import GAP, either, vocabulary

_REACH: Final = 60  # characters before degrees in which a fever is told of
FAHRENHEIT, CELSIUS = range(94, 110), range(34, 43)  # in which anybody lives


def fever_scale(text: str, amount: Amount, language: str) -> str:
    """Give the unit of degrees of a body; "" where they are none, or not of a size at which anybody lives."""
    if _fever(language)[0].search(text, max(0, amount.start - _REACH), amount.start) is None:
        return ""
    if int(amount.high) in FAHRENHEIT:
        return "degree Fahrenheit"
    return "degree Celsius" if int(amount.high) in CELSIUS else ""


def bare_fever_scale(text: str, amount: Amount, language: str) -> str:
    """Give the unit of a bare figure that is said to be a temperature of somebody: "a temperature of | 104."."""
    _, is_given, behind = _fever(language)
    is_bare = behind.match(text, amount.end) is not None
    is_given_bare = is_bare and is_given.search(text, max(0, amount.start - _REACH), amount.start) is not None
    return fever_scale(text, amount, language) if is_given_bare else ""


@cache
def _fever(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    data = vocabulary(language, "situations")
    told = rf"(?<!\w){either(data['fevers'])}(?!\w)"
    given = rf"(?:{GAP}{either(data['fever_given'])}){{1,3}}"
    stops = either(vocabulary(language, "counts")["stops"])
    return (
        when_used(rf"{told}[^.;:!?\n]{{0,40}}\Z", re.IGNORECASE),
        when_used(rf"{told}{given}{GAP}\Z", re.IGNORECASE),
        when_used(rf"\s*(?:[.,;)\n]|\Z|{stops}(?!\w))", re.IGNORECASE),
    )
