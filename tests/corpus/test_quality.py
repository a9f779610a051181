"""The quality gate: on articles with gold, what was once found stays found, and alarms stay few.

Floors are pinned beside a hash of the corpus.  ``pytest tests/corpus --update-floors`` raises them to what is reached
now; it never lowers one.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from reconcile.checked import check
from tests.corpus.quality import Figures, measure

ROOT: Final = Path(__file__).parent.parent.parent
SHARED: Final = ROOT.parent / "shared"
FLOORS: Final = Path(__file__).with_name("floors.yaml")
MARGIN: Final = 0.05  # of precision: one unmatched finding more in twenty may be what a change that finds more costs


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """Dossiers with gold, measured together: the figures of a single one jump with each finding."""

    name: str
    dossiers: tuple[tuple[Path, Path], ...]  # articles, gold


BUNDLED: Final = Corpus(
    name="jefferson-perez",
    dossiers=((ROOT / "sources" / "jefferson-perez", Path(__file__).with_name("jefferson_perez_gold.yaml")),),
)
SEEDS: Final = Corpus(name="seeds", dossiers=((SHARED / "seeds", SHARED / "gold" / "seeds.yaml"),))
NEWS: Final = Corpus(
    name="dev",
    dossiers=tuple((gold.parent / "articles", gold) for gold in sorted((SHARED / "dev").glob("*/gold.yaml"))),
)


def fingerprint(corpus: Corpus) -> str:
    """A hash of articles and gold: floors measured on another corpus say nothing."""
    digest = hashlib.sha256()
    for articles, gold in corpus.dossiers:
        for path in [*sorted(articles.iterdir()), gold]:
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def figures(corpus: Corpus) -> Figures:
    """What is reached over all dossiers of a corpus; ids are led by the dossier where there are several."""
    several = len(corpus.dossiers) > 1
    parts = [
        (f"{gold.parent.name}/" if several else "", figures_of(articles, gold)) for articles, gold in corpus.dossiers
    ]
    return Figures(
        firm=sum(each.firm for _, each in parts),
        found=tuple(name + id_ for name, each in parts for id_ in each.found),
        reported=sum(each.reported for _, each in parts),
        right=sum(each.right for _, each in parts),
        arguable=sum(each.arguable for _, each in parts),
        unmatched=tuple(name + id_ for name, each in parts for id_ in each.unmatched),
        variations=tuple(name + id_ for name, each in parts for id_ in each.variations),
        traps=tuple(name + id_ for name, each in parts for id_ in each.traps),
    )


def figures_of(articles: Path, gold_file: Path) -> Figures:
    gold = yaml.load(gold_file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    report = check([articles]).report
    return measure(report, {part: gold.get(part) or [] for part in ("conflicts", "variations", "traps")})


def floors() -> dict[str, dict[str, Any]]:
    return yaml.safe_load(FLOORS.read_text(encoding="utf-8")) or {} if FLOORS.exists() else {}


def raised(floor: dict[str, Any], now: Figures, corpus: str) -> dict[str, Any]:
    """The better of a floor and what is reached now, figure by figure."""
    if floor.get("corpus") != corpus:
        floor = {}
    best = max((floor.get("found", []), list(now.found)), key=len)
    return {
        "corpus": corpus,
        "firm": now.firm,
        "found": best,
        "precision": max(floor.get("precision", 0.0), round(now.precision - MARGIN, 2) if now.reported else 0.0),
        "variations": min(floor.get("variations", len(now.variations)), len(now.variations)),
        "traps": min(floor.get("traps", len(now.traps)), len(now.traps)),
    }


@pytest.mark.parametrize("corpus", [BUNDLED, SEEDS, NEWS], ids=lambda each: each.name)
def test_quality_keeps_its_floor(corpus: Corpus, request: pytest.FixtureRequest) -> None:
    if not corpus.dossiers or not all(articles.is_dir() for articles, _ in corpus.dossiers):
        pytest.skip("these articles are not ours to ship, and not beside this checkout")
    pinned = floors()
    now, here = figures(corpus), fingerprint(corpus)
    if request.config.getoption("--update-floors"):
        pinned[corpus.name] = raised(pinned.get(corpus.name, {}), now, here)
        FLOORS.write_text(HEADER + yaml.safe_dump(pinned, sort_keys=True, width=118), encoding="utf-8")
    floor = pinned[corpus.name]
    assert floor["corpus"] == here, "the corpus changed: pytest tests/corpus --update-floors, and read the difference"
    gained, lost = set(now.found) - set(floor["found"]), set(floor["found"]) - set(now.found)
    told = f"gained {sorted(gained)}, lost {sorted(lost)}; unmatched findings {list(now.unmatched)}"
    assert len(now.found) >= len(floor["found"]), told
    assert now.precision >= floor["precision"], f"precision {now.precision:.2f} < {floor['precision']}; {told}"
    assert len(now.variations) <= floor["variations"], f"variations raised: {now.variations}; {told}"
    assert len(now.traps) <= floor["traps"], f"traps raised: {now.traps}; {told}"


HEADER: Final = """\
# What was reached, by dossier, and may not be lost; raised by `pytest tests/corpus --update-floors`, never lowered.
# corpus: hash of articles and gold; firm: conflicts that must be found; variations, traps: how many may raise an alarm.
"""
