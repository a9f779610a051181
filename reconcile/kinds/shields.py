"""Spans in which no figure may be read: addresses, identifiers, telephone numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from reconcile.kinds.wordindex import digit_runs, starts_of

_LINK: Final = re.compile(r"(?:(?:https?|ftp)://|www\.)[^\s<>\"]+", re.IGNORECASE)
_NUMBERED: Final = re.compile(r"(?:ISBN|ISSN|DOI|PMID|arXiv)[:\s]{1,2}[\w./-]+", re.IGNORECASE)
# Each begins with a sign, which keeps the search cheap.
_CODES: Final = (
    re.compile(r"\+\d{1,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d[\d .-]{5,14}\d(?!\w)"),
    re.compile(r"\(\d{3}\)[ .-]?\d{3}[ .-]\d{4}(?!\w)"),
    re.compile(r"#\w+"),
)
# Digits with the same mark between them: telephone numbers, addresses of machines, versions.
_MARKED: Final = re.compile(r"\d{3}([.-])\d{3}\1\d{4}(?![\w-])|\d{1,4}(?:\.\d{1,4}){3,}(?![\w.]*\d)")
_IDENTIFIER: Final = re.compile(r"-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\b")
_ADDRESS_LEFT: Final = re.compile(r"[\w.+-]{1,64}\Z")
_ADDRESS_RIGHT: Final = re.compile(r"@[\w-]+(?:\.[\w-]+)*")


@lru_cache(maxsize=2)
def shielded(text: str) -> tuple[tuple[int, int], ...]:
    """Find the spans to keep out of, in text order."""
    spans = [*_matched(text, _LINK, ("http", "https", "ftp", "www"))]
    spans += _matched(text, _NUMBERED, ("isbn", "issn", "doi", "pmid", "arxiv"))
    for code in _CODES:
        spans += (match.span() for match in code.finditer(text) if _stands_apart(text, match))
    marked = (_MARKED.match(text, start) for start, end in digit_runs(text) if text[end : end + 1] in (".", "-"))
    spans += (match.span() for match in marked if match and _stands_apart(text, match))
    spans += ((max(0, match.start() - 8), match.end()) for match in _IDENTIFIER.finditer(text))
    at = text.find("@")
    while at >= 0:
        right = _ADDRESS_RIGHT.match(text, at)
        if right is not None:
            left = _ADDRESS_LEFT.search(text, max(0, at - 64), at)
            spans.append((left.start() if left else at, right.end()))
        at = text.find("@", at + 1)
    return _apart(sorted(spans))


def _matched(text: str, pattern: re.Pattern[str], words: Iterable[str]) -> Iterator[tuple[int, int]]:
    return (match.span() for start in starts_of(text, words) if (match := pattern.match(text, start)))


def _stands_apart(text: str, match: re.Match[str]) -> bool:
    """Whether the sign before does not belong to it, and it is no figure grouped by points."""
    before = text[match.start() - 1 : match.start()]
    return not (before.isalnum() or before in ("_", ".", "-")) and not _is_grouped(match.group())


def _apart(spans: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Drop spans that begin inside another."""
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return tuple(kept)


def _is_grouped(words: str) -> bool:
    """Whether dotted digits are one grouped figure, as in "1.234.567.890", and no address."""
    return re.fullmatch(r"\d{1,3}(?:\.\d{3})+", words) is not None
