"""Bytes to text: which encoding an article is in, decided by a fixed rule and never guessed by statistics.

The rule, in this order: a byte-order mark, the encoding declared beside the article, strict UTF-8, Windows-1252.
"""

from __future__ import annotations

import codecs
from typing import Final

from reconcile.errors import ArticleError

BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# First bytes of formats that people drop beside articles (file(1), "Magdir").
SIGNATURES: Final = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive (DOCX, EPUB, ODT ...)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf'\x1c", "a 7-Zip archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
)

# Control characters that no article holds; tab, line ends, form feed and the old end-of-file mark may stand.
CONTROLS: Final = bytes(set(range(0x20)) - {0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A, 0x1B}) + b"\x7f"
MOST_CONTROLS_RATIO: Final = 0.01


def decode(data: bytes, *, where: str, declared: str | None = None) -> str:
    """Decode an article's bytes and cut a byte-order mark off; nothing else is changed.

    Raises: ``ArticleError`` naming ``where`` for binary files and for bytes that no rule can decode.

    >>> decode("Pérez".encode("cp1252"), where="a.txt")
    'Pérez'
    >>> decode(b"\\xff\\xfe" + "1996".encode("utf-16-le"), where="a.txt")
    '1996'
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding, where)
    _refuse_signatures(data, where)
    if declared is not None:
        return _strictly(data, declared, where)
    if b"\x00" in data:
        return _utf16_without_mark(data, where)
    _refuse_controls(data, where)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _strictly(data, "cp1252", where)


def _strictly(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except LookupError as error:
        hint = 'write a name that Python knows, such as "latin-1" or "cp1250"'
        raise ArticleError(f'{where}: unknown encoding "{encoding}"', hint=hint) from error
    except UnicodeError as error:
        place = f" at byte {error.start}" if isinstance(error, UnicodeDecodeError) else ""
        raise ArticleError(
            f"{where}: cannot be decoded as {encoding}{place}",
            hint="save it as UTF-8, or name its encoding in a sidecar file (encoding: latin-1)",
        ) from error


def _refuse_signatures(data: bytes, where: str) -> None:
    for signature, name in SIGNATURES:
        if data.startswith(signature):
            raise _binary(where, f"it is {name}")


def _refuse_controls(data: bytes, where: str) -> None:
    controls = len(data) - len(data.translate(None, CONTROLS))
    if controls > len(data) * MOST_CONTROLS_RATIO:
        raise _binary(where, f"{controls} of its {len(data)} bytes are control characters")


def _utf16_without_mark(data: bytes, where: str) -> str:
    """Tell UTF-16 from binary by where the zero bytes lie: Latin text has them in every second place only."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    if len(data) % 2 or min(even, odd) or max(even, odd) * 4 < len(data):
        raise _binary(where, "it contains zero bytes")
    text = _strictly(data, encoding, where)
    if any(ord(char) in CONTROLS for char in text):
        raise _binary(where, "it contains zero bytes and control characters")
    return text


def _binary(where: str, because: str) -> ArticleError:
    return ArticleError(
        f"{where}: is not text ({because})",
        hint="take it out of the folder, or bring PDF, DOCX and HTML in with `reconcile add`",
    )
