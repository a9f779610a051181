"""A percentage that does not follow from the figures beside it.

Fires:   "30 of the 120 workers (20 percent)", "rose 50 percent to $82 from $70", "from 200 to 250, a rise of 20%".
Silent:  what rounding explains ("41 of 120, or 34 percent"), hedged percentages within their reach, percentage points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.figures import firm, last_digit, plain, stated
from reconcile.checks.reading import Passage, readings
from reconcile.checks.witness import contradiction, side, topic_of, witness, words
from reconcile.checks.wording import wording
from reconcile.kinds.vocabulary import either
from reconcile.model import Mention
from reconcile.values import Count, Modality, Money, Percent, Quantity

FIGURES: Final = ("count", "money", "quantity")
OF: Final = re.compile(r"\s(?:\w+\s){0,2}(?:of|de)\s(?:the\s|its\s|his\s|her\s|their\s|all\s|los\s|las\s)?\Z")
PART_OF: Final = re.compile(r"(?<![\w.,$€£])(?P<part>\d{1,6})\s(?:of|de)\s(?:the|its|his|her|their|all|los|las)\s\Z")
LEAD: Final = 16  # characters before a figure in which "from" and "to" stand
HUNDRED: Final = Decimal(100)
ABOUT_REACH: Final = Decimal("0.1")
MOST_ROUNDED: Final = Decimal("0.01")  # of the figure: "200" may stand for 198 to 202, not for 150 to 250


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each share or change whose percentage is another than reckoned."""
    for reading in readings(dossier):
        for passage in reading.passages:
            percents = [m for m in passage.of("percent") if isinstance(m.value, Percent) and not m.value.points]
            figures = [m for m in passage.of(*FIGURES) if _has_bounds(m)]
            if len(percents) == 1 and 0 < len(figures) < 3:
                yield from _share(dossier, passage, percents[0], figures)
                yield from _change(dossier, passage, percents[0], figures)


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
    words_before = either(wording(passage.document.language, "shares")[role])
    return re.search(rf"(?<!\w){words_before}\s\Z", lead) is not None


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
    if percent.modality is not Modality.EXACT:
        slack = max(slack, printed * ABOUT_REACH)
    if abs(reckoned - printed) <= slack:
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
)
