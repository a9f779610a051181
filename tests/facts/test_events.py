"""One event of a place, and two."""

from __future__ import annotations

from dataclasses import replace

from reconcile.claims.events import EVENT_NAME, EVENT_YEAR, PLACE_YEAR
from reconcile.facts.events import align_events
from reconcile.model import Claim
from reconcile.values import DateSpan
from tests.made import bare_claim


def dated(year: str, article: str, place: str = "athens", attribute: str = EVENT_YEAR) -> Claim:
    value = DateSpan(edtf=year, earliest=f"{year}-01-01", latest=f"{year}-12-31")
    return bare_claim(article_id=article, subject=place, attribute=attribute, kind="year", value=value, quote=year)


def named(series: str, article: str, year: str = "") -> Claim:
    return bare_claim(
        article_id=article,
        subject="athens",
        attribute=EVENT_NAME,
        kind="event",
        scope=(("series", series), ("year", year)),
        quote=series,
    )


def grouped(*claims: Claim) -> list[list[str]]:
    assert list(align_events(claims)) == list(align_events(claims[::-1]))
    return [[c.quote for c in group] for group, _ in align_events(claims)]


def test_years_of_one_event_meet() -> None:
    assert grouped(dated("2004", "a"), dated("2008", "b")) == [["2004", "2008"]]


def test_what_a_place_has_every_year_is_no_one_event() -> None:
    yearly = [
        replace(dated(year, article), scope=(("series", "marathon"),))
        for year, article in (("1902", "a"), ("1905", "b"))
    ]
    assert grouped(*yearly) == []
    agreed = [replace(dated("1905", article), scope=(("series", "marathon"),)) for article in ("c", "d")]
    assert grouped(*yearly, *agreed) == [["1902", "1905", "1905", "1905"]], "three articles tell of one"


def test_a_year_beside_the_place_speaks_of_its_event() -> None:
    beside = dated("2008", "b", attribute=PLACE_YEAR)
    assert grouped(dated("2004", "a"), beside, dated("2008", "c")) == [["2004", "2008", "2008"]]
    assert grouped(dated("2004", "a"), beside) == [], "of two articles, one names no event"


def test_a_place_and_a_year_make_no_event() -> None:
    assert grouped(dated("2004", "a", attribute=PLACE_YEAR), dated("2008", "b", attribute=PLACE_YEAR)) == []


def test_where_one_article_tells_of_two_events_no_year_is_wrong() -> None:
    assert grouped(dated("2004", "a"), dated("2010", "a"), dated("2008", "b")) == []


def test_places_stay_apart() -> None:
    assert grouped(dated("2004", "a"), dated("2008", "b", place="osk")) == [["2004"], ["2008"]]


def test_names_meet_where_they_share_two_words() -> None:
    assert grouped(named("world walking cup", "a"), named("world walking championships", "b")) == [
        ["world walking cup", "world walking championships"]
    ]


def test_names_of_two_events_stay_apart() -> None:
    assert len(grouped(named("film festival", "a"), named("jazz festival", "b"))) == 2
    assert len(grouped(named("world cup", "a", "2004"), named("world cup", "b", "2008"))) == 2
