"""A percentage that does not follow from the figures beside it.

Fires:   "30 of the 120 workers (20 percent)", "rose 50 percent to $82 from $70", "from 200 to 250, a rise of 20%",
         "20 percent of the 120 workers, or 30", "a quarter, or 35 percent, of them".
Silent:  what rounding explains ("41 of 120, or 34 percent"), percentage points; hedged percentages within their reach
         (listed as not compared where the figure itself is another).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.figures import HEDGED, firm, last_digit, plain, stated
from reconcile.checks.reading import Passage, readings
from reconcile.checks.witness import contradiction, declined, side, topic_of, witness, words
from reconcile.checks.wording import wording
from reconcile.kinds.vocabulary import either, vocabulary
from reconcile.model import Mention
from reconcile.values import Count, Modality, Money, Percent, Quantity, Ratio

FIGURES: Final = ("count", "money", "quantity")
OF: Final = re.compile(r"\s(?:\w+\s){0,2}(?:of|de)\s(?:the\s|its\s|his\s|her\s|their\s|all\s|los\s|las\s)?\Z")
PART_OF: Final = re.compile(r"(?<![\w.,$€£])(?P<part>\d{1,6})\s(?:of|de)\s(?:the|its|his|her|their|all|los|las)\s\Z")
LEAD: Final = 40  # characters before a figure in which "from" and "to" stand
FARTHEST: Final = 70  # characters between a premium and the price that it is on
HUNDRED: Final = Decimal(100)
ABOUT_REACH: Final = Decimal("0.1")
ROUGHLY: Final = Decimal(3)  # points by which a third or a quarter may be rounded
MOST_ROUNDED: Final = Decimal("0.01")  # of the figure: "200" may stand for 198 to 202, not for 150 to 250


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each share or change whose percentage is another than reckoned."""
    for reading in readings(dossier):
        for passage in reading.stating("percent"):
            percents = [m for m in passage.of("percent") if isinstance(m.value, Percent) and not m.value.points]
            figures = [m for m in passage.of(*FIGURES) if _has_bounds(m)]
            for percent in percents:
                yield from _fraction(dossier, passage, percent)
            if len(percents) == 1 and 0 < len(figures) < 3:
                yield from _share(dossier, passage, percents[0], figures)
                yield from _of_whole(dossier, passage, percents[0], figures)
                yield from _change(dossier, passage, percents[0], figures)
                yield from _premium(dossier, passage, percents[0], figures)


def _has_bounds(mention: Mention) -> bool:
    """A firm figure, or a range of two."""
    value = mention.value
    if firm(mention) is not None:
        return True
    two = isinstance(value, Count | Money | Quantity) and value.low is not None and value.high is not None
    return two and mention.modality is Modality.RANGE


def _share(dossier: Dossier, passage: Passage, percent: Mention, figures: Sequence[Mention]) -> Iterator[Outcome]:
    """ "30 of the 120 workers (25 percent)", "30 of the 120 workers, or 25 percent"."""
    whole = max(figures, key=lambda m: m.start)
    part = figures[0] if len(figures) == 2 else _bare(passage, whole)
    if part is None or percent.start < whole.end or not OF.fullmatch(passage.between(part.end, whole.start)):
        return
    gap = passage.between(whole.end, percent.start)
    a, b = firm(part), firm(whole)
    if a is None or not b or _kinds_differ(part, whole) or not _apposed(passage.document.language).fullmatch(gap):
        return
    told = f"{part.quote} of {whole.quote} are"
    yield from _compare(dossier, passage, percent, (part, whole), a / b * HUNDRED, told, slack=Decimal(0))


def _of_whole(dossier: Dossier, passage: Passage, percent: Mention, figures: Sequence[Mention]) -> Iterator[Outcome]:
    """ "25 percent of the 120 workers, or 30 people"."""
    if len(figures) != 2 or figures[0].start < percent.end:
        return
    whole, part = figures
    if not OF.fullmatch(passage.between(percent.end, whole.start)):
        return
    a, b, gap = firm(part), firm(whole), passage.between(whole.end, part.start)
    if (
        a is None
        or not b
        or a > b
        or _kinds_differ(part, whole)
        or not _apposed(passage.document.language).fullmatch(gap)
    ):
        return
    slack = _rounding(a) / b * HUNDRED
    told = f"{part.quote} of {whole.quote} are"
    yield from _compare(dossier, passage, percent, (whole, part), a / b * HUNDRED, told, slack=slack)


def _fraction(dossier: Dossier, passage: Passage, percent: Mention) -> Iterator[Outcome]:
    """ "A quarter, or 25 percent", "two thirds (67 percent)"."""
    text, language = passage.document.article.text, passage.document.language
    for ratio in passage.of("ratio"):
        if isinstance(ratio.value, Ratio) and _apposed(language).fullmatch(passage.between(ratio.end, percent.start)):
            yield from _compare_fraction(dossier, passage, percent, ratio, ratio.value)
            return
    match = _part_before(language).search(text, passage.sentence.start, percent.start)
    if match is not None:
        share = Ratio(
            numerator=Decimal(1),
            denominator=Decimal(vocabulary(language, "shares")["fractions"][match["part"].lower()]),
        )
        fraction = words(passage.document, match.start("words"), match.end("words"), "ratio", share)
        yield from _compare_fraction(dossier, passage, percent, fraction, share)


def _compare_fraction(
    dossier: Dossier, passage: Passage, percent: Mention, fraction: Mention, share: Ratio
) -> Iterator[Outcome]:
    if 0 < share.numerator < share.denominator:
        reckoned = share.numerator / share.denominator * HUNDRED
        yield from _compare(dossier, passage, percent, (fraction,), reckoned, f"{fraction.quote} is", slack=ROUGHLY)


@cache
def _part_before(language: str) -> re.Pattern[str]:
    table = vocabulary(language, "shares")
    join = rf"(?:\s?\(|,?\s{either(wording(language, 'shares')['or'])}\s(?:\w+\s)?)"
    return re.compile(
        rf"(?<![\w-])(?P<words>(?:{either(table['fraction_ones'])})\s(?P<part>{either(table['fractions'])})){join}\Z",
        re.IGNORECASE,
    )


def _bare(passage: Passage, whole: Mention) -> Mention | None:
    """The figure of "30 of the 120 workers", which counts nothing by itself."""
    match = PART_OF.search(passage.document.article.text, passage.sentence.start, whole.start)
    if match is None:
        return None
    value = Decimal(match["part"])
    return words(
        passage.document, match.start("part"), match.end("part"), "count", Count(low=value, high=value, noun="")
    )


def _change(dossier: Dossier, passage: Passage, percent: Mention, figures: Sequence[Mention]) -> Iterator[Outcome]:
    """ "rose 25 percent to 250 from 200", "from 200 to 250, a rise of 25 percent"."""
    ends = _ends(passage, figures)
    if ends is None or not _is_change(passage, percent, figures):
        return
    a, b = ends
    rounding = (_rounding(b) + _rounding(a) * b / a) / a * HUNDRED
    told = f"from {plain(a)} to {plain(b)} it is"
    yield from _compare(dossier, passage, percent, figures, abs(b - a) / a * HUNDRED, told, slack=rounding)


def _premium(dossier: Dossier, passage: Passage, percent: Mention, figures: Sequence[Mention]) -> Iterator[Outcome]:
    """ "At $196 a share it pays a 50 percent premium on the closing price of $131"."""
    if len(figures) != 2 or not figures[0].end <= percent.start < percent.end <= figures[1].start:
        return
    offer, base = firm(figures[0]), firm(figures[1])
    gap = passage.between(percent.end, figures[1].start)
    if not offer or not base or figures[0].kind != "money" or _kinds_differ(*figures):
        return
    if len(gap) <= FARTHEST and _over(passage.document.language).fullmatch(gap):
        rounding = (_rounding(offer) + _rounding(base) * offer / base) / base * HUNDRED
        told = f"{figures[0].quote} for {figures[1].quote} is a premium of"
        yield from _compare(dossier, passage, percent, figures, (offer - base) / base * HUNDRED, told, slack=rounding)


@cache
def _over(language: str) -> re.Pattern[str]:
    table = wording(language, "shares")
    return re.compile(
        rf"\s{either(table['premium'])}\s{either(table['over'])}\s[^.;:()\n]*\s{either(table['at'])}\s", re.IGNORECASE
    )


def _ends(passage: Passage, figures: Sequence[Mention]) -> tuple[Decimal, Decimal] | None:
    """The figures before and after the change; "from $2 to $3" may be one range."""
    if len(figures) == 1:
        value = figures[0].value
        if (
            not isinstance(value, Count | Money | Quantity)
            or not value.low
            or not value.high
            or not _leads(passage, figures[0], "from")
        ):
            return None
        return value.low, value.high
    before = next((m for m in figures if _leads(passage, m, "from")), None)
    after = next((m for m in figures if _leads(passage, m, "to")), None)
    if before is None or after is None or before is after or _kinds_differ(before, after):
        return None
    a, b = firm(before), firm(after)
    return None if not a or b is None else (a, b)


def _leads(passage: Passage, figure: Mention, role: str) -> bool:
    lead = passage.between(max(passage.sentence.start, figure.start - LEAD), figure.start).lower()
    return _lead(passage.document.language, role).search(lead) is not None


@cache
def _lead(language: str, role: str) -> re.Pattern[str]:
    """ "From $70", "from a close of $70"."""
    table = wording(language, "shares")
    at = either(table["at"])
    return re.compile(rf"(?<!\w){either(table[role])}\s(?:(?:(?!{at}\s)[^\W\d_]+\s){{1,3}}{at}\s)?\Z")


def _rounding(figure: Decimal) -> Decimal:
    """How far the figure may lie from what it was rounded from."""
    return min(last_digit(figure) / 2, abs(figure) * MOST_ROUNDED)


def _is_change(passage: Passage, percent: Mention, figures: Sequence[Mention]) -> bool:
    """The three figures stand in one clause with a verb of change and nothing else between."""
    inside = sorted((percent, *figures), key=lambda m: m.start)
    gaps = [passage.between(a.end, b.start) for a, b in pairwise(inside)]
    if any(len(gap) > 40 or re.search(r"[.;:()\n]", gap) for gap in gaps):
        return False
    clause = passage.between(max(passage.sentence.start, inside[0].start - 40), inside[-1].end)
    return (
        re.search(rf"(?<!\w){either(wording(passage.document.language, 'shares')['change'])}(?!\w)", clause) is not None
    )


@cache
def _apposed(language: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:\s[^\W\d_]+){{0,3}}(?:\s?\(|,?\s{either(wording(language, 'shares')['or'])}\s)(?:\w+\s){{0,1}}"
    )


def _kinds_differ(a: Mention, b: Mention) -> bool:
    match a.value, b.value:
        case Money(currency=one), Money(currency=other):
            return one != other
        case Quantity(unit=one), Quantity(unit=other):
            return one != other
        case Count(noun=one), Count(noun=other):
            return False
        case _:
            return True


def _compare(
    dossier: Dossier,
    passage: Passage,
    percent: Mention,
    figures: Sequence[Mention],
    reckoned: Decimal,
    told: str,
    *,
    slack: Decimal,
) -> Iterator[Outcome]:
    printed = stated(percent)
    if printed is None or percent.modality not in (Modality.EXACT, Modality.ABOUT, Modality.ALMOST):
        return
    slack += min(last_digit(printed), Decimal(1)) if printed < HUNDRED else last_digit(printed)
    off = abs(reckoned - printed)
    if off <= slack:
        return
    if percent.modality is not Modality.EXACT and off <= max(slack, printed * ABOUT_REACH):
        yield declined(percent, HEDGED)
        return
    shown = f"{plain(reckoned, 1)} %"
    yield contradiction(
        CHECK,
        dossier,
        (
            side(percent.quote, witness(passage.document, percent)),
            side(shown, *(witness(passage.document, figure, derived=figures) for figure in figures)),
        ),
        kind="percent",
        question="What percentage?",
        explanation=f"{told} {shown}, not {percent.quote}.",
        topic=topic_of(passage),
    )


CHECK: Final = Check(
    code="RC209",
    name="share-against-figures",
    version=1,
    finds="percentages that do not follow from the figures beside them",
    example="“rose 50 percent to $82 from $70”",
    run=run,
    alone=True,
)
