"""A length of time that the times of day beside it contradict.

Fires:   "left at 8:15 a.m. and arrived at 12:40 p.m. after a three-hour drive", "from 9 a.m. to 11:30 a.m., for an
         hour", "began at 19:00. Two hours later, at 22:30, it was over".
Silent:  what rounding explains ("a three-hour drive" of 3:10), stops and breaks, times that may be of the morning or of
         the evening; hedged lengths, and flights, whose two clocks may differ (listed as not compared).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise, product
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.figures import HEDGED, number, stated
from reconcile.checks.reading import Passage, readings
from reconcile.checks.witness import contradiction, declined, side, topic_of, witness
from reconcile.checks.wording import pattern, wording
from reconcile.kinds.vocabulary import either
from reconcile.model import Mention
from reconcile.values import Clock, Duration, Modality

ZONES: Final = "time-zones-may-differ"
POINT: Final = re.compile(r"(\d\d):(\d\d)(?::\d\d)?(?P<zone>Z|[+-]\d\d:\d\d)?\Z")
RANGE: Final = re.compile(r"(\d\d):(\d\d)/(\d\d):(\d\d)\Z")
TOLD_HALF: Final = re.compile(r"(?i)[ap]\.?\s?m\b|noon|midnight|\b0\d[:.]|\b(?:1[3-9]|2\d)[:.h]?\d")
HALF_DAY: Final = 12 * 60
DAY: Final = 24 * 60
LONGEST: Final = 16 * 60  # minutes; what lasts longer may end on another day
CUE: Final = 50  # characters before a time in which "left" or "arrived" stands
APART: Final = 90  # characters from the times to their length
BREAK: Final = re.compile(r"[;:()\n]|\.\s")
OF_WHAT: Final = re.compile(r"\s(?:of|de)\s")
BESIDE: Final = re.compile(r",?\s(?:at\s|by\s|\()?")


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each length of time that is another than from the first time of its sentence to the second."""
    for reading in readings(dossier):
        for passage in reading.stating("time"):
            yield from _later(dossier, passage)
            yield from _lasting(dossier, passage)


# --- "three hours later, at 11:45" -------------------------------------------------------------


def _later(dossier: Dossier, passage: Passage) -> Iterator[Outcome]:
    for told, beside in pairwise(_times(passage)):
        length = _length_of(told)
        if not told.anchors or beside.anchors or length is None or told.modality is not Modality.EXACT:
            continue
        first, second = _minutes(told), _minutes(beside)
        gap = passage.between(told.end, beside.start)
        if first is None or second is None or not BESIDE.fullmatch(gap) or beside.modality is not Modality.EXACT:
            continue
        if _agree([second - first], 0, length):
            continue
        base = " and ".join(f"“{passage.between(*anchor)}”" for anchor in told.anchors)
        yield _finding(
            dossier,
            passage,
            told,
            (beside,),
            shown=_clock(second),
            why=f"{told.quote}, told from {base}, is {_clock(first)}, not {_clock(second)}.",
        )


def _length_of(told: Mention) -> int | None:
    """How far a time told by another may be off, in minutes: half an hour where it is told in hours."""
    return 30 if re.search(r"(?i)\b(?:hours?|horas?)\b", told.quote) and "minut" not in told.quote else 5


# --- "left at 8:15 and arrived at 11:40 after a three-hour drive" ------------------------------


def _lasting(dossier: Dossier, passage: Passage) -> Iterator[Outcome]:
    lengths = [m for m in passage.of("duration") if isinstance(m.value, Duration) and stated(m) is not None]
    ends = _ends(passage)
    if len(lengths) != 1 or ends is None or not _is_length_of(passage, lengths[0], ends):
        return
    length, minutes = lengths[0], int((stated(lengths[0]) or 0) / 60)
    spans = _spans(ends)
    if not 0 < minutes <= LONGEST or not spans or _agree(spans, minutes, _slack(length)):
        return
    if number(length) is None:
        yield declined(length, HEDGED)
    elif pattern(passage.document.language, "clockspans", "flights").search(passage.text):
        yield declined(length, ZONES)
    else:
        shown = _lasts(min(spans, key=lambda span: abs(span - minutes)))
        told = " to ".join(dict.fromkeys(m.quote for m in ends))
        yield _finding(
            dossier, passage, length, ends, shown=shown, why=f"From {told} it is {shown}, not {length.quote}."
        )


def _ends(passage: Passage) -> tuple[Mention, ...] | None:
    """The one range of times, or the one time of a start and the one of an end."""
    times = [m for m in _times(passage) if not m.anchors]
    if any(m.modality not in (Modality.EXACT, Modality.RANGE) for m in times):
        return None
    if len(times) == 1 and _range(times[0]) is not None:
        return (times[0],)
    if len(times) != 2 or any(_minutes(m) is None for m in times):
        return None
    language = passage.document.language
    first, second = times
    begins = _led(passage, first, passage.sentence.start, pattern(language, "clockspans", "start"))
    ends = _led(passage, second, first.end, pattern(language, "clockspans", "end"))
    return (first, second) if begins and ends else None


def _led(passage: Passage, time: Mention, start: int, cue: re.Pattern[str]) -> bool:
    lead = passage.between(max(start, time.start - CUE), time.start)
    return cue.search(BREAK.split(lead)[-1]) is not None


def _is_length_of(passage: Passage, length: Mention, ends: Sequence[Mention]) -> bool:
    """The length stands close by, joined by a word that says so, and is that of no stop."""
    behind = length.start >= ends[-1].end
    if not behind and length.end > ends[0].start:
        return False
    gap = passage.between(ends[-1].end, length.start) if behind else passage.between(length.end, ends[0].start)
    language = passage.document.language
    after = passage.between(length.end, passage.sentence.end)
    if OF_WHAT.match(after):
        return False  # "after two hours of shelling": of a part of it
    if len(gap) > APART or BREAK.search(gap) or pattern(language, "clockspans", "stops").search(passage.text):
        return False
    lead = passage.between(max(passage.sentence.start, length.start - CUE), length.start)
    return _link(language).search(lead) is not None or _course(language).match(after) is not None


@cache
def _link(language: str) -> re.Pattern[str]:
    links, hedges = either(wording(language, "clockspans")["links"]), either(wording(language, "unitpairs")["hedges"])
    return re.compile(rf"(?<!\w){links}\s(?:{hedges}\s)?\Z", re.IGNORECASE)


@cache
def _course(language: str) -> re.Pattern[str]:
    return re.compile(rf"[\s-](?:\w+\s)?{either(wording(language, 'clockspans')['courses'])}(?!\w)", re.IGNORECASE)


def _spans(ends: Sequence[Mention]) -> list[int]:
    """The minutes from the first time to the second, for each half of the day that they leave open."""
    zones = {m.value.zone for m in ends if isinstance(m.value, Clock) and m.value.zone}
    if len(zones) > 1:
        return []
    both = _range(ends[0]) if len(ends) == 1 else None
    if both is not None:
        first, second, steps = *both, _halves(ends[0].quote)
        return [(second - first + step) % DAY for step in steps]
    first, second = (_minutes(m) or 0 for m in ends)
    return [
        (second + later - first - earlier) % DAY
        for earlier, later in product(_halves(ends[0].quote), _halves(ends[1].quote))
    ]


def _halves(quote: str) -> tuple[int, ...]:
    return (0,) if TOLD_HALF.search(quote) else (0, HALF_DAY)


def _slack(length: Mention) -> int:
    """Minutes by which a length may be off: half of the smallest unit that it is told in."""
    iso = length.value.iso if isinstance(length.value, Duration) else ""
    if "M" not in iso.partition("T")[2]:
        return 30
    told = int(stated(length) or 0) // 60 % 60
    return 15 if told == 30 and "H" in iso else 5 if told % 5 == 0 else 2


def _agree(spans: Sequence[int], minutes: int, slack: int) -> bool:
    return any(min((span - minutes) % DAY, (minutes - span) % DAY) <= slack for span in spans)


def _times(passage: Passage) -> Sequence[Mention]:
    return [m for m in passage.of("time") if isinstance(m.value, Clock)]


def _minutes(mention: Mention) -> int | None:
    match = POINT.match(mention.value.iso) if isinstance(mention.value, Clock) else None
    return int(match[1]) * 60 + int(match[2]) if match else None


def _range(mention: Mention) -> tuple[int, int] | None:
    match = RANGE.match(mention.value.iso) if isinstance(mention.value, Clock) else None
    return (int(match[1]) * 60 + int(match[2]), int(match[3]) * 60 + int(match[4])) if match else None


# --- the finding -------------------------------------------------------------------------------


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _lasts(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return " ".join(part for part in (f"{hours} h" if hours else "", f"{rest} min" if rest else "") if part) or "0 min"


def _finding(
    dossier: Dossier, passage: Passage, length: Mention, times: Sequence[Mention], *, shown: str, why: str
) -> Outcome:
    document = passage.document
    return contradiction(
        CHECK,
        dossier,
        (
            side(length.quote, witness(document, length)),
            side(shown, *(witness(document, time, derived=times) for time in times)),
        ),
        kind="duration",
        question="Which is right, the times of day or the time that has passed?",
        explanation=why,
        topic=topic_of(passage),
    )


CHECK: Final = Check(
    code="RC232",
    name="timespan-against-clock",
    version=1,
    finds="lengths of time that the times of day beside them contradict",
    example="“left at 8:15 a.m. and arrived at 12:40 p.m. after a three-hour drive”",
    run=run,
    alone=True,
)
