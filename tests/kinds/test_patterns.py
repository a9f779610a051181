"""A pattern that waits is the pattern, compiled when it is first used."""

from __future__ import annotations

import re

import pytest

from reconcile.kinds.patterns import when_used


def test_it_matches_as_the_pattern_does() -> None:
    waiting, plain = when_used(r"(?P<word>b+)c", re.IGNORECASE), re.compile(r"(?P<word>b+)c", re.IGNORECASE)
    text = "abBc bc"
    for _ in range(2):  # before and after it is compiled
        assert [m.span("word") for m in waiting.finditer(text, 1)] == [m.span("word") for m in plain.finditer(text, 1)]
        assert waiting.search(text, 4) is not None and waiting.match(text) is None
        assert waiting.pattern == plain.pattern


def test_what_is_never_used_is_never_compiled() -> None:
    broken = when_used("(")
    with pytest.raises(re.error):
        broken.search("")
