"""The only disk access: articles in, claims in and out, reports out.

A workspace is a folder that holds ``sources/``; without one, plain folders and files are read as they are.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath, PurePosixPath
from typing import Final

from reconcile.articles.decode import decode
from reconcile.articles.read import Source, read_article
from reconcile.config import DEFAULT, Config, read_config
from reconcile.errors import ArticleError, DecisionError, ReconcileError, UsageError
from reconcile.findings.decision_files import read_decision, write_decision
from reconcile.findings.edits import WHERE as EDITS_FILE
from reconcile.findings.edits import Edit, write_edit
from reconcile.findings.edits import read_edits as parse_edits
from reconcile.model import Article, Decision, Pulled
from reconcile.packs.attribute import Attribute, builtin_attributes, read_pack

SUFFIXES: Final = (".md", ".txt")
SIDECAR_SUFFIX: Final = ".yaml"
SOURCES: Final = "sources"
CLAIMS: Final = "claims"
CONFIG_NAME: Final = "reconcile.yaml"
# Folders below claims/ that editors own.
DECISIONS: Final = "decisions"
EDITORS_FOLDERS: Final = frozenset({DECISIONS})
EDITORS_FILES: Final = frozenset({"edits.yaml"})
# Folders at the top of a plain folder that hold what the tool wrote.
WRITTEN_FOLDERS: Final = frozenset({"claims", "reports"})
# Files that say something about a folder and are no articles, by their name in lower case without suffix.
ABOUT_FOLDER: Final = frozenset({"readme", "license", "licence", "changelog", "contributing"})
DEVICE_FOLDERS: Final = (("/", "dev"), ("/", "proc"))  # /dev/stdout may be a link to a plain file
LARGEST_ARTICLE_BYTES: Final = 20_000_000  # twenty times "War and Peace" is no article


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What a command was pointed at."""

    root: Path | None  # the workspace; None for a plain folder or a list of files
    base: Path  # what ids and dossiers are relative to
    print_base: Path  # what printed paths are relative to
    files: tuple[Path, ...]  # sorted by id
    one_dossier: bool = False  # files listed one by one are compared with one another, wherever they lie


def find_place(paths: Sequence[Path]) -> Place:
    """Find the articles that the paths mean: a workspace, a folder in or outside one, or files.

    No path means the workspace that the current folder is.  A folder is searched below; hidden files, symbolic links to
    folders, README and the like are passed over.  Several files make one dossier unless they lie in a workspace.
    Raises: ``ArticleError`` or ``UsageError`` for what is not there or is no article.
    """
    given = tuple(paths) or (Path(),)
    for path in given:
        if not path.exists():
            raise ArticleError(f"{path}: no such file or folder", hint="check the spelling, or the folder you are in")
    if len(given) == 1 and given[0].is_dir():
        return _folder(given[0])
    return _files(given)


def find_articles(paths: Sequence[Path]) -> tuple[Article, ...]:
    """Read the articles that the paths mean, sorted by id.

    Raises: ``ArticleError`` where nothing is found, a file cannot be read, or two articles have one id.
    """
    return read_place(find_place(paths))


def read_place(place: Place) -> tuple[Article, ...]:
    """Read a place's articles, sorted by id."""
    return tuple(read_one(place, path) for path in place.files)


def read_one(place: Place, path: Path) -> Article:
    """Read one of a place's files.  Raises: ``ArticleError``."""
    return read_article(_source(place, path))


def has_articles(root: Path) -> bool:
    """Whether a workspace holds an article yet."""
    return next(_walk(root / SOURCES), None) is not None


def read_settings(root: Path | None) -> Config:
    """A workspace's ``reconcile.yaml``; the default where there is none.  Raises: ``ConfigError``."""
    path = root / CONFIG_NAME if root is not None else None
    if path is None or not path.exists():
        return DEFAULT
    return read_config(decode(_read(path), where=CONFIG_NAME), where=CONFIG_NAME)


def read_decisions(root: Path | None) -> tuple[Decision, ...]:
    """What editors ruled in a workspace, by id.  Raises: ``DecisionError`` naming file and line."""
    folder = root / CLAIMS / DECISIONS if root is not None else None
    if folder is None or not folder.is_dir():
        return ()
    paths = sorted(path for path in folder.glob("*.yaml") if not path.name.startswith("."))
    read = ((path, f"{CLAIMS}/{DECISIONS}/{path.name}") for path in paths)
    return tuple(read_decision(decode(_read(path), where=where), where, expected_id=path.stem) for path, where in read)


def read_edits(root: Path | None) -> tuple[Edit, ...]:
    """What editors struck out, corrected or added.  Raises: ``DecisionError`` naming file and line."""
    path = root / EDITS_FILE if root is not None else None
    return () if path is None or not path.is_file() else parse_edits(decode(_read(path), where=EDITS_FILE))


def append_edit(root: Path, edit: Edit) -> Path:
    """Add an edit at the end of the file; what stands there, comments included, is kept."""
    path = root / EDITS_FILE
    before = decode(_read(path), where=EDITS_FILE) if path.is_file() else ""
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
    articles = list(_walk(root / SOURCES))
    sidecars = [path.with_suffix(SIDECAR_SUFFIX) for path in articles]
    single = [root / CONFIG_NAME, *packs, *(claims / name for name in sorted(EDITORS_FILES))]
    digest = hashlib.sha256()
    for path in (*articles, *sidecars, *decisions, *single):
        content = path.read_bytes() if path.is_file() else None
        digest.update(f"{path.as_posix()}\n{-1 if content is None else len(content)}\n".encode())
        digest.update(content or b"")
    return digest.hexdigest()


def root_of(path: Path) -> Path | None:
    """The workspace that a path is, or lies in: the nearest folder upwards that holds ``sources/``."""
    folder = path.resolve()
    for candidate in (folder, *folder.parents):
        if (candidate / SOURCES).is_dir():
            return candidate
    return None


# --- finding files ------------------------------------------------------------------------------


def _folder(folder: Path) -> Place:
    if (folder / SOURCES).is_dir():
        root, base, within = folder, folder / SOURCES, folder / SOURCES
    elif (above := _workspace_above(folder)) is not None:
        root, base, within = above, above / SOURCES, folder.resolve()
    else:
        files = tuple(_walk(folder, skip=WRITTEN_FOLDERS))
        return _place(None, folder, folder, files, str(folder))
    return _place(root, base, root, tuple(_walk(within)), str(within))


def _workspace_above(path: Path) -> Path | None:
    """The workspace whose sources a path lies in."""
    root = root_of(path)
    if root is None or not path.resolve().is_relative_to(root / SOURCES):
        return None
    return root


def _files(given: Sequence[Path]) -> Place:
    files: list[Path] = []
    for path in given:
        if path.is_dir():
            files.extend(_walk(path))
        else:
            files.append(_only_article(path))
    roots = {_workspace_above(path) for path in files}
    root = roots.pop() if len(roots) == 1 else None
    if root is not None:
        resolved = tuple(path.resolve() for path in files)
        return _place(root, root / SOURCES, root, resolved, "these files")
    base = Path(os.path.commonpath([path.absolute().parent for path in files])) if files else Path()
    absolute = tuple(path.absolute() for path in files)
    return replace(_place(None, base, base, absolute, "these files"), one_dossier=True)


def _only_article(path: Path) -> Path:
    if path.suffix.lower() in SUFFIXES:
        return path
    raise UsageError(
        f"{path}: is no article that can be read here (only .md and .txt)",
        hint="bring PDF, DOCX and HTML in with `reconcile add`",
    )


def _place(root: Path | None, base: Path, print_base: Path, files: Sequence[Path], what: str) -> Place:
    by_id: dict[str, Path] = {}
    for path in sorted(set(files)):
        article_id = _relative(path.with_suffix(""), base)
        if not article_id.isprintable():
            hint = "rename it: reports, decisions and claims go by the name"
            raise ArticleError(f"{article_id!a}: a name that cannot be printed", hint=hint)
        if article_id in by_id:
            names = f"{_relative(by_id[article_id], print_base)} and {_relative(path, print_base)}"
            raise ArticleError(f'{names}: two articles with one id, "{article_id}"', hint="rename one, or take it out")
        by_id[article_id] = path
    if not by_id:
        raise ArticleError(f"{what}: no articles (.md or .txt)", hint="put at least two in, or point at another folder")
    return Place(root=root, base=base, print_base=print_base, files=tuple(by_id[key] for key in sorted(by_id)))


def _walk(folder: Path, skip: frozenset[str] = frozenset()) -> Iterator[Path]:
    """Yield the article files below a folder, in the order of their names.  Links to folders are not followed."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        raise _cannot_read(folder, error) from error
    for entry in entries:
        path = Path(entry.path)
        if entry.name.startswith((".", "~")) or entry.name in skip:
            continue
        if entry.is_dir(follow_symlinks=False):
            if path.suffix.lower() in SUFFIXES:
                raise ArticleError(f"{path}: is a folder, and named like an article", hint="rename it, or take it out")
            yield from _walk(path)
        elif path.suffix.lower() in SUFFIXES and path.stem.lower() not in ABOUT_FOLDER and not path.is_dir():
            yield path


def _relative(path: Path, base: Path) -> str:
    return Path(os.path.relpath(path, base)).as_posix()


# --- reading and writing ------------------------------------------------------------------------


def _source(place: Place, path: Path) -> Source:
    article_id = _relative(path.with_suffix(""), place.base)
    sidecar = path.with_suffix(SIDECAR_SUFFIX)
    has_sidecar = sidecar.is_file()
    return Source(
        id=article_id,
        path=_relative(path, place.print_base),
        dossier="" if place.one_dossier else article_id.rpartition("/")[0],
        data=_read(path),
        sidecar=_read(sidecar) if has_sidecar else None,
        sidecar_path=_relative(sidecar, place.print_base) if has_sidecar else "",
    )


def _read(path: Path) -> bytes:
    return read_bytes(path)


def read_bytes(path: Path, *, most: int = LARGEST_ARTICLE_BYTES) -> bytes:
    """A file's content.  Raises: ``ArticleError`` for what is no file, cannot be read, or is larger than ``most``."""
    try:
        if not path.exists() and not path.is_symlink():
            raise ArticleError(f"{path}: no such file", hint="check the spelling, or the folder you are in")
        if not path.is_file():
            raise ArticleError(f"{path}: is no regular file", hint="put the article's text there as a file")
        size = path.stat().st_size
        if size > most:
            message = f"{path}: is {size // 1_000_000} MB, more than an article's {most // 1_000_000} MB"
            raise ArticleError(message, hint="take what the article says, and leave pictures out")
        return path.read_bytes()
    except OSError as error:
        raise _cannot_read(path, error) from error


def _cannot_read(path: Path, error: OSError) -> ArticleError:
    return ArticleError(f"{path}: cannot be read ({error.strerror})", hint="check the file and its permissions")


def write_text(path: Path, text: str) -> None:
    """Write a UTF-8 file whole or not at all, its line ends as they are.  Raises: as ``write_bytes``."""
    write_bytes(path, text.encode())


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file whole or not at all: a temporary one beside it, then ``os.replace``.

    What is no plain file is written to as it is: a file in the place of /dev/null or /dev/stdout breaks the machine.
    Raises: ``ReconcileError`` naming the file where it cannot be written.
    """
    temporary = None
    try:
        if (path.exists() and not path.is_file()) or path.parts[:2] in DEVICE_FOLDERS:
            path.write_bytes(data)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".tmp")
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except OSError as error:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
        message = f"{path}: cannot be written ({error.strerror})"
        raise ReconcileError(message, hint="check the folder, its permissions and the space left") from error


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
        if not path.is_file() or _read(path) != text.encode():
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
    return read_pulled(_read(path).decode(), where=_relative(path, root))


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
        if _read(path).startswith(HEADER.encode()):
            yield path


def _prune(path: Path) -> Path:
    path.unlink()
    return path
