"""Fractions and ratios: "two thirds", "half of", "one in five", "a ratio of 3 to 1"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final, NamedTuple

from reconcile.kinds.amounts import Firmness
from reconcile.kinds.figures import Figure, Form, figures
from reconcile.kinds.hedges import hedges
from reconcile.kinds.kind import Context, Kind, Layer, Tolerance
from reconcile.kinds.numberwords import HYPHENS, number_words
from reconcile.kinds.numerals import read_numeral
from reconcile.kinds.patterns import when_used
from reconcile.kinds.printing import number
from reconcile.kinds.relating import Span, relate_intervals
from reconcile.kinds.stating import state
from reconcile.kinds.vocabulary import GAP, either, vocabulary
from reconcile.kinds.wordindex import first_words, starts_of
from reconcile.model import Conventions, Mention, Related, Relation
from reconcile.values import Modality, Ratio, Value

NAME: Final = "ratio"


@dataclass(frozen=True, slots=True)
class Share:
    start: int
    end: int
    value: Ratio


def find(context: Context) -> Iterator[Mention]:
    """Find shares and ratios that are no percentages, in text order."""
    text, language = context.text, context.conventions.language
    marks = hedges(text, language).before
    found = [*_counted(context), *_single(text, language), *_against(text, context.conventions)]
    found += _slashed(text, language)
    for share in sorted(found, key=lambda share: share.start):
        hedge = marks.get(share.start)
        modality = hedge.modality if hedge and hedge.modality is not Modality.RANGE else Modality.EXACT
        yield state(context, NAME, share.start, share.end, share.value, Firmness(None, None, modality, False))


def _counted(context: Context) -> Iterator[Share]:
    """Find figures with parts behind them ("two thirds") or with another that they are of ("one in five")."""
    text, patterns = context.text, _patterns(context.conventions.language)
    found = figures(context)
    for index, figure in enumerate(found):
        if not isinstance(figure.value, Decimal) or figure.value < 1:
            continue
        parts = patterns.parts.match(text, figure.end) if figure.form is Form.WORDS else None
        if parts is not None:
            denominator = patterns.plurals[" ".join(parts["parts"].lower().split())]
            if figure.value < denominator * 3:
                yield Share(figure.start, parts.end(), Ratio(numerator=figure.value, denominator=denominator))
        elif index + 1 < len(found) and _is_share(text, figure, found[index + 1], patterns):
            whole = found[index + 1]
            if isinstance(whole.value, Decimal):
                yield Share(figure.start, whole.end, Ratio(numerator=figure.value, denominator=whole.value))


def _is_share(text: str, part: Figure, whole: Figure, patterns: Patterns) -> bool:
    """Whether two figures make a share: "1 in 5", but not "2 in 1979", "5 in 3"."""
    if whole.start - part.end > 16 or not isinstance(part.value, Decimal) or not isinstance(whole.value, Decimal):
        return False
    if patterns.one_in.fullmatch(text[part.end : whole.start]) is None or not part.value < whole.value:
        return False
    written = text[whole.start : whole.end]
    return not (written.isdecimal() and len(written) == 4) and text[whole.end : whole.end + 1] not in ("%", ":", "/")


def _single(text: str, language: str) -> Iterator[Share]:
    """Find "half of", "a third of the", "la mitad de"."""
    patterns = _patterns(language)
    for start in starts_of(text, patterns.first):
        match = patterns.single.match(text, start)
        if match is None:
            continue
        before = patterns.article.search(text, max(0, start - 8), start)
        if match["ended"] is not None and not _is_share_at_end(text, before, patterns):
            continue
        if patterns.needs_one and (before is None or not before["one"]):
            continue
        if before is None or before["one"]:
            denominator = patterns.singles[" ".join(match["part"].lower().split())]
            begin = before.start("one") if before else start
            yield Share(begin, match.end("part"), Ratio(numerator=Decimal(1), denominator=denominator))


def _is_share_at_end(text: str, before: re.Match[str] | None, patterns: Patterns) -> bool:
    """Whether a part that ends its phrase is a share: "one eighth.", "fell by a third", but not "he came a third."."""
    if before is None or not before["one"]:
        return False
    if before["one"].lower() not in patterns.lone_ones:
        return True
    return patterns.led.search(text, max(0, before.start("one") - 12), before.start("one")) is not None


def _slashed(text: str, language: str) -> Iterator[Share]:
    """Find "1/3 of" and "a 2/3 majority": elsewhere such figures may be a day or number the pictures of a gallery."""
    patterns, at = _patterns(language), text.find("/")
    while at >= 0:
        match = _SLASHED.match(text, start := _digits_before(text, at))
        at = text.find("/", at + 1)
        if match is None or not 0 < int(match["part"]) < int(match["whole"]):
            continue
        if patterns.slash_followers.match(text, match.end()):
            value = Ratio(numerator=Decimal(match["part"]), denominator=Decimal(match["whole"]))
            yield Share(start, match.end(), value)


_SLASHED: Final = re.compile(r"(?<![\w.,/$€£-])(?P<part>\d{1,2})/(?P<whole>\d{1,3})(?![\w/]|[.,]\d)")


def _digits_before(text: str, at: int) -> int:
    start = at
    while start > 0 and at - start < 3 and text[start - 1].isdecimal():
        start -= 1
    return start


def _against(text: str, conventions: Conventions) -> Iterator[Share]:
    """Find "a ratio of 3 to 1", "odds of 10:1"."""
    patterns = _patterns(conventions.language)
    for start in starts_of(text, patterns.cues):
        match = patterns.against.match(text, start)
        if match is None:
            continue
        left, right = (read_numeral(side, conventions.language, conventions) for side in match.group("left", "right"))
        if isinstance(left, Decimal) and isinstance(right, Decimal) and right:
            yield Share(start, match.end(), Ratio(numerator=left, denominator=right))


class Patterns(NamedTuple):
    """What finds the shares of a language."""

    parts: re.Pattern[str]  # thirds, behind a figure
    plurals: dict[str, Decimal]
    single: re.Pattern[str]
    singles: dict[str, Decimal]
    first: frozenset[str]
    needs_one: bool  # whether "cuarto de" alone is something else
    article: re.Pattern[str]  # what stands before a single part: "one", or a word that forbids it
    one_in: re.Pattern[str]
    lone_ones: frozenset[str]  # articles, that need a word before them where the part ends its phrase
    led: re.Pattern[str]
    slash_followers: re.Pattern[str]
    against: re.Pattern[str]
    cues: frozenset[str]


@cache
def _patterns(language: str) -> Patterns:
    data, table = vocabulary(language, "shares"), number_words(language)
    blank = rf"(?:{GAP}|[{HYPHENS}])"
    of_one = rf"{either(table.of)}{GAP}{either(table.ones)}\b"  # a quarter of an hour, of a million: other kinds
    of_time = (
        rf"{either(table.of)}{GAP}(?:{either(table.ones)}{GAP})?{either(vocabulary(language, 'counts')['times'])}\b"
    )
    of_it = rf"{GAP}(?!{of_one}){either(data['fraction_followers'])}(?!\w)"
    followers = rf"(?={of_it}|(?P<ended>[^\S\n]*(?:[.,;:)\n]|\Z)))"
    return Patterns(
        parts=when_used(
            rf"{blank}(?P<parts>{either(data['fraction_plurals'])})(?!\w|{GAP}(?:{of_one}|{of_time}))", re.IGNORECASE
        ),
        plurals={word: Decimal(parts) for word, parts in data["fraction_plurals"].items()},
        single=when_used(rf"\b(?P<part>{either(data['fractions'])})(?!\w){followers}", re.IGNORECASE),
        singles={word: Decimal(parts) for word, parts in data["fractions"].items()},
        first=first_words(data["fractions"]),
        needs_one=bool(data["fraction_needs_one"]),
        article=when_used(
            rf"\b(?:(?P<one>{either(data['fraction_ones'])}){blank}|{either(data['fraction_not_after'])}{GAP})\Z",
            re.IGNORECASE,
        ),
        lone_ones=frozenset(table.ones),
        led=when_used(rf"\b{either(data.get('fraction_leads', ()))}{GAP}\Z", re.IGNORECASE),
        slash_followers=when_used(rf"{GAP}{either(data.get('slash_followers', ()))}(?!\w)", re.IGNORECASE),
        one_in=when_used(rf"{GAP}{either(data['one_in'])}{GAP}", re.IGNORECASE),
        against=when_used(
            rf"\b{either(data['ratio_cues'])}{GAP}(?P<left>\d[\d.,]*)"
            rf"(?::|{GAP}{either(data['ratio_joins'])}{GAP})(?P<right>\d+)(?!\w)",
            re.IGNORECASE,
        ),
        cues=first_words(data["ratio_cues"]),
    )


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
