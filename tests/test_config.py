from __future__ import annotations

import re
from dataclasses import fields
from decimal import Decimal
from pathlib import Path

import pytest

from reconcile.config import DEFAULT, Config, FailOn, Override, Subject, read_config
from reconcile.errors import ConfigError
from reconcile.kinds.kind import Tolerance

FULL = """\
# What the editors of this workspace agreed on.
subjects:
- name: Ana Ruiz
  aliases: [Ana María Ruiz Vega, La Flecha]
  wikidata: Q42
- name: Ana Ruiz Soto
  aliases: [Ana Ruiz]
  dossiers: [trial]
packs: [packs/bridges.yaml]
tolerances:
  span: 2
  attendance: 5%
  depth: {absolute: 1, relative: 0.01}
severity: {RC103: minor, nickname: ignore}
fail_on: never
wikidata: {birth_date: P569}
"""


def test_everything_is_read() -> None:
    assert read_config(FULL, where="reconcile.yaml") == Config(
        subjects=(
            Subject(name="Ana Ruiz", aliases=("Ana María Ruiz Vega", "La Flecha"), wikidata="Q42"),
            Subject(name="Ana Ruiz Soto", aliases=("Ana Ruiz",), dossiers=("trial",)),
        ),
        packs=("packs/bridges.yaml",),
        tolerances=(
            ("attendance", Tolerance(relative=Decimal("0.05"))),
            ("depth", Tolerance(absolute=Decimal(1), relative=Decimal("0.01"))),
            ("span", Tolerance(absolute=Decimal(2))),
        ),
        severity=(("RC103", Override.MINOR), ("nickname", Override.IGNORE)),
        fail_on=FailOn.NEVER,
        wikidata=(("birth_date", "P569"),),
    )


@pytest.mark.parametrize("text", ["", "# nothing\n", "subjects:\npacks:\n"])
def test_nothing_said_is_the_default(text: str) -> None:
    assert read_config(text, where="reconcile.yaml") == DEFAULT


BROKEN = [
    ("fail_on: minor\nfail_no: major", '2: unknown field "fail_no"', 'Did you mean "fail_on"?', "a misspelt key"),
    ("fail_on: often", '1: fail_on is "often"', "minor, major, never", "a word that means nothing here"),
    ("packs: sports", "1: expected a list", "- ", "a text for a list"),
    ("subjects:\n- aliases: [A]", '2: "name" is missing', "name:", "a subject without a name"),
    ("subjects:\n- name: ''", "2: name is empty", "", "an empty name"),
    ("tolerances:\n  span: wide", '2: tolerance of span is "wide"', "5%", "a tolerance in words"),
    ("tolerances: {span: -1}", '1: tolerance of span is "-1"', "5%", "a negative tolerance"),
    ("tolerances: {span: .inf}", '1: tolerance of span is ".inf"', "5%", "an endless tolerance"),
    ("severity:\n  RC103: huge", '2: severity of RC103 is "huge"', "major, minor, ignore", "an unknown severity"),
    ("wikidata: {born: 569}", '1: wikidata of born is "569"', "P569", "a property without its letter"),
    (
        "subjects: [{name: A, aliases: [X]}, {name: B, aliases: [x]}]",
        '1: "x" is both A and B',
        "dossiers",
        "a name twice",
    ),
    ("fail_on: minor\nfail_on: major", '2: "fail_on" stands here twice', "Keep one", "a key twice"),
    ("- fail_on", "1: expected fields", "", "a list"),
    ("packs: ]", "1: ", "", "broken YAML"),
    ("packs: " + "[" * 99_999, "1: nested deeper", "", "nested without end"),
]


@pytest.mark.parametrize(("text", "message", "hint", "why"), BROKEN, ids=[row[3] for row in BROKEN])
def test_errors_name_file_and_line(text: str, message: str, hint: str, why: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read_config(text, where="reconcile.yaml")
    assert caught.value.message.startswith(f"reconcile.yaml:{message}"), why
    assert hint in caught.value.hint


def test_the_fingerprint_follows_what_alters_findings() -> None:
    full = read_config(FULL, where="reconcile.yaml")
    assert full.fingerprint() != DEFAULT.fingerprint()
    assert read_config(FULL.replace("never", "major"), where="x").fingerprint() == full.fingerprint()
    assert read_config(FULL.replace("span: 2", "span: 3"), where="x").fingerprint() != full.fingerprint()


def test_the_page_shows_every_key_and_can_be_read() -> None:
    page = Path(__file__).parent.parent.joinpath("docs/configuration.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"^```yaml\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    config = read_config(block, where="docs/configuration.md")
    assert [field.name for field in fields(Config) if getattr(config, field.name) == getattr(DEFAULT, field.name)] == []
