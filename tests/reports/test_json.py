"""The JSON contract: its schema, its keys, and that it says what the report says."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from reconcile.model import Report
from reconcile.reports.json import write
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
