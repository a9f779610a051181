"""The words of time in a text, as tokens: months, weekdays, units, figures and the small words between them.

A token carries one character, its mark, unique for its word or for the shape of its figure.  A grammar of time
(``timegrammar``) is then a set of patterns over a string of marks, and a language is a table of words.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import cache, lru_cache
from itertools import accumulate
from operator import itemgetter
from typing import Any, Final, NamedTuple

from reconcile.kinds.holidays import Holiday
from reconcile.kinds.timetokens import OFFSETS, Token, Tokens
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
    "quarter_short": "\ue015",  # Q3, H1
    "month_year": "\ue014",  # 04/2016
}
UNSURE: Final = "\ue0fd"  # what stands around it tells what it is
NOTHING: Final = "\ue0fe"  # any word or sign that says nothing of time
BREAK: Final = "\ue0ff"  # between two blocks of an article
_FIRST_WORD_MARK: Final = 0xE100
_LAST_ORDINAL: Final = 31

_TOKEN: Final = re.compile(
    r"""
    (?:(?P<punctuation>[^\w\s.+\#'’−-]|\.(?!\S))  # no other alternative begins so
  | (?P<roman>[IVX](?<!\w[IVX])[IVX]{0,5}(?!\w))
  | (?P<plain>[^\W\d_]{3,}(?![\w@:+-]|[.'’]\w)|(?:[^\W\d_][^\W\d_Mm]|[^\W\d_AaPpOo])(?=\s))  # not "a m", "o clock"
  | (?P<web>(?:https?://|www\.)\S{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}|\#\w+)
  | (?P<isodate>(?<![\w.,/-])\d{4}(?:-\d{1,2}-|/\d{1,2}/|\.\d{1,2}\.)\d{1,2}(?![\d/-]|\.\d|[A-SU-Za-z]))
  | (?P<isotime>(?<=\d)T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?(?![\d:]))
  | (?P<numdate>(?<![\w.,/-])\d{1,2}(?:-\d{1,2}-|/\d{1,2}/|\.\d{1,2}\.)(?:\d{4}|\d\d)(?![\w/-]|\.\d))
  | (?P<quarter_short>(?<![^\W\d])(?:[Qq][1-4]|H[12])(?!\w))
  | (?P<fraction>(?<![\d.,/])(?:\d{1,3}[ -])?[1-9]/[2-9](?![\d/]))
  | (?P<month_year>(?<![\d.,/:-])(?:0?[1-9]|1[0-2])/(?:19|20)\d\d(?![\d/-])(?!\.\d))
  | (?P<clock3>(?<![\w:.])\d{1,2}[:h][0-5]\d:[0-5]\d(?:[.,]\d{1,6})?(?![\d:]))
  | (?P<clock>(?<![\d:.,])\d{1,2}:[0-5]\d(?:\.\d{1,3})?(?![\d:]))
  | (?P<hclock>(?<![\w.,:])(?:[01]?\d|2[0-4])h[0-5]\d(?![\w'’′:]))
  | (?P<ordinal>\d{1,3}(?:st|nd|rd|th|\.?(?:er|ro|do|to|[ºª°]))(?![^\W_]))
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
_REMEMBERED: Final = 50_000  # pieces of text
_MAY_BE_SHAPED: Final = re.compile(r"[IVX]{1,6}|[AaPp][Mm]|[Oo][Cc]lock")  # no words where nothing is glued to them
_PLAIN: Final = re.compile(r"[^\W\d_]{2,}")
_PARTS: Final = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_DASHES: Final = frozenset("-–—−‐‑")


class Lexicon(NamedTuple):
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

    def value(self, name: str, token: Token, *others: str) -> Any:
        """Tell what a token stands for as a member of a class, or of others; its own value where it is a figure."""
        word = self.words.get(token.mark, "")
        return next((self.values[each, word] for each in (name, *others) if (each, word) in self.values), token.value)


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
    for name, members in ((name, members) for name, members in data["unions"].items() if members):
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


def tokens_of(text: str, language: str, breaks: frozenset[int] = frozenset()) -> Tokens:
    """Cut a text into tokens, with number words gathered and a BREAK token at each of the given offsets."""
    words = lexicon(language)
    tokens = _cut(text, language)
    replacements = [*_breaks(tokens, breaks), *_read(text, tokens, words)]  # sorted, a break stays before its token
    tokens = tokens.replaced(sorted(replacements, key=itemgetter(0)))
    return tokens.replaced(_numbers(tokens, language, words))


def _cut(text: str, language: str) -> Tokens:
    pieces = [match[0] for match in _TOKEN.finditer(text)]  # what they are is asked once for each
    edges = array(OFFSETS, accumulate(map(len, pieces), initial=len(text) - len(text.lstrip())))
    return Tokens(text, "".join(map(_marking(language), pieces)), edges[:-1], edges[1:], [None] * len(pieces))


@cache
def _marking(language: str) -> Callable[[str], str]:
    """Give what tells the mark of a piece of text, UNSURE where its surroundings decide; each piece is asked once."""
    words = lexicon(language)

    @lru_cache(maxsize=_REMEMBERED)
    def mark_of(piece: str) -> str:
        written = piece.rstrip()
        if written.isalpha():
            is_cut_short = written == piece and written.lower() in words.abbreviations
            return UNSURE if is_cut_short or _MAY_BE_SHAPED.fullmatch(written) else _mark_of_word(written, words)
        if written.isdecimal() and written.isascii():
            return SHAPES[_whole(written)]
        if written[1:] == "s" and written[0] in "'’":
            return words.marks.get("'s", NOTHING)
        return UNSURE if len(written) > 1 or written.isalnum() else _mark_of_sign(written, words)

    return mark_of


def _mark_of_word(written: str, words: Lexicon) -> str:
    lower = written.lower()
    if lower in words.capitals and written[0].islower():
        lower += "*"
    return words.marks.get(lower, NOTHING)


def _mark_of_sign(written: str, words: Lexicon) -> str:
    return words.marks.get("-" if written in _DASHES else written, NOTHING)


def _read(text: str, tokens: Tokens, words: Lexicon) -> Iterator[tuple[int, int, Token]]:
    """Read the tokens that are UNSURE by what stands around them."""
    at = tokens.marks.find(UNSURE)
    while at >= 0:
        start, behind = tokens.start(at), at + 1
        found = _TOKEN.match(text, start)
        assert found is not None  # the same alternatives have cut this piece
        kind = str(found.lastgroup)
        written = found[kind]
        end = start + len(written)
        if kind == "plain" or kind == "word":
            if written.lower() in words.abbreviations and text[end : end + 1] == "." and text[end : end + 2] != "..":
                end, behind = end + 1, at + 2  # the full stop belongs to it
            yield at, behind, Token(start, end, _mark_of_word(written, words), written)
        elif kind == "sign" or kind == "punctuation":
            yield at, behind, Token(start, end, _mark_of_sign(written, words), written)
        elif kind == "web" or kind == "possessive":
            mark = words.marks.get("'s", NOTHING) if kind == "possessive" else NOTHING
            yield at, behind, Token(start, end, mark, written)
        else:
            yield at, behind, _figure(kind, written, start, end)
        at = tokens.marks.find(UNSURE, behind)


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
    whole, _, part = written.replace("-", " ").rpartition(" ")
    numerator, _, denominator = part.partition("/")
    return int(whole or 0) + Decimal(numerator) / Decimal(denominator)


def _breaks(tokens: Tokens, breaks: frozenset[int]) -> Iterator[tuple[int, int, Token]]:
    for offset in sorted(breaks):
        at = tokens.index_at(offset)
        if at < len(tokens):
            yield at, at, Token(offset, offset, BREAK, "")


def _numbers(tokens: Tokens, language: str, words: Lexicon) -> Iterator[tuple[int, int, Token]]:
    """Join the words of one number into one token: "twenty", "-", "one" -> 21, "twenty", "-", "first" -> 21st."""
    cardinal = _cardinal(language)
    found = cardinal.search(tokens.marks)
    while found:
        at = found.start()
        number, behind, is_ordinal = _number_at(tokens, at, words)
        text = " ".join(tokens.text(index) for index in range(at, behind))
        mark = SHAPES["ordinal" if is_ordinal else "words"]
        yield at, behind, Token(tokens.start(at), tokens[behind - 1].end, mark, text, Decimal(number))
        found = cardinal.search(tokens.marks, behind)


@cache
def _cardinal(language: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(sorted(lexicon(language).cardinal_marks)))}]")


def _number_at(row: Tokens, at: int, words: Lexicon) -> tuple[int, int, bool]:
    """Read the number words from a token on: the number, the token behind it, and whether it ends as an ordinal."""
    number = last = words.cardinals[row.text(at).lower()]
    end = at + 1
    while end < len(row):
        ahead = end
        joined = row.text(ahead).lower() in words.joins or row.text(ahead) in _DASHES
        ahead += joined
        if ahead >= len(row):
            break
        word = row.text(ahead).lower()
        scale, small, ordinal = words.scales.get(word), words.cardinals.get(word), words.ordinals.get(word)
        if scale and number and not (joined and row.text(ahead - 1).lower() in words.joins):
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
