"""Physical quantities: lengths, areas, masses, speeds, temperatures, energies, magnitudes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Final

from reconcile.kinds.currencies import currency_before
from reconcile.kinds.figures import Amount, Form, amounts, firmness
from reconcile.kinds.hedges import hedges
from reconcile.kinds.kind import Context, Kind, Layer, Tolerance
from reconcile.kinds.printing import interval, json_number
from reconcile.kinds.relating import Span, grain, relate_intervals
from reconcile.kinds.stating import state
from reconcile.kinds.units import Unit, unit_forms, unit_pattern, units
from reconcile.kinds.vocabulary import GAP, either, vocabulary
from reconcile.model import Mention, Related, Relation
from reconcile.values import Modality, Quantity, Unreadable, Value

NAME: Final = "quantity"
COMPOUND: Final = frozenset({"length", "mass"})  # 6 ft 2 in, 1 m 85 cm, 7 lb 3 oz
_BETWEEN_PARTS: Final = re.compile(r"(?:,?[ \u00a0]|[ \u00a0]and[ \u00a0]|)")


def find(context: Context) -> Iterator[Mention]:
    """Find every figure with a unit behind it, and magnitudes, in text order."""
    language, text = context.conventions.language, context.text
    pattern, forms, words = unit_pattern(language), unit_forms(language), _situations(language)
    marks = hedges(text, language)
    measured: list[tuple[Amount, Unit, int]] = []
    for amount in amounts(context):
        match = pattern.match(text, amount.end)
        unit = None if match is None else forms.get(match["unit"]) or forms[match["unit"].lower()]
        if match is not None and unit is not None and _is_unit(text, amount, unit, match):
            measured.append((amount, unit, match.end()))
        else:
            special = _event_distance(text, amount, words) or _magnitude(text, amount, words)
            if special is not None:
                measured.append(special)
    index = 0
    range_open = False
    while index < len(measured):
        amount, unit, end = measured[index]
        index += 1
        low = amount.low
        while index < len(measured) and _is_part(text, unit, end, low, measured[index]):
            part, part_unit, end = measured[index]
            low += part.low * _ratio(part_unit, unit)
            index += 1
        whole = amount if low == amount.low else replace(amount, low=low, high=low)
        firm = firmness(context, whole, amount.start, end)
        opened = marks.before.get(amount.start)
        opens = opened is not None and opened.modality is Modality.RANGE and index < len(measured)
        opens = opens and bool(re.fullmatch(r"\s(?:and|to|y|a|e)\s", text[end : measured[index][0].start]))
        if opens or range_open:
            firm = replace(firm, low=whole.low, high=whole.high, modality=Modality.RANGE)
        range_open = opens
        yield state(context, NAME, amount.start, end, _value(context, amount, firm.low, firm.high, unit), firm)


def _value(context: Context, amount: Amount, low: Decimal | None, high: Decimal | None, unit: Unit) -> Value:
    if unit.name != "degree":
        return quantity(low, high, unit)
    readings = tuple(quantity(low, high, units()[name]) for name in ("degree Celsius", "degree Fahrenheit"))
    return Unreadable(reason="temperature-scale-unstated", readings=readings)


def quantity(low: Decimal | None, high: Decimal | None, unit: Unit) -> Quantity:
    """Make a quantity with its bounds in SI."""
    return Quantity(
        low=low,
        high=high,
        unit=unit.name,
        dimension=unit.dimension,
        si_low=None if low is None else unit.to_si(low),
        si_high=None if high is None else unit.to_si(high),
    )


def _ratio(small: Unit, large: Unit) -> Decimal:
    share = small.factor / large.factor
    return Decimal(share.numerator) / Decimal(share.denominator)


def _is_part(text: str, unit: Unit, end: int, low: Decimal, following: tuple[Amount, Unit, int]) -> bool:
    """Whether the next measure goes on with this one: the inches of "6 ft 2 in"."""
    amount, smaller, _ = following
    return (
        unit.dimension in COMPOUND
        and smaller.dimension == unit.dimension
        and smaller.factor < unit.factor
        and amount.modality is Modality.EXACT
        and low == low.to_integral_value()
        and amount.low * smaller.factor.numerator * unit.factor.denominator
        < unit.factor.numerator * smaller.factor.denominator
        and _BETWEEN_PARTS.fullmatch(text[end : amount.start]) is not None
    )


_WEIGHT: Final = re.compile(r"weigh|weight|heav|lift|lost|gain|payload|carr|pack|load|peso|pesa|thrust|baby", re.I)
_WEIGHT_AFTER: Final = re.compile(r"\s(?:of\b|heav|light|over|under|in weight|and\s\d+\s?o|de\b)", re.I)


def _is_unit(text: str, amount: Amount, unit: Unit, match: re.Match[str]) -> bool:
    """Whether the words behind a figure are its unit here, and not a word that looks like one."""
    form, gap = match["unit"], match["gap"] or ""
    is_symbol = form in unit.symbols
    if currency_before(text, amount.start):
        return False
    if is_symbol and (amount.form is not Form.DIGITS or gap == "\n"):
        return False
    before, after = text[max(0, amount.start - 40) : amount.start], text[match.end() : match.end() + 20]
    if len(form) == 1 and form.isalpha() and (gap == "-" or re.match(r"[ .]?[A-Z]|['’]", after)) and form != "m":
        return False
    if (
        form == "m"
        and not gap
        and re.match(r"\s+(?:people|dollars|euros|pounds|users|customers|visitors|votes)", after)
    ):
        return False
    match unit.name:
        case "pound":
            return is_symbol or gap == "-" or bool(_WEIGHT.search(before) or _WEIGHT_AFTER.match(after))
        case "stone":
            return bool(_WEIGHT.search(before)) or bool(re.match(r"\s\d", after))
        case "degree":
            return amount.form is Form.DIGITS and bool(_TEMPERATURE.search(before + after))
        case _:
            return True


_TEMPERATURE: Final = re.compile(r"temperat|heat|\bhot\b|cold|warm|freez|thermometer|calor|frío|weather", re.I)


@cache
def _situations(language: str) -> Mapping[str, re.Pattern[str]]:
    data = vocabulary(language, "situations")
    event = rf"{GAP}(?:{either(data['distance_events'])})(?!\w)"
    return {
        "event": re.compile(event, re.I),
        "before_event": re.compile(rf"\b{either(data['before_event'])}{GAP}\Z", re.I),
        "magnitude": re.compile(rf"{either(data['magnitude'])}[\s-]?\Z", re.I),
        "magnitude_after": re.compile(rf"[\s-]{either(data['magnitude'])}(?!\w)", re.I),
    }


_K: Final = re.compile(r"[ -]?[Kk](?!\w)")


def _event_distance(text: str, amount: Amount, words: Mapping[str, re.Pattern[str]]) -> tuple[Amount, Unit, int] | None:
    """Read "20K" and "the 5K walk" as kilometres; "100k people" is a count."""
    if amount.form is not Form.DIGITS or amount.high > 200:
        return None
    match = _K.match(text, amount.end)
    if match is None or currency_before(text, amount.start):
        return None
    if words["event"].match(text, match.end()) or words["before_event"].search(
        text[max(0, amount.start - 12) : amount.start]
    ):
        return amount, units()["kilometre"], match.end()
    return None


def _magnitude(text: str, amount: Amount, words: Mapping[str, re.Pattern[str]]) -> tuple[Amount, Unit, int] | None:
    """Read "magnitude 7.2", "7.2-magnitude", "measuring 6.1 on the Richter scale"."""
    if amount.form is not Form.DIGITS or not 0 < amount.high < 11:
        return None
    before = text[max(0, amount.start - 14) : amount.start]
    if re.match(r"[\s-]magnitude\b|[\s-]?on the Richter|,? en la escala", text[amount.end : amount.end + 16], re.I):
        return amount, units()["magnitude"], amount.end
    if re.search(r"(?:magnitude(?: of)?|magnitud(?: de)?)[\s-]\Z", before, re.I):
        return amount, units()["magnitude"], amount.end
    del words
    return None


def relate(a: Mention, b: Mention, tolerance: Tolerance) -> Related:
    """Relate two quantities in SI; other dimensions are not comparable."""
    left, right = a.value, b.value
    if not isinstance(left, Quantity) or not isinstance(right, Quantity):
        return Related(relation=Relation.UNKNOWN, label="not read for certain")
    if left.dimension != right.dimension:
        return Related(relation=Relation.UNKNOWN, label="different dimensions")
    return relate_intervals(
        _span(left, a.modality), _span(right, b.modality), tolerance, converted=left.unit != right.unit
    )


def _span(value: Quantity, modality: Modality) -> Span:
    stated = value.low if value.low is not None else value.high
    unit = units()[value.unit]
    step = grain(stated)
    return Span(
        low=value.si_low,
        high=value.si_high,
        modality=modality,
        grain=step * Decimal(unit.factor.numerator) / Decimal(unit.factor.denominator),
    )


def show(value: Value) -> str:
    if not isinstance(value, Quantity):
        return "unreadable"
    words = vocabulary("en", "units").get(value.unit, [value.unit, value.unit])
    if value.unit == "magnitude":
        return "magnitude " + interval(value.low, value.high)
    singular = value.low == value.high == 1
    return interval(value.low, value.high, words[0] if singular else words[min(1, len(words) - 1)])


def normalise(value: Value) -> Mapping[str, object]:
    if not isinstance(value, Quantity):
        return {}
    return {
        "number_low": json_number(value.low),
        "number_high": json_number(value.high),
        "unit": value.unit,
        "dimension": value.dimension,
        "si_low": json_number(value.si_low),
        "si_high": json_number(value.si_high),
    }


QUANTITY: Final = Kind(
    name=NAME,
    finds="lengths, areas, volumes, masses, speeds, temperatures, energies, magnitudes",
    layer=Layer.FIGURE,
    find=find,
    relate=relate,
    show=show,
    normalise=normalise,
)
