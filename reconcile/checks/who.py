"""Whom an article, a sentence and a verb of it are about."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from reconcile.checks.reading import Passage, Reading
from reconcile.checks.wording import wording
from reconcile.claims.frame import fold
from reconcile.facts.names import same_name
from reconcile.kinds.vocabulary import either
from reconcile.model import BlockKind

LINE: Final = 40  # characters: "Date of birth 01-07-1974" is a line about whom the page is about


def subject_before(reading: Reading, passage: Passage, offset: int) -> str:
    """Whose verb or noun stands at ``offset``: the name or pronoun right before it; "" where it cannot be told.

    "Lima was born", "he died", "Lima's last race", "in his last race, Lima ..."; but not "Lima's father died", "the man
    who died".
    """
    language = passage.document.language
    before = passage.between(passage.sentence.start, offset)
    people = passage.of("person")
    if _pronoun_before(language).search(before):
        return _alone(reading, passage)
    if named := named_before(reading, passage, offset):
        return named
    if not before.strip(" ,"):
        following = next((m for m in people if m.start >= offset), None)
        if following is not None:
            return _full_name(reading, following.quote)
        return reading.main_person if passage.block.kind is BlockKind.TABLE_ROW or len(passage.text) < LINE else ""
    return ""


def named_before(reading: Reading, passage: Passage, offset: int) -> str:
    """The name right before a verb or noun; "" where a pronoun, or nobody, stands there."""
    named = next((m for m in reversed(passage.of("person")) if m.end <= offset), None)
    if named is None or not _little_between(passage.document.language).fullmatch(passage.between(named.end, offset)):
        return ""
    return _full_name(reading, named.quote)


def follows_pronoun(passage: Passage, offset: int) -> bool:
    """Does "he" or "she" with a verb stand right before, as in "he became, at the age of 22"?"""
    before = passage.between(passage.sentence.start, offset)
    return _pronoun_with_verb_before(passage.document.language).search(before) is not None


def subject_of_sentence(reading: Reading, passage: Passage) -> str:
    """Whom a sentence is about where it names nobody else, nor anybody's kin; "" otherwise."""
    language = passage.document.language
    if _kin(language).search(passage.text):
        return ""
    named = {fold(m.quote).split()[-1]: m for m in passage.of("person")}
    if len(named) == 1:
        return _full_name(reading, next(iter(named.values())).quote)
    return reading.main_person if not named and _pronoun_early(language).match(passage.text) else ""


def _alone(reading: Reading, passage: Passage) -> str:
    """Whom a pronoun stands for: the only person of the sentence, else the article's own."""
    families = {fold(m.quote).split()[-1]: m.quote for m in passage.of("person")}
    if len(families) > 1:
        return ""
    return _full_name(reading, next(iter(families.values()))) if families else reading.main_person


def _full_name(reading: Reading, name: str) -> str:
    main, folded = reading.main_person, fold(name)
    return main if main and same_name(folded, main) else folded


@cache
def _pronoun_before(language: str) -> re.Pattern[str]:
    table = wording(language, "who")
    return re.compile(
        rf"(?<!\w)(?:{either(table['subjects'])}(?:\s[a-z]+){{0,2}}|{either(table['possessives'])})\s\Z", re.IGNORECASE
    )


@cache
def _pronoun_with_verb_before(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(wording(language, 'who')['subjects'])}\s\w+,?\s\Z", re.IGNORECASE)


@cache
def _pronoun_early(language: str) -> re.Pattern[str]:
    subjects = either(wording(language, "who")["subjects"])
    return re.compile(rf"(?:\W*\b\w+\b){{0,6}}?\W*\b{subjects}\b", re.IGNORECASE)


@cache
def _little_between(language: str) -> re.Pattern[str]:
    barred = either((*wording(language, "who")["possessives"], *wording(language, "who")["relatives"]))
    return re.compile(
        rf"['’]s?\s|,?\s(?:(?!{barred}(?!\w))[a-z]+,?\s){{0,3}}|,\s(?!{barred}(?!\w))[^,;:()\d\n]{{3,80}},\s"
    )


@cache
def _kin(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(wording(language, 'who')['kin'])}(?!\w)", re.IGNORECASE)
