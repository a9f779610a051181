"""Lengths of time and race times: "two decades", "12-month", "1 h 17' 21\\"", "1:17:21"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from reconcile.kinds.durationrelation import relate_durations
from reconcile.kinds.kind import Context, Kind, Layer
from reconcile.kinds.timeline import mentions_of
from reconcile.model import Mention
from reconcile.values import Duration, Value

_DATE_UNITS: Final = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_CLOCK_UNITS: Final = {"H": "hour", "M": "minute", "S": "second"}


def find(context: Context) -> Iterator[Mention]:
    """Find every length of time that is no age and no date ("12 years ago")."""
    return mentions_of(context, "duration")


def show(value: Value) -> str:
    """Write a length in words: "1 hour 17 minutes 21 seconds"."""
    if not isinstance(value, Duration):
        return ""
    return " to ".join(_in_words(part) for part in value.iso.split("/"))


def _in_words(iso: str) -> str:
    days, _, clock = iso.removeprefix("P").partition("T")
    words = []
    for part, units in ((days, _DATE_UNITS), (clock, _CLOCK_UNITS)):
        for amount, letter in re.findall(r"([\d.]+)([A-Z])", part):
            words.append(f"{amount} {units[letter]}{'' if amount == '1' else 's'}")
    return " ".join(words)


def normalise(value: Value) -> Mapping[str, object]:
    """Write a length as JSON; months and years have no fixed seconds."""
    if not isinstance(value, Duration):
        return {}
    bounds = {"seconds_low": value.seconds_low, "seconds_high": value.seconds_high}
    return {"iso": value.iso, **{name: _plain(bound) for name, bound in bounds.items() if bound is not None}}


def _plain(number: object) -> int | float:
    whole = int(number)  # type: ignore[call-overload]
    return whole if whole == number else float(number)  # type: ignore[arg-type]


DURATION: Final = Kind(
    name="duration",
    finds="lengths of time and race times",
    layer=Layer.FIGURE,
    find=find,
    relate=relate_durations,
    show=show,
    normalise=normalise,
)
