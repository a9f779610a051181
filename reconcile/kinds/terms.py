"""Terms of a closed vocabulary, as they are shown and written: the same for all kinds that state one."""

from __future__ import annotations

from collections.abc import Mapping

from reconcile.values import Term, Value


def show_term(value: Value) -> str:
    """The term itself, which is English."""
    return value.term if isinstance(value, Term) else ""


def normalise_term(value: Value) -> Mapping[str, object]:
    """``{"vocabulary", "term"}``."""
    return {"vocabulary": value.vocabulary, "term": value.term} if isinstance(value, Term) else {}
