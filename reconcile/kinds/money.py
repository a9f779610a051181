"""Money: amounts with a currency, "$3.5 million", "50,000 euros", "£5k"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Final, NamedTuple

from reconcile.kinds.amounts import Amount, amounts, behind, firmness, is_article
from reconcile.kinds.backwards import backwards, either_backwards
from reconcile.kinds.currencies import (
    BEFORE_ONLY,
    Currencies,
    currencies,
    currency_before,
    currency_marks,
    names_of,
    pick,
    stands_right_behind,
)
from reconcile.kinds.figures import Form
from reconcile.kinds.hedges import is_change
from reconcile.kinds.kind import Context, Kind, Layer, Tolerance
from reconcile.kinds.printing import interval, json_number
from reconcile.kinds.relating import relate_intervals, span_of
from reconcile.kinds.stating import state
from reconcile.kinds.vocabulary import GAP, either, vocabulary
from reconcile.model import Mention, Related, Relation
from reconcile.values import Modality, Money, Unreadable, Value

NAME: Final = "money"


@dataclass(frozen=True, slots=True)
class Price:
    """An amount with its currency, before hedges and neighbours are heard."""

    amount: Amount  # in whole units of the currency
    start: int
    end: int
    codes: tuple[str, ...]
    in_subunit: bool = False  # stated in cents
    scale: Decimal = Decimal(1)  # of the scale word or letter behind the last figure


def find(context: Context) -> Iterator[Mention]:
    """Find every amount with a currency before or behind it, in text order."""
    joins = _joins(context.conventions.language)
    prices = list(_prices(context))
    index = 0
    while index < len(prices):
        price = prices[index]
        index += 1
        while index < len(prices) and (joined := _join(context.text, price, prices[index], joins)) is not None:
            price = joined
            index += 1
        if index < len(prices) and _is_changed(context.text, price, prices[index], joins):
            price = _in_scale_of(price, prices[index])
        yield _mention(context, price)


def _mention(context: Context, price: Price) -> Mention:
    firm = firmness(context, price.amount, price.start, price.end)
    currency = pick(price.codes, context.conventions)
    stated = Money(low=firm.low, high=firm.high, currency=currency)
    value: Value = stated
    grouped = _grouped_by_point(context.text, price)
    if grouped is not None:
        thousands = Money(low=grouped, high=grouped, currency=currency)
        certain = currency in currencies(context.conventions.language).whole
        value = thousands if certain else Unreadable(reason="separator-ambiguous", readings=(thousands, stated))
    return state(context, NAME, price.start, price.end, value, firm)


def _grouped_by_point(text: str, price: Price) -> Decimal | None:
    """Give the other reading of "€1.234", where a mark that is the article's decimal one stands before three digits.

    Dollars and pounds are printed by people who mean decimals: "$3.999 a gallon".
    """
    figure = price.amount.figures[0]
    written = text[figure.start : figure.end]
    if len(price.amount.figures) != 1 or _THREE_BEHIND.fullmatch(written) is None or figure.scale is not None:
        return None
    plain = Decimal(written[:-4] + written[-3:])
    if price.amount.low == plain or price.codes[0] in _DECIMAL_HABIT:
        return None
    return plain


_THREE_BEHIND: Final = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_DECIMAL_HABIT: Final = frozenset({"USD", "GBP", "KWD", "BHD", "OMR", "JOD", "TND", "CAD", "AUD", "NZD"})


def _prices(context: Context) -> Iterator[Price]:
    """Find each figure with its currency, in text order, before neighbours are joined."""
    spoken_for = 0
    marks = currency_marks(context.text, context.conventions.language)
    for amount in amounts(context):
        if not _is_near(marks, amount) or is_article(context.text, amount, context.conventions.language):
            continue
        price = _price(context.text, amount, context.conventions.language, spoken_for, marks)
        if price is not None:
            spoken_for = price.end
            scale = amount.figures[-1].scale or (price.amount.high / amount.high if amount.high else Decimal(1))
            yield replace(price, scale=abs(scale))


def _is_near(marks: Sequence[int], amount: Amount) -> bool:
    """Whether anything around a figure may be its currency: a cheap look before all that is tried."""
    nearest = bisect_left(marks, amount.start - _REACH)
    return nearest < len(marks) and marks[nearest] <= amount.end + _REACH


def _is_before(names: Sequence[int], start: int) -> bool:
    """Whether the name of a currency may begin in what is read of the words before a figure."""
    nearest = bisect_left(names, start - _NAME_REACH)
    return nearest < len(names) and names[nearest] < start


_REACH: Final = 40  # characters
_NAME_REACH: Final = 24


def _price(text: str, amount: Amount, language: str, spoken_for: int, marks: Sequence[int]) -> Price | None:
    """Read the currency of one amount from the sign before it or the words around; None where it has none."""
    table, digits = currencies(language), amount.form is Form.DIGITS
    end, scaled = amount.end, amount
    if digits and (price := _glued_cents(text, amount, table)) is not None:
        return price
    if digits and (plain := _NO_CENTS.match(text, end)):
        end = plain.end()
    letter = _scale_letter(language).match(text, end) if digits else None
    if letter is not None:
        scaled = _scaled(amount, _letter_size(letter.group(), language))
        end = letter.end()
    further = max(end, behind(text, amount, language))
    after = _behind(language).match(text, further) if stands_right_behind(marks, text, further) else None
    if after is not None and after["sign"] and _belongs_to_next(text, amount, after):
        after = None
    sign = currency_before(text, amount.start) if digits else None
    if sign is not None and after is not None and after["sign"] and _FIGURE_BEHIND.match(text, after.end()):
        after = None  # $20 $30
    if sign is not None and sign.start("sign") >= spoken_for:
        return _with_sign(text, scaled, sign, end, after, table)
    if after is not None and not _is_name(amount, after, table):
        return _with_name(scaled, after, table)
    if digits and (price := _coins(text, amount, spoken_for)) is not None:
        return price
    is_led = _STOP.match(text, end) and _is_before(names_of(text, language), amount.start)
    ahead = _ahead(language).match(backwards(text, amount.start, _NAME_REACH)) if is_led else None
    if ahead is None or amount.start - ahead.end() < spoken_for:
        return None
    return Price(scaled, amount.start - ahead.end(), end, table.names[" ".join(ahead[1][::-1].lower().split())])


def _is_name(amount: Amount, after: re.Match[str], table: Currencies) -> bool:
    """Tell the singer 50 Cent from 50 cents: a coin in the singular with a capital, behind more than one."""
    name = after["name"] or ""
    return name.istitle() and not name.endswith("s") and name.lower() in table.subunits and amount.high != 1


_FIGURE_BEHIND: Final = re.compile(r"[ \u00a0]?\d")
_NO_CENTS: Final = re.compile(r",[-–—](?![\w-])")  # 50,- Kč
_GLUED_CENTS: Final = re.compile(r"([€£$])(\d\d)(?![\d.,]\d|\d)")


def _glued_cents(text: str, amount: Amount, table: Currencies) -> Price | None:
    """Read "35€99": the sign stands for the decimal mark."""
    match = _GLUED_CENTS.match(text, amount.end)
    if match is None or len(amount.figures) != 1 or amount.low != amount.low.to_integral_value():
        return None
    value = amount.low + Decimal(match[2]) / 100
    return Price(replace(amount, low=value, high=value), amount.start, match.end(), table.signs[match[1]])


def _coins(text: str, amount: Amount, spoken_for: int) -> Price | None:
    """Read "12p" where the article speaks of pounds, and the "43c" of "$20 and 43c"."""
    end = amount.end
    if _PENCE.match(text, end) and "£" in text:
        return Price(_scaled(amount, Decimal("0.01")), amount.start, end + 1, ("GBP",), in_subunit=True)
    if amount.high < 100 and 0 < amount.start - spoken_for <= len(" and ") and _CENTS.match(text, end):
        return Price(_scaled(amount, Decimal("0.01")), amount.start, end + 1, ("",), in_subunit=True)
    return None


_CENTS: Final = re.compile(r"c(?!\w)")
_STOP: Final = re.compile(r"\s*(?:[.,;)\n]|\Z)")


@cache
def _ahead(language: str) -> re.Pattern[str]:
    """Match, backwards, the name of a currency before its figure: "Malaysian ringgit 42"."""
    return re.compile(rf"{GAP}({either_backwards(currencies(language).names)})\b", re.IGNORECASE)


_PENCE: Final = re.compile(r"p(?!\w)")


def _belongs_to_next(text: str, amount: Amount, after: re.Match[str]) -> bool:
    """Whether the sign behind a year opens the next amount: "in 2008 EUR 5 million"."""
    written = text[amount.start : amount.end]
    return (
        len(written) == 4
        and written.isdecimal()
        and "1000" <= written <= "2100"
        and re.match(r"[ \u00a0]?\d", text[after.end() : after.end() + 2]) is not None
    )


def _with_sign(
    text: str, amount: Amount, sign: re.Match[str], end: int, after: re.Match[str] | None, table: Currencies
) -> Price:
    """Read "$5", "-$5", "$5 US", "US$5 million"."""
    start, codes = sign.start("sign"), table.signs[sign["sign"]]
    if text[max(0, start - 1) : start] in ("-", "−") and not text[max(0, start - 2) : start - 1].isalnum():
        start -= 1
        amount = replace(amount, low=-amount.high, high=-amount.low)
    if after is not None:
        named = _named(_unit(after), table)
        if (len(named) == 1 and named[0] in codes) or named == codes:
            return Price(amount, start, after.end(), named)
    return Price(amount, start, end, codes)


def _with_name(amount: Amount, after: re.Match[str], table: Currencies) -> Price:
    subunit = table.subunits.get(_unit(after).lower())
    if subunit is not None:
        return Price(_scaled(amount, Decimal("0.01")), amount.start, after.end(), (subunit,), in_subunit=True)
    return Price(amount, amount.start, after.end(), _named(_unit(after), table))


def _unit(after: re.Match[str]) -> str:
    return after["name"] or after["sign"]


def _named(unit: str, table: Currencies) -> tuple[str, ...]:
    return table.signs.get(unit) or table.names.get(unit.lower()) or ()


def _join(text: str, first: Price, second: Price, joins: Joins) -> Price | None:
    """Join "20 dollars and 43 cents", "$10-$20", "between 10 dollars and 20 dollars"; else None."""
    between = text[first.end : second.start]
    if len(between) > 8 or len(first.amount.figures) > 1:
        return None
    low, high = first.amount.low, second.amount.high
    if second.in_subunit and not first.in_subunit:
        if high >= 1 or low != low.to_integral_value() or joins.parts.fullmatch(between) is None:
            return None
        return replace(first, amount=replace(first.amount, low=low + high, high=low + high), end=second.end)
    opened = joins.opened.search(text, max(0, first.start - 20), first.start)
    low = _in_scale_of(first, second).amount.low
    if _is_changed(text, first, second, joins):
        return None
    ranged = joins.ranges.fullmatch(between) or (opened and joins.both.fullmatch(between))
    if not ranged or low >= high or not set(first.codes) & set(second.codes):
        return None
    both = Amount((*first.amount.figures, *second.amount.figures), first.start, second.end, low, high, Modality.RANGE)
    return Price(both, first.start, second.end, first.codes)


def _in_scale_of(first: Price, second: Price) -> Price:
    """Read an amount in the scale of the one that follows: "between $3 and $5 million"."""
    is_shared = second.scale > 1 == first.scale and first.amount.low < second.amount.high / second.scale
    return replace(first, amount=_scaled(first.amount, second.scale)) if is_shared else first


def _is_changed(text: str, first: Price, second: Price, joins: Joins) -> bool:
    """Whether the second amount is what the first was changed to: "raised its offer from $3 to $5 million"."""
    led = text[first.end : second.start].strip(" ") in joins.to
    return led and is_change(text, first.start, joins.language)


class Joins(NamedTuple):
    parts: re.Pattern[str]
    ranges: re.Pattern[str]
    both: re.Pattern[str]
    opened: re.Pattern[str]  # "between" before the first
    to: frozenset[str]
    language: str


@cache
def _joins(language: str) -> Joins:
    data = vocabulary(language, "hedges")
    ands = either(data["range_ands"])
    return Joins(
        parts=re.compile(rf",?{GAP}(?:{ands}{GAP})?", re.IGNORECASE),
        ranges=re.compile(rf"{GAP}(?:{either(data['range_joins'])}){GAP}|[^\S\n]?[-–—][^\S\n]?", re.IGNORECASE),
        both=re.compile(rf"{GAP}{ands}{GAP}", re.IGNORECASE),
        opened=re.compile(rf"{either(data['before']['range'])}\s\Z", re.IGNORECASE),
        to=frozenset(data["range_joins"]),
        language=language,
    )


def _scaled(amount: Amount, size: Decimal) -> Amount:
    return replace(amount, low=amount.low * size, high=amount.high * size)


@cache
def _scale_letter(language: str) -> re.Pattern[str]:
    letters = vocabulary(language, "numbers")["scale_letters"]
    return re.compile(rf"{either(letters)}(?!\w)")


@cache
def _letter_size(letter: str, language: str) -> Decimal:
    return Decimal(str(vocabulary(language, "numbers")["scale_letters"][letter]))


@cache
def _behind(language: str) -> re.Pattern[str]:
    table = currencies(language)
    names = either([*table.names, *table.subunits])
    signs = either(sign for sign in table.signs if sign not in BEFORE_ONLY)
    return re.compile(
        rf"(?:(?:{GAP}|-)?(?P<name>(?i:{names}))(?!\w)|(?:{GAP})?(?P<sign>{signs})(?:(?<=\w)(?!\w)|(?<!\w)(?!\d)))"
    )


def relate(a: Mention, b: Mention, tolerance: Tolerance) -> Related:
    """Relate two amounts of one currency; nothing is converted between currencies."""
    left, right = a.value, b.value
    if not isinstance(left, Money) or not isinstance(right, Money):
        return Related(relation=Relation.UNKNOWN, label="not read for certain")
    if left.currency != right.currency and left.currency and right.currency:
        return Related(relation=Relation.UNKNOWN, label="different currencies")
    related = relate_intervals(span_of(left, a), span_of(right, b), tolerance)
    if left.currency == right.currency:
        return related
    if related.relation in (Relation.EQUAL, Relation.COMPATIBLE):
        return Related(relation=Relation.COMPATIBLE, label="same amount, one currency unstated")
    return Related(relation=Relation.UNKNOWN, label="one currency unstated")


def show(value: Value) -> str:
    return interval(value.low, value.high, value.currency) if isinstance(value, Money) else "unreadable"


def normalise(value: Value) -> Mapping[str, object]:
    if not isinstance(value, Money):
        return {}
    return {
        "amount_low": json_number(value.low),
        "amount_high": json_number(value.high),
        "currency": value.currency,
    }


MONEY: Final = Kind(
    name=NAME,
    finds="amounts of money",
    layer=Layer.FIGURE,
    find=find,
    relate=relate,
    show=show,
    normalise=normalise,
)
