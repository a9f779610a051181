"""What keeps two claims apart."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from reconcile.facts.barriers import barrier
from reconcile.facts.names import same_name
from reconcile.model import Claim, Input
from tests.made import bare_claim, count, day


class Row(NamedTuple):
    a: Claim
    b: Claim
    want: str
    why: str


RECKONED = (Input(article_id="a", start=0, end=4, quote="1872"),)
OSK_AND_HALDEN = (("place", "halden"), ("place", "osk"), ("places", "together"))

ROWS = [
    Row(bare_claim(), bare_claim(article_id="bridge/post"), "", "nothing keeps like claims apart"),
    Row(bare_claim(attribute="deaths"), bare_claim(attribute="injured"), "attributes differ", "dead are not injured"),
    Row(bare_claim(attribute="deaths"), bare_claim(), "", "a claim no pack knows may be the same"),
    Row(
        bare_claim(scope=(("per", "day"),)),
        bare_claim(scope=(("per", "month"),)),
        "base differs",
        "a wage per day is none per month",
    ),
    Row(bare_claim(scope=(("per", "share"),)), bare_claim(), "", "what one leaves open, the sizes tell"),
    *(
        Row(bare_claim(scope=((part, "a"),)), other, want, f"{part}: {why}")
        for part, want in (
            ("thing", "other things are counted through"),
            ("as of", "told as of other days"),
            ("told", "told in other years"),
        )
        for other, want, why in (
            (bare_claim(scope=((part, "b"),)), want, "both tell, and differ"),
            (bare_claim(), "", "only one tells"),
        )
    ),
    Row(bare_claim(scope=(("part", "others"),)), bare_claim(), "part against whole", "two others are not all"),
    Row(
        bare_claim(value=count(11), scope=(("place", "osk"),)),
        bare_claim(value=count(28), scope=OSK_AND_HALDEN),
        "one of the places",
        "those of Osk are some of those of Osk and Halden",
    ),
    Row(
        bare_claim(value=count(35), scope=(("place", "osk"),)),
        bare_claim(value=count(28), scope=OSK_AND_HALDEN),
        "",
        "a place cannot have more than two together",
    ),
    Row(bare_claim(negated=True), bare_claim(), "one is negated", "not 12 is not 12"),
    Row(bare_claim(scope=(("when", "1996"),)), bare_claim(scope=(("when", "2008"),)), "dates contradict", "two years"),
    Row(
        bare_claim(scope=(("when", "2008"),)), bare_claim(scope=(("when", "2008-09-29"),)), "", "a day lies in its year"
    ),
    Row(
        bare_claim(scope=(("side:order", "initial"),)),
        bare_claim(scope=(("side:order", "new"),)),
        "contrast order",
        "offers",
    ),
    Row(
        bare_claim(value=count(3, "house")),
        bare_claim(value=count(4, "worker")),
        "nouns differ",
        "houses are not workers",
    ),
    Row(
        bare_claim(kind="date", quote="ten days earlier", value=day("1872-11-24"), derived=RECKONED),
        bare_claim(kind="date", quote="Ten days earlier", value=day("1872-11-25"), derived=RECKONED),
        "reckoned from other days",
        "the same words for a day",
    ),
    Row(
        bare_claim(value=count(9400)),
        bare_claim(value=count(10500), attribute="aboard"),
        "attributes differ",
        "people who died, and people who were on board",
    ),
    Row(
        bare_claim(value=count(2, "brother")),
        bare_claim(value=count(21, "brother"), scope=(("with", "sister"),)),
        "what is included differs",
        "brothers alone, and brothers with sisters",
    ),
    Row(
        bare_claim(value=count(2, "people")),
        bare_claim(value=count(21, "people"), scope=(("with", "guest"),)),
        "",
        "people may be all of them",
    ),
    Row(
        bare_claim(value=count(3, "people")),
        bare_claim(value=count(4, "")),
        "",
        "an unnamed count of people may be people",
    ),
    Row(
        bare_claim(kind="age", subject="ann lee"),
        bare_claim(kind="age"),
        "whose it is is open",
        "an age needs its person",
    ),
    Row(
        bare_claim(kind="age", subject="ann lee"),
        bare_claim(kind="age", subject="lee"),
        "",
        "a surname is the same person",
    ),
    Row(
        bare_claim(kind="age", subject="ann lee"),
        bare_claim(kind="age", subject="bo lee"),
        "subjects differ",
        "sisters are two",
    ),
    Row(
        bare_claim(attribute="children", subject="ann lee"),
        bare_claim(subject="ann lee"),
        "attributes differ",
        "of her children only who speaks of her children",
    ),
    *(
        Row(
            bare_claim(kind="date", value=day("2017-06-16"), role=("say",)),
            bare_claim(kind="date", value=day("2017-06-14"), role=role, deed=deed),
            want,
            why,
        )
        for role, deed, want, why in (
            (("kill",), ("kill",), "other things happened", "a day on which somebody spoke is not the day of the fire"),
            ((), ("fire",), "other things happened", "nor where a noun tells what happened"),
            (("say",), (), "", "two days of saying so"),
            ((), (), "", "what happened is not told"),
        )
    ),
    *(
        Row(
            bare_claim(kind="date", value=day("1931-05-03"), scope=(("place", mine),), **told),
            bare_claim(kind="date", value=day("1931-05-04"), scope=(("place", yours),), **told),
            want,
            why,
        )
        for mine, yours, told, want, why in (
            ("helsinki", "osaka", {}, "places differ", "days of what happened in two known places"),
            ("osk", "halden", {}, "", "one unknown place may lie in the other"),
            ("helsinki", "osaka", {"attribute": "birth_date", "subject": "ann lee"}, "", "one birth, and both at odds"),
        )
    ),
    Row(
        bare_claim(kind="year", value=day("1931"), scope=(("place", "osk"),)),
        bare_claim(kind="year", value=day("1932"), scope=(("place", "halden"),)),
        "places differ",
        "years of moves to two places",
    ),
    *(
        Row(
            bare_claim(kind="date", value=day("1931-05-03"), role=("find",), deed=mine),
            bare_claim(kind="date", value=day("1931-05-04"), role=("shake",), deed=yours),
            want,
            why,
        )
        for mine, yours, want, why in (
            (("flee",), ("flee",), "", "what happened is one, whatever other verbs stand near"),
            (("explode",), ("fire",), "", "what happened may be one"),
            (("explode",), ("marry",), "other things happened", "what happened is not one"),
            ((), ("fire",), "other things happened", "where it is open, the verbs near tell"),
        )
    ),
    *(
        Row(
            bare_claim(kind="year", value=day("1931"), role=("retire",), subject="per lee"),
            bare_claim(kind="year", value=day("1982"), role=role, subject=subject),
            want,
            why,
        )
        for role, subject, want, why in (
            (("retire",), "ann lee", "subjects differ", "the deeds of two people"),
            (("retire",), "lee", "", "the deed of one"),
            (("retire",), "", "", "whose deed it was is open"),
            ((), "ann lee", "", "no deed is told, and names may stand by"),
        )
    ),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_barrier(row: Row) -> None:
    assert barrier(row.a, row.b) == row.want
    assert barrier(row.b, row.a) == row.want


def test_names_match_by_any_part_but_not_by_one_shared_part() -> None:
    assert same_name("zurana horton", "horton")
    assert not same_name("luis chocho", "luis munoz")
