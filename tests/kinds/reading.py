"""A sentence as the kinds see it."""

from __future__ import annotations

from reconcile.kinds.conventions import settle
from reconcile.kinds.kind import Context, Kind
from reconcile.kinds.scan import scan
from reconcile.model import Article, Document, Mention, Metadata
from reconcile.registry import KINDS


def context(text: str, language: str = "en", published: str | None = None) -> Context:
    """Lay a bare text out as an article without blocks."""
    metadata = Metadata(language=language, published=published)
    article = Article(id="a", path="a.txt", dossier="", text=text, sha256="", metadata=metadata)
    document = Document(article=article, language=language, blocks=(), sentences=())
    return Context(document=document, conventions=settle(document))


def read(text: str, kind: str = "", language: str = "en") -> list[Mention]:
    """Read all values of a text as the scanner does, or those of one kind."""
    return [mention for mention in scan(context(text, language), KINDS) if kind in ("", mention.kind)]


def kind_named(name: str) -> Kind:
    return next(kind for kind in KINDS if kind.name == name)
