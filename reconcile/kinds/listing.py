"""Mentions as the JSON list that ``reconcile values`` prints."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reconcile.kinds.kind import Kind
from reconcile.model import Mention
from reconcile.values import DateSpan, Modality, Unreadable, Value


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
        "value": _opened(mention, normalise(mention.value, kinds)) or None,
        "modality": mention.modality.value,
        "readings": [],
    }
    if isinstance(mention.value, Unreadable):
        record["readings"] = [normalise(reading, kinds) for reading in mention.value.readings]
        record["reason"] = mention.value.reason
    return record


def _opened(mention: Mention, written: dict[str, object]) -> dict[str, object]:
    """Write "since 1959" as what EDTF has for it, an interval without an end: 1959/.. ."""
    is_open = isinstance(mention.value, DateSpan) and mention.modality is Modality.AT_LEAST
    return {**written, "edtf": f"{written['edtf']}/.."} if is_open and "/" not in str(written["edtf"]) else written


def normalise(value: Value, kinds: Sequence[Kind]) -> dict[str, object]:
    """Write a value as the first kind that knows it does; empty where none does."""
    return next((dict(written) for kind in kinds if (written := kind.normalise(value))), {})
