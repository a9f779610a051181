"""Invented dossiers in Spanish, some also in English: every planted difference is found, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from reconcile.model import Article, Metadata
from reconcile.pipeline import run

DOSSIERS: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("spanish.yaml").read_text(encoding="utf-8"))


def differences(name: str) -> list[list[str]]:
    """The words of each side of each finding; of articles that agree, those that come first."""
    articles = [_article(name, which, text) for which, text in DOSSIERS[name]["articles"].items()]
    return sorted(sorted(min(c.quote for c in g.claims) for g in f.groups) for f in run(articles).findings)


def _article(dossier: str, name: str, text: str) -> Article:
    metadata = Metadata(language="en" if name == "en" else "es", published="2012-09-05")
    return Article(id=f"{dossier}/{name}", path=name, dossier=dossier, text=text, sha256=name, metadata=metadata)


@pytest.mark.parametrize("name", DOSSIERS)
def test_what_was_planted_is_found_and_nothing_else(name: str) -> None:
    assert differences(name) == DOSSIERS[name]["differ"]


@pytest.mark.xfail(strict=True, reason="too few words around these figures are alike")
@pytest.mark.parametrize("name", [name for name, dossier in DOSSIERS.items() if "open" in dossier])
def test_what_is_not_found_yet(name: str) -> None:
    found = differences(name)
    assert all(each in found for each in DOSSIERS[name]["open"])
