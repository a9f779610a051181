"""Blocks of an article: headings, paragraphs, list items, table rows, captions, furniture.

Articles come as plain text far more often than as tidy Markdown: a paragraph a line, or lines broken at eighty columns;
headings without a mark; tables that lost their rules.  Markdown's marks are understood wherever they stand.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from reconcile.articles.furniture import is_furniture_line, mark_furniture
from reconcile.articles.lines import Line, breaks_off, goes_on, split_lines, wrap_width
from reconcile.articles.sections import Part, find_sections, is_heading, is_title
from reconcile.articles.tables import is_row, is_separator, read_rows, read_tabs, split_cells
from reconcile.model import Block, BlockKind, Cell, Row

ATX: Final = re.compile(r"(#{1,6})[ \t]+(\S.*)\Z")
BOLD_LINE: Final = re.compile(r"(\*\*|__)(?=[^\s*_])([^*_]{1,120})\1\Z")
WIKI: Final = re.compile(r"(={2,6})\s*([^=\s][^=]{0,120}?)\s*(={2,6})\Z")
EDITABLE: Final = re.compile(r"([^\[\]]{1,120})\[(?:edit|editar|edit source)\]\Z")
UNDERLINE: Final = re.compile(r"(?:={3,}|-{3,})\Z")
RULE: Final = re.compile(r"(?:[-*_=~–—] ?){3,}\Z")
LIST_ITEM: Final = re.compile(r"(?:[-*+•·♦▪◦‣○●►■□✓✔➢➤]|\(?\d{1,3}[.)]|[a-z]\))\s+\S")
IMAGE: Final = re.compile(r"!\[([^\]]*)\](?:\([^)]*\))?[\s|]*\Z")
QUOTED: Final = re.compile(r"(?:>[ \t]?)+")
ENDS_SENTENCE: Final = re.compile(r"[.!?…:;][\"'”’»)\]]*(?:\[\^?\w{1,3}\])*\Z")  # perhaps with notes: "died.[3]"
HOLDS_END: Final = re.compile(r"[.!?…:;][\"'”’»)\]]*(?:\[\^?\w{1,3}\])*(?:\s+[A-ZÁÉÍÓÚÑ¿¡\"“‘(]|\Z)")
CAPTION: Final = re.compile(
    r"Image caption|Media caption|Image copyright|Photo ?[cC]redit|Photographer:|\bPhoto: [A-Z]|\APictured:|\AFoto:"
    r"|\((?:AP|AFP|EFE|EPA|PA|Reuters|Getty Images)(?: Photo)?\)\Z"
)
LONGEST_CAPTION: Final = 200  # characters; two paragraphs alike and longer than this were pasted twice
FEWEST_TAB_ROWS: Final = 3
SHORTEST_BROKEN: Final = 40  # characters of a line that the next may go on in lower case


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A block whose section is not known yet; ``level`` is that of a marked heading, 0 for all else."""

    start: int
    end: int
    kind: BlockKind
    level: int = 0
    cells: tuple[Cell, ...] = ()
    infobox: bool = False


def find_blocks(text: str) -> tuple[tuple[Block, ...], tuple[Row, ...]]:
    """Lay a text out.  Blocks are in order, trimmed and do not overlap; blank lines and rules belong to none.

    A block's section is the headings that it stands under, outermost first, joined by " > "; the article's title is no
    section.  ``Row.block`` is an index into the blocks.
    """
    pieces = _headings(text, _captions(text, _furniture(text, tuple(_pieces(text)))))
    sections = find_sections([_part(text, piece) for piece in pieces])
    blocks = tuple(
        Block(start=piece.start, end=piece.end, kind=piece.kind, section=section)
        for piece, section in zip(pieces, sections, strict=True)
    )
    rows = tuple(Row(block=at, cells=piece.cells) for at, piece in enumerate(pieces) if piece.cells)
    return blocks, rows


# --- lines to pieces ----------------------------------------------------------------------------


def _pieces(text: str) -> Iterator[Piece]:
    lines = [line for line in split_lines(text) if not _is_rule(line)]
    hidden = _comment_spans(text)
    width = wrap_width([run for run in _runs(lines) if not any(_is_marked(line) for line in run)])
    at = 0
    while at < len(lines):
        if lines[at].is_blank:
            at += 1
            continue
        stop = _table_end(lines, at)
        if stop > at:
            yield from _table(lines[at:stop])
        elif _is_hidden(lines[at].start, hidden):
            stop = at + 1
            yield Piece(start=lines[at].start, end=lines[at].end, kind=BlockKind.FURNITURE)
        elif (marked := _marked(lines, at)) is not None:
            stop = at + 1
            yield from marked
        else:
            stop = _paragraph_end(lines, at, width)
            yield _paragraph(lines[at], lines[stop - 1])
        at = stop


def _is_rule(line: Line) -> bool:
    return RULE.match(line.text) is not None and UNDERLINE.match(line.text) is None


def _runs(lines: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    run: list[Line] = []
    for line in lines:
        if not line.is_blank:
            run.append(line)
        elif run:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def _is_marked(line: Line) -> bool:
    return "|" in line.text or ATX.match(line.text) is not None or UNDERLINE.match(line.text) is not None


def _comment_spans(text: str) -> tuple[tuple[int, int], ...]:
    """HTML comments, which a Markdown article may hold and no reader sees."""
    spans = []
    end = 0
    while (start := text.find("<!--", end)) >= 0 and (end := text.find("-->", start)) >= 0:
        spans.append((start, end + 3))
    return tuple(spans)


def _is_hidden(start: int, hidden: Sequence[tuple[int, int]]) -> bool:
    before = bisect_right(hidden, (start, sys.maxsize)) - 1
    return before >= 0 and start < hidden[before][1]


def _marked(lines: Sequence[Line], at: int) -> tuple[Piece, ...] | None:
    """The pieces of a line that its marks explain: a heading, an image, an underline.  None where it has no marks."""
    line = lines[at]
    if UNDERLINE.match(line.text):
        return ()
    if found := IMAGE.match(line.text):
        return _trimmed(line, found.start(1), found.end(1), BlockKind.CAPTION)
    if found := ATX.match(line.text):
        end = len(line.text.rstrip("# \t"))
        return _trimmed(line, found.start(2), max(end, found.start(2) + 1), BlockKind.HEADING, len(found[1]))
    if (found := WIKI.match(line.text)) and len(found[1]) == len(found[3]):
        return _trimmed(line, found.start(2), found.end(2), BlockKind.HEADING, len(found[1]))
    if found := EDITABLE.match(line.text):
        return _trimmed(line, found.start(1), found.end(1), BlockKind.HEADING, 2)
    if (found := BOLD_LINE.match(line.text)) and not ENDS_SENTENCE.search(found[2]):
        return _trimmed(line, found.start(2), found.end(2), BlockKind.HEADING, 6)
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    if UNDERLINE.match(below) and not ENDS_SENTENCE.search(line.text) and not LIST_ITEM.match(line.text):
        return _trimmed(line, 0, len(line.text), BlockKind.HEADING, 1 if below.startswith("=") else 2)
    return None


def _trimmed(line: Line, left: int, right: int, kind: BlockKind, level: int = 0) -> tuple[Piece, ...]:
    words = line.text[left:right]
    if not words.strip():
        return ()
    start = line.start + left + len(words) - len(words.lstrip())
    return (Piece(start=start, end=line.start + left + len(words.rstrip()), kind=kind, level=level),)


def _paragraph(first: Line, last: Line) -> Piece:
    quoted = QUOTED.match(first.text)
    start = first.start + (quoted.end() if quoted and quoted.end() < len(first.text) else 0)
    kind = BlockKind.LIST_ITEM if LIST_ITEM.match(first.text) else BlockKind.PARAGRAPH
    return Piece(start=start, end=last.end, kind=kind)


def _paragraph_end(lines: Sequence[Line], at: int, width: int | None) -> int:
    stop = at + 1
    hanging = lines[at].indent + 2 if LIST_ITEM.match(lines[at].text) else None
    while stop < len(lines) and not lines[stop].is_blank:
        hangs = hanging is not None and lines[stop].indent >= hanging and not LIST_ITEM.match(lines[stop].text)
        if not hangs and not _continues(lines, stop, width):
            break
        stop += 1
    return stop


def _continues(lines: Sequence[Line], at: int, width: int | None) -> bool:
    above, line = lines[at - 1], lines[at]
    if LIST_ITEM.match(line.text) or _table_end(lines, at) > at or _marked(lines, at) is not None:
        return False
    if is_furniture_line(line.text) or is_furniture_line(above.text):
        return False
    if line.indent > above.indent and ENDS_SENTENCE.search(above.text):  # an indented line begins a paragraph
        return False
    if width is not None and goes_on(above, line, width):
        return True
    return breaks_off(above.text) or _is_broken(above.text, line.text)


def _is_broken(above: str, below: str) -> bool:
    """Two long lines of one sentence: the upper ends in a word or a comma, the lower goes on in lower case."""
    ends_open = above[-1].isalpha() or above[-1] == ","
    sentence = len(below) >= SHORTEST_BROKEN or HOLDS_END.search(below) is not None
    goes_on_long = below[0].islower() and sentence
    return len(above) >= SHORTEST_BROKEN and ends_open and goes_on_long


# --- tables -------------------------------------------------------------------------------------


def _table_end(lines: Sequence[Line], at: int) -> int:
    """The index after the table that begins at a line, or ``at`` where none does."""
    ruled = False
    stop = _tabs_end(lines, at)
    if stop > at:
        return stop
    while stop < len(lines) and "|" in lines[stop].text:
        follows_rule = stop + 1 < len(lines) and is_separator(lines[stop + 1])
        ruled = ruled or follows_rule
        if not (ruled or is_row(lines[stop]) or is_separator(lines[stop])):
            break
        stop += 1
    return stop


def _tabs_end(lines: Sequence[Line], at: int) -> int:
    """The index after lines of as many columns that tabs divide, or ``at`` where fewer than three stand together."""
    tabs = lines[at].text.count("\t")
    stop = at
    while tabs and stop < len(lines) and lines[stop].text.count("\t") == tabs and "|" not in lines[stop].text:
        stop += 1
    return stop if stop - at >= FEWEST_TAB_ROWS else at


def _table(run: Sequence[Line]) -> Iterator[Piece]:
    run = [line for line in run if not IMAGE.match(line.text)]
    words = [line for line in run if any(cell.start < cell.end for cell in split_cells(line))]
    if not words:
        return
    if len(words) == 1 and not any(is_separator(line) for line in run):
        yield from _lone_row(words[0])
        return
    for row in read_rows(run) if any("|" in line.text for line in run) else read_tabs(run):
        line = run[row.line]
        yield Piece(start=line.start, end=line.end, kind=BlockKind.TABLE_ROW, cells=row.cells, infobox=row.infobox)


def _lone_row(line: Line) -> Iterator[Piece]:
    """A single row is a line of text if it has but one cell: "Date of birth 01-07-1974 |"."""
    cells = [cell for cell in split_cells(line) if cell.start < cell.end]
    if len(cells) > 1:
        yield Piece(start=line.start, end=line.end, kind=BlockKind.TABLE_ROW, cells=tuple(cells), infobox=True)
    else:
        yield Piece(start=cells[0].start, end=cells[0].end, kind=BlockKind.PARAGRAPH)


# --- what the pieces are ------------------------------------------------------------------------


def _furniture(text: str, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    marks = mark_furniture([text[piece.start : piece.end] for piece in pieces])
    return tuple(
        replace(piece, kind=BlockKind.FURNITURE) if mark and piece.kind is not BlockKind.TABLE_ROW else piece
        for piece, mark in zip(pieces, marks, strict=True)
    )


def _captions(text: str, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Captions name themselves, or stand twice in a row: once under the picture, once as its alternative text."""
    words = [text[piece.start : piece.end] for piece in pieces]
    return tuple(
        replace(piece, kind=BlockKind.CAPTION)
        if piece.kind is BlockKind.PARAGRAPH and (CAPTION.search(words[at]) or _is_doubled(words, at))
        else piece
        for at, piece in enumerate(pieces)
    )


def _is_doubled(words: Sequence[str], at: int) -> bool:
    neighbours = [words[i] for i in (at - 1, at + 1) if 0 <= i < len(words)]
    return len(words[at]) <= LONGEST_CAPTION and words[at] in neighbours


def _headings(text: str, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    parts = [_part(text, piece) for piece in pieces]
    return tuple(
        replace(piece, kind=BlockKind.HEADING)
        if piece.kind is BlockKind.PARAGRAPH and (is_title(parts, at) or is_heading(parts, at))
        else piece
        for at, piece in enumerate(pieces)
    )


def _part(text: str, piece: Piece) -> Part:
    return Part(text=text[piece.start : piece.end], kind=piece.kind, level=piece.level, infobox=piece.infobox)
