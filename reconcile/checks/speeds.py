"""An average speed that is not the distance divided by the time.

Fires:   20 km | 1:20:00 | 16.0 km/h: 20 km in 1:20:00 are 15.0 km/h.
         "under 4 hours over 50 km: 3 h 53' 04" 13.872 km/h": a speed right behind its time; a bar is no time.
Silent:  top speeds and wind speeds, hedged figures within their rounding, lines with two distances or two times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.figures import clock, last_digit, number, plain, stated
from reconcile.checks.reading import Passage, readings
from reconcile.checks.witness import contradiction, side, topic_of, witness
from reconcile.checks.wording import pattern
from reconcile.kinds.quantity import quantity, show
from reconcile.kinds.units import units
from reconcile.model import BlockKind, Mention
from reconcile.values import Duration, Modality, Quantity

LISTED: Final = frozenset({BlockKind.TABLE_ROW, BlockKind.LIST_ITEM})
RELATIVE_SLACK: Final = Decimal("0.002")  # courses are measured to a thousandth, times rounded to seconds
MOST_ROUNDED: Final = Decimal("0.05")  # of the figure: "30 m/s" is not 25
FIGURES: Final = re.compile(r"\d+")
LEAD: Final = 12  # characters before a speed in which "average of" stands
ABOUT_SLACK: Final = Decimal("0.1")


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each line or sentence whose speed, distance and time do not fit."""
    for reading in readings(dossier):
        for passage in reading.stating("quantity"):
            inputs = _inputs(passage)
            if inputs is not None:
                yield from _check(dossier, passage, *inputs)


def _inputs(passage: Passage) -> tuple[Mention, Mention, Mention] | None:
    """Speed, distance and time, where there is exactly one of each and the speed is an average."""
    quantities = [m for m in passage.of("quantity") if isinstance(m.value, Quantity)]
    speeds = [m for m in quantities if isinstance(m.value, Quantity) and m.value.dimension == "speed"]
    lengths = [m for m in quantities if isinstance(m.value, Quantity) and m.value.dimension == "length"]
    times = [m for m in passage.of("duration") if isinstance(m.value, Duration) and number(m) is not None]
    if len(times) > 1:  # "1 performance under 4 hours over 50 km: 3 h 53' 04"": a bar is no time of anybody
        times = [m for m in times if m.modality is Modality.EXACT]
    distances = {m.value.si_low for m in lengths if isinstance(m.value, Quantity)}
    if len(speeds) != 1 or len(distances) != 1 or len(times) != 1 or not _is_average(passage, times[0], speeds[0]):
        return None
    return speeds[0], lengths[0], times[0]


def _is_average(passage: Passage, time: Mention, speed: Mention) -> bool:
    language, words = passage.document.language, passage.text
    headers = [
        cell.header for row in passage.document.rows if row.block == passage.sentence.block for cell in row.cells
    ]
    if any(pattern(language, "speeds", "peak").search(w) for w in (words, *headers)):
        return False
    listed = passage.block.kind in LISTED or _is_behind(passage, time, speed)
    return listed or pattern(language, "speeds", "average").search(words) is not None


def _is_behind(passage: Passage, time: Mention, speed: Mention) -> bool:
    """ "3 h 53' 04" 12.872 km/h": a speed right behind a time that was taken is the average over it."""
    gap = passage.between(time.end, speed.start) if time.end <= speed.start else "-"
    return gap.strip() in ("", "(") and len(FIGURES.findall(time.quote)) > 1


def _check(dossier: Dossier, passage: Passage, speed: Mention, length: Mention, time: Mention) -> Iterator[Outcome]:
    distance, seconds = length.value, number(time)
    if not isinstance(distance, Quantity) or not isinstance(speed.value, Quantity):
        return
    metres, given, figure = distance.si_low, speed.value.si_low, stated(speed)
    if metres is None or not seconds or given is None or not figure:
        return
    per_unit = given / figure
    expected = metres / seconds
    slack = max(min(last_digit(figure), figure * MOST_ROUNDED) * per_unit, expected * RELATIVE_SLACK)
    if length.modality is not Modality.EXACT or _is_hedged(passage, speed):
        slack += expected * ABOUT_SLACK
    if abs(given - expected) < slack:
        return
    unit = units()[speed.value.unit]
    reckoned, printed = (
        show(quantity(Decimal(plain(n)), Decimal(plain(n)), unit)) for n in (expected / per_unit, figure)
    )
    yield contradiction(
        CHECK,
        dossier,
        (
            side(printed, witness(passage.document, speed)),
            side(
                reckoned,
                witness(passage.document, length, derived=(length, time)),
                witness(passage.document, time, derived=(length, time)),
            ),
        ),
        kind="quantity",
        question="What was the average speed?",
        explanation=f"{length.quote} in {clock(seconds)} make {reckoned}, not {speed.quote}.",
        topic=topic_of(passage),
    )


def _is_hedged(passage: Passage, speed: Mention) -> bool:
    """ "an average of 15 km/h" is as firm as an average gets."""
    if speed.modality is Modality.EXACT:
        return False
    lead = passage.between(max(passage.sentence.start, speed.start - LEAD), speed.start)
    return pattern(passage.document.language, "speeds", "average").search(lead) is None


CHECK: Final = Check(
    code="RC205",
    name="speed-against-distance",
    version=1,
    finds="average speeds that are not distance divided by time",
    example="“20 km in 1:20:00, 16 km/h on average” (it was 15)",
    run=run,
    alone=True,
)
