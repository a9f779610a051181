"""Running checks: order, identity, and what a finding on a fact already tells."""

from __future__ import annotations

from dataclasses import replace

from reconcile.checks.run import join_evidence, run_checks
from reconcile.checks.unitpairs import CHECK
from reconcile.registry import CHECKS
from tests.checks.made import dossier, findings

TWO = ("The mast is 1,280 m (1,280 ft) tall. The mast is 50 m (50 ft) wide.",)


def test_ids_are_unique() -> None:
    found = findings(CHECK, (TWO[0], TWO[0]))
    assert len({finding.id for finding in found}) == len(found) == 4


def test_ids_do_not_depend_on_values() -> None:
    one = findings(CHECK, ("The mast is 1,280 m (1,280 ft) tall.",))
    other = findings(CHECK, ("The mast is 900 m (9,000 ft) tall.",))
    assert [finding.id for finding in one] == [finding.id for finding in other]


def test_order_of_articles_makes_no_difference() -> None:
    made = dossier((TWO[0], "Weber holds the record of 3 m (3 ft)."))
    turned = replace(made, documents=made.documents[::-1], pulled=made.pulled[::-1])
    assert run_checks(made, CHECKS) == run_checks(turned, CHECKS)
    assert run_checks(made, CHECKS) == run_checks(made, CHECKS[::-1])


def test_what_a_fact_tells_is_not_told_again() -> None:
    (found, *_) = findings(CHECK, TWO)
    fact = replace(found, id="fact")
    assert join_evidence((fact,), (found,)) == (fact,)


def test_further_words_join_the_side_they_speak_for() -> None:
    (found, *_) = findings(CHECK, TWO)
    further = replace(found.groups[0].claims[0], article_id="z", id="z")
    heard = replace(
        found, groups=(replace(found.groups[0], claims=(*found.groups[0].claims, further)), found.groups[1])
    )
    (joined,) = join_evidence((replace(found, id="fact"),), (heard,))
    assert further in joined.groups[0].claims
    assert joined.groups[1] == found.groups[1]
    assert joined.groups[0].origins == found.groups[0].origins


def test_the_same_value_in_other_words_is_the_same_side() -> None:
    (found, *_) = findings(CHECK, TWO)
    elsewhere = replace(found.groups[0].claims[0], start=900, end=907, id="z")
    heard = replace(found, groups=(replace(found.groups[0], claims=(elsewhere,)), found.groups[1]))
    (joined,) = join_evidence((replace(found, id="fact"),), (heard,))
    assert joined.groups[0].claims == (*found.groups[0].claims, elsewhere)


def test_the_same_words_on_one_side_are_no_repeat() -> None:
    (found, *_) = findings(CHECK, TWO)
    other = replace(found, id="fact", groups=(found.groups[0], replace(found.groups[1], claims=())))
    assert join_evidence((other,), (found,)) == (other, found)


def test_another_dossier_is_no_repeat() -> None:
    (found, *_) = findings(CHECK, TWO)
    other = replace(found, dossier="other")
    assert join_evidence((other,), (found,)) == (other, found)
