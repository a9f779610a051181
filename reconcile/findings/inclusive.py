"""Tolls with and without who did it: "9 dead, including the gunman" is eight victims and one more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reconcile.facts.compare import Relate
from reconcile.model import Claim, Related, Relation
from reconcile.values import Count

WITH_DOER: Final = ("includes", "doer")  # in the scope of a count
ONE_MORE: Final = Related(relation=Relation.COMPATIBLE, label="one includes who did it")


def with_doer(claims: Sequence[Claim], relate: Relate) -> Relate:
    """Relate claims of one fact so that a figure which any article tells with the doer agrees with one less."""
    told = {claim.value.low for claim in claims if WITH_DOER in claim.scope and isinstance(claim.value, Count)}
    if not told:
        return relate

    def related(a: Claim, b: Claim) -> Related:
        if isinstance(a.value, Count) and isinstance(b.value, Count) and a.value.low and b.value.low:
            less, more = sorted((a.value.low, b.value.low))
            if more in told and more - less == 1:
                return ONE_MORE
        return relate(a, b)

    return related
