"""Tolls: the figure that each article gives for the whole, apart from its parts and from older disasters.

An article on a disaster gives many figures for one attribute: the total, districts, "two others", and the dead of an
earlier year.  Only the totals answer one question.  The total of an article is the largest figure that is neither
marked as a part nor set in another year than that in which the article appeared.  Parts are compared only where both
articles name the place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from reconcile.facts.align import Group
from reconcile.facts.barriers import places
from reconcile.facts.scopes import dates_contradict
from reconcile.facts.sizes import size
from reconcile.model import Claim
from reconcile.packs.counted.load import is_anyone
from reconcile.values import Count, Modality

OF_SEVERAL = ("places", "together")  # in the scope of a count of several places
BESIDES = ("besides", "others")  # in the scope of a count of others


def split_tolls(
    claims: Sequence[Claim], tolls: Mapping[str, str], published: Mapping[str, str], story: Mapping[str, str]
) -> tuple[tuple[Group, ...], tuple[tuple[Claim, ...], ...], tuple[Claim, ...]]:
    """Groups of total figures, one for each toll attribute; parts by place; and the claims that are no tolls.

    ``tolls`` names the toll attributes, each with that beside which others are told (see ``Attribute.besides``).
    Totals meet only within one story (see ``stories``).  ``published`` gives the day of publication of those articles
    that name one; an article without it is held for as old as the latest of its story, and its parts meet nothing.
    """
    totals: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    parts: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    rest: list[Claim] = []
    together: list[Claim] = []
    by_article: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.attribute in tolls:
            by_article[claim.attribute, claim.article_id].append(claim)
        else:
            rest.append(claim)
    dated = sorted((day, article) for article, day in published.items())
    latest = {story[article]: day for day, article in dated if article in story}
    for (attribute, article), members in sorted(by_article.items()):
        day = published.get(article) or latest.get(story[article], "")
        whole = _whole(members, day)
        if not whole and (tolls[attribute], article) in by_article:
            places_apart = {c.sentence_start for c in by_article[tolls[attribute], article] + members if _is_portion(c)}
            others = (c for c in members if BESIDES in c.scope and c.sentence_start not in places_apart)
            whole = _whole(others, day, part=True)
        totals[attribute, story[article]].extend(whole)
        for claim in members:
            if claim not in whole and article in published and (placed := sorted(places(claim))):
                parts[attribute, placed[0]].append(claim)
                if OF_SEVERAL in claim.scope:
                    together.append(claim)
    for claim in together:
        for place in sorted(places(claim))[1:]:
            if not any(OF_SEVERAL in c.scope for c in parts[claim.attribute, place]):
                parts[claim.attribute, place].append(claim)
    groups = tuple((_of_all(totals[key]), (f"total of {key[0]}",)) for key in sorted(totals) if totals[key])
    return groups, tuple(tuple(parts[key]) for key in sorted(parts)), tuple(rest)


def _is_portion(claim: Claim) -> bool:
    """Is a figure that of one place or hospital?  Others told beside it are others than those there."""
    return not {"within", "listed"}.isdisjoint(dict(claim.scope))


def _of_all(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The totals of people of whatever sort, where any article tells such: dead passengers are some of the dead."""
    of_anyone = tuple(c for c in claims if not isinstance(c.value, Count) or is_anyone(c.value.noun))
    return of_anyone or tuple(claims)


def _whole(claims: Iterable[Claim], published: str, *, part: bool = False) -> tuple[Claim, ...]:
    """The largest figure of one article and its repetitions; of the parts where ``part``.

    "Dozens" is no figure to hold against others, but where it is said of the whole, "five in Osk" are not the whole;
    what is told of one place alone never is, unless the article tells of fewer in all.
    """
    sized = [
        c
        for c in claims
        if size(c) is not None
        and not c.negated
        and ("part" in dict(c.scope)) == part
        and "again" not in dict(c.scope)
        and not dates_contradict(dict(c.scope).get("when", ""), published)
    ]
    if all(_is_portion(c) for c in sized):
        return ()
    largest = max((_size(c) for c in sized if c.modality is not Modality.VAGUE), default=Decimal(0))
    is_of_part = any(c.modality is Modality.VAGUE and not places(c) and _size(c) > largest for c in sized)
    return tuple(
        c for c in sized if _size(c) == largest and c.modality is not Modality.VAGUE and not (is_of_part and places(c))
    )


def _size(claim: Claim) -> Decimal:
    return size(claim) or Decimal(0)
