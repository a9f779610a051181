"""What one claim, or two by themselves, tell for one fact or against it, without a look at the rest of the dossier."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from reconcile.facts.barriers import is_otherwise, is_personal, known_alike
from reconcile.facts.deeds import PHASES, one_deed, other_deeds
from reconcile.facts.names import same_name
from reconcile.model import Claim
from reconcile.packs.contrasts import CONTRASTED_IN
from reconcile.packs.counted.load import is_anyone
from reconcile.values import Count, DateSpan, Duration, Money, Quantity

DISTANCE = "distance"  # the attribute of how far something is from a place
ORDER = "side:order"  # whether a sum is that of the first offer, or of a new one
TOLD_NEAR = 14  # least closeness at which a word is told with a value
THING_NEAR = 30  # least closeness of a thing to the measure of another: named with it, not only before or above
SHORTEST_PART = 4  # letters of a noun with which others are put together: "paddlewheel"
NAMED_NEAR = (("of", 0), ("thing", 40), ("bracketed", 40))  # parts of a scope, and how near they must be told
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


def is_span(claim: Claim) -> bool:
    """Is a date one of several days: "last week", "1913-1915"?"""
    return isinstance(claim.value, DateSpan) and "/" in claim.value.edtf


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
    return bool(named) and any(
        (part, thing) not in claim.scope
        and all(not one_thing(c, thing) or closeness < near for c, closeness in claim.context)
        for part, thing, near in named
    )


def thing_of(claim: Claim) -> str:
    """Whose measure a quantity is; "" of what is none, or not known."""
    return claim.target if claim.kind == "quantity" else ""


def of_one_thing(a: Claim, b: Claim) -> bool:
    """Are both measures of one thing: a wheel and a paddlewheel?"""
    return bool(thing_of(a) and thing_of(b)) and one_thing(a.target, b.target)


def of_other_things(a: Claim, b: Claim) -> bool:
    """Are two lengths, heights or other known measures those of two things, none named near the other?

    How far one went has many names (a walk, a journey), and no pack knows it.
    """
    if not thing_of(a) or not thing_of(b) or not known_alike(a, b) or one_thing(a.target, b.target):
        return False
    return not _tells(b, a.target, THING_NEAR) and not _tells(a, b.target, THING_NEAR)


def _tells(claim: Claim, thing: str, near: int) -> bool:
    """Do the words around a value name a thing, all its parts?"""
    told = [concept for concept, closeness in claim.context if closeness >= near]
    return all(any(one_thing(part, concept) for concept in told) for part in thing.split())


def of_another_distance(a: Claim, b: Claim) -> bool:
    """Are two distances or directions from one place those of two things, or of what was done there?

    "A clinic | 12 km from Osk" is not where the ferry sank.
    """
    if a.kind == b.kind == "term":
        return a.target != b.target and not all(_tells(y, x.target, TOLD_NEAR) for x, y in ((a, b), (b, a)))
    if a.attribute != DISTANCE or b.attribute != DISTANCE:
        return False
    if bool(thing_of(a)) == bool(thing_of(b)):
        is_left_open = bool({*a.role, *b.role} & PHASES)  # "the disaster happened 12 km from Osk"
        return not thing_of(a) and not is_left_open and other_deeds(a, b)
    named, other = (a, b) if thing_of(a) else (b, a)
    return not _tells(other, named.target, TOLD_NEAR)


def one_thing(a: str, b: str) -> bool:
    """Is one noun the other, or a word put together with it?

    >>> one_thing("wheel", "paddlewheels"), one_thing("car", "oscar")
    (True, False)
    >>> one_thing("dam wall", "wall"), one_thing("dam wall", "dam"), one_thing("dam wall", "water wall")
    (True, False, False)
    """
    (*mine, part), (*yours, other) = a.split() or [""], b.split() or [""]
    if mine and yours and mine != yours:
        return False
    shorter, longer = sorted((part.removesuffix("s"), other.removesuffix("s")), key=lambda noun: (len(noun), noun))
    return longer == shorter or (len(shorter) >= SHORTEST_PART and longer.endswith(shorter))


def base_is_told_by_one(a: Claim, b: Claim) -> bool:
    """Is one figure told per something and the other per nothing?  "540 pence" may be a price per share, or a total."""
    if a.scope == b.scope:
        return False
    return any(part == "per" for part, _ in a.scope) != any(part == "per" for part, _ in b.scope)


def streak_is_told_by_one(a: Claim, b: Claim) -> bool:
    """Does one figure tell how many there were in a row, and the other perhaps all?  Three wins may be both."""
    return dict(a.scope).get("streak") != dict(b.scope).get("streak")


def tells_order(claim: Claim) -> bool:
    """Does a sum say of which of several offers it is?"""
    return claim.kind == "money" and ORDER in dict(claim.scope)


def order_is_told_by_one(a: Claim, b: Claim) -> bool:
    """Does one of two sums say of which offer it is, and the other not?  Offers come in a row, and differ."""
    return tells_order(a) != tells_order(b)


def price_of(claim: Claim) -> str:
    """What a sum is the price of: "share" of one told per share, "whole" of one offered for a whole; "" of others.

    Costs and fines are of many things.
    """
    return dict(claim.scope).get("price", "") if claim.kind == "money" else ""


def of_one_price(a: Claim, b: Claim) -> bool:
    """Are two sums prices of one sort, and of the same offer as far as that is told?"""
    return bool(price_of(a)) and price_of(a) == price_of(b) and not order_is_told_by_one(a, b)


def is_age_at_one(a: Claim, b: Claim) -> bool:
    """Are both the age of one person at one thing that they did?"""
    if not (a.kind == b.kind == "age" and is_otherwise(a) and is_otherwise(b)):
        return False
    if not (a.subject and b.subject and one_deed(a, b)) or not same_name(a.subject, b.subject):
        return False
    told = {*a.subject.split(), *b.subject.split(), *a.deed, *CONTRASTED_IN}
    return bool({concept for concept, _ in a.context} & {concept for concept, _ in b.context} - told)


def is_of_one(a: Claim, b: Claim) -> bool:
    """Is it known whose both values are, and are these one?"""
    return bool(a.subject and b.subject) and is_personal(a) and not is_otherwise(a) and same_name(a.subject, b.subject)
