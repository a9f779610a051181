"""Which claims of different articles speak of the same fact.

Claims of one family are compared pairwise where they share a rare word, an attribute or a subject.  Between two
articles each claim takes its best partner, equal values first: what another article says too is explained and needs no
conflict.
Pairs are then joined into facts, never so that one article would give one fact two values.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from types import MappingProxyType

from reconcile.facts.barriers import barrier, family, grain, is_personal, same_name
from reconcile.facts.rarity import HEARD, Rarity, likeness
from reconcile.model import Claim, Related, Relation
from reconcile.packs.attribute import Attribute
from reconcile.values import Count, Duration, Modality, Money, Percent, Quantity

Relate = Callable[[Claim, Claim], Related]
Group = tuple[tuple[Claim, ...], tuple[str, ...]]  # claims of one fact, and what joined them

THRESHOLD = 0.28  # likeness plus bonuses that joins two claims; set on the development dossiers
YEAR_THRESHOLD = 0.28
DATE_THRESHOLD = 0.36  # dates stand in every sentence, so more must be alike
FLOOR = 0.14  # mean likeness below which two groups stay apart although one pair would join them
ATTRIBUTE_BONUS = 0.22  # a pack knows both as the same attribute
NOUN_BONUS = 0.06  # the same noun is counted
STRONG_BONUS = 0.10  # ... and one that has one value in the whole dossier
SUBJECT_BONUS = 0.30  # the same person has it
EQUAL_BONUS = 0.10  # the values agree
EXPLAINED = 0.12  # likeness at which an equal value in the other article explains a claim
EXPLAINED_DATE = 0.25  # ... a date, since every sentence may hold the day of publication
FAR_COST = 0.12  # for each power of ten that two figures lie apart, beyond ``FAR``
FAR = 0.8  # powers of ten
LOOSE = frozenset({Modality.AT_LEAST, Modality.AT_MOST, Modality.MORE_THAN, Modality.LESS_THAN, Modality.VAGUE})
SECONDS_OF_YEAR = 31_557_600
AGREEING = frozenset({Relation.EQUAL, Relation.COMPATIBLE, Relation.NEAR})


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two claims that seem to speak of one fact."""

    a: int
    b: int
    score: float
    agrees: bool
    levels: tuple[str, ...]


def align(
    claims: Sequence[Claim],
    rare: Rarity,
    relate: Relate,
    known: Mapping[str, Attribute] = MappingProxyType({}),
) -> tuple[Group, ...]:
    """Groups of claims that speak of one fact, with the named levels of evidence that joined them.

    ``known`` holds the attributes of the packs by name.  The order of claims and of articles makes no difference.
    """
    ordered = sorted(claims, key=lambda c: (c.article_id, c.start, c.end, c.kind, c.id))
    tellers = _tellers(ordered, rare, relate)
    pairs = [
        pair
        for pair in _pairs(ordered, rare, relate, known)
        if pair.agrees or _is_single(ordered[pair.a], known) or not tellers[pair.a] & tellers[pair.b]
    ]
    return _join(ordered, _best(ordered, sorted(pairs, key=lambda p: (-p.score, p.a, p.b))), rare, relate)


def _tellers(claims: Sequence[Claim], rare: Rarity, relate: Relate) -> tuple[frozenset[str], ...]:
    """For each claim the articles that give its value in like words, its own among them.

    An article that gives two values tells two facts, whatever other articles leave out.
    """
    found = [{claim.article_id} for claim in claims]
    for i, j in candidates(claims):
        a, b = claims[i], claims[j]
        if _tells(relate(a, b), a, b) and likeness(a, b, rare) >= _explained(a):
            found[i].add(b.article_id)
            found[j].add(a.article_id)
    return tuple(frozenset(articles) for articles in found)


def _explained(claim: Claim) -> float:
    return EXPLAINED_DATE if family(claim) == "date" else EXPLAINED


def _threshold(a: Claim, b: Claim) -> float:
    if family(a) != "date":
        return THRESHOLD
    return YEAR_THRESHOLD if grain(a) == grain(b) == "year" else DATE_THRESHOLD


def _tells(related: Related, a: Claim, b: Claim) -> bool:
    """Is one value the other, told as firmly or in another unit?  "At least 5" tells nothing of 24."""
    firm = a.modality not in LOOSE and b.modality not in LOOSE
    return related.relation is Relation.EQUAL or (related.relation is Relation.COMPATIBLE and firm)


def _is_single(claim: Claim, known: Mapping[str, Attribute]) -> bool:
    return claim.attribute in known and known[claim.attribute].single


def _pairs(claims: Sequence[Claim], rare: Rarity, relate: Relate, known: Mapping[str, Attribute]) -> Iterator[Pair]:
    for i, j in candidates(claims):
        a, b = claims[i], claims[j]
        if barrier(a, b):
            continue
        score, levels = _score(a, b, rare)
        if a.attribute and a.attribute == b.attribute and a.attribute in known and known[a.attribute].strong:
            score += STRONG_BONUS
        related = relate(a, b)
        agrees = related.relation in AGREEING
        if related.relation is Relation.UNKNOWN or (a.article_id == b.article_id and not agrees):
            continue
        total = score + (EQUAL_BONUS if agrees else 0.0) - FAR_COST * max(0.0, apart(a, b) - FAR)
        known_alike = bool(a.attribute) and a.attribute == b.attribute
        if total >= _threshold(a, b) and (family(a) != "date" or known_alike or rare.shares_rare(a, b)):
            yield Pair(a=i, b=j, score=total, agrees=agrees, levels=(*levels, related.label))


def apart(a: Claim, b: Claim) -> float:
    """How many powers of ten lie between two figures; 0 for values that are no figures."""
    one, other = size(a), size(b)
    return abs(math.log10(one / other)) if one and other and one > 0 and other > 0 else 0.0


def size(claim: Claim) -> Decimal | None:
    """The figure of a claim in its base unit."""
    match claim.value:
        case Quantity(si_low=low, si_high=high):
            return low if low is not None else high
        case Duration(iso=iso, seconds_low=low, seconds_high=high):
            return low or high or _seconds(iso)
        case Count(low=low, high=high) | Money(low=low, high=high) | Percent(low=low, high=high):
            return low if low is not None else high
    return None


def _seconds(iso: str) -> Decimal | None:
    """About how long "P8Y" or "P12M" is; only for telling lengths of another order apart."""
    match = re.fullmatch(r"P(\d+)([YM])", iso)
    return Decimal(match[1]) * (SECONDS_OF_YEAR if match[2] == "Y" else SECONDS_OF_YEAR // 12) if match else None


def candidates(claims: Sequence[Claim]) -> Iterable[tuple[int, int]]:
    """Pairs worth a look: one family, and a heard word, an attribute or a subject in common."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, claim in enumerate(claims):
        keys = {concept for concept, closeness in claim.context if closeness >= HEARD}
        keys |= {f"attribute {claim.attribute}"} if claim.attribute else set()
        for key in keys:
            blocks[family(claim), key].append(i)
    return sorted({pair for members in blocks.values() for pair in combinations(members, 2)})


def _score(a: Claim, b: Claim, rare: Rarity) -> tuple[float, tuple[str, ...]]:
    score = likeness(a, b, rare)
    levels = [f"words alike {score:.2f}"]
    if a.attribute and a.attribute == b.attribute:
        score += ATTRIBUTE_BONUS
        levels.append(f"attribute {a.attribute}")
    if is_personal(a) and a.subject and b.subject and same_name(a.subject, b.subject):
        score += SUBJECT_BONUS
        levels.append(f"subject {max(a.subject, b.subject, key=len)}")
    return score, tuple(levels)


def _best(claims: Sequence[Claim], pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Each claim's best partner in each other article; agreeing pairs may share a claim."""
    taken: dict[tuple[int, str], bool] = {}
    for pair in pairs:
        mine, yours = (pair.a, claims[pair.b].article_id), (pair.b, claims[pair.a].article_id)
        held = [taken[key] for key in (mine, yours) if key in taken]
        if held and not (pair.agrees and all(held)):
            continue
        taken[mine] = taken[yours] = pair.agrees
        yield pair


def _join(claims: Sequence[Claim], pairs: Iterable[Pair], rare: Rarity, relate: Relate) -> tuple[Group, ...]:
    groups: dict[int, set[int]] = {i: {i} for i in range(len(claims))}
    levels: dict[int, set[str]] = defaultdict(set)
    for pair in pairs:
        one, other = groups[pair.a], groups[pair.b]
        if one is not other:
            if _contradicts_itself(claims, one | other, relate) or not _cohere(claims, one, other, rare):
                continue
            one |= other
            for i in other:
                groups[i] = one
        levels[pair.a].update(pair.levels)
        levels[pair.b].update(pair.levels)
    seen = {min(g): g for g in groups.values()}
    return tuple(
        (tuple(claims[i] for i in sorted(g)), tuple(sorted({lv for i in g for lv in levels[i]})))
        for _, g in sorted(seen.items())
    )


def _cohere(claims: Sequence[Claim], one: Iterable[int], other: Iterable[int], rare: Rarity) -> bool:
    """Do two groups belong together as wholes?  Nothing keeps any two members apart, and on the mean they are alike."""
    pairs = [(claims[i], claims[j]) for i in sorted(one) for j in sorted(other)]
    if any(barrier(a, b) for a, b in pairs):
        return False
    return sum(_score(a, b, rare)[0] for a, b in pairs) / len(pairs) >= FLOOR


def _contradicts_itself(claims: Sequence[Claim], members: Iterable[int], relate: Relate) -> bool:
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for i in sorted(members):
        by_article[claims[i].article_id].append(claims[i])
    return any(
        relate(a, b).relation is Relation.CONFLICT for group in by_article.values() for a, b in combinations(group, 2)
    )
