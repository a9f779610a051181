"""What is read out of an HTML, PDF or DOCX document: Markdown and metadata."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reconcile.model import Metadata

BLANKS: Final = re.compile(r"[ \t\r\n\f\v]+")  # a hard blank stays: it is the author's


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """A document's article, its blocks a blank line apart."""

    markdown: str
    metadata: Metadata


def one_line(text: str) -> str:
    """Text without the line breaks and blanks that only the document's source has.

    >>> one_line(" Twelve\\n  people ")
    'Twelve people'
    """
    return BLANKS.sub(" ", text).strip(" ")


def heading(text: str, level: int) -> str:
    return f"{'#' * max(1, min(level, 6))} {one_line(text)}"


def table(rows: Sequence[Sequence[str]]) -> str:
    """A table with pipes; its first row is the header.  Pipes within cells are escaped."""
    lines = ["| " + " | ".join(one_line(cell).replace("|", "\\|") for cell in row) + " |" for row in rows]
    if len(lines) > 1:
        lines.insert(1, "|" + "---|" * len(rows[0]))
    return "\n".join(lines)


def joined(blocks: Sequence[str]) -> str:
    """Blocks with words in them, a blank line apart."""
    return "\n\n".join(block for block in blocks if block.strip("#|- \n")) + "\n"
