"""Headings that no mark shows, and what stands under each heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from reconcile.model import BlockKind

NOTES: Final = r"[\"'”’»)\]]*(?:\[\^?\w{1,3}\])*\Z"
ENDS_SENTENCE: Final = re.compile(r"[.…:;,!?]" + NOTES)
ENDS_STATEMENT: Final = re.compile(r"[.…:;,]" + NOTES)
WORD: Final = re.compile(r"[^\W\d_]+")
LONGEST_HEADING: Final = 90  # characters: a line of print
LONGEST_TITLE: Final = 220
MOST_HEADING_WORDS: Final = 14
CAPITALS_RATIO: Final = 0.8
PLAIN: Final = 7  # level of a heading without a mark: below Markdown's six
ENUMERATED: Final = frozenset({BlockKind.LIST_ITEM, BlockKind.TABLE_ROW})


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A block's words and kind; ``level`` is that of a heading with a mark, 0 for all else."""

    text: str
    kind: BlockKind
    level: int
    infobox: bool = False  # a row whose first cell names what the second says: no line above it is its heading

    @property
    def is_enumerated(self) -> bool:
        return self.kind in ENUMERATED and not self.infobox


def is_title(parts: Sequence[Part], at: int) -> bool:
    """The article's first words, where they are one line that is no statement and something follows it."""
    if _next(parts, -1) != at or _next(parts, at) is None:
        return False
    words = parts[at].text
    one_line = len(words) <= LONGEST_TITLE and "\n" not in words and WORD.search(words) is not None
    return one_line and not ENDS_STATEMENT.search(words)


def is_heading(parts: Sequence[Part], at: int) -> bool:
    """A short line without a full stop above a list or table, or one in capitals above a paragraph.

    Also the upper of two such lines.  Other short lines amid paragraphs are captions more often than headings.
    """
    if not _looks_like_heading(parts[at].text):
        return False
    below = _next(parts, at)
    if below is None:
        return False
    if parts[below].is_enumerated or parts[below].kind is BlockKind.HEADING:
        return True
    if _looks_like_heading(parts[below].text):
        under = _next(parts, below)
        return under is not None and parts[under].kind is BlockKind.LIST_ITEM
    return _is_capitalised(parts[at].text) and ENDS_SENTENCE.search(parts[below].text) is not None


def _next(parts: Sequence[Part], at: int) -> int | None:
    return next((i for i in range(at + 1, len(parts)) if parts[i].kind is not BlockKind.FURNITURE), None)


def _looks_like_heading(words: str) -> bool:
    return (
        len(words) <= LONGEST_HEADING
        and len(words.split()) <= MOST_HEADING_WORDS
        and not ENDS_SENTENCE.search(words)
        and (words[0].isupper() or words[0].isdigit())
        and WORD.search(words) is not None
    )


def _is_capitalised(words: str) -> bool:
    """Title Case or CAPITALS: all long words but few begin with a capital."""
    long_words = [word for word in WORD.findall(words) if len(word) > 3]
    capitals = sum(1 for word in long_words if word[0].isupper())
    return bool(long_words) and capitals >= CAPITALS_RATIO * len(long_words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    level: int
    text: str
    only_lists: bool = False  # its words reach no further than the list or table under it


def find_sections(parts: Sequence[Part]) -> tuple[str, ...]:
    """The section of each part: the headings above it, outermost first, joined by " > "."""
    return tuple(_sections(parts))


def _sections(parts: Sequence[Part]) -> Iterator[str]:
    open_headings: list[Heading] = []
    title_seen = False
    for at, part in enumerate(parts):
        if part.kind is BlockKind.FURNITURE:
            yield ""
            continue
        if part.kind is BlockKind.HEADING:
            heading = _heading(parts, at, open_headings)
            open_headings = [h for h in open_headings if h.level < heading.level]
            yield _joined(open_headings)
            if title_seen:
                open_headings.append(heading)
        else:
            if _ends_list(parts, at):
                open_headings = [h for h in open_headings if not h.only_lists]
            yield _joined(open_headings)
            if _leads_in(parts, at):
                open_headings.append(Heading(level=PLAIN + 2, text=part.text.rstrip(": "), only_lists=True))
        title_seen = True


def _ends_list(parts: Sequence[Part], at: int) -> bool:
    """A paragraph ends what a list's heading reaches; so does a table after a list."""
    above = parts[at - 1].kind if at else None
    return parts[at].kind not in ENUMERATED or (above in ENUMERATED and above is not parts[at].kind)


def _joined(headings: Sequence[Heading]) -> str:
    return " > ".join(heading.text for heading in headings)


def _heading(parts: Sequence[Part], at: int, open_headings: Sequence[Heading]) -> Heading:
    """Place a heading: marked ones have a level; of plain ones, the upper of two is above, and like begins like."""
    part = parts[at]
    text = " ".join(part.text.split())
    if part.level:
        return Heading(level=part.level, text=text)
    below = _next(parts, at)
    enumerates = below is not None and parts[below].is_enumerated
    if below is not None and parts[below].kind is BlockKind.HEADING and not parts[below].level:
        under = _next(parts, below)
        only_lists = under is not None and parts[under].is_enumerated
        return Heading(level=PLAIN, text=text, only_lists=only_lists)
    above = at > 0 and parts[at - 1].kind is BlockKind.HEADING and not parts[at - 1].level
    alike = any(h.level == PLAIN + 1 and h.text.split()[0] == text.split()[0] for h in open_headings)
    return Heading(level=PLAIN + 1 if above or alike else PLAIN, text=text, only_lists=enumerates)


def _leads_in(parts: Sequence[Part], at: int) -> bool:
    """A line that ends in a colon above a list: "My best results:"."""
    below = _next(parts, at)
    words = parts[at].text
    return (
        words.endswith(":")
        and len(words) <= LONGEST_HEADING
        and parts[at].kind is BlockKind.PARAGRAPH
        and below is not None
        and parts[below].kind in ENUMERATED
    )
