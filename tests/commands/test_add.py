from __future__ import annotations

from pathlib import Path

import pytest

from reconcile.cli import main
from tests.articles.server import serving


def test_add_says_what_it_changed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/herald.md").write_text("Flood\n\nThe flood killed 12 people in Corbin.\n", encoding="utf-8")
    (tmp_path / "post.txt").write_text("Flood\n\nThe flood killed 14 people in Corbin.\n", encoding="utf-8")
    code = main(["add", str(tmp_path / "post.txt"), "--workspace", str(tmp_path), "--publisher", "The Post"])
    out = capsys.readouterr().out
    assert code == 0
    assert out.startswith("added sources/post.md\n")
    assert "new conflict: " in out
    assert "(herald) / 14" in out
    assert "(post)\n" in out
    assert (tmp_path / "sources/post.md").read_text(encoding="utf-8").startswith("---\npublisher: The Post\n---\nFlood")


def test_a_private_address_needs_a_word(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "sources").mkdir()
    with serving() as site:
        assert main(["add", f"{site}/notes.txt", "--workspace", str(tmp_path)]) == 2
        assert "say --allow-private" in capsys.readouterr().err
        assert list((tmp_path / "sources").iterdir()) == []
        assert main(["add", f"{site}/notes.txt", "--workspace", str(tmp_path), "--allow-private"]) == 0
    assert (tmp_path / "sources/notes.md").is_file()
