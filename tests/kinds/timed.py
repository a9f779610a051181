"""Read the times of a text in tests: one paragraph a line."""

from __future__ import annotations

from dataclasses import dataclass

from reconcile.kinds.kind import Context
from reconcile.kinds.timeline import times
from reconcile.model import Article, Block, BlockKind, Conventions, Document, Mention
from reconcile.values import Clock, DateSpan, Duration, Unreadable


@dataclass(frozen=True, slots=True)
class Row:
    """A text and the times that it states as "quote = value", in text order, joined by "; "."""

    text: str
    want: str
    why: str
    published: str | None = "2012-09-05"  # a Wednesday
    day_first: bool | None = None


def read_times(
    text: str, *, published: str | None, language: str = "en", day_first: bool | None = None
) -> list[Mention]:
    """Read a text as an article of its own."""
    article = Article(id="a", path="a.txt", dossier="", text=text, sha256="")
    blocks, start = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            blocks.append(Block(start=start, end=start + len(line.rstrip()), kind=BlockKind.PARAGRAPH))
        start += len(line)
    document = Document(article=article, language=language, blocks=tuple(blocks), sentences=())
    conventions = Conventions(language=language, published=published, day_first=day_first)
    return list(times(Context(document=document, conventions=conventions)))


def stated(mentions: list[Mention], kinds: set[str]) -> str:
    """Write mentions as the rows do."""
    return "; ".join(f"{each.quote} = {written(each)}" for each in mentions if each.kind in kinds)


def written(mention: Mention) -> str:
    """Write a value in short: EDTF, ISO, or the reason why it is unreadable."""
    match mention.value:
        case DateSpan(edtf=edtf, part=part):
            return f"{edtf} {part}".rstrip()
        case Clock(iso=iso) | Duration(iso=iso):
            return iso
        case Unreadable(reason=reason):
            return f"? {reason}"
        case other:
            return repr(other)
