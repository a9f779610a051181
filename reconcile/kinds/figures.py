"""All figures of an article, found in one pass and shared by the kinds that give them a meaning.

A figure is a cardinal in digits or words; an amount is a figure, or two of them that make a range, with its hedge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache
from heapq import merge
from typing import Final

from reconcile.kinds.currencies import currency_before
from reconcile.kinds.digits import FRACTIONS
from reconcile.kinds.hedges import Hedges, bounded, hedges
from reconcile.kinds.kind import Context
from reconcile.kinds.numberwords import number_words, split_words
from reconcile.kinds.numerals import digits_pattern, read_numeral, scale_sizes, words_pattern
from reconcile.kinds.vocabulary import GAP, either, vocabulary
from reconcile.kinds.wordindex import first_words, starts_of
from reconcile.model import Conventions
from reconcile.values import Modality, Unreadable


class Form(StrEnum):
    DIGITS = "digits"
    WORDS = "words"
    VAGUE = "vague"  # dozens, a couple


@dataclass(frozen=True, slots=True)
class Figure:
    """A cardinal as printed."""

    start: int
    end: int
    value: Decimal | Unreadable
    form: Form
    scale: Decimal | None = None  # of a scale word behind digits: 3.5 *million*


@dataclass(frozen=True, slots=True)
class Amount:
    """One figure, or two that make a range."""

    figures: tuple[Figure, ...]
    start: int
    end: int
    low: Decimal
    high: Decimal
    modality: Modality  # of the figures alone: EXACT, RANGE or VAGUE

    @property
    def form(self) -> Form:
        return self.figures[-1].form


def figures(context: Context) -> tuple[Figure, ...]:
    """Find the figures of an article, in text order; unreadable ones among them."""
    conventions = context.conventions
    return _figures(context.text, conventions.language, conventions.decimal, conventions.group)


def amounts(context: Context) -> tuple[Amount, ...]:
    """Find the readable figures of an article, ranges joined, in text order."""
    conventions = context.conventions
    return _amounts(context.text, conventions.language, conventions.decimal, conventions.group)


@dataclass(frozen=True, slots=True)
class Patterns:
    """What finds the figures of a language."""

    digits: re.Pattern[str]
    spoken: re.Pattern[str]  # the sign in words that ends where digits begin
    words: re.Pattern[str]  # vague ones in group "vague"
    first: frozenset[str]  # words that begin a written figure
    vague: dict[str, Decimal]


@cache
def _patterns(language: str) -> Patterns:
    data, table = vocabulary(language, "numbers"), number_words(language)
    vague = {word: Decimal(size) for word, size in {**data["vague"], **data["vague_plurals"]}.items()}
    negative = either(data["negative_words"])
    spoken = "".join(rf"(?<!\b{word} )" for word in data["negative_not_after"]) + rf"\b{negative}{GAP}"
    sizes = (table.small, table.scales, table.hundreds, table.groups, table.ones, table.parts, table.many_parts)
    return Patterns(
        digits=re.compile(digits_pattern(language), re.IGNORECASE),
        spoken=re.compile(rf"{spoken}\Z", re.IGNORECASE),
        words=re.compile(
            rf"\b(?:(?P<vague>{either(vague)})|(?:{spoken})?{words_pattern(language)})(?!\w)", re.IGNORECASE
        ),
        first=first_words([*vague, *data["negative_words"], *(word for size in sizes for word in size)]),
        vague=vague,
    )


@lru_cache(maxsize=2)
def _figures(text: str, language: str, decimal: str, group: str) -> tuple[Figure, ...]:
    conventions = Conventions(language=language, decimal=decimal, group=group)
    in_digits = list(_in_digits(text, conventions))
    return tuple(merge(in_digits, _in_words(text, conventions, in_digits), key=lambda figure: figure.start))


_RUN: Final = re.compile(rf"[\d{''.join(FRACTIONS)}]+")


def _in_digits(text: str, conventions: Conventions) -> Iterator[Figure]:
    patterns = _patterns(conventions.language)
    free_from = 0
    for run in _RUN.finditer(text):
        start = run.start()
        if start < free_from or (start and not _may_begin(text, start)):
            continue
        match = patterns.digits.match(text, start)
        if match is not None:
            free_from = match.end()
            yield from _digit_figures(text, _with_sign(text, start, patterns), free_from, conventions)


def _with_sign(text: str, start: int, patterns: Patterns) -> int:
    """Go back over a minus sign, a spoken one, or the point of ".77"."""
    before, mark = text[max(0, start - 2) : start - 1], text[start - 1 : start]
    if mark in _MINUS and not (before.isalnum() or before in _NO_MINUS_BEHIND):
        return start - 1
    if mark == "." and not (before.isalnum() or before in _NO_POINT_BEHIND):
        return start - 1
    if mark.isspace() and before.isalpha():
        spoken = patterns.spoken.search(text, max(0, start - 16), start)
        return spoken.start() if spoken else start
    return start


_MINUS: Final = ("-", "−")
_NO_MINUS_BEHIND: Final = (")", "]", "%", ".", ",", "_")
_NO_POINT_BEHIND: Final = (".", ",", "_", ")")


def _in_words(text: str, conventions: Conventions, in_digits: Sequence[Figure]) -> Iterator[Figure]:
    """Find written figures, but for the scale words of those in digits."""
    patterns = _patterns(conventions.language)
    free_from, others = 0, iter(in_digits)
    other = next(others, None)
    for start in starts_of(text, patterns.first):
        while other is not None and other.end <= start:
            other = next(others, None)
        if start < free_from or (other is not None and other.start <= start):
            continue
        match = patterns.words.match(text, start)
        if match is None:
            continue
        free_from = match.end()
        if match["vague"]:
            size = patterns.vague[" ".join(match.group().lower().split())]
            yield Figure(start, free_from, size, Form.VAGUE)
        else:
            value = read_numeral(match.group(), conventions.language, conventions)
            yield Figure(start, free_from, value, Form.WORDS)


_POWER: Final = re.compile(r"\d[eE][-−+]\Z|[\^±⁻]\Z|[x×·]\s?10[-−]\Z")


def _may_begin(text: str, start: int) -> bool:
    """Whether a figure may begin here: not inside a word, an exponent or an error bar."""
    if text[start - 1] in "x×" and text[start - 2 : start - 1].isdigit():
        return True  # 4x100 m
    if text[start - 1].isalpha():
        return currency_before(text, start) is not None
    return text[start - 1] not in "^±⁻-−+" or _POWER.search(text, max(0, start - 5), start) is None


def _digit_figures(text: str, start: int, end: int, conventions: Conventions) -> Iterator[Figure]:
    """Read digits; two figures where a blank between them groups nothing: "On 26 300 people came"."""
    words = text[start:end]
    loose = _LOOSE_GROUP.fullmatch(words)
    if loose is not None and not _goes_on(text, end) and not currency_before(text, start):
        yield _digit_figure(loose[1], start, start + len(loose[1]), conventions)
        yield _digit_figure(loose[2], end - len(loose[2]), end, conventions)
        return
    yield _digit_figure(words, start, end, conventions)


# One group behind a blank that is no round figure; "12 000" and "1 234 567" group without doubt.
_LOOSE_GROUP: Final = re.compile(r"(\d{1,3}) (\d{3})(?<!00)")


def _goes_on(text: str, end: int) -> bool:
    """Whether a unit, a currency or a percent sign follows, or nothing at all, so that the digits are one figure."""
    rest = text[end : end + 12]
    return not rest.strip() or re.match(r"\s?(?:[^\s\w]|[A-Z]{3}\b|[^\W\d_]{1,3}\b)", rest) is not None


def _digit_figure(words: str, start: int, end: int, conventions: Conventions) -> Figure:
    scaled = _scale_behind(conventions.language).search(words)
    if scaled is None:
        value = read_numeral(words, conventions.language, conventions)
        return Figure(start, end, value, Form.DIGITS)
    value = read_numeral(words, conventions.language, conventions)
    return Figure(start, end, value, Form.DIGITS, scale_sizes(conventions.language)[scaled.group().lower()])


@cache
def _scale_behind(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{either(scale_sizes(language))})$", re.IGNORECASE)


_DASHES: Final = "-–—"
WIDEST_JOIN: Final = 12  # characters between the two figures of a range, blanks among them


@lru_cache(maxsize=2)
def _amounts(text: str, language: str, decimal: str, group: str) -> tuple[Amount, ...]:
    found = _figures(text, language, decimal, group)
    marks = hedges(text, language)
    join = _range_join(language)
    both = _both_join(language)
    made: list[Amount] = []
    index = 0
    while index < len(found):
        first = found[index]
        index += 1
        if isinstance(first.value, Unreadable):
            continue
        near = index < len(found) and found[index].start - first.end <= WIDEST_JOIN
        if near and (pair := _range(text, first, found[index], join, both, marks)) is not None:
            made.append(pair)
            index += 1
            continue
        modality = Modality.VAGUE if first.form is Form.VAGUE else Modality.EXACT
        end = first.end
        if index < len(found) and _says_again(text, first, found[index]):
            end = found[index].end + 1
            index += 1
        made.append(Amount((first,), first.start, end, first.value, first.value, modality))
    return tuple(made)


def _range(
    text: str, first: Figure, second: Figure, join: re.Pattern[str], both: re.Pattern[str], marks: Hedges
) -> Amount | None:
    """Join two figures that stand as a range: "10-12", "ten to twelve", "between 10 and 12"."""
    if (
        isinstance(first.value, Unreadable)
        or isinstance(second.value, Unreadable)
        or Form.VAGUE in (first.form, second.form)
    ):
        return None
    between = text[first.end : second.start]
    hedge = marks.before.get(first.start)
    opened = hedge is not None and hedge.modality is Modality.RANGE
    if not (join.fullmatch(between) or (opened and both.fullmatch(between))):
        return None
    low, high = first.value, second.value
    if second.scale is not None and first.scale is None and low < high / second.scale:
        low *= second.scale
    if low >= high or (between in _DASHES and _chained(text, first, second)):
        return None
    return Amount((first, second), first.start, second.end, low, high, Modality.RANGE)


def _says_again(text: str, first: Figure, second: Figure) -> bool:
    """Whether the second figure is the first in another form: "forty-five (45)"."""
    brackets = text[first.end : second.start] == " (" and text[second.end : second.end + 1] == ")"
    return brackets and first.form is not second.form and first.value == second.value


def _chained(text: str, first: Figure, second: Figure) -> bool:
    """Whether more digits hang on: "1-2-3", "2012-07-01" are no ranges."""
    before, after = text[max(0, first.start - 2) : first.start], text[second.end : second.end + 2]
    return bool(re.search(r"\d[-–—/:]$", before) or re.match(r"[-–—/:]\d", after))


@cache
def _range_join(language: str) -> re.Pattern[str]:
    worded = either(vocabulary(language, "hedges")["range_joins"])
    return re.compile(rf"-?{GAP}{worded}{GAP}|[^\S\n]?[-–—][^\S\n]?", re.IGNORECASE)


@cache
def _both_join(language: str) -> re.Pattern[str]:
    return re.compile(rf"{GAP}{either(_both_words(language))}{GAP}", re.IGNORECASE)


def _both_words(language: str) -> tuple[str, ...]:
    """The word of "between 10 *and* 12", which joins a range only where one was opened."""
    return tuple(vocabulary(language, "hedges")["range_ands"])


def behind(text: str, amount: Amount, language: str) -> int:
    """Give where the thing that an amount counts or measures begins: behind the "de" of "tres millones de personas"."""
    match = _partitive(language).match(text, amount.end)
    if match is None or (amount.form is not Form.VAGUE and not _ends_in_size(text, amount, language)):
        return amount.end
    return match.end()


@cache
def _partitive(language: str) -> re.Pattern[str]:
    """The "of" of "dozens of rescuers"; the blank behind it is left to what follows."""
    return re.compile(rf"{GAP}{either(vocabulary(language, 'numbers')['of'])}(?=\s)")


def _ends_in_size(text: str, amount: Amount, language: str) -> bool:
    if not vocabulary(language, "numbers")["partitives"]:
        return False
    table = number_words(language)
    *_, last = words = split_words(text[amount.start : amount.end])
    if last in table.parts:  # dos millones y medio
        last = next((word for word in reversed(words) if word in table.scales), last)
    return last in table.groups or table.scales.get(last, Decimal(0)) >= 1_000_000


def is_article(text: str, amount: Amount, language: str) -> bool:
    """Whether the figure is the article "un", which counts and measures nothing for certain."""
    return text[amount.start : amount.end].lower() in number_words(language).ones


@dataclass(frozen=True, slots=True)
class Firmness:
    """The interval and the modality of an amount once the hedges around its whole phrase are heard."""

    low: Decimal | None
    high: Decimal | None
    modality: Modality
    negated: bool


_MEASURE_BEFORE: Final = re.compile(
    r"(?:[\d'\"′″’”]|\b(?:hours?|minutes?|seconds?|horas?|minutos?|segundos?))\s?\Z", re.IGNORECASE
)


def _is_along(text: str, start: int) -> bool:
    """Whether "over" stands between two measures, where it says along: "1 h 20' over 20 km"."""
    return text[start : start + 4].lower() == "over" and bool(_MEASURE_BEFORE.search(text, max(0, start - 9), start))


def firmness(context: Context, amount: Amount, start: int, end: int) -> Firmness:
    """Apply the hedges that stand before ``start`` and behind ``end``, the edges of the whole phrase with its unit."""
    marks = hedges(context.text, context.conventions.language)
    modality = amount.modality
    before, after = marks.before.get(start), marks.after.get(end)
    phrase = before.start if before else start
    negated = phrase in marks.negations
    if modality is not Modality.RANGE:
        if before is not None and before.modality is not Modality.RANGE and not _is_along(context.text, before.start):
            modality = before.modality
        elif after is not None and after.modality is not Modality.RANGE:
            modality = after.modality
    low, high = (amount.low, None) if modality is Modality.VAGUE else bounded(amount.low, amount.high, modality)
    return Firmness(low, high, modality, negated)
