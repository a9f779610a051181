"""Totals apart from parts, other years and other stories."""

from __future__ import annotations

import pytest

from reconcile.facts.tolls import split_tolls
from reconcile.model import Claim
from reconcile.values import Modality
from tests.made import bare_claim, count

DEATHS = {"deaths": ""}
TOLLS = {**DEATHS, "injured": "deaths"}
OTHERS = (("besides", "others"), ("part", "others"))
PUBLISHED = {"a": "2018-02-05", "b": "2018-02-06"}  # and "undated" on no day that is known
ONE_STORY = {"a": "a", "b": "a", "undated": "a"}


def dead(number: int, article: str = "a", **changes: object) -> Claim:
    return bare_claim(attribute="deaths", article_id=article, value=count(number), start=number, **changes)


@pytest.mark.parametrize(
    ("claims", "want", "why"),
    [
        ([dead(12), dead(30)], [30], "the largest figure is the whole"),
        ([dead(12), dead(30, scope=(("part", "others"),))], [12], "a part is never the whole"),
        ([dead(12), dead(400, scope=(("when", "1996"),))], [12], "an older disaster"),
        ([dead(12), dead(30, scope=(("when", "2018-02-03"),))], [30], "the same year"),
        ([dead(12), dead(300, modality=Modality.VAGUE)], [12], "hundreds are no figure"),
        ([dead(5, scope=(("place", "osk"),)), dead(24, modality=Modality.VAGUE)], [], "five in Osk, dozens in all"),
        (
            [dead(5, scope=(("place", "osk"),)), dead(3, modality=Modality.VAGUE)],
            [5],
            "five in Osk, who are more than several",
        ),
        ([dead(12), dead(30, negated=True)], [12], "not 30"),
        ([dead(12), dead(14, "b")], [12, 14], "each article has its own"),
        ([dead(12, "undated")], [12], "an article without a day has a total too"),
        ([dead(12), dead(30, "undated", scope=(("when", "1991"),))], [12], "... and tells of older ones too"),
        (
            [dead(153), bare_claim(attribute="deaths", article_id="b", value=count(146, "passenger"), start=146)],
            [153],
            "dead passengers are some of the dead",
        ),
        (
            [dead(12), bare_claim(attribute="injured", article_id="a", value=count(20), start=20, scope=OTHERS)],
            [12, 20],
            "others than the dead are all the injured",
        ),
        (
            [bare_claim(attribute="injured", article_id="a", value=count(20), start=20, scope=OTHERS)],
            [],
            "... where the dead are told",
        ),
        ([bare_claim(attribute="height", article_id="a")], [], "no toll"),
    ],
)
def test_totals(claims: list[Claim], want: list[int], why: str) -> None:
    totals, _, _ = split_tolls(claims, TOLLS, PUBLISHED, ONE_STORY)
    assert [c.start for group, _ in totals for c in group] == want, why


def test_totals_of_two_stories_never_meet() -> None:
    totals, _, _ = split_tolls([dead(12), dead(14, "b")], DEATHS, PUBLISHED, {"a": "a", "b": "b"})
    assert [[c.start for c in group] for group, _ in totals] == [[12], [14]]


def test_parts_meet_by_place_and_those_without_one_are_left() -> None:
    placed = dead(5, scope=(("place", "osk"),))
    _, parts, rest = split_tolls([dead(30), placed, dead(4)], DEATHS, PUBLISHED, ONE_STORY)
    assert parts == ((placed,),)
    assert rest == ()


def test_a_part_of_two_places_meets_those_of_either() -> None:
    both = dead(5, scope=(("place", "halden"), ("place", "osk"), ("places", "together")))
    one = dead(7, "b", scope=(("place", "osk"),))
    _, parts, _ = split_tolls([dead(30), both, dead(30, "b"), one], DEATHS, PUBLISHED, ONE_STORY)
    assert parts == ((both,), (one, both))
