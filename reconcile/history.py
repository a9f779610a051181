"""Files as they were at a git ref, read from git's own store: no checkout, no second working tree."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Final

from reconcile.errors import UsageError

_FILE_MODES: Final = (b"100644", b"100755")  # no links, no submodules
_PATIENCE_S: Final = 120


@contextmanager
def as_of(ref: str, paths: Sequence[Path]) -> Iterator[tuple[Path, ...]]:
    """The given paths as they were where this branch left ``ref``, below a temporary folder.

    Paths that did not exist then are left out.  The point of departure is the merge base of ``ref`` and HEAD, so that
    what others have added to ``ref`` since is not taken for this branch's doing; without one it is ``ref`` itself.
    Raises: ``UsageError`` where there is no git, no repository, or no such ref.
    """
    given = [path.resolve() for path in paths or (Path(),)]
    where = given[0] if given[0].is_dir() else given[0].parent
    top = Path(os.fsdecode(_git(where, "rev-parse", "--show-toplevel")).rstrip("\n"))
    commit = _departure(top, ref)
    with tempfile.TemporaryDirectory(prefix="reconcile-") as folder:
        root = Path(folder).resolve()
        inside = [_inside(path, top) for path in given]
        for name, data in _files(top, commit, inside):
            target = root / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        yield tuple(path for path in (root / name for name in inside) if path.exists())


def _departure(top: Path, ref: str) -> str:
    commit = _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}", missing=ref)
    base = subprocess.run(
        ["git", "-C", str(top), "merge-base", commit.decode().strip(), "HEAD"],
        capture_output=True, check=False, timeout=_PATIENCE_S,
    )  # fmt: skip
    return (base.stdout if base.returncode == 0 else commit).decode().strip()


def _inside(path: Path, top: Path) -> PurePosixPath:
    if not path.is_relative_to(top):
        raise UsageError(f"{path}: lies outside the repository {top}", hint="compare paths of one repository")
    return PurePosixPath(path.relative_to(top).as_posix())


def _files(top: Path, commit: str, inside: Sequence[PurePosixPath]) -> Iterator[tuple[str, bytes]]:
    """Names and contents of the regular files below some paths of a commit, asked for in one go."""
    wanted = [str(name) for name in inside if str(name) != "."]  # ls-tree takes no patterns: names mean themselves
    listing = _git(top, "ls-tree", "-r", "-z", "--full-tree", commit, "--", *wanted)
    found = []
    for entry in filter(None, listing.split(b"\0")):
        described, _, name = entry.partition(b"\t")
        mode, _, blob = described.split(b" ")
        if mode in _FILE_MODES and _safe(name):
            found.append((os.fsdecode(name), blob))
    contents = _blobs(top, [blob for _, blob in found])
    return zip((name for name, _ in found), contents, strict=True)


def _safe(name: bytes) -> bool:
    """No way out of the folder, whatever a hand-made tree says."""
    parts = name.split(b"/")
    return not any(part in (b"", b".", b"..") or part.lower() == b".git" or b"\\" in part for part in parts)


def _blobs(top: Path, blobs: Sequence[bytes]) -> Iterator[bytes]:
    answer = _git(top, "cat-file", "--batch", given=b"".join(blob + b"\n" for blob in blobs))
    at = 0
    for _ in blobs:
        end = answer.index(b"\n", at)
        size = int(answer[at:end].split(b" ")[2])
        yield answer[end + 1 : end + 1 + size]
        at = end + 1 + size + 1


def _git(folder: Path, *args: str, given: bytes = b"", missing: str | None = None) -> bytes:
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *args], input=given, capture_output=True, check=False, timeout=_PATIENCE_S
        )
    except FileNotFoundError as error:
        raise UsageError(
            "--since needs git, which is not installed", hint="use --compare with an earlier report"
        ) from error
    if done.returncode == 0:
        return done.stdout
    if missing is not None:
        hint = "fetch it first; a build server's shallow clone may not have it (fetch-depth: 0)"
        raise UsageError(f"{missing!r}: no such branch, tag or commit", hint=hint)
    said = done.stderr.decode(errors="replace").strip().splitlines()
    raise UsageError(f"git {args[0]}: {said[0] if said else 'failed'}", hint="--since works in a git repository")
