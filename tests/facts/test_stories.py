"""Which articles of a dossier tell one story."""

from __future__ import annotations

from datetime import date

import pytest

from reconcile.facts.stories import news_days, stories
from reconcile.kinds.edtf import of_date
from reconcile.model import Article, Metadata
from reconcile.pipeline import run
from tests.made import bare_claim


@pytest.mark.parametrize(
    ("names", "want", "why"),
    [
        ({"a": ("ida lund",), "b": ("ida lund", "osk")}, {"a": "a", "b": "a"}, "a full name in common"),
        ({"a": ("ida lund", "osk"), "b": ("olaf lund", "torval")}, {"a": "a", "b": "b"}, "one word is not enough"),
        ({"a": ("lund",), "b": ("ida lund", "osk")}, {"a": "a", "b": "a"}, "all that the shorter one names"),
        (
            {"a": ("ida lund",), "b": ("per holm",), "c": ("ida lund", "per holm")},
            {"a": "a", "b": "a", "c": "a"},
            "a third article joins two",
        ),
        ({"a": ("ida lund",), "b": ("per holm",)}, {"a": "a", "b": "b"}, "nothing in common"),
        (
            {
                "a": ("ida lund", "halden", "osk pass", "nato"),
                "b": ("ida lund", "halden"),
                "c": ("per holm", "torval", "aven river", "nato"),
                "d": ("per holm", "torval"),
            },
            {"a": "a", "b": "a", "c": "c", "d": "c"},
            "one name that both stories have does not make them one",
        ),
        (
            {
                "a": ("ida lund", "norway"),
                "b": ("ida lund", "norway"),
                "c": ("per holm", "norway"),
                "d": ("per holm", "norway"),
            },
            {"a": "a", "b": "a", "c": "c", "d": "c"},
            "a country is no story's own",
        ),
        (
            {"a": ("ida lund",), "b": ("ida lund",), "c": ()},
            {"a": "a", "b": "a", "c": "a"},
            "what names nobody is of the story that is told",
        ),
    ],
)
def test_stories(names: dict[str, tuple[str, ...]], want: dict[str, str], why: str) -> None:
    claims = [bare_claim(article_id=article, entities=entities) for article, entities in names.items()]
    assert stories(claims) == want, why
    assert stories(reversed(claims)) == want, why


@pytest.mark.parametrize(
    ("day", "published", "want", "why"),
    [
        (date(2010, 1, 18), "2010-01-19", {"a": date(2010, 1, 19)}, "told the day after"),
        (date(1937, 5, 6), "2010-01-19", {}, "history"),
        (date(2010, 1, 18), "2010", {}, "published on no known day"),
    ],
)
def test_news_days(day: date, published: str, want: dict[str, date], why: str) -> None:
    claims = [bare_claim(article_id="a", kind="date", value=of_date(day))]
    assert news_days(claims, {"a": published}) == want, why


BID = "On {day} the board of Halden turned down a bid by Norvik worth {sum}, it said."


@pytest.mark.parametrize(
    ("later", "day", "want", "why"),
    [
        ("2009-09-08", "Tuesday", 1, "one bid, told by the news of two days"),
        ("2010-01-19", "Tuesday", 0, "a bid that was raised since"),
        ("2010-01-19", "7 September 2009", 1, "history: the bid of then"),
    ],
)
def test_bids_in_the_news_of_other_days(later: str, day: str, want: int, why: str) -> None:
    told = [("2009-09-07", "Monday", "£10 billion"), (later, day, "£12 billion")]
    articles = [
        Article(
            id=f"a{nth}",
            path=f"a{nth}.txt",
            dossier="",
            text=BID.format(day=weekday, sum=amount),
            sha256=str(nth),
            metadata=Metadata(published=published, language="en"),
        )
        for nth, (published, weekday, amount) in enumerate(told)
    ]
    assert len([f for f in run(articles).findings if f.kind == "money"]) == want, why


STORIES = ["Ida Lund and Olaf Berg", "Per Holm and Eva Dahl"]


@pytest.mark.parametrize(
    ("told", "want", "why"),
    [((0, 0, 1, 1), 0, "two stories, each told twice"), ((0, 0, 0, 0), 1, "one story")],
)
def test_figures_of_two_stories_are_not_held_against_each_other(told: tuple[int, ...], want: int, why: str) -> None:
    sunk = "said that the ferry carried {} passengers when it sank."
    articles = [
        _article(f"a{at}", f"{STORIES[story]} {sunk.format(40 if at < 2 else 52)}") for at, story in enumerate(told)
    ]
    assert len(run(articles).findings) == want, why


def _article(name: str, text: str) -> Article:
    return Article(id=name, path=f"{name}.txt", dossier="", text=text, sha256=name, metadata=Metadata(language="en"))
