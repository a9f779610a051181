"""The JSON contract: its schema, its keys, and that it says what the report says."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.model import Report
from reconcile.reports.json import dump, write
from tests.reports.dossiers import EMPTY, REPORT, SETTING

SCHEMA = json.loads(files("reconcile.reports").joinpath("schema.json").read_text(encoding="utf-8"))


def parsed(report: Report) -> Any:
    return json.loads(write(report, SETTING))


def test_the_schema_is_itself_valid() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("report", [REPORT, EMPTY], ids=["everything", "nothing found"])
def test_reports_validate(report: Report) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(parsed(report))


def test_the_keys_of_the_contract_in_its_order() -> None:
    data = parsed(EMPTY)
    assert list(data) == ["schema_version", "tool", "articles", "counts", "conflicts", "agreements", "not_compared"]
    conflict = parsed(REPORT)["conflicts"][0]
    assert list(conflict) == [
        "id", "dossier", "rule", "kind", "scope", "severity", "status",
        "question", "explanation", "values", "suggestion", "decision",
    ]  # fmt: skip


def test_every_quote_stands_at_its_span() -> None:
    texts = {article.id: article.text for article in REPORT.articles}
    data = parsed(REPORT)
    claims = [claim for each in data["conflicts"] for value in each["values"] for claim in value["claims"]]
    claims += [claim for each in data["agreements"] for claim in each["claims"]]
    assert len(claims) == 14
    for claim in claims:
        text, sentence = texts[claim["source"]], claim["sentence"]
        assert text[claim["start"] : claim["end"]] == claim["quote"]
        assert text[sentence["start"] : sentence["end"]] == sentence["text"]


def test_counts_add_up() -> None:
    counts = parsed(REPORT)["counts"]
    assert counts == {
        "claims": 12,
        "facts": 6,
        "agreements": 2,
        "conflicts": {"unresolved": 2, "reopened": 1, "resolved": 1},
        "single_source": 0,
        "not_compared": 2,
    }


def test_derived_values_quote_their_inputs() -> None:
    opened = next(each for each in parsed(REPORT)["conflicts"] if each["id"] == "bridge-opened-77d0")
    (claim,) = opened["values"][1]["claims"]
    assert [words["quote"] for words in claim["derived"]] == ["ninety years after", "1899"]


WORDS = st.text(st.characters(codec=None, exclude_categories=()), max_size=8)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | WORDS
DATA = st.recursive(SCALARS, lambda held: st.lists(held, max_size=3) | st.dictionaries(WORDS, held, max_size=3))
# Written out as the rule has it, letter by letter: what a terminal obeys, and halves of letters.
OBEYED = {*range(0x7F, 0xA0), 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)} | {
    0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)
}  # fmt: skip


@given(DATA)
def test_it_is_the_json_of_the_standard_library_with_escapes(data: object) -> None:
    plain = json.dumps(data, ensure_ascii=False, indent=2)
    assert dump(data) == plain.translate({code: f"\\u{code:04x}" for code in OBEYED}) + "\n"


def test_every_letter_that_is_obeyed_is_escaped_and_no_other() -> None:
    kept = {code for code in range(0x20, 0x11000) if f"\\u{code:04x}" not in dump(chr(code))}
    assert kept == {*range(0x20, 0x11000)} - OBEYED
