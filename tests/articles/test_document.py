from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.articles.document import lay_out
from reconcile.model import Article, BlockKind, Document

LINES = st.sampled_from(
    [
        "# Heading",
        "Short heading",
        "A sentence stands here. Another one follows it!",
        "1. First place (EC) 1 h 20' 07\"",
        "- an item",
        "Year | Time |",
        "---|---|",
        "2003 | 1 h 17' 21\" |",
        "|",
        "Born | Cuenca |",
        "Read more",
        "![a picture](x.png)",
        "<!-- a note -->",
        "> A quoted line.",
        "---",
        "",
        "  \u00a0",
        "“Twelve,” he said. “Then 14.”",
        "Jul 26, 2017 | 0 comments",
    ]
)


def article(text: str) -> Article:
    return Article(id="a", path="a.txt", dossier="", text=text, sha256="")


def check_spans(document: Document) -> None:
    """What everyone who reads a document relies on."""
    text = document.article.text
    ends = [0, *(block.end for block in document.blocks)]
    for block, last_end in zip(document.blocks, ends, strict=False):
        assert last_end <= block.start < block.end <= len(text)
        assert text[block.start : block.end] == text[block.start : block.end].strip()
    last = 0
    for sentence in document.sentences:
        block = document.blocks[sentence.block]
        assert last <= sentence.start < sentence.end
        assert block.start <= sentence.start
        assert sentence.end <= block.end
        assert block.kind is not BlockKind.FURNITURE
        last = sentence.end
    for row in document.rows:
        block = document.blocks[row.block]
        assert block.kind is BlockKind.TABLE_ROW
        assert all(block.start <= cell.start < cell.end <= block.end for cell in row.cells)


def check_nothing_lost(document: Document) -> None:
    """Every word stands in a block, and every word of a block that is no furniture in a sentence."""
    text = document.article.text
    covered = [False] * len(text)
    for sentence in document.sentences:
        covered[sentence.start : sentence.end] = [True] * (sentence.end - sentence.start)
    for block in document.blocks:
        if block.kind is not BlockKind.FURNITURE:
            left = "".join(
                char for at, char in enumerate(text[block.start : block.end], block.start) if not covered[at]
            )
            assert not left.strip()


@given(st.lists(LINES, max_size=14), st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_laws(lines: list[str], line_end: str) -> None:
    document = lay_out(article(line_end.join(lines)))
    check_spans(document)
    check_nothing_lost(document)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
def test_any_text_is_laid_out(text: str) -> None:
    check_spans(lay_out(article(text)))


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends_change_no_layout(line_end: str) -> None:
    lines = ["Flood in the valley", "", "Twelve people died on Monday. Two are missing.", "1. One", "2. Two"]
    document = lay_out(article(line_end.join(lines)))
    assert [block.kind.value for block in document.blocks] == ["heading", "paragraph", "list_item", "list_item"]
    assert len(document.sentences) == 5
