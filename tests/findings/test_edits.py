"""Edits follow their words through changes of the article, and never move to words that look alike."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.errors import DecisionError
from reconcile.findings.edits import (
    Action,
    Edit,
    anchor,
    edit_claims,
    edit_mentions,
    orphans,
    place,
    read_edits,
    selected,
    write_edit,
)
from reconcile.model import Mention
from tests.made import article, claim, count

TEXT = "On Monday 12 people died in the north. On Monday 12 boats came. It rained."
HERALD = article("flood/herald", TEXT)
START = TEXT.index("12")
QUOTE, PREFIX, SUFFIX = selected(HERALD, START, START + 2)
STRIKE = Edit(
    action=Action.STRIKE, article="flood/herald", quote=QUOTE, prefix=PREFIX, suffix=SUFFIX, reason="Caption.", line=1
)
CORRECT = replace(STRIKE, action=Action.CORRECT, kind="count", reads="13")


@dataclass(frozen=True)
class Row:
    text: str
    want: tuple[int, int] | str
    why: str


ROWS = [
    Row(TEXT, (10, 12), "where it was"),
    Row(TEXT.replace("It rained", "It snowed"), (10, 12), "a change far away"),
    Row(TEXT.replace("died in", "died\n  in"), (10, 12), "lines wrapped anew"),
    Row(TEXT.replace("12 people died", "13 people died"), "no longer", "the words are gone; 12 boats look alike"),
    Row(TEXT.replace("12 people died", "12 people were hurt"), "no longer", "the same words, other surroundings"),
    Row(f"{TEXT} {TEXT}", "more than once", "copied below itself"),
    Row("", "no longer", "empty"),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_anchor(row: Row) -> None:
    found = anchor(row.text, STRIKE)
    if isinstance(row.want, str):
        assert isinstance(found, str) and row.want in found
    else:
        assert found == row.want


def test_words_that_stand_twice_are_orphaned() -> None:
    edit = replace(STRIKE, prefix="Monday ", suffix=" ")
    assert anchor(TEXT, edit) == "the words stand there more than once"
    assert anchor("12 12 12", replace(STRIKE, prefix="12 ", quote="12", suffix=" 12")) == (3, 5)


def test_words_without_surroundings_are_not_looked_for() -> None:
    assert isinstance(anchor(TEXT, replace(STRIKE, prefix="", suffix="")), str)


@given(st.text(min_size=1, max_size=60), st.data())
def test_a_selected_span_is_found_again_or_said_to_be_ambiguous(text: str, data: st.DataObject) -> None:
    source = article("d/a", text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote, prefix, suffix = selected(source, start, end)
    if quote.strip():
        found = anchor(text, replace(STRIKE, quote=quote, prefix=prefix, suffix=suffix))
        assert isinstance(found, str) or text[slice(*found)].split() == quote.split()


def test_orphans_are_told_with_file_and_line() -> None:
    gone = replace(STRIKE, article="flood/gone", line=9)
    changed = article("flood/herald", "Nothing is left.")
    first, second = orphans((changed,), (STRIKE, gone))
    assert first.startswith('claims/edits.yaml:1: orphaned, "12" in flood/herald: the words no longer stand there')
    assert second == 'claims/edits.yaml:9: orphaned, "12" in flood/gone: the article is gone'


TWELVE = claim(HERALD, "12", count(12))
MENTION = Mention(article_id=HERALD.id, start=10, end=12, kind="count", quote="12", value=count(12))


def read(kind: str, words: str) -> Mention | None:
    number = int(words) if words.isdecimal() else None
    return None if number is None else replace(MENTION, kind=kind, quote=words, value=count(number), start=0)


def test_strike_takes_mention_and_claim_away() -> None:
    placed = place(HERALD, [STRIKE])
    assert edit_mentions([MENTION], placed, read) == ()
    assert edit_claims([TWELVE], placed) == ()


def test_strike_of_one_attribute_leaves_the_other_claims_on_the_words() -> None:
    placed = place(HERALD, [replace(STRIKE, attribute="injured")])
    assert edit_mentions([MENTION], placed, read) == (MENTION,)
    assert edit_claims([TWELVE, replace(TWELVE, attribute="injured")], placed) == (TWELVE,)


def test_correct_reads_the_words_anew_where_they_stand() -> None:
    (corrected,) = edit_mentions([MENTION], place(HERALD, [CORRECT]), read)
    assert (corrected.value, corrected.quote, corrected.start) == (count(13), "12", 10)


def test_correct_names_attribute_and_subject() -> None:
    edit = replace(CORRECT, reads="", kind="", attribute="missing", subject="the ferry")
    (edited,) = edit_claims([TWELVE], place(HERALD, [edit]))
    assert (edited.attribute, edited.subject, edited.value) == ("missing", "the ferry", count(12))


def test_add_puts_a_mention_where_none_was_read() -> None:
    edit = replace(CORRECT, action=Action.ADD, reads="12")
    (added,) = edit_mentions([], place(HERALD, [edit]), read)
    assert (added.start, added.end, added.quote) == (10, 12, "12")


def test_what_cannot_be_read_names_file_and_line() -> None:
    with pytest.raises(DecisionError, match=r'claims/edits\.yaml:1: "many" cannot be read as count'):
        edit_mentions([MENTION], place(HERALD, [replace(CORRECT, reads="many")]), read)


@pytest.mark.parametrize("edit", [STRIKE, CORRECT, replace(CORRECT, by="Ana", at="2026-11-22", subject="x")])
def test_what_is_written_is_what_is_read(edit: Edit) -> None:
    assert read_edits(write_edit(edit)) == (edit,)
    first, _ = read_edits("# ours\n" + write_edit(edit) + write_edit(edit))
    assert first.line == 2


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: b\n", "claims/edits.yaml:1: expected a list"),
        ("- action: erase\n  article: a\n  quote: q\n  prefix: p\n  suffix: s\n  reason: r\n", ':1: action is "erase"'),
        ("- action: strike\n  article: a\n", '"prefix" is missing'),
        ("- action: add\n  article: a\n  quote: q\n  prefix: p\n  suffix: s\n  reason: r\n", '"kind" is missing'),
        ("- action: correct\n  article: a\n  quote: q\n  prefix: p\n  suffix: s\n  reason: r\n", "corrects nothing"),
    ],
)
def test_complaints_name_file_and_line(text: str, message: str) -> None:
    with pytest.raises(DecisionError) as caught:
        read_edits(text)
    assert message in caught.value.message
