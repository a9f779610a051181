"""Persons: full names, surnames, given names, without title or possessive."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reconcile.kinds.kind import Context, Kind, Layer, Tolerance
from reconcile.kinds.name_relation import relate_persons
from reconcile.kinds.name_types import PERSON as NAME_OF_KIND
from reconcile.kinds.naming import names
from reconcile.model import Mention, Related, Relation
from reconcile.values import Name, Value


def find(context: Context) -> Iterator[Mention]:
    return (mention for mention in names(context.document) if mention.kind == NAME_OF_KIND)


def relate(a: Mention, b: Mention, _tolerance: Tolerance) -> Related:
    if isinstance(a.value, Name) and isinstance(b.value, Name):
        return relate_persons(a.value.name, b.value.name)
    return Related(relation=Relation.UNKNOWN, label="not a name")


def show_name(value: Value) -> str:
    return value.name if isinstance(value, Name) else ""


def normalise_name(value: Value) -> Mapping[str, object]:
    return {"name": value.name} if isinstance(value, Name) else {}


PERSON = Kind(
    name=NAME_OF_KIND,
    finds="names of people",
    layer=Layer.NAME,
    find=find,
    relate=relate,
    show=show_name,
    normalise=normalise_name,
)
