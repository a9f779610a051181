"""An article that wants to be more than words: nothing in it reaches beyond its quotation, in any format."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reconcile.formats import our_writers, writer
from reconcile.model import (
    Abstention,
    Decision,
    Finding,
    FindingScope,
    Metadata,
    Report,
    Severity,
    Status,
    Suggestion,
    ValueGroup,
    extent,
)
from reconcile.reports.changes import Changes, Corroboration, Gone
from reconcile.reports.writer import Writer
from tests.reports.dossiers import SETTING, article, claim, people, pulled

HOSTILE = [
    "::error::owned",
    "\n::error file=x::owned\n",
    "\r\n  ::set-output name=x::y",
    "##[error]owned ##vso[task.complete result=Failed] ##teamcity[buildStatus]",
    "%0A::warning::owned %25 %0D",
    "]]> <!-- --> &amp; <![CDATA[",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "[click](javascript:alert(1)) ![](https://a.example/t.png) <https://a.example>",
    "| 12 | 13 |\n|---|---|",
    "```\n# heading\n> quote\n- item",
    "=HYPERLINK(\"https://a.example\";\"12\")",
    "+1-1", "-2+3", "@SUM(1)", "\t=1", "＝1",
    "\x1b[2J\x1b]0;owned\x07 \x00\x08\x7f\x9b31m",
    "\u202etuo edisni\u202c \u2066x\u2069 \u200f",
    "\ufeff\u2028::error::x\u2029y\x85z",
    "\ufffe\uffff\U000e0041",
    "\ud800",
    "{0} {{1}} [1] \\",
    "a\"b'c,d;e",
]  # fmt: skip
FORBIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff\ufffe\uffff]"
)

OURS = re.compile(r"│|\d+  (MAJOR|MINOR|resolved)(  |$)")  # how lines of the terminal's report begin
MARKS = {"text", "text_special", "code_inline", "strong_open", "strong_close", "html_inline"}


def report_of(words: str) -> Report:
    """A report in which everything that can come from outside is made of the same words."""
    text = f"Before {words} after: 12 {words} dead.\n\n{words}\n"
    metadata = Metadata(title=words, publisher=words, published=words)
    sources = [
        replace(article(f"d/{name}", text, publisher=None, published=None), metadata=metadata, dossier=words)
        for name in ("one", "two")
    ]
    quote = f"12 {words}"
    claims = [claim(each, quote, people(12), "count", sentence=text[:-1]) for each in sources]
    finding = Finding(
        id="d-deaths-aaaa", dossier=words, rule="RC101", kind="count", scope=FindingScope.CROSS,
        severity=Severity.MAJOR, question=words, explanation=words,
        groups=tuple(ValueGroup(value=words, claims=(each,), origins=1) for each in claims),
        suggestion=Suggestion(value=words, because=(words, words)), changes=(words,),
    )  # fmt: skip
    made = Decision(id="d-deaths-bbbb", status="resolved", choose=words, reason=words, by=words, cause=words)
    decided = replace(finding, id="d-deaths-bbbb", status=Status.RESOLVED, decision=made, severity=Severity.MINOR)
    return Report(
        version="0", articles=tuple(sources), pulled=tuple(pulled(each) for each in sources),
        extents=tuple(extent(pulled(each)) for each in sources),
        findings=(finding, decided), agreements=(), single_source=(),
        not_compared=(Abstention(article_id="d/one", start=0, end=6, quote=words, reason=words),),
        obsolete=(replace(made, id="d-gone-cccc"),), notices=(words,),
    )  # fmt: skip


def check_text(text: str, report: Report) -> None:
    assert not FORBIDDEN.search(text)
    assert [line for line in text.splitlines() if line and not OURS.match(line)] == []
    assert not re.search(r"##(\[|vso\[|teamcity\[)", text, re.IGNORECASE)


def check_markdown(text: str, report: Report) -> None:
    assert not FORBIDDEN.search(text)
    harmless_markdown(text)
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(text)
    assert {token.type for token in tokens} <= {
        "heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline",
        "table_open", "table_close", "thead_open", "thead_close", "tbody_open", "tbody_close",
        "tr_open", "tr_close", "th_open", "th_close", "td_open", "td_close",
        "bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close",
    }  # fmt: skip
    assert (
        sum(token.type == "tr_open" for token in tokens) == 3 + 2 * 3 + 3 + 2
    )  # overview, findings, articles, left out


def check_json(text: str, report: Report) -> None:
    data = json.loads(text)
    assert [each["question"] for each in data["conflicts"]] == [each.question for each in report.findings]
    assert [c["quote"] for e in data["conflicts"] for v in e["values"] for c in v["claims"]] == [
        c.quote for e in report.findings for g in e.groups for c in g.claims
    ]
    assert not FORBIDDEN.search(text)


def check_csv(text: str, report: Report) -> None:
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert {len(row) for row in rows} == {29}
    assert len(rows) == 5
    assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "＝", "\t", "\r"))] == []
    assert not FORBIDDEN.search(text.removeprefix("\ufeff"))


def check_github(text: str, report: Report) -> None:
    lines = text.splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error", "reconcile:"]
    assert not FORBIDDEN.search(text)
    command = re.fullmatch(r"::error ([^:]*)::(.*)", lines[0])
    assert command
    assert [pair.partition("=")[0] for pair in command[1].split(",")] == ["file", "line", "endLine", "title"] or [
        pair.partition("=")[0] for pair in command[1].split(",")
    ] == ["file", "line", "endLine", "title", "col", "endColumn"]
    assert not re.search(r"%(?!25)", command[2])


def check_gitlab(text: str, report: Report) -> None:
    (issue,) = json.loads(text)
    assert issue["fingerprint"] == "d-deaths-aaaa"
    assert not FORBIDDEN.search(text)


def check_sarif(text: str, report: Report) -> None:
    (result,) = json.loads(text)["runs"][0]["results"]
    links = re.findall(r"(?<!\\)\[((?:[^\[\]\\]|\\.)*)\]\(([^)]*)\)", result["message"]["text"])
    assert [target for _, target in links] == ["1"]
    assert not re.search(r"(?<!\{)\{(?:\{\{)*\d", result["message"]["text"])
    assert not FORBIDDEN.search(text)


def check_annotations(text: str, report: Report) -> None:
    items = json.loads(text)["items"]
    conflicts = [each for each in items if each["motivation"] == "assessing"]
    assert [each["body"][0]["value"] for each in conflicts] == [each.question for each in report.findings]
    assert not FORBIDDEN.search(text)


def check_junit(text: str, report: Report) -> None:
    root = ElementTree.fromstring(text)
    assert [each.tag for each in root.iter()] == [
        "testsuites", "testsuite", "testcase", "failure", "testcase", "skipped",
    ]  # fmt: skip
    assert not FORBIDDEN.search(text)


def long_line() -> Report:
    """Two articles of one line each, with the value in the middle."""
    sources = [
        article(f"d/{name}", f"{'word ' * 20_000}12 dead{'x' * 100_000}", publisher=name, published=None)
        for name in ("one", "two")
    ]
    claims = [claim(each, "12 dead", people(12), "count", sentence=each.text) for each in sources]
    groups = tuple(ValueGroup(value="12", claims=(each,), origins=1) for each in claims)
    finding = replace(report_of("x").findings[0], groups=groups)
    return replace(report_of("x"), articles=tuple(sources), findings=(finding,), not_compared=())


CHECKS: dict[str, Callable[[str, Report], None]] = {
    "text": check_text,
    "markdown": check_markdown,
    "json": check_json,
    "csv": check_csv,
    "github": check_github,
    "gitlab": check_gitlab,
    "sarif": check_sarif,
    "junit": check_junit,
    "annotations": check_annotations,
}
CHECKED_ELSEWHERE = {"html"}  # below by its structure, and in a browser


def test_every_format_is_checked() -> None:
    assert {each.name for each in our_writers()} <= CHECKS.keys() | CHECKED_ELSEWHERE


@pytest.mark.parametrize("words", HOSTILE, ids=lambda words: ascii(words)[:40])
@pytest.mark.parametrize("name", CHECKS)
def test_hostile_words_stay_words(name: str, words: str) -> None:
    report = report_of(words)
    CHECKS[name](writer(name).write(report, SETTING), report)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*HOSTILE, "\n", " ", "a", "`", "*", "|", "\\", "#", ":", "%"]), max_size=6))
def test_mixtures_stay_words(parts: list[str]) -> None:
    report = report_of("".join(parts))
    for name, check in CHECKS.items():
        check(writer(name).write(report, SETTING), report)


@pytest.mark.parametrize("each", our_writers(), ids=lambda each: each.name)
def test_a_line_of_100000_characters(each: Writer) -> None:
    """Formats for people cut it; JSON and CSV keep every character, for their sentences are whole."""
    text = each.write(long_line(), SETTING)
    assert len(text) > 400_000 if each.name in {"json", "csv"} else len(text) < 20_000


def harmless_markdown(text: str) -> None:
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(text)
    inline = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in inline} <= MARKS
    assert {child.content for child in inline if child.type == "html_inline"} <= {"<b>", "</b>"}


@pytest.mark.parametrize("words", HOSTILE, ids=lambda words: ascii(words)[:40])
def test_a_change_view_stays_words(words: str) -> None:
    report = report_of(f"a{words}z")
    changes = Changes(
        against=words,
        new=(report.findings[0].id,),
        gone=(Gone(id=words, question=words),),
        corroborations=(Corroboration(question=words, value=words, sources=("d/one", "d/two")),),
    )
    setting = replace(SETTING, changes=changes)
    texts = {name: writer(name).write(report, setting) for name in ("text", "markdown", "json", "github")}
    assert [name for name, text in texts.items() if FORBIDDEN.search(text)] == []
    assert [line for line in texts["text"].splitlines() if line and not OURS.match(line)] == []
    harmless_markdown(texts["markdown"])
    assert json.loads(texts["json"])["change"]["against"] == words


class Structure(HTMLParser):
    """The tags of a page with the names of their attributes, and what its scripts say."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, tuple[str, ...]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(name for name, _ in attrs)))


def structure(page: str) -> list[tuple[str, tuple[str, ...]]]:
    parser = Structure()
    parser.feed(page)
    return parser.tags


@pytest.mark.parametrize("words", HOSTILE, ids=lambda words: ascii(words)[:40])
def test_a_page_has_the_same_elements_whatever_articles_say(words: str) -> None:
    page = writer("html").write
    assert structure(page(report_of(f"a{words}z"), SETTING)) == structure(page(report_of("a harmless z"), SETTING))
