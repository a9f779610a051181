"""Arithmetic that bears on a conflict over dates: written out with its inputs, and a value suggested."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.model import Article, Finding, Metadata
from reconcile.pipeline import run

WHO = "Anna Weber is a walker. Weber lives in Faro. "
BORN = WHO + "Weber was born on July 1, 1974 in Faro. "
EARLY = WHO + "In {} Weber won the silver medal at the Beijing Olympics behind Eva Nowak."
AGED = BORN + "At the age of {}, Weber won the silver medal at the Beijing Olympics."


def found(*texts: str, published: tuple[str, ...] = ()) -> Finding:
    dates = [*published, *([None] * len(texts))]
    articles = [
        Article(
            id=chr(ord("a") + at),
            path=f"{chr(ord('a') + at)}.md",
            dossier="",
            text=text,
            sha256=f"{at:064d}",
            metadata=Metadata(published=dates[at], language="en"),
        )
        for at, text in enumerate(texts)
    ]
    findings = [f for f in run(articles).findings if f.rule == "RC102"]
    assert len(findings) == 1
    return findings[0]


@dataclass(frozen=True)
class Row:
    why: str
    texts: tuple[str, ...]
    says: str
    suggested: str | None
    published: tuple[str, ...] = ()


ROWS = [
    Row(
        "years ago",
        (
            "Twelve years ago Anna Weber won the Oslo Marathon. Weber is tall. Weber lives in Faro.",
            "Anna Weber won the Oslo Marathon in 1990. Weber is happy. Weber lives in Faro.",
        ),
        "Reckoned: “Twelve years ago” (a), told on 2008-10-01, is 1996.",
        None,
        ("2008-10-01",),
    ),
    Row(
        "later",
        (
            "Work on the bridge began in 1933. Four years later the bridge was opened by the mayor.",
            "The bridge was opened by the mayor in 1942.",
        ),
        "Reckoned: “Four years later” (a), told from “1933”, is 1937.",
        None,
    ),
    Row(
        "an age",
        (EARLY.format(2008), EARLY.format(2012), AGED.format(34)),
        "Reckoned: born “July 1, 1974” (c) and “At the age of 34” (c) give 2008 or 2009.",
        "2008",
    ),
    Row(
        "an age that fits neither",
        (EARLY.format(2008), EARLY.format(2012), AGED.format(44)),
        "give 2018 or 2019.",
        None,
    ),
    Row(
        "Games",
        (EARLY.format(2008), EARLY.format(2012), WHO + "Five Olympics (1992-2008) lie behind Weber."),
        "Reckoned: “Five” Olympics (“1992-2008”, c) are all from 1992 to 2008.",
        "2008",
    ),
    Row(
        "Games of which one was missed",
        (EARLY.format(2008), EARLY.format(2012), WHO + "Four Olympics (1992-2008) lie behind Weber."),
        "",
        None,
    ),
    Row(
        "somebody else's age",
        (EARLY.format(2008), EARLY.format(2012), AGED.format(34).replace("Weber", "Keller")),
        "",
        None,
    ),
    Row("nothing to reckon with", (EARLY.format(2008), EARLY.format(2012)), "", None),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.why)
def test_shows_its_arithmetic(row: Row) -> None:
    finding = found(*row.texts, published=row.published)
    assert row.says in finding.explanation
    assert ("Reckoned" in finding.explanation) == bool(row.says)
    assert (finding.suggestion.value if finding.suggestion else None) == row.suggested
    assert finding.suggestion is None or row.says.removeprefix("Reckoned: ").rstrip(".") in finding.suggestion.because


@settings(max_examples=25, deadline=None)
@given(st.integers(1950, 1990), st.integers(16, 40), st.integers(2, 9))
def test_an_age_never_suggests_a_year_that_it_excludes(born: int, age: int, off: int) -> None:
    right, wrong = born + age, born + age + off
    text = AGED.format(age).replace("1974", str(born))
    finding = found(EARLY.format(right), EARLY.format(wrong), text)
    assert finding.suggestion is not None
    assert finding.suggestion.value == str(right)
