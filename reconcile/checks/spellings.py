"""One person whose name articles spell in two ways.

Fires:   "Major Arvid Lindkist" against "Arvid Lindqvist"; "Ellen Maddock" of one article against "Ellen Madock" of two.
Silent:  short forms, initials, accents, second surnames; "Ellen" and "Helen"; vowels, as transliterations differ in
         them; a doubled letter where one article stands against one; given names of which an article prints both.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from reconcile.checks.check import Check, Dossier, Outcome
from reconcile.checks.reading import readings
from reconcile.checks.witness import contradiction, side, witness
from reconcile.kinds.name_relation import name_parts
from reconcile.kinds.name_spelling import Spelling, spelling
from reconcile.kinds.name_words import comparing, name_words
from reconcile.model import BlockKind, Document, Mention, Severity, Suggestion
from reconcile.values import Name

FULL: Final = 2  # words of a full name, at least
LONGEST: Final = 4
BEARERS: Final = 2  # persons of a surname by which a name that ends in it is taken for a person's
MOST: Final = 2  # articles against one by which a spelling prevails


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A person's full name where an article prints it first."""

    document: Document
    mention: Mention
    parts: tuple[str, ...]  # folded, given name first


Key = tuple[str, str]  # the language, and the word that both spellings stand beside
Spelt = tuple[Key, str, str, Spelling]


def run(dossier: Dossier) -> Iterator[Outcome]:
    """A finding for each name with a word that different articles spell in different ways."""
    named = tuple(_names(dossier))
    printed = _printed(dossier)
    by_part: dict[Key, dict[str, list[Named]]] = defaultdict(lambda: defaultdict(list))
    for one in named:
        for at, part in enumerate(one.parts):
            for other in (*one.parts[:at], *one.parts[at + 1 :]):
                by_part[one.document.language, part][other].append(one)
    seen: set[tuple[str, ...]] = set()
    for (_, shared), spelt in sorted(by_part.items()):
        for words in _joined(shared, spelt, printed):
            if words not in seen:
                seen.add(words)
                yield _finding(dossier, shared, {word: spelt[word] for word in words})


def _names(dossier: Dossier) -> Iterator[Named]:
    """Full names of persons, each once per article; of firms too where persons of two articles have their last word."""
    found: list[tuple[Named, str]] = []
    for reading in readings(dossier):
        seen: set[tuple[str, ...]] = set()
        for passage in reading.stating("person", "organisation"):
            if passage.block.kind is BlockKind.FURNITURE:
                continue
            for mention in passage.of("person", "organisation"):
                parts = _parts(mention, passage.document.language)
                if FULL <= len(parts) <= LONGEST and parts not in seen:
                    seen.add(parts)
                    found.append((Named(document=passage.document, mention=mention, parts=parts), mention.kind))
    bearers = Counter(one.parts[-1] for one, kind in found if kind == "person")
    for one, kind in found:
        if kind == "person" or (len(one.parts) <= FULL + 1 and bearers[one.parts[-1]] >= BEARERS):
            yield one


def _parts(mention: Mention, language: str) -> tuple[str, ...]:
    """The words of a name that tell it from another: no initials, particles, "Jr."."""
    if not isinstance(mention.value, Name):
        return ()
    left_out = comparing("uncounted") | name_words(language).name_suffixes
    return tuple(part for part in name_parts(mention.value.name) if len(part) > 1 and part not in left_out)


def _printed(dossier: Dossier) -> Mapping[str, frozenset[str]]:
    """The words of names that each article prints, alone or together."""
    return {
        reading.article_id: frozenset(
            part
            for mention in reading.pulled.mentions
            if isinstance(mention.value, Name)
            for part in name_parts(mention.value.name)
        )
        for reading in readings(dossier)
    }


def _joined(
    shared: str, spelt: Mapping[str, Sequence[Named]], printed: Mapping[str, frozenset[str]]
) -> Iterator[tuple[str, ...]]:
    """Sets of words beside ``shared`` that spell one name, each sorted.

    Of given names not those of which an article prints both: one may be a familiar form.
    """
    groups: list[set[str]] = []
    told: set[str] = set()
    for a, b in combinations(sorted(spelt), 2):
        if not _is_one(shared, spelt[a], spelt[b], a, b):
            continue
        touched = [group for group in groups if a in group or b in group]
        groups = [group for group in groups if group not in touched]
        groups.append({a, b}.union(*touched))
        is_given = any(one.parts[0] == a for one in spelt[a])
        if not (is_given and any({a, b} <= words for words in printed.values())):
            told |= {a, b}
    yield from (tuple(sorted(group)) for group in groups if group & told)


def _is_one(shared: str, mine: Sequence[Named], yours: Sequence[Named], a: str, b: str) -> bool:
    """Are two words beside a third that all else agrees with spellings of one?"""
    pair = next(((x, y) for x in mine for y in yours if _aligned(x.parts, y.parts, a, b)), None)
    if pair is None:
        return False
    how = spelling(a, b, given=pair[0].parts[0] == a)
    if how is not Spelling.DOUBLED:
        return how is Spelling.SLIP
    few, many = sorted((len(_articles(mine)), len(_articles(yours))))
    return few == 1 and many >= MOST


def _aligned(one: tuple[str, ...], other: tuple[str, ...], a: str, b: str) -> bool:
    """Do two names stand alike word by word but for ``a`` and ``b``?  A middle name or a title may be left out."""
    if len(one) == len(other):
        return [(x, y) for x, y in zip(one, other, strict=True) if x != y] == [(a, b)]
    ends = [{(parts[0], parts[-1]), parts[-FULL:]} for parts in (one, other)]
    return any({(x[0], y[0]), (x[1], y[1])} - {(w, w) for w in x} == {(a, b)} for x in ends[0] for y in ends[1])


def _articles(named: Iterable[Named]) -> set[str]:
    return {one.document.article.id for one in named}


def _finding(dossier: Dossier, shared: str, spelt: Mapping[str, Sequence[Named]]) -> Outcome:
    ranked = sorted(spelt, key=lambda word: (-len(_articles(spelt[word])), word))
    sides = [
        side(
            min((one.mention.quote for one in spelt[word]), key=lambda name: (len(name.split()), name)),
            *(witness(one.document, one.mention) for one in spelt[word]),
        )
        for word in ranked
    ]
    most, next_most = (len(_articles(spelt[word])) for word in ranked[:2])
    return contradiction(
        CHECK,
        dossier,
        sides,
        kind="person",
        question=f"How is the name of {sides[0].value} spelt?",
        explanation="One person by all else that the names share, spelt in different ways: "
        + ", ".join(each.value for each in sides)
        + ".",
        topic=f"{shared} {min(spelt)[:1]}",
        severity=Severity.MINOR,
        suggestion=Suggestion(value=sides[0].value, because=(f"{most} articles against {next_most}",))
        if most > next_most
        else None,
    )


CHECK: Final = Check(
    code="RC238",
    name="name-spelt-otherwise",
    version=1,
    finds="one person whose name articles spell in different ways",
    example="“Arvid Lindkist” against “Arvid Lindqvist”",
    run=run,
)
