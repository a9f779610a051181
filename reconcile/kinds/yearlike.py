"""Four digits that may be a year or a number: "in 1900", "some 1900 farmers"."""

from __future__ import annotations

import re
from typing import Final

from reconcile.kinds.amounts import Amount
from reconcile.kinds.backwards import word_before
from reconcile.kinds.countcues import cue_before
from reconcile.kinds.hedges import hedges
from reconcile.kinds.nouns import Phrase, count_words, is_time, noun_behind
from reconcile.kinds.states import is_state
from reconcile.kinds.vocabulary import vocabulary
from reconcile.values import Modality

_AFTER_DAY: Final = re.compile(r"\d(?:st|nd|rd|th)?,? \Z")  # "May 4, | 1912 passengers boarded"


def may_be_year(text: str, amount: Amount, language: str) -> bool:
    """Whether plain digits look like a year, and nothing around shows that they count."""
    return _looks_like_year(text, amount) and not _is_number(text, amount, language)


def _looks_like_year(text: str, amount: Amount) -> bool:
    """Whether plain digits look like a year: four of them, 1000 to 2100, without a mark."""
    written = [text[figure.start : figure.end] for figure in amount.figures if figure.end - figure.start == 4]
    return any(part.isdecimal() and "1000" <= part <= "2100" for part in written)


def _is_number(text: str, amount: Amount, language: str) -> bool:
    """Whether four digits count all the same: "more than 1000 houses", "1400 men needed", "a crowd of 2000".

    Leaves "around 1900 farmers left", "in 1900 people left".
    """
    cue = cue_before(text, amount.start, amount.end, language)
    if cue is not None and cue.is_sure:
        return True
    phrase = None if is_time(text, amount.end, language) else noun_behind(text, amount.end, language)
    hedge = hedges(text, language).before.get(amount.start)
    if hedge is not None and hedge.modality is not Modality.RANGE:
        hedged = " ".join(text[hedge.start : hedge.end].lower().split())
        is_counted = phrase is not None or is_state(text, amount.end, language)
        return is_counted and hedged not in vocabulary(language, "counts")["circa"]
    return phrase is not None and _is_of_people(text, amount, phrase, language)


def _is_of_people(text: str, amount: Amount, phrase: Phrase, language: str) -> bool:
    """Whether people follow, and no word that leads to a year stands before: "in | 1900 people", "the | 1900 crew"."""
    words = vocabulary(language, "counts")
    if phrase.distance > 1 or phrase.noun not in {"person", *count_words(language).sorts_of_people}:
        return False
    if amount.modality is not Modality.EXACT or _AFTER_DAY.search(text, max(0, amount.start - 5), amount.start):
        return False
    before = word_before(text, amount.start)
    return before not in words["year_leads"] and (phrase.noun == "person" or before not in words["year_articles"])
