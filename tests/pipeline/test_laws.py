"""Laws of the whole way through: what must not change a report, whatever the articles say."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from reconcile.model import Article, Finding, Metadata, Report
from reconcile.pipeline import run

ROOT = Path(__file__).parents[2]
FIRST = """The ferry Aurora sank off Torval on Friday. At least 14 people were killed, the coast guard said.
The ferry was carrying 450 passengers when it capsized at 9:14 a.m. It is 112 metres long and was built in 1984.
Its captain, Erik Lund, 45, had left Osk an hour before."""
SECOND = """Seventeen people died when the ferry Aurora went down off Torval, the coast guard said on Friday.
Some 540 passengers were on board when the Aurora capsized, at 9:14 in the morning.
The ferry, 121 metres long, was built in 1984. Captain Erik Lund, 54, came from Osk."""
THIRD = """The Aurora, a ferry built in 1984, had 450 passengers on board when it sank off Torval.
Erik Lund, 45, its captain, survived. The coast guard spoke of 17 dead."""
UNRELATED = """Brita Solen opened her bakery in Halden in 2011 with a loan of 90,000 crowns.
She sells 400 loaves a day and means to take on two apprentices in spring."""


def _article(name: str, text: str) -> Article:
    metadata = Metadata(published="2018-02-09", language="en")
    return Article(id=name, path=f"{name}.txt", dossier="", text=text, sha256=name, metadata=metadata)


ARTICLES = (_article("a-first", FIRST), _article("b-second", SECOND), _article("c-third", THIRD))


def _values(finding: Finding) -> list[tuple[str, tuple[str, ...]]]:
    return sorted((g.value, tuple(c.quote for c in g.claims)) for g in finding.groups)


def _sides(report: Report) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    return {finding.id: _values(finding) for finding in report.findings}


def test_the_dossier_has_conflicts_to_lose() -> None:
    kinds = {finding.kind for finding in run(ARTICLES).findings}
    assert {"count", "quantity", "age"} <= kinds


def test_every_quote_sits_at_its_span() -> None:
    report = run(ARTICLES)
    texts = {article.id: article.text for article in ARTICLES}
    claims = [c for p in report.pulled for c in p.claims]
    claims += [c for f in report.findings for g in f.groups for c in g.claims]
    assert claims
    assert all(texts[c.article_id][c.start : c.end] == c.quote for c in claims)


def test_the_order_of_articles_makes_no_difference() -> None:
    expected = run(ARTICLES)
    for order in permutations(ARTICLES):
        assert run(order) == expected


def test_an_unrelated_article_changes_no_finding() -> None:
    before, after = run(ARTICLES), run((*ARTICLES, _article("d-unrelated", UNRELATED)))
    assert _sides(after) == _sides(before)


def test_a_copy_of_an_article_adds_no_finding_and_no_origin() -> None:
    copy = replace(ARTICLES[1], id="e-copy", path="e-copy.txt", sha256="e-copy")
    before, after = run(ARTICLES), run((*ARTICLES, copy))
    assert set(_sides(after)) == set(_sides(before))
    origins = {f.id: {g.value: g.origins for g in f.groups} for f in before.findings}
    assert {f.id: {g.value: g.origins for g in f.groups} for f in after.findings} == origins


def test_hash_seeds_make_no_difference() -> None:
    command = [sys.executable, "-m", "reconcile", "check", "sources", "--format", "json"]
    seen = set()
    for seed in ("0", "1", "42"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        seen.add(subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False).stdout)
    assert len(seen) == 1
    assert seen.pop().startswith(b"{")


@pytest.mark.parametrize("language", ["xx", "tlh", "de", "English", "../en"])
def test_whatever_an_article_calls_its_language_it_is_read(language: str) -> None:
    other = _article("other", SECOND)
    odd = replace(other, metadata=replace(other.metadata, language=language))
    report = run([_article("first", FIRST), odd])
    assert [bool(pulled.claims) for pulled in report.pulled] == [True, True]
    if language in {"English", "../en"}:  # no subtags: the text says what it is
        assert report.findings == run([_article("first", FIRST), other]).findings
