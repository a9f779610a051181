"""Annotations point at the very words, by quote and by position."""

from __future__ import annotations

import json
from typing import Any

from reconcile.reports.annotations import write
from reconcile.reports.writer import Setting
from tests.dossiers import ARTICLES, both_dossiers

REPORT = both_dossiers()
PAGE: dict[str, Any] = json.loads(write(REPORT, Setting()))
TEXTS = {article.path: article.text for article in ARTICLES}


def targets() -> list[dict[str, Any]]:
    found = []
    for item in PAGE["items"]:
        found += item["target"] if isinstance(item["target"], list) else [item["target"]]
    return found


def test_every_selector_selects_its_words() -> None:
    for target in targets():
        quote, position = target["selector"]
        text = TEXTS[target["source"]]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert f"{quote['prefix']}{quote['exact']}{quote['suffix']}" in text


def test_all_claims_and_conflicts_are_there_once() -> None:
    ids = [item["id"] for item in PAGE["items"]]
    assert len(ids) == len(set(ids)) == sum(len(pulled.claims) for pulled in REPORT.pulled) + len(REPORT.findings)
    assert all(item["type"] == "Annotation" for item in PAGE["items"])
    assert PAGE["@context"] == "http://www.w3.org/ns/anno.jsonld"
