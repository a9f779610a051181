"""The Markdown report: what a renderer makes of it is what the articles say, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reconcile.reports.markdown import write
from reconcile.reports.markup import code, escaped
from reconcile.reports.plain import plain
from tests.reports.dossiers import REPORT, SETTING

RENDERER = MarkdownIt("gfm-like", {"linkify": False})


@dataclass(frozen=True)
class Row:
    why: str
    words: str


HOSTILE = [
    Row("a link", "[free](javascript:alert(1))"),
    Row("an image", "![x](https://a.example/x.png)"),
    Row("a tag", "<img src=x onerror=alert(1)>"),
    Row("an entity", "&lt;b&gt; &#60;"),
    Row("code", "`rm -rf` ``x``"),
    Row("a table cell", "12 | 13 || 14"),
    Row("emphasis", "*12* __13__ ~~14~~"),
    Row("a heading's end", "is it 12? ##"),
    Row("an autolink", "<https://a.example>"),
    Row("backslashes", r"\\ \* \| \\|"),
    Row("a footnote and a reference", "[^1] [x]: y [x]"),
    Row("lines", "# a\n\n- b\n1. c\n> d\n---\n"),
]


def inline_types(markdown: str) -> set[str]:
    tokens = RENDERER.parse(f"“{markdown}”")
    return {child.type for token in tokens for child in token.children or ()}


def shown(markdown: str) -> str:
    tokens = RENDERER.parse(f"“{markdown}”")
    return "".join(child.content for token in tokens for child in token.children or ())[1:-1]


@pytest.mark.parametrize("row", HOSTILE, ids=lambda row: row.why)
def test_articles_words_are_only_words(row: Row) -> None:
    assert inline_types(escaped(row.words)) <= {"text", "text_special"}
    assert shown(escaped(row.words)).replace("\u200b", "").strip() == plain(row.words).strip()


@given(st.text(st.sampled_from("ab1 `*_[]()<>&|~$#@!\\:/.w-=+\n"), max_size=40))
def test_no_mixture_of_marks_means_anything(words: str) -> None:
    assert inline_types(escaped(words)) <= {"text", "text_special"}
    assert shown(escaped(words)).replace("\u200b", "").strip() == plain(words).strip()


@given(st.text(st.sampled_from("ab `|\\"), min_size=1, max_size=20))
def test_code_spans_hold_what_they_quote(words: str) -> None:
    spans = [
        child
        for token in RENDERER.parse(f"| x |\n| --- |\n| {code(words)} |")
        for child in token.children or ()
        if child.type == "code_inline"
    ]
    assert [span.content for span in spans] == [plain(words).strip() or " "]


def test_places_link_to_their_line_where_the_way_is_known() -> None:
    text = write(REPORT, replace(SETTING, links="../"))
    assert "[`sources/flood/gazette.md:6:15`](../sources/flood/gazette.md#L6) (41-50)" in text
    assert "](" not in write(REPORT, SETTING)


def test_nobody_is_called_by_name() -> None:
    assert "@ana" not in escaped("@ana see org/repo#12")
    assert "#12" not in escaped("@ana see org/repo#12")
