from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.articles.decode import decode
from reconcile.errors import ArticleError


@dataclass(frozen=True)
class Row:
    data: bytes
    want: str
    why: str
    declared: str | None = None


ROWS = [
    Row("Pérez won".encode(), "Pérez won", "UTF-8"),
    Row(b"\xef\xbb\xbfPerez", "Perez", "a UTF-8 mark is cut off"),
    Row("Pérez".encode("utf-16"), "Pérez", "UTF-16 with its mark"),
    Row(b"\xfe\xff" + "Pérez".encode("utf-16-be"), "Pérez", "UTF-16, big end first"),
    Row("Jefferson Pérez".encode("utf-16-le"), "Jefferson Pérez", "UTF-16 that lost its mark"),
    Row("“Pérez” – 5 €".encode("cp1252"), "“Pérez” – 5 €", "Windows-1252, with its own quotes and euro"),
    Row("Łódź".encode("cp1250"), "Łódź", "what is declared comes before UTF-8", declared="cp1250"),
    Row(b"a\r\nb\rc\n", "a\r\nb\rc\n", "line ends stay"),
    Row("Pe\u0301rez\u00a01996".encode(), "Pe\u0301rez\u00a01996", "combining accents and hard blanks stay"),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_decode(row: Row) -> None:
    assert decode(row.data, where="a.txt", declared=row.declared) == row.want


@dataclass(frozen=True)
class Refused:
    data: bytes
    message: str
    why: str
    declared: str | None = None


REFUSED = [
    Refused(b"%PDF-1.7\n%\xe2\xe3", "a.txt: is not text (it is a PDF document)", "a PDF named .txt"),
    Refused(b"PK\x03\x04rest", "a.txt: is not text (it is a ZIP archive (DOCX, EPUB, ODT ...))", "a DOCX named .txt"),
    Refused(
        b"\x00\x01\x02\x03" * 50,
        "a.txt: is not text (it contains zero bytes and control characters)",
        "zero bytes everywhere",
    ),
    Refused(b"\x01\x02\x03abc", "a.txt: is not text (3 of its 6 bytes are control characters)", "control characters"),
    Refused(b"caf\x81", "a.txt: cannot be decoded as cp1252 at byte 3", "a byte that Windows-1252 lacks"),
    Refused(b"abc", 'a.txt: unknown encoding "klingon"', "an encoding nobody knows", declared="klingon"),
    Refused(b"\xff\xfea", "a.txt: cannot be decoded as utf-16-le at byte 0", "half a UTF-16 character"),
    Refused(b"\xe9", "a.txt: cannot be decoded as utf-8 at byte 0", "declared wrongly", declared="utf-8"),
]


@pytest.mark.parametrize("row", REFUSED, ids=lambda row: row.why)
def test_refuses(row: Refused) -> None:
    with pytest.raises(ArticleError) as caught:
        decode(row.data, where="a.txt", declared=row.declared)
    assert caught.value.message == row.message
    assert caught.value.hint


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff"), min_size=1))
def test_utf8_comes_back(text: str) -> None:
    assert decode(b"\xef\xbb\xbf" + text.encode(), where="a.txt") == text
