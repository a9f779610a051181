"""Facts -> findings: where the values of one fact cannot all be true."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import combinations

from reconcile.facts.compare import AGREEING, Relate
from reconcile.facts.sizes import apart
from reconcile.findings.copies import Origins
from reconcile.findings.hedged import as_hedged
from reconcile.findings.inclusive import with_doer
from reconcile.model import (
    Agreement,
    Claim,
    Fact,
    Finding,
    FindingScope,
    Relation,
    Severity,
    Suggestion,
    ValueGroup,
)
from reconcile.values import Modality, Value

Show = Callable[[str, Value], str]

RULES = {  # kind -> rule code: the code names the pattern found and never changes
    "date": "RC102",
    "year": "RC102",
    "time": "RC102",
    "duration": "RC103",
    "quantity": "RC103",
    "money": "RC104",
    "percent": "RC104",
    "age": "RC105",
    "rank": "RC106",
    "medal": "RC106",
    "ordinal": "RC106",
    "person": "RC107",
    "place": "RC107",
    "organisation": "RC107",
    "event": "RC107",
    "quotation": "RC108",
    "term": "RC109",
    "kinship": "RC109",
    "category": "RC109",
}
FIGURES_DIFFER = "RC101"
MINOR_LABELS = ("round", "spelling", "words", "near", "one region")


def detect(facts: Sequence[Fact], relate: Relate, show: Show, origins: Origins) -> tuple[Finding, ...]:
    """A finding for each fact two of whose articles give values that exclude each other."""
    findings = []
    for fact in facts:
        as_told = with_doer(fact.claims, as_hedged(fact.claims, relate))
        if _conflicts(fact.claims, as_told):
            groups = group_values(fact.claims, as_told, show, origins)
            if len(groups) > 1:  # values at odds may all be what a third claim says less closely
                findings.append(_finding(fact, groups, as_told))
    return tuple(sorted(findings, key=lambda f: (f.dossier, f.severity.value, f.id)))


def agreements(facts: Sequence[Fact], relate: Relate, show: Show, origins: Origins) -> tuple[Agreement, ...]:
    """Facts that two or more articles state alike."""
    found = []
    for fact in facts:
        as_told = with_doer(fact.claims, as_hedged(fact.claims, relate))
        if len({c.article_id for c in fact.claims}) > 1 and not _conflicts(fact.claims, as_told):
            groups = group_values(fact.claims, as_told, show, origins)
            found.append(Agreement(fact=fact, value=groups[0].value, origins=origins.count(fact.claims)))
    return tuple(sorted(found, key=lambda a: (a.fact.dossier, a.fact.id)))


def group_values(claims: Sequence[Claim], relate: Relate, show: Show, origins: Origins) -> tuple[ValueGroup, ...]:
    """Claims by value: those that agree stand together; most origins first."""
    groups: list[list[Claim]] = []
    firm_first = sorted(claims, key=lambda c: (c.modality is not Modality.EXACT, c.article_id, c.start))
    for claim in firm_first:
        home = _home(claim, groups, relate)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    made = [
        ValueGroup(
            value=show(g[0].kind, g[0].value),
            claims=tuple(sorted(g, key=lambda c: (c.article_id, c.start))),
            origins=origins.count(g),
        )
        for g in groups
    ]
    return tuple(sorted(made, key=lambda g: (-g.origins, g.value)))


def _home(claim: Claim, groups: Sequence[list[Claim]], relate: Relate) -> list[Claim] | None:
    """The group that gives the same value, else the nearest one that all agrees with the claim."""
    equal = [g for g in groups if any(relate(claim, m).relation is Relation.EQUAL for m in g)]
    agreeing = [g for g in groups if all(relate(claim, m).relation in AGREEING for m in g)]
    return min(equal or agreeing, key=lambda g: apart(claim, g[0]), default=None)


def _conflicts(claims: Sequence[Claim], relate: Relate) -> bool:
    """Do two articles exclude each other, neither of them also giving what the other gives?"""
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_article[claim.article_id].append(claim)
    return any(
        all(relate(a, b).relation is Relation.CONFLICT for a in mine for b in yours)
        for mine, yours in combinations([by_article[k] for k in sorted(by_article)], 2)
    )


def _finding(fact: Fact, groups: tuple[ValueGroup, ...], relate: Relate) -> Finding:
    labels = sorted(
        {
            relate(one.claims[0], other.claims[0]).label
            for one, other in combinations(groups, 2)
            if relate(one.claims[0], other.claims[0]).relation is Relation.CONFLICT
        }
    )
    minor = bool(labels) and all(any(word in label for word in MINOR_LABELS) for label in labels)
    return Finding(
        id=fact.id,
        dossier=fact.dossier,
        rule=RULES.get(fact.kind, FIGURES_DIFFER),
        kind=fact.kind,
        scope=FindingScope.CROSS,
        severity=Severity.MINOR if minor else Severity.MAJOR,
        question=fact.question,
        explanation=_explain(groups, labels),
        groups=groups,
        subject=fact.subject,
        attribute=fact.attribute,
        suggestion=_suggest(groups),
        joined_by=fact.joined_by,
    )


def _explain(groups: Sequence[ValueGroup], labels: Sequence[str]) -> str:
    sides = "; ".join(f"{g.value}: {', '.join(sorted({c.article_id for c in g.claims}))}" for g in groups)
    return f"{'; '.join(labels) or 'values differ'}. {sides}."


def _suggest(groups: Sequence[ValueGroup]) -> Suggestion | None:
    """The value that more independent articles give, if one leads."""
    first, second = groups[0], groups[1]
    if first.origins <= second.origins:
        return None
    return Suggestion(value=first.value, because=(f"{first.origins} independent origins against {second.origins}",))
