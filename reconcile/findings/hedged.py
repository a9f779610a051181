"""Figures that one article hedges and another does not: "about $500,000" tells how a bare $500,000 is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from reconcile.facts.barriers import FIGURES
from reconcile.facts.compare import Relate
from reconcile.facts.sizes import size
from reconcile.model import Claim, Related
from reconcile.values import Modality

MOST_DIGITS: Final = 2  # of a round figure, zeros behind them left out


def as_hedged(claims: Sequence[Claim], relate: Relate) -> Relate:
    """Relate claims of one fact, each round figure with the hedge that any article puts before it.

    "About 1,738 metres" says less of how 1,738 is meant, nor are equal values looked at anew: only whether others fit.
    """
    about = {claim.value for claim in claims if claim.modality is Modality.ABOUT and _is_round(claim)}
    if not about:
        return relate

    def hedged(claim: Claim) -> Claim:
        is_bare = claim.modality is Modality.EXACT and claim.value in about
        return replace(claim, modality=Modality.ABOUT) if is_bare else claim

    def related(a: Claim, b: Claim) -> Related:
        return relate(a, b) if a.value == b.value else relate(hedged(a), hedged(b))

    return related


def _is_round(claim: Claim) -> bool:
    figure = size(claim) if claim.kind in FIGURES else None
    return figure is not None and len(figure.normalize().as_tuple().digits) <= MOST_DIGITS
