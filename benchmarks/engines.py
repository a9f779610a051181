"""Engines side by side, in one run: how long each takes for the same dossiers, and whether it says the same.

    python -m benchmarks.engines [DOSSIERS]

A thousand made-up dossiers of two or three short articles by default, the bundled one, and any others that lie beside
this repository.  What is compared is all that is written: the report as JSON, and every article's claims.
"""

from __future__ import annotations

import hashlib
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from benchmarks.articles import make_small_dossiers
from benchmarks.pipeline import ROOT, table
from reconcile.checked import Checked
from reconcile.claims.store import write_pulled
from reconcile.engines.crew import Crew
from reconcile.engines.engine import Engine, InOrder
from reconcile.engines.local import Local
from reconcile.engines.spark import Spark
from reconcile.errors import UsageError
from reconcile.model import Article
from reconcile.pipeline import in_dossiers, run
from reconcile.place import find_articles

MADE: Final = 1_000
PROCESSES: Final = 2
WARMING: Final = 20  # dossiers
SHARED: Final = ROOT.parent / "shared"


def corpora(made: int) -> Iterator[tuple[str, tuple[Article, ...]]]:
    yield "bundled", _of(ROOT / "sources")
    if (SHARED / "seeds").is_dir():
        yield "five seeds", _of(SHARED / "seeds")
    if folders := sorted((SHARED / "dev").glob("*/articles")):
        yield "news", tuple(article for folder in folders for article in _of(folder))
    yield "made up", tuple(make_small_dossiers(made))


def _of(folder: Path) -> tuple[Article, ...]:
    """The articles of a folder, in dossiers that no other folder has."""
    name = f"{folder.parent.name}/"
    return tuple(replace(each, id=name + each.id, dossier=name + each.dossier) for each in find_articles([folder]))


def answer(articles: tuple[Article, ...], engine: Engine) -> tuple[str, float]:
    """A digest of all that is written, and the seconds that the work took."""
    began = time.perf_counter()
    report = run(articles, engine=engine)
    took = time.perf_counter() - began
    digest = hashlib.sha256(Checked(report=report).to_json().encode())
    for pulled in report.pulled:
        digest.update(write_pulled(pulled).encode())
    return digest.hexdigest(), took


def compare(made: int) -> str:
    """A row for each corpus and engine; each engine has done something before it is timed."""
    rows: list[list[object]] = []
    with Crew(PROCESSES) as crew:
        engines: list[tuple[str, Callable[[], Engine]]] = [
            ("one process", InOrder),
            (f"{PROCESSES} processes", lambda: Local(workers=PROCESSES, crew=crew)),
            (f"Spark, local[{PROCESSES}]", lambda: Spark(master=f"local[{PROCESSES}]")),
        ]
        warm = {name: _warmed(make()) for name, make in engines}
        for corpus, articles in corpora(made):
            first = answer(articles, InOrder())
            for name, _ in engines:
                engine = warm[name]
                if isinstance(engine, str):
                    rows.append([corpus, *_size(articles), name, engine, "", ""])
                    continue
                digest, took = answer(articles, engine)
                same = "yes" if digest == first[0] else "NO"
                rows.append([corpus, *_size(articles), name, same, took, f"{took / first[1]:.2f} x"])
    return table(rows, ["dossiers", "of them", "articles", "engine", "same bytes", "clock s", "to one process"])


def _warmed(engine: Engine) -> Engine | str:
    try:
        run(tuple(make_small_dossiers(WARMING)), engine=engine)
    except UsageError as error:
        return error.message
    return engine


def _size(articles: tuple[Article, ...]) -> tuple[int, int]:
    return len(in_dossiers(articles)), len(articles)


def main(made: int = MADE) -> int:
    warnings.simplefilter("ignore")  # PySpark's, of pandas 3
    print(f"### Engines side by side\n\n{compare(made)}\n", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else MADE))
