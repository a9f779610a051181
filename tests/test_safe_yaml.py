from __future__ import annotations

import pytest
import yaml

from reconcile.safe_yaml import DEEPEST, compose, load


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
