"""Where articles lie: what a command was pointed at, and the files found there.

A workspace is a folder that holds ``sources/``; without one, plain folders and files are read as they are.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from reconcile.articles.read import Source, read_article
from reconcile.disk import cannot_read, read_bytes
from reconcile.errors import ArticleError, UsageError
from reconcile.model import Article

SUFFIXES: Final = (".md", ".txt")
SIDECAR_SUFFIX: Final = ".yaml"
SOURCES: Final = "sources"
# Folders at the top of a plain folder that hold what the tool wrote.
WRITTEN_FOLDERS: Final = frozenset({"claims", "reports"})
# Files that say something about a folder and are no articles, by their name in lower case without suffix.
ABOUT_FOLDER: Final = frozenset({"readme", "license", "licence", "changelog", "contributing"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What a command was pointed at."""

    root: Path | None  # the workspace; None for a plain folder or a list of files
    base: Path  # what ids and dossiers are relative to
    print_base: Path  # what printed paths are relative to
    files: tuple[Path, ...]  # sorted by id
    one_dossier: bool = False  # files listed one by one are compared with one another, wherever they lie
    whole: bool = False  # all that a workspace holds


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
    return next(article_files(root / SOURCES), None) is not None


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
        files = tuple(article_files(folder, skip=WRITTEN_FOLDERS))
        return _place(None, folder, folder, files, str(folder))
    found = _place(root, base, root, tuple(article_files(within)), str(within))
    return replace(found, whole=within == root / SOURCES)


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
            files.extend(article_files(path))
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
        article_id = relative(path.with_suffix(""), base)
        if not article_id.isprintable():
            hint = "rename it: reports, decisions and claims go by the name"
            raise ArticleError(f"{article_id!a}: a name that cannot be printed", hint=hint)
        if article_id in by_id:
            names = f"{relative(by_id[article_id], print_base)} and {relative(path, print_base)}"
            raise ArticleError(f'{names}: two articles with one id, "{article_id}"', hint="rename one, or take it out")
        by_id[article_id] = path
    if not by_id:
        raise ArticleError(f"{what}: no articles (.md or .txt)", hint="put at least two in, or point at another folder")
    return Place(root=root, base=base, print_base=print_base, files=tuple(by_id[key] for key in sorted(by_id)))


def article_files(folder: Path, skip: frozenset[str] = frozenset()) -> Iterator[Path]:
    """Yield the article files below a folder, in the order of their names.  Links to folders are not followed."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        raise cannot_read(folder, error) from error
    for entry in entries:
        path = Path(entry.path)
        if entry.name.startswith((".", "~")) or entry.name in skip:
            continue
        if entry.is_dir(follow_symlinks=False):
            if path.suffix.lower() in SUFFIXES:
                raise ArticleError(f"{path}: is a folder, and named like an article", hint="rename it, or take it out")
            yield from article_files(path)
        elif path.suffix.lower() in SUFFIXES and path.stem.lower() not in ABOUT_FOLDER and not path.is_dir():
            yield path


def relative(path: Path, base: Path) -> str:
    """The way from a folder to a path, with slashes."""
    inside, above = path.as_posix(), f"{base.as_posix()}/"
    if inside.startswith(above) and "/.." not in inside:
        return inside.removeprefix(above)  # nearly always, and in a tenth of the time
    return Path(os.path.relpath(path, base)).as_posix()


def _source(place: Place, path: Path) -> Source:
    article_id = relative(path.with_suffix(""), place.base)
    sidecar = path.with_suffix(SIDECAR_SUFFIX)
    has_sidecar = sidecar.is_file()
    return Source(
        id=article_id,
        path=relative(path, place.print_base),
        dossier="" if place.one_dossier else article_id.rpartition("/")[0],
        data=read_bytes(path),
        sidecar=read_bytes(sidecar) if has_sidecar else None,
        sidecar_path=relative(sidecar, place.print_base) if has_sidecar else "",
    )
