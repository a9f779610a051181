"""Ages at something: "at the age of 22 he won", "she fell ill when she was four", "he was 65 when the mill closed"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from reconcile.kinds.firmness import is_denied
from reconcile.kinds.nouns import count_words, singular_of
from reconcile.model import Mention

BEFORE_REACH: Final = 24  # characters before an age in which it is said to be one at something
THEN: Final = re.compile(
    r"\b(?:at|by|until|till|from|since|before|after|as|then|a los|a las|entonces)\s"
    r"(?:the\s|an?\s)?(?:\w+\s)?(?:age\b.*)?(?:\d.*)?$",
    re.IGNORECASE,
)
# "when she was | four", "when Ida Lund turned | 40", "cuando tenía | 15"
WHEN: Final = re.compile(
    r"\b(?:when|until|till|since|before|by the time|cuando|hasta que|desde que)\s(?:[\w'’-]+\s){0,3}?"
    r"(?:was|were|turned|tenía|tenían|cumplió)\s"
    r"(?:(?:only|just|about|around|nearly|almost|still|solo|sólo|unos|apenas)\s)?$",
    re.IGNORECASE,
)
WHEN_REACH: Final = 60  # characters before an age in which "when" stands
WHEN_BEHIND: Final = re.compile(
    r"\s(?:years\sold\s|años\s)?(?:when\b|cuando\b|at\sthe\stime\b|en\saquel\smomento\b|entonces\b)"
    r"(?P<another>\s(?:his|her|their|su|sus)\s)?"
)
# "identified him as | 27-year-old | Per Holm"; not "as a 16-year-old she won"
BARE_AS: Final = re.compile(r"\s(?:as|como)\s$", re.IGNORECASE)
NAME_BEHIND: Final = re.compile(r"\s[^\W\d_a-zß-ÿ]")
AGED: Final = re.compile(r"aged\s", re.IGNORECASE)
WORD_BEFORE: Final = re.compile(r"(?P<word>[^\W\d_]+)\s$")
OPENS: Final = re.compile(r"(?:^|[.!?;:”\"\n])\s*$")
STAGE: Final = re.compile(
    r".*\b(?:(?P<until>until|till|before|hasta)|(?P<since>from|since|after|desde))\s"
    r"(?:(?:the|about|around|nearly|almost|age|of|la|los|edad|de)\s){0,4}"
    r"(?:(?:que\s)?(?:[\w'’-]+\s){0,3}(?:was|were|turned|tenía|cumplió)\s(?:(?:about|nearly|almost|only)\s)?)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeThen:
    """Where it is said that an age is one at something, the age and "when" included.

    ``by_itself``: the age tells when it was ("when she was four"); ``ahead``: what was then stands behind.
    """

    start: int
    end: int
    by_itself: bool = False
    ahead: bool = False


def age_then(text: str, mention: Mention, language: str = "en") -> AgeThen | None:
    """Where it is said that an age is one at something; None for the age of now."""
    if AGED.match(mention.quote):
        return AgeThen(start=mention.start, end=mention.end) if _is_aged_then(text, mention, language) else None
    if BARE_AS.search(text, max(0, mention.start - BEFORE_REACH), mention.start) and NAME_BEHIND.match(
        text, mention.end
    ):
        return None
    if behind := WHEN_BEHIND.match(text, mention.end):
        return AgeThen(start=mention.start, end=behind.end(), ahead=True, by_itself=behind["another"] is not None)
    if when := WHEN.search(text, max(0, mention.start - WHEN_REACH), mention.start):
        return AgeThen(start=when.start(), end=mention.end, by_itself=True)
    before = THEN.match(mention.quote) or THEN.search(text, max(0, mention.start - BEFORE_REACH), mention.start)
    return AgeThen(start=mention.start, end=mention.end) if before else None


def stage_of(text: str, mention: Mention, language: str = "en") -> str:
    """Is an age the end of what is told, "until she was | nine", or its beginning, "from the age of | six"?"""
    if mention.kind != "age":
        return ""
    found = STAGE.search(text, max(0, mention.start - WHEN_REACH), mention.start)
    if found is None or (found["until"] and is_denied(text, found.start("until"), language)):
        return ""  # "not until the age of 30" is when it was, at last
    return "until" if found["until"] else "since"


def _is_aged_then(text: str, mention: Mention, language: str) -> bool:
    """Is it "Aged 12, she left" or "she left school aged 12", not "a woman aged 34" or "Lund, aged 34"?"""
    before = text[max(0, mention.start - BEFORE_REACH) : mention.start]
    word = WORD_BEFORE.search(before)
    if word is None:
        return OPENS.search(before) is not None
    noun = singular_of(word["word"], language) or word["word"]
    return word["word"].islower() and noun not in count_words(language).sorts_of_people
