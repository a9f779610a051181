"""Roles that named people hold, by language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

import yaml

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A role; ``holders`` is "one" (one at a time for one body) or "few" (different names are worth a question)."""

    name: str
    words: tuple[str, ...]
    holders: str
    by: tuple[str, ...] = ()
    of_person: bool = False  # somebody's wife or father: says nothing where the person is not named


@cache
def roles(language: str) -> Mapping[str, Role]:
    """Roles by the phrase that states them, longest phrases first; empty for a language without a file."""
    path = FOLDER / f"{language}.yaml"
    if not path.is_file():
        return MappingProxyType({})
    table = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
    by_phrase: dict[str, Role] = {}
    for name, body in table.items():
        role = Role(
            name=name,
            words=tuple(body["words"]),
            holders=body["holders"],
            by=tuple(body.get("by", ())),
            of_person=bool(body.get("of_person", False)),
        )
        by_phrase.update(dict.fromkeys((*role.words, *role.by), role))
    return MappingProxyType(dict(sorted(by_phrase.items(), key=lambda item: (-len(item[0]), item[0]))))
