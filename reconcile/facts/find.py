"""Claims of one dossier -> facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reconcile.facts.align import align
from reconcile.facts.compare import Relate
from reconcile.facts.events import OF_EVENTS, align_events
from reconcile.facts.holders import align_holders
from reconcile.facts.naming import name_fact, tell_apart
from reconcile.facts.rarity import rarity
from reconcile.facts.stories import news_days, stories
from reconcile.facts.tolls import split_tolls
from reconcile.model import Abstention, Claim, Fact
from reconcile.packs.attribute import Attribute

ROLE = "role:"
CHANGES = "changes-by-the-hour"
NO_TOTAL = "part-of-a-total"


def find_facts(
    claims: Sequence[Claim], relate: Relate, attributes: Sequence[Attribute], published: Mapping[str, str]
) -> tuple[Fact, ...]:
    """The facts that the claims of one dossier speak of, sorted by id.

    ``published`` gives the day of publication by article id, for articles that name one.
    """
    known: Mapping[str, Attribute] = {a.name: a for a in attributes}
    figures = [c for c in claims if is_open(c) and not _is_volatile(c, known)]
    holders = [c for c in claims if c.attribute.startswith(ROLE)]
    events = tuple(align_events([c for c in claims if c.attribute in OF_EVENTS]))
    dated = {(c.article_id, c.start) for group, _ in events for c in group if len(group) > 1 and c.kind == "year"}
    figures = [c for c in figures if (c.article_id, c.start) not in dated]
    rare = rarity(c for c in claims if is_open(c))
    story, news = stories(claims), news_days(claims, published)
    totals, parts, rest = split_tolls(figures, {a.name: a.besides for a in attributes if a.toll}, published, story)
    groups = (
        *totals,
        *(group for placed in parts for group in align(placed, rare, relate, known, news=news)),
        *align(rest, rare, relate, known, beside=figures, story=story, news=news),
        *align_holders(holders, rare),
        *events,
    )
    facts = tell_apart([name_fact(group[0].dossier, group, levels, known) for group, levels in groups])
    return tuple(sorted(facts, key=lambda f: (f.dossier, f.id)))


def left_out(claims: Iterable[Claim], facts: Iterable[Fact], attributes: Sequence[Attribute]) -> tuple[Abstention, ...]:
    """The claims that were compared with nothing, and why: silence is not consistency."""
    known: Mapping[str, Attribute] = {a.name: a for a in attributes}
    told = {(c.article_id, c.start, c.end) for fact in facts for c in fact.claims}
    return tuple(
        Abstention(
            article_id=claim.article_id,
            start=claim.start,
            end=claim.end,
            quote=claim.quote,
            reason=CHANGES if _is_volatile(claim, known) else NO_TOTAL,
        )
        for claim in claims
        if (claim.article_id, claim.start, claim.end) not in told
    )


def is_open(claim: Claim) -> bool:
    """Is the claim aligned by what stands around it, not as a role or an event?"""
    return not claim.attribute.startswith(ROLE) and claim.attribute not in OF_EVENTS


def _is_volatile(claim: Claim, known: Mapping[str, Attribute]) -> bool:
    return claim.attribute in known and known[claim.attribute].volatile
