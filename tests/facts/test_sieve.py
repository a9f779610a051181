"""The sieve leaves the very pairs that comparing each with each would leave, one by one and many at a time."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from benchmarks.articles import make_articles
from reconcile.config import DEFAULT
from reconcile.facts import grounds
from reconcile.facts.barriers import barrier, family
from reconcile.facts.candidates import candidate_pairs
from reconcile.facts.compare import AGREEING, LOOSE, Comparison, Pair
from reconcile.facts.find import is_open
from reconcile.facts.grounds import FEW, is_crowded
from reconcile.facts.rarity import likeness, rarity
from reconcile.facts.sieve import EXPLAINED, EXPLAINED_DATE, likely_pairs
from reconcile.model import Article, Claim, Relation
from reconcile.packs.attribute import builtin_attributes
from reconcile.pipeline import Relating, Rules, pull_article
from reconcile.place import find_articles

ROOT = Path(__file__).parent.parent.parent
ATTRIBUTES = builtin_attributes()
RULES = Rules(config=DEFAULT, attributes=ATTRIBUTES)
DOSSIERS = {
    "made": make_articles(8, seed=5),
    "bundled": find_articles([ROOT / "sources"]),
}


def claims_of(articles: Sequence[Article]) -> list[Claim]:
    claims = [c for article in articles for c in pull_article(RULES, article).claims if is_open(c)]
    return sorted(claims, key=lambda c: (c.article_id, c.start, c.end, c.kind, c.id))


def compared(claims: Sequence[Claim]) -> Comparison:
    return Comparison(claims, rarity(claims), Relating(DEFAULT, ATTRIBUTES), known={a.name: a for a in ATTRIBUTES})


@pytest.fixture(scope="module", params=sorted(DOSSIERS))
def claims(request: pytest.FixtureRequest) -> list[Claim]:
    return claims_of(DOSSIERS[request.param])


@pytest.mark.parametrize("few", [0, FEW], ids=["many at a time", "pair by pair"])
def test_what_is_left_is_what_looking_at_each_pair_leaves(
    claims: list[Claim], few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grounds, "FEW", few)
    assert is_crowded(claims) is (few == 0)
    got = {(pair.a, pair.b): pair for pair in likely_pairs(compared(claims))}
    assert got == {(pair.a, pair.b): pair for pair in slowly(claims)}
    assert len(got) > 50


def test_both_sieves_know_the_same_tellers(claims: list[Claim], monkeypatch: pytest.MonkeyPatch) -> None:
    told = []
    for few in (0, FEW):
        monkeypatch.setattr(grounds, "FEW", few)
        one = compared(claims)
        assert sum(1 for _ in likely_pairs(one)) > 50
        told.append([[bool(a & b) for b in one.tellers] for a in one.tellers])
    assert told[0] == told[1]
    assert any(shared for i, row in enumerate(told[0]) for j, shared in enumerate(row) if i != j)


def candidates_of(claims: list[Claim]) -> list[tuple[int, int]]:
    return [pair for mine, yours in candidate_pairs(claims) for pair in zip(mine.tolist(), yours.tolist(), strict=True)]


def slowly(claims: list[Claim]) -> list[Pair]:
    """Each candidate pair by itself, nothing left out early."""
    rare, each, single = rarity(claims), compared(claims), {a.name for a in ATTRIBUTES if a.single}
    candidates = candidates_of(claims)
    alike = {(i, j): likeness(claims[i], claims[j], rare) for i, j in candidates}
    tellers = [{claim.article_id} for claim in claims]
    for i, j in candidates:
        enough = EXPLAINED_DATE if family(claims[i]) == "date" else EXPLAINED
        relation = each.related(i, j).relation
        firm = claims[i].modality not in LOOSE and claims[j].modality not in LOOSE
        tells = relation is Relation.EQUAL or (relation is Relation.COMPATIBLE and firm)
        if alike[i, j] >= enough and tells:
            tellers[i].add(claims[j].article_id)
            tellers[j].add(claims[i].article_id)
    left = []
    for i, j in candidates:
        relation = each.related(i, j).relation
        if relation not in AGREEING:
            told_apart = claims[i].attribute not in single and not tellers[i].isdisjoint(tellers[j])
            if told_apart or relation is Relation.UNKNOWN or claims[i].article_id == claims[j].article_id:
                continue
        pair = each.pair(i, j, alike[i, j])
        if pair:
            left.append(pair)
    return left


def test_what_is_kept_for_alike_claims_holds_for_each_of_them(claims: list[Claim]) -> None:
    kept, relate, candidates = compared(claims), Relating(DEFAULT, ATTRIBUTES), candidates_of(claims)
    for i, j in candidates:
        assert kept.barrier(i, j) == barrier(claims[i], claims[j]), (claims[i], claims[j])
        assert kept.related(i, j) == relate(claims[i], claims[j]), (claims[i], claims[j])
    assert len(candidates) > 1_000
