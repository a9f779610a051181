from __future__ import annotations

import pytest

from reconcile.articles.furniture import is_furniture_line, mark_furniture

FURNITURE = [
    ("READ MORE »", "a link"),
    ("0 comments", "a number of comments"),
    ("Read MoreFlood kills two in valley", "another headline, glued to its link"),
    ("More: A bank could buy its owner for $3 billion", "another headline"),
    ("More from GlobePost: The elections of 1999", "another headline of a service"),
    ("AP Photo", "a credit"),
    ("(Lucy Rivers / Reuters)", "a credit in brackets"),
    ("Copyright 2018 The Press. All rights reserved.", "a legal line"),
    ("Follow reporter Ann Lee on Twitter: @annlee.", "a link to a person"),
    ("34 show all", "a gallery's switch"),
    ("Publicidad", "Spanish"),
    ("Share on Facebook", "a button"),
    ("Already a subscriber? Log in", "a wall"),
    ("© 2017 Valley Media Ltd", "a notice"),
    ("5 min read", "how long it takes"),
]
CONTENT = [
    ("More than 50 people were injured.", "more than"),
    ("More: that was all he asked for, and all he got.", "a sentence that begins like a link"),
    ("Related: his brother won in 1999.", "a statement after a link's word"),
    ("To see the video of the 1996 race, click here.", "a sentence with a link in it"),
    ("Reuters reported the deaths of 12 people", "an agency as subject"),
    ("Share on share, it gained 5 percent.", "a share"),
    ("12 min", "a length of time in a table"),
    ("He holds all rights to the book.", "rights, but not reserved"),
    ("By 1937 the bridge was finished", "by a year"),
    ("Photo finish: Ann beat Bea by 3 seconds", "a photo finish"),
]


@pytest.mark.parametrize(("line", "why"), FURNITURE, ids=lambda value: value)
def test_furniture(line: str, why: str) -> None:
    assert is_furniture_line(line), why


@pytest.mark.parametrize(("line", "why"), CONTENT, ids=lambda value: value)
def test_content(line: str, why: str) -> None:
    assert not is_furniture_line(line), why


BODY = "Twelve people died when the river rose. Two are missing, said the mayor."


def marked(*lines: str) -> list[str]:
    return [line for line, mark in zip(lines, mark_furniture(lines), strict=True) if mark]


def test_a_dateline_stands_at_the_top() -> None:
    assert marked("Flood", "Tuesday, July 2, 2013", BODY) == ["Tuesday, July 2, 2013"]


def test_dates_above_paragraphs_are_a_timeline() -> None:
    assert marked("July 2, 2013", BODY, "July 3, 2013", BODY, "July 4, 2013", BODY) == []


def test_a_dateline_with_a_time_may_stand_anywhere() -> None:
    lines = [BODY] * 12
    assert marked("Flood", *lines, "Updated: 19:14 GMT, 12 April 2013") == ["Updated: 19:14 GMT, 12 April 2013"]


def test_teasers_and_sponsors_at_the_end() -> None:
    tail = ["Mill Hotel News", "Google ad", "Coffee falls by 50%.", "Read more", "Tea rises.", "Read more", "Inn News"]
    assert marked("Flood", BODY, *tail) == tail


def test_one_read_more_makes_no_teaser() -> None:
    assert marked("Flood", BODY, "The mayor is 52.", "Read more") == ["Read more"]


def test_figures_at_the_end_stay() -> None:
    assert marked("Flood", BODY, "12 dead", "2 missing", "Share", "Print", "Email") == ["Share", "Print", "Email"]


def test_a_gallery_of_other_things() -> None:
    gallery = [f"{i}/4 {i} May 2017 A minister waves" for i in range(1, 5)]
    assert marked("Flood in Croydon kills two", BODY, *gallery) == gallery


def test_a_gallery_of_the_subject_stays() -> None:
    gallery = [f"{i}/4 {i} May 2017 Water in Croydon" for i in range(1, 5)]
    assert marked("Flood in Croydon kills two", BODY, *gallery) == []


def test_a_menu_at_the_top() -> None:
    assert marked("Home", "News", "Sport", "Flood kills twelve in Corbin", BODY) == ["Home", "News", "Sport"]
    assert marked("Colonel Sanders", "Early life", "Born 1890", BODY) == []


def test_headlines_of_other_stories() -> None:
    others = ["Related articles", "Storm kills 3 in Albany", "Dam was unsafe in 2015"]
    assert marked("Flood", BODY, *others, BODY, "Two more bodies were found") == others


def test_references() -> None:
    assert marked("Flood", BODY, "References", "A book, 1998", "Another book, 2001") == [
        "References",
        "A book, 1998",
        "Another book, 2001",
    ]
