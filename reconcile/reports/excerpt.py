"""A sentence cut to a length that people read, its value kept whole and known to stand where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from reconcile.reports.citation import Citation
from reconcile.reports.plain import plain

REACH: Final = 160  # characters kept on either side of a value; two lines of a terminal
_CUT: Final = "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """Plain words on one line: what stands before the value, the value, and what stands behind it."""

    before: str
    quote: str
    after: str

    @property
    def text(self) -> str:
        return self.before + self.quote + self.after


def excerpt(citation: Citation, reach: int = REACH) -> Excerpt:
    """The sentence of a citation, at most ``reach`` characters on either side and within the value."""
    return Excerpt(
        before=_tail(citation.before, reach),
        quote=_middle(citation.quote, 2 * reach),
        after=_head(citation.after, reach),
    )


def _tail(words: str, reach: int) -> str:
    kept = plain(words[-4 * reach :]).lstrip()
    if len(kept) <= reach and len(words) <= 4 * reach:
        return kept
    space = kept.find(" ", -reach)
    return _CUT + kept[max(space, len(kept) - reach) :]


def _head(words: str, reach: int) -> str:
    kept = plain(words[: 4 * reach]).rstrip()
    if len(kept) <= reach and len(words) <= 4 * reach:
        return kept
    space = kept.rfind(" ", 0, reach)
    return kept[: space + 1 if space > 0 else reach] + _CUT


def _middle(words: str, reach: int) -> str:
    kept = plain(words[: 2 * reach])
    return kept if len(kept) <= reach and len(words) <= 2 * reach else kept[:reach] + _CUT
