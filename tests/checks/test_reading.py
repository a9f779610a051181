"""Passages are looked up by what they state and say, as if each were asked."""

from __future__ import annotations

import re

import pytest

from reconcile.checks.reading import Reading, readings
from tests.checks.made import dossier

TEXT = (
    "Twelve people died in Osk on 3 May 1987. The mill was 40 metres long. Ida Lund saw the fire.\n\n"
    "Nobody says why. In 1990 the mill was sold for $3 million; 5 metres of its wall still stand."
)


@pytest.fixture(scope="module")
def reading() -> Reading:
    return next(readings(dossier([TEXT, TEXT])))


KINDS = [("count",), ("quantity", "date"), ("year", "date", "count"), ("money",), ("score",)]


@pytest.mark.parametrize("kinds", KINDS, ids=" ".join)
def test_stating(reading: Reading, kinds: tuple[str, ...]) -> None:
    want = [passage for passage in reading.passages if any(m.kind in kinds for m in passage.mentions)]
    assert list(reading.stating(*kinds)) == want
    assert len(want) < len(reading.passages)


@pytest.mark.parametrize("word", ["mill", "metres", "nobody", "wool"])
def test_saying(reading: Reading, word: str) -> None:
    want = [passage for passage in reading.passages if re.search(rf"\b{word}\b", passage.text.lower())]
    assert list(reading.saying(frozenset({word}))) == want
