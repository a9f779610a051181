"""Tables written with pipes, also broken ones, and infoboxes: which cell stands under which header.

Year | Place |        a header row, a row of dashes, data rows; the header may be repeated above each data row
---|---|
2003 | Paris |

Died of | Pneumonia |      an infobox: no row of dashes, two columns, the first names what the second says

Birth |                    an infobox whose key and value stand in two lines
In Henryville |
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from reconcile.articles.lines import Line
from reconcile.model import Cell

SEPARATOR: Final = re.compile(r"[|:\-–—=+ \t]+\Z")
LONGEST_KEY: Final = 40  # characters: "Place of burial", "Years active"


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """A line of a table: ``cells`` is empty for headers, keys and other lines that hold no data."""

    line: int  # index into the run of lines
    cells: tuple[Cell, ...]
    infobox: bool = False


def is_row(line: Line) -> bool:
    """A line with a pipe at either end, or with two pipes; one pipe amid words is a dateline or a credit."""
    text = line.text
    return "|" in text and (text.startswith("|") or text.endswith("|") or text.count("|") > 1)


def is_separator(line: Line) -> bool:
    text = line.text
    divided, drawn = "|" in text or "+" in text, "-" in text or "=" in text or "–" in text
    return divided and drawn and SEPARATOR.match(text) is not None


def read_rows(run: Sequence[Line]) -> Iterator[TableRow]:
    """Read a run of lines that are all rows.  Yields the lines with words in them, in order."""
    ruled = any(is_separator(line) for line in run)
    yield from _ruled(run) if ruled else _infobox(run)


def read_tabs(run: Sequence[Line]) -> Iterator[TableRow]:
    """Read lines that tabs divide into columns.  The first is the header if it has no figure and the others have."""
    names = run[0].text.split("\t")
    has_header = not any(char.isdigit() for char in run[0].text) and all(
        any(char.isdigit() for char in line.text) for line in run[1:]
    )
    headers = tuple(name.strip() for name in names) if has_header else ()
    for at, line in enumerate(run):
        cells = split_cells(line, "\t")
        yield TableRow(line=at, cells=() if has_header and at == 0 else _under(headers, cells))


def split_cells(line: Line, divider: str = "|") -> tuple[Cell, ...]:
    """The cells between the pipes, trimmed; an escaped pipe divides nothing.  Empty ones stay, to keep columns in step.

    >>> [cell.end - cell.start for cell in split_cells(Line(start=0, end=12, text="| ab || cde |"))]
    [2, 0, 3]
    """
    text = line.text
    cuts = [i for i, char in enumerate(text) if char == divider and text[i - 1 : i] != "\\"]
    bounds = [-1, *cuts, len(text)]
    spans = [(left + 1, right) for left, right in pairwise(bounds)]
    if text.startswith("|"):
        spans = spans[1:]
    if text.endswith("|"):
        spans = spans[:-1]
    return tuple(_cell(line, left, right) for left, right in spans)


def _cell(line: Line, left: int, right: int) -> Cell:
    raw = line.text[left:right]
    stripped = raw.strip()
    start = line.start + left + (len(raw) - len(raw.lstrip()) if stripped else 0)
    return Cell(start=start, end=start + len(stripped), header="")


def _ruled(run: Sequence[Line]) -> Iterator[TableRow]:
    headers: tuple[str, ...] = ()
    for at, line in enumerate(run):
        if is_separator(line):
            continue
        cells = split_cells(line)
        if at + 1 < len(run) and is_separator(run[at + 1]):
            headers = tuple(line.text[c.start - line.start : c.end - line.start] for c in cells)
            yield TableRow(line=at, cells=())
        elif any(cell.start < cell.end for cell in cells):
            yield TableRow(line=at, cells=_under(headers, cells))


def _under(headers: tuple[str, ...], cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """Cells with words, each under its header; a row longer than the header has nameless columns."""
    names = headers + ("",) * (len(cells) - len(headers))
    return tuple(replace(cell, header=name) for cell, name in zip(cells, names, strict=False) if cell.start < cell.end)


def _infobox(run: Sequence[Line]) -> Iterator[TableRow]:
    waiting = ""  # a key in a line of its own
    for at, line in enumerate(run):
        columns = split_cells(line)
        cells = tuple(cell for cell in columns if cell.start < cell.end)
        words = tuple(line.text[cell.start - line.start : cell.end - line.start] for cell in cells)
        if not cells:
            continue
        if len(cells) == 1 and waiting:
            yield TableRow(line=at, cells=(replace(cells[0], header=waiting),), infobox=True)
            waiting = ""
        elif len(columns) == 1 and _is_key(words[0]) and at + 1 < len(run):
            waiting = words[0]
            yield TableRow(line=at, cells=(), infobox=True)
        elif len(cells) == 2 and _is_key(words[0]):
            yield TableRow(line=at, cells=(replace(cells[1], header=words[0]),), infobox=True)
            waiting = ""
        else:
            yield TableRow(line=at, cells=cells if len(cells) > 1 else (), infobox=True)
            waiting = ""


def _is_key(words: str) -> bool:
    return len(words) <= LONGEST_KEY and not any(char.isdigit() for char in words) and words[-1] not in ".!?"
