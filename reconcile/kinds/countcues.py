"""What the words before a figure say that it counts: "a crowd of 85,000", "officials put the toll at 15"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from reconcile.kinds.backwards import last_words, word_before
from reconcile.kinds.nouns import count_words, singular_of
from reconcile.kinds.vocabulary import GAP, either, everywhere, vocabulary

_REACH: Final = 100  # characters before a figure in which its cue stands


class Cue(NamedTuple):
    """What is said to be counted."""

    noun: str  # singular; "" where the words do not say
    is_sure: bool  # nothing but a number can follow, so that it is no year and names nothing: "a crowd of 1900"
    has_moved: bool = False  # to this figure, from what it was before


def cue_before(text: str, start: int, end: int, language: str) -> Cue | None:
    """Find what the words before a figure say that it counts; None where they say nothing.

    Leaves "the toll rose from | 12 to 15", which is no longer so, and addresses.
    """
    if word_before(text, start) not in _last_words(language):
        return None
    cue = _cues(language).search(text, max(0, start - _REACH), start)
    if cue is None or (cue["to"] and not cue["put"]) or _address(language).match(text, end):
        return None
    if cue["summed"] and _AT_END.match(text, end) is None:
        return None
    nouns = vocabulary(language, "counts")["noun_of_cue"]
    if cue["plain"] or cue["counting"]:
        words = cue.group().lower().split()
        return Cue(str(nouns.get(words[0], "")), bool(cue["counting"]) or _ends_in_of(cue["plain"], language))
    if cue["both"]:
        return Cue("person" if _is_of_people(cue["summed"], language) else "", is_sure=True)
    subject = (cue["risen"] or cue["subject"] or cue["numbered"] or cue["summed"]).lower()
    noun = nouns.get(subject, singular_of(subject, language))
    if noun is None and (cue["numbered"] or cue["summed"]):
        return None
    return Cue(str(noun or ""), is_sure=True, has_moved=bool(cue["put"] or cue["moved"]))


_AT_END: Final = re.compile(r"\s?(?:[.,;:)\n]|\Z)|\s(?:in (?:all|total)|altogether)\b")


@cache
def _address(language: str) -> re.Pattern[str]:
    """Match what makes a figure the number of a house: "12 | Mill Street"."""
    return re.compile(rf"(?: [^\W\d_a-zß-ÿ][\w'’-]*){{1,3}} {either(vocabulary(language, 'counts')['streets'])}(?!\w)")


def _ends_in_of(cue: str, language: str) -> bool:
    return cue.lower().split()[-1] in vocabulary(language, "numbers")["of"]


def _is_of_people(plural: str, language: str) -> bool:
    return singular_of(plural.lower(), language) in count_words(language).sorts_of_people


@cache
def _last_words(language: str) -> frozenset[str]:
    """The words that a cue, or a hedge behind it, may end in."""
    data, hedging = vocabulary(language, "counts"), vocabulary(language, "hedges")
    keys = ("cues_before", "rising", "subject_links", "copulas", "moved_to", "summing", "counting")
    hedged = [word for words in hedging["before"].values() for word in words]
    return last_words([*(word for key in keys for word in data[key]), *hedged, *hedging["fillers"], *data["merely"]])


@cache
def _cues(language: str) -> re.Pattern[str]:
    data, hedging = vocabulary(language, "counts"), vocabulary(language, "hedges")
    hedged = either([word for words in hedging["before"].values() for word in words])
    word, token = r"[^\W\d_][\w'’-]*,?", r"[\w'’.,-]*\w,?"
    between = rf"(?:{either(data['rising_between'])}{GAP})*"
    number_of = rf"{either(data['number_of'])}{GAP}(?:{either(data['number_fillers'])}{GAP})*"
    of_it = rf"(?:{GAP}{either(data['told_of'])}(?:{GAP}{token}){{1,8}}?)?"  # " of the fire in Osk"
    subject = rf"(?P<subject>{either(data['rising_subjects'])})(?![\w'’-]){of_it}"
    counted = rf"(?:{number_of}(?P<numbered>[^\W\d_]+)(?![\w'’-])(?:{GAP}{word}){{0,6}}?|{subject})"
    moves, to = either(data["moves"]), rf"(?:{either(data['moved_up'])}{GAP})?{either(data['moved_to'])}"
    moved = rf"(?P<moved>{moves}){GAP}(?:{token}{GAP}){{0,4}}?{to}"
    linked = either([*data["rising"], *data["subject_links"], *data["copulas"]])
    links = rf"{between}(?:{moved}|{linked}|(?P<to>{to}))"
    ways = (
        rf"(?P<plain>{either(data['cues_before'])})",
        rf"(?P<counting>{either(data['counting'])})",
        rf"(?:(?P<put>{moves}){GAP}(?:{word}{GAP}){{0,3}}?)?{counted}{GAP}{links}",
        rf"(?P<risen>[^\W\d_]+s){GAP}{between}{either(data['rising'])}",
        rf"(?P<summed>[^\W\d_]+s)(?P<both>{GAP}{either(everywhere('hedges', 'ands'))}{GAP}[^\W\d_]+)?,?{GAP}"
        rf"(?:{word}{GAP}){{0,5}}?{either(data['summing'])}",
    )
    filler = rf"(?:{either([*hedging['fillers'], *data['merely']])}{GAP})?"
    return re.compile(rf"\b(?:{'|'.join(ways)}){GAP}(?:{hedged}{GAP})?{filler}\Z", re.IGNORECASE)
