"""Times of one deed: whether two dates, hours or lengths of time belong to one thing that happened.

"Founded in 1871" and "founded in 1873" do where no article tells of two foundings; races won in many years do not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import combinations
from typing import Final, Protocol

from reconcile.facts import weights
from reconcile.facts.barriers import OF_DEEDS, barrier, family, known_alike
from reconcile.facts.deeds import one_deed, one_doer, one_target
from reconcile.facts.evidence import full_date, is_span
from reconcile.facts.rarity import Rarity, likeness
from reconcile.facts.sizes import is_near, year_of
from reconcile.model import Claim, Related, Relation
from reconcile.packs.attribute import Attribute
from reconcile.packs.phrases.load import sure_deeds
from reconcile.values import DateSpan

# Barriers that a second thing of one kind raises.
OTHERWISE_ONE: Final = ("", "dates contradict", "part against whole")


class Compared(Protocol):
    """What is asked of the comparison of a dossier's claims, which are named by their indices."""

    claims: Sequence[Claim]
    rare: Rarity

    def ground(self, i: int, j: int) -> float: ...
    def relate(self, a: Claim, b: Claim) -> Related: ...
    def sentence(self, claim: Claim) -> Collection[Claim]: ...


class Times:
    """The times of a dossier's claims, of which each deed may have one or several."""

    def __init__(self, compared: Compared, known: Mapping[str, Attribute]) -> None:
        self._compared = compared
        self._known = known
        self._dates = [full_date(claim) for claim in compared.claims]

    def deed_bonus(self, a: Claim, b: Claim) -> float:
        """How much speaks for one fact that two times tell of one deed."""
        if not self.happened_once(a, b):
            return -weights.REPEATED_COST
        return weights.DEED_BONUS + (weights.DOER_BONUS if one_doer(a, b) or one_target(a, b) else 0.0)

    def happened_once(self, a: Claim, b: Claim) -> bool:
        """Do two times tell of one deed, of which no article gives several times about then?"""
        if family(a) not in OF_DEEDS:
            return False
        told = self._repeated[family(a)]
        return any(not is_near(told.get(concept, ()), (a, b)) for concept in one_deed(a, b))

    def is_listed(self, i: int, j: int) -> bool:
        """Does the sentence of one of two times give several times of what was done: "won in 1931 and 1939"?"""
        concepts = one_deed(self._compared.claims[i], self._compared.claims[j])
        return bool(concepts) and any(
            other is not claim
            and family(other) == family(claim)
            and not concepts.isdisjoint(other.deed)
            and self._compared.relate(claim, other).relation is Relation.CONFLICT
            for claim in (self._compared.claims[i], self._compared.claims[j])
            for other in self._compared.sentence(claim)
        )

    @cached_property
    def _repeated(self) -> Mapping[str, Mapping[str, frozenset[tuple[int, int]]]]:
        """The deeds of which some article gives two times, by family, with the years of both."""
        told: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
        for claim in self._compared.claims:
            for concept in claim.deed if family(claim) in OF_DEEDS else ():
                told[family(claim), concept, claim.article_id].append(claim)
        found: dict[str, dict[str, set[tuple[int, int]]]] = {name: defaultdict(set) for name in OF_DEEDS}
        for (name, concept, _), claims in told.items():
            for a, b in combinations(claims, 2):
                if self._compared.relate(a, b).relation is Relation.CONFLICT:
                    found[name][concept].add((year_of(a), year_of(b)))
        return {name: {each: frozenset(years) for each, years in deeds.items()} for name, deeds in found.items()}

    def one_part_apart(self, i: int, j: int) -> bool:
        """Are both days printed with their year, alike but for the month, the year or a few days?"""
        mine, yours = self._dates[i], self._dates[j]
        if not mine or not yours or mine == yours:
            return False
        (y, m, d), (y2, m2, d2) = mine, yours
        return ((y, m) == (y2, m2) and abs(d - d2) <= weights.SLIP) or (y, d) == (y2, d2) or (m, d) == (m2, d2)

    def are_two_events(self, i: int, j: int) -> bool:
        """Do two days of what happened on one day lie in two years, and not as by a slip?"""
        known = self._known.get(self._compared.claims[i].attribute)
        days = [
            c.value.edtf for c in (self._compared.claims[i], self._compared.claims[j]) if isinstance(c.value, DateSpan)
        ]
        is_of_a_day = known is not None and known.of_a_day and len(days) == 2 and days[0][:4] != days[1][:4]
        return is_of_a_day and not self.one_part_apart(i, j)

    def is_telling(self, i: int, j: int, *, agrees: bool) -> bool:
        """Do two dates belong to one thing that happened?

        Known by a pack, by a rare word, or by what was done once; and where they differ, nothing else that the two
        sentences tell differs too: 12 dead in 1983 and 30 dead in 2001 are two floods.
        """
        a, b = self._compared.claims[i], self._compared.claims[j]
        is_known = (
            known_alike(a, b)
            or self.one_part_apart(i, j)
            or ((one_doer(a, b) or one_target(a, b)) and self.happened_once(a, b))
        )
        if not is_known and self.happened_once(a, b):
            is_known = agrees or self._is_surely_one(i, j)
        if not is_known and not self._compared.rare.shares_rare(a, b):
            return False
        mine, yours = self._compared.sentence(a), self._compared.sentence(b)
        return agrees or not any(
            self._tell_apart(x, y) and not self._is_told(x, yours) and not self._is_told(y, mine)
            for x in mine
            for y in yours
        )

    def _is_surely_one(self, i: int, j: int) -> bool:
        """Do two dates of one deed share so much that no rare word is asked for: "built at the yard in Osk in 1860"?"""
        a, b = self._compared.claims[i], self._compared.claims[j]
        is_known = not one_deed(a, b).isdisjoint(sure_deeds())
        return is_known and self._compared.ground(i, j) >= weights.TELLING_GROUND and not is_span(a) and not is_span(b)

    def _is_told(self, claim: Claim, others: Iterable[Claim]) -> bool:
        """Is a figure among those of another sentence too?"""
        alike = (other for other in others if family(other) == family(claim))
        return any(self._compared.relate(claim, other).relation is Relation.EQUAL for other in alike)

    def _tell_apart(self, a: Claim, b: Claim) -> bool:
        if family(a) != family(b) or family(a) == "date" or barrier(a, b) not in OTHERWISE_ONE:
            return False
        return (
            self._compared.relate(a, b).relation is Relation.CONFLICT
            and likeness(a, b, self._compared.rare) >= weights.THRESHOLD
        )
