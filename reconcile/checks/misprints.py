"""Words that look like a value and can be none ("12:85 pm", "2010-02-30", "1,2345"), each with what it may mean."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from reconcile.checks.reading import Passage
from reconcile.checks.wording import wording
from reconcile.kinds.vocabulary import either, vocabulary
from reconcile.model import Mention
from reconcile.values import Percent, Unreadable

TOPIC: Final = "impossible"
NO_SUCH_DATE: Final = "no-such-date"
SWEDISH: Final = "1712"  # 30 February 1712 was a day, in Sweden
DIGIT: Final = re.compile(r"\d")
ISO: Final = re.compile(r"(?<![\w/-])(?P<year>[12]\d{3})-(?P<month>\d\d)-(?P<day>\d\d)(?![\w/-])")
NUMERIC: Final = re.compile(
    r"(?<![\w./-])(?P<a>\d{1,2})(?P<mark>[./])(?P<b>\d{1,2})(?P=mark)(?P<year>[12]\d{3})(?![\w/-])"
)
LONG_TIME: Final = re.compile(r"(?<![\w:.])(?P<hour>\d{1,2}):(?P<minute>\d\d):(?P<second>\d\d)(?![\w:])")
ARC: Final = re.compile(
    r"(?<![\w.])(?P<degrees>\d{1,3})°\s?(?P<minutes>\d{1,2})\s?['′’]\s?(?:\d{1,2}[\"″”]\s?)?(?P<pole>[NSEW])\b"
)
GROUPED: Final = re.compile(r"(?<![\w.,:/-])(?:[$€£¥]\s?)?(?P<figure>\d{1,3}(?:,\d{1,6})+)(?:\.\d+)?(?=\s[a-zA-Z%])")
WESTERN: Final = re.compile(r"(?<![\w.,])\d{3},\d{3}(?![\d,])|(?<![\w.,])\d{1,2},\d{3},\d{3}(?![\d,])")
YEAR_LONG: Final = re.compile(r"(?<!\w)(?P<month>[A-Za-z]{3,9})\.?\s(?:\d{1,2},?\s)?(?P<year>[12]\d{4})(?![\w,.]*\d)")
ORDINAL: Final = re.compile(r"(?<![\w.,:/-])(?P<n>\d{1,4})(?P<end>st|nd|rd|th)(?![\w-])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Misprint:
    """Words that can be no value, why, and what they may mean instead."""

    start: int
    end: int
    kind: str
    why: str
    readings: tuple[str, ...] = ()


Find = Callable[[Passage], Iterator[Misprint]]


def misprints(passage: Passage) -> Iterator[Misprint]:
    """Every misprint of a passage, in the order of the kinds below."""
    taken: list[tuple[int, int]] = []
    text = passage.text
    for sign, find in KINDS if DIGIT.search(text) else WORDED:
        for found in find(passage) if sign.search(text) else ():
            if not any(found.start < end and start < found.end for start, end in taken):
                taken.append((found.start, found.end))
                yield found


# --- dates --------------------------------------------------------------------------------------


def _dates(passage: Passage) -> Iterator[Misprint]:
    """ "31 November 2009"."""
    for mention in passage.mentions:
        unreadable = mention.value
        if not isinstance(unreadable, Unreadable) or unreadable.reason != NO_SUCH_DATE:
            continue
        month = _month_in(mention.quote, passage.document.language)
        days = [int(d) for d in re.findall(r"(?<!\d)\d{1,2}(?!\d)", mention.quote)]
        years = re.findall(r"(?<!\d)\d{4}(?!\d)", mention.quote)
        if not month or len(days) != 1 or SWEDISH in years:
            continue
        why = (
            f"{_month_name(month)} has {_length(month, years)} days{f' in {years[0]}' if years and month == 2 else ''}"
        )
        yield Misprint(
            start=mention.start, end=mention.end, kind="date", why=why, readings=_fitting(mention, month, years)
        )


def _length(month: int, years: list[str]) -> int:
    return monthrange(int(years[0]) if years else 2000, month)[1]


def _fitting(mention: Mention, month: int, years: list[str]) -> tuple[str, ...]:
    """The last day of the month and the first of the next: what a day too many may stand for."""
    if not years:
        return ()
    year = int(years[0])
    last = date(year, month, monthrange(year, month)[1])
    first = date(year + month // 12, month % 12 + 1, 1)
    return last.isoformat(), first.isoformat()


def _numeric_dates(passage: Passage) -> Iterator[Misprint]:
    """ "2010-25-03", "31/11/2010"."""
    text, sentence = passage.document.article.text, passage.sentence
    for match in ISO.finditer(text, sentence.start, sentence.end):
        year, month, day = (int(match[part]) for part in ("year", "month", "day"))
        if not _is_day(year, month, day):
            swapped = (date(year, day, month).isoformat(),) if _is_day(year, day, month) else ()
            yield _made(match, "date", "there is no such day", swapped)
    for match in NUMERIC.finditer(text, sentence.start, sentence.end):
        year, one, other = (int(match[part]) for part in ("year", "a", "b"))
        if not _is_day(year, one, other) and not _is_day(year, other, one):
            yield _made(match, "date", "there is no such day", ())


def _is_day(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def _long_years(passage: Passage) -> Iterator[Misprint]:
    """ "May 20015": a digit too many."""
    text, sentence = passage.document.article.text, passage.sentence
    for match in YEAR_LONG.finditer(text, sentence.start, sentence.end):
        if _month_in(match["month"], passage.document.language) and match["month"][0].isupper():
            digits = match["year"]
            shorter = {digits[:at] + digits[at + 1 :] for at in range(len(digits))}
            likely = tuple(sorted(y for y in shorter if "1000" <= y <= "2100"))
            yield _made(match, "date", "no year has five digits", likely)


# --- times --------------------------------------------------------------------------------------


def _times(passage: Passage) -> Iterator[Misprint]:
    """ "12:85 pm", "at 25:70", "13:05 am"."""
    text, sentence = passage.document.article.text, passage.sentence
    halves = wording(passage.document.language, TOPIC)["halves"]
    for match in _clock(passage.document.language).finditer(text, sentence.start, sentence.end):
        hour, minute, half = int(match["hour"]), int(match["minute"]), (match["half"] or "").lower()
        if not (half or match["zone"] or match["at"]) or (not half and not match["zone"] and hour > 24):
            continue
        start = match.start("hour")
        if minute > 59:
            yield Misprint(start=start, end=match.end(), kind="time", why="an hour has 60 minutes")
        elif half and hour > 12:
            fits = halves.get(half) == 12 or hour > 23
            readings = () if hour > 23 else (f"{hour}:{minute:02d}",)
            why = "no half of the day has more than 12 hours"
            if not fits or hour > 23:
                yield Misprint(start=start, end=match.end(), kind="time", why=why, readings=readings)
        elif hour > 24 or (hour == 24 and minute):
            yield Misprint(start=start, end=match.end(), kind="time", why="a day has 24 hours")


def _long_times(passage: Passage) -> Iterator[Misprint]:
    """ "1:75:20"."""
    text, sentence = passage.document.article.text, passage.sentence
    for match in LONG_TIME.finditer(text, sentence.start, sentence.end):
        if int(match["minute"]) > 59 or int(match["second"]) > 59:
            yield _made(match, "duration", "neither minutes nor seconds go beyond 59", ())


# --- figures ------------------------------------------------------------------------------------


def _shares(passage: Passage) -> Iterator[Misprint]:
    """ "120 percent of the voters"."""
    language = passage.document.language
    for mention in passage.of("percent"):
        value = mention.value
        if not isinstance(value, Percent) or value.points or value.low is None or value.low <= 100:
            continue
        behind = _whole(language).match(passage.document.article.text, mention.end, passage.sentence.end)
        if behind and not _growing(language).search(passage.text):
            whole = f"“{behind['whole']}” cannot be more than all"
            yield Misprint(start=mention.start, end=behind.end(), kind="percent", why=whole)


def _groups(passage: Passage) -> Iterator[Misprint]:
    """ "1,2345 people", and "1,28,000" in an article that groups by threes."""
    text, sentence = passage.document.article.text, passage.sentence
    if passage.document.language != "en":
        return  # where a comma may stand before decimals
    for match in GROUPED.finditer(text, sentence.start, sentence.end):
        first, *middle, last = match["figure"].split(",")
        plain = f"{int(match['figure'].replace(',', '')):,}"
        if len(last) > 3 and all(len(group) == 3 for group in middle):
            yield _made(match, "count", "groups of digits have three", (plain,), "figure")
        elif len(last) == 3 and middle and all(len(g) == 2 for g in middle) and len(first) < 3:
            if WESTERN.search(text):  # else Indian grouping, which is right where it is the custom
                why = "the article's other figures are grouped by threes"
                yield _made(match, "count", why, (plain,), "figure")
        elif middle and any(len(group) != 3 for group in (*middle, last)) and len(last) == 3:
            yield _made(match, "count", "groups of digits have three", (plain,), "figure")


def _ordinals(passage: Passage) -> Iterator[Misprint]:
    """ "22th"."""
    text, sentence, language = passage.document.article.text, passage.sentence, passage.document.language
    if language != "en":
        return
    for match in ORDINAL.finditer(text, sentence.start, sentence.end):
        right = _ending(int(match["n"]))
        if match["end"] != right:
            yield _made(match, "ordinal", "the figure and its ending differ", (match["n"] + right,))


def _ending(number: int) -> str:
    """The letters behind an ordinal.

    >>> [_ending(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 112)]
    ['st', 'nd', 'rd', 'th', 'th', 'th', 'th', 'st', 'th']
    """
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _arcs(passage: Passage) -> Iterator[Misprint]:
    """ "12° 70' E", "95° 20' N"."""
    text, sentence = passage.document.article.text, passage.sentence
    for match in ARC.finditer(text, sentence.start, sentence.end):
        most = 90 if match["pole"] in "NS" else 180
        if int(match["minutes"]) > 59:
            yield _made(match, "coordinate", "a degree has 60 minutes", ())
        elif int(match["degrees"]) > most:
            yield _made(match, "coordinate", f"no degree {match['pole']} goes beyond {most}", ())


# --- words --------------------------------------------------------------------------------------


def _made(match: re.Match[str], kind: str, why: str, readings: tuple[str, ...], group: str | int = 0) -> Misprint:
    return Misprint(start=match.start(group), end=match.end(group), kind=kind, why=why, readings=readings)


def _months(language: str) -> dict[str, int]:
    months: dict[str, int] = vocabulary(language, "dates")["classes"]["month"]
    return months


def _month_in(said: str, language: str) -> int:
    known = _months(language)
    return next((known[w] for w in re.findall(r"[^\W\d_]+", said.lower()) if w in known), 0)


def _month_name(month: int) -> str:
    return date(2000, month, 1).strftime("%B")


@cache
def _clock(language: str) -> re.Pattern[str]:
    table = wording(language, TOPIC)
    half = either(table["halves"])
    return re.compile(
        rf"(?:(?<!\w)(?P<at>{either(table['at'])})\s)?(?<![\w:.,-])(?P<hour>\d{{1,2}}):(?P<minute>\d\d)(?![:\w.-]\d)"
        rf"(?:\s?(?P<half>{half})(?!\w)|\s(?P<zone>{either(table['zones'])})(?!\w))?",
        re.IGNORECASE,
    )


@cache
def _whole(language: str) -> re.Pattern[str]:
    table = wording(language, TOPIC)
    named = rf"{either(table['of'])}\s(?:[\d,]+\s)?(?:[\w-]+\s)?{either(table['wholes'])}"
    every = rf"{either(table['all'])}\s[^\W\d_]+(?:\s[^\W\d_]+)?"
    return re.compile(rf"\s(?P<whole>{named}|{every}|{either(table['chances'])})(?!\w)", re.IGNORECASE)


@cache
def _growing(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(wording(language, TOPIC)['growing'])}(?!\w)", re.IGNORECASE)


# Each kind of misprint behind what stands in every one of it: most passages are passed over at a glance.
KINDS: Final[tuple[tuple[re.Pattern[str], Find], ...]] = (
    (re.compile(""), _dates),
    (re.compile(r"\d[-./]\d"), _numeric_dates),
    (re.compile(r"\d{5}"), _long_years),
    (re.compile(":"), _long_times),
    (re.compile(":"), _times),
    (re.compile("°"), _arcs),
    (re.compile(""), _shares),
    (re.compile(r"\d,\d"), _groups),
    (re.compile(r"\d[snrt]"), _ordinals),
)
WORDED: Final = tuple((sign, find) for sign, find in KINDS if find in (_dates, _shares))  # ... without a digit
