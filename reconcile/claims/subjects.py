"""Whom a claim is about, within its article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reconcile.claims.frame import fold
from reconcile.model import Document, Mention

APPOSITION = re.compile(r"^[’']?s?[,(\s]{1,4}(?:then\s|now\s|aged\s|age\s|who (?:was|is)\s)?$")
PREMODIFIER = re.compile(r"^[\s-]*(?:old\s)?(?:[a-z-]+\s){0,4}$")
DIRECTION_REACH = 30  # characters between a direction and the place that it is told from
PRONOUN = re.compile(r"\b(?:he|she|his|her|him)\b", re.IGNORECASE)


def subject_of(document: Document, mention: Mention, at: int, mentions: Sequence[Mention]) -> str:
    """The folded name of the person an age or family figure belongs to; "" where it cannot be told.

    "Horton, 34," and "34-year-old Zurana Horton" name the person beside the figure; otherwise the last person named
    before it in the sentence.
    """
    text, sentence = document.article.text, document.sentences[at]
    if mention.kind == "term":
        behind = [m for m in mentions if m.kind in ("place", "organisation", "person") and m.start >= mention.end]
        nearest = min(behind, key=lambda m: m.start, default=None)
        return fold(nearest.quote) if nearest and nearest.start - mention.end <= DIRECTION_REACH else ""
    people = [m for m in mentions if m.kind == "person" and sentence.start <= m.start < sentence.end]
    for person in people:
        if person.end <= mention.start and APPOSITION.match(text[person.end : mention.start]):
            return fold(person.quote)
        if (
            mention.kind == "age"
            and mention.end <= person.start
            and PREMODIFIER.match(text[mention.end : person.start])
        ):
            return fold(person.quote)
    if mention.kind == "age":
        return ""
    before = [p for p in people if p.end <= mention.start]
    return fold(before[-1].quote) if before else ""
