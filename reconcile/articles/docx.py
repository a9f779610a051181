"""DOCX documents: paragraphs, headings, lists and tables in their order."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from reconcile.articles.extracted import Extracted, heading, joined, one_line, table
from reconcile.errors import ArticleError
from reconcile.model import Metadata

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument
    from docx.text.paragraph import Paragraph

MOST_BYTES: Final = 100_000_000  # unpacked; pictures count too
MOST_RATIO: Final = 200  # unpacked to packed; text reaches about 20
MOST_FILES: Final = 5_000


def read_docx(data: bytes, *, where: str) -> Extracted:
    """Read a DOCX document's text.

    Raises: ``ArticleError`` for a damaged or encrypted document, one that unpacks beyond all measure, and one without
            text; ``ModuleNotFoundError`` without the extra ``[add]``.
    """
    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import LxmlError

    _refuse_bombs(data, where)
    try:
        document = Document(io.BytesIO(data))
        blocks = list(_blocks(document))
        title, author = document.core_properties.title, document.core_properties.author
    except (PackageNotFoundError, LxmlError, zipfile.BadZipFile, KeyError, ValueError, AttributeError) as error:
        hint = "open it in a word processor and save it again, or add its text as .txt"
        raise ArticleError(f"{where}: is damaged, or no DOCX ({type(error).__name__})", hint=hint) from error
    if not joined(blocks).strip():
        raise ArticleError(f"{where}: holds no text", hint="add the article's text as .txt or .md")
    return Extracted(
        markdown=joined(blocks),
        metadata=Metadata(title=one_line(title or "") or None, author=one_line(author or "") or None),
    )


def _refuse_bombs(data: bytes, where: str) -> None:
    """Look at what the archive says it unpacks to; ``zipfile`` holds it to that."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        hint = "if it has a password, save it without; else open it and save it again"
        raise ArticleError(f"{where}: is damaged, encrypted, or no DOCX", hint=hint) from error
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > MOST_BYTES or unpacked > MOST_RATIO * max(len(data), 10_000) or len(entries) > MOST_FILES:
        message = f"{where}: unpacks to {unpacked // 1_000_000:,} MB in {len(entries):,} files, which no article does"
        raise ArticleError(message, hint="do not open it; ask where it comes from")


def _blocks(document: DocxDocument) -> Iterator[str]:
    from docx.table import Table

    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield table([[cell.text for cell in row.cells] for row in block.rows])
        else:
            yield _paragraph(block)


def _paragraph(paragraph: Paragraph) -> str:
    text = one_line(paragraph.text)
    style = str(paragraph.style.name) if paragraph.style is not None else ""
    if not text:
        return ""
    if style == "Title":
        return heading(text, 1)
    if found := re.match(r"Heading (\d)", style):
        return heading(text, int(found[1]))
    if style.startswith("List"):
        return f"- {text}"
    return text
