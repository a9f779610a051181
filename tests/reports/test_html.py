"""The HTML report needs nothing but itself, says all there is, and obeys no article."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from reconcile.model import Report
from reconcile.reports.html import view_report, write
from reconcile.reports.writer import Setting
from tests.dossiers import BRIDGE, DEATHS, HERALD, LAUNCH, both_dossiers
from tests.made import article, claim, count, finding, group, report

EMPTY = report((HERALD,), ())


class Tags(HTMLParser):
    """All tags with their attributes, and the text between them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture(scope="module")
def page() -> str:
    return write(both_dossiers(), Setting())


def test_loads_nothing(page: str) -> None:
    loading = {"src", "srcset", "data", "poster", "background", "action", "formaction", "ping"}
    for tag, attributes in Tags(page).tags:
        assert tag not in {"link", "img", "iframe", "object", "embed", "base"}
        assert not loading & attributes.keys()
    assert "url(" not in page and "@import" not in page


def test_the_policy_allows_its_own_style_and_script_alone(page: str) -> None:
    policy = next(dict(a)["content"] for tag, a in Tags(page).tags if a.get("http-equiv")) or ""
    assert policy.startswith("default-src 'none'; ")
    for tag, name in (("style", "style-src"), ("script", "script-src")):
        (inside,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{name} 'sha256-{digest}'" in policy
    assert not any(name.startswith("on") or name == "style" for _, a in Tags(page).tags for name in a)


def test_every_anchor_is_there_once(page: str) -> None:
    tags = Tags(page).tags
    ids = [a["id"] for _, a in tags if "id" in a]
    assert len(ids) == len(set(ids))
    targets = {href.removeprefix("#") for _, a in tags if (href := a.get("href") or "").startswith("#")}
    assert targets <= set(ids)
    assert f"conflict-{DEATHS.id}" in ids


def test_headings_follow_one_another(page: str) -> None:
    levels = [int(tag[1]) for tag, _ in Tags(page).tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_undecided_before_decided_and_major_before_minor() -> None:
    groups = view_report(both_dossiers()).groups
    assert [(one.label, len(one.conflicts)) for one in groups] == [
        ("Major, to decide", 3),
        ("Minor, to decide", 1),
        ("Decided", 1),
    ]


def test_says_why_a_decision_was_reopened() -> None:
    views = {view.id: view for one in view_report(both_dossiers()).groups for view in one.conflicts}
    assert views[LAUNCH.id].changes == ('ferry/list is new and says "11 June 2021" (2021-06-11)',)
    chosen = [value.value for value in views[BRIDGE.id].values if value.chosen]
    assert chosen == ["1871"]


@pytest.mark.parametrize("words", ["Conflicts", "Timeline", "Agreements", "Said by one", "Not compared", "Notices"])
def test_leaves_no_part_out(page: str, words: str) -> None:
    assert words in Tags(page).text


def test_no_conflict_is_said_in_so_many_words() -> None:
    assert "nothing in them contradicts" in write(EMPTY, Setting())


HOSTILE = [
    "<script>alert(1)</script>",
    "[a](javascript:alert(1))",
    '"><img src=x onerror=alert(1)>',
    "=HYPERLINK(0)",
    "{{ 7*7 }}",
    "]]></style></script><h1>",
]


def hostile_report(words: str) -> Report:
    one = article(
        f"d/{words.replace('/', '_')}", f"It was 12 {words} here.", publisher=words, published=words, title=words
    )
    one = replace(one, metadata=replace(one.metadata, url="javascript:alert(1)"))
    two = article("d/two", "It was 15 here.")
    differ = finding(group(claim(one, f"12 {words}", count(12)), value=words), group(claim(two, "15", count(15))))
    return replace(report((one, two), (replace(differ, question=words, kind=words),)), notices=(words,))


@pytest.mark.parametrize("words", HOSTILE)
def test_an_article_adds_no_tag_and_no_attribute(words: str) -> None:
    def shape(text: str) -> list[tuple[str, list[str]]]:
        return [(tag, sorted(attributes)) for tag, attributes in Tags(text).tags]

    hostile, harmless = write(hostile_report(words), Setting()), write(hostile_report("words"), Setting())
    assert shape(hostile) == shape(harmless)
    assert words in Tags(hostile).text
    assert 'href="javascript' not in hostile
