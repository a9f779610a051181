"""A part told with its whole: "12 of the 40 people aboard were killed", "of the 40 people aboard, 12 died".

What became of the part is told of it and not of the whole; and who was killed "of those on board" are all the dead.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from reconcile.claims.words import Word, is_verb
from reconcile.kinds.vocabulary import either, vocabulary
from reconcile.model import Mention
from reconcile.packs.contrasts import CONTRASTS
from reconcile.packs.counted.load import is_anyone
from reconcile.values import Count

BESIDE = 24  # characters before a figure in which "of the" stands
REACH = 90  # characters from a part to its whole, and from there to what became of the part
BEFORE = 30  # characters before a part in which what became of it is told: "killed 12 of the 40"
OF_ALL = frozenset({"end"})  # "14 of the 36 runners finished": of those who ran, all who did
VERB_REACH = 12  # characters between a verb and the count right behind it
LIKE_FATES = {"die": ("die", "kill"), "kill": ("die", "kill")}
FATES = frozenset({*CONTRASTS["fate"], "end", "win"})


@dataclass(frozen=True, slots=True)
class PartitiveWords:
    """The patterns of one language: ``languages/<language>/parts.yaml``."""

    of_the: re.Pattern[str]  # before a whole
    quantifier: re.Pattern[str]  # before that
    all_aboard: re.Pattern[str]  # right behind a part: " of those on board"
    is_done: re.Pattern[str]  # before a participle: "were "
    who: re.Pattern[str]  # before that


@cache
def partitive_words(language: str) -> PartitiveWords:
    words = {key: either(value) for key, value in vocabulary(language, "parts").items()}
    owners = rf"{words['of']}\s(?:{words['owners']}\s)?"
    return PartitiveWords(
        of_the=re.compile(rf"(?<!\w){owners}(?:{words['about']}\s)?$", re.IGNORECASE),
        quantifier=re.compile(
            rf"(?:^|[.,;:(“”\"\n–—%]|(?<!\w)(?:{words['quantifiers']}|{words['out']}))\s*$", re.IGNORECASE
        ),
        all_aboard=re.compile(rf"\s{words['of']}\s{words['all_aboard']}(?!\w)", re.IGNORECASE),
        is_done=re.compile(rf"(?<!\w){words['is_done']}\s(?:\w+ly\s)?$", re.IGNORECASE),
        who=re.compile(rf"(?<!\w){words['who']}\s$", re.IGNORECASE),
    )


def is_whole(text: str, mention: Mention, rivals: Sequence[Mention], language: str) -> bool:
    """Is a count that out of which a part is told?  "Three of the | 12 boats", "of the | 12 boats, three"."""
    return mention.kind == "count" and _before_whole(text, mention, rivals, language) is not None


def out_of_all(
    text: str, words: Sequence[Word], mention: Mention, rivals: Sequence[Mention], language: str
) -> Word | None:
    """What became of a part of all there were: "died" of "12 of the 40 people on board died"; None for other figures.

    ``words`` are those of the sentence.  Of the passengers, of the children and of the injured others may be left.
    """
    if mention.kind != "count":
        return None
    whole = next((r for r in rivals if _is_whole_of(text, mention, r, rivals, language)), None)
    aboard = partitive_words(language).all_aboard.match(text, mention.end)
    if whole is not None:
        start, of_anyone = whole.start, isinstance(whole.value, Count) and is_anyone(whole.value.noun)
    elif aboard is not None:
        start, of_anyone = aboard.start(), True
    else:
        return None
    fate = _fate_behind(text, words, start, language)
    if not of_anyone and (fate is None or fate.concept not in OF_ALL):
        return None
    own = [w for w in words if start <= w.start < (fate.start if fate else start + REACH) and w.concept in FATES]
    if own:
        return None  # "12 of the 40 injured"
    before = (w for w in words if mention.start - BEFORE < w.start < mention.start and w.concept in FATES)
    return fate or next(before, None)


def follows_another_fate(words: Sequence[Word], mention: Mention, closeness: Mapping[str, int]) -> bool:
    """Are "others" others than those of whom another fate was told before: "killed 12 and injured | 40 others"?

    ``closeness`` is that of the concepts around the count: the closest fate is its own.
    """
    closest = max((closeness.get(fate, 0) for fate in FATES), default=0)
    own = {fate for fate in FATES if closest and closeness.get(fate, 0) == closest}
    mine = {alike for fate in own for alike in LIKE_FATES.get(fate, (fate,))}
    before = {w.concept for w in words if w.start < mention.start and w.concept in FATES}
    return bool(mine and before - mine) and not _are_told_before(words, mention, mine)


def _are_told_before(words: Sequence[Word], mention: Mention, fates: Container[str]) -> bool:
    """Is one of some fates told before a count, but for the verb right before it?"""
    told = [w for w in words if w.start < mention.start and w.concept in FATES]
    return any(w.concept in fates for w in told[:-1]) or (
        bool(told) and told[-1].concept in fates and mention.start - told[-1].end > VERB_REACH
    )


def told_of_part(
    text: str, words: Sequence[Word], mention: Mention, rivals: Sequence[Mention], language: str
) -> Iterator[Word]:
    """The words of a sentence that say what became of a part, where ``mention`` is its whole."""
    start = _before_whole(text, mention, rivals, language) if mention.kind == "count" else None
    if start is None:
        return
    fate = _fate_behind(text, words, mention.end, language)
    behind = min([r.start for r in rivals if r.start > mention.end] + ([fate.start] if fate else []), default=len(text))
    yield from (w for w in words if w.concept in FATES and (w.start < start or w.start >= behind))


def _before_whole(text: str, mention: Mention, rivals: Sequence[Mention], language: str) -> int | None:
    """Where the part before a whole begins, or the "of" of a whole that stands first; None where it is no whole."""
    words = partitive_words(language)
    begin = max(0, mention.start - BESIDE)
    of_the = words.of_the.search(text[begin : mention.start])
    if of_the is None:
        return None
    of = begin + of_the.start()
    part = next((r for r in rivals if 0 <= of - r.end <= BESIDE and text[r.end : of].count(" ") <= 2), None)
    if part is not None:
        return part.start
    return of if words.quantifier.search(text[max(0, of - BESIDE) : of]) else None


def _is_whole_of(text: str, part: Mention, whole: Mention, rivals: Sequence[Mention], language: str) -> bool:
    others = [part, *(r for r in rivals if r is not whole)]
    near = 0 < whole.start - part.end <= REACH
    return near and _before_whole(text, whole, others, language) == part.start


def _fate_behind(text: str, words: Sequence[Word], start: int, language: str) -> Word | None:
    """The first verb behind an offset that says of the subject what became of it, not "who were killed"."""
    told = partitive_words(language)
    for word in words:
        if word.start <= start or word.concept not in FATES:
            continue
        if word.start - start > REACH:
            return None
        done = told.is_done.search(text, max(0, word.start - BESIDE), word.start)
        if done is None and not _tells_by_itself(text, word, language):
            continue
        edge = done.start() if done else word.start
        if not told.who.search(text, max(0, edge - BESIDE), edge):
            return word
    return None


def _tells_by_itself(text: str, word: Word, language: str) -> bool:
    """Is a word a verb such as "died"?  In headlines it may have a capital."""
    return word.lemma in told_by_itself(language) and is_verb(text, word._replace(capital=False), language)


@cache
def told_by_itself(language: str) -> frozenset[str]:
    """Lemmas of verbs that say what became of their subject without another verb: "died"."""
    return frozenset(vocabulary(language, "parts")["happens_to"])
