"""What became of people who are counted without a noun: "12 dead", "363 had been rescued", "5 in hospital"."""

from __future__ import annotations

import re
from functools import cache

from reconcile.kinds.nouns import count_words
from reconcile.kinds.vocabulary import either, vocabulary


def state_behind(text: str, end: int, language: str, *, is_large: bool) -> str | None:
    """Give the noun that the words behind a figure leave to be understood; None where they tell no state.

    Some words, such as "had", tell one of large figures only: "1,200 had" against "two had".
    """
    told = _state(language).match(text, end)
    if told is None:
        return None
    data = vocabulary(language, "counts")
    if told["phrase"]:
        return str(data["state_phrases"][told["phrase"].lower()])
    word = (told["word"] or told["first"]).lower()
    if word not in count_words(language).states:
        return None
    return "" if is_large or word not in data["weak_states"] else None


def is_state(text: str, end: int, language: str) -> bool:
    """Whether right behind a figure stands what befell people, and nothing else: "13 Dead", "at least 10 Wounded"."""
    return _befallen(language).match(text, end) is not None


def is_unresolved(text: str, end: int, language: str) -> bool:
    """Whether "one" tells of a person whose fate is open: "one | is still missing"."""
    return _unresolved(language).match(text, end) is not None


@cache
def _state(language: str) -> re.Pattern[str]:
    """Match the word behind a figure, an adverb between: "58 still missing", "363 had been | rescued"."""
    data = vocabulary(language, "counts")
    adverbs = rf"(?:{either(data['state_adverbs'])}[ \u00a0])?"
    been = rf"{adverbs}(?:{either(data['been'])}[ \u00a0]{adverbs})"
    befallen = either(data["befallen"])
    return re.compile(
        rf"[ \u00a0](?:{been}{{0,3}}(?:(?P<phrase>{either(data['state_phrases'])})(?!\w)|(?P<word>{befallen})(?!\w))"
        rf"|{adverbs}(?P<first>[^\W\d_]+))",
        re.IGNORECASE,
    )


@cache
def _befallen(language: str) -> re.Pattern[str]:
    data = vocabulary(language, "counts")
    adverbs = rf"(?:{either(data['state_adverbs'])}[ \u00a0])?"
    been = rf"(?:{either(data['been'])}[ \u00a0]){{0,2}}"
    return re.compile(rf"[ \u00a0]{been}{adverbs}{either(data['befallen'])}(?!\w)", re.IGNORECASE)


@cache
def _unresolved(language: str) -> re.Pattern[str]:
    data = vocabulary(language, "counts")
    adverbs = rf"(?:{either(data['state_adverbs'])}[ \u00a0])?"
    return re.compile(
        rf"[ \u00a0]{either(data['been'])}[ \u00a0]{adverbs}{either(data['unresolved'])}(?!\w)", re.IGNORECASE
    )
