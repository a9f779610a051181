"""``reconcile.yaml``: what an editor tells the tool about a workspace, checked once and then frozen.

subjects:
- name: Jefferson Pérez
  aliases: [Jefferson Leonardo Pérez Quezada]
  wikidata: Q312580
packs: [packs/bridges.yaml]
tolerances: {attendance: 5%, span: 2}
severity: {RC103: minor, nickname: ignore}
fail_on: major
wikidata: {birth_date: P569}
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Final

from reconcile.errors import ConfigError
from reconcile.findings.located import Located, read_yaml
from reconcile.kinds.kind import Tolerance

KEYS: Final = ("subjects", "packs", "tolerances", "severity", "fail_on", "wikidata")
SUBJECT_KEYS: Final = ("name", "aliases", "dossiers", "wikidata")
TOLERANCE_KEYS: Final = ("absolute", "relative")
ITEM: Final = re.compile(r"Q[1-9]\d{0,11}\Z")
PROPERTY: Final = re.compile(r"P[1-9]\d{0,11}\Z")


class FailOn(StrEnum):
    """What an undecided finding must be to fail a build."""

    MINOR = "minor"
    MAJOR = "major"
    NEVER = "never"


class Override(StrEnum):
    """What an editor makes of a rule's or an attribute's severity."""

    MAJOR = "major"
    MINOR = "minor"
    IGNORE = "ignore"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Who or what the articles are about, and the other names that they use."""

    name: str
    aliases: tuple[str, ...] = ()
    dossiers: tuple[str, ...] = ()  # where the names hold; empty: everywhere
    wikidata: str = ""  # item, "Q42"


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """A workspace's settings.  Pairs are sorted by name, so that equal settings are equal records."""

    subjects: tuple[Subject, ...] = ()
    packs: tuple[str, ...] = ()  # files, relative to the workspace, beside the packs that come with the tool
    tolerances: tuple[tuple[str, Tolerance], ...] = ()  # by attribute
    severity: tuple[tuple[str, Override], ...] = ()  # by rule code or attribute
    fail_on: FailOn = FailOn.MINOR
    wikidata: tuple[tuple[str, str], ...] = ()  # attribute to property, "P569"

    def fingerprint(self) -> str:
        """Changes when anything changes that alters what is pulled or found; ``fail_on`` alters neither."""
        relevant = (self.subjects, self.packs, self.tolerances, self.severity)
        return hashlib.sha256(repr(relevant).encode()).hexdigest()[:16]


DEFAULT: Final = Config()


def read_config(text: str, *, where: str) -> Config:
    """Read the text of ``reconcile.yaml``.  An empty one is the default.

    Raises: ``ConfigError`` naming file and line for an unknown key, a value of a wrong type, or a name given twice.
    """
    top = read_yaml(text, where, ConfigError)
    if top is None:
        return DEFAULT
    given = top.mapping(KEYS)
    subjects = tuple(_subject(item) for item in given["subjects"].items()) if "subjects" in given else ()
    if "subjects" in given:
        _refuse_shared_names(subjects, given["subjects"])
    return Config(
        subjects=subjects,
        packs=_texts(given.get("packs"), "packs"),
        tolerances=tuple((name, _tolerance(name, node)) for name, node in _pairs(given.get("tolerances"))),
        severity=tuple(
            (name, Override(node.one_of(f"severity of {name}", tuple(Override))))
            for name, node in _pairs(given.get("severity"))
        ),
        fail_on=FailOn(given["fail_on"].one_of("fail_on", tuple(FailOn))) if "fail_on" in given else FailOn.MINOR,
        wikidata=tuple(
            (name, _matching(node, f"wikidata of {name}", PROPERTY, "P569"))
            for name, node in _pairs(given.get("wikidata"))
        ),
    )


def _subject(item: Located) -> Subject:
    given = item.mapping(SUBJECT_KEYS, required=("name",))
    return Subject(
        name=given["name"].filled("name"),
        aliases=_texts(given.get("aliases"), "aliases"),
        dossiers=_texts(given.get("dossiers"), "dossiers"),
        wikidata=_matching(given["wikidata"], "wikidata", ITEM, "Q42") if "wikidata" in given else "",
    )


def _refuse_shared_names(subjects: tuple[Subject, ...], node: Located) -> None:
    """One name in one dossier must mean one subject."""
    owner: dict[tuple[str, str], str] = {}
    for subject in subjects:
        for dossier in subject.dossiers or ("",):
            for name in (subject.name, *subject.aliases):
                first = owner.setdefault((dossier, name.casefold()), subject.name)
                if first != subject.name:
                    hint = "give each subject its dossiers, or take the name from one of them"
                    raise node.error(f'"{name}" is both {first} and {subject.name}', hint=hint)


def _tolerance(name: str, node: Located) -> Tolerance:
    """``5%`` is relative, ``2`` absolute in the SI unit of the value; a mapping may give both."""
    if node.is_mapping():
        given = node.mapping(TOLERANCE_KEYS)
        absolute = _figure(given["absolute"], name) if "absolute" in given else Decimal(0)
        relative = _figure(given["relative"], name) if "relative" in given else Decimal(0)
        return Tolerance(absolute=absolute, relative=relative)
    if node.text(f"tolerance of {name}").endswith("%"):
        return Tolerance(relative=_figure(node, name) / 100)
    return Tolerance(absolute=_figure(node, name))


def _figure(node: Located, name: str) -> Decimal:
    text = node.text(f"tolerance of {name}")
    try:
        figure = Decimal(text.removesuffix("%").strip())
    except InvalidOperation:
        figure = Decimal("NaN")
    if not figure.is_finite() or figure < 0:
        hint = "write 5% for a share, or a figure in metres, kilograms, seconds or things"
        raise node.error(f'tolerance of {name} is "{text}"', hint=hint)
    return figure


def _matching(node: Located, name: str, pattern: re.Pattern[str], example: str) -> str:
    text = node.text(name)
    if not pattern.match(text):
        raise node.error(f'{name} is "{text}"', hint=f"write it as {example}")
    return text


def _texts(node: Located | None, name: str) -> tuple[str, ...]:
    return tuple(item.filled(name) for item in node.items()) if node is not None else ()


def _pairs(node: Located | None) -> list[tuple[str, Located]]:
    return sorted(node.pairs().items()) if node is not None else []
