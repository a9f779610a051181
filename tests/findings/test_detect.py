"""Where the values of one fact cannot all be true."""

from __future__ import annotations

import pytest

from reconcile.config import DEFAULT
from reconcile.findings.copies import Origins
from reconcile.findings.detect import agreements, detect, group_values
from reconcile.model import Claim, Finding, Related, Relation
from reconcile.packs.attribute import builtin_attributes
from reconcile.pipeline import Relating, show
from reconcile.values import Modality
from tests.made import article, claim, count, fact

RELATE = Relating(DEFAULT, builtin_attributes())
SOURCES = [
    article(f"sea/{name}", f"{text} 12 people, not 21, were saved by them.")
    for name, text in [("a", "The lifeboat crew says"), ("b", "Doctors of the clinic told us that"), ("c", "It seems")]
]
ORIGINS = Origins({source.id: source.text for source in SOURCES})


def says(source: int, *numbers: int, modality: Modality = Modality.EXACT) -> list[Claim]:
    return [claim(SOURCES[source], "12", count(number), modality=modality) for number in numbers]


def found(claims: list[Claim]) -> tuple[Finding, ...]:
    return detect([fact(*claims)], RELATE, show, ORIGINS)


@pytest.mark.parametrize(
    ("claims", "want", "why"),
    [
        (says(0, 12) + says(1, 21), 1, "two articles, two figures"),
        (says(0, 12) + says(1, 12), 0, "one figure"),
        (says(0, 12, 21) + says(1, 21), 0, "one article gives what the other gives, too"),
        (says(0, 12, 21), 0, "one article alone is for the checks"),
        (says(0, 12, modality=Modality.AT_LEAST) + says(1, 21), 1, "the at-least of a toll is what was known"),
        (says(0, 12) + says(1, 12) + says(2, 21), 1, "two against one"),
    ],
)
def test_detect(claims: list[Claim], want: int, why: str) -> None:
    assert len(found(claims)) == want, why
    articles = {c.article_id for c in claims}
    assert len(agreements([fact(*claims)], RELATE, show, ORIGINS)) == (len(articles) > 1 and not want), why


def test_values_of_more_origins_come_first_and_are_suggested() -> None:
    (finding,) = found(says(0, 21) + says(1, 12) + says(2, 12))
    assert [group.origins for group in finding.groups] == [2, 1]
    assert finding.suggestion is not None
    assert finding.suggestion.value == finding.groups[0].value


def test_nothing_is_suggested_where_origins_are_even() -> None:
    (finding,) = found(says(0, 21) + says(1, 12))
    assert finding.suggestion is None


def test_each_claim_stands_in_one_group_whatever_their_order() -> None:
    claims = says(0, 12) + says(1, 21) + says(2, 12)
    groups = group_values(claims, RELATE, show, ORIGINS)
    assert groups == group_values(claims[::-1], RELATE, show, ORIGINS)
    assert sorted(c.id for g in groups for c in g.claims) == sorted(c.id for c in claims)


def test_figures_at_odds_that_a_third_one_says_less_closely_are_no_finding() -> None:
    twelve, about, fifteen = says(0, 12)[0], says(1, 13)[0], says(2, 15)[0]

    def relate(a: Claim, b: Claim) -> Related:
        differ = a is not b and about not in (a, b)
        return Related(relation=Relation.CONFLICT if differ else Relation.EQUAL, label="figures differ")

    assert detect([fact(twelve, about, fifteen)], relate, show, ORIGINS) == ()
