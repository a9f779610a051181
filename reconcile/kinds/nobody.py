"""Counts of nought without a figure: "no one was hurt", "there were no survivors"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reconcile.kinds.nouns import singular_of
from reconcile.kinds.vocabulary import GAP, either, vocabulary
from reconcile.kinds.wordindex import first_words, starts_of


def noughts(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """Find the words that deny anyone or any, with the noun: of people a verb must say what befell them.

    Leaves "no one knows", "no reports of deaths", "no fewer than".
    """
    pattern, first = _pattern(language)
    for start in starts_of(text, first):
        match = pattern.match(text, start)
        if match is not None:
            noun = match["noun"]
            yield start, match.end("nobody" if noun is None else "none"), _noun(noun, language) if noun else "person"


def _noun(noun: str, language: str) -> str:
    return " ".join(singular_of(word, language) or word for word in noun.lower().split())


@cache
def _pattern(language: str) -> tuple[re.Pattern[str], frozenset[str]]:
    data = vocabulary(language, "counts")["nobody"]
    befell = rf"{GAP}(?:{either(data['was'])}{GAP}){{0,2}}{either(data['befell'])}"
    pattern = re.compile(
        rf"\b(?:(?P<nobody>{either(data['words'])}){befell}(?!\w)"
        rf"|(?P<none>{either(data['no'])}){GAP}(?P<noun>{either(data['nouns'])})(?!\w|{GAP}{either(data['not_before'])}))",
        re.IGNORECASE,
    )
    return pattern, first_words([*data["words"], *data["no"]])
