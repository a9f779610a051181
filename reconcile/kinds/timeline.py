"""All times that an article states, read in text order, because many stand on the date before them.

One pass serves the kinds date, year, time and duration: each date that was read may be the anchor of the next
("Two years later"), and the words of one kind bound those of another ("12 years ago" is no length of time).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from reconcile.kinds import (
    absolute,
    bareyear,
    clockreading,
    clockwords,
    daylists,
    durationreading,
    eras,
    following,
    holidayreading,
    periods,
    relative,
)
from reconcile.kinds.absolute import Reader
from reconcile.kinds.edtf import Precision, precision
from reconcile.kinds.firmness import firmness
from reconcile.kinds.hedges import hedges
from reconcile.kinds.joining import join
from reconcile.kinds.kind import Context
from reconcile.kinds.surroundings import SHIELD, Clocked, Dated, Stated, Surroundings, surround
from reconcile.kinds.timegrammar import Found, read_patterns
from reconcile.kinds.timewords import tokens_of
from reconcile.model import Mention
from reconcile.values import Clock, DateSpan, Duration, Unreadable

_READERS: Final[Mapping[str, Reader]] = {
    **absolute.READERS,
    **eras.READERS,
    **relative.READERS,
    **following.READERS,
    **bareyear.READERS,
    **daylists.READERS,
    **holidayreading.READERS,
    **periods.READERS,
    **clockreading.READERS,
    **clockwords.READERS,
    **durationreading.READERS,
}
_YEAR: Final = re.compile(r"\d{4}")


def mentions_of(context: Context, kind: str) -> Iterator[Mention]:
    """Give the mentions of one kind of time, in text order."""
    return (mention for mention in times(context) if mention.kind == kind)


_memo: list[tuple[Context, tuple[Mention, ...]]] = []


def times(context: Context) -> tuple[Mention, ...]:
    """All times of an article, in text order, without overlaps.  The last answer is kept, as four kinds ask."""
    for known, found in _memo[:1]:
        if known.document is context.document and known.conventions == context.conventions:
            return found
    found = _times(context)
    _memo[:] = [(context, found)]
    return found


def _times(context: Context) -> tuple[Mention, ...]:
    races = [_race(context, *race) for race in durationreading.race_times(context.text)]
    starts = [race.start for race in races]
    worded = [mention for mention in _read(context) if not _meets(mention, races, starts)]
    return tuple(sorted([*races, *worded], key=lambda mention: mention.start))


def _read(context: Context) -> Iterator[Mention]:
    language = context.conventions.language
    breaks = frozenset(block.start for block in context.document.blocks) or _line_starts(context.text)
    around = surround(context, tokens_of(context.text, language, breaks), language)

    def read(found: Found) -> Stated | None:
        stated = _READERS[found.reads](found, around)
        return _with_part(stated, around) if stated else None

    before: tuple[Stated, Mention] | None = None
    for each in read_patterns(around.tokens, language, read, lambda stated: stated.last):
        if each.kind == SHIELD:
            continue
        joined = join(before[0] if before else None, each, around)
        stated = joined or each
        if before and before[0].last <= stated.first:
            yield before[1]
        elif before:
            _forget(before[1], around)
        before = stated, _mention(stated, around)
        _remember(before[1], stated, around)
    if before:
        yield before[1]


def _with_part(stated: Stated, around: Surroundings) -> Stated:
    """Add the part of the day around a day: "the night of Aug. 31", "July 4 in the morning"."""
    span = stated.value
    if stated.kind != "date" or not isinstance(span, DateSpan) or span.part or precision(span) is not Precision.DAY:
        return stated
    if around.is_a(stated.first - 1, "of") and around.is_a(stated.first - 2, "part"):
        part = around.words.value("part", around.tokens[stated.first - 2])
        return replace(stated, value=replace(span, part=str(part)), first=stated.first - 2)
    at = stated.last
    at += around.is_a(at, "comma")
    is_led = around.is_a(at, "in") and around.is_a(at + 1, "the")
    at += 2 * is_led
    if not around.is_a(at, "part"):
        return stated
    part = around.words.value("part", around.tokens[at])
    return replace(stated, value=replace(span, part=str(part)), last=at + 1)


def _line_starts(text: str) -> frozenset[int]:
    return frozenset(index + 1 for index, sign in enumerate(text) if sign == "\n")


def _mention(stated: Stated, around: Surroundings) -> Mention:
    start, end = around.tokens[stated.first].start, around.tokens[stated.last - 1].end
    return Mention(
        article_id=around.context.document.article.id,
        start=start,
        end=end,
        kind=stated.kind,
        quote=around.text[start:end],
        value=stated.value,
        modality=firmness(stated, start, end, around),
        negated=start in hedges(around.text, around.context.conventions.language).negations,
        anchors=stated.anchors,
    )


def _remember(mention: Mention, stated: Stated, around: Surroundings) -> None:
    if stated.kind == "time" and isinstance(stated.value, Clock):
        block = around.block_of(mention.start)
        around.clocks.append(Clocked(start=mention.start, end=mention.end, block=block, clock=stated.value))
    if stated.kind in {"date", "year"} and isinstance(stated.value, DateSpan):
        around.dates.append(
            Dated(
                start=mention.start,
                end=mention.end,
                block=around.block_of(mention.start),
                span=stated.value,
                names_year=_YEAR.search(mention.quote) is not None or bool(mention.anchors),
            )
        )


def _forget(mention: Mention, around: Surroundings) -> None:
    """Take back a time that turned out to be a part of another."""
    for remembered in (around.dates, around.clocks):
        if remembered and remembered[-1].start == mention.start:
            del remembered[-1]


def _race(context: Context, start: int, end: int, value: Duration | Unreadable) -> Mention:
    return Mention(
        article_id=context.document.article.id,
        start=start,
        end=end,
        kind="duration",
        quote=context.text[start:end],
        value=value,
    )


def _meets(mention: Mention, races: Sequence[Mention], starts: Sequence[int]) -> bool:
    """Tell whether a mention overlaps one of others that are sorted and apart."""
    behind = bisect_left(starts, mention.end)
    return behind > 0 and races[behind - 1].end > mention.start
