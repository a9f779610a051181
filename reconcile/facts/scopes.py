"""What the scopes of two claims say against one fact: other days, other things, a part against the whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from reconcile.packs.contrasts import ON_SIDE

Scope = Mapping[str, str]  # a claim's scope by its parts

YEAR: Final = re.compile(r"^(\d{4})(?:-\d\d)?(?:-\d\d)?$")
SIDE: Final = "side:"  # before the name of a contrast (see ``packs.contrasts``)
STRICT: Final = {"side:bound": frozenset({"average"})}  # what is told nowhere else is not told silently either


def scopes_apart(mine: Scope, yours: Scope) -> str:
    """The first reason why claims of two scopes cannot speak of one fact; "" where none is."""
    if not mine and not yours:
        return ""
    for each in SCOPE_BARRIERS:
        if reason := each(mine, yours):
            return reason
    return ""


def what_is_included(mine: Scope, yours: Scope) -> str:
    """An amount with its debt is not the amount without."""
    return "what is included differs" if mine.get("basis", "") != yours.get("basis", "") else ""


def base(mine: Scope, yours: Scope) -> str:
    """A sum per day is none per month; where only one tells its base, ``compare`` looks at the sizes."""
    return "base differs" if "per" in mine and "per" in yours and mine["per"] != yours["per"] else ""


def paid_in(mine: Scope, yours: Scope) -> str:
    """What is paid in cash is not what is paid in shares, nor all that is paid."""
    if "paid" in mine and "paid" in yours:
        return "paid in other ways" if mine["paid"] != yours["paid"] else ""
    return "paid in one way only" if "component" in mine or "component" in yours else ""


def money_of_today(mine: Scope, yours: Scope) -> str:
    """What a sum would be worth now depends on when it was written."""
    return "money of today changes with the day" if "money" in mine or "money" in yours else ""


def portions(mine: Scope, yours: Scope) -> str:
    """The dead in one town are not all the dead, nor are the patients of one hospital all who were hurt.

    Who says that "15 others" died in a town counts those in the town.
    """
    if "within" not in mine and "within" not in yours:
        return ""
    here, there = _portion(mine), _portion(yours)
    return "" if here and there and _is_part(here, there) else "part against whole"


def _portion(scope: Scope) -> Sequence[str]:
    """The names of the place or hospital of which alone a figure is told."""
    return scope.get("within", scope.get("place", "") if "part" in scope else "").split()


def interims(mine: Scope, yours: Scope) -> str:
    """The score at which play was suspended is not that at the end."""
    return "a score on the way" if mine.get("interim") != yours.get("interim") else ""


def margins(mine: Scope, yours: Scope) -> str:
    """By how much a match was the longest is not how long it was."""
    return "a difference" if mine.get("margin") != yours.get("margin") else ""


def another_one(mine: Scope, yours: Scope) -> str:
    """When the second bridge was built says nothing of the first."""
    return "another one of its sort" if mine.get("again", "") != yours.get("again", "") else ""


def plans(mine: Scope, yours: Scope) -> str:
    """When a flight was due is not when it came."""
    return "planned against actual" if mine.get("planned", "") != yours.get("planned", "") else ""


def which(mine: Scope, yours: Scope) -> str:
    """The first bomb is not the second."""
    return "it says which one is meant" if "which" in mine or "which" in yours else ""


def denials(mine: Scope, yours: Scope) -> str:
    """When she could not come is not when she did."""
    return "one is denied" if mine.get("denied", "") != yours.get("denied", "") else ""


def relatives(mine: Scope, yours: Scope) -> str:
    """When her brother moved is not when she did."""
    return "told of relatives" if mine.get("relative", "") != yours.get("relative", "") else ""


def dates(mine: Scope, yours: Scope) -> str:
    """What is told of other years."""
    told = "when" in mine and "when" in yours
    return "dates contradict" if told and dates_contradict(mine["when"], yours["when"]) else ""


def contests(mine: Scope, yours: Scope) -> str:
    """The 50 km of a race are its name."""
    return "the name of a contest" if "discipline" in mine or "discipline" in yours else ""


def stages(mine: Scope, yours: Scope) -> str:
    """Until the age of nine is not from the age of six on."""
    return "beginning against end" if mine.get("stage", "") != yours.get("stage", "") else ""


def bounds(mine: Scope, yours: Scope) -> str:
    """Until Friday is no Friday."""
    return "before or after a date is no date" if "bound" in mine or "bound" in yours else ""


def both_differ(part: str, reason: str) -> Callable[[Scope, Scope], str]:
    """Do both scopes have a part, and differ in it?  What only one of them tells keeps nothing apart."""
    return lambda mine, yours: reason if part in mine and part in yours and mine[part] != yours[part] else ""


def labels(mine: Scope, yours: Scope) -> str:
    """The beam in a box is not the depth."""
    one, other = mine.get("label", ""), yours.get("label", "")
    apart = one and other and set(one.split("+")).isdisjoint(other.split("+"))
    return "other lines of a box" if apart else ""


def sites(mine: Scope, yours: Scope) -> str:
    """The patients at one medical center are not those at another."""
    if "site" not in mine or "site" not in yours:
        return ""
    here, there = mine["site"].split(), yours["site"].split()
    of_one_sort = here and there and here[-1] == there[-1]
    return "other names of one sort" if of_one_sort and not _is_part(here, there) else ""


def stuffs(mine: Scope, yours: Scope) -> str:
    """Tonnes of steel are none of concrete, but may be of steel beams."""
    here, there = mine.get("stuff", "").split(), yours.get("stuff", "").split()
    return "other stuff is measured" if here and there and set(here).isdisjoint(there) else ""


def levels(mine: Scope, yours: Scope) -> str:
    """Above the sea is not below it, and no height above anything is a depth, a width or a length."""
    if "level" in mine and "level" in yours:
        return "above against below" if mine["level"] != yours["level"] else ""
    one_told = "level" in mine or "level" in yours
    sides = {mine.get("side:measure", ""), yours.get("side:measure", "")}
    return "no height above or below anything" if one_told and sides - {"", "high"} else ""


def holders(mine: Scope, yours: Scope) -> str:
    """The fall of one share is not that of another."""
    one, other = mine.get("holder", "").split(), yours.get("holder", "").split()
    return "told of others" if one and other and not _is_part(one, other) else ""


def vehicles(mine: Scope, yours: Scope) -> str:
    """Those on the ferry are not those on the freighter, but may be those on the ship."""
    one, other = mine.get("vehicle", "").split(), yours.get("vehicle", "").split()
    return "aboard other vehicles" if one and other and one[: len(other)] != other[: len(one)] else ""


def _is_part(one: Sequence[str], other: Sequence[str]) -> bool:
    return set(one) <= set(other) or set(other) <= set(one)


def contrasts(mine: Scope, yours: Scope) -> str:
    """The first offer is not the new one."""
    return next((f"contrast {part.removeprefix(SIDE)}" for part in _contrasting(mine, yours)), "")


def _contrasting(mine: Scope, yours: Scope) -> Iterator[str]:
    for part in sorted(part for part in {*mine, *yours} if part.startswith(SIDE)):
        if mine.get(part) != yours.get(part):
            told = {ON_SIDE.get(side, side) for side in (mine.get(part), yours.get(part)) if side}
            if len(told) == 2 or told & STRICT.get(part, frozenset()):
                yield part


def dates_contradict(a: str, b: str) -> bool:
    """Do two EDTF dates lie in different years?  Days of one year often belong to one story.

    >>> dates_contradict("2008", "2008-09-29"), dates_contradict("1996", "2008"), dates_contradict("", "2008")
    (False, True, False)
    """
    mine, yours = YEAR.match(a), YEAR.match(b)
    return bool(mine and yours and mine[1] != yours[1])


SCOPE_BARRIERS: Final[tuple[Callable[[Scope, Scope], str], ...]] = (
    what_is_included,
    base,
    paid_in,
    money_of_today,
    portions,
    interims,
    margins,
    another_one,
    plans,
    which,
    denials,
    relatives,
    dates,
    both_differ("thing", "other things are counted through"),
    contests,
    both_differ("sort", "sums of another sort"),
    both_differ("as of", "told as of other days"),
    both_differ("told", "told in other years"),
    stuffs,
    labels,
    sites,
    levels,
    holders,
    vehicles,
    contrasts,
    stages,
    bounds,
)
