"""Names that hold a role: "local coach Luis Chocho", "Ruby Laffoon, the Governor"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reconcile.model import Claim, Document, Mention


def role_claims(document: Document, names: Sequence[tuple[Mention, int]]) -> Iterator[Claim]:
    """Claims that a named person holds a role, in text order."""
    return iter(())
