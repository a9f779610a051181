"""PDF documents: their text in reading order, paragraphs put together again."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from reconcile.articles.extracted import Extracted, joined, one_line
from reconcile.errors import ArticleError
from reconcile.model import Metadata

MOST_PAGES: Final = 400
PAGE_NUMBER: Final = re.compile(r"(?:[Pp]age |[Pp]ágina |- ?)?\d{1,4}(?: ?(?:of|de|/) ?\d{1,4})?(?: ?-)?\Z")
LIST_MARK: Final = re.compile(r"(?:[-*•·▪◦]|\d{1,3}[.)])\s")
FULL_RATIO: Final = 0.75  # a line this long, of the longest usual ones, goes on in the next
RUNNING: Final = 3  # a line at the edge of this many pages is a running head


def read_pdf(data: bytes, *, where: str) -> Extracted:
    """Read a PDF's text.  Lines become paragraphs, words broken at line ends are joined, running heads go.

    Raises: ``ArticleError`` for an encrypted, damaged or too long document and for one without text;
            ``ModuleNotFoundError`` without the extra ``[add]``.
    """
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ArticleError(f"{where}: is encrypted", hint="save it without its password, and add that")
        if len(reader.pages) > MOST_PAGES:
            message = f"{where}: has {len(reader.pages)} pages, more than the {MOST_PAGES} of an article"
            raise ArticleError(message, hint="print the pages you need to a PDF of their own")
        pages = [page.extract_text() for page in reader.pages]
        title, author = (reader.metadata.title, reader.metadata.author) if reader.metadata else (None, None)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        hint = "open it in a viewer and save it again, or add its text as .txt"
        raise ArticleError(f"{where}: is damaged, or no PDF ({type(error).__name__})", hint=hint) from error
    blocks = list(_paragraphs(_without_running_heads([_lines(page) for page in pages])))
    if not blocks:
        hint = "it is likely a scan: read its text with OCR, and add that as .txt"
        raise ArticleError(f"{where}: holds no text", hint=hint)
    return Extracted(
        markdown=joined(blocks),
        metadata=Metadata(title=one_line(title or "") or None, author=one_line(author or "") or None),
    )


def _lines(page: str) -> list[str]:
    return [one_line(line) for line in page.splitlines()]


def _without_running_heads(pages: Sequence[list[str]]) -> list[str]:
    """All lines of all pages but page numbers and what stands at the edge of several pages alike."""
    edges: Counter[str] = Counter()
    for page in pages:
        words = [line for line in page if line]
        edges.update({*words[:1], *words[-1:]})
    kept: list[str] = []
    for page in pages:
        printed = [at for at, line in enumerate(page) if line]
        edge = {*printed[:2], *printed[-2:]}
        for at, line in enumerate(page):
            running = at in edge and (edges[line] >= RUNNING or PAGE_NUMBER.match(line) is not None)
            if not running:
                kept.append(line)
    return kept


def _paragraphs(lines: Sequence[str]) -> Iterator[str]:
    lengths = sorted(len(line) for line in lines if line)
    full = FULL_RATIO * lengths[len(lengths) * 4 // 5] if lengths else 0
    paragraph = ""
    goes_on = False
    for line in lines:
        if not line:
            goes_on = goes_on and not re.search(r"[.!?:][\"”’)]*\Z", paragraph)
            continue
        if paragraph and (not goes_on or LIST_MARK.match(line)):
            yield paragraph
            paragraph = ""
        paragraph = _join(paragraph, line)
        goes_on = len(line) >= full
    if paragraph:
        yield paragraph


def _join(above: str, below: str) -> str:
    """A word broken by a hyphen is one word where it goes on in lower case; a compound of names is not."""
    if re.search(r"[a-záéíóúñü]-\Z", above) and below[:1].islower():
        return above[:-1] + below
    return f"{above} {below}" if above else below
