from __future__ import annotations

import re
from dataclasses import dataclass, fields
from pathlib import Path

import pytest

from reconcile.articles.frontmatter import read_metadata, split
from reconcile.errors import ArticleError
from reconcile.model import Metadata


@dataclass(frozen=True)
class Cut:
    text: str
    body: str
    lines: int
    why: str


CUTS = [
    Cut("---\ntitle: A\n---\nBody", "Body", 3, "front matter"),
    Cut("---\r\ntitle: A\r\n---\r\nBody\r\n", "Body\r\n", 3, "with the line ends of Windows"),
    Cut("---\ntitle: A\n...\nBody", "Body", 3, "closed by dots, as YAML allows"),
    Cut("---\n---\nBody", "Body", 2, "empty front matter"),
    Cut("Body\n---\ntitle: A\n---\n", "Body\n---\ntitle: A\n---\n", 0, "dashes further down are the article's"),
    Cut("---\nA rule above the headline.\n", "---\nA rule above the headline.\n", 0, "a rule is no front matter"),
]


@pytest.mark.parametrize("row", CUTS, ids=lambda row: row.why)
def test_split(row: Cut) -> None:
    front = split(row.text, where="a.md")
    assert (row.text[front.body_start :], front.lines) == (row.body, row.lines)


@dataclass(frozen=True)
class Read:
    yaml_text: str
    want: Metadata
    why: str


READ = [
    Read(
        "title: Flood\npublisher: BBC\nlanguage: en", Metadata(title="Flood", publisher="BBC", language="en"), "plain"
    ),
    Read("published: 2017-07-26", Metadata(published="2017-07-26"), "a day"),
    Read("published: '2018-02-05T03:30:00+01:00'", Metadata(published="2018-02-05"), "a time of day is cut off"),
    Read("published: 2018-02", Metadata(published="2018-02"), "a month"),
    Read("author: [Ann, Bob]", Metadata(author="Ann, Bob"), "a list of authors"),
    Read("author:\n  - Ann\n  - Bob\ntitle: A", Metadata(author="Ann, Bob", title="A"), "the same, line by line"),
    Read("title: 'No: 1'\ntags: [a, b]\nmap: {x: {y: z}}", Metadata(title="No: 1"), "other keys are passed over"),
    Read("title: 1984\nauthor: null\npublisher:", Metadata(title="1984"), "figures are text, nothing is nothing"),
    Read("# only a comment\n", Metadata(), "a comment"),
]


@pytest.mark.parametrize("row", READ, ids=lambda row: row.why)
def test_read_metadata(row: Read) -> None:
    assert read_metadata(row.yaml_text, where="a.yaml") == (row.want, None)


def test_encoding_is_no_metadata() -> None:
    assert read_metadata("encoding: latin-1", where="a.yaml") == (Metadata(), "latin-1")


@dataclass(frozen=True)
class Broken:
    yaml_text: str
    message: str
    why: str


BROKEN = [
    Broken("title: Flood: the toll", "a.md:2: broken YAML: mapping values are not allowed in this context", "a colon"),
    Broken("title: A\npublished: 26 July", 'a.md:3: published "26 July" is no date', "a date in words"),
    Broken("published: 2024-99-99", 'a.md:2: published "2024-99-99" is no date', "a day that no month has"),
    Broken("title: A\ntitle: B", 'a.md:3: "title" is given twice', "a key twice"),
    Broken("title: {a: b}", 'a.md:2: "title" must be plain text', "a mapping for text"),
    Broken("- a\n- b", "a.md:2: a list where key: value lines belong", "a list"),
    Broken("just words", "a.md:2: plain text where key: value lines belong", "no key"),
    Broken("title: *nothing", 'a.md:2: "title" must be plain text', "an alias"),
]


@pytest.mark.parametrize("row", BROKEN, ids=lambda row: row.why)
def test_broken_metadata_names_the_line(row: Broken) -> None:
    with pytest.raises(ArticleError) as caught:
        read_metadata(row.yaml_text, where="a.md", first_line=2)
    assert caught.value.message == row.message
    assert caught.value.hint


def test_unclosed_front_matter_is_refused() -> None:
    with pytest.raises(ArticleError, match=r"a\.md:1: front matter is opened with --- and never closed"):
        split("---\ntitle: A\n\nThe body goes on and on.", where="a.md")


def test_deep_nesting_costs_nothing() -> None:
    deep = "x: " + "[" * 100_000
    with pytest.raises(ArticleError, match="broken YAML"):
        read_metadata(deep, where="a.md")


def test_the_page_shows_every_key_and_can_be_read() -> None:
    page = Path(__file__).parents[2].joinpath("docs/articles.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"^```yaml\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    metadata, _ = read_metadata(block, where="docs/articles.md")
    assert [field.name for field in fields(Metadata) if getattr(metadata, field.name) is None] == []
