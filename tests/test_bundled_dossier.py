"""The dossier that ships with the project: our retellings, their quirks, and the gold that measures us on them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

ROOT: Final = Path(__file__).parent.parent
DOSSIER: Final = ROOT / "sources" / "jefferson-perez"
GOLD: Final = ROOT / "tests" / "corpus" / "jefferson_perez_gold.yaml"
ORIGINALS: Final = ROOT.parent / "shared" / "seeds"
LONGEST_SHARED_RUN: Final = 6  # words; a seventh in a row would be copying


def body(path: Path) -> str:
    return path.read_text(encoding="utf-8").split("\n---\n", 1)[1]


TEXTS: Final = {f"jefferson-perez/{path.stem}": body(path) for path in sorted(DOSSIER.glob("*.md"))}


def gold_items() -> list[tuple[str, dict[str, Any]]]:
    gold = yaml.safe_load(GOLD.read_text(encoding="utf-8"))
    return [(part, item) for part in ("conflicts", "variations", "traps") for item in gold[part]]


def test_five_articles_are_there() -> None:
    assert len(TEXTS) == 5


@pytest.mark.parametrize(
    ("part", "item"), gold_items(), ids=lambda each: each["id"] if isinstance(each, dict) else each
)
def test_gold_quotes_stand_in_their_articles(part: str, item: dict[str, Any]) -> None:
    missing = [value["quote"] for value in item["values"] if value["quote"] not in TEXTS[value["article"]]]
    assert missing == []
    assert part != "conflicts" or len({str(value["value"]) for value in item["values"]}) > 1


def test_gold_ids_are_unique() -> None:
    ids = [item["id"] for _, item in gold_items()]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("article", "quirk", "why"),
    [
        ("belgian-walking", "July26, 1996", "a blank is missing between month and day"),
        ("biography", "the2004 Summer", "a blank is missing before a year"),
        ("belgian-walking", "1 h 18'' 42\"", "two primes where one belongs"),
        ("belgian-walking", "85.000 spectators", "a dot between thousands in English copy"),
        ("belgian-walking", "12,872 km/h", "a decimal comma in English copy"),
        ("belgian-walking", "---|---|---|---|---|---|---|\n", "header and separator rows repeat for each table"),
        ("cuenca-anniversary", "won\u00a0five\u00a0gold", "no-break spaces"),
        ("latinx-history", "Atlantia", "a misspelt place"),
    ],
)
def test_quirks_of_the_originals_survive(article: str, quirk: str, why: str) -> None:
    """An editor who tidies a retelling takes away what it is there to show."""
    assert quirk in TEXTS[f"jefferson-perez/{article}"], why


def test_a_caption_is_printed_twice() -> None:
    assert TEXTS["jefferson-perez/cuenca-anniversary"].count("Jefferson Perez on the final lap in Atlanta.\n") == 2


def runs(text: str) -> set[tuple[str, ...]]:
    """Runs of one word more than may be shared, in sentences; lists of results and tables are left out."""
    found = set()
    for line in text.splitlines():
        if "|" in line or re.match(r"[\d♦]|Podium", line):
            continue
        words = re.findall(r"\w+", re.sub(r"https?://\S+", "", line))
        for start in range(len(words) - LONGEST_SHARED_RUN):
            run = tuple(words[start : start + LONGEST_SHARED_RUN + 1])
            if sum(word.islower() and len(word) > 1 for word in run) > 4:  # else it is a name or a figure
                found.add(tuple(word.lower() for word in run))
    return found


@pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the original articles are not beside this checkout")
def test_retellings_copy_nothing() -> None:
    """Facts are retold in sentences of our own."""
    originals = set().union(*(runs(path.read_text(encoding="utf-8")) for path in sorted(ORIGINALS.glob("*.txt"))))
    copied = {run for text in TEXTS.values() for run in runs(text)} & originals
    assert sorted(" ".join(run) for run in copied) == []
