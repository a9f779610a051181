"""Who holds a role: claims of several articles about one role of one body or person.

A role has many holders over time and side by side, so different names alone prove nothing.  They are worth a question
where the role has one holder for one body ("CEO of X"), or where two articles name entirely different people for a role
that few hold ("coach", "designer").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from reconcile.facts.names import same_name
from reconcile.facts.rarity import Rarity, likeness
from reconcile.model import Claim

ONLY = ("only", "one")  # in the scope of a claim of who is said to be the only one
ONE_LIKENESS = 0.40  # how alike the passages must be where the body of a one-holder role is not named


def align_holders(claims: Sequence[Claim], rare: Rarity) -> Iterator[tuple[tuple[Claim, ...], tuple[str, ...]]]:
    """Groups of claims about one role, with the evidence that joined them."""
    by_role: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: (c.article_id, c.start)):
        by_role[claim.attribute].append(claim)
    for attribute, members in sorted(by_role.items()):
        groups: list[list[Claim]] = []
        for claim in members:
            home = next((g for g in groups if any(_same_post(claim, m, rare) for m in g)), None)
            if home is None:
                groups.append([claim])
            else:
                home.append(claim)
        yield from ((tuple(group), (attribute,)) for group in groups)


def _same_post(a: Claim, b: Claim, rare: Rarity) -> bool:
    if ("holders", "several") in a.scope and ONLY not in (*a.scope, *b.scope):
        return False
    if a.subject and b.subject:
        return same_name(a.subject, b.subject)
    if ("holders", "few") in a.scope:
        return True
    return likeness(a, b, rare) >= ONE_LIKENESS
