"""Patterns written from lists of words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import reconcile
from reconcile.kinds.nouns import singular_of
from reconcile.kinds.vocabulary import GAP, either


class Row(NamedTuple):
    words: list[str]
    text: str
    want: str | None
    why: str


ROWS = [
    Row(["two", "twofold"], "twofold", "twofold", "the longest first"),
    Row(["two", "twofold"], "twofo", "two", "the shorter where the longer does not end"),
    Row(["no more", "no"], "no  more", "no  more", "a blank stands for white space"),
    Row(["no more"], "no\nmore", "no\nmore", "and for a line break"),
    Row(["no more", "no"], "no\n\nmore", "no", "but for no empty line"),
    Row(["a", "b"], "c", None, "none of them"),
    Row([], "a", None, "no words"),
    Row(["]", "^", "-x", "\\"], "^", "^", "signs stand for themselves"),
    Row([" a", "b"], "\u00a0a", "\u00a0a", "a word may begin with a blank"),
    Row(["US", "us"], "us", "us", "the same in other letters"),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_either(row: Row) -> None:
    found = re.match(either(row.words), row.text, re.IGNORECASE)
    assert (found.group() if found else None) == row.want


def test_either_may_be_repeated() -> None:
    assert re.fullmatch(f"{either(['ab', 'c'])}*{either(['x'])}?", "abcabx")


@given(st.lists(st.text("abİK", min_size=1, max_size=4)), st.text("abİK", max_size=8))
def test_either_finds_what_alternatives_find(words: list[str], text: str) -> None:
    longest_first = "|".join(sorted(words, key=lambda word: (-len(word), word))) or "(?!)"
    for flags in (re.IGNORECASE, re.RegexFlag(0)):
        plain, shared = re.search(longest_first, text, flags), re.search(either(words), text, flags)
        assert (plain and plain.span()) == (shared and shared.span())


PHRASES = st.lists(st.text("ab", min_size=1, max_size=2), min_size=1, max_size=3).map(" ".join)


@given(st.lists(PHRASES), st.text("ab \n\t\u00a0", max_size=9))
def test_a_blank_finds_what_white_space_within_a_paragraph_is(words: list[str], text: str) -> None:
    longest_first = "|".join(word.replace(" ", GAP) for word in sorted(words, key=lambda word: (-len(word), word)))
    plain, shared = re.search(longest_first or "(?!)", text), re.search(either(words), text)
    assert (plain and plain.span()) == (shared and shared.span())


DATA = sorted((Path(reconcile.__file__).parent).rglob("*.yaml"))


def listed(data: Any) -> Iterator[Any]:
    """Every entry of every list, however deep."""
    for each in data.values() if isinstance(data, dict) else data:
        if isinstance(each, dict | list):
            yield from listed(each)
        elif isinstance(data, list):
            yield each


@pytest.mark.parametrize("file", DATA, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_no_word_is_taken_for_yes_or_no(file: Path) -> None:
    """YAML reads "on", "off", "no" and "yes" without quotation marks as true and false."""
    data = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    assert [entry for entry in listed(data) if isinstance(entry, bool)] == []


def test_a_singular_may_end_in_such_a_word() -> None:
    assert singular_of("clones", "es") == "clon"
