"""What an engine is: it has the articles of many dossiers looked at, in its own way, with one and the same outcome."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from reconcile.model import Article, Looked, Pulled

Dossiers = Sequence[tuple[Article, ...]]
Silent = Mapping[str, frozenset[str]]  # by article what checks need not look for in it


class Look(Protocol):
    """Finds what the articles of one dossier say together, each with what was pulled from it."""

    def __call__(self, articles: Sequence[Article], pulled: Sequence[Pulled], silent: Silent = ..., /) -> Looked: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What is to be done, as pure functions that other processes can be handed."""

    pull: Callable[[Article], Pulled]
    look: Look
    rules: str  # fingerprint of what the functions depend on beside their arguments and our code


class Engine(Protocol):
    """Has work done."""

    def look(self, dossiers: Dossiers, work: Work) -> tuple[Looked, ...]:
        """What each dossier says, in the order of the dossiers."""


class InOrder:
    """One after another, in this process, remembering nothing."""

    def look(self, dossiers: Dossiers, work: Work) -> tuple[Looked, ...]:
        return tuple(work.look(articles, [work.pull(article) for article in articles]) for articles in dossiers)
