"""What a report format is: a name, a file suffix and a pure function from a report to text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from reconcile.model import Report, Rule
from reconcile.reports.changes import Changes
from reconcile.values import Value


def _unknown(kind: str, value: Value) -> Mapping[str, object]:
    """A kind that nobody has registered: its values have no normalised form."""
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How to write a report."""

    normalise: Callable[[str, Value], Mapping[str, object]] = _unknown  # kind and value to JSON
    rules: tuple[Rule, ...] = ()  # what the findings' codes mean
    width: int = 80  # columns of a terminal
    colour: bool = False
    decided: bool = False  # SARIF only: also write what is decided, as suppressed
    links: str | None = None  # Markdown only: the way from the report to where articles' paths begin, to link places
    changes: Changes | None = None  # the change view: the report then holds only the findings that a change brings


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """One output format."""

    name: str  # as in ``--format``
    suffix: str  # of a file in this format, with the dot
    finds: str  # one line for people: who reads this format
    write: Callable[[Report, Setting], str]  # ends in a newline; pure
    from_here: bool = False  # paths lead to the articles from the current folder, for tools that open them
