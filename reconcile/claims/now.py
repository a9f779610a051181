"""The year in which an undated article was written, where its own words tell it.

"Twelve years ago she won gold ... In 1996, when she claimed gold": 1996 + 12 = 2008, so "this year" is 2008.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from reconcile.claims.frame import fold
from reconcile.claims.words import concepts_between
from reconcile.kinds.edtf import a_year
from reconcile.kinds.numerals import read_numeral
from reconcile.kinds.vocabulary import vocabulary
from reconcile.model import Conventions, Document, Mention, Sentence
from reconcile.values import DateSpan, Unreadable

NO_PUBLICATION_DATE: Final = "no-publication-date"
SHARED: Final = 2  # words, names left out, by which two sentences tell of one event
YEAR: Final = re.compile(r"\d{4}\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """The year of writing, and the two mentions that it is reckoned from."""

    year: int
    ago: Mention
    printed: Mention


def date_by_itself(document: Document, conventions: Conventions, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Read "this year" and "last year" of an undated article, where it tells one event by year and by years ago.

    Other mentions stay as they are; what is read keeps its inputs as anchors.
    """
    now = find_now(document, conventions, mentions)
    if now is None:
        return tuple(mentions)
    words = vocabulary(document.language, "now")
    years = {**dict.fromkeys(words["this_year"], now.year), **dict.fromkeys(words["last_year"], now.year - 1)}
    return tuple(_read(m, now, years.get(m.quote.lower())) for m in mentions)


def _read(mention: Mention, now: Now, year: int | None) -> Mention:
    if year is None or not _is_open(mention):
        return mention
    anchors = ((now.ago.start, now.ago.end), (now.printed.start, now.printed.end))
    return replace(mention, value=a_year(year), anchors=anchors)


def find_now(document: Document, conventions: Conventions, mentions: Sequence[Mention]) -> Now | None:
    """The year of writing; None where the article is dated, or tells nothing or several years."""
    if conventions.published is not None:
        return None
    found = list(_candidates(document, conventions, mentions))
    return found[0] if len({now.year for now in found}) == 1 else None


def _candidates(document: Document, conventions: Conventions, mentions: Sequence[Mention]) -> Iterator[Now]:
    printed = [m for m in mentions if m.kind == "year" and YEAR.match(_edtf(m)) and not m.anchors]
    for ago in mentions:
        years = _years_ago(document.language, conventions, ago) if _is_open(ago) else None
        here = _sentence(document, ago)
        if years is None or here is None:
            continue
        for other in printed:
            there = _sentence(document, other)
            if there is not None and there != here and _tell_the_same(document, here, there, mentions):
                yield Now(year=int(_edtf(other)) + years, ago=ago, printed=other)


def _is_open(mention: Mention) -> bool:
    return isinstance(mention.value, Unreadable) and mention.value.reason == NO_PUBLICATION_DATE


def _edtf(mention: Mention) -> str:
    return mention.value.edtf if isinstance(mention.value, DateSpan) else ""


def _years_ago(language: str, conventions: Conventions, mention: Mention) -> int | None:
    match = re.fullmatch(vocabulary(language, "now")["ago"], mention.quote, re.IGNORECASE)
    number = read_numeral(match["number"].lower(), language, conventions) if match else None
    return int(number) if isinstance(number, Decimal) and number == number.to_integral_value() else None


def _sentence(document: Document, mention: Mention) -> Sentence | None:
    return next((s for s in document.sentences if s.start <= mention.start < s.end), None)


def _tell_the_same(document: Document, here: Sentence, there: Sentence, mentions: Sequence[Mention]) -> bool:
    """Two sentences share words that carry meaning, besides the names in them."""
    names = {part for m in mentions if m.kind in ("person", "place") for part in fold(m.quote).split()}
    one, other = (_concepts(document, sentence) - names for sentence in (here, there))
    return len(one & other) >= SHARED


def _concepts(document: Document, sentence: Sentence) -> frozenset[str]:
    return frozenset(
        map(fold, concepts_between(document.article.text, sentence.start, sentence.end, document.language))
    )
