"""What a cache rests on beside the articles."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import pytest

from reconcile.engines.fingerprint import LIBRARIES, code_fingerprint, installed


@pytest.mark.parametrize("name", sorted(LIBRARIES))
def test_the_versions_of_libraries_are_told(name: str) -> None:
    assert f"{name}-{version(name)}.dist-info" in set(installed())


def test_another_version_of_a_library_is_another_fingerprint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = code_fingerprint.__wrapped__()
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.syspath_prepend(tmp_path / "not there")
    assert code_fingerprint.__wrapped__() == before
    (tmp_path / "simplemma-0.0.1.dist-info").mkdir()
    assert code_fingerprint.__wrapped__() != before
