"""Spans in which no figure may be read: addresses, identifiers, telephone numbers."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_LINKS: Final = re.compile(
    r"(?:https?://|ftp://|www\.)[^\s<>\"]+"
    r"|\b(?:ISBN|ISSN|DOI|doi|PMID|arXiv)[:\s]{1,2}[\w./-]+"
    r"|(?<![\w.])\+\d{1,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d[\d .-]{5,14}\d(?!\w)"
    r"|(?<!\w)\(\d{3}\)[ .-]?\d{3}[ .-]\d{4}(?!\w)"
    r"|(?<![\w.-])\d{3}([.-])\d{3}\1\d{4}(?![\w-])"
    r"|(?<![\w.])\d{1,4}(?:\.\d{1,4}){3,}(?![\w.]*\d)"
    r"|(?<!\w)#\w+"
    r"|\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b"
)
_ADDRESS_LEFT: Final = re.compile(r"[\w.+-]{1,64}\Z")
_ADDRESS_RIGHT: Final = re.compile(r"@[\w-]+(?:\.[\w-]+)*")


@lru_cache(maxsize=4)
def shielded(text: str) -> tuple[tuple[int, int], ...]:
    """Find the spans to keep out of, in text order."""
    spans = [match.span() for match in _LINKS.finditer(text) if not _is_grouped(match.group())]
    at = text.find("@")
    while at >= 0:
        right = _ADDRESS_RIGHT.match(text, at)
        if right is not None:
            left = _ADDRESS_LEFT.search(text, max(0, at - 64), at)
            spans.append((left.start() if left else at, right.end()))
        at = text.find("@", at + 1)
    return tuple(sorted(spans))


def _is_grouped(words: str) -> bool:
    """Whether dotted digits are one grouped figure, as in "1.234.567.890", and no address."""
    return re.fullmatch(r"\d{1,3}(?:\.\d{3})+", words) is not None
