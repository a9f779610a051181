"""HTML pages: the article without what stands around it, and what the page says about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from reconcile.articles.decode import decode
from reconcile.articles.extracted import Extracted, heading, joined, one_line, table
from reconcile.errors import ArticleError
from reconcile.model import Metadata

if TYPE_CHECKING:
    from lxml.etree import _Element

META_CHARSET: Final = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
LANGUAGE: Final = re.compile(r"<html[^>]{0,500}?\slang\s*=\s*[\"']?([A-Za-z]{2,3}(?:-[\w-]{1,30})?)", re.IGNORECASE)
HEAD_BYTES: Final = 4096
FEWEST_WORDS: Final = 25  # fewer are a notice, a log-in form or a list of links


def read_html(data: bytes, *, where: str, today: str, url: str | None = None, charset: str | None = None) -> Extracted:
    """Read the article out of a page.

    ``charset`` is what the server said; a byte-order mark outranks it, the page's own ``<meta charset>`` does not.
    ``today`` is an ISO day: no date found on the page is later.
    Raises: ``ArticleError`` where the page holds no article; ``ModuleNotFoundError`` without the extra ``[add]``.
    """
    from trafilatura import bare_extraction

    page = decode(data, where=where, declared=charset or _meta_charset(data))
    # `filedate` would be today, and the search for a date ends today unless told: both would make two runs differ
    # an extensive search takes any year that a page prints for its date
    dates = {"max_date": today, "original_date": True, "extensive_search": False}
    found: Any = bare_extraction(
        page, url=url, with_metadata=True, include_comments=False, include_tables=True, date_extraction_params=dates
    )
    blocks = list(_blocks(found.body)) if found is not None and found.body is not None else []
    if sum(len(block.split()) for block in blocks) < FEWEST_WORDS:
        hint = "save the article's text as .txt or .md, and add that"
        raise ArticleError(f"{where}: no article was found on the page", hint=hint)
    title = one_line(found.title or "")
    if title and title.casefold() not in {block.lstrip("# ").casefold() for block in blocks[:3]}:
        blocks.insert(0, heading(title, 1))
    metadata = Metadata(
        title=title or None,
        publisher=found.sitename or found.hostname or None,
        author=found.author or None,
        published=found.date or None,
        language=_language(page),
        url=url or found.url or None,
    )
    return Extracted(markdown=joined(blocks), metadata=metadata)


def _meta_charset(data: bytes) -> str | None:
    found = META_CHARSET.search(data[:HEAD_BYTES])
    name = found[1].decode("ascii") if found else None
    # what pages call latin-1 is Windows-1252 (WHATWG Encoding Standard), and pages call UTF-8 what they like
    return name if name and name.lower() not in ("utf-8", "utf8", "iso-8859-1", "latin1", "latin-1", "ascii") else None


def _language(page: str) -> str | None:
    found = LANGUAGE.search(page[:HEAD_BYTES])
    return found[1] if found else None


def _blocks(parent: _Element) -> Iterator[str]:
    """The blocks of trafilatura's tree: ``p``, ``head``, ``list`` of ``item``, ``table`` of ``row`` of ``cell``."""
    for element in parent:
        if element.tag == "head":
            yield heading(_text(element), _level(element))
        elif element.tag == "list":
            yield "\n".join(f"- {_text(item)}" for item in element.iter("item") if _text(item))
        elif element.tag == "table":
            yield table([[_text(cell) for cell in row.iter("cell")] for row in element.iter("row")])
        elif len(element) and element.tag in ("quote", "div"):
            yield one_line(element.text or "")
            yield from _blocks(element)
        else:
            yield _text(element)
        yield one_line(element.tail or "")


def _level(element: _Element) -> int:
    rend = str(element.get("rend") or "h2")
    return int(rend[1]) if re.fullmatch(r"h[1-6]", rend) else 2


def _text(element: _Element) -> str:
    for line_break in element.iter("lb"):
        line_break.tail = " " + (line_break.tail or "")
    return one_line("".join(element.itertext()))
