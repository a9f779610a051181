"""Comparing two claims: how alike they are, by named levels, and how their values stand to each other.

Each pair that is worth a look is compared once; what barriers, likeness and relation say is kept for all who ask.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from types import MappingProxyType

from reconcile.facts.barriers import barrier, family, grain, is_personal, known_alike, same_name
from reconcile.facts.rarity import HEARD, Rarity, likeness
from reconcile.facts.sizes import apart
from reconcile.model import Claim, Related, Relation
from reconcile.packs.attribute import Attribute
from reconcile.values import Modality, Value

Relate = Callable[[Claim, Claim], Related]

THRESHOLD = 0.28  # likeness plus bonuses that joins two claims; set on the development dossiers
DAY_THRESHOLD = 0.36  # days stand in every sentence of news, so more must be alike
ATTRIBUTE_BONUS = 0.22  # a pack knows both as the same attribute
STRONG_BONUS = 0.10  # ... and one that has one value in the whole dossier
SUBJECT_BONUS = 0.30  # the same person has it
EQUAL_BONUS = 0.10  # the values agree
FAR_COST = 0.12  # for each power of ten that two figures lie apart, beyond ``FAR``
FAR = 0.8  # powers of ten
EXPLAINED = 0.12  # likeness at which an equal value in another article is the same fact told there
EXPLAINED_DATE = 0.25  # ... a date, since every sentence may hold the day of publication
CROWD = 120  # claims that share a word beyond which the word alone is no ground for a comparison
OTHERWISE_ONE = ("", "dates contradict", "part against whole")  # barriers that a second thing of one kind raises
BOTH_NAMED = "one article names both"
AGREEING = frozenset({Relation.EQUAL, Relation.COMPATIBLE, Relation.NEAR})
LOOSE = frozenset({Modality.AT_LEAST, Modality.AT_MOST, Modality.MORE_THAN, Modality.LESS_THAN, Modality.VAGUE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two claims that seem to speak of one fact; ``a`` and ``b`` are their indices."""

    a: int
    b: int
    score: float
    agrees: bool
    levels: tuple[str, ...]


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
    ) -> None:
        self.claims = claims
        self._rare = rare
        self._relate = relate
        self._known = known
        self._story = story
        self._scores: dict[tuple[int, int], tuple[float, tuple[str, ...]]] = {}
        self._barriers: dict[tuple[int, int], str] = {}
        self._related: dict[tuple[int, int], Related] = {}
        self._sentences: dict[tuple[str, int], set[Claim]] = defaultdict(set)
        for claim in (*claims, *beside):
            self._sentences[claim.article_id, claim.sentence_start].add(claim)

    def related(self, i: int, j: int) -> Related:
        """How the values of two claims stand to each other."""
        key = (min(i, j), max(i, j))
        if key not in self._related:
            self._related[key] = self._relate(self.claims[key[0]], self.claims[key[1]])
        return self._related[key]

    def barrier(self, i: int, j: int) -> str:
        """What keeps two claims apart; "" where nothing does."""
        key = (min(i, j), max(i, j))
        if key not in self._barriers:
            self._barriers[key] = barrier(self.claims[key[0]], self.claims[key[1]]) or self._both_named(*key)
        return self._barriers[key]

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
            one: {other for other, b in sorts.items() if self._relate(a, b).relation in AGREEING}
            for one, a in sorts.items()
        }
        return {one: frozenset(claim.article_id for claim in self.claims if claim.value in agree[one]) for one in sorts}

    def score(self, i: int, j: int) -> tuple[float, tuple[str, ...]]:
        """How much speaks for one fact, with the named levels, the values left out of account."""
        key = (min(i, j), max(i, j))
        if key not in self._scores:
            self._scores[key] = self._weigh(self.claims[key[0]], self.claims[key[1]])
        return self._scores[key]

    def _weigh(self, a: Claim, b: Claim) -> tuple[float, tuple[str, ...]]:
        score = likeness(a, b, self._rare)
        levels = [f"words alike {score:.2f}"]
        if known_alike(a, b):
            known = self._known.get(a.attribute)
            one_story = self._story.get(a.article_id) == self._story.get(b.article_id)
            score += ATTRIBUTE_BONUS + (STRONG_BONUS if known and known.strong and one_story else 0.0)
            levels.append(f"attribute {a.attribute}")
        if is_personal(a) and a.subject and b.subject and same_name(a.subject, b.subject):
            score += SUBJECT_BONUS
            levels.append(f"subject {max(a.subject, b.subject, key=len)}")
        return score, tuple(levels)

    def pairs(self) -> Iterator[Pair]:
        """Pairs that are alike enough to speak of one fact and that no third article tells apart."""
        candidates = sorted(candidate_pairs(self.claims))
        tellers = self._tellers(candidates)
        for i, j in candidates:
            if self._is_told_apart(i, j, tellers) or self.barrier(i, j):
                continue
            pair = self._pair(i, j)
            if pair:
                yield pair

    def _is_told_apart(self, i: int, j: int, tellers: Sequence[frozenset[str]]) -> bool:
        """Do two claims differ of which one article gives both values, as two facts?"""
        if self._is_single(i) or tellers[i].isdisjoint(tellers[j]):
            return False
        return self.related(i, j).relation not in AGREEING

    def _pair(self, i: int, j: int) -> Pair | None:
        a, b = self.claims[i], self.claims[j]
        related = self.related(i, j)
        agrees = related.relation in AGREEING
        if related.relation is Relation.UNKNOWN or (a.article_id == b.article_id and not agrees):
            return None
        score, levels = self.score(i, j)
        score += (EQUAL_BONUS if agrees else 0.0) - FAR_COST * max(0.0, apart(a, b) - FAR)
        if score < _threshold(a, b) or (family(a) == "date" and not self._is_telling(i, j, agrees=agrees)):
            return None
        return Pair(a=i, b=j, score=score, agrees=agrees, levels=(*levels, related.label))

    def _is_telling(self, i: int, j: int, *, agrees: bool) -> bool:
        """Do two dates belong to one thing that happened?

        Known by a pack or by a rare word; and where they differ, nothing else that the two sentences tell differs too:
        12 dead in 1996 and 30 dead in 2008 are two floods.
        """
        a, b = self.claims[i], self.claims[j]
        if not known_alike(a, b) and not self._rare.shares_rare(a, b):
            return False
        mine, yours = self._sentences[a.article_id, a.sentence_start], self._sentences[b.article_id, b.sentence_start]
        return agrees or not any(self._tell_apart(x, y) for x in mine for y in yours)

    def _tell_apart(self, a: Claim, b: Claim) -> bool:
        if family(a) != family(b) or family(a) == "date" or barrier(a, b) not in OTHERWISE_ONE:
            return False
        return self._relate(a, b).relation is Relation.CONFLICT and likeness(a, b, self._rare) >= THRESHOLD

    def _is_single(self, i: int) -> bool:
        known = self._known.get(self.claims[i].attribute)
        return known is not None and known.single

    def _tellers(self, candidates: Iterable[tuple[int, int]]) -> tuple[frozenset[str], ...]:
        """For each claim the articles that give its value in like words, its own among them.

        An article that gives two values tells two facts, whatever other articles leave out.
        """
        found = [{claim.article_id} for claim in self.claims]
        for i, j in candidates:
            a, b = self.claims[i], self.claims[j]
            enough = EXPLAINED_DATE if family(a) == "date" else EXPLAINED
            if likeness(a, b, self._rare) >= enough and _tells(self.related(i, j), a, b):
                found[i].add(b.article_id)
                found[j].add(a.article_id)
        return tuple(frozenset(articles) for articles in found)


def candidate_pairs(claims: Sequence[Claim]) -> set[tuple[int, int]]:
    """Pairs worth a look: one family, and a heard word, an attribute or a subject in common.

    A ground that more than ``CROWD`` claims share is none by itself, but two such grounds together may be, so that the
    work grows with the claims, not their square.
    """
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    grounds = [_grounds(claim) for claim in claims]
    for i, claim in enumerate(claims):
        for ground in grounds[i]:
            blocks[family(claim), ground].append(i)
    crowds = {key for key, members in blocks.items() if len(members) > CROWD}
    for i, claim in enumerate(claims):
        crowded = [ground for ground in grounds[i] if (family(claim), ground) in crowds]
        for one, other in combinations(crowded, 2):
            blocks[family(claim), one, other].append(i)
    return {pair for members in blocks.values() if len(members) <= CROWD for pair in combinations(members, 2)}


def _grounds(claim: Claim) -> tuple[str, ...]:
    """What claims may be compared for, sorted."""
    heard = {concept for concept, closeness in claim.context if closeness >= HEARD}
    if claim.attribute:
        heard.add(f"attribute {claim.attribute} {claim.subject if is_personal(claim) else ''}")
    return tuple(sorted(heard))


def _threshold(a: Claim, b: Claim) -> float:
    return DAY_THRESHOLD if family(a) == "date" and not grain(a) == grain(b) == "year" else THRESHOLD


def _tells(related: Related, a: Claim, b: Claim) -> bool:
    """Is one value the other, told as firmly or in another unit?  "At least 5" tells nothing of 24."""
    firm = a.modality not in LOOSE and b.modality not in LOOSE
    return related.relation is Relation.EQUAL or (related.relation is Relation.COMPATIBLE and firm)
