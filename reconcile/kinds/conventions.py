"""How an article writes figures: found once per article, by vote of what it prints."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from reconcile.kinds.currencies import currencies
from reconcile.kinds.dateline import published_in
from reconcile.kinds.dayorder import day_order
from reconcile.kinds.vocabulary import vocabulary
from reconcile.model import Conventions, Document

OTHER: Final = {".": ",", ",": "."}


def settle(document: Document) -> Conventions:
    """Find the conventions of an article: its language's, unless its own figures outvote them.

    The order of day and month is that of its dossier where its own dates leave it open.
    """
    article, text, language = document.article, document.article.text, document.language
    mark = decimal_mark(text, language)
    own_order = day_order(text, Conventions(language=language, decimal=mark))
    return Conventions(
        language=language,
        decimal=mark,
        group=OTHER[mark],
        day_first=article.day_first if own_order is None else own_order,
        published=article.metadata.published or published_in(document),
        currency=dollar_of(text),
    )


def decimal_mark(text: str, language: str) -> str:
    """Find the mark that stands before decimals.  A tie goes to the language."""
    own = str(vocabulary(language, "numbers")["decimal"])
    votes: Counter[str] = Counter({own: 1})
    for run in _RUN.finditer(text):
        figure = run.group().rstrip(".,")
        before, end = text[run.start() - 1 : run.start()], run.start() + len(figure)
        if not figure.isdecimal() and not before.isalnum() and before not in _NOT_BEFORE and len(figure) < 40:
            votes.update(_votes(figure, before, text[end : end + 24]))
    return own if votes[own] >= votes[OTHER[own]] else OTHER[own]


_RUN: Final = re.compile(r"\d[\d.,]*")
_NOT_BEFORE: Final = (".", ",", ":", "/", "-")
_SPEED: Final = re.compile(r" ?(?:km/h|kph|kmh|mph|m/s|kn)\b")
_LENGTH: Final = re.compile(r" ?(?:m|metres|meters|metros|ft|feet)\b")
_PEOPLE: Final = re.compile(r" (?:people|personas|spectators|men|women|hombres|mujeres)\b")
_THINGS: Final = re.compile(r" [^\W\d_]{3,}s\b")
_MEASURED: Final = re.compile(r"\s?[^\W\d_]|\s?[%°$€£]")


def _votes(figure: str, before: str, after: str) -> dict[str, int]:
    """Say what one printed figure tells about the decimal mark, and how much.

    A mark before one or two digits is a decimal mark, one before three may be either: then a second mark, the unit or
    the noun tells.  12,872 km/h: nobody on Earth goes at twelve thousand; 85.000 spectators are no fraction.
    """
    *groups, last = re.split(r"[.,]", figure)
    marks = re.findall(r"[.,]", figure)
    mark = marks[-1]
    if after[:1].isdigit() or after[:1] in (":", "/", "-"):
        return {}
    if len(marks) > 1:
        regular = all(len(group) == 3 for group in groups[1:]) and len(groups[0]) <= 3
        if mark != marks[0]:
            return {mark: 4} if regular and len(set(marks[:-1])) == 1 else {}
        return {OTHER[mark]: 3} if regular and len(last) == 3 and len(set(marks)) == 1 else {}
    whole = groups[0]
    if len(last) < 3:
        return {mark: 1} if len(whole) <= 4 and _MEASURED.match(after) else {}
    if len(last) > 3 or len(whole) > 3:
        return {}
    return _three_behind(whole, mark, last, before, after)


def _three_behind(whole: str, mark: str, last: str, before: str, after: str) -> dict[str, int]:
    """Weigh a mark before exactly three digits."""
    if whole == "0":
        return {mark: 2}
    if len(whole) > 1 and _SPEED.match(after):
        return {} if last.endswith("00") else {mark: 1}  # a round figure is no speed to three decimals
    if before in ("$", "€", "£"):
        return {}
    if _PEOPLE.match(after):
        return {OTHER[mark]: 2}
    if last.endswith("00") and _LENGTH.match(after):
        return {OTHER[mark]: 1}
    if _THINGS.match(after) and (mark == "," or last.endswith("00")):
        return {OTHER[mark]: 1 if mark == "," else 2}
    return {}


_DOLLARS: Final = re.compile(r"(?<!\w)(US|U\.S\.|C|CA|A|AU|NZ|HK|S)\$|\b(USD|CAD|AUD|NZD|HKD|SGD|MXN|ARS|COP|CLP)\b")


def dollar_of(text: str) -> str:
    """Find what a bare "$" means in an article that names its dollar: the code it names most, or nothing."""
    signs = currencies("en").signs
    named = Counter(signs[f"{match[1]}$"][0] if match[1] else match[2] for match in _DOLLARS.finditer(text))
    return min(named, key=lambda code: (-named[code], code)) if named else ""
