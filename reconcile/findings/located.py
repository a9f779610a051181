"""YAML that people write by hand, read so that every complaint names file and line.

Scalars stay the text that was written: ``choose: 2008`` and ``at: 2026-11-22`` need no quotes and mean what they show.
"""

from __future__ import annotations

import difflib
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

import yaml

from reconcile.errors import DecisionError, ReconcileError
from reconcile.safe_yaml import compose

MAX_CHARACTERS = 5_000_000
NULL_TAG = "tag:yaml.org,2002:null"


@dataclass(frozen=True, slots=True)
class Located:
    """A YAML node that knows where it stands."""

    node: yaml.Node
    where: str  # the file, as printed to people
    raises: type[ReconcileError] = DecisionError

    def error(self, message: str, *, hint: str = "") -> ReconcileError:
        return self.raises(f"{self.where}:{self.node.start_mark.line + 1}: {message}", hint=hint)

    def is_mapping(self) -> bool:
        return isinstance(self.node, yaml.MappingNode)

    def mapping(self, known: Collection[str], *, required: Collection[str] = ()) -> dict[str, Located]:
        """The fields of a mapping; empty ones are left out.  Raises for a key unknown, twice or missing."""
        if not self.is_mapping():
            raise self.error(f"expected fields such as {', '.join(sorted(required) or sorted(known)[:3])}")
        fields = self.pairs(known)
        for name in sorted(required):
            if name not in fields:
                raise self.error(f'"{name}" is missing', hint=f"Add a line that begins with {name}:")
        return fields

    def pairs(self, known: Collection[str] | None = None) -> dict[str, Located]:
        """A mapping's names, any or only known ones, in their order; empty values are left out."""
        if not isinstance(self.node, yaml.MappingNode):
            raise self.error("expected name: value lines")
        fields: dict[str, Located] = {}
        seen: set[str] = set()
        for key_node, value_node in self.node.value:
            key = replace(self, node=key_node)
            name = key.text("a field's name")
            if known is not None and name not in known:
                raise key.error(f'unknown field "{name}"', hint=_meant(name, known))
            if name in seen:
                raise key.error(f'"{name}" stands here twice', hint="Keep one of them.")
            seen.add(name)
            if value_node.tag != NULL_TAG:
                fields[name] = replace(self, node=value_node)
        return fields

    def items(self) -> tuple[Located, ...]:
        if not isinstance(self.node, yaml.SequenceNode):
            raise self.error("expected a list", hint='Begin each item with "- ".')
        return tuple(replace(self, node=child) for child in self.node.value)

    def text(self, name: str) -> str:
        if not isinstance(self.node, yaml.ScalarNode):
            raise self.error(f"{name} must be a single text")
        return str(self.node.value)

    def filled(self, name: str) -> str:
        text = self.text(name)
        if not text.strip():
            raise self.error(f"{name} is empty")
        return text

    def one_of(self, name: str, choices: Collection[str]) -> str:
        text = self.text(name)
        if text not in choices:
            raise self.error(f'{name} is "{text}"', hint=f"It must be one of: {', '.join(choices)}.")
        return text

    def day(self, name: str) -> str:
        text = self.text(name)
        try:
            return date.fromisoformat(text).isoformat()
        except ValueError:
            raise self.error(f'{name} is "{text}"', hint="Write a day as 2026-11-22.") from None


def read_yaml(text: str, where: str, raises: type[ReconcileError] = DecisionError) -> Located | None:
    """The document's top node, or None for an empty file.  Raises ``raises`` with file and line."""
    if len(text) > MAX_CHARACTERS:
        raise raises(f"{where}: larger than {MAX_CHARACTERS:,} characters")
    try:
        node = compose(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f":{mark.line + 1}" if mark is not None else ""
        problem = getattr(error, "problem", None) or "no valid YAML"
        raise raises(f"{where}{line}: {problem}", hint="Quote texts that contain a colon or a #.") from None
    return None if node is None else Located(node, where, raises)


def _meant(name: str, known: Collection[str]) -> str:
    close = difflib.get_close_matches(name, sorted(known), n=1)
    return f'Did you mean "{close[0]}"?' if close else f"Known are: {', '.join(sorted(known))}."
