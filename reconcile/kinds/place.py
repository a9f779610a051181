"""Places: countries, cities, regions, streets, buildings, waters."""

from __future__ import annotations

from collections.abc import Iterator

from reconcile.kinds.kind import Context, Kind, Layer, Tolerance
from reconcile.kinds.name_relation import relate_places
from reconcile.kinds.name_types import PLACE as NAME_OF_KIND
from reconcile.kinds.naming import names
from reconcile.kinds.person import normalise_name, show_name
from reconcile.model import Mention, Related, Relation
from reconcile.values import Name


def find(context: Context) -> Iterator[Mention]:
    return (mention for mention in names(context.document) if mention.kind == NAME_OF_KIND)


def relate(a: Mention, b: Mention, _tolerance: Tolerance) -> Related:
    if isinstance(a.value, Name) and isinstance(b.value, Name):
        return relate_places(a.value.name, b.value.name)
    return Related(relation=Relation.UNKNOWN, label="not a name")


PLACE = Kind(
    name=NAME_OF_KIND,
    finds="names of places",
    layer=Layer.NAME,
    find=find,
    relate=relate,
    show=show_name,
    normalise=normalise_name,
)
