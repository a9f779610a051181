from __future__ import annotations

import importlib.util
from collections.abc import Callable

import pytest

from reconcile.articles.convert import convert
from reconcile.errors import ArticleError
from reconcile.model import Metadata
from tests.articles import documents

pytestmark = pytest.mark.skipif(
    any(importlib.util.find_spec(name) is None for name in ("trafilatura", "pypdf", "docx")),
    reason="the extra [add] is not installed",
)

TODAY = "2017-08-01"


def test_html() -> None:
    found = convert(documents.PAGE.encode(), form="html", where="a.html", today=TODAY, url="https://h.example/1")
    assert found.metadata == Metadata(
        title="River bursts its banks",
        publisher="The Valley Herald",
        author="Ann Lee",
        published="2017-07-26",
        language="en-GB",
        url="https://h.example/1",
    )
    assert found.markdown == (
        "# River bursts its banks\n\n"
        "Twelve people died on Monday when the river burst its banks near Corbin. Two are missing, said the mayor of"
        " the town, who had been up all night.\n\n"
        "## Damage\n\n"
        "The water reached the bridge and destroyed 1,500 houses in the valley. It was the worst flood since 1959,"
        " when twenty people died in the same place after a week of rain.\n\n"
        "- 12 dead in the valley\n- 2 missing since Monday\n\n"
        "| Year | Dead |\n|---|---|\n| 1959 | 20 |\n| 2017 | 12 |\n"
    )


def test_no_date_of_today_is_found_on_a_page_without_one() -> None:
    page = documents.PAGE.replace('<meta property="article:published_time" content="2017-07-26T08:00:00Z">', "")
    assert convert(page.encode(), form="html", where="a.html", today=TODAY).metadata.published is None


@pytest.mark.parametrize(
    ("charset", "declared", "why"),
    [("cp1251", "windows-1251", "the page says"), ("cp1252", "iso-8859-1", "latin-1 means Windows-1252")],
)
def test_the_encoding_of_a_page(charset: str, declared: str, why: str) -> None:
    word = "Тверь" if charset == "cp1251" else "Pérez – “x”"
    page = documents.PAGE.replace("utf-8", declared).replace("the mayor", word)
    assert word in convert(page.encode(charset), form="html", where="a.html", today=TODAY).markdown, why


def test_pdf() -> None:
    body = [
        "Twelve people died on Monday when the river burst its banks near the town of Cor-",
        "bin in the valley. Two are missing, said the mayor, who had been up all night long.",
        "The end.",
    ]
    pages = [["The Valley Herald", *body, str(number)] for number in (1, 2, 3)]
    found = convert(documents.pdf(pages, "River"), form="pdf", where="a.pdf", today=TODAY)
    assert found.metadata == Metadata(title="River")
    paragraph = (
        "Twelve people died on Monday when the river burst its banks near the town of Cor"
        "bin in the valley. Two are missing, said the mayor, who had been up all night long. The end."
    )
    assert found.markdown == "\n\n".join([paragraph] * 3) + "\n"


def test_docx() -> None:
    found = convert(documents.docx(), form="docx", where="a.docx", today=TODAY)
    assert found.metadata == Metadata(title="River bursts its banks", author="Ann Lee")
    assert found.markdown == (
        "# River bursts its banks\n\nTwelve people died on Monday. Two are missing.\n\n## Damage\n\n- 1,500 houses\n\n"
        "| Year | Dead |\n|---|---|\n| 1959 | a\\|b |\n\nThe end.\n"
    )


REFUSED: list[tuple[str, Callable[[], bytes], str]] = [
    ("pdf", lambda: documents.encrypted(documents.pdf([["a line"]])), "a.pdf: is encrypted"),
    ("pdf", lambda: b"%PDF-1.4\nnothing else", "a.pdf: is damaged, or no PDF"),
    ("pdf", lambda: documents.pdf([[]]), "a.pdf: holds no text"),
    ("pdf", lambda: documents.pdf([["x"]] * 401), "a.pdf: has 401 pages, more than the 400 of an article"),
    ("docx", documents.zip_bomb, "a.docx: unpacks to 120 MB in 2 files, which no article does"),
    ("docx", lambda: b"PK\x03\x04 nothing else", "a.docx: is damaged, encrypted, or no DOCX"),
    ("docx", lambda: b"\xd0\xcf\x11\xe0" + bytes(600), "a.docx: is damaged, encrypted, or no DOCX"),
    ("html", lambda: b"<html><body><p>Please log in.</p></body></html>", "a.html: no article was found on the page"),
    ("html", lambda: b"", "a.html: no article was found on the page"),
    ("html", lambda: b"<div>" * 200_000, "a.html: "),
]


@pytest.mark.parametrize(("form", "made", "message"), REFUSED, ids=[row[2] for row in REFUSED])
def test_refused(form: str, made: Callable[[], bytes], message: str) -> None:
    with pytest.raises(ArticleError) as caught:
        convert(made(), form=form, where=f"a.{form}", today=TODAY)
    assert caught.value.message.startswith(message)
    assert caught.value.hint
