"""Making mentions: the words of an article from ``start`` to ``end`` with what they state."""

from __future__ import annotations

from reconcile.kinds.amounts import Firmness
from reconcile.kinds.kind import Context
from reconcile.model import Mention
from reconcile.values import Modality, Value


def state(context: Context, kind: str, start: int, end: int, value: Value, firm: Firmness | None = None) -> Mention:
    """Make the mention of a value, exact where no firmness is given."""
    return Mention(
        article_id=context.document.article.id,
        start=start,
        end=end,
        kind=kind,
        quote=context.text[start:end],
        value=value,
        modality=Modality.EXACT if firm is None else firm.modality,
        negated=firm is not None and firm.negated,
    )
