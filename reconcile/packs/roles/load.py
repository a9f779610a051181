"""Roles that named people hold, by language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from reconcile.safe_yaml import load_words

FOLDER = Path(__file__).parent


class Role(NamedTuple):
    """A role; ``holders`` is "one" (one at a time for one body), "few" (different names are worth a question) or
    "several" (they are so only where one is said to be the only one)."""

    name: str
    words: tuple[str, ...]
    holders: str
    by: tuple[str, ...] = ()
    did: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()
    of_person: bool = False  # somebody's wife or father: says nothing where the person is not named


WORDS: Final = "words"  # an entry of a file that is no role
LONE: Final = "lone"  # and another: nouns for who is the only one of a sort in most stories


@cache
def around_roles(language: str) -> Mapping[str, Sequence[str]]:
    """The words of a language around a role: of, by, who; those of English for a language without a file."""
    words: Mapping[str, Sequence[str]] = _table(language if _path(language).is_file() else "en")[WORDS]
    return words


@cache
def lone_roles(language: str) -> Mapping[str, str]:
    """What is called who is the only one of a sort in most stories, by noun; empty for a language without a file."""
    listed: Mapping[str, Sequence[str]] = _table(language).get(LONE, {})
    return MappingProxyType({noun: role for role, nouns in listed.items() for noun in nouns})


@cache
def roles(language: str) -> Mapping[str, Role]:
    """Roles by the phrase that states them, longest phrases first; empty for a language without a file."""
    by_phrase: dict[str, Role] = {}
    for name, body in _table(language).items():
        if name in (WORDS, LONE):
            continue
        role = Role(
            name=name,
            words=tuple(body["words"]),
            holders=body["holders"],
            by=tuple(body.get("by", ())),
            did=tuple(body.get("did", ())),
            ahead=tuple(body.get("ahead", ())),
            of_person=bool(body.get("of_person", False)),
        )
        by_phrase.update(dict.fromkeys((*role.words, *role.by, *role.did, *role.ahead), role))
    return MappingProxyType(dict(sorted(by_phrase.items(), key=lambda item: (-len(item[0]), item[0]))))


def _path(language: str) -> Path:
    return FOLDER / f"{language}.yaml"


@cache
def _table(language: str) -> Mapping[str, Any]:
    path = _path(language)
    return MappingProxyType(load_words(path.read_text(encoding="utf-8")) if path.is_file() else {})
