"""Directions from a place: "55 kilometres south of Bireun"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from reconcile.kinds.kind import Context, Kind, Layer, Tolerance
from reconcile.kinds.terms import normalise_term, show_term
from reconcile.kinds.vocabulary import vocabulary
from reconcile.kinds.wordindex import first_words, matches_of
from reconcile.model import Mention, Related, Relation
from reconcile.values import Term

VOCABULARY = "direction"
NAMES = ("north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest")
STEP = 45  # degrees between neighbouring points


def find(context: Context) -> Iterator[Mention]:
    """Every direction that is followed by "of" and a name."""
    points = _points(context.document.language)
    if not points:
        return
    for match in matches_of(context.text, _pattern(context.document.language), first_words(points)):
        yield Mention(
            article_id=context.document.article.id,
            start=match.start("point"),
            end=match.end("point"),
            kind="term",
            quote=match["point"],
            value=Term(vocabulary=VOCABULARY, term=NAMES[points[match["point"].lower()] // STEP]),
        )


@cache
def _points(language: str) -> Mapping[str, int]:
    table: Mapping[str, int] = vocabulary(language, "directions").get("points", {})
    return table


@cache
def _pattern(language: str) -> re.Pattern[str]:
    data = vocabulary(language, "directions")
    points = "|".join(sorted(map(re.escape, data["points"]), key=lambda p: (-len(p), p)))
    return re.compile(rf"\b(?P<point>(?i:{points}))\s(?:{'|'.join(data['of'])})\s(?:[a-z]+\s){{0,4}}(?=[A-Z])")


def relate(a: Mention, b: Mention, tolerance: Tolerance) -> Related:
    """Equal, near where a neighbouring point is meant (west, northwest), else a conflict."""
    if not isinstance(a.value, Term) or not isinstance(b.value, Term) or a.value.vocabulary != b.value.vocabulary:
        return Related(relation=Relation.UNKNOWN, label="other vocabularies")
    apart = abs(NAMES.index(a.value.term) - NAMES.index(b.value.term))
    match min(apart, len(NAMES) - apart):
        case 0:
            return Related(relation=Relation.EQUAL, label="same direction")
        case 1:
            return Related(relation=Relation.NEAR, label="neighbouring points of the compass")
        case _:
            return Related(relation=Relation.CONFLICT, label="directions differ")


DIRECTION = Kind(
    name="term",
    finds="directions from a place",
    layer=Layer.TERM,
    find=find,
    relate=relate,
    show=show_term,
    normalise=normalise_term,
)
