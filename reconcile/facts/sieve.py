"""Which claims may speak of one fact: all pairs that share a ground go through here, and few are left.

What costs least and keeps most away comes first: the words around the values, then the values, then what other articles
tell.  Only what is left is compared in full.  ``crowded`` does the same with a large dossier, many pairs at a time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from reconcile.facts.barriers import OF_DEEDS, family, is_personal
from reconcile.facts.compare import AGREEING, LOOSE, Comparison, Pair, numbered
from reconcile.facts.deeds import PHASES
from reconcile.facts.evidence import price_of, thing_of
from reconcile.facts.grounds import by_family, ground_of_attribute, is_crowded
from reconcile.facts.names import same_name
from reconcile.facts.rarity import cosines
from reconcile.facts.weights import CLOSE_BESIDE, ENOUGH_BESIDE, EQUAL_BONUS, THRESHOLD
from reconcile.model import Claim, Relation
from reconcile.values import Clock, DateSpan

Likeness = dict[tuple[int, int], float]  # of the words of two claims, the lower index first

EXPLAINED: Final = 0.12  # likeness at which an equal value in another article is the same fact told there
EXPLAINED_DATE: Final = 0.25  # ... a date, since every sentence may hold the day of publication


def likely_pairs(compared: Comparison) -> Iterator[Pair]:
    """Pairs that are alike enough to speak of one fact and that no third article tells apart."""
    for i, j, alike in _left(compared):
        pair = compared.pair(i, j, alike)
        if pair:
            yield pair


def _left(compared: Comparison) -> Iterator[tuple[int, int, float]]:
    if is_crowded(compared.claims):
        from reconcile.facts.crowded import left  # loading numpy takes as long as most dossiers take to compare

        yield from left(compared)
        return
    sieve = Sieve(compared)
    for members in by_family(compared.claims).values():
        yield from sieve.left(members)
    compared.tellers = sieve.tellers


class Sieve:
    """Keeps pairs of claims away that cannot be one fact."""

    def __init__(self, compared: Comparison) -> None:
        claims = compared.claims
        self._compared = compared
        self._heard = [compared.rare.heard(claim) for claim in claims]
        self._personal = [is_personal(claim) for claim in claims]
        self._deeds = [deed_of(claim) for claim in claims]
        self._things = [thing_of(claim) for claim in claims]
        self._prices = [price_of(claim) for claim in claims]
        self._articles = [1 << number for number in numbered(claim.article_id for claim in claims)]
        self.tellers = list(self._articles)  # for each claim the articles that give its value in like words

    def left(self, members: Sequence[int]) -> Iterator[tuple[int, int, float]]:
        """The pairs that are left of the claims of one family, with the likeness of their words."""
        enough = EXPLAINED_DATE if self._compared.families[members[0]] == "date" else EXPLAINED
        hopeful = []
        for (i, j), alike in self._likeness(members).items():
            explained, gains = alike >= enough, self.gains(i, j)
            if not (explained or gains or alike + EQUAL_BONUS >= THRESHOLD):
                continue
            relation = self._compared.related(i, j).relation
            if explained and self._tells(i, j, relation):
                self.tellers[i] |= self._articles[j]
                self.tellers[j] |= self._articles[i]
            is_hopeful = gains or alike + (EQUAL_BONUS if relation in AGREEING else 0.0) >= THRESHOLD
            if is_hopeful or (alike >= ENOUGH_BESIDE and self._may_be_close(i, j)):
                hopeful.append((i, j, alike, relation))
        for i, j, alike, relation in hopeful:  # now that all tellers of the family are known
            may_be_one = relation in AGREEING or (relation is Relation.CONFLICT and self._may_differ(i, j))
            if may_be_one and not self._compared.barrier(i, j):
                yield i, j, alike

    def _may_be_close(self, i: int, j: int) -> bool:
        """May what stands beside two figures speak for one fact (see ``beside``)?"""
        return abs(self._compared.magnitudes[i] - self._compared.magnitudes[j]) <= CLOSE_BESIDE

    def _likeness(self, members: Sequence[int]) -> Likeness:
        """How alike the words of claims are that share a ground (see ``rarity.likeness``).

        Each word is looked up where it stands, so that pairs that share none cost nothing; sums are taken in the same
        order, so that they are the same to the last bit.
        """
        found: Likeness = {}
        standing: dict[str, list[tuple[int, float]]] = defaultdict(list)
        known: dict[str, list[int]] = defaultdict(list)
        for i in reversed(members):
            mine, claim = self._heard[i], self._compared.claims[i]
            close: dict[int, float] = {}
            flat: dict[int, float] = {}
            for concept, ours in mine.closeness.items():
                weight, others = mine.weights[concept], standing[concept]
                for j, theirs in others:
                    close[j] = close.get(j, 0.0) + weight * (ours if ours < theirs else theirs)
                    flat[j] = flat.get(j, 0.0) + weight
                others.append((i, ours))
            if claim.attribute:
                alike = known[ground_of_attribute(claim)]
                found.update(((i, j), 0.0) for j in alike)
                alike.append(i)
            found.update(((i, j), cosines(close[j], flat[j], mine, self._heard[j])) for j in close)
        return found

    def gains(self, i: int, j: int) -> bool:
        """May more than the words speak for one fact (see ``Comparison._weigh``)?"""
        a, b = self._compared.claims[i], self._compared.claims[j]
        if a.attribute and a.attribute == b.attribute:
            return True
        if a.subject and b.subject and (self._personal[i] or self._personal[j]):
            return True
        if self._things[i] and self._things[i] == self._things[j]:
            return True
        if self._compared.large.are_near(i, j) or (self._prices[i] and self._prices[i] == self._prices[j]):
            return True
        only = self._compared.only
        return bool((only[i] and only[i] == only[j]) or (self._deeds[i] and self._deeds[i] == self._deeds[j]))

    def _tells(self, i: int, j: int, relation: Relation) -> bool:
        """Is one value the other, told as firmly or in another unit?  "At least 5" tells nothing of 24."""
        a, b = self._compared.claims[i], self._compared.claims[j]
        if relation is not Relation.EQUAL:
            firm = a.modality not in LOOSE and b.modality not in LOOSE
            if relation is not Relation.COMPATIBLE or not firm or day_of(a) != day_of(b):
                return False
        if self._personal[i] or self._personal[j]:  # what is told of another says nothing
            return bool(a.subject and b.subject) and same_name(a.subject, b.subject)
        return True

    def _may_differ(self, i: int, j: int) -> bool:
        """Are two values of two articles, and none gives both, which would be two facts?"""
        if self._articles[i] == self._articles[j]:
            return False
        return self._compared.is_single(self._compared.claims[i]) or not self.tellers[i] & self.tellers[j]


def day_of(claim: Claim) -> str:
    """The date or hour that a claim tells, "" for other values: "in November" tells neither the 20th nor the 21st.

    "Shortly before midnight" tells neither 11:57 nor 11:58 p.m.
    """
    match claim.value:
        case DateSpan(edtf=edtf):
            return edtf
        case Clock(iso=iso):
            return iso
        case _:
            return ""


def deed_of(claim: Claim) -> tuple[str, ...]:
    """What happened at a time, but for words that say only that it began or ended."""
    return tuple(concept for concept in claim.deed if concept not in PHASES) if family(claim) in OF_DEEDS else ()
