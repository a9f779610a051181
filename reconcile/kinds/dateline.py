"""The day of publication where an article prints it: a line of its own near the top, "Jul 26, 2017 | 0 comments"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from reconcile.kinds.edtf import Precision, precision, stated_year
from reconcile.kinds.kind import Context
from reconcile.kinds.timeline import times
from reconcile.kinds.timewords import lexicon
from reconcile.kinds.vocabulary import vocabulary
from reconcile.model import Conventions, Document, Mention
from reconcile.values import DateSpan

_TOP_CHARACTERS: Final = 1500  # datelines stand above the text or close behind a headline and a byline
_LONGEST_LINE: Final = 120
_MOST_NAMES: Final = 5  # words with a capital, as in a byline
_WORD: Final = re.compile(r"(?<!\d)[^\W\d_]+")  # not the "th" of "26th"
_LATER_YEARS: Final = 1  # what is published names no year further ahead as past


def published_in(document: Document) -> str | None:
    """Find the day on which an article says that it was published; None where it does not say."""
    text, language = document.article.text, document.language
    if not any(_may_be_dateline(line, language) for line in text[:_TOP_CHARACTERS].split("\n")):
        return None
    top = replace(document, article=replace(document.article, text=text[:_TOP_CHARACTERS]), blocks=(), sentences=())
    conventions = Conventions(language=language)
    days = list(_datelines(Context(document=top, conventions=conventions), language))
    if not days:
        return None
    year = int(days[0][:4])
    return days[0] if not _names_later_year(text, year) else None


def _may_be_dateline(line: str, language: str) -> bool:
    """Tell whether a line has a number, and no word in small letters but those of datelines and of time.

    A cheap look: to read all times of an article's top takes as long as a tenth of all that is read in it.
    """
    if len(line) > _LONGEST_LINE:
        return False
    lexical, allowed = lexicon(language), vocabulary(language, "dates")["dateline_words"]
    words = _WORD.findall(line)
    if not any(sign.isdigit() for sign in line) and lexical.cardinals.keys().isdisjoint(map(str.lower, words)):
        return False
    return all(word[0].isupper() or len(word) < 2 or word in lexical.marks or word in allowed for word in words)


def _datelines(context: Context, language: str) -> Iterator[str]:
    allowed = frozenset(vocabulary(language, "dates")["dateline_words"])
    for mention in times(context):
        value = mention.value
        if (
            isinstance(value, DateSpan)
            and precision(value) is Precision.DAY
            and stated_year(value)
            and not mention.anchors
        ):
            rest = _rest_of_line(context.text, mention)
            if rest is not None and _is_dateline(rest, allowed):
                yield value.edtf


def _rest_of_line(text: str, mention: Mention) -> str | None:
    start = text.rfind("\n", 0, mention.start) + 1
    end = text.find("\n", mention.end)
    end = len(text) if end < 0 else end
    if end - start > _LONGEST_LINE:
        return None
    return text[start : mention.start] + " " + text[mention.end : end]


def _is_dateline(rest: str, allowed: frozenset[str]) -> bool:
    """Tell whether what stands beside a date on its line is no sentence and no other fact."""
    words = re.findall(r"[^\W\d_]+", rest)
    lower = [word for word in words if word.lower() not in allowed]
    names = [word for word in lower if word[0].isupper()]
    is_byline = any(word.lower() == "by" or word.lower() == "por" for word in words)
    return len(names) == len(lower) and len(names) <= (_MOST_NAMES if is_byline else 0)


def _names_later_year(text: str, year: int) -> bool:
    """Tell whether the text names a year well after: then the line is a date of birth or the like."""
    years = [int(found) for found in re.findall(r"(?<![\d.,-])(?:19|20)\d\d(?![\d,-]|\.\d)", text)]
    return any(year + _LATER_YEARS < each <= year + 100 for each in years)
