"""What a fact is called, and what its id depends on."""

from __future__ import annotations

from reconcile.facts.naming import fact_id, name_fact, shared_words, tell_apart
from tests.made import bare_claim, count

AROUND = (("mill", 90), ("fire", 40))


def test_an_id_depends_on_no_value_no_article_and_no_order_of_scope() -> None:
    one = name_fact("d", [bare_claim(value=count(12), context=AROUND)], (), {})
    other = name_fact("d", [bare_claim(value=count(21), article_id="bridge/post", context=AROUND)], (), {})
    assert one.id == other.id
    assert fact_id("d", "", "x", [("a", "1"), ("b", "2")]) == fact_id("d", "", "x", [("b", "2"), ("a", "1")])


def test_an_id_tells_dossiers_subjects_attributes_and_scopes_apart() -> None:
    ids = {
        fact_id("d", "", "x", []),
        fact_id("e", "", "x", []),
        fact_id("d", "osk", "x", []),
        fact_id("d", "", "y", []),
        fact_id("d", "", "x", [("when", "1996")]),
        fact_id("d", "", "x", [("when", "2008")]),
    }
    assert len(ids) == 6


def test_a_fact_keeps_only_the_scope_that_all_share() -> None:
    claims = [bare_claim(scope=(("place", "osk"), ("when", "1996"))), bare_claim(scope=(("place", "osk"),))]
    assert name_fact("d", claims, (), {}).scope == (("place", "osk"),)


def test_words_of_more_articles_come_first_then_those_closer_to_the_value() -> None:
    claims = [
        bare_claim(article_id="a", context=(("worker", 100), ("mill", 50), ("strike", 90))),
        bare_claim(article_id="b", context=(("mill", 50), ("strike", 20))),
    ]
    assert shared_words(claims) == ("strike", "mill", "worker")


def test_questions() -> None:
    assert name_fact("d", [bare_claim(context=AROUND)], (), {}).question.endswith("? About: mill, fire.")
    aged = bare_claim(kind="age", subject="ida lund", value=count(34, ""))
    assert name_fact("d", [aged], (), {}).question == "How old is Ida Lund?"
    mayor = bare_claim(kind="person", attribute="role:mayor", subject="osk")
    assert name_fact("d", [mayor], (), {}).question == "Who was the mayor of Osk?"
    nobody = bare_claim(kind="person", attribute="role:coach")
    assert name_fact("d", [nobody], (), {}).question == "Who was the coach?"


def test_facts_of_one_id_are_told_apart_in_whatever_order_they_come() -> None:
    claims = [bare_claim(article_id=f"bridge/{n % 40:02}", start=n, context=AROUND) for n in range(120)]
    facts = [name_fact("d", [claim], (), {}) for claim in claims]
    told = tell_apart(facts)
    assert len({fact.id for fact in facts}) == 1
    assert len({fact.id for fact in told}) == len(facts)
    assert told == tell_apart(facts[::-1])
    assert told[0] == facts[0]
