"""Whether two folded names may be those of one."""

from __future__ import annotations

from functools import cache, lru_cache

from reconcile.claims.subjects import TOGETHER
from reconcile.kinds.name_relation import relate_persons
from reconcile.model import Relation


@lru_cache(maxsize=1 << 16)  # the articles of a dossier name the same people
def same_name(a: str, b: str) -> bool:
    """Is one folded name the other, a part of it, or a spelling of it?

    >>> same_name("ida lund", "lund"), same_name("per holm", "per lund")
    (True, False)
    >>> same_name("valeriy moroz", "valery moroz"), same_name("ivan petr moroz", "oleg moroz")
    (True, False)
    """
    mine, yours = a.split(), b.split()
    if TOGETHER in mine or TOGETHER in yours:  # what one of two did that one did
        return any(same_name(x, y) for x in a.split(f" {TOGETHER} ") for y in b.split(f" {TOGETHER} "))
    shorter, longer = sorted((mine, yours), key=len)
    return all(word in longer for word in shorter) or _spelt_alike(*sorted((a, b)))


@cache
def _spelt_alike(a: str, b: str) -> bool:
    return relate_persons(a, b).relation in (Relation.EQUAL, Relation.COMPATIBLE, Relation.NEAR)
