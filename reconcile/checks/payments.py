"""What is paid in cash and in stock: "$82 per share, made up of $60 in cash and $22 in stock"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from reconcile.checks.breakdown import Breakdown
from reconcile.checks.reading import Passage
from reconcile.checks.wording import wording
from reconcile.kinds.vocabulary import either
from reconcile.model import Mention
from reconcile.values import Money

FEWEST: Final = 2
FARTHEST: Final = 60  # characters between the total and its first part


def payments(passage: Passage) -> Iterator[Breakdown]:
    """The sums of money of a passage that are told to be made up of cash and something else."""
    sums = [m for m in passage.of("money") if isinstance(m.value, Money)]
    for at, total in enumerate(sums[: -FEWEST or None]):
        gap = passage.between(total.end, sums[at + 1].start)
        if len(gap) <= FARTHEST and _made_of(passage.document.language).search(gap):
            parts = _parts(passage, sums[at + 1 :])
            alike = {part.value.currency for part in (total, *parts) if isinstance(part.value, Money)}
            if len(parts) >= FEWEST and len(alike) == 1:
                yield Breakdown(total=total, parts=tuple(parts), is_whole=True)


def _parts(passage: Passage, sums: Sequence[Mention]) -> list[Mention]:
    """The sums with what each is paid in behind it; none unless one is cash and another is not."""
    parts: list[Mention] = []
    kinds: list[bool] = []
    for at, part in enumerate(sums):
        end = sums[at + 1].start if at + 1 < len(sums) else passage.sentence.end
        paid = _paid(passage.document.language).match(passage.document.article.text, part.end, end)
        if paid is None:
            break
        parts.append(part)
        kinds.append(bool(paid["cash"]))
        join = _join(passage.document.language).fullmatch(passage.between(paid.end(), end))
        if join is None:
            break
    return parts if set(kinds) == {True, False} else []


@cache
def _made_of(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?:(?<!\w){either(wording(language, 'payments')['made_of'])}|[:(])\s?\Z", re.IGNORECASE)


@cache
def _paid(language: str) -> re.Pattern[str]:
    table = wording(language, "payments")
    cash, stock = either(table["cash"]), either(table["stock"])
    return re.compile(
        rf"\s{either(table['in'])}\s(?:[^\W\d_]+\s){{0,2}}?(?:(?P<cash>{cash})|{stock})(?!\w)", re.IGNORECASE
    )


@cache
def _join(language: str) -> re.Pattern[str]:
    table = wording(language, "payments")
    return re.compile(rf"(?:\s[^\W\d_]+)?,?\s(?:{either(table['and'])}\s)?", re.IGNORECASE)
