"""The words of time in a text, as tokens: months, weekdays, units, figures and the small words between them.

A token carries one character, its mark, unique for its word or for the shape of its figure.  A grammar of time
(``timegrammar``) is then a set of patterns over a string of marks, and a language is a table of words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any, Final, NamedTuple

from reconcile.kinds.holidays import Holiday
from reconcile.kinds.vocabulary import vocabulary

# --- shapes of figures, each with a mark of its own -----------------------------------------------------------------

SHAPES: Final = {
    "figure12": "\ue000",  # 1 to 12: a month, day or hour
    "figure31": "\ue001",  # 13 to 31: a day
    "figure": "\ue002",  # any other whole number
    "year4": "\ue003",  # four digits from 1000 to 2199
    "decimal": "\ue004",  # 1.5
    "clock": "\ue005",  # 7:37
    "clock3": "\ue006",  # 1:17:21
    "isodate": "\ue007",  # 2008-09-29
    "numdate": "\ue008",  # 01-07-1974, 29.02.2020, 7/26/96
    "ordinal": "\ue009",  # 26th
    "short_year": "\ue00a",  # '96
    "decade": "\ue00b",  # 1960s, '60s
    "ampm": "\ue00c",  # a.m., PM
    "words": "\ue00d",  # a number in words: twenty-one, two and a half
    "isotime": "\ue00e",  # T08:15:30+02:00 behind a date
    "oclock": "\ue00f",  # o'clock
    "dotclock": "\ue010",  # 16.30: a clock time only beside words that say so
    "hclock": "\ue011",  # 15h30
    "fourfigures": "\ue012",  # 0737: four digits with a leading zero
    "offset": "\ue013",  # +0530 behind a zone or clock time
    "dotted_era": "\ue017",  # B.C.
    "roman": "\ue016",  # XX, beside a century
    "quarter_short": "\ue015",  # Q3
    "month_year": "\ue014",  # 04/2016
}
NOTHING: Final = "\ue0fe"  # any word or sign that says nothing of time
BREAK: Final = "\ue0ff"  # between two blocks of an article
_FIRST_WORD_MARK: Final = 0xE100
_LAST_ORDINAL: Final = 31

_TOKEN: Final = re.compile(
    r"""
    (?:(?P<roman>(?<!\w)[IVX]{1,6}(?!\w))
  | (?P<plain>[^\W\d_]{3,}(?![\w@:+-]|[.'’]\w))
  | (?P<web>(?:https?://|www\.)\S{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}|\#\w+)
  | (?P<isodate>(?<![\w.,/-])\d{4}(?P<sep>[-/.])\d{1,2}(?P=sep)\d{1,2}(?![\d/-]|\.\d|[A-SU-Za-z]))
  | (?P<isotime>(?<=\d)T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?(?![\d:]))
  | (?P<numdate>(?<![\w.,/-])\d{1,2}(?P<mark>[-/.])\d{1,2}(?P=mark)(?:\d{4}|\d\d)(?![\w/-]|\.\d))
  | (?P<quarter_short>(?<![^\W\d])[Qq][1-4](?!\w))
  | (?P<fraction>(?<![\d.,/])(?:\d{1,3}[ ])?[1-9]/[2-9](?![\d/]))
  | (?P<month_year>(?<![\d.,/:-])(?:0?[1-9]|1[0-2])/(?:19|20)\d\d(?![\d/-])(?!\.\d))
  | (?P<clock3>(?<![\w:.])\d{1,2}[:h][0-5]\d:[0-5]\d(?:[.,]\d{1,6})?(?![\d:]))
  | (?P<clock>(?<![\d:.,])\d{1,2}:[0-5]\d(?:\.\d{1,3})?(?![\d:]))
  | (?P<hclock>(?<![\w.,:])(?:[01]?\d|2[0-4])h[0-5]\d(?![\w'’′:]))
  | (?P<ordinal>\d{1,3}(?:st|nd|rd|th|er|\.?[ºª°])(?![^\W_]))
  | (?P<decade>(?:\d{3}0|['’]?\d0)['’]?s(?![^\W_]))
  | (?P<short_year>(?<![\w'’])['’]\d\d(?![\d'’"]))
  | (?P<dotclock>(?<![\d.,])(?:[01]?\d|2[0-3])\.[0-5]\d(?![\d.,]\d|\d))
  | (?P<decimal>\d{1,9}(?:[.,]\d{3}(?!\d))*(?:[.,]\d{1,9})?[½¼¾]?|[½¼¾])
  | (?P<figure>\d+)
  | (?P<offset>(?<=[Tt][Cc]|[Mm][Tt])\s?[+−-](?:1[0-4]|0?\d)(?::?[0-5]\d)?(?!\w))
  | (?P<ampm>(?<![^\W\d])(?:[AaPp]\.\s?[Mm]\b\.?|[AaPp][ ]?[Mm]\b))
  | (?P<oclock>[Oo][ ]?['’ ]?\s?[Cc]lock\b)
  | (?P<dotted_era>(?<![^\W\d])(?:B\.\s?C\.(?:\s?E\.)?|A\.\s?D\.|C\.\s?E\.))
  | (?P<possessive>['’]s\b)
  | (?P<word>[^\W\d_]+)
  | (?P<sign>\S)
    )\s*  # so that no alternative is tried at a blank
    """,
    re.VERBOSE,
)
_PLAIN: Final = re.compile(r"[^\W\d_]{2,}")
_PARTS: Final = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_DASHES: Final = frozenset("-–—−‐‑")


class Token(NamedTuple):
    """A word or figure with its span.  ``value`` is what it stands for: 9 for "Sept.", Decimal(21) for "twenty-one"."""

    start: int
    end: int
    mark: str
    text: str
    value: Any = None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of time of one language."""

    marks: Mapping[str, str]  # word -> its mark
    classes: Mapping[str, str]  # class of words -> the marks of its members
    values: Mapping[tuple[str, str], Any]  # (class, word) -> what the word stands for there
    words: Mapping[str, str]  # mark -> word
    abbreviations: frozenset[str]  # words that take a full stop: sept, mon
    capitals: frozenset[str]  # words that only count with a capital: march, may, sun
    cardinals: Mapping[str, int]
    cardinal_marks: frozenset[str]
    ordinals: Mapping[str, int]
    scales: Mapping[str, int]
    joins: frozenset[str]  # "and" in "a hundred and five"
    past_endings: tuple[str, ...]  # of verbs: "-ed"
    future_endings: tuple[str, ...]  # of verbs, where they show the future: "-ará"
    next_is_coming: bool  # whether "next Friday" is the coming one or that of next week
    holidays: Mapping[str, Holiday]  # by name

    def value(self, name: str, token: Token) -> Any:
        """Tell what a token stands for as a member of a class; its own value where it is a figure."""
        return self.values.get((name, self.words.get(token.mark, "")), token.value)


@cache
def lexicon(language: str) -> Lexicon:
    """Load the words of time of a language, English where we have none of it."""
    data, numbers = vocabulary(language, "dates"), vocabulary(language, "numbers")
    marks: dict[str, str] = {}
    classes: dict[str, str] = dict(SHAPES)
    values: dict[tuple[str, str], Any] = {}
    ordinals = {word: int(value) for word, value in numbers["ordinals"].items() if int(value) <= _LAST_ORDINAL}
    for name, members in (data["classes"] | {"ordinal_word": ordinals}).items():
        pairs = members.items() if isinstance(members, dict) else ((word, word) for word in members)
        for word, value in pairs:
            marks.setdefault(word, chr(_FIRST_WORD_MARK + len(marks)))
            classes[name] = classes.get(name, "") + marks[word]
            values[name, word] = value
    for name, members in data["unions"].items():
        classes[name] = "".join(dict.fromkeys("".join(classes[member] for member in members)))
        for (member, word), value in list(values.items()):
            if member in members:
                values[name, word] = value
    for word in sorted({each for name in data["holidays"] for each in _PLAIN.findall(name)}):
        marks.setdefault(word, chr(_FIRST_WORD_MARK + len(marks)))
        marks.setdefault(f"{word}s", chr(_FIRST_WORD_MARK + len(marks)))
    cardinals = {word: int(value) for word, value in numbers["cardinals"].items()}
    for word in cardinals:
        marks.setdefault(word, chr(_FIRST_WORD_MARK + len(marks)))
    return Lexicon(
        marks=marks,
        classes=classes,
        values=values,
        words={mark: word for word, mark in marks.items()},
        abbreviations=frozenset(data["abbreviations"]),
        capitals=frozenset(data["capitals"]),
        cardinals=cardinals,
        cardinal_marks=frozenset(marks[word] for word in cardinals),
        ordinals=ordinals,
        joins=frozenset(numbers.get("joins") or ()),
        past_endings=tuple(data["past_endings"]),
        future_endings=tuple(data["future_endings"]),
        next_is_coming=data["next_weekday"] == "coming",
        holidays={name: Holiday(**rule) for name, rule in data["holidays"].items()},
        scales={
            word: int(float(value))
            for table in ("hundreds", "scales")
            for word, value in (numbers.get(table) or {}).items()
            if float(value) < 1e7
        },
    )


def tokens_of(text: str, language: str, breaks: frozenset[int] = frozenset()) -> tuple[Token, ...]:
    """Cut a text into tokens, with number words gathered and a BREAK token at each of the given offsets."""
    words = lexicon(language)
    return tuple(_gather_numbers(_with_breaks(_read(text, words), breaks), words))


def _read(text: str, words: Lexicon) -> Iterator[Token]:
    marks, abbreviations, capitals = words.marks, words.abbreviations, words.capitals
    covered = 0  # by the full stop of an abbreviation
    for found in _TOKEN.finditer(text):
        kind, start = str(found.lastgroup), found.start()
        if start < covered:
            continue
        written = found[kind]
        end = start + len(written)
        if kind == "plain" or kind == "word":
            lower = written.lower()
            mark = marks.get(lower, NOTHING)
            if lower in abbreviations and text[end : end + 1] == "." and text[end : end + 2] != "..":
                covered = end = end + 1
            if lower in capitals and written[0].islower():
                mark = marks.get(f"{lower}*", NOTHING)
            yield Token(start, end, mark, written)
        elif kind == "sign":
            yield Token(start, end, marks.get("-" if written in _DASHES else written, NOTHING), written)
        elif kind == "web":
            yield Token(start, end, NOTHING, written)
        elif kind == "possessive":
            yield Token(start, end, marks.get("'s", NOTHING), written)
        else:
            yield _figure(kind, written, start, end)


def _figure(kind: str, written: str, start: int, end: int) -> Token:
    value: Decimal | None = None
    if kind == "decimal":
        is_whole = written.isdecimal() and written.isascii()
        kind, value = (_whole(written), Decimal(written)) if is_whole else (kind, _decimal(written))
    elif kind == "figure":
        value = Decimal(written)
    elif kind == "dotted_era":
        value = Decimal(-1 if written[0] == "B" else 1)
    elif kind == "roman":
        value = Decimal(_roman(written))
    elif kind == "fraction":
        kind, value = "decimal", _fraction(written)
    elif kind == "ordinal":
        value = Decimal("".join(filter(str.isdecimal, written)))
    return Token(start, end, SHAPES[kind], written, value)


def _whole(written: str) -> str:
    number = int(written)
    if len(written) == 4:
        return "fourfigures" if written[0] == "0" else "year4" if number < 2200 else "figure"
    if len(written) > 2 or not 1 <= number <= 31:
        return "figure"
    return "figure12" if number <= 12 else "figure31"


def _decimal(written: str) -> Decimal | None:
    part = _PARTS.get(written[-1], Decimal(0))
    figures = written.rstrip("½¼¾")
    groups = re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", figures)
    if groups:
        return Decimal(re.sub(r"[.,]", "", figures)) + part
    if not figures:
        return part
    return Decimal(figures.replace(",", ".")) + part if figures.count(",") + figures.count(".") <= 1 else None


def _roman(written: str) -> int:
    """Read a Roman number up to 39; a letter before a larger one is taken off."""
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in written]
    return sum(
        -value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def _fraction(written: str) -> Decimal:
    whole, _, part = written.rpartition(" ")
    numerator, _, denominator = part.partition("/")
    return int(whole or 0) + Decimal(numerator) / Decimal(denominator)


def _with_breaks(tokens: Iterator[Token], breaks: frozenset[int]) -> Iterator[Token]:
    if not breaks:
        yield from tokens
        return
    ahead = iter(sorted(breaks))
    following = next(ahead, None)
    for token in tokens:
        while following is not None and following <= token.start:
            yield Token(following, following, BREAK, "")
            following = next(ahead, None)
        yield token


def _gather_numbers(tokens: Iterator[Token], words: Lexicon) -> Iterator[Token]:
    """Join the words of one number into one token: "twenty", "-", "one" -> 21, "twenty", "-", "first" -> 21st."""
    row, marks = list(tokens), words.cardinal_marks
    at = 0
    while at < len(row):
        if row[at].mark not in marks:
            yield row[at]
            at += 1
            continue
        number, end, is_ordinal = _number_at(row, at, words)
        text = " ".join(token.text for token in row[at:end])
        mark = SHAPES["ordinal" if is_ordinal else "words"]
        yield Token(row[at].start, row[end - 1].end, mark, text, Decimal(number))
        at = end


def _number_at(row: list[Token], at: int, words: Lexicon) -> tuple[int, int, bool]:
    """Read the number words from a token on: the number, the token behind it, and whether it ends as an ordinal."""
    number = last = words.cardinals[row[at].text.lower()]
    end = at + 1
    while end < len(row):
        ahead = end
        joined = row[ahead].text.lower() in words.joins or row[ahead].text in _DASHES
        ahead += joined
        if ahead >= len(row):
            break
        word = row[ahead].text.lower()
        scale, small, ordinal = words.scales.get(word), words.cardinals.get(word), words.ordinals.get(word)
        if scale and number and not (joined and row[ahead - 1].text.lower() in words.joins):
            number, last = _scaled(number, scale), scale
        elif small is not None and _fits(last, small):
            number, last = number + small, small
        elif ordinal is not None and _fits(last, ordinal):
            return number + ordinal, ahead + 1, True
        else:
            break
        end = ahead + 1
    return number, end, False


def _scaled(number: int, scale: int) -> int:
    """Multiply the part below a scale word by it: 2 thousand 300 -> hundred scales the 3 only."""
    below = number % scale or number
    return number - below + below * scale


def _fits(last: int, following: int) -> bool:
    """Tell whether a number word may stand behind another: "one" behind "twenty" and "hundred", not behind "two"."""
    if not following:
        return False
    if last >= 100:
        return following < last
    return 20 <= last <= 90 and last % 10 == 0 and following < 10
