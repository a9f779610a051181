"""Fractions and ratios: "two thirds", "half of", "one in five", "a ratio of 3 to 1"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Final

from reconcile.kinds.figures import Firmness
from reconcile.kinds.hedges import hedges
from reconcile.kinds.kind import Context, Kind, Layer, Tolerance
from reconcile.kinds.numberwords import HYPHENS, number_words
from reconcile.kinds.numerals import read_numeral
from reconcile.kinds.printing import number
from reconcile.kinds.relating import Span, relate_intervals
from reconcile.kinds.stating import state
from reconcile.kinds.vocabulary import GAP, either, vocabulary
from reconcile.model import Conventions, Mention, Related, Relation
from reconcile.values import Modality, Ratio, Value

NAME: Final = "ratio"


def find(context: Context) -> Iterator[Mention]:
    """Find shares and ratios that are no percentages, in text order."""
    text, conventions = context.text, context.conventions
    for match in _pattern(conventions.language).finditer(text):
        value = _read(match, conventions)
        if value is None:
            continue
        start, end = match.span()
        hedge = hedges(text, conventions.language).before.get(start)
        modality = hedge.modality if hedge and hedge.modality is not Modality.RANGE else Modality.EXACT
        yield state(context, NAME, start, end, value, Firmness(None, None, modality, False))


def _read(match: re.Match[str], conventions: Conventions) -> Ratio | None:
    data = vocabulary(conventions.language, "shares")
    table = number_words(conventions.language)
    if match["parts"]:
        times = Decimal(table.small[match["times"].lower()])
        denominator = Decimal(data["fraction_plurals"][" ".join(match["parts"].lower().split())])
        return Ratio(numerator=times, denominator=denominator) if times < denominator * 3 else None
    if match["part"]:
        denominator = Decimal(data["fractions"][" ".join(match["part"].lower().split())])
        return Ratio(numerator=Decimal(1), denominator=denominator)
    left, right = (match["one"], match["many"]) if match["one"] else (match["left"], match["right"])
    numerator, bottom = (read_numeral(side, conventions.language, conventions) for side in (left, right))
    if not isinstance(numerator, Decimal) or not isinstance(bottom, Decimal) or bottom == 0:
        return None
    if match["one"] and not _is_share(match, numerator, bottom):
        return None
    return Ratio(numerator=numerator, denominator=bottom)


def _is_share(match: re.Match[str], numerator: Decimal, bottom: Decimal) -> bool:
    """Whether "1 in 5" is a share and no "2 in 1979", "12 in 20 days"."""
    many = match["many"]
    if many.isdecimal() and len(many) == 4:
        return False
    return 0 < numerator < bottom


@cache
def _pattern(language: str) -> re.Pattern[str]:
    data, table = vocabulary(language, "shares"), number_words(language)
    small, blank = either(table.small), rf"(?:{GAP}|[{HYPHENS}])"
    figure = rf"(?:\d{{1,4}}|{small})"
    of_one = rf"{either(table.of)}{GAP}{either(table.ones)}\b"  # a quarter of an hour, of a million: other kinds
    several = rf"\b(?P<times>{small}){blank}(?P<parts>{either(data['fraction_plurals'])})(?!\w)"
    apart = "".join(rf"(?<!\b{word} )" for word in data["fraction_not_after"])  # a mitad de carrera
    single = (
        rf"{apart}\b(?:{either(data['fraction_ones'])}{blank})?(?P<part>{either(data['fractions'])})(?!\w)"
        rf"(?={GAP}(?!{of_one}){either(data['fraction_followers'])}(?!\w))"
    )
    one_in = (
        rf"\b(?P<one>{figure}){GAP}{either(data['one_in'])}{GAP}"
        rf"(?P<many>\d{{1,3}}(?:,\d{{3}})+|{figure})(?![\w%]|[.,:/-]\d)"
    )
    against = (
        rf"\b{either(data['ratio_cues'])}{GAP}(?P<left>\d[\d.,]*)"
        rf"(?::|{GAP}{either(data['ratio_joins'])}{GAP})(?P<right>\d+)(?!\w)"
    )
    return re.compile(rf"{several}|{single}|{one_in}|{against}", re.IGNORECASE)


def relate(a: Mention, b: Mention, tolerance: Tolerance) -> Related:
    left, right = a.value, b.value
    if not isinstance(left, Ratio) or not isinstance(right, Ratio):
        return Related(relation=Relation.UNKNOWN, label="not read for certain")
    return relate_intervals(_span(left, a.modality), _span(right, b.modality), tolerance)


def _span(value: Ratio, modality: Modality) -> Span:
    share = value.numerator / value.denominator
    return Span(low=share, high=share, modality=modality)


def show(value: Value) -> str:
    return f"{number(value.numerator)}:{number(value.denominator)}" if isinstance(value, Ratio) else "unreadable"


def normalise(value: Value) -> Mapping[str, object]:
    if not isinstance(value, Ratio):
        return {}
    return {"numerator": float(value.numerator), "denominator": float(value.denominator)}


RATIO: Final = Kind(
    name=NAME,
    finds="fractions and ratios",
    layer=Layer.FIGURE,
    find=find,
    relate=relate,
    show=show,
    normalise=normalise,
)
