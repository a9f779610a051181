"""Whether a figure tells of some or of all, and per what: read from the words right beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from reconcile.kinds.nouns import count_words, singular_of
from reconcile.kinds.vocabulary import either, vocabulary
from reconcile.model import Document, Mention, Sentence
from reconcile.packs.counted.load import is_anyone
from reconcile.values import Count

NOTHING = "(?!)"  # a pattern that matches nowhere, for words that a language has not
BESIDE = 24  # characters before and behind a count in which the words of a part stand
AGAIN_REACH = 60  # characters around a date in which it is said to be that of another thing
DEAD_REACH = 48  # characters before a count in which it is said who died at once
DOER_REACH = 90  # characters behind a count in which it is said that who did it is among them
BRACKET_REACH = 80  # characters back in which the bracket around a count opens
TOTAL_REACH = 20  # characters between a total and the bracket that breaks it down
PER_REACH = 40  # characters behind a figure in which the unit stands that it is told per
OTHERS, ADDEND, GATHERED, OUTDATED = "others", "addend", "group", "outdated"
OUTDATED_REACH = 100  # characters before a count in which it is said to be no longer so
DIFFERING = frozenset({"quantity", "duration"})
MEASURED = frozenset({"quantity", "money", "percent"})
CREW = frozenset({"member", "crew-member"})  # as "crew members" are counted


class PartWords(NamedTuple):
    """The patterns of one language: ``languages/<language>/parts.yaml``."""

    before: re.Pattern[str]
    gathered: re.Pattern[str]
    besides: re.Pattern[str]  # ends at the figure
    besides_behind: re.Pattern[str]
    included: re.Pattern[str]
    behind: re.Pattern[str]
    behind_noun: re.Pattern[str]
    hailing: re.Pattern[str]
    freed: re.Pattern[str]
    alone: re.Pattern[str]
    sexes: re.Pattern[str]
    of_it: re.Pattern[str]
    out_of: re.Pattern[str]
    both: re.Pattern[str]
    added: re.Pattern[str]
    per: re.Pattern[str]
    listed: re.Pattern[str]  # between figures that one base is told for
    later: re.Pattern[str]
    at_once: re.Pattern[str]
    at_once_before: re.Pattern[str]
    all_of: re.Pattern[str]
    boarded: re.Pattern[str]
    taken: re.Pattern[str]
    aboard: re.Pattern[str]
    among: re.Pattern[str]
    outdated: re.Pattern[str]
    since: re.Pattern[str]
    again: re.Pattern[str]


@cache
def part_words(language: str) -> PartWords:
    words = {key: "|".join(map(re.escape, value)) or NOTHING for key, value in vocabulary(language, "parts").items()}
    noun = r"[a-zà-ÿ]+"
    return PartWords(
        before=re.compile(rf"\b(?:{words['before']})\s+$", re.IGNORECASE),
        besides=re.compile(rf"\s(?:{words['besides']})\s+$", re.IGNORECASE),
        besides_behind=re.compile(rf"\s(?:\w+\s)?(?:{words['besides']})\b", re.IGNORECASE),
        included=re.compile(rf"\b(?:{words['included']})\s(?:[^\W\d_]+\s){{0,2}}$", re.IGNORECASE),
        gathered=re.compile(rf"\b(?:{words['gathered']})\s+$", re.IGNORECASE),
        behind=re.compile(
            rf"\s*(?:(?:\w+\s)?(?:{words['behind']}|(?:{words['of_behind']})\s(?:{words['whom']}))"
            rf"|(?:{words['of']})\s(?:{words['owners']}|{words['whom']}))\b",
            re.IGNORECASE,
        ),
        hailing=re.compile(rf"\s*(?:\w+\s)?(?:{words['hailing']})\s(?!(?:{words['theirs']})\s)", re.IGNORECASE),
        freed=re.compile(rf"\b(?:{words['freed']})\s(?:[^\W\d_]+\s){{0,2}}$", re.IGNORECASE),
        behind_noun=re.compile(rf"\s*\w+\s(?:{words['of_behind']})\s(?:{words['owners']})\b", re.IGNORECASE),
        alone=re.compile(rf"\b(?:{words['alone']}),?\s(?:[\w’'-]+\s){{0,3}}$", re.IGNORECASE),
        sexes=re.compile(rf"\s(?:{words['sexes']})\b", re.IGNORECASE),
        out_of=re.compile(rf"\b(?:{words['of']})\s(?:{words['owners']})\s$", re.IGNORECASE),
        of_it=re.compile(rf"\s(?:{words['of']})\s(?:{words['it']})\b"),
        both=re.compile(
            rf"\s(?:[a-zà-ÿ-]+\s)?(?P<noun>{noun})\s(?:{words['both']})\s(?P<other>{noun})"
            rf"(?=[,.;:)!?]|\s(?:{words['ends']})\b|$)"
        ),
        added=re.compile(rf"(?:\s[\w’'-]+){{0,3}}?\s(?P<noun>[^\W\d_]+)\s(?:{words['added']})\s(?:another\s)?"),
        per=re.compile(
            rf"(?:\)|\s\([^()\n]{{1,24}}\))?\s*(?:-?(?:{words['per']})(?!\s(?:{words['no_per']})\b)[\s-]|/)\s*(?:[A-Z][\w&.]*\s)?(?P<unit>[a-zé]+)"
        ),
        listed=re.compile(rf"\s(?:{words['listed']})\s"),
        later=re.compile(rf"\s(?:[^\W\d_]+\s){{0,2}}?(?:{words['later']})\b"),
        at_once=re.compile(rf"\s(?:[^\W\d_]+\s){{0,4}}(?:{words['died']})\s(?:{words['at_once']})\b"),
        at_once_before=re.compile(rf"\b(?:{words['at_once']})\s(?:{words['died']})\s(?:[^\W\d_]+\s){{0,3}}$"),
        all_of=re.compile(rf"\b(?:{words['all']})\s(?:[^\W\d_]+\s)?$", re.IGNORECASE),
        boarded=re.compile(rf"\s(?:[^\W\d_]+\s){{0,3}}?(?:{words['boarded']})\b"),
        taken=re.compile(rf"\b(?:{words['taken']})\s(?:[^\W\d_]+\s)?$", re.IGNORECASE),
        aboard=re.compile(rf"\s(?:[^\W\d_]+\s){{0,2}}?(?:{words['aboard']})\b"),
        among=re.compile(
            rf"(?:\b(?:{words['among']})\s(?:{words['died']}),?|(?:^|[.;:\n]\s?)(?:{words['of_all']})\s(?:\w+\s){{0,2}}(?:{words['fated']}),)\s$",
            re.IGNORECASE,
        ),
        outdated=re.compile(
            rf"(?<!\w)(?:{words['outdated']})(?!\w)(?:(?!\s(?:{words['overtaken']})\s)[^.;:!?\n]){{0,60}}$",
            re.IGNORECASE,
        ),
        since=re.compile(rf"\s(?:{words['since']})\b"),
        again=re.compile(rf"\b(?:{words['again']})\b", re.IGNORECASE),
    )


def part_of(text: str, mention: Mention, rivals: Sequence[Mention], language: str) -> str:
    """What makes the figure speak of some, besides or out of others; "" where it speaks of all.

    ``OTHERS``: "two others", "another four", "five of her children", "in Osk alone 12", "800 tonnes, 390 tonnes of it".
    ``ADDEND``: "10 passengers and two pilots", "including 12 people on the ground".  ``GATHERED``: "a group of ten".
    ``OUTDATED``: "had said earlier that 12 had died", which is compared with nothing either.
    """
    words = part_words(language)
    if mention.kind != "count":
        return OTHERS if mention.kind in MEASURED and words.of_it.match(text, mention.end) is not None else ""
    if text.startswith("-", mention.end):
        return ""  # "the ground floor of the | nine-storey factory" counts all its storeys
    if _is_of_others(text, mention, rivals, language):
        return OTHERS
    before = text[max(0, mention.start - BESIDE) : mention.start]
    is_told_with = _is_broken_down(text, mention, rivals) or addend_beside(text, mention, rivals, language)
    of_anyone = isinstance(mention.value, Count) and is_anyone(mention.value.noun)
    if is_told_with or (of_anyone and words.included.search(before)):
        return ADDEND
    if words.outdated.search(text, max(0, mention.start - OUTDATED_REACH), mention.start):
        return OUTDATED
    return GATHERED if words.gathered.search(before) else ""


def _is_of_others(text: str, mention: Mention, rivals: Sequence[Mention], language: str) -> bool:
    words, is_all = part_words(language), is_all_of_them(text, mention, language)
    before = text[max(0, mention.start - BESIDE) : mention.start]
    behind = text[mention.end : mention.end + BESIDE]
    return (
        bool(sort_out_of(text, mention, rivals, language))
        or any(pattern.search(before) for pattern in (words.before, words.alone))
        or any(pattern.match(behind) for pattern in (words.behind, words.sexes))
        or (_is_hailing(behind, mention, rivals, words) and not words.freed.search(before))
        or words.later.match(text, mention.end) is not None
        or _is_of_some(text, mention, words)
        or bool(words.behind.match(" " + mention.quote.split(" ", 1)[-1]))
        or (_is_person(mention, language) and words.behind_noun.match(behind) is not None and not is_all)
    )


def _is_hailing(behind: str, mention: Mention, rivals: Sequence[Mention], words: PartWords) -> bool:
    """Do those counted come from one place of several: "12 | from Osk", not "32 runners from | four countries"?"""
    match = words.hailing.match(behind)
    return match is not None and not any(r.start == mention.end + match.end() for r in rivals)


def _is_of_some(text: str, mention: Mention, words: PartWords) -> bool:
    """Does a count tell who died at once, and leave out who died later, or some "among those killed"?"""
    before = text[max(0, mention.start - DEAD_REACH) : mention.start]
    at_once = words.at_once.match(text, mention.end) or words.at_once_before.search(before)
    return words.among.search(before) is not None or (at_once is not None and words.all_of.search(before) is None)


def is_all_of_them(text: str, mention: Mention, language: str) -> bool:
    """Does the figure say how many there were, whatever became of them?  "All | 247 people aboard were killed"."""
    return part_words(language).all_of.search(text[max(0, mention.start - BESIDE) : mention.start]) is not None


def is_boarding(text: str, mention: Mention, language: str) -> bool:
    """Does the figure say how many got on, and not how many there were?  "12 people | boarded", "took | 12 aboard"."""
    words = part_words(language)
    if words.boarded.match(text, mention.end) is not None:
        return True
    before = text[max(0, mention.start - BESIDE) : mention.start]
    return words.taken.search(before) is not None and words.aboard.match(text, mention.end) is not None


def counted_with(text: str, end: int, language: str) -> str:
    """What else a figure counts besides the noun behind it: "sister" of "21 | brothers and sisters"; "" for nothing."""
    behind = part_words(language).both.match(text, end)
    if behind is None:
        return ""
    other = singular_of(behind["other"], language)
    return "" if other is None or other in (behind["other"], singular_of(behind["noun"], language)) else other


def is_besides(text: str, mention: Mention, language: str) -> bool:
    """Does a count tell of people besides those told of before?  "12 died and 20 | others were hurt"."""
    words = part_words(language)
    before = text[max(0, mention.start - BESIDE) : mention.start]
    return bool(words.besides.search(before) or words.besides_behind.match(text, mention.end))


def is_with_doer(text: str, mention: Mention, language: str) -> bool:
    """Is who did it among those counted?  "| 9 people dead, including the gunman"."""
    return _with_doer(language).match(text, mention.end) is not None


@cache
def _with_doer(language: str) -> re.Pattern[str]:
    words = {key: either(value) for key, value in vocabulary(language, "parts").items()}
    doer = rf"(?:{words['with_the']}\s)?(?:[^\W\d_]+\s)?{words['with_doers']}(?!\w)"
    behind = rf"(?:{words['with_led']}\s{doer}|{doer}\s{words['with_closed']})"
    return re.compile(rf"[^.;:\n]{{0,{DOER_REACH}}}?(?<!\w){behind}", re.IGNORECASE)


def is_margin(text: str, mention: Mention, language: str) -> bool:
    """Is a measure a difference?  "The longest match by almost | three hours", not "hit by | 12-metre waves"."""
    if mention.kind not in DIFFERING or "-" in mention.quote:
        return False
    return _margin(language).search(text[max(0, mention.start - BESIDE) : mention.start]) is not None


@cache
def _margin(language: str) -> re.Pattern[str]:
    words = vocabulary(language, "parts")
    return re.compile(rf"[^\W\d]\s{either(words['margin'])}\s(?:{either(words['about'])}\s)?$")


def is_interim(text: str, mention: Mention, language: str) -> bool:
    """Is a score one at which something happened, not that at the end?  "Suspended at | 3-3"."""
    return _interim(language).search(text[max(0, mention.start - BESIDE) : mention.start]) is not None


@cache
def _interim(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(vocabulary(language, 'scores')['interim'])}\s$")


def is_since(text: str, mention: Mention, language: str) -> bool:
    """Is a length of time one up to the day of writing?  "It is fifty years | since the fire"."""
    return mention.kind == "duration" and part_words(language).since.match(text, mention.end) is not None


def is_another_one(document: Document, mention: Mention, sentence: Sentence) -> bool:
    """Is a date told of another thing of its sort?  "The second bridge was built in | 1950"."""
    start, end = max(sentence.start, mention.start - AGAIN_REACH), min(sentence.end, mention.end + AGAIN_REACH)
    return part_words(document.language).again.search(document.article.text, start, end) is not None


def per_what(text: str, mention: Mention, rivals: Iterable[Mention], language: str) -> str:
    """What a figure is told per: "day" of "30 | a day"; "" where it is told per nothing.

    Of a list or a change the last says it for all: "| $38 and $40 a share".
    """
    words = part_words(language)
    match = words.per.match(text, mention.end, mention.end + PER_REACH)
    if match:
        return match["unit"].rstrip("s")
    followed = (r for r in rivals if r.start > mention.end and words.listed.fullmatch(text, mention.end, r.start))
    return per_what(text, rival, (), language) if (rival := next(followed, None)) else ""


def _is_broken_down(text: str, mention: Mention, rivals: Iterable[Mention]) -> bool:
    """Does the count stand in a bracket that breaks another one down?  "751 (645 passengers and 106 crew)"."""
    opened = text.rfind("(", max(0, mention.start - BRACKET_REACH), mention.start)
    if opened < 0 or ")" in text[opened : mention.start]:
        return False
    return any(0 <= opened - r.end <= TOTAL_REACH for r in rivals)


def addend_beside(text: str, mention: Mention, rivals: Iterable[Mention], language: str) -> Mention | None:
    """The other one of two counts that make up a whole: "10 passengers and two pilots", not "7 dead and 50 injured"."""
    for rival in rivals:
        one, other = (mention, rival) if rival.start > mention.start else (rival, mention)
        mine, yours = _person(one, language), _person(other, language)
        if not mine or not yours or mine == yours or other.start - one.end >= TOTAL_REACH * 3:
            continue
        between = part_words(language).added.fullmatch(text[one.end : other.start])
        if between is not None and singular_of(between["noun"].lower(), language) == mine:
            return rival
    return None


def sort_out_of(text: str, mention: Mention, rivals: Iterable[Mention], language: str) -> str:
    """The sort of people that a count is one out of: "child" of "of the 129 children on board, | 94 died".

    "" for one out of people of any sort: "of the 97 people, | 36 died".
    """
    out_of = part_words(language).out_of
    wholes = (r for r in rivals if 0 <= mention.start - r.end < BRACKET_REACH)
    found = (_person(r, language) for r in wholes if out_of.search(text, max(0, r.start - BESIDE), r.start))
    return next((sort for sort in found if sort), "")


def _is_person(mention: Mention, language: str) -> bool:
    """Does a count tell of people, of one sort or of any?"""
    return bool(_person(mention, language)) or (isinstance(mention.value, Count) and is_anyone(mention.value.noun))


def _person(mention: Mention, language: str) -> str:
    """The noun of a count of people of one sort: "pilot", not "people" and not "injured"."""
    noun = mention.value.noun if isinstance(mention.value, Count) else ""
    return noun if noun in count_words(language).sorts_of_people or noun in CREW else ""
