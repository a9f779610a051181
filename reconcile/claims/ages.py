"""Ages at something: "at the age of 22 he won", "she fell ill when she was four", "he was 65 when the mill closed"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from reconcile.model import Mention

BEFORE_REACH: Final = 24  # characters before an age in which it is said to be one at something
THEN: Final = re.compile(
    r"\b(?:at|by|until|till|from|since|before|after|as|a los|a las)\s"
    r"(?:the\s|an?\s)?(?:\w+\s)?(?:age\b.*)?(?:\d.*)?$",
    re.IGNORECASE,
)
# "when she was | four", "when Ida Lund turned | 40", "cuando tenía | 15"
WHEN: Final = re.compile(
    r"\b(?:when|cuando)\s(?:[\w'’-]+\s){0,3}?(?:was|were|turned|tenía|tenían|cumplió)\s"
    r"(?:(?:only|just|about|around|nearly|almost|still|solo|sólo|unos|apenas)\s)?$",
    re.IGNORECASE,
)
WHEN_REACH: Final = 60  # characters before an age in which "when" stands
WHEN_BEHIND: Final = re.compile(r"\s(?:years\sold\s)?(?:when|cuando)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeThen:
    """Where it is said that an age is one at something, the age and "when" included.

    ``by_itself``: the age tells when it was ("when she was four"); ``ahead``: what was then stands behind.
    """

    start: int
    end: int
    by_itself: bool = False
    ahead: bool = False


def age_then(text: str, mention: Mention) -> AgeThen | None:
    """Where it is said that an age is one at something; None for the age of now."""
    if behind := WHEN_BEHIND.match(text, mention.end):
        return AgeThen(start=mention.start, end=behind.end(), ahead=True)
    if when := WHEN.search(text, max(0, mention.start - WHEN_REACH), mention.start):
        return AgeThen(start=when.start(), end=mention.end, by_itself=True)
    before = THEN.match(mention.quote) or THEN.search(text, max(0, mention.start - BEFORE_REACH), mention.start)
    return AgeThen(start=mention.start, end=mention.end) if before else None
