"""The claims of a bare text."""

from __future__ import annotations

from reconcile.articles.document import lay_out
from reconcile.model import Article, Claim, Metadata
from reconcile.packs.attribute import builtin_attributes
from reconcile.pipeline import pull


def claims_of(text: str, language: str = "en") -> tuple[Claim, ...]:
    """All claims that an article with this text makes, in text order."""
    metadata = Metadata(published="2018-02-05", language=language)
    article = Article(id="a", path="a.txt", dossier="", text=text, sha256="0", metadata=metadata)
    return pull(lay_out(article), builtin_attributes()).claims
