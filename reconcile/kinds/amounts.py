"""Amounts: figures as they are stated, ranges joined, with the hedges around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from typing import Final

from reconcile.kinds.figures import Figure, Form, figures_of
from reconcile.kinds.hedges import Hedges, bounded, hedges
from reconcile.kinds.kind import Context
from reconcile.kinds.numberwords import number_words, split_words
from reconcile.kinds.vocabulary import GAP, either, vocabulary
from reconcile.values import Modality, Unreadable


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


def amounts(context: Context) -> tuple[Amount, ...]:
    """Find the readable figures of an article, ranges joined, in text order."""
    conventions = context.conventions
    return _amounts(context.text, conventions.language, conventions.decimal, conventions.group)


_DASHES: Final = "-–—"
WIDEST_JOIN: Final = 12  # characters between the two figures of a range, blanks among them


@lru_cache(maxsize=2)
def _amounts(text: str, language: str, decimal: str, group: str) -> tuple[Amount, ...]:
    found = figures_of(text, language, decimal, group)
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
    opened = hedge is not None and hedge.opens
    if not (join.fullmatch(between) or (opened and both.fullmatch(between))):
        return None
    low, high = first.value, second.value
    if second.scale is not None and first.scale is None and low < high / second.scale:
        low *= second.scale
    if between == "-" and first.form is not second.form and text[second.start].isupper():
        return None  # 7-Eleven
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
    """Give where the thing that an amount counts or measures begins.

    It is behind the "de" of "tres millones de personas" and the "or so" of "20 or so miles".
    """
    match = _partitive(language).match(text, amount.end)
    if match is not None and _takes_of(text, amount, language):
        return match.end()
    hedge = hedges(text, language).after.get(amount.end)
    return hedge.end if hedge else amount.end


@cache
def _partitive(language: str) -> re.Pattern[str]:
    """The "of" of "dozens of rescuers"; the blank behind it is left to what follows."""
    return re.compile(rf"{GAP}{either(vocabulary(language, 'numbers')['of'])}(?=\s)")


def _takes_of(text: str, amount: Amount, language: str) -> bool:
    return amount.form is Form.VAGUE or 0 < amount.high < 1 or _ends_in_size(text, amount, language)


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
    return amount.form is Form.WORDS and text[amount.start : amount.end].lower() in number_words(language).ones


@dataclass(frozen=True, slots=True)
class Firmness:
    """The interval and the modality of an amount once the hedges around its whole phrase are heard."""

    low: Decimal | None
    high: Decimal | None
    modality: Modality
    negated: bool


def firmness(context: Context, amount: Amount, start: int, end: int, *, is_length: bool = False) -> Firmness:
    """Apply the hedges that stand before ``start`` and behind ``end``, the edges of the whole phrase with its unit.

    A hedge may also stand between the figure and its unit: "20 or so miles".
    """
    marks = hedges(context.text, context.conventions.language)
    modality = amount.modality
    before, after = marks.before.get(start), marks.after.get(end) or marks.after.get(amount.end)
    if before is not None and before.along and is_length:
        before = None
    phrase = before.start if before else start
    negated = phrase in marks.negations
    if modality is not Modality.RANGE:
        if before is not None and before.modality is not Modality.RANGE:
            modality = before.modality
        elif after is not None and after.modality is not Modality.RANGE:
            modality = after.modality
    low, high = (amount.low, None) if modality is Modality.VAGUE else bounded(amount.low, amount.high, modality)
    return Firmness(low, high, modality, negated)
