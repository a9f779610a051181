"""What a finding stands on: the words and values that a decision is bound to.

A finding's id names the question (see ``facts/naming.py``) and never changes with the answers; its evidence changes
when somebody says something else.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from decimal import Decimal
from typing import assert_never

from reconcile.model import Article, Claim, Evidence, Finding
from reconcile.values import (
    Age,
    Clock,
    Coordinate,
    Count,
    DateSpan,
    Duration,
    Money,
    Name,
    Percent,
    Quantity,
    Quote,
    Rank,
    Ratio,
    Score,
    Term,
    Unreadable,
    Value,
)

HASH_CHARACTERS = 10  # of base32: 50 bits, and compared only within one finding


def short_hash(parts: Sequence[str]) -> str:
    """Ten characters a-z and 2-7 that stand for ``parts``, in their order."""
    joined = "".join(f"{len(part)}:{part}," for part in parts)  # netstrings: no two lists join alike
    digest = hashlib.sha256(joined.encode("utf-8", "surrogatepass")).digest()
    return base64.b32encode(digest).decode("ascii").lower()[:HASH_CHARACTERS]


def rule_of(finding: Finding) -> str:
    """The rule and its version, as a decision keeps it: "RC101/1"."""
    return f"{finding.rule}/{finding.rule_version}"


def evidence_of(finding: Finding, articles: Sequence[Article]) -> tuple[Evidence, ...]:
    """What ``finding`` stands on: each article's words and what they were read as, sorted, each once."""
    hashes = {article.id: article.sha256 for article in articles}
    found = {evidence_of_claim(claim, hashes.get(claim.article_id, "")) for claim in claims_of(finding)}
    return tuple(sorted(found, key=lambda item: (item.source, item.quote, item.value)))


def evidence_of_claim(claim: Claim, sha256: str) -> Evidence:
    return Evidence(source=claim.article_id, sha256=sha256, quote=claim.quote, value=plain(claim.value))


def claims_of(finding: Finding) -> tuple[Claim, ...]:
    """All claims of a finding, group by group."""
    return tuple(claim for group in finding.groups for claim in group.claims)


def fingerprint(evidence: Sequence[Evidence], rule: str) -> str:
    """One short word for the evidence: article ids, quotes, values and rule version.

    An article's hash is no part of it: a comma mended elsewhere in the article is no news.
    """
    rows = sorted({(item.source, item.quote, item.value) for item in evidence})
    return short_hash([rule, *(part for row in rows for part in row)])


def plain(value: Value) -> str:
    """A value as one normalised line: the same for "1,200" and "twelve hundred", "1 July 1974" and "July 1, 1974"."""
    match value:
        case Quantity():
            if value.si_low is None and value.si_high is None:
                return f"{_between(value.low, value.high)} {value.unit}"
            return f"{_between(value.si_low, value.si_high)} {value.dimension}"
        case Count() | Age():
            return _between(value.low, value.high)
        case Money():
            return f"{_between(value.low, value.high)} {value.currency}".strip()
        case Percent():
            return f"{_between(value.low, value.high)} {'points' if value.points else '%'}"
        case Rank():
            return f"{value.rank} {'medal' if value.medal else 'rank'}"
        case Score():
            return "-".join(str(points) for points in value.points)
        case Ratio():
            return f"{_figure(value.numerator)}:{_figure(value.denominator)}"
        case Coordinate():
            return f"{_figure(value.latitude)}, {_figure(value.longitude)}"
        case DateSpan():
            return value.edtf
        case Clock():
            return f"{value.iso} {value.zone}".strip()
        case Duration():
            if value.seconds_low is None and value.seconds_high is None:
                return value.iso
            return f"{_between(value.seconds_low, value.seconds_high)} s"
        case Name():
            return value.name
        case Quote():
            return value.text
        case Term():
            return f"{value.vocabulary}={value.term}"
        case Unreadable():
            return f"unreadable: {value.reason}"
        case _:
            assert_never(value)


def _between(low: Decimal | None, high: Decimal | None) -> str:
    if low == high and low is not None:
        return _figure(low)
    return f"{'' if low is None else _figure(low)}..{'' if high is None else _figure(high)}"


def _figure(number: Decimal) -> str:
    """Without exponent or trailing zeros: 1200, never 1.2E+3 or 1200.0.

    >>> _figure(Decimal("1.20E+3")), _figure(Decimal("4.50"))
    ('1200', '4.5')
    """
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
