from __future__ import annotations

from pathlib import Path

import pytest

from reconcile.config import DEFAULT, FailOn
from reconcile.errors import ArticleError, ConfigError
from reconcile.model import Conventions, Pulled
from reconcile.workspace import read_claims, read_settings, write_claims


def put(path: Path, text: str = "The toll is 12.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def pulled(article_id: str, rules: str = "1") -> Pulled:
    return Pulled(article_id=article_id, sha256="5f2a", rules=rules, conventions=Conventions(), mentions=(), claims=())


def test_claims_are_written_only_where_they_changed(tmp_path: Path) -> None:
    both = (pulled("flood/bbc"), pulled("flood/ap"))
    paths = (tmp_path / "claims/flood/ap.yaml", tmp_path / "claims/flood/bbc.yaml")
    assert write_claims(tmp_path, both) == paths
    before = [path.stat().st_mtime_ns for path in paths]
    assert write_claims(tmp_path, both) == ()
    assert [path.stat().st_mtime_ns for path in paths] == before
    assert write_claims(tmp_path, (both[0], pulled("flood/ap", rules="2"))) == paths[:1]
    assert read_claims(tmp_path, "flood/bbc") == both[0]
    assert read_claims(tmp_path, "flood/gone") is None


def test_claims_of_vanished_articles_are_pruned_and_editors_files_are_not(tmp_path: Path) -> None:
    write_claims(tmp_path, (pulled("flood/bbc"), pulled("flood/ap")))
    names = ("edits.yaml", "decisions/d.yaml", "flood/notes.yaml")
    own = [put(tmp_path / "claims" / name, "x: 1\n") for name in names]
    assert write_claims(tmp_path, (pulled("flood/bbc"),), prune=True) == (tmp_path / "claims/flood/ap.yaml",)
    assert all(path.is_file() for path in own)


@pytest.mark.parametrize("article_id", ["edits", "decisions/x"])
def test_claims_never_stand_where_editors_write(tmp_path: Path, article_id: str) -> None:
    with pytest.raises(ArticleError, match="where editors write"):
        write_claims(tmp_path, (pulled(article_id),))
    assert not (tmp_path / "claims").exists()


def test_settings(tmp_path: Path) -> None:
    assert read_settings(None) == read_settings(tmp_path) == DEFAULT
    put(tmp_path / "reconcile.yaml", "fail_on: never\n")
    assert read_settings(tmp_path).fail_on is FailOn.NEVER
    put(tmp_path / "reconcile.yaml", "fail_on: often\n")
    with pytest.raises(ConfigError, match=r"reconcile\.yaml:1: fail_on"):
        read_settings(tmp_path)
