"""What a cache rests on beside the articles."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import pytest

from reconcile.engines import fingerprint
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


@pytest.mark.parametrize("name", ["checks/new.py", "kinds/languages/en/new.yaml", "reports/templates/new.html"])
def test_another_file_of_ours_is_another_fingerprint(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fingerprint, "PACKAGE", str(tmp_path))
    file = tmp_path / name
    file.parent.mkdir(parents=True)
    found = {code_fingerprint.__wrapped__()}
    for content in ("", "a", "b"):
        file.write_text(content, encoding="utf-8")
        found.add(code_fingerprint.__wrapped__())
    assert len(found) == 4
    (file.parent / "notes.md").write_text("no part of what is run", encoding="utf-8")
    assert code_fingerprint.__wrapped__() in found
