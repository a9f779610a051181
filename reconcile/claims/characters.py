"""Who and what one article names: every name of one person, organisation, place or event together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter

from reconcile.kinds.event import event_parts, relate_events
from reconcile.kinds.gazetteer import country_of
from reconcile.kinds.name_relation import name_parts, relate_organisations, relate_persons
from reconcile.kinds.name_words import fold
from reconcile.model import Mention, Related, Relation
from reconcile.values import Name

Key = tuple[str, str]  # the kind of a name, and the name folded
NAMING = frozenset(("person", "place", "organisation", "event"))


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Character:
    """Someone or something that one article names, by every name that it uses."""

    name: str  # the fullest of them, as printed
    kind: str
    spans: tuple[tuple[int, int], ...]
    aliases: tuple[str, ...]  # as printed, sorted, the name among them


def characters(mentions: Sequence[Mention]) -> tuple[Character, ...]:
    """Who and what an article names, in the order of first mention.

    A surname alone is the person named with it before; once it stands for one of two brothers it goes on to do so.
    """
    named = sorted((m for m in mentions if m.kind in NAMING and isinstance(m.value, Name)), key=attrgetter("start"))
    keys = [(mention.kind, fold(_name(mention))) for mention in named]
    groups = _groups(keys)
    bound: dict[Key, str] = {}  # the full name that a short one stands for
    bearers = _bearers(named, keys, groups)
    owner = [
        groups.get(key) or bound.get(key) or _stands_for(mention, key, bearers, bound)
        for mention, key in zip(named, keys, strict=True)
    ]
    collected: dict[tuple[str, str], list[Mention]] = {}
    for mention, full in zip(named, owner, strict=True):
        collected.setdefault((mention.kind, full), []).append(mention)
    return tuple(_character(full, kind, group) for (kind, full), group in collected.items())


def _name(mention: Mention) -> str:
    return mention.value.name if isinstance(mention.value, Name) else mention.quote


def _character(full: str, kind: str, group: Sequence[Mention]) -> Character:
    names = [_name(mention) for mention in group]
    spans = tuple([(m.start, m.end) for m in group])
    if len(set(names)) == 1:
        return Character(name=names[0], kind=kind, spans=spans, aliases=(names[0],))
    written = Counter(names)
    same = [name for name in written if fold(name) == full] or list(written)
    best = min(same, key=lambda name: (-written[name], name))
    return Character(name=best, kind=kind, spans=spans, aliases=tuple(sorted(written)))


def _groups(named: Sequence[Key]) -> dict[Key, str]:
    """Every full name with the fullest name of whom it names."""
    found: dict[Key, str] = {}
    of_kind: dict[str, list[str]] = defaultdict(list)
    keys = sorted(set(named), key=lambda key: (-len(name_parts(key[1])), key))
    for kind, name in keys:
        if kind == "person" and len(name_parts(name)) < 2:
            continue
        fuller = {full for full in of_kind[kind] if same_bearer(kind, name, full)}
        found[(kind, name)] = full = fuller.pop() if len(fuller) == 1 else name
        of_kind[kind].append(full)
    return found


@lru_cache(maxsize=1 << 16)  # the articles of a dossier name the same people
def same_bearer(kind: str, a: str, b: str) -> bool:
    """Whether two full names may be those of one person, organisation, place or event."""
    if kind == "place":
        return fold(a) == fold(b) or bool(country_of(a) and country_of(a) == country_of(b))
    relate = {"person": relate_persons, "organisation": relate_organisations, "event": relate_events}[kind]
    related: Related = relate(a, b)
    if kind == "event":
        return related.relation == Relation.EQUAL or (related.relation == Relation.COMPATIBLE and _meet(a, b))
    if kind == "organisation" and related.label == "one name holds the other":
        return name_parts(a)[0] == name_parts(b)[0] and min(len(name_parts(a)), len(name_parts(b))) > 1
    return related.relation in (Relation.EQUAL, Relation.COMPATIBLE, Relation.NEAR)


def _meet(a: str, b: str) -> bool:
    """Whether two events' names have a year or a place in common: "Olympics" alone is any of many."""
    one, other = event_parts(a), event_parts(b)
    return bool(one.year and one.year == other.year) or bool(one.place and fold(one.place) == fold(other.place))


def _bearers(named: Sequence[Mention], keys: Sequence[Key], groups: Mapping[Key, str]) -> dict[str, dict[str, int]]:
    """For every word of persons' full names, who bears it and where each is first named."""
    found: dict[str, dict[str, int]] = {}
    for mention, key in zip(named, keys, strict=True):
        full = groups.get(key) if mention.kind == "person" else None
        if full is not None:
            for part in name_parts(_name(mention)):
                found.setdefault(part, {}).setdefault(full, mention.start)
    return found


def _stands_for(mention: Mention, key: Key, bearers: Mapping[str, Mapping[str, int]], bound: dict[Key, str]) -> str:
    """The full name that a person's short name stands for, or itself: the only bearer so far, else in the article."""
    borne = bearers.get(key[1], {})
    before = [full for full, start in borne.items() if start < mention.start]
    chosen = before if len(before) == 1 else list(borne) if not before else []
    if len(chosen) == 1:
        bound[key] = chosen[0]
        return chosen[0]
    return key[1]
