"""Whom the articles of a dossier name: one entity for all names of one person, place, organisation or event.

Within an article a surname follows the full name; over the dossier full names come together where they may be one
bearer's, and a lone surname only where one person in all articles bears it.  Two brothers stay two.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reconcile.claims.characters import Character, characters, same_bearer
from reconcile.claims.unnamed import THE
from reconcile.kinds.name_relation import name_parts, relate_persons
from reconcile.kinds.name_words import fold
from reconcile.model import Claim, Mention, Relation

Place = tuple[str, int, int]  # article id, start, end
SUBJECT_KINDS = frozenset({"person", "organisation"})


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Entity:
    """A person, place, organisation or event of a dossier."""

    id: str  # "person/jefferson-perez"
    name: str  # the full name most often printed
    kind: str
    aliases: tuple[str, ...]  # every name printed, sorted


@dataclass(slots=True, eq=False)
class _Cluster:
    """Characters of several articles that are taken for one."""

    kind: str
    members: list[tuple[str, Character]] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    folded: set[str] = field(default_factory=set)  # the same names

    def add(self, article: str, one: Character) -> None:
        self.members.append((article, one))
        self.names.add(one.name)
        self.folded.add(fold(one.name))

    def mentions(self) -> int:
        return sum(len(one.spans) for _, one in self.members)


def link(mentions: Sequence[Mention], aliases: Sequence[Sequence[str]] = ()) -> dict[Place, Entity]:
    """Every name of a dossier's articles with the entity that it names.

    ``aliases``: rows of names that an editor says belong to one ("Checho", "Sergio Lopez").  The answer does not depend
    on the order of articles or mentions.
    """
    by_article: dict[str, list[Mention]] = defaultdict(list)
    for mention in _of_one_kind(sorted(mentions, key=lambda m: (m.article_id, m.start, m.end))):
        by_article[mention.article_id].append(mention)
    cast = [(article, one) for article in sorted(by_article) for one in characters(by_article[article])]
    clusters = _clustered(cast, [frozenset(fold(name) for name in row) for row in aliases])
    return {
        (article, start, end): entity
        for cluster, entity in zip(clusters, _entities(clusters), strict=True)
        for article, one in cluster.members
        for start, end in one.spans
    }


def name_subjects(claims: Iterable[Claim], linked: Mapping[Place, Entity]) -> tuple[Claim, ...]:
    """The claims with one name for each subject, whatever name its article uses; order kept."""
    full: dict[tuple[str, str], set[str]] = defaultdict(set)
    for (article, _, _), entity in linked.items():
        if entity.kind in SUBJECT_KINDS:
            for alias in entity.aliases:
                full[article, fold(alias)].add(fold(entity.name))
    return _name_lone(
        [
            replace(claim, subject=next(iter(names)))
            if len(names := full.get((claim.article_id, claim.subject), set())) == 1 and claim.subject not in names
            else claim
            for claim in claims
        ]
    )


def _name_lone(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims of "the gunman" with the name of the one whom articles call so; nobody's where they call two so."""
    named: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.kind == "age" and claim.target and not claim.subject.startswith(THE):
            named[THE + claim.target].add(claim.subject)
    return tuple(
        replace(claim, subject=next(iter(names)) if len(names) == 1 else "")
        if claim.kind == "age" and (names := named.get(claim.subject, set()))
        else claim
        for claim in claims
    )


def _of_one_kind(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, each name taken for the kind that most of the dossier's mentions take it for."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        votes[fold(_printed(mention))][mention.kind] += 1
    surnames = _surnames(mentions)
    out = []
    for mention in mentions:
        tally = votes[fold(_printed(mention))]
        if fold(_printed(mention)) in surnames and mention.kind == "organisation":
            tally = Counter(person=1)
        kind = min(tally, key=lambda name: (-tally[name], name))
        out.append(_retyped(mention, kind))
    return out


def _surnames(mentions: Sequence[Mention]) -> set[str]:
    """How full names of persons end, by one word and by two: "Giudice", "Del Giudice"."""
    full = {fold(_printed(mention)) for mention in mentions if mention.kind == "person"}
    return {" ".join(name.split()[-count:]) for name in full for count in (1, 2) if len(name.split()) > count}


def _printed(mention: Mention) -> str:
    return str(getattr(mention.value, "name", mention.quote))


def _retyped(mention: Mention, kind: str) -> Mention:
    if mention.kind == kind:
        return mention
    return Mention(
        article_id=mention.article_id,
        start=mention.start,
        end=mention.end,
        kind=kind,
        quote=mention.quote,
        value=mention.value,
    )


def _clustered(cast: Sequence[tuple[str, Character]], rows: Sequence[frozenset[str]]) -> list[_Cluster]:
    """Fullest names first, each to the one cluster that it fits; a name that fits two stays alone."""
    clusters: list[_Cluster] = []
    by_word: dict[tuple[str, str], list[_Cluster]] = defaultdict(list)
    order = sorted(cast, key=lambda pair: (-len(name_parts(pair[1].name)), fold(pair[1].name), pair[0], pair[1].spans))
    for article, one in order:
        found = _fitting(one, by_word, rows)
        if found is None:
            found = _Cluster(one.kind)
            clusters.append(found)
        found.add(article, one)
        for word in _keys(one, rows):
            if found not in by_word[(one.kind, word)]:
                by_word[(one.kind, word)].append(found)
    return clusters


def _keys(one: Character, rows: Sequence[frozenset[str]]) -> list[str]:
    """What a name is looked up by: its words' first two letters, its capitals, and the alias row that it stands in."""
    keys = {part[:2] for part in name_parts(one.name)}
    keys.add("".join(part[0] for part in name_parts(one.name))[:2])
    keys.update(f"row {at}" for at, row in enumerate(rows) if fold(one.name) in row)
    return sorted(keys)


def _fitting(
    one: Character, by_word: Mapping[tuple[str, str], list[_Cluster]], rows: Sequence[frozenset[str]]
) -> _Cluster | None:
    seen: list[_Cluster] = []
    for word in _keys(one, rows):
        seen += [cluster for cluster in by_word.get((one.kind, word), []) if cluster not in seen]
    same = [cluster for cluster in seen if fold(one.name) in cluster.folded]
    if same:
        return same[0]
    own_rows = [row for row in rows if fold(one.name) in row]
    told = [cluster for cluster in seen if any(not row.isdisjoint(cluster.folded) for row in own_rows)]
    fitting = told or [cluster for cluster in seen if _fits(one, cluster)]
    return fitting[0] if len(fitting) == 1 else None


def _fits(one: Character, cluster: _Cluster) -> bool:
    names = sorted(cluster.names)
    if one.kind == "person" and len(name_parts(one.name)) == 1:
        part = name_parts(one.name)
        return any(len(name_parts(name)) > 1 and set(part) <= set(name_parts(name)) for name in names) or any(
            relate_persons(one.name, name).relation == Relation.NEAR for name in names if len(name_parts(name)) == 1
        )
    return all(same_bearer(one.kind, one.name, name) for name in names)


def _entities(clusters: Sequence[_Cluster]) -> list[Entity]:
    entities: list[Entity] = []
    used: Counter[str] = Counter()
    for cluster in clusters:
        printed: Counter[str] = Counter()
        for _, one in cluster.members:
            printed[one.name] += len(one.spans)
        longest = max(len(name_parts(name)) for name in printed)
        full = [name for name in printed if len(name_parts(name)) > 1 or longest == 1]
        name = min(full, key=lambda name: (name.isupper(), -printed[name], -len(name), name))
        slug = f"{cluster.kind}/" + re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")
        used[slug] += 1
        aliases = tuple(sorted({alias for _, one in cluster.members for alias in one.aliases}))
        unique = slug if used[slug] == 1 else f"{slug}-{used[slug]}"
        entities.append(Entity(id=unique, name=name, kind=cluster.kind, aliases=aliases))
    return entities
