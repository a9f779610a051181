"""What a check is: a look with a pencil at a dossier, for what arithmetic or an article's own words contradict."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reconcile.model import Abstention, Document, Fact, Finding, Pulled, Rule

if TYPE_CHECKING:
    from reconcile.checks.actors import Cast
    from reconcile.checks.reading import Reading
    from reconcile.checks.sentences import Sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """The articles on one subject with all that was read in them; ``documents`` and ``pulled`` in one order.

    ``readings``, ``casts`` and ``sentences`` (one at most of these) are filled by the first check that asks for them.
    """

    name: str
    documents: Sequence[Document]
    pulled: tuple[Pulled, ...]
    facts: tuple[Fact, ...] = ()
    silent: Mapping[str, frozenset[str]] = field(default_factory=dict)  # by article: see ``Reading.once``
    readings: list[Reading] = field(default_factory=list, init=False, compare=False, repr=False)
    casts: list[Cast] = field(default_factory=list, init=False, compare=False, repr=False)
    sentences: list[Sentences] = field(default_factory=list, init=False, compare=False, repr=False)


Outcome = Finding | Abstention


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A rule that fires only where all its inputs are certain, and otherwise yields an ``Abstention`` or nothing.

    ``code`` never changes; ``name`` states the pattern found; ``version`` is raised when old decisions on its findings
    must be looked at again.
    """

    code: str  # "RC201"
    name: str  # "malformed-value"
    version: int
    finds: str  # one line for people
    example: str
    run: Callable[[Dossier], Iterator[Outcome]]  # pure; in the order of the articles
    alone: bool = False  # looks at each article by itself, whatever the others say

    @property
    def rule(self) -> Rule:
        """The rule that the check follows, for lists of rules; its notes are what the check's file says of itself."""
        return Rule(
            code=self.code,
            name=self.name,
            finds=f"{self.finds[:1].upper()}{self.finds[1:]}.",
            example=self.example,
            notes=(inspect.getdoc(inspect.getmodule(self.run)) or "").partition("\n\n")[2],
        )
