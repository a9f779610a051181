"""Lists and tables of results as records: who came in which place, where, when, over what distance, in what time.

Podium 800 m Oslo 2011            a heading that names the race, and above it perhaps what it is listed for
1. Ana Lima (POR) 1:59.30         a place, a name, a nation, a time

Year | Place | Time | Event       a table whose rows each tell of one race
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reconcile.claims.frame import fold
from reconcile.model import BlockKind, Document, Mention, Row
from reconcile.values import DateSpan, Duration, Quantity, Rank

LISTED: Final = re.compile(
    r"\(?\d{1,3}[.)]?\s+(?P<name>[^\W\d_][^\d(|,;:–—]{2,59}?)(?:\s*\((?P<nation>[A-Z]{1,3})\)|,\s|\s+(?=\d)|\s*[–—:|])"
)
NATION: Final = re.compile(r"\((?P<nation>[A-Z]{1,3})\)")
SERIES_END: Final = re.compile(r"\s*[►|(–—:]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One line of a list of results, or one row of a table of them.  Empty where the article does not say."""

    article_id: str
    start: int
    end: int
    list_start: int  # where the list begins that the line belongs to; of a table row, its own start
    heading: tuple[int, int] | None  # span of the outer heading: what the list is given for
    title: str  # of the race, as printed in the heading right above, or the event's cell
    competition: str
    year: str
    place: str  # folded
    distance: Mention | None
    rank: Mention | None
    name: str  # as printed; "" in a table about one person
    nation: str  # a code as printed: "EC", "RUS"
    time: Mention | None

    @property
    def placed(self) -> int | None:
        """The place as a number; 1 for a gold medal."""
        return self.rank.value.rank if self.rank is not None and isinstance(self.rank.value, Rank) else None


def results_of(document: Document, mentions: Sequence[Mention]) -> tuple[Result, ...]:
    """The results that an article lists, in text order.

    A list counts where its items run 1, 2, 3 and each names somebody; a row where it gives a time and a year or place.
    """
    listed = [result for run in _runs(document, mentions) for result in run]
    tabled = [result for row in document.rows if (result := _tabled(document, row, mentions)) is not None]
    return tuple(sorted((*listed, *tabled), key=lambda r: r.start))


# --- lists --------------------------------------------------------------------------------------


def _runs(document: Document, mentions: Sequence[Mention]) -> Iterator[tuple[Result, ...]]:
    run: list[Result] = []
    at = -2
    for index, block in enumerate(document.blocks):
        if block.kind is not BlockKind.LIST_ITEM:
            continue
        rank = next((m for m in mentions if m.kind == "rank" and block.start <= m.start <= block.start + 3), None)
        match = LISTED.match(document.article.text, block.start, block.end)
        if rank is None or match is None or not isinstance(rank.value, Rank):
            continue
        goes_on = index == at + 1 and run and run[-1].placed is not None and rank.value.rank >= (run[-1].placed or 0)
        if not goes_on and run:
            yield tuple(run)
            run = []
        list_start = run[0].start if run else block.start
        run.append(_listed(document, index, match, rank, mentions, list_start))
        at = index
    if run:
        yield tuple(run)


def _listed(
    document: Document, index: int, match: re.Match[str], rank: Mention, mentions: Sequence[Mention], list_start: int
) -> Result:
    block = document.blocks[index]
    inside = _inside(mentions, match.end("name"), block.end)
    text, titles = document.article.text, _headings_above(document, index)
    named = [m for start, end in titles for m in _inside(mentions, start, end)]
    title = text[slice(*titles[0])] if titles else ""
    outer = titles[1] if len(titles) > 1 else None
    return Result(
        article_id=document.article.id,
        start=block.start,
        end=block.end,
        list_start=list_start,
        heading=outer,
        title=title,
        competition=text[slice(*outer)] if outer else title,
        year=_year(named),
        place=_place(text, named),
        distance=_length(named),
        rank=rank,
        name=match["name"].strip(),
        nation=match["nation"] or "",
        time=_time(inside),
    )


def _headings_above(document: Document, index: int) -> tuple[tuple[int, int], ...]:
    """The spans of the headings that a block stands under, innermost first."""
    wanted = document.blocks[index].section.split(" > ")[::-1] if document.blocks[index].section else []
    spans: list[tuple[int, int]] = []
    for block in reversed(document.blocks[:index]):
        if len(spans) == len(wanted):
            break
        words = " ".join(document.article.text[block.start : block.end].split()).rstrip(": ")
        if words == wanted[len(spans)]:
            spans.append((block.start, block.end))
    return tuple(spans)


# --- tables -------------------------------------------------------------------------------------


def _tabled(document: Document, row: Row, mentions: Sequence[Mention]) -> Result | None:
    if len(row.cells) < 3 or not any(cell.header for cell in row.cells):
        return None
    start, end = row.cells[0].start, row.cells[-1].end
    inside = _inside(mentions, start, end)
    time, year, place = _time(inside), _year(inside), _place(document.article.text, inside)
    if time is None or not (year or place):
        return None
    rank = next((m for m in inside if m.kind in ("rank", "medal", "ordinal")), None)
    nation = NATION.search(document.article.text, start, end)
    event = _event_cell(document, row, rank)
    return Result(
        article_id=document.article.id,
        start=start,
        end=end,
        list_start=start,
        heading=None,
        title=event,
        competition=event,
        year=year,
        place=place,
        distance=_length(inside),
        rank=rank,
        name="",
        nation=nation["nation"] if nation else "",
        time=time,
    )


def _event_cell(document: Document, row: Row, rank: Mention | None) -> str:
    """The words that name the competition: the cell with the rank, up to a mark."""
    if rank is None:
        return ""
    cell = next((c for c in row.cells if c.start <= rank.start < c.end), None)
    words = document.article.text[cell.start : rank.start] if cell else ""
    end = SERIES_END.search(words)
    return (words[: end.start()] if end else words).strip()


# --- what a line holds --------------------------------------------------------------------------


def _inside(mentions: Sequence[Mention], start: int, end: int) -> tuple[Mention, ...]:
    return tuple(m for m in mentions if start <= m.start and m.end <= end)


def _time(inside: Sequence[Mention]) -> Mention | None:
    return next((m for m in inside if m.kind == "duration"), None)


def _year(inside: Sequence[Mention]) -> str:
    dates = [m.value for m in inside if m.kind in ("year", "date") and isinstance(m.value, DateSpan)]
    return next((d.edtf[:4] for d in dates if d.edtf[:4].isdecimal()), "")


def _place(text: str, inside: Sequence[Mention]) -> str:
    """The first place that is no code of a nation in brackets."""
    return next((fold(m.quote) for m in inside if m.kind == "place" and text[m.start - 1 : m.start] != "("), "")


def _length(inside: Sequence[Mention]) -> Mention | None:
    return next((m for m in inside if isinstance(m.value, Quantity) and m.value.dimension == "length"), None)


def seconds(mention: Mention | None) -> Duration | None:
    """The time of a result, where it was read."""
    return mention.value if mention is not None and isinstance(mention.value, Duration) else None
