"""Files as they were at a git ref, and ``check --since`` on a real repository."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from reconcile.cli import main
from reconcile.engines.remembered import PARTS
from reconcile.errors import UsageError
from reconcile.history import as_of

OLD = "The bridge opened on 3 May 1987. It cost $3.5 million. The bridge is 1,204 metres long.\n"
OTHER = "Ferries ran until winter. The new bridge is 1,240 metres long.\n"
NEW = "On 3 May 1988 the bridge opened to traffic. It cost $3.5 million.\n"


def git(at: Path, *args: str) -> None:
    environment = {
        **os.environ,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        **{f"GIT_{who}_{what}": "x@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
    }
    subprocess.run(["git", "-C", str(at), *args], check=True, capture_output=True, env=environment)


def save(at: Path, name: str, text: str) -> None:
    path = at / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    git(at, "add", "--all")
    git(at, "commit", "--quiet", "--message", f"add {name}")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with one open conflict on main, and a branch that adds an article with another."""
    root = tmp_path / "news"
    root.mkdir()
    git(root, "init", "--quiet", "--initial-branch", "main")
    save(root, "sources/bridge/herald.md", OLD)
    save(root, "sources/bridge/gazette.md", OTHER)
    git(root, "checkout", "--quiet", "-b", "times")
    save(root, "sources/bridge/times.md", NEW)
    monkeypatch.chdir(root)
    return root


def test_files_are_as_they_were(repository: Path) -> None:
    with as_of("main", [repository]) as (then,):
        assert sorted(path.name for path in then.rglob("*.md")) == ["gazette.md", "herald.md"]
        assert (then / "sources/bridge/herald.md").read_text(encoding="utf-8") == OLD
        kept = then
    assert not kept.exists()


def test_a_path_that_was_not_there_is_left_out(repository: Path) -> None:
    paths = [repository / "sources/bridge/times.md", repository / "sources/bridge/herald.md"]
    with as_of("main", paths) as then:
        assert [path.name for path in then] == ["herald.md"]


def test_what_others_added_meanwhile_is_not_this_branchs_doing(repository: Path) -> None:
    git(repository, "checkout", "--quiet", "main")
    save(repository, "sources/bridge/weekly.md", NEW)
    git(repository, "checkout", "--quiet", "times")
    with as_of("main", [repository]) as (then,):
        assert not (then / "sources/bridge/weekly.md").exists()


def test_links_are_no_articles(repository: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("secret", encoding="utf-8")
    (repository / "sources/bridge/link.md").symlink_to(tmp_path / "secret.md")
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "--message", "link")
    with as_of("HEAD", [repository]) as (then,):
        assert not (then / "sources/bridge/link.md").exists()


@pytest.mark.parametrize("ref", ["nowhere", "--output=x", "", "main:sources"])
def test_what_is_no_ref_is_refused(repository: Path, ref: str) -> None:
    with pytest.raises(UsageError, match="no such branch, tag or commit"), as_of(ref, [repository]):
        pytest.fail("there is no such ref")


def test_since_tells_only_what_the_branch_brings(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--since", "main", "--format", "json"]) == 1
    data = json.loads(capsys.readouterr().out)
    assert [each["kind"] for each in data["conflicts"]] == ["date"]  # the length was in conflict before
    assert data["change"]["new"] == [data["conflicts"][0]["id"]]
    assert [each["sources"] for each in data["change"]["corroborations"]] == [["bridge/times"]]


def test_where_there_was_no_workspace_all_is_new(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(repository, "checkout", "--quiet", "--orphan", "empty")
    git(repository, "rm", "--quiet", "-r", "--cached", ".")
    save(repository, "notes.md", "The bridge opened on 3 May 1999.")
    git(repository, "rm", "--quiet", "-r", "--cached", "sources")
    git(repository, "commit", "--quiet", "--message", "notes only")
    assert main(["check", "--since", "empty", "--format", "json"]) == 1
    data = json.loads(capsys.readouterr().out)
    assert len(data["change"]["new"]) == 2
    assert "notices" not in data


def test_where_the_articles_of_then_cannot_be_read_a_notice_says_so(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save(repository, "sources/bridge/broken.md", "---\ntitle: [\n---\nThe bridge opened on 3 May 1999.\n")
    (repository / "sources/bridge/broken.md").unlink()
    assert main(["check", "--since", "HEAD", "--format", "json"]) == 1
    data = json.loads(capsys.readouterr().out)
    assert len(data["change"]["new"]) == 2
    assert [notice for notice in data["notices"] if "broken.md" in notice and "counts as new" in notice]


def test_what_was_then_is_remembered_here(repository: Path) -> None:
    """In the workspace's own cache: a temporary folder's would be gone with it."""

    def kept() -> int:
        with closing(sqlite3.connect(repository / ".reconcile-cache" / "v1.sqlite3")) as connection:
            (number,) = connection.execute("SELECT count(*) FROM kept").fetchone()
            return int(number)

    main(["check"])
    before = kept()
    main(["check", "--since", "main"])
    assert kept() == before + 1 + len(PARTS)  # the dossier as it was; its articles are the same


def test_since_head_brings_nothing_and_passes(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--since", "HEAD", "--format", "markdown"]) == 0
    assert capsys.readouterr().out.startswith("## No new conflict\n")
    assert main(["check", "--fail-on", "major"]) == 1
