"""Which articles of a dossier tell one story."""

from __future__ import annotations

import pytest

from reconcile.facts.stories import stories
from tests.made import bare_claim


@pytest.mark.parametrize(
    ("names", "want", "why"),
    [
        ({"a": ("ida lund",), "b": ("ida lund", "osk")}, {"a": "a", "b": "a"}, "a full name in common"),
        ({"a": ("ida lund", "osk"), "b": ("olaf lund", "torval")}, {"a": "a", "b": "b"}, "one word is not enough"),
        ({"a": ("lund",), "b": ("ida lund", "osk")}, {"a": "a", "b": "a"}, "all that the shorter one names"),
        (
            {"a": ("ida lund",), "b": ("per holm",), "c": ("ida lund", "per holm")},
            {"a": "a", "b": "a", "c": "a"},
            "a third article joins two",
        ),
        ({"a": ("ida lund",), "b": ("per holm",)}, {"a": "a", "b": "b"}, "nothing in common"),
    ],
)
def test_stories(names: dict[str, tuple[str, ...]], want: dict[str, str], why: str) -> None:
    claims = [bare_claim(article_id=article, entities=entities) for article, entities in names.items()]
    assert stories(claims) == want, why
    assert stories(reversed(claims)) == want, why
