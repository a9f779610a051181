"""Every pattern of times, filled with words of the classes that it names: none may fail, whatever it reads."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest

from reconcile.kinds.timegrammar import Pattern, grammar
from reconcile.kinds.timewords import SHAPES, Lexicon, lexicon
from reconcile.values import DateSpan
from tests.kinds.timed import read_times

TRIES = 25  # fillings of each pattern
SHAPED = {
    "figure12": ["1", "9"],
    "figure31": ["13", "31"],
    "figure": ["0", "45", "250"],
    "year4": ["1896", "2012"],
    "decimal": ["1.5"],
    "clock": ["7:37", "24:00"],
    "clock3": ["1:17:21"],
    "isodate": ["2008-09-29", "2008-13-45"],
    "numdate": ["01-07-1974", "29.02.2021", "7/26/96"],
    "ordinal": ["1st", "26th", "99th"],
    "short_year": ["'96"],
    "decade": ["1960s", "'60s"],
    "ampm": ["a.m.", "PM"],
    "words": ["twenty-one", "seven", "two and a half", "veintiuno"],
    "isotime": ["2008-09-29T08:15:30+02:00"],
    "oclock": ["o'clock"],
    "dotclock": ["16.30"],
    "hclock": ["15h30"],
    "fourfigures": ["0737"],
    "offset": ["+0530"],
    "dotted_era": ["B.C."],
    "roman": ["XX", "IV"],
    "quarter_short": ["Q3", "H1"],
    "month_year": ["04/2016"],
}
SHAPE_OF = {mark: name for name, mark in SHAPES.items()}


def _fillings(pattern: Pattern, words: Lexicon, chance: Random) -> Iterator[str]:
    """Texts that the pattern may match."""
    for _ in range(TRIES):
        said = []
        for element in pattern.form.split():
            if element.endswith("?") and chance.random() < 1 / 2:
                continue
            _, _, classes = element.removesuffix("?").rpartition(":")
            if marks := [mark for each in classes.split("|") for mark in _marks(each, words)]:
                mark = chance.choice(marks)
                said.append(chance.choice(SHAPED[SHAPE_OF[mark]]) if mark in SHAPE_OF else words.words[mark])
        yield " ".join(said)


def _marks(named: str, words: Lexicon) -> str:
    """The marks of a class, or of a word in angle brackets."""
    return words.marks[named[1:-1]] if named.startswith("<") else words.classes.get(named, "")


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("published", ["2012-09-05", None])
def test_no_filling_of_a_pattern_fails(language: str, published: str | None) -> None:
    chance = Random(0)
    words = lexicon(language)
    patterns = sorted({each for found in grammar(language).by_mark.values() for each in found}, key=lambda p: p.form)
    texts = [text for pattern in patterns for text in _fillings(pattern, words, chance)]
    for text in texts:
        for mention in read_times(text, published=published, language=language):
            assert text[mention.start : mention.end] == mention.quote
    assert len(texts) > TRIES * len(SHAPES)


@pytest.mark.parametrize(
    ("text", "want", "why"),
    [
        ("in the first half of the twentieth century", "1900-1949", "a century in words"),
        ("in the first half of the 20th century", "1900-1949", "... and in figures"),
        ("in the eighteenth and nineteenth centuries", "17XX", "the first of two, in words"),
    ],
)
def test_what_a_role_of_another_name_stands_for(text: str, want: str, why: str) -> None:
    first = read_times(text, published=None)[0].value
    assert isinstance(first, DateSpan)
    assert first.edtf.replace("/", "-") == want, why
