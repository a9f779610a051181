"""Packs: what ships reads, and what an editor mistypes is told with file and line."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from reconcile.errors import ConfigError
from reconcile.packs.attribute import builtin_attributes, read_pack
from reconcile.packs.concepts.load import FOLDER, concepts
from reconcile.registry import KINDS


class Row(NamedTuple):
    body: str
    said: str
    why: str


ROWS = [
    Row("attributes:\n  a:\n    kinds: [count]\n", ":2: attribute 'a' needs 'question' and 'kinds'", "no question"),
    Row("attributes:\n  a: {question: How?, kinds: count}\n", ":2: a.kinds is no list: 'count'", "a word for a list"),
    Row(
        "pack: x\nattributes:\n  a: {question: How?, kinds: [count], nearr: 4}\n", ":3: attribute 'a'", "a key mistyped"
    ),
    Row("attributes:\n  a: {question: How?, kinds: [count], near: far}\n", ":2: a.near is no int: 'far'", "no number"),
    Row("attributes:\n  a: {question: How?, kinds: [count], relative: 1%}\n", ":2: a.relative is no number", "a share"),
    Row('attributes:\n  a: {question: "{who}?", kinds: [count]}\n', ":2: question of 'a' has a placeholder", "a name"),
    Row("attributes: [a]\n", ":1: no mapping 'attributes'", "a list of attributes"),
    Row("attributes: {a: [\n", "pack.yaml", "no YAML"),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_a_mistake_is_told_with_file_and_line(row: Row, tmp_path: Path) -> None:
    pack = tmp_path / "pack.yaml"
    pack.write_text(row.body, encoding="utf-8")
    with pytest.raises(ConfigError) as raised:
        read_pack(pack)
    assert row.said in raised.value.message
    assert raised.value.hint


def test_cues_of_the_packs_that_ship_are_concepts_or_plain_words() -> None:
    known = set(concepts("en").values())
    by_word = concepts("en")
    stray = {cue for a in builtin_attributes() for cue in a.cues if cue not in known and cue in by_word}
    assert stray == set(), "these words belong to a concept: name the concept"


def test_kinds_of_the_packs_that_ship_exist() -> None:
    names = {kind.name for kind in KINDS}
    assert {kind for a in builtin_attributes() for kind in a.kinds} <= names


def test_a_word_stands_in_one_concept_only() -> None:
    for path in sorted(FOLDER.glob("*.yaml")):
        groups = yaml.safe_load(path.read_text(encoding="utf-8"))
        words = [word for members in groups.values() for word in members]
        assert len(words) == len(set(words)), path.name
