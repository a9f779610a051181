"""Money: amounts with a currency, "$3.5 million", "50,000 euros", "£5k"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Final

from reconcile.kinds.currencies import currencies, currency_before, pick
from reconcile.kinds.figures import Amount, Form, amounts, firmness
from reconcile.kinds.kind import Context, Kind, Layer, Tolerance
from reconcile.kinds.printing import interval, json_number
from reconcile.kinds.relating import Span, grain, relate_intervals
from reconcile.kinds.stating import state
from reconcile.kinds.vocabulary import GAP, either, vocabulary
from reconcile.model import Mention, Related, Relation
from reconcile.values import Modality, Money, Value

NAME: Final = "money"


def find(context: Context) -> Iterator[Mention]:
    """Find every amount with a currency before or behind it, in text order."""
    text, conventions = context.text, context.conventions
    language = conventions.language
    letters = _scale_letter(language)
    behind = _behind(language)
    table = currencies(language)
    pending: list[Mention] = []
    for amount in amounts(context):
        sign = currency_before(text, amount.start) if amount.form is Form.DIGITS else None
        end, scaled = amount.end, amount
        letter = letters.match(text, end) if amount.form is Form.DIGITS else None
        if letter is not None:
            scaled = _scaled(amount, _letter_size(letter.group().strip(), language))
            end = letter.end()
        after = behind.match(text, end)
        if sign is not None:
            start, codes = sign.start("sign"), table.signs[sign["sign"]]
            if text[max(0, start - 1) : start] in ("-", "−") and not text[max(0, start - 2) : start - 1].isalnum():
                start -= 1
                scaled = replace(scaled, low=-scaled.high, high=-scaled.low)
            if (
                after is not None
                and (named := table.signs.get(after["unit"]) or table.names.get(after["unit"].lower()))
                and (len(named) == 1 or named[0] == codes[0])
            ):
                codes, end = named if len(named) == 1 else codes, after.end()
        elif after is not None:
            start, end = amount.start, after.end()
            subunit = table.subunits.get(after["unit"].lower())
            if subunit is not None:
                codes, scaled = (subunit,), _scaled(scaled, Decimal("0.01"))
            else:
                codes = table.signs.get(after["unit"]) or table.names[after["unit"].lower()]
        else:
            continue
        firm = firmness(context, scaled, start, end)
        value = Money(low=firm.low, high=firm.high, currency=pick(codes, conventions))
        pending.append(state(context, NAME, start, end, value, firm))
    yield from pending


def _scaled(amount: Amount, size: Decimal) -> Amount:
    low = amount.low if len(amount.figures) == 2 and amount.low >= amount.high else amount.low * size
    return replace(amount, low=low, high=amount.high * size)


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
    names = [*table.names, *table.subunits]
    signs = either(table.signs)
    return re.compile(
        rf"(?:{GAP}|-)?(?P<unit>(?i:{either(names)})(?!\w)|{signs}(?![^\W\d_]))",
    )


def relate(a: Mention, b: Mention, tolerance: Tolerance) -> Related:
    """Relate two amounts of one currency; nothing is converted between currencies."""
    left, right = a.value, b.value
    if not isinstance(left, Money) or not isinstance(right, Money):
        return Related(relation=Relation.UNKNOWN, label="not read for certain")
    if left.currency != right.currency:
        return Related(relation=Relation.UNKNOWN, label="different currencies")
    return relate_intervals(_span(left, a.modality), _span(right, b.modality), tolerance)


def _span(value: Money, modality: Modality) -> Span:
    stated = value.low if value.low is not None else value.high
    return Span(low=value.low, high=value.high, modality=modality, grain=grain(stated))


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
