"""What an engine is: it has the articles of many dossiers looked at, in its own way, with one and the same outcome."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from reconcile.model import Article, Looked, Pulled

Dossiers = Sequence[tuple[Article, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What is to be done, as pure functions that other processes can be handed."""

    pull: Callable[[Article], Pulled]
    look: Callable[[Sequence[Article], Sequence[Pulled]], Looked]  # the articles of one dossier
    rules: str  # fingerprint of what the functions depend on beside their arguments and our code


class Engine(Protocol):
    """Has work done."""

    def look(self, dossiers: Dossiers, work: Work) -> tuple[Looked, ...]:
        """What each dossier says, in the order of the dossiers."""


class InOrder:
    """One after another, in this process, remembering nothing."""

    def look(self, dossiers: Dossiers, work: Work) -> tuple[Looked, ...]:
        return tuple(work.look(articles, [work.pull(article) for article in articles]) for articles in dossiers)
