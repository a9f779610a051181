"""The terminal's report: within its width, its values marked, no line of an article's beginning."""

from __future__ import annotations

import re
from dataclasses import replace
from unicodedata import combining, east_asian_width

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.reports.text import lines_of, width_of, write
from tests.reports.dossiers import EMPTY, REPORT, SETTING


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    text = write(REPORT, replace(SETTING, width=width))
    assert [line for line in text.splitlines() if width_of(line) > width] == []


def test_every_line_begins_with_ours() -> None:
    lines = [line for line in write(REPORT, SETTING).splitlines() if line]
    assert [line for line in lines if not re.match(r"│|\d+  (MAJOR|MINOR|resolved)  ", line)] == []


def test_carets_stand_below_the_value() -> None:
    lines = write(REPORT, SETTING).splitlines()
    at = next(index for index, line in enumerate(lines) if "killed 11 people" in line)
    carets = lines[at + 1]
    assert lines[at][carets.index("^") : carets.rindex("^") + 1] == "11 people"


def test_colour_marks_the_value_and_leaves_no_caret() -> None:
    text = write(REPORT, replace(SETTING, colour=True))
    assert "killed \x1b[1;4m11 people\x1b[0m in Obersee" in text
    assert "^" not in text


def test_colour_changes_nothing_but_colour() -> None:
    coloured = re.sub(r"\x1b\[[\d;]*m", "", write(REPORT, replace(SETTING, colour=True)))
    plain = "\n".join(line for line in write(REPORT, SETTING).splitlines() if not re.fullmatch(r"│ +\^+", line)) + "\n"
    assert coloured == plain


def test_nothing_found_says_so() -> None:
    assert "5 articles, 12 claims; 0 facts agreed on; no conflict." in write(EMPTY, SETTING)


@given(st.text(st.characters(codec="utf-8"), max_size=200), st.integers(min_value=10, max_value=40))
def test_wrapped_lines_hold_every_word(words: str, width: int) -> None:
    lines = [words[start:stop] for start, stop in lines_of(words, width)]
    assert "".join("".join(line.split()) for line in lines) == "".join(words.split())
    assert all(width_of(line) <= width for line in lines)


@given(st.text(st.sampled_from("abé -–“… "), max_size=120), st.integers(min_value=10, max_value=20))
def test_lines_of_narrow_letters_are_those_of_any(words: str, width: int) -> None:
    wide_at_the_end = words + " " * 9 + "字"  # no letter of one column, so each word is looked at
    lines = [(start, stop) for start, stop in lines_of(wide_at_the_end, width) if start < len(words)]
    assert [words[start:stop] for start, stop in lines_of(words, width)] == [words[a:b].rstrip() for a, b in lines]


@given(st.text(max_size=40))
def test_columns_are_those_of_the_letters(words: str) -> None:
    columns = [0 if combining(letter) else 1 + (east_asian_width(letter) in "WF") for letter in words]
    assert width_of(words) == sum(columns)
