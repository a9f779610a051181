"""All figures of an article: cardinals in digits or words, found in one pass and shared by the kinds.

What a figure says once ranges are joined and hedges heard is an amount, see ``amounts``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache
from operator import attrgetter
from typing import Final, NamedTuple

from reconcile.kinds.currencies import currency_before
from reconcile.kinds.kind import Context
from reconcile.kinds.numberwords import number_words
from reconcile.kinds.numerals import digits_pattern, read_numeral, scale_sizes, words_pattern
from reconcile.kinds.vocabulary import GAP, either, vocabulary
from reconcile.kinds.wordindex import digit_runs, first_words, starts_of
from reconcile.model import Conventions
from reconcile.values import Unreadable

_REMEMBERED: Final = 10_000  # figures of a dossier, most of them more than once


class Form(StrEnum):
    DIGITS = "digits"
    WORDS = "words"
    VAGUE = "vague"  # dozens, a couple


class Figure(NamedTuple):
    """A cardinal as printed."""

    start: int
    end: int
    value: Decimal | Unreadable
    form: Form
    scale: Decimal | None = None  # of a scale word behind digits: 3.5 *million*


def figures(context: Context) -> tuple[Figure, ...]:
    """Find the figures of an article, in text order; unreadable ones among them."""
    conventions = context.conventions
    return figures_of(context.text, conventions.language, conventions.decimal, conventions.group)


class Patterns(NamedTuple):
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
def figures_of(text: str, language: str, decimal: str, group: str) -> tuple[Figure, ...]:
    conventions = Conventions(language=language, decimal=decimal, group=group)
    in_digits = list(_summed(text, list(_in_digits(text, conventions))))
    return tuple(sorted([*in_digits, *_in_words(text, conventions, in_digits)], key=attrgetter("start")))


def _summed(text: str, found: Sequence[Figure]) -> Iterator[Figure]:
    """Add up "3 mil 500" and "3 million 200 thousand"."""
    index = 0
    while index < len(found):
        figure = found[index]
        index += 1
        if figure.scale is not None and index < len(found) and _goes_with(text, figure, found[index]):
            rest = found[index]
            index += 1
            if isinstance(figure.value, Decimal) and isinstance(rest.value, Decimal):
                figure = Figure(figure.start, rest.end, figure.value + rest.value, Form.DIGITS, Decimal(1))
        yield figure


def _goes_with(text: str, large: Figure, small: Figure) -> bool:
    if text[large.end : small.start] != " " or not isinstance(small.value, Decimal) or large.scale is None:
        return False
    fits = 0 < small.value < large.scale
    return fits and (small.scale is not None or (large.scale == 1000 and small.value < 1000))


def _in_digits(text: str, conventions: Conventions) -> Iterator[Figure]:
    patterns = _patterns(conventions.language)
    free_from = 0
    for start, _ in digit_runs(text):
        if start < free_from:
            continue
        match = patterns.digits.match(text, start)
        if start and not _may_begin(text, start):
            if match is not None and text[start - 1] in "±⁻":
                free_from = match.end()  # the whole of an error bar
            continue
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
    value, scale = _read(words, conventions.language, conventions.decimal, conventions.group)
    return Figure(start, end, value, Form.DIGITS, scale)


@lru_cache(maxsize=_REMEMBERED)
def _read(words: str, language: str, decimal: str, group: str) -> tuple[Decimal | Unreadable, Decimal | None]:
    """Read digits, and the size of the scale word behind them."""
    value = read_numeral(words, language, Conventions(language=language, decimal=decimal, group=group))
    scaled = _scale_behind(language).search(words)
    return value, None if scaled is None else scale_sizes(language)[" ".join(scaled.group().lower().split())]


@cache
def _scale_behind(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{either(scale_sizes(language))})$", re.IGNORECASE)
