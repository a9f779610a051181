"""Ages: "aged 34", "34 years of age", "a 22-year-old", "youngest champion at 22"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from reconcile.kinds.designation import glued
from reconcile.kinds.figures import amounts, firmness
from reconcile.kinds.kind import Context, Kind, Layer, Tolerance
from reconcile.kinds.printing import interval, json_number
from reconcile.kinds.relating import Span, relate_intervals
from reconcile.kinds.stating import state
from reconcile.kinds.vocabulary import GAP, either, vocabulary
from reconcile.model import Mention, Related, Relation
from reconcile.values import Age, Modality, Value

NAME: Final = "age"
OLDEST: Final = 130  # no one is older; things are, and their age is a duration
_NAME_COMMA: Final = re.compile(r"[A-ZÀ-Þ][\w'’.-]+, \Z")


def find(context: Context) -> Iterator[Mention]:
    """Find every age of a person, in text order."""
    text, language = context.text, context.conventions.language
    after, before, at, cues = _patterns(language)
    for amount in amounts(context):
        if not 0 <= amount.low <= amount.high <= OLDEST:
            continue
        start, end = amount.start, amount.end
        tail = after.match(text, end)
        if tail is not None:
            end = tail.end()
        else:
            lead = before.search(text, max(0, start - 30), start)
            if lead is not None:
                if glued(text, start, end) or _other_unit(text, end):
                    continue
                start = lead.start()
            elif _is_apposed(text, start, end):
                pass
            else:
                lead = at.search(text, max(0, start - 4), start) if at else None
                if lead is None or _other_unit(text, end) or not cues.search(text, max(0, start - 90), end):
                    continue
                start = lead.start()
        firm = firmness(context, amount, amount.start, end)
        yield state(context, NAME, start, end, Age(low=firm.low, high=firm.high), firm)


def _is_apposed(text: str, start: int, end: int) -> bool:
    """Whether the figure stands as an age behind a name: "Smith, 34, said"."""
    return (
        _NAME_COMMA.search(text, max(0, start - 40), start) is not None
        and re.match(r",(?!\d)| \(|\.(?:\s|$)|;", text[end : end + 3]) is not None
        and text[start:end].isdecimal()
    )


def _other_unit(text: str, end: int) -> bool:
    """Whether another noun or mark follows, so that the figure is no bare age."""
    return re.match(
        r"\s?(?:[%°:/$€£]|[-–]\w|[^\W\d_]+s\b|:\d|[ap]\.?m\b|o'clock|\d|percent|h\b|km|m\b)", text[end : end + 14], re.I
    ) is not None and not re.match(r"\s(?:as|was|is|has|his|years)\b", text[end : end + 8])


@cache
def _patterns(
    language: str,
) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str] | None, re.Pattern[str]]:
    data = vocabulary(language, "ages")
    after = re.compile(rf"(?:{GAP}|-)?{either(data['after'])}(?!\w)", re.IGNORECASE)
    before = re.compile(rf"\b{either(data['before'])}{GAP}\Z", re.IGNORECASE)
    at = re.compile(rf"\b{either(data['at'])}{GAP}\Z", re.IGNORECASE) if data["at"] else None
    cues = re.compile(rf"\b{either(data['at_cues'])}\b", re.IGNORECASE)
    return after, before, at, cues


def relate(a: Mention, b: Mention, tolerance: Tolerance) -> Related:
    left, right = a.value, b.value
    if not isinstance(left, Age) or not isinstance(right, Age):
        return Related(relation=Relation.UNKNOWN, label="not read for certain")
    return relate_intervals(_span(left, a.modality), _span(right, b.modality), tolerance)


def _span(value: Age, modality: Modality) -> Span:
    return Span(low=value.low, high=value.high, modality=modality)


def show(value: Value) -> str:
    return "age " + interval(value.low, value.high) if isinstance(value, Age) else "unreadable"


def normalise(value: Value) -> Mapping[str, object]:
    if not isinstance(value, Age):
        return {}
    return {"years_low": json_number(value.low), "years_high": json_number(value.high)}


AGE: Final = Kind(
    name=NAME,
    finds="ages of people",
    layer=Layer.FIGURE,
    find=find,
    relate=relate,
    show=show,
    normalise=normalise,
)
