"""All kinds together: overlaps settled, spans kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from reconcile.kinds.kind import Context
from reconcile.kinds.scan import scan
from reconcile.model import Mention
from reconcile.registry import KINDS
from tests.kinds.reading import context, kind_named, read

PARAGRAPH = (
    "About 85,000 spectators saw the 22-year-old finish third in the 20-km walk, 14.5 km/h on average. "
    "The club paid $3.5 million, up 12%, and two-thirds of the 1,250 members voted 5-4 for it. "
    "Write to box12@example.org or call +1 202 555 0143. The sea lies at 2°54′S 79°00′W."
)


def test_every_quote_stands_at_its_span() -> None:
    mentions = read(PARAGRAPH)
    assert mentions
    for mention in mentions:
        assert PARAGRAPH[mention.start : mention.end] == mention.quote


def test_kinds_of_a_paragraph() -> None:
    found = {(mention.kind, mention.quote) for mention in read(PARAGRAPH)}
    assert found >= {
        ("count", "85,000"),
        ("age", "22-year-old"),
        ("rank", "third"),
        ("quantity", "20-km"),
        ("quantity", "14.5 km/h"),
        ("money", "$3.5 million"),
        ("percent", "12%"),
        ("ratio", "two-thirds"),
        ("count", "1,250"),
        ("score", "5-4"),
        ("coordinate", "2°54′S 79°00′W"),
    }


def test_figures_never_overlap() -> None:
    mentions = read(PARAGRAPH * 3)
    figures = [mention for mention in mentions if kind_named(mention.kind).layer == 0]
    for left, right in pairwise(figures):
        assert left.end <= right.start


def test_a_kind_is_told_what_those_before_it_have_taken() -> None:
    """What it finds there would be dropped: no figure of a date or length is looked at as a count."""
    asked: list[bool] = []

    def ask(given: Context) -> Iterator[Mention]:
        asked.extend(given.is_free(text.index(words), text.index(words) + 1) for words in ("3 May", "85,000"))
        return iter(())

    text = "On 3 May 2001 some 85,000 spectators came."
    scan(context(text), [*KINDS, replace(kind_named("count"), name="asking", find=ask)])
    scan(context(text), [replace(kind_named("count"), name="asking", find=ask)])
    assert asked == [False, False, True, True]


@pytest.mark.parametrize("text", ["", "\n", "no figures here", "٣ كتب", "½"])
def test_odd_texts_are_read_without_harm(text: str) -> None:
    for mention in read(text):
        assert text[mention.start : mention.end] == mention.quote


def test_the_page_on_values_names_every_kind() -> None:
    page = (Path(__file__).parents[2] / "docs" / "values.md").read_text(encoding="utf-8")
    assert [kind.name for kind in KINDS if f"`{kind.name}`" not in page] == []
