"""Comparing two claims: how alike they are, by named levels, and how their values stand to each other.

Many claims state a value in the same way, and can be kept apart by the same things: any two such ways are looked at
once.  Which pairs are worth it says ``sieve``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from types import MappingProxyType

from reconcile.facts import weights
from reconcile.facts.barriers import (
    FIGURES,
    OF_DEEDS,
    WHEN,
    barred_by,
    barrier,
    family,
    grain,
    is_otherwise,
    known_alike,
)
from reconcile.facts.beside import Beside
from reconcile.facts.deeds import one_deed, share_deed
from reconcile.facts.evidence import (
    base_is_told_by_one,
    is_age_at_one,
    is_of_one,
    is_printed_late,
    lacks,
    named_things,
    of_another_distance,
    of_one_price,
    of_one_thing,
    of_other_things,
    order_is_told_by_one,
    price_of,
    sort_of,
    streak_is_told_by_one,
    tell_of_one_deed,
    tells_order,
)
from reconcile.facts.large import LargeCounts
from reconcile.facts.offers import are_one_offer, of_several_offers
from reconcile.facts.rarity import Rarity, closest, ground, likeness
from reconcile.facts.sizes import apart, magnitude, size, years_apart
from reconcile.facts.stories import told_by_several
from reconcile.facts.times import Times
from reconcile.model import Claim, Related, Relation
from reconcile.packs.attribute import Attribute
from reconcile.values import Count, Modality, Quantity, Value

Relate = Callable[[Claim, Claim], Related]

OTHER_STORY = "told in another story"
LATER_NEWS = "told in the news of other days"
CHANGING = frozenset({"money", "percent"})  # values that change from day to day
BOTH_NAMED = "one article names both"
AGREEING = frozenset({Relation.EQUAL, Relation.COMPATIBLE, Relation.NEAR})
LOOSE = frozenset({Modality.AT_LEAST, Modality.AT_MOST, Modality.MORE_THAN, Modality.LESS_THAN, Modality.VAGUE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two claims that seem to speak of one fact; ``a`` and ``b`` are their indices, ``a`` the lower one."""

    a: int
    b: int
    alike: float  # how alike their words are
    score: float
    agrees: bool
    beside: str = ""  # the level of evidence beside the words that was needed


class Comparison:
    """The claims of one dossier, each pair of which is compared at most once.

    ``beside`` are claims that are aligned elsewhere but stand in the same sentences.
    """

    def __init__(
        self,
        claims: Sequence[Claim],
        rare: Rarity,
        relate: Relate,
        *,
        known: Mapping[str, Attribute] = MappingProxyType({}),
        beside: Iterable[Claim] = (),
        story: Mapping[str, str] = MappingProxyType({}),
        news: Mapping[str, date] = MappingProxyType({}),
    ) -> None:
        self.claims = claims
        self.rare = rare
        self._relation = relate
        self._known = known
        self._story = story
        self._told_in = told_by_several(story)
        self.families = [family(claim) for claim in claims]
        self._wordings = numbered(claim.context for claim in claims)
        self._alike: dict[tuple[int, int], float] = {}  # by wordings
        self._grounds: dict[tuple[int, int], float] = {}  # by wordings
        self._news = news
        self.values = numbered(_stated(claim) for claim in claims)
        self._stating = dict(reversed([*zip(self.values, claims, strict=True)]))  # the first claim of each value
        self.bounds = numbered(
            (barred_by(claim), self._told_on(claim), self._told_in.get(claim.article_id)) for claim in claims
        )
        self._scores: dict[tuple[int, int], float] = {}
        self._barriers: dict[tuple[int, int], str] = {}
        self._related: dict[tuple[int, int], Related] = {}
        # the articles that give each claim's value in like words, a bit for each; set by who sifts the pairs
        self.tellers: Sequence[int] = [0] * len(claims)
        self._named = [tuple(named_things(claim)) for claim in claims]
        self.large = LargeCounts(claims)
        self._sentences: dict[tuple[str, int], set[Claim]] = defaultdict(set)
        self.magnitudes: Sequence[float] = [magnitude(claim) for claim in claims]
        self._beside = Beside(self)
        self._times = Times(self, known)
        for claim in (*claims, *beside):
            self._sentences[claim.article_id, claim.sentence_start].add(claim)

    def relate(self, a: Claim, b: Claim) -> Related:
        """How the values of any two claims stand to each other."""
        return self._relation(a, b)

    def sentence(self, claim: Claim) -> Collection[Claim]:
        """The claims that stand in the sentence of one, itself among them."""
        return self._sentences[claim.article_id, claim.sentence_start]

    def related(self, i: int, j: int) -> Related:
        """How the values of two claims stand to each other."""
        return self.related_values(self.values[min(i, j)], self.values[max(i, j)])

    def related_values(self, one: int, other: int) -> Related:
        """How two ways of stating a value, by number, stand to each other."""
        key = (one, other)
        if key not in self._related:
            self._related[key] = self.relate(self._stating[one], self._stating[other])
        return self._related[key]

    def barrier(self, i: int, j: int) -> str:
        """What keeps two claims apart; "" where nothing does."""
        i, j = min(i, j), max(i, j)
        key = (self.bounds[i], self.bounds[j])
        if key not in self._barriers:
            self._barriers[key] = (
                barrier(self.claims[i], self.claims[j])
                or self._both_named(i, j)
                or self._days_later(i, j)
                or self._in_other_stories(i, j)
            )
        return self._barriers[key]

    def _in_other_stories(self, i: int, j: int) -> str:
        """Does each of two stories that several articles tell have one of two claims?"""
        mine, yours = (self._told_in.get(self.claims[at].article_id) for at in (i, j))
        return OTHER_STORY if mine and yours and mine != yours else ""

    def _days_later(self, i: int, j: int) -> str:
        """Are two sums or shares told in the news of different days?  An offer is raised, a price falls."""
        mine, yours = self._told_on(self.claims[i]), self._told_on(self.claims[j])
        return LATER_NEWS if mine and yours and abs(mine - yours) > weights.SAME_NEWS else ""

    def _told_on(self, claim: Claim) -> date | None:
        """The day of the news that tells a value which changes from day to day; None for others."""
        return self._news.get(claim.article_id) if claim.kind in CHANGING else None

    def _both_named(self, i: int, j: int) -> str:
        """Does an article that names one sort of thing name the other too?  A car and a van are two vehicles."""
        if self.claims[i].kind != "category" or self.related(i, j).relation in AGREEING:
            return ""
        return "" if self._users[self.claims[i].value].isdisjoint(self._users[self.claims[j].value]) else BOTH_NAMED

    @cached_property
    def _users(self) -> Mapping[Value, frozenset[str]]:
        """The articles that name each sort of thing, or a sort of it."""
        sorts = {claim.value: claim for claim in self.claims if claim.kind == "category"}
        agree = {
            one: {other for other, b in sorts.items() if self.relate(a, b).relation in AGREEING}
            for one, a in sorts.items()
        }
        return {one: frozenset(claim.article_id for claim in self.claims if claim.value in agree[one]) for one in sorts}

    def score(self, i: int, j: int) -> float:
        """How much speaks for one fact, the values left out of account but where offers come in a row."""
        key = (min(i, j), max(i, j))
        if key not in self._scores:
            self._scores[key] = self._weigh(*key, self.likeness(*key))
        return self._scores[key]

    def likeness(self, i: int, j: int) -> float:
        """How alike the words of two claims are; any two wordings are held against each other once."""
        i, j = min(i, j), max(i, j)
        key = (self._wordings[i], self._wordings[j])
        if key not in self._alike:
            self._alike[key] = likeness(self.claims[i], self.claims[j], self.rare)
        return self._alike[key]

    def _weigh(self, i: int, j: int, alike: float) -> float:
        """The likeness of the words and all else that speaks for one fact; who gains, ``Sieve.gains`` lets pass."""
        a, b = self.claims[i], self.claims[j]
        score = alike
        is_known = known_alike(a, b)
        if is_known:
            known = self._known.get(a.attribute)
            one_story = self._story.get(a.article_id) == self._story.get(b.article_id)
            score += (weights.MANY_BONUS if known and known.many else weights.ATTRIBUTE_BONUS) + (
                weights.STRONG_BONUS if known and known.strong and one_story else 0.0
            )
        if self.only[i] and self.only[i] == self.only[j]:
            score += weights.ONLY_BONUS
        if self.large.are_nearest(i, j):
            score += weights.SIZE_BONUS
        if self._times.one_part_apart(i, j):
            score += weights.SLIP_BONUS
        if is_of_one(a, b):
            score += weights.SUBJECT_BONUS
        if of_one_thing(a, b):
            score += weights.THING_BONUS
        if of_one_price(a, b) and not self._may_be_two_offers(i, j):
            score += weights.PRICE_BONUS
        if is_age_at_one(a, b):
            score += weights.ATTRIBUTE_BONUS
        if not is_known and self.families[i] in OF_DEEDS and one_deed(a, b):
            score += self._times.deed_bonus(a, b)
        return score

    def _may_be_two_offers(self, i: int, j: int) -> bool:
        """Do two prices differ of which neither says of which offer it is, in a dossier that tells of several?"""
        if price_of(self.claims[i]) not in self._offered_in_turn or self.related(i, j).relation in AGREEING:
            return False
        return not tells_order(self.claims[i])

    @cached_property
    def _offered_in_turn(self) -> frozenset[str]:
        """The sorts of prices of which some article tells a first or a new one."""
        return frozenset(price for c in self.claims if (price := price_of(c)) and tells_order(c))

    def levels(self, pair: Pair) -> tuple[str, ...]:
        """The named levels of evidence that two claims speak of one fact."""
        a, b = self.claims[pair.a], self.claims[pair.b]
        levels = [f"words alike {pair.alike:.2f}"]
        if known_alike(a, b):
            levels.append(f"attribute {a.attribute}")
        if self.only[pair.a] and self.only[pair.a] == self.only[pair.b]:
            levels.append("the only figure of its sort in either article")
        if self.large.are_nearest(pair.a, pair.b):
            levels.append("about as many of one sort")
        if is_of_one(a, b):
            levels.append(f"subject {max(a.subject, b.subject, key=len)}")
        if of_one_thing(a, b):
            levels.append(f"measure of one {min(a.target, b.target, key=len)}")
        if of_one_price(a, b):
            levels.append("prices of one sort")
        if pair.beside:
            levels.append(pair.beside)
        return (*levels, self.related(pair.a, pair.b).label)

    def ground(self, i: int, j: int) -> float:
        """How much two claims share in all; of any two wordings once."""
        key = (self._wordings[i], self._wordings[j])
        if key not in self._grounds:
            self._grounds[key] = ground(self.claims[i], self.claims[j], self.rare)
        return self._grounds[key]

    def _has_ground(self, i: int, j: int, alike: float) -> bool:
        """Do two claims that no pack knows share enough?  Few words may be alike altogether and yet say little."""
        a, b = self.claims[i], self.claims[j]
        if a.kind in ("quotation", "term", "kinship"):
            return True  # whose words they are, and which place or person it is told of, says enough
        if self.families[i] != "date" or share_deed(a, b) or self._times.one_part_apart(i, j):
            return self.ground(i, j) >= weights.GROUND
        is_year = grain(a) == grain(b) == "year"
        return self.ground(i, j) >= weights.UNDONE_GROUND and (is_year or alike >= weights.UNDONE_THRESHOLD)

    def _stand_by_one_word(self, i: int, j: int) -> bool:
        """Do both values stand close to a word that they share, or include the same?"""
        a, b = self.claims[i], self.claims[j]
        if "basis" in dict(a.scope):
            return True  # and the other the same, as nothing keeps them apart
        if self.only[i] and self.only[i] == self.only[j]:
            return True
        noun = "" if self.large.are_nearest(i, j) else self._one_of_many(i) or self._one_of_many(j)
        return closest(a, b, self.rare) >= weights.NEAR and (
            not noun or closest(a, b, self.rare, noun) >= weights.NEAR_MANY
        )

    @cached_property
    def _several_offers(self) -> frozenset[int]:
        return of_several_offers(self.claims)

    def _one_of_many(self, i: int) -> str:
        """What a claim counts where its article counts more of that name: goals of a player, of a team, of a career."""
        sort = sort_of(self.claims[i]) if isinstance(self.claims[i].value, Count) else ""
        return sort if not self.only[i] else ""

    @cached_property
    def only(self) -> Sequence[str]:
        """What each figure counts or measures where its article gives one such figure only; "" where it gives more.

        People are counted in many ways, and lengths measure anything.
        """
        sorts = [sort_of(claim) for claim in self.claims]
        figures: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        for claim, sort in zip(self.claims, sorts, strict=True):
            figures[claim.article_id, sort].append(claim)
        one = {key for key, claims in figures.items() if all(self._is_told_again(c, claims[0]) for c in claims)}
        return [
            sort if sort and (claim.article_id, sort) in one else ""
            for claim, sort in zip(self.claims, sorts, strict=True)
        ]

    def _is_told_again(self, claim: Claim, first: Claim) -> bool:
        """Does a figure repeat another of its article, be it converted: "8.2 billion gallons (31 billion litres)"?"""
        reach = weights.CONVERTED if isinstance(claim.value, Quantity) else 0.0
        return size(claim) == size(first) or (
            bool(reach and size(claim) and size(first)) and apart(claim, first) <= reach
        )

    def is_told_apart(self, i: int, j: int) -> bool:
        """Do two claims differ of which one article gives both values, as two facts?"""
        if self.is_single(self.claims[i]) or not self.tellers[i] & self.tellers[j]:
            return False
        return self.related(i, j).relation not in AGREEING

    def is_single(self, claim: Claim) -> bool:
        """Has the attribute of a claim one value in the whole dossier?"""
        known = self._known.get(claim.attribute)
        return known is not None and known.single

    def pair(self, i: int, j: int, alike: float) -> Pair | None:
        """The pair of two claims, ``i < j``, whose words are ``alike``; None where too little speaks for one fact."""
        agrees = self.related(i, j).relation in AGREEING
        if self._are_kept_apart(i, j) or (not agrees and self._differ_as_two(i, j, alike)):
            return None
        a, b = self.claims[i], self.claims[j]
        score = self._scores[i, j] = self._weigh(i, j, alike)
        score += (weights.EQUAL_BONUS if agrees else 0.0) - weights.FAR_COST * max(0.0, apart(a, b) - weights.FAR)
        beside = ""
        if not self._says_enough(i, j, alike, score):
            beside = "" if agrees else self._beside.level(i, j, alike, score)
            if not beside:
                return None
        if self.families[i] == "date" and not self._times.is_telling(i, j, agrees=agrees):
            return None
        return Pair(a=i, b=j, alike=alike, score=score, agrees=agrees, beside=beside)

    def _are_kept_apart(self, i: int, j: int) -> bool:
        """Does anything keep two claims apart, whether or not their values agree?"""
        a, b = self.claims[i], self.claims[j]
        if self.barrier(i, j) or lacks(b, self._named[i]) or lacks(a, self._named[j]) or of_other_things(a, b):
            return True
        if of_another_distance(a, b):
            return True
        if a.kind == "age" and is_otherwise(a) and not tell_of_one_deed(a, b):
            return True
        return base_is_told_by_one(a, b) and apart(a, b) > weights.ONE_BASE

    def _differ_as_two(self, i: int, j: int, alike: float) -> bool:
        """Are there two facts where two values differ, and might be one if they agreed?"""
        a, b = self.claims[i], self.claims[j]
        if streak_is_told_by_one(a, b):
            return True
        if self.families[i] == "date" and (is_printed_late(a, b) or self._times.are_two_events(i, j)):
            return True
        if not self._several_offers.isdisjoint((i, j)) and not are_one_offer(a, b):
            return True
        if known_alike(a, b):
            return False
        if order_is_told_by_one(a, b) or (self.families[i] in WHEN and self._times.is_listed(i, j)):
            return True
        return years_apart(a, b) > weights.YEARS and alike < weights.VERY_ALIKE

    def _says_enough(self, i: int, j: int, alike: float, score: float) -> bool:
        """Do the words around two values speak enough for one fact, with all else that the claims tell?"""
        a, b = self.claims[i], self.claims[j]
        agrees = self.related(i, j).relation in AGREEING
        if not known_alike(a, b):
            if not self._has_ground(i, j, alike):
                return False
            if not agrees and a.kind in FIGURES and not self._stand_by_one_word(i, j):
                return False
        is_day = self.families[i] == "date" and grain(a) == grain(b) == "day"
        return score >= (weights.DAY_THRESHOLD if is_day else weights.THRESHOLD)


def _stated(claim: Claim) -> Hashable:
    """All that relating values looks at; what is alike but for its digits, as 1.70 and 1.7 are, differs in words."""
    return claim.kind, claim.attribute, claim.value, claim.quote, claim.modality, claim.negated


def numbered(keys: Iterable[Hashable]) -> tuple[int, ...]:
    """A number for each key, the same for keys that are alike."""
    numbers: dict[Hashable, int] = {}
    return tuple(numbers.setdefault(key, len(numbers)) for key in keys)
