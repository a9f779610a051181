"""A file or an address to an article of the workspace: read, told from what is there, and stored as Markdown."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import urlsplit

import yaml

from reconcile.articles.convert import convert
from reconcile.articles.decode import decode
from reconcile.articles.extracted import Extracted
from reconcile.articles.frontmatter import merge, read_metadata, split
from reconcile.articles.read import Source, read_article
from reconcile.articles.web import Permits, fetch, is_public
from reconcile.checked import Material, read_workspace
from reconcile.disk import read_bytes, write_bytes, write_text
from reconcile.effects import Effects, effects
from reconcile.errors import ArticleError, UsageError
from reconcile.model import Article, Metadata
from reconcile.place import SOURCES
from reconcile.workspace import is_reserved

FORMS: Final = {
    ".txt": "text",
    ".md": "text",
    ".markdown": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
}
SUFFIXES: Final = {"text": ".txt", "html": ".html", "pdf": ".pdf", "docx": ".docx"}
MEDIA_TYPES: Final = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "text/plain": "text",
    "text/markdown": "text",
}
LOOKS_LIKE_HTML: Final = re.compile(rb"\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head)\b", re.IGNORECASE)
FOLDER_NAME: Final = re.compile(r"\w[\w .,'()-]{0,99}")  # no hidden folder, none upwards
LONGEST_NAME: Final = 60
LARGEST_BYTES: Final = 50_000_000  # of a PDF or DOCX, pictures included
ORIGINALS: Final = ".originals"  # hidden, so that an original text is not read as an article of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A document that was read and has no place in the workspace yet."""

    what: str  # the path or address as given
    text: str
    metadata: Metadata
    stem: str  # what a file would be called
    original: bytes
    suffix: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An article to be written."""

    article_id: str
    dossier: str
    content: str  # front matter and text
    incoming: Incoming

    @property
    def path(self) -> PurePosixPath:
        """Relative to the workspace."""
        return PurePosixPath(SOURCES, f"{self.article_id}.md")

    @property
    def original_path(self) -> PurePosixPath:
        name = PurePosixPath(self.article_id).name + self.incoming.suffix
        return PurePosixPath(SOURCES, self.dossier, ORIGINALS, name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What somebody asked to be added."""

    documents: tuple[str, ...]  # paths and addresses
    workspace: Path
    dossier: str | None = None  # None: the only one there is
    name: str | None = None
    given: Mapping[str, str]  # metadata that the editor states
    today: str  # ISO day
    keep_original: bool = False
    permits: Permits = is_public


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What was written, and what it changed."""

    placed: tuple[Placed, ...]
    effects: Effects


def add(request: Request) -> Added:
    """Read all documents, compare the workspace without and with them, then write them.

    Raises: ``ReconcileError``, with nothing written, where one cannot be read, placed or compared.
    """
    root = request.workspace
    if not (root / SOURCES).is_dir():
        hint = "`reconcile init` makes one; name another with --workspace"
        raise UsageError(f"{root}: is no workspace, it has no folder {SOURCES}/", hint=hint)
    if request.name is not None and len(request.documents) > 1:
        raise UsageError("--name is for one document", hint="add them one by one")
    given = _checked_metadata(request.given)
    material = read_workspace(root)
    incoming = [read_incoming(what, today=request.today, permits=request.permits) for what in request.documents]
    dossier = choose_dossier(request.dossier, incoming, material.articles)
    placed = place(incoming, material.articles, dossier=dossier, given=given, name=request.name)
    told = _effects(material, placed, dossier)
    for each in placed:
        write_text(root / each.path, each.content)
        if request.keep_original:
            write_bytes(root / each.original_path, each.incoming.original)
    return Added(placed=placed, effects=told)


def _effects(material: Material, placed: Sequence[Placed], dossier: str) -> Effects:
    """Compare only the dossier: no other can change."""
    around = tuple(article for article in material.articles if article.dossier == dossier)
    before = material.of(around).report()
    after = material.of((*around, *(_article(each) for each in placed))).report()
    return effects(before, after, {each.article_id for each in placed})


def _article(placed: Placed) -> Article:
    data = placed.content.encode()
    return read_article(Source(id=placed.article_id, path=str(placed.path), dossier=placed.dossier, data=data))


def _checked_metadata(given: Mapping[str, str]) -> Metadata:
    """What the editor states, under the same rules as front matter."""
    metadata, _ = read_metadata(yaml.safe_dump(dict(given), allow_unicode=True), where="the metadata given")
    return metadata


def choose_dossier(wanted: str | None, incoming: Sequence[Incoming], articles: Sequence[Article]) -> str:
    """The dossier that was asked for, that the documents name, or the only one there is.

    Raises: ``UsageError`` where that leaves more than one, or the name is no folder's.
    """
    named = sorted({each.metadata.dossier for each in incoming if each.metadata.dossier})
    existing = sorted({article.dossier for article in articles})
    choice = (wanted,) if wanted is not None else tuple(named) or tuple(existing) or ("",)
    if len(choice) > 1:
        listed = ", ".join(name or "(the top)" for name in choice)
        raise UsageError(f"which dossier? There are {listed}", hint="name one with --dossier, a new one if you like")
    parts = choice[0].split("/") if choice[0] else []
    if not all(FOLDER_NAME.fullmatch(part) for part in parts) or is_reserved("/".join((*parts, "x"))):
        raise UsageError(
            f'"{choice[0]}" is no name for a dossier', hint="use letters, figures and -, such as flood-2017"
        )
    return choice[0]


def is_address(what: str) -> bool:
    """Whether an argument is an address rather than a path: "https:", but not a Windows drive."""
    return re.match(r"[A-Za-z][A-Za-z0-9+.-]+://", what) is not None


def read_incoming(what: str, *, today: str, permits: Permits = is_public) -> Incoming:
    """Read a file or fetch an address.  ``today`` is an ISO day, kept as ``retrieved`` of what was fetched.

    Raises: ``ArticleError`` naming what cannot be found, fetched, read or converted, and why.
    """
    if is_address(what):
        return _from_address(what, today, permits)
    return _from_file(Path(what), today)


def place(
    incoming: Sequence[Incoming], existing: Sequence[Article], *, dossier: str, given: Metadata, name: str | None = None
) -> tuple[Placed, ...]:
    """Give each document an id in a dossier.  ``given`` is metadata that the editor states; it wins.

    Raises: ``ArticleError`` for content that is there already, and for a name that is taken.
    """
    known = {_content_key(article.text): article.path for article in existing}
    taken = {article.id.casefold() for article in existing}
    placed: list[Placed] = []
    for each in incoming:
        key = _content_key(each.text)
        if key in known:
            raise ArticleError(f"{each.what}: its content is there already, as {known[key]}", hint="nothing was added")
        metadata = replace(merge(given, each.metadata), dossier=None)  # the folder says it
        article_id = _free_id(dossier, name or _name(metadata, each), taken, named=name is not None)
        new = Placed(article_id=article_id, dossier=dossier, content=_content(each.text, metadata), incoming=each)
        known[key] = new.path.as_posix()
        taken.add(article_id.casefold())
        placed.append(new)
    return tuple(placed)


# --- reading ------------------------------------------------------------------------------------


def _from_file(path: Path, today: str) -> Incoming:
    form = FORMS.get(path.suffix.lower())
    if form is None:
        raise UsageError(f"{path}: is no kind of document that can be read", hint="add .txt, .md, .html, .pdf or .docx")
    data = read_bytes(path, most=LARGEST_BYTES)
    extracted = _extract(data, form, str(path), today)
    return Incoming(
        what=str(path),
        text=extracted.markdown,
        metadata=extracted.metadata,
        stem=path.stem,
        original=data,
        suffix=path.suffix.lower(),
    )


def _from_address(url: str, today: str, permits: Permits) -> Incoming:
    fetched = fetch(url, permits=permits)
    form = _form(fetched.data, fetched.media_type, urlsplit(fetched.url).path)
    if form is None:
        hint = "save the article's text as .txt or .md, and add that"
        raise ArticleError(f"{url}: is {fetched.media_type or 'of an unknown kind'}, no article", hint=hint)
    extracted = _extract(fetched.data, form, url, today, url=fetched.url, charset=fetched.charset)
    said = Metadata(url=fetched.url, retrieved=today)
    return Incoming(
        what=url,
        text=extracted.markdown,
        metadata=merge(extracted.metadata, said),
        stem=_stem_of(fetched.url),
        original=fetched.data,
        suffix=SUFFIXES[form],
    )


def _form(data: bytes, media_type: str, path: str) -> str | None:
    if data.startswith(b"%PDF-"):
        return "pdf"
    if LOOKS_LIKE_HTML.match(data[:1000]):
        return "html"
    by_type = MEDIA_TYPES.get(media_type)
    return by_type or (FORMS.get(PurePosixPath(path).suffix.lower()) if not media_type else None)


def _extract(
    data: bytes, form: str, where: str, today: str, *, url: str | None = None, charset: str | None = None
) -> Extracted:
    if form != "text":
        return convert(data, form=form, where=where, today=today, url=url, charset=charset)
    text = decode(data, where=where, declared=charset)
    front = split(text, where=where)
    metadata, _ = read_metadata(front.yaml_text, where=where, first_line=2)
    body = text[front.body_start :]
    if not body.strip():
        raise ArticleError(f"{where}: is empty", hint="nothing was added")
    return Extracted(markdown=body, metadata=metadata)


# --- placing ------------------------------------------------------------------------------------


def _content_key(text: str) -> str:
    """Equal for texts that differ in blanks, line ends and composition alone."""
    words = " ".join(unicodedata.normalize("NFC", text).casefold().split())
    return hashlib.sha256(words.encode()).hexdigest()


def _name(metadata: Metadata, incoming: Incoming) -> str:
    """What an article is called: its file's name, or publisher and title of what was fetched."""
    if not is_address(incoming.what):
        return _slug(incoming.stem) or "article"
    parts = (_slug(metadata.publisher or ""), _slug(metadata.title or incoming.stem))
    return _cut("-".join(part for part in parts if part)) or "article"


def _stem_of(url: str) -> str:
    parts = urlsplit(url)
    last = PurePosixPath(parts.path).stem
    return last if re.search(r"[A-Za-z]", last) else str(parts.hostname)


def _slug(text: str) -> str:
    """Text as a file's name on any system.

    >>> _slug("¡Pérez gana! – 2 km")
    'perez-gana-2-km'
    """
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return _cut(re.sub(r"[^\w]+", "-", plain.casefold()).strip("-_"))


def _cut(slug: str) -> str:
    if len(slug) <= LONGEST_NAME:
        return slug
    return slug[:LONGEST_NAME].rpartition("-")[0] or slug[:LONGEST_NAME]


def _free_id(dossier: str, name: str, taken: set[str], *, named: bool) -> str:
    base = f"{dossier}/{name}" if dossier else name
    if named and not FOLDER_NAME.fullmatch(name):
        raise UsageError(f'"{name}" is no name for an article', hint="use letters, figures and -, such as herald-2")
    if base.casefold() not in taken and not is_reserved(base):
        return base
    if named:
        raise ArticleError(
            f'"{base}": an article cannot have this name, it is taken', hint="choose another with --name"
        )
    return next(f"{base}-{n}" for n in range(2, len(taken) + 3) if f"{base}-{n}".casefold() not in taken)


def _content(text: str, metadata: Metadata) -> str:
    """The file: front matter, and the text as it was read."""
    said = {f.name: value for f in fields(Metadata) if (value := getattr(metadata, f.name))}
    if not said:
        # an article that begins like front matter needs some above it, or it would be read as such
        return f"---\n---\n{text}" if split(text, where="").body_start else text
    front = yaml.safe_dump(said, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{front}---\n{text}"
