from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import reconcile
from reconcile.safe_yaml import DEEPEST, compose, load, load_words

OURS = sorted(Path(reconcile.__file__).parent.rglob("*.yaml"))


@pytest.mark.parametrize("mark", ["[", "- ", "? ", "{a: "])
def test_deep_nesting_is_refused_and_crashes_nothing(mark: str) -> None:
    for read in (load, compose):
        with pytest.raises(yaml.MarkedYAMLError) as caught:
            read("a: 1\nb:\n  " + mark * 100_000)
        assert "nested deeper than 32 levels" in str(caught.value)
        assert "line 3" in str(caught.value)


def test_ordinary_nesting_is_read() -> None:
    assert load("[" * DEEPEST + "]" * DEEPEST)
    assert load("a: {b: [1, two]}") == {"a": {"b": [1, "two"]}}


def test_no_object_is_built_from_a_tag() -> None:
    with pytest.raises(yaml.YAMLError):
        load("!!python/object/apply:os.getcwd []")


@pytest.mark.parametrize("file", OURS, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_files_of_words_hold_what_yaml_says(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert repr(load_words(text)) == repr(load(text))


PLAIN = "[1, 1.5, '1', no, ~, 2010-01-02, 1:30, a b]"


@pytest.mark.parametrize("text", ["", "a", "[]", "{}", PLAIN, "a: {1: [x], 2: }"])
def test_words_without_quotation_marks_are_what_yaml_says(text: str) -> None:
    assert repr(load_words(text)) == repr(load(text))


@pytest.mark.parametrize("text", ["a: [1]\nb: 2\na: [3]", "a: {b: 1, c: 2, b: 3}"])
def test_no_key_stands_twice_in_a_table_of_words(text: str) -> None:
    """The words of the first would be lost without a sign."""
    with pytest.raises(ValueError, match="twice in one table of words"):
        load_words(text)


def test_files_of_words_have_no_alias() -> None:
    with pytest.raises(ValueError, match="alias"):
        load_words("a: &one [1]\nb: *one")
