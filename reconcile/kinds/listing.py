"""Mentions as the JSON list that ``reconcile values`` prints."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reconcile.kinds.kind import Kind
from reconcile.model import Mention
from reconcile.values import Unreadable, Value


def list_values(source: str, mentions: Iterable[Mention], kinds: Sequence[Kind]) -> list[dict[str, object]]:
    """Write one record per mention, in their order; an unreadable value is null and lists its readings."""
    return [_record(source, mention, kinds) for mention in mentions]


def _record(source: str, mention: Mention, kinds: Sequence[Kind]) -> dict[str, object]:
    record: dict[str, object] = {
        "source": source,
        "start": mention.start,
        "end": mention.end,
        "quote": mention.quote,
        "kind": mention.kind,
        "value": normalise(mention.value, kinds) or None,
        "modality": mention.modality.value,
        "readings": [],
    }
    if isinstance(mention.value, Unreadable):
        record["readings"] = [normalise(reading, kinds) for reading in mention.value.readings]
        record["reason"] = mention.value.reason
    return record


def normalise(value: Value, kinds: Sequence[Kind]) -> dict[str, object]:
    """Write a value as the first kind that knows it does; empty where none does."""
    return next((dict(written) for kind in kinds if (written := kind.normalise(value))), {})
