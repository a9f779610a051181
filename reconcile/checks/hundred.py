"""Shares of one whole that make more, or less, than a hundred percent.

Fires:   "Lund won 45 percent, Berg 35 percent and Holm 25 percent of the vote", "55 percent voted for and 52 percent
         against", "60 percent are farmers, 30 percent fishermen and the remaining 20 percent miners".
Silent:  what rounding explains, shares of different wholes, answers of which several may be given, lists that may go on
         and come to less; hedged shares, listed as not compared where they do not fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.figures import HEDGED, last_digit, number, plain, stated
from reconcile.checks.reading import Passage, readings
from reconcile.checks.witness import contradiction, declined, side, topic_of, witness
from reconcile.checks.wording import pattern, wording
from reconcile.kinds.vocabulary import either
from reconcile.model import Mention
from reconcile.values import Percent

HUNDRED: Final = Decimal(100)
FEWEST: Final = 2
FARTHEST: Final = 60  # characters from a share to the next
BREAK: Final = re.compile(r"[.;:()\n]|\s[–—]\s")


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each sentence whose shares divide one whole and do not make it up."""
    for reading in readings(dossier):
        for passage in reading.stating("percent"):
            shares = [m for m in passage.of("percent") if isinstance(m.value, Percent) and not m.value.points]
            if len(shares) >= FEWEST and all(stated(m) is not None for m in shares):
                yield from _check(dossier, passage, shares)


def _check(dossier: Dossier, passage: Passage, shares: Sequence[Mention]) -> Iterator[Outcome]:
    gaps = [passage.between(a.end, b.start) for a, b in pairwise(shares)]
    if any(len(gap) > FARTHEST or BREAK.search(gap) for gap in gaps):
        return
    is_closed = _rest(passage.document.language).search(gaps[-1]) is not None
    if not (is_closed or _are_opposed(passage, shares) or _are_of_names(passage, gaps)):
        return
    if pattern(passage.document.language, "hundred", "compared").search(passage.text):
        return
    figures = [stated(m) or Decimal(0) for m in shares]
    total = sum(figures, Decimal(0))
    slack = sum((min(last_digit(figure), Decimal(1)) / 2 for figure in figures), Decimal(0))
    if total <= HUNDRED + slack and (not is_closed or total >= HUNDRED - slack):
        return
    hedged = next((m for m in shares if number(m) is None), None)
    if hedged is not None:
        yield declined(hedged, HEDGED)
        return
    added = f"{' + '.join(plain(figure) for figure in figures)} = {plain(total)}"
    yield contradiction(
        CHECK,
        dossier,
        [side(m.quote, witness(passage.document, m, derived=shares)) for m in shares],
        kind="percent",
        question="Which shares are right?",
        explanation=f"{added} percent, not 100.",
        topic=topic_of(passage),
    )


@cache
def _rest(language: str) -> re.Pattern[str]:
    """ "And the remaining 20 percent", "and the rest, about 20 percent,"."""
    rest, hedges = either(wording(language, "hundred")["rest"]), either(wording(language, "unitpairs")["hedges"])
    return re.compile(rf"(?<!\w){rest},?\s(?:{hedges}\s)?\Z", re.IGNORECASE)


def _are_opposed(passage: Passage, shares: Sequence[Mention]) -> bool:
    """Each share is of those for, against or undecided, of men or women, each of another."""
    ends = [*(m.start for m in shares[1:]), min(shares[-1].end + FARTHEST // 2, passage.sentence.end)]
    phrases = [passage.between(m.end, end).lower() for m, end in zip(shares, ends, strict=True)]
    if any(_among(passage.document.language).match(phrase) for phrase in phrases):
        return False  # "55 percent of men and 52 percent of women" are shares of two wholes
    for sides in wording(passage.document.language, "hundred")["opposed"]:
        found = [next((at for at, words in enumerate(sides) if _says(tuple(words), p)), None) for p in phrases]
        if None not in found and len(set(found)) == len(found):
            return True
    return False


@cache
def _among(language: str) -> re.Pattern[str]:
    return re.compile(rf"\s{either(wording(language, 'hundred')['among'])}(?!\w)", re.IGNORECASE)


@cache
def _side(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(words)}(?!\w)", re.IGNORECASE)


def _says(words: tuple[str, ...], phrase: str) -> bool:
    return _side(words).search(phrase) is not None


def _are_of_names(passage: Passage, gaps: Sequence[str]) -> bool:
    """ "45 percent, Berg 35 percent and Holm 25 percent of the vote": nothing but a name before each further one."""
    votes = pattern(passage.document.language, "hundred", "votes").search(passage.text)
    return votes is not None and all(_named(passage.document.language).fullmatch(gap) for gap in gaps)


@cache
def _named(language: str) -> re.Pattern[str]:
    table = wording(language, "hundred")
    name = r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*"
    return re.compile(
        rf"(?:\s{either(table['of_vote'])})?,?\s(?:{either(table['and'])}\s)?{name}(?:\s{name}){{0,3}}\s"
        rf"(?:{either(table['won'])}\s)?"
    )


CHECK: Final = Check(
    code="RC237",
    name="shares-against-whole",
    version=1,
    finds="shares of one whole that make more, or less, than a hundred percent",
    example="“45 percent for, 35 percent against and 25 percent undecided”",
    run=run,
    alone=True,
)
