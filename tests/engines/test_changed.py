"""After any change a workspace with a cache says what it says without one, to the byte."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.checked import Checked, read
from reconcile.engines.local import Local
from reconcile.engines.store import FOLDER, Store
from reconcile.findings.verdicts import Ruling, Verdict, decide
from reconcile.model import Article
from reconcile.pipeline import run
from reconcile.workspace import store_decision
from tests.engines.test_same_answer import written
from tests.made import article

ROOT: Final = Path(__file__).parents[2]
HERALD: Final = "sources/jefferson-perez/biography.md"
OTHERS: Final = "sources/flood"
PACK: Final = "pack: dams\nattributes:\n  dam: {question: How long?, kinds: [quantity], cues: [dam], single: true}\n"
STRUCK: Final = """
- action: strike
  article: flood/wire
  quote: "1998"
  prefix: "The dam held in "
  suffix: ". Ann Lee"
  reason: "it was another dam"
"""
FLOOD: Final = {
    "herald.md": "The flood killed 12 people in Corbin on Monday 3 May 2010. “We lost it all,” said Ann Lee, 34.\n",
    "post.md": "The flood killed 14 people in Corbin on Tuesday. The dam is 1.5 km (3 miles) long and never held.\n",
    "wire.md": "The Corbin dam is 2.5 km long. The dam held in 1998. Ann Lee, 35, said: “We lost it all in Corbin.”\n",
}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled dossier and another one, looked at once."""
    root = tmp_path_factory.mktemp("workspace")
    for name in ("sources", "claims"):
        shutil.copytree(ROOT / name, root / name)
    (root / OTHERS).mkdir()
    for name, text in FLOOD.items():
        (root / OTHERS / name).write_text(text, encoding="utf-8")
    said(root)
    return root


def said(root: Path) -> tuple[str, str]:
    """All that a workspace says with its cache, and without one."""
    material = read([root])
    alone = replace(material, engine=Local())
    both = [Checked(report=each.report(), config=material.config, root=root) for each in (material, alone)]
    texts = [each.to_text() + written(each.report) for each in both]
    return texts[0], texts[1]


def append(path: str, words: str) -> Callable[[Path], object]:
    def edit(root: Path) -> None:
        with (root / path).open("a", encoding="utf-8") as stream:
            stream.write(words)

    return edit


def write(path: str, words: str) -> Callable[[Path], object]:
    return lambda root: (root / path).write_text(words, encoding="utf-8")


def rule_on_the_first_finding(root: Path) -> None:
    material = read([root])
    found = material.report().findings
    undecided = next(finding for finding in found if finding.decision is None)
    ruling = Ruling(verdict=Verdict.NOT_A_CONFLICT, reason="two bridges", by="Ana", at="2024-05-01")
    store_decision(root, decide(undecided, ruling, material.articles))


EDITS: Final = {
    "a sentence more": append(f"{OTHERS}/herald.md", "The dam is 900 m long.\n"),
    "what speaks against another article": append(f"{OTHERS}/wire.md", "The flood killed 21 people in Corbin.\n"),
    "a word of no claim": write(f"{OTHERS}/post.md", FLOOD["post.md"].replace("never held", "did not hold")),
    "the day it appeared": write(f"{OTHERS}/post.yaml", "published: 2010-05-04\npublisher: Post\n"),
    "an article more": write(f"{OTHERS}/late.md", "Ann Lee, 34, is one of 14 dead of the flood of 3 May 2011.\n"),
    "an article less": lambda root: (root / OTHERS / "herald.md").unlink(),
    "another name": lambda root: (root / OTHERS / "post.md").rename(root / OTHERS / "gazette.md"),
    "another dossier": lambda root: (root / OTHERS / "wire.md").rename(root / "sources/jefferson-perez/wire.md"),
    "how dates are written": append(f"{OTHERS}/late.md", "The dam of 02-03-1974 broke. It was mended on 25-03-1974.\n"),
    "an article of the other dossier": append(HERALD, "\nHe walked 469 km to the church in 2011.\n"),
    "the configuration": write("reconcile.yaml", "severity:\n  RC201: ignore\n"),
    "a pack": lambda root: [
        write("own.yaml", PACK)(root),
        write("reconcile.yaml", "packs: [own.yaml]\n")(root),
    ],
    "a claim struck out": write("claims/edits.yaml", STRUCK),
    "a decision": rule_on_the_first_finding,
    "all as it was": lambda root: shutil.copy(ROOT / HERALD, root / HERALD),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_a_cache_says_what_is_said_without_one(edit: Callable[[Path], object], workspace: Path) -> None:
    edit(workspace)
    with_cache, without = said(workspace)
    assert with_cache == without
    assert (workspace / FOLDER).is_dir()


TELLS: Final = [
    "The flood killed 12 people in Corbin on Monday.",
    "The flood killed at least 14 people in Corbin.",
    "The dam is 1.5 km (3 miles) long.",
    "The dam, 2.5 km long, was built in 1871.",
    "“We lost it all and we will not come back,” said Ann Lee, 34.",
    "“We have lost it all and we will never come back,” said Ann Lee.",
    "Ann Lee never married. Lee was born on 3 May 1976.",
    "Ann Lee, 38, married Per Holm in 1999.",
    "Per Holm was the first mayor of Corbin.",
    "Of the 40 houses, 12 burned and 30 were saved.",
    "The driver survived. The driver died.",
]
ARTICLES: Final = st.lists(st.lists(st.sampled_from(TELLS), min_size=1, max_size=4).map(" ".join), max_size=4)


@settings(max_examples=25, deadline=None)
@given(states=st.lists(ARTICLES, min_size=2, max_size=4))
def test_whatever_came_before_is_not_seen(states: list[list[str]], tmp_path_factory: pytest.TempPathFactory) -> None:
    store = Store(tmp_path_factory.mktemp("any"))
    for texts in states:
        articles: list[Article] = [article(f"flood/{at}", text) for at, text in enumerate(texts)]
        assert written(run(articles, engine=Local(store=store))) == written(run(articles))
