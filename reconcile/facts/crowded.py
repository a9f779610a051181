"""The sieve for a large dossier: many pairs at a time, as arrays.  What is left is what ``sieve`` leaves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

from reconcile.facts.barriers import is_personal
from reconcile.facts.candidates import Indices, candidate_pairs
from reconcile.facts.compare import AGREEING, LOOSE, Comparison, numbered
from reconcile.facts.evidence import price_of, thing_of
from reconcile.facts.names import same_name
from reconcile.facts.sieve import EXPLAINED, EXPLAINED_DATE, day_of, deed_of
from reconcile.facts.weights import CLOSE_BESIDE, ENOUGH_BESIDE, EQUAL_BONUS, ONE_SIZE, THRESHOLD
from reconcile.facts.wordings import Wordings
from reconcile.model import Relation

Flags = NDArray[np.bool_]
Bits = NDArray[np.uint64]
Numbers = NDArray[np.float64]

RELATIONS: Final = tuple(Relation)
EQUAL, COMPATIBLE, CONFLICT = (
    RELATIONS.index(each) for each in (Relation.EQUAL, Relation.COMPATIBLE, Relation.CONFLICT)
)
AGREE: Final = [RELATIONS.index(each) for each in sorted(AGREEING)]
AT_ONCE: Final = 100_000  # pairs whose articles are looked at together; bounds the memory that a large dossier takes


def left(compared: Comparison) -> Iterator[tuple[int, int, float]]:
    """The candidates that are left, with the likeness of their words; and who tells each claim's value."""
    sieve = Crowded(compared)
    for mine, yours in candidate_pairs(compared.claims):
        yield from sieve.left(mine, yours)
    compared.tellers = [int.from_bytes(row.tobytes()) for row in sieve.tellers]


class Crowded:
    """Keeps pairs of claims away that cannot be one fact."""

    def __init__(self, compared: Comparison) -> None:
        claims = compared.claims
        self._compared = compared
        self._wordings = Wordings(claims, compared.rare)
        self._values: Indices = np.array(compared.values, dtype=np.int64)
        self._bounds: Indices = np.array(compared.bounds, dtype=np.int64)
        self._articles: Indices = np.array(numbered(claim.article_id for claim in claims), dtype=np.int64)
        self._attributes: Indices = np.array(numbered(["", *(c.attribute for c in claims)])[1:], dtype=np.int64)
        self._personal: Flags = np.array([is_personal(c) for c in claims], dtype=bool)
        self._owned: Flags = np.array([bool(c.subject) for c in claims], dtype=bool)
        self._only: Indices = np.array(numbered(["", *compared.only])[1:], dtype=np.int64)
        self._deeds: Indices = np.array(numbered([(), *(deed_of(c) for c in claims)])[1:], dtype=np.int64)
        self._prices: Indices = np.array(numbered(["", *map(price_of, claims)])[1:], dtype=np.int64)
        self._things: Indices = np.array(numbered(["", *map(thing_of, claims)])[1:], dtype=np.int64)
        self._days: Indices = np.array(numbered(day_of(c) for c in claims), dtype=np.int64)
        self._sorts: tuple[Indices, ...] = tuple(
            np.array(numbered(["", *named])[1:], dtype=np.int64) for named in zip(*compared.large.sorts, strict=True)
        )
        self._powers: NDArray[np.float64] = np.array(compared.large.powers, dtype=np.float64)
        self._firm: Flags = np.array([c.modality not in LOOSE for c in claims], dtype=bool)
        self._single: Flags = np.array([compared.is_single(c) for c in claims], dtype=bool)
        self._magnitudes: Numbers = np.array(compared.magnitudes, dtype=np.float64)
        self.tellers: Bits = np.zeros((len(claims), 1), dtype=np.uint64)

    def left(self, mine: Indices, yours: Indices) -> Iterator[tuple[int, int, float]]:
        """Those of the candidates of one family that are left, with the likeness of their words."""
        is_date = self._compared.families[mine[0]] == "date"
        alike = self._wordings.likeness(mine, yours)
        explained = alike >= (EXPLAINED_DATE if is_date else EXPLAINED)
        gaining = self._gaining(mine, yours)
        worth = np.flatnonzero(explained | gaining | (alike + EQUAL_BONUS >= THRESHOLD))
        mine, yours, alike = mine[worth], yours[worth], alike[worth]
        explained, gaining = explained[worth], gaining[worth]

        relations = self._relations(mine, yours)
        agree = np.isin(relations, AGREE)
        tellers = self._tellers(mine, yours, self._tells(mine, yours, relations, explained))
        self.tellers = self.tellers | tellers
        hopeful = gaining | (alike + np.where(agree, EQUAL_BONUS, 0.0) >= THRESHOLD)
        close = np.abs(self._magnitudes[mine] - self._magnitudes[yours]) <= CLOSE_BESIDE
        may_differ = hopeful | (close & (alike >= ENOUGH_BESIDE))
        differing = may_differ & (relations == CONFLICT) & (self._articles[mine] != self._articles[yours])
        open_ = np.flatnonzero(differing & ~self._single[mine])
        differing[open_] = ~_share(tellers, mine[open_], yours[open_])
        left = np.flatnonzero((hopeful & agree) | differing)
        left = left[~self._barred(mine[left], yours[left])]
        yield from zip(mine[left].tolist(), yours[left].tolist(), alike[left].tolist(), strict=True)

    def _gaining(self, mine: Indices, yours: Indices) -> Flags:
        """May more than the words speak for one fact (see ``Comparison._weigh``)?"""
        known = (self._attributes[mine] == self._attributes[yours]) & (self._attributes[mine] > 0)
        owned = (self._personal[mine] | self._personal[yours]) & self._owned[mine] & self._owned[yours]
        only = (self._only[mine] == self._only[yours]) & (self._only[mine] > 0)
        told = (self._deeds[mine] == self._deeds[yours]) & (self._deeds[mine] > 0)
        measured = (self._things[mine] == self._things[yours]) & (self._things[mine] > 0)
        near = np.abs(self._powers[mine] - self._powers[yours]) <= ONE_SIZE
        near &= np.any([(sort[mine] == sort[yours]) & (sort[mine] > 0) for sort in self._sorts], axis=0)
        priced = (self._prices[mine] == self._prices[yours]) & (self._prices[mine] > 0)
        return np.asarray(known | owned | only | told | measured | near | priced)

    def _relations(self, mine: Indices, yours: Indices) -> Indices:
        """How the values stand to each other, as numbers of ``RELATIONS``; any two are related once."""
        one, other = self._values[mine], self._values[yours]
        number = int(self._values.max()) + 1
        codes, back = np.unique(one * number + other, return_inverse=True)
        related = (self._compared.related_values(*divmod(code, number)) for code in codes.tolist())
        return np.array([RELATIONS.index(each.relation) for each in related], dtype=np.int64)[back]

    def _barred(self, mine: Indices, yours: Indices) -> Flags:
        """Does anything keep two claims apart?  What may be kept apart by the same things is asked once."""
        number = int(self._bounds.max()) + 1
        _, first, back = np.unique(
            self._bounds[mine] * number + self._bounds[yours], return_index=True, return_inverse=True
        )
        asked = zip(mine[first].tolist(), yours[first].tolist(), strict=True)
        return np.array([bool(self._compared.barrier(i, j)) for i, j in asked], dtype=bool)[back]

    def _tells(self, mine: Indices, yours: Indices, relations: Indices, explained: Flags) -> Flags:
        """Is one value the other, told as firmly or in another unit?  "At least 5" tells nothing of 24."""
        firm = self._firm[mine] & self._firm[yours]
        tells = explained & np.asarray((relations == EQUAL) | ((relations == COMPATIBLE) & firm))
        tells &= (self._days[mine] == self._days[yours]) | (relations == EQUAL)
        claims = self._compared.claims
        for at in np.flatnonzero(tells & (self._personal[mine] | self._personal[yours])).tolist():
            a, b = claims[mine[at]].subject, claims[yours[at]].subject
            tells[at] = bool(a and b) and same_name(a, b)  # what is told of another says nothing
        return np.asarray(tells)

    def _tellers(self, mine: Indices, yours: Indices, tells: Flags) -> Bits:
        """For each claim the articles that give its value in like words, its own among them, a bit for each.

        An article that gives two values tells two facts, whatever other articles leave out.
        """
        mine, yours = mine[tells], yours[tells]
        found = np.zeros((len(self._articles), 64 * (int(self._articles.max()) // 64 + 1)), dtype=bool)
        found[np.arange(len(found)), self._articles] = True
        found[mine, self._articles[yours]] = True
        found[yours, self._articles[mine]] = True
        return np.packbits(found, axis=1).view(np.uint64)


def _share(bits: Bits, mine: Indices, yours: Indices) -> Flags:
    """Have two rows a bit in common?"""
    shared: Flags = np.zeros(len(mine), dtype=bool)
    for at in range(0, len(mine), AT_ONCE):
        some = slice(at, at + AT_ONCE)
        shared[some] = (bits[mine[some]] & bits[yours[some]]).any(axis=1)
    return shared
