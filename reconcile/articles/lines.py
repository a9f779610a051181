"""Lines of an article, and which of them a fixed column width broke apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

LINE_END: Final = re.compile(r"\r\n|[\n\r\f\x85\u2028\u2029]")

# Text wrapped by a mail program or editor: RFC 3676 says 78 columns at most, editors 72 to 80, some 100.
WIDEST_WRAP: Final = 100
NARROWEST_WRAP: Final = 50
SLACK_RATIO: Final = 0.82  # a line this full had no room for a longer next word
SURE_PAIRS_RATIO: Final = 0.75
FEWEST_PAIRS: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line without its end and the blanks around it; ``start == end`` for a blank one."""

    start: int
    end: int
    text: str
    indent: int = 0

    @property
    def is_blank(self) -> bool:
        return not self.text


def split_lines(text: str) -> tuple[Line, ...]:
    """Split at every kind of line end; spans are code points into ``text``."""
    return tuple(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    at = 0
    for found in LINE_END.finditer(text):
        yield _line(text, at, found.start())
        at = found.end()
    if at < len(text):
        yield _line(text, at, len(text))


def _line(text: str, start: int, end: int) -> Line:
    raw = text[start:end]
    stripped = raw.strip()
    if not stripped:
        return Line(start=start, end=start, text="")
    lead = len(raw) - len(raw.lstrip())
    return Line(start=start + lead, end=start + lead + len(stripped), text=stripped, indent=lead)


# No sentence ends with one of these: a line that does was broken.
# fmt: off
OPEN_WORDS: Final = frozenset((
    "a", "an", "the", "of", "in", "on", "at", "by", "for", "from", "to", "with", "and", "or", "that", "which", "who",
    "whose", "is", "was", "were", "are", "be", "been", "has", "have", "had", "its", "their", "his", "than", "as",
    "into", "near", "about", "over", "under", "between", "el", "la", "los", "las", "un", "una", "de", "del", "en", "al",
    "con", "por", "para", "y", "e", "que", "se", "su", "sus", "fue", "es", "era", "son", "ha", "han", "como", "entre",
    "sobre",
))
# fmt: on


def breaks_off(text: str) -> bool:
    """Whether a line ends amid a sentence, whatever its length: "The dam is".

    >>> breaks_off("The dam is"), breaks_off("The dam it is"), breaks_off("Torval,")
    (True, True, False)
    """
    return " " in text and text.rpartition(" ")[2] in OPEN_WORDS


def wrap_width(runs: Sequence[Sequence[Line]]) -> int | None:
    """The column at which the author's editor broke lines, or None where each line is a paragraph of its own.

    ``runs`` are lines that stand under one another without a blank line.  Lines were broken by width if
    nearly each that goes on has no room left for the word after it.
    """
    pairs = [(above, below) for run in runs for above, below in pairwise(run)]
    if len(pairs) < FEWEST_PAIRS:
        return None
    widths = sorted(len(above.text) for above, _ in pairs)
    width = widths[len(widths) * 9 // 10]
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return None
    if max(len(line.text) for run in runs for line in run) > 2 * width:
        return None
    sure = sum(1 for above, below in pairs if goes_on(above, below, width))
    return width if sure >= SURE_PAIRS_RATIO * len(pairs) else None


def goes_on(above: Line, below: Line, width: int) -> bool:
    """Whether ``below`` continues ``above``: its first word had no room left there."""
    first_word = len(below.text.split(None, 1)[0])
    return len(above.text) + 1 + first_word > width * SLACK_RATIO
