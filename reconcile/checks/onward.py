"""Games and titles told one after another: "at the next two Olympics, in Oslo and Rome", "his third title in a row"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Final

from reconcile.checks.reading import Passage
from reconcile.checks.witness import words
from reconcile.checks.wording import wording
from reconcile.kinds.numerals import read_numeral
from reconcile.kinds.vocabulary import either
from reconcile.model import Conventions, Mention
from reconcile.values import Count, DateSpan, Modality, Rank

NAME: Final = r"[^\W\d_a-zß-öø-ÿ][\w'’.-]*(?:\s[^\W\d_a-zß-öø-ÿ][\w'’-]*){0,2}"
YEAR: Final = re.compile(r"\d{4}\Z")
REACH: Final = 60  # characters from the last year of a list to the title
FEWEST: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Onward:
    """A number told, and the names or years that it counts."""

    stated: Mention
    figure: int
    listed: tuple[Mention, ...]

    @property
    def says(self) -> str:
        """Both, for people."""
        shown = ", ".join(m.quote for m in self.listed)
        return f"{self.stated.quote} is said, but {len(self.listed)} are listed: {shown}."


def games_in_places(passage: Passage) -> Iterator[Onward]:
    """ "At the following two Olympics, in Sydney and Athens": so many places as Games, where they differ."""
    text, language = passage.document.article.text, passage.document.language
    for match in _games(language).finditer(text, passage.sentence.start, passage.sentence.end):
        figure = read_numeral(match["figure"].lower(), language, Conventions(language=language))
        names = [m.span() for m in re.finditer(NAME, match["places"])]
        if not isinstance(figure, Decimal) or len(names) == figure or len(names) < FEWEST:
            continue
        value = Count(low=figure, high=figure, noun="")
        stated = words(passage.document, match.start("figure"), match.end("figure"), "count", value)
        at = match.start("places")
        listed = tuple(words(passage.document, at + start, at + end, "place", value) for start, end in names)
        yield Onward(stated=stated, figure=int(figure), listed=listed)


@cache
def _games(language: str) -> re.Pattern[str]:
    table, lists = wording(language, "occasions"), wording(language, "breakdown")
    at, both, after = either(lists["at"]), either(lists["and"]), either(table["next"])
    place = rf"(?:{at}\s)?(?-i:{NAME})"
    return re.compile(
        rf"(?<!\w)(?P<figure>[^\W\d_]+|\d{{1,2}})\s(?:{after}\s)?{either(table['series'])}(?:\s{after})?,\s{at}\s"
        rf"(?P<places>(?-i:{NAME})(?:,\s{place})*,?\s{both}\s{place})(?=\s?[,.;:)])",
        re.IGNORECASE,
    )


def titles_in_a_row(passage: Passage) -> Iterator[Onward]:
    """ "Gold in 2003, 2005 and 2007, his second straight title": more years than the title's number."""
    years = [m for m in passage.of("year", "date") if _is_year(m)]
    if len(years) < FEWEST:
        return
    orders = wording(passage.document.language, "occasions")["orders"]
    text = passage.document.article.text
    for match in _straight(passage.document.language).finditer(text, passage.sentence.start, passage.sentence.end):
        order, rank = match.span("order"), int(orders[match["order"].lower()])
        nth = words(passage.document, *order, "ordinal", Rank(rank=rank))
        run = _run([m for m in years if m.end <= nth.start])
        if len(run) > rank and _stands_behind(passage, run, nth):
            yield Onward(stated=nth, figure=rank, listed=tuple(run))


def _run(years: Sequence[Mention]) -> list[Mention]:
    """The last years that follow one another at one distance: 2003, 2005 and 2007 of "1999, 2003, 2005, 2007"."""
    told = [int(m.quote) for m in years]
    steps = [later - earlier for earlier, later in pairwise(told)]
    same = next((at for at, step in enumerate(reversed(steps)) if step != steps[-1]), len(steps))
    return list(years[len(years) - same - 1 :]) if steps and steps[-1] > 0 else []


def _stands_behind(passage: Passage, years: Sequence[Mention], nth: Mention) -> bool:
    gap = passage.between(years[-1].end, nth.start)
    return len(gap) <= REACH and re.search(r"[.;]", gap) is None


def _is_year(mention: Mention) -> bool:
    is_plain = isinstance(mention.value, DateSpan) and mention.modality is Modality.EXACT and not mention.anchors
    return is_plain and YEAR.match(mention.quote) is not None


@cache
def _straight(language: str) -> re.Pattern[str]:
    table = wording(language, "occasions")
    word, order = r"(?:[^\W\d_]+\s){0,2}?", rf"(?<!\w)(?P<order>{either(table['orders'])})\s"
    straight, won = either(table["straight"]), either(table["titles"])
    behind = rf"(?:{straight}\s{word}{won}|{word}{won}\s{word}{straight})(?!\w)"
    return re.compile(order + behind, re.IGNORECASE)
