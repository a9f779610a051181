"""Attributes: what a pack knows of the questions that values answer.  A pack is a YAML file; no code is needed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from reconcile.errors import ConfigError

FOLDER = Path(__file__).parent
DEFAULT_NEAR = 40
OTHERWISE = " otherwise"  # behind an attribute's name: known by its words, but something else is told


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """A question that values of some kinds answer, and the words by which it is known."""

    name: str
    pack: str
    question: str  # "{subject}" is filled in
    kinds: tuple[str, ...]
    dimensions: tuple[str, ...] = ()  # of quantities; empty: any
    nouns: tuple[str, ...] = ()  # of counts: what may be counted; empty: any
    cues: tuple[str, ...] = ()  # concepts, one of which must be near; empty: none needed
    unless: tuple[str, ...] = ()  # concepts that must not be near: "171 passengers still missing" are not all aboard
    near: int = DEFAULT_NEAR  # least closeness of the cue, percent
    before: tuple[str, ...] = ()  # words right before the value, literally; empty: none needed
    behind: tuple[str, ...] = ()  # words that right behind the value, literally, are cues too: "90 feet | across"
    subject: str = ""  # "person": compared only for the same person
    single: bool = False  # has one value only, so that an article that gives two contradicts itself
    toll: bool = False  # grows; parts (by place, by group) stand beside the total
    besides: str = ""  # a toll of which "20 others" are all, being others than these: "12 died, 20 others were hurt"
    share: bool = False  # is a part by what it says ("35 of them seriously"): compared as a whole of its own
    doers: bool = False  # those who do what the cues say: "robbed by two men", not "two men were robbed"
    gathers: bool = False  # "all 40 of them" tells how many there were, whatever ``unless`` says became of them
    of_place: bool = False  # of the place named before it: "Osk, a town of 5,000"
    planned: bool = False  # often planned, asked for or feared first: "was to be 180 m high", "faces 20 years"
    team: bool = False  # a group of them is all of them: "a gang of five thieves"
    volatile: bool = False  # changes by the hour (share prices): never compared
    many: bool = False  # many things of a dossier have one: knowing it says less
    strong: bool = False  # one for each dossier's subject: joins claims by itself
    timeless: bool = False  # does not change with the year that a sentence names beside it: the length of a bridge
    placeless: bool = False  # the same wherever the sentence sets it: those aboard a ferry from Osk to Halden
    of_a_day: bool = False  # happened on one day: days of two years are two events
    together: bool = False  # all cues must be near, not just one
    severity: str = "major"
    absolute: Decimal = Decimal(0)  # tolerance in the SI unit
    relative: Decimal = Decimal(0)  # tolerance as a ratio


@cache
def builtin_attributes() -> tuple[Attribute, ...]:
    """The attributes of the packs that ship with reconcile, in order of file and line."""
    return tuple(a for path in sorted(FOLDER.glob("*.yaml")) for a in read_pack(path))


def read_pack(path: Path) -> tuple[Attribute, ...]:
    """Read a pack file.

    Raises:  ConfigError naming file and line for YAML that does not parse, an unknown key or a value of a wrong type.
    """
    try:
        root, data = _parsed(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: {error}", hint="A pack is a YAML file: see docs/writing-a-pack.md.") from error
    if not isinstance(data, dict) or not isinstance(data.get("attributes"), dict):
        raise ConfigError(f"{path}:1: no mapping 'attributes'", hint="See docs/writing-a-pack.md for a small pack.")
    lines = _lines(root)
    pack = str(data.get("pack", path.stem))
    return tuple(_attribute(path, lines.get(name, 1), pack, name, body) for name, body in data["attributes"].items())


def _parsed(text: str) -> tuple[Any, Any]:
    """The nodes of a YAML document, which know their lines, and its data."""
    loader = yaml.CSafeLoader(text)
    try:
        root = loader.get_single_node()
        return root, None if root is None else loader.construct_document(root)
    finally:
        loader.dispose()


def _lines(root: Any) -> dict[str, int]:
    """The line of each attribute's key, counted from 1."""
    for key, value in root.value:
        if key.value == "attributes":
            return {k.value: k.start_mark.line + 1 for k, _ in value.value}
    return {}


def _attribute(path: Path, line: int, pack: str, name: str, body: Mapping[str, Any]) -> Attribute:
    known = {f.name: f for f in fields(Attribute)}
    values: dict[str, Any] = {}
    for key, value in (body or {}).items():
        if key == "as":
            name = str(value)
            continue
        if key not in known or key in ("name", "pack"):
            allowed = ", ".join(sorted(set(known) - {"name", "pack"} | {"as"}))
            raise ConfigError(
                f"{path}:{line}: attribute {name!r} has an unknown key {key!r}", hint=f"Known: {allowed}."
            )
        values[key] = _typed(path, line, name, key, value)
    if "question" not in values or "kinds" not in values:
        raise ConfigError(f"{path}:{line}: attribute {name!r} needs 'question' and 'kinds'", hint="Add both keys.")
    try:
        values["question"].format(subject="")
    except (KeyError, IndexError, ValueError) as error:
        raise ConfigError(
            f"{path}:{line}: question of {name!r} has a placeholder that is not known: {error}",
            hint="Only {subject} is filled in; write {{ and }} for braces.",
        ) from error
    return Attribute(name=name, pack=pack, **values)


def _typed(path: Path, line: int, name: str, key: str, value: Any) -> Any:
    if key in ("absolute", "relative"):
        try:
            return Decimal(str(value))
        except InvalidOperation:
            raise ConfigError(f"{path}:{line}: {name}.{key} is no number: {value!r}", hint="Write 0.01.") from None
    expected = {
        "near": int,
        "single": bool,
        "toll": bool,
        "placeless": bool,
        "share": bool,
        "doers": bool,
        "gathers": bool,
        "of_place": bool,
        "planned": bool,
        "team": bool,
        "volatile": bool,
        "strong": bool,
        "timeless": bool,
        "of_a_day": bool,
        "many": bool,
        "together": bool,
        "besides": str,
        "question": str,
        "subject": str,
        "severity": str,
    }.get(key)
    if expected is None:
        if not isinstance(value, list):
            raise ConfigError(f"{path}:{line}: {name}.{key} is no list: {value!r}", hint="Write [a, b].")
        return tuple(str(item) for item in value)
    if not isinstance(value, expected):
        raise ConfigError(f"{path}:{line}: {name}.{key} is no {expected.__name__}: {value!r}", hint="Mend the value.")
    return value
