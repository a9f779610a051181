"""Words of articles on a line of a terminal or a log."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reconcile.reports.plain import plain

BELL = "\x07"  # leaves nothing behind, and is never what a text without it would be

TEXTS = st.text(st.sampled_from("aé#[ \t\n\u2028\u202e\u00a0\ufeff…“") | st.characters(codec="utf-8"), max_size=40)


@given(TEXTS)
def test_what_is_plain_already_is_looked_at_no_further_and_stays(text: str) -> None:
    assert plain(text) == plain(text + BELL)


@given(TEXTS)
def test_what_is_left_can_be_printed_on_one_line(text: str) -> None:
    assert len(plain(text).splitlines()) <= 1
    assert plain(plain(text)) == plain(text)
