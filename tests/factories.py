"""Made-up claims with sensible defaults, for tests that need one thing to differ."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from reconcile.model import Claim
from reconcile.values import Count, Modality

TEMPLATE = Claim(
    id="0000000000",
    article_id="bridge/herald",
    dossier="bridge",
    subject="",
    attribute="",
    scope=(),
    kind="count",
    value=Count(low=Decimal(12), high=Decimal(12), noun="worker"),
    modality=Modality.EXACT,
    start=0,
    end=2,
    quote="12",
    sentence_start=0,
    sentence_end=20,
)


def claim(**changes: object) -> Claim:
    """A claim like the template with some fields changed."""
    return replace(TEMPLATE, **changes)  # type: ignore[arg-type]


def count(number: int, noun: str) -> Count:
    """An exact number of things."""
    return Count(low=Decimal(number), high=Decimal(number), noun=noun)
