"""Bare years: "in 2008", "Seoul 1992", "the 2008 Games"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reconcile.kinds.date import normalise, show
from reconcile.kinds.daterelation import relate_dates
from reconcile.kinds.kind import Context, Kind, Layer
from reconcile.kinds.timeline import mentions_of
from reconcile.model import Mention


def find(context: Context) -> Iterator[Mention]:
    """Find the years that stand alone; those within a longer date are part of it."""
    return mentions_of(context, "year")


YEAR: Final = Kind(
    name="year",
    finds="bare years",
    layer=Layer.FIGURE,
    find=find,
    relate=relate_dates,
    show=show,
    normalise=normalise,
)
