"""Amounts in two currencies that the rate printed in the article does not bear out.

Fires:   "£100 ($150)" in an article that says "at $1.30 to the pound"; "€200, or $260, at a rate of 1.10 dollars to the
         euro".
Silent:  articles that print no rate, or two; what rounding explains; hedged amounts within their reach; amounts that no
         bracket, slash or "or" joins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.figures import last_digit, plain, stated
from reconcile.checks.reading import Passage, Reading, readings
from reconcile.checks.unitpairs import MOST_ROUNDED, joins
from reconcile.checks.witness import contradiction, side, topic_of, witness
from reconcile.checks.wording import wording
from reconcile.kinds.currencies import currencies
from reconcile.kinds.vocabulary import either
from reconcile.model import Mention
from reconcile.values import Modality, Money

CLOSING: Final = re.compile(r"\s?[)\];,]")
EQUALS: Final = re.compile(r"\s?(?:=|≈|\(|is|was|are|buys|bought|to|per)\s?(?:about\s)?")
ABOUT_REACH: Final = Decimal("0.1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """How much of one currency one unit of another is."""

    base: str  # ISO 4217
    quoted: str
    figure: Decimal
    mentions: tuple[Mention, ...]


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each pair of amounts that the article's own rate does not turn into one another."""
    for reading in readings(dossier):
        found = list(_rates(reading))
        rates = _settled(found)
        within = {m.start for rate in found for m in rate.mentions}
        for passage in reading.stating("money"):
            amounts = [m for m in passage.of("money") if isinstance(m.value, Money) and stated(m)]
            for first, second in pairwise(amounts):
                rate = rates.get(frozenset((_currency(first), _currency(second))))
                if rate is None or first.start in within or second.start in within:
                    continue
                if _is_pair(passage, first, second):
                    yield from _compare(dossier, passage, first, second, rate)


# --- rates -------------------------------------------------------------------------------------


def _rates(reading: Reading) -> Iterator[Rate]:
    for passage in reading.stating("money"):
        amounts = [m for m in passage.of("money") if isinstance(m.value, Money) and stated(m)]
        for mention in amounts:
            named = _per(passage.document.language).match(passage.between(mention.end, passage.sentence.end))
            codes = currencies(passage.document.language).names.get(named["name"].lower(), ()) if named else ()
            figure = stated(mention)
            if len(codes) >= 1 and figure and codes[0] != _currency(mention):
                yield Rate(base=codes[0], quoted=_currency(mention), figure=figure, mentions=(mention,))
        for one, other in pairwise(amounts):
            figure, gap = stated(other), passage.between(one.end, other.start)
            if stated(one) == 1 and figure and _currency(one) != _currency(other) and EQUALS.fullmatch(gap):
                yield Rate(base=_currency(one), quoted=_currency(other), figure=figure, mentions=(one, other))


@cache
def _per(language: str) -> re.Pattern[str]:
    names = either(currencies(language).names)
    return re.compile(rf"\s{either(wording(language, 'exchange')['per'])}\s(?P<name>{names})(?!\w)", re.IGNORECASE)


def _currency(mention: Mention) -> str:
    return mention.value.currency if isinstance(mention.value, Money) else ""


def _settled(found: Sequence[Rate]) -> dict[frozenset[str], Rate]:
    """The one rate that the article prints between two currencies, by the two; none where it prints several."""
    printed: dict[frozenset[str], dict[tuple[str, Decimal], Rate]] = {}
    for rate in found:
        printed.setdefault(frozenset((rate.base, rate.quoted)), {}).setdefault((rate.base, rate.figure), rate)
    return {pair: next(iter(rates.values())) for pair, rates in printed.items() if len(rates) == 1}


def _is_pair(passage: Passage, first: Mention, second: Mention) -> bool:
    join = joins(passage.document.language)
    gap, after = passage.between(first.end, second.start), passage.between(second.end, passage.sentence.end)
    if join.bracket.fullmatch(gap):
        return CLOSING.match(after) is not None
    return any(each.fullmatch(gap) for each in (join.same, join.apposed, join.bare))


# --- comparing ---------------------------------------------------------------------------------


def _compare(dossier: Dossier, passage: Passage, first: Mention, second: Mention, rate: Rate) -> Iterator[Outcome]:
    base, quoted = (first, second) if _currency(first) == rate.base else (second, first)
    low, high = _reach(base)
    least, most = _reach(quoted)
    slack = last_digit(rate.figure) / 2
    if low * (rate.figure - slack) <= most and least <= high * (rate.figure + slack):
        return
    figure = (stated(base) or Decimal(0)) * rate.figure
    told = " and ".join(m.quote for m in rate.mentions)
    document = passage.document
    yield contradiction(
        CHECK,
        dossier,
        (
            side(quoted.quote, witness(document, quoted)),
            side(f"{plain(figure, 2)} {rate.quoted}", witness(document, base, derived=(base, *rate.mentions))),
        ),
        kind="money",
        question=f"Which is it, {first.quote} or {second.quote}?",
        explanation=f"At {told} for one {rate.base}, {base.quote} are {plain(figure, 2)} {rate.quoted}, "
        f"not {quoted.quote}.",
        topic=topic_of(passage),
    )


def _reach(mention: Mention) -> tuple[Decimal, Decimal]:
    figure = stated(mention) or Decimal(0)
    slack = min(last_digit(figure), abs(figure) * MOST_ROUNDED)
    if mention.modality is not Modality.EXACT:
        slack = max(slack, abs(figure) * ABOUT_REACH)
    return figure - slack, figure + slack


CHECK: Final = Check(
    code="RC234",
    name="amounts-against-rate",
    version=1,
    finds="amounts in two currencies that the rate printed in the article does not bear out",
    example="“£100 ($150)” at “$1.30 to the pound”",
    run=run,
    alone=True,
)
