"""Dates: days, months, decades, seasons, quarters, ranges, and those told by another date ("two years later")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from reconcile.kinds.daterelation import relate_dates
from reconcile.kinds.datewords import say_date
from reconcile.kinds.kind import Context, Kind, Layer
from reconcile.kinds.timeline import mentions_of
from reconcile.model import Mention
from reconcile.values import DateSpan, Value


def find(context: Context) -> Iterator[Mention]:
    """Find every date but bare years, which are a kind of their own."""
    return mentions_of(context, "date")


def show(value: Value) -> str:
    """Write a date in words: "26 July 1996", "1992-2008"."""
    return say_date(value) if isinstance(value, DateSpan) else ""


def normalise(value: Value) -> Mapping[str, object]:
    """Write a date as JSON."""
    if not isinstance(value, DateSpan):
        return {}
    return {"edtf": value.edtf, **({"part": value.part} if value.part else {})}


DATE: Final = Kind(
    name="date",
    finds="dates: days, months, decades, ranges, and those told by another date",
    layer=Layer.FIGURE,
    find=find,
    relate=relate_dates,
    show=show,
    normalise=normalise,
)
