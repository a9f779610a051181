"""What one claim, or two by themselves, tell for one fact or against it, without a look at the rest of the dossier."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from reconcile.facts.barriers import is_otherwise, is_personal, same_name
from reconcile.model import Claim
from reconcile.packs.counted.load import is_anyone
from reconcile.values import Count, DateSpan, Duration, Money, Quantity

NAMED_NEAR = (("of", 0), ("thing", 40))  # parts of a scope, and how near to a value that lacks them they must be told
FULL = re.compile(r"\d{4}-\d\d-\d\d")


def sort_of(claim: Claim) -> str:
    """The noun of a count, the dimension of a measure, the currency of a sum; "" for what an article tells many of."""
    match claim.value:
        case Count(noun=noun):
            return "" if is_anyone(noun) else noun
        case Quantity(dimension=dimension):
            return "" if dimension == "length" else f"dimension {dimension}"
        case Money(currency=currency):
            return f"money {currency}"
        case Duration():
            return "duration"
        case _:
            return ""


def is_printed_late(a: Claim, b: Claim) -> bool:
    """May "tonight" be the day before the one on which the article appeared?"""
    if ("told by", "day of publication") not in (*a.scope, *b.scope):
        return False
    days = [date.fromisoformat(c.value.earliest) for c in (a, b) if isinstance(c.value, DateSpan) and c.value.earliest]
    return len(days) == 2 and abs((days[0] - days[1]).days) <= 1


def full_date(claim: Claim) -> tuple[int, int, int] | None:
    """Year, month and day of a date whose year is printed; None for others."""
    if not isinstance(claim.value, DateSpan) or not FULL.fullmatch(claim.value.edtf):
        return None
    year, month, day = claim.value.edtf.split("-")
    return (int(year), int(month), int(day)) if year in claim.quote else None


def tell_of_one_deed(a: Claim, b: Claim) -> bool:
    """Do the words around two ages at something have more in common than the name of whose they are?"""
    shared = {c for c, _ in a.context} & {c for c, _ in b.context}
    return bool(shared - {*a.subject.split(), *b.subject.split()})


def named_things(claim: Claim) -> Iterator[tuple[str, str, int]]:
    """What the scope of a claim names as measured or counted through, and how near another must tell it."""
    for part, near in NAMED_NEAR:
        yield from ((part, thing, near) for named, thing in claim.scope if named == part and thing)


def lacks(claim: Claim, named: Sequence[tuple[str, str, int]]) -> bool:
    """Does a claim tell nothing of what another one names?"""
    return any(
        (part, thing) not in claim.scope and all(c != thing or closeness < near for c, closeness in claim.context)
        for part, thing, near in named
    )


def is_of_one(a: Claim, b: Claim) -> bool:
    """Is it known whose both values are, and are these one?"""
    return bool(a.subject and b.subject) and is_personal(a) and not is_otherwise(a) and same_name(a.subject, b.subject)
