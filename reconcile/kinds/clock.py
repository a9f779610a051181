"""Clock times: "07:37 UTC", "3:37 a. m. EDT", "0737 GMT", "12.10pm", "noon"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from reconcile.kinds.clockrelation import relate_clocks
from reconcile.kinds.kind import Context, Kind, Layer
from reconcile.kinds.timeline import mentions_of
from reconcile.model import Mention
from reconcile.values import Clock, Value


def find(context: Context) -> Iterator[Mention]:
    """Find every time of day; bare digits only where a word says that they are one."""
    return mentions_of(context, "time")


def show(value: Value) -> str:
    """Write a time on the 24-hour clock with its zone as printed."""
    return f"{value.iso[: _zone_at(value.iso)]} {value.zone}".rstrip() if isinstance(value, Clock) else ""


def _zone_at(iso: str) -> int:
    return next((at for at in range(5, len(iso)) if iso[at] in "Z+-"), len(iso))


def normalise(value: Value) -> Mapping[str, object]:
    """Write a time as JSON."""
    if not isinstance(value, Clock):
        return {}
    return {"iso": value.iso, **({"zone": value.zone} if value.zone else {})}


TIME: Final = Kind(
    name="time",
    finds="times of day, with their zone",
    layer=Layer.FIGURE,
    find=find,
    relate=relate_clocks,
    show=show,
    normalise=normalise,
)
