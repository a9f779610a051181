"""A file's bytes to an article: decoded, its front matter cut off and read, nothing else changed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from reconcile.articles.decode import decode
from reconcile.articles.frontmatter import merge, read_metadata, split
from reconcile.errors import ArticleError
from reconcile.model import Article, Metadata


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article's file as found, before it is read."""

    id: str
    path: str  # as printed: relative, with forward slashes
    dossier: str
    data: bytes
    sidecar: bytes | None = None  # of <name>.yaml beside it
    sidecar_path: str = ""


def read_article(source: Source) -> Article:
    """Decode a source and read its metadata.

    The sha256 is of the file's bytes alone; a changed sidecar shows in the metadata.
    Raises: ``ArticleError`` naming file and line for binary, undecodable and empty files and for broken metadata.
    """
    beside, declared = _sidecar(source)
    text = decode(source.data, where=source.path, declared=declared)
    front = split(text, where=source.path)
    above, _ = read_metadata(front.yaml_text, where=source.path, first_line=2)
    metadata = merge(above, beside)
    body = text[front.body_start :]
    if not body.strip():
        hint = "write the article into it, or take the file out of the folder"
        raise ArticleError(f"{source.path}: is empty", hint=hint)
    return Article(
        id=source.id,
        path=source.path,
        dossier=metadata.dossier if metadata.dossier is not None else source.dossier,
        text=body,
        sha256=hashlib.sha256(source.data).hexdigest(),
        line_offset=front.lines,
        metadata=metadata,
    )


def _sidecar(source: Source) -> tuple[Metadata, str | None]:
    if source.sidecar is None:
        return Metadata(), None
    text = decode(source.sidecar, where=source.sidecar_path)
    return read_metadata(text, where=source.sidecar_path)
