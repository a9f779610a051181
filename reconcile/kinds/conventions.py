"""How an article writes figures: found once per article, by vote of what it prints."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from reconcile.kinds.currencies import currencies
from reconcile.kinds.dateline import published_in
from reconcile.kinds.vocabulary import vocabulary
from reconcile.model import Conventions, Document

# Evidence, each with the mark that it shows to be the decimal one and its weight.  A mark before one or two digits is a
# decimal mark, one before three may be either: then the noun, the unit or a second mark tells.
EVIDENCE: Final = (
    (re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+\.\d"), ".", 4),
    (re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3})+,\d"), ",", 4),
    (re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3}){2,}(?![\d,])"), ".", 3),
    (re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3}){2,}(?![\d.])"), ",", 3),
    (re.compile(r"(?<![\d.,:/-])\d{1,4}\.\d{1,2}(?![\d.,:/])(?=\s?[^\W\d_%°$€£])"), ".", 1),
    (re.compile(r"(?<![\d.,:/-])\d{1,4},\d{1,2}(?![\d.,:/])(?=\s?[^\W\d_%°$€£])"), ",", 1),
    (re.compile(r"(?<![\d.,])0\.\d{3}(?!\d)"), ".", 2),
    (re.compile(r"(?<![\d.,])0,\d{3}(?!\d)"), ",", 2),
    # 12,872 km/h: nobody on Earth goes at twelve thousand; 85.000 spectators and 2.500 m are no fractions.
    (re.compile(r"(?<![\d.,])\d{2,3},\d{3} ?(?:km/h|kph|kmh|mph|m/s|kn)\b"), ",", 2),
    (re.compile(r"(?<![\d.,])\d{2,3}\.\d{3} ?(?:km/h|kph|kmh|mph|m/s|kn)\b"), ".", 2),
    (re.compile(r"(?<![\d.,$€£])\d{1,3}\.\d00 (?!m\b|s\b)[^\W\d_]{3,}s\b"), ",", 2),
    (re.compile(r"(?<![\d.,$€£])\d{1,3},\d{3} (?!m\b|s\b)[^\W\d_]{3,}s\b"), ".", 1),
    (re.compile(r"(?<![\d.,])\d{1,3}\.\d00 ?(?:m|metres|meters|metros|ft|feet)\b"), ",", 1),
    (re.compile(r"(?<![\d.,])\d{1,3},\d00 ?(?:m|metres|meters|metros|ft|feet)\b"), ".", 1),
    (re.compile(r"(?<![\d.,])\d{1,3}\.\d{3} (?:people|personas|spectators|men|women)\b"), ",", 2),
    (re.compile(r"(?<![\d.,])\d{1,3},\d{3} (?:people|personas|spectators|men|women)\b"), ".", 2),
)
OTHER: Final = {".": ",", ",": "."}


def settle(document: Document) -> Conventions:
    """Find the conventions of an article: its language's, unless its own figures outvote them."""
    text, language = document.article.text, document.language
    mark = decimal_mark(text, language)
    return Conventions(
        language=language,
        decimal=mark,
        group=OTHER[mark],
        published=document.article.metadata.published or published_in(document),
        currency=dollar_of(text),
    )


def decimal_mark(text: str, language: str) -> str:
    """Find the mark that stands before decimals.  A tie goes to the language."""
    own = str(vocabulary(language, "numbers")["decimal"])
    votes: Counter[str] = Counter({own: 1})
    for pattern, mark, weight in EVIDENCE:
        votes[mark] += weight * sum(1 for _ in pattern.finditer(text))
    return own if votes[own] >= votes[OTHER[own]] else OTHER[own]


_DOLLARS: Final = re.compile(r"(?<!\w)(US|U\.S\.|C|CA|A|AU|NZ|HK|S)\$|\b(USD|CAD|AUD|NZD|HKD|SGD|MXN|ARS|COP|CLP)\b")


def dollar_of(text: str) -> str:
    """Find what a bare "$" means in an article that names its dollar: the code it names most, or nothing."""
    signs = currencies("en").signs
    named = Counter(signs[f"{match[1]}$"][0] if match[1] else match[2] for match in _DOLLARS.finditer(text))
    return min(named, key=lambda code: (-named[code], code)) if named else ""
