"""What a workspace holds beside its articles: settings, decisions, edits and claims, in and out.

A workspace is a folder that holds ``sources/``; ``reconcile.place`` finds the articles.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath, PurePosixPath
from typing import Final

from reconcile.articles.decode import decode
from reconcile.config import DEFAULT, Config, read_config
from reconcile.disk import read_bytes, write_text
from reconcile.errors import ArticleError, DecisionError
from reconcile.findings.decision_files import read_decision, write_decision
from reconcile.findings.edits import WHERE as EDITS_FILE
from reconcile.findings.edits import Edit, write_edit
from reconcile.findings.edits import read_edits as parse_edits
from reconcile.model import Decision, Pulled
from reconcile.packs.attribute import Attribute, builtin_attributes, read_pack
from reconcile.place import ABOUT_FOLDER, SIDECAR_SUFFIX, SOURCES, article_files, relative

CLAIMS: Final = "claims"
CONFIG_NAME: Final = "reconcile.yaml"
# Folders below claims/ that editors own.
DECISIONS: Final = "decisions"
EDITORS_FOLDERS: Final = frozenset({DECISIONS})
EDITORS_FILES: Final = frozenset({"edits.yaml"})


def read_settings(root: Path | None) -> Config:
    """A workspace's ``reconcile.yaml``; the default where there is none.  Raises: ``ConfigError``."""
    path = root / CONFIG_NAME if root is not None else None
    if path is None or not path.exists():
        return DEFAULT
    return read_config(decode(read_bytes(path), where=CONFIG_NAME), where=CONFIG_NAME)


def read_decisions(root: Path | None) -> tuple[Decision, ...]:
    """What editors ruled in a workspace, by id.  Raises: ``DecisionError`` naming file and line."""
    folder = root / CLAIMS / DECISIONS if root is not None else None
    if folder is None or not folder.is_dir():
        return ()
    paths = sorted(path for path in folder.glob("*.yaml") if not path.name.startswith("."))
    read = ((path, f"{CLAIMS}/{DECISIONS}/{path.name}") for path in paths)
    return tuple(
        read_decision(decode(read_bytes(path), where=where), where, expected_id=path.stem) for path, where in read
    )


def read_edits(root: Path | None) -> tuple[Edit, ...]:
    """What editors struck out, corrected or added.  Raises: ``DecisionError`` naming file and line."""
    path = root / EDITS_FILE if root is not None else None
    return () if path is None or not path.is_file() else parse_edits(decode(read_bytes(path), where=EDITS_FILE))


def append_edit(root: Path, edit: Edit) -> Path:
    """Add an edit at the end of the file; what stands there, comments included, is kept."""
    path = root / EDITS_FILE
    before = decode(read_bytes(path), where=EDITS_FILE) if path.is_file() else ""
    gap = "" if not before or before.endswith("\n") else "\n"
    write_text(path, before + gap + write_edit(edit))
    return path


def decision_path(root: Path, finding_id: str) -> Path:
    """Where the decision on a finding is kept: a file of its own, so that editors in two branches do not collide."""
    return root / CLAIMS / DECISIONS / f"{finding_id}.yaml"


def store_decision(root: Path, decision: Decision) -> Path:
    """Write a decision's file whole or not at all; the path."""
    path = decision_path(root, decision.id)
    write_text(path, write_decision(decision))
    return path


def remove_decision(root: Path, finding_id: str) -> Path:
    """Take a decision's file away.  Raises: ``DecisionError`` where there is none."""
    path = decision_path(root, finding_id)
    if not path.is_file():
        raise DecisionError(f"{finding_id}: is not decided", hint="`reconcile check` shows what is")
    path.unlink()
    return path


def read_attributes(root: Path | None, config: Config) -> tuple[Attribute, ...]:
    """The attributes of all packs in force: those that come with the tool, and the workspace's own.

    Raises: ``ConfigError`` naming file and line.
    """
    own = (root / name for name in config.packs) if root is not None else ()
    return (*builtin_attributes(), *(attribute for path in own for attribute in read_pack(path)))


def state_of(root: Path) -> str:
    """A digest of every file of a workspace that a report rests on.  Raises: ``ReconcileError`` or ``OSError``."""
    claims = root / CLAIMS
    packs = [root / name for name in read_settings(root).packs]
    decisions = sorted((claims / DECISIONS).glob("*.yaml")) if (claims / DECISIONS).is_dir() else []
    articles = list(article_files(root / SOURCES))
    sidecars = [path.with_suffix(SIDECAR_SUFFIX) for path in articles]
    single = [root / CONFIG_NAME, *packs, *(claims / name for name in sorted(EDITORS_FILES))]
    digest = hashlib.sha256()
    for path in (*articles, *sidecars, *decisions, *single):
        content = path.read_bytes() if path.is_file() else None
        digest.update(f"{path.as_posix()}\n{-1 if content is None else len(content)}\n".encode())
        digest.update(content or b"")
    return digest.hexdigest()


# --- claims -------------------------------------------------------------------------------------


def claims_path(root: Path, article_id: str) -> Path:
    """Where an article's claims are kept: ``claims/<article>.yaml``."""
    return root / CLAIMS / f"{article_id}.yaml"


def write_claims(root: Path, pulled: Sequence[Pulled], *, prune: bool = False) -> tuple[Path, ...]:
    """Write what was pulled, a file an article; answer the paths that changed, sorted.

    A file whose text stays the same is not touched.  ``prune`` removes the files of articles that are gone; what
    editors wrote below claims/ is never touched.
    """
    from reconcile.claims.store import write_pulled

    changed = []
    for each in pulled:
        path = claims_path(root, each.article_id)
        _refuse_editors_path(root, path, each.article_id)
        text = write_pulled(each)
        if not path.is_file() or read_bytes(path) != text.encode():
            write_text(path, text)
            changed.append(path)
    if prune:
        kept = {claims_path(root, each.article_id) for each in pulled}
        changed.extend(_prune(path) for path in _claims_files(root / CLAIMS) if path not in kept)
    return tuple(sorted(changed))


def read_claims(root: Path, article_id: str) -> Pulled | None:
    """What was pulled from an article when its claims were last written; None if they never were."""
    from reconcile.claims.store import read_pulled

    path = claims_path(root, article_id)
    if not path.is_file():
        return None
    return read_pulled(read_bytes(path).decode(), where=relative(path, root))


def is_reserved(article_id: str) -> bool:
    """Whether no article can have this id: it would be passed over, or its claims stand where editors write."""
    folder, _, name = article_id.rpartition("/")
    return name.lower() in ABOUT_FOLDER or _is_editors(PurePosixPath(folder, f"{name}.yaml"))


def _is_editors(inside: PurePath) -> bool:
    """Whether a path below claims/ is one that editors write."""
    return inside.parts[0] in EDITORS_FOLDERS or inside.as_posix() in EDITORS_FILES


def _refuse_editors_path(root: Path, path: Path, article_id: str) -> None:
    inside = path.relative_to(root / CLAIMS)
    if _is_editors(inside):
        hint = "rename the article, or move it to another folder"
        raise ArticleError(f'"{article_id}": its claims would stand where editors write ({inside})', hint=hint)


def _claims_files(folder: Path) -> Iterator[Path]:
    """Files below claims/ that we wrote, by their first line."""
    from reconcile.claims.store import HEADER

    for path in sorted(folder.rglob("*.yaml")) if folder.is_dir() else ():
        inside = path.relative_to(folder)
        if _is_editors(inside):
            continue
        if read_bytes(path).startswith(HEADER.encode()):
            yield path


def _prune(path: Path) -> Path:
    path.unlink()
    return path
