"""Which of several states of a thing a value is told of: of before or of now, at the end or on the way."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from reconcile.claims.words import words_between
from reconcile.kinds.vocabulary import either, vocabulary
from reconcile.model import Mention, Sentence
from reconcile.packs.contrasts import CONTRASTS

OFFERED: Final = frozenset({"money", "percent"})  # kinds of what an offer is told in
OFFER_NEAR: Final = 3  # words from "previous" to the offer: "the previous | cash | offer"
OFFERS: Final = frozenset({"offer", "price", "deal"})  # concepts
SO_FAR_REACH: Final = 48  # characters before a length of time in which "has lasted" stands


def order_of(text: str, mention: Mention, sentence: Sentence, language: str) -> str:
    """The side of a value by what its sentence opens with, or by the only offer that is named before it.

    "Today the lake is | 45 m deep", "before the accident it was | 4 m deep"; "the previous offer had been 310 pence a
    share, which valued it at | £10 million".
    """
    opens = _opens(language)
    for side, pattern in opens.items():
        if pattern.match(text, sentence.start, mention.start):
            return side
    if mention.kind not in OFFERED:
        return ""
    words = [w for w in words_between(text, sentence.start, sentence.end, language) if w.end <= mention.start]
    sides = {
        word.concept
        for at, word in enumerate(words)
        if word.concept in CONTRASTS["order"]
        and any(near.concept in OFFERS for near in words[at + 1 : at + 1 + OFFER_NEAR])
    }
    return next(iter(sides)) if len(sides) == 1 else ""


@cache
def _opens(language: str) -> dict[str, re.Pattern[str]]:
    words = vocabulary(language, "states")
    return {side: re.compile(rf"[\s\W]*{either(words[side])}(?!\w)", re.IGNORECASE) for side in ("initial", "new")}


def is_so_far(text: str, mention: Mention, language: str) -> bool:
    """Is a length of time one that had not come to its end?  "The match has lasted | ten hours"."""
    if mention.kind != "duration":
        return False
    return _so_far(language).search(text, max(0, mention.start - SO_FAR_REACH), mention.start) is not None


@cache
def _so_far(language: str) -> re.Pattern[str]:
    words = {key: either(value) for key, value in vocabulary(language, "states").items()}
    return re.compile(
        rf"(?<!\w){words['has']}\s(?:{words['already']}\s)?{words['lasted']}\s(?:[\w’'-]+\s){{0,3}}$", re.IGNORECASE
    )
