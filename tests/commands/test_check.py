"""``reconcile check`` as people and build servers call it: real folders, exit codes, streams and files."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from reconcile import check
from reconcile.cli import main
from tests.commands.conftest import GAZETTE, HERALD

TWO_FORMATS = ("--format", "csv", "--format", "text")
AGREEING = "The bridge opened on 3 May 1987. The bridge is 1,204 metres long.\n"


def folder(path: Path, **articles: str) -> Path:
    path.mkdir(parents=True, exist_ok=True)
    for name, text in articles.items():
        (path / f"{name}.txt").write_text(text, encoding="utf-8")
    return path


def run(*args: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-m", "reconcile", *map(str, args)],
        capture_output=True, text=True, encoding="utf-8", check=False, cwd=cwd, env=environment,
    )  # fmt: skip


def test_a_conflict_is_told_and_fails(bridge: Path) -> None:
    done = run("check", bridge)
    assert done.returncode == 1
    assert "1987" in done.stdout
    assert "1988" in done.stdout
    assert done.stderr == (
        "reconcile: 1 new, 0 reopened, 0 resolved, 0 obsolete, 0 overdue: failed, 1 conflict to decide\n"
    )


def test_agreement_passes(tmp_path: Path) -> None:
    done = run("check", folder(tmp_path / "b", herald=HERALD, times=AGREEING))
    assert (done.returncode, done.stderr.splitlines()[-1]) == (
        0,
        "reconcile: 0 new, 0 reopened, 0 resolved, 0 obsolete, 0 overdue: passed",
    )


def test_a_list_of_files(bridge: Path) -> None:
    assert run("check", bridge / "herald.txt", bridge / "gazette.txt").returncode == 1


def test_never_fails_on_request(bridge: Path) -> None:
    assert run("check", bridge, "--fail-on", "never").returncode == 0


def test_several_formats_at_once(bridge: Path, tmp_path: Path) -> None:
    sarif, table = tmp_path / "out" / "a.sarif", tmp_path / "out" / "b.csv"
    done = run("check", bridge, "--format", "sarif", "--output", sarif, "--format", "github", "--output", table)
    assert done.returncode == 1
    assert json.loads(sarif.read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert table.read_text(encoding="utf-8").startswith("::error ")
    assert done.stdout == ""


def test_the_suffix_says_the_format(bridge: Path, tmp_path: Path) -> None:
    run("check", bridge, "--output", tmp_path / "r.json")
    assert json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["schema_version"] == 1


def test_the_library_gives_the_same_bytes(bridge: Path) -> None:
    assert check(bridge).to_json() == run("check", bridge, "--format", "json").stdout


def test_frames(bridge: Path) -> None:
    checked = check(bridge)
    assert list(checked.to_frame()["severity"]) == ["major"]
    assert list(checked.to_frame()["sources"]) == [("gazette", "herald")]
    claims = checked.to_frame("claims")
    assert sorted(claims["source"]) == ["gazette", "herald"]
    assert set(claims["quote"]) == {"3 May 1987", "3 May 1988"}


def test_a_reader_who_leaves_early_costs_no_trace(bridge: Path) -> None:
    script = f"{sys.executable} -m reconcile check {bridge} --format json | true"
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(["sh", "-c", script], capture_output=True, text=True, check=False, env=environment)
    assert "Traceback" not in done.stderr


@dataclass(frozen=True)
class Bad:
    why: str
    make: Callable[[Path], list[str | Path]]
    says: str


def _file(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


BAD = [
    Bad("an empty folder", lambda at: [folder(at / "empty")], "no articles"),
    Bad("one article only", lambda at: [folder(at / "one", herald=HERALD)], "only one article"),
    Bad("a file that is not there", lambda at: [at / "nowhere"], "no such file or folder"),
    Bad(
        "a binary file",
        lambda at: [_file(at / "bin" / "a.txt", b"\x00\x01\x02" * 99).parent, "--fail-on", "major"],
        "a.txt",
    ),
    Bad("broken front matter", lambda at: [_file(at / "fm" / "a.md", b"---\ntitle: [\n---\nx\n").parent], "a.md"),
    Bad(
        "two articles of one id",
        lambda at: [_file(folder(at / "ids", a=HERALD) / "a.md", GAZETTE.encode()).parent],
        "one id",
    ),
    Bad(
        "nobody claims anything",
        lambda at: [folder(at / "still", a="Nothing was said.\n", b="Nobody spoke.\n")],
        "no claim",
    ),
    Bad("an unknown format", lambda at: [folder(at / "f", a=HERALD, b=GAZETTE), "--format", "pdf"], "unknown format"),
    Bad("an unknown option", lambda at: [folder(at / "o", a=HERALD, b=GAZETTE), "--formt", "json"], "--formt"),
    Bad("a suffix of no format", lambda at: [folder(at / "s", a=HERALD, b=GAZETTE), "--output", "r.pdf"], "suffix"),
    Bad(
        "two formats on one stream",
        lambda at: [
            folder(at / "t", a=HERALD, b=GAZETTE),
            "--output",
            at / "r.json",
            "--format",
            "csv",
            "--format",
            "text",
        ],
        "standard output",
    ),
    Bad(
        "an old report that is none",
        lambda at: [folder(at / "c", a=HERALD, b=GAZETTE), "--compare", _file(at / "old.json", b"[]")],
        "old.json",
    ),
    Bad("no repository", lambda at: [folder(at / "g", a=HERALD, b=GAZETTE), "--since", "main"], "git"),
    Bad("a name of two lines", lambda at: [folder(at / "n", **{"a": HERALD, "::error::\n::b": GAZETTE})], r"\n::b'"),
    Bad("a name that turns around", lambda at: [folder(at / "u", **{"a": HERALD, "\u202eb": GAZETTE})], r"\u202eb"),
    Bad("a name in no encoding", lambda at: [folder(at / "e", **{"a": HERALD, "\udcff": GAZETTE})], r"\udcff"),
    Bad("no day", lambda at: [folder(at / "d", a=HERALD, b=GAZETTE), "--today", "soon"], "--today"),
]


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.why)
def test_could_not_look(bad: Bad, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One clear line and perhaps a hint, exit code 2, and nothing written."""
    args = bad.make(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    given = args if "--output" in args else [*args, "--output", tmp_path / "r.json"]
    assert call("check", *given) == 2
    told = capsys.readouterr()
    assert bad.says in told.err
    assert told.out == ""
    assert sorted(tmp_path.rglob("*")) == before


def call(*args: str | Path) -> int:
    """The command within this process; argparse ends it where it cannot go on."""
    try:
        return main([str(arg) for arg in args])
    except SystemExit as end:
        return int(str(end.code))


def test_main_answers_the_exit_code(bridge: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(bridge), "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["counts"]["conflicts"]["unresolved"] == 1


def test_the_same_bytes_under_other_hash_seeds_and_folders(bridge: Path, tmp_path: Path) -> None:
    elsewhere = folder(tmp_path / "x" / "bridge", herald=HERALD, gazette=GAZETTE)
    outputs = set()
    for seed, path in (("0", bridge), ("1", bridge), ("2", elsewhere)):
        environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONHASHSEED": seed}
        args = [sys.executable, "-m", "reconcile", "check", str(path), "--format", "json"]
        outputs.add(subprocess.run(args, capture_output=True, check=False, env=environment).stdout)
    assert len(outputs) == 1
