"""A sentence as the kinds see it."""

from __future__ import annotations

from decimal import Decimal

from reconcile.articles.document import lay_out
from reconcile.kinds.conventions import settle
from reconcile.kinds.kind import Context, Kind
from reconcile.kinds.printing import number
from reconcile.kinds.scan import scan
from reconcile.model import Article, Document, Mention, Metadata
from reconcile.registry import KINDS
from reconcile.values import (
    Age,
    Clock,
    Coordinate,
    Count,
    DateSpan,
    Duration,
    Modality,
    Money,
    Percent,
    Quantity,
    Rank,
    Ratio,
    Score,
    Unreadable,
)


def context(text: str, language: str = "en", published: str | None = None) -> Context:
    """Lay a bare text out as an article without blocks."""
    metadata = Metadata(language=language, published=published)
    article = Article(id="a", path="a.txt", dossier="", text=text, sha256="", metadata=metadata)
    document = Document(article=article, language=language, blocks=(), sentences=())
    return Context(document=document, conventions=settle(document))


def read(text: str, kind: str = "", language: str = "en") -> list[Mention]:
    """Read all values of a text as the scanner does, or those of one kind."""
    return [mention for mention in scan(context(text, language), KINDS) if kind in ("", mention.kind)]


def kind_named(name: str) -> Kind:
    return next(kind for kind in KINDS if kind.name == name)


def read_whole(text: str, metadata: Metadata) -> tuple[Mention, ...]:
    """Read a text as an article with its layout."""
    document = lay_out(Article(id="a", path="a.txt", dossier="", text=text, sha256="", metadata=metadata))
    return scan(Context(document=document, conventions=settle(document)), KINDS)


def written(mention: Mention) -> str:
    """Write a value in one line: "count 40.. person more_than", "quantity 3..5 kilometre", "date 2012-09-05"."""
    parts = [mention.kind, _value(mention)]
    if mention.modality not in (Modality.EXACT, Modality.RANGE, Modality.VAGUE):
        parts.append(mention.modality.value)
    if mention.negated:
        parts.append("negated")
    return " ".join(part for part in parts if part)


def _value(mention: Mention) -> str:
    match mention.value:
        case Unreadable(reason=reason):
            return reason
        case Count(low=low, high=high, noun=noun):
            return f"{_span(low, high)} {noun}".rstrip()
        case Quantity(low=low, high=high, unit=unit):
            return f"{_span(low, high)} {unit}"
        case Money(low=low, high=high, currency=currency):
            return f"{_span(low, high)} {currency}".rstrip()
        case Percent(low=low, high=high, points=points):
            return _span(low, high) + (" points" if points else "")
        case Age(low=low, high=high):
            return _span(low, high)
        case Score(points=points):
            return "-".join(map(str, points))
        case Ratio(numerator=numerator, denominator=denominator):
            return f"{number(numerator)}/{number(denominator)}"
        case Coordinate(latitude=latitude, longitude=longitude):
            return f"{latitude:.4f},{longitude:.4f}"
        case DateSpan(edtf=edtf, part=part):
            return f"{edtf} {part}".rstrip()
        case Clock(iso=iso):
            return iso
        case Duration(iso=iso):
            return iso
        case Rank(rank=rank):
            return str(rank)
        case value:
            return str(value)


def _span(low: Decimal | None, high: Decimal | None) -> str:
    ends = ["" if end is None else number(end).replace(",", "") for end in (low, high)]
    return ends[0] if ends[0] == ends[1] else "..".join(ends)
