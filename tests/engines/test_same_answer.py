"""One answer, whoever does the work: one process, several, or Spark, over every dossier that is at hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from benchmarks.articles import make_small_dossiers
from reconcile.checked import Checked
from reconcile.claims.store import write_pulled
from reconcile.engines import local
from reconcile.engines.engine import Engine
from reconcile.engines.local import Local
from reconcile.engines.store import Store
from reconcile.model import Article, Report
from reconcile.pipeline import run
from reconcile.place import find_articles

ROOT: Final = Path(__file__).parents[2]
SHARED: Final = ROOT.parent / "shared"
MADE: Final = 200  # dossiers; `python -m benchmarks.engines` compares a thousand
CORPORA: Final = ("bundled", "seeds", "dev", "made")


@cache
def articles_of(corpus: str) -> tuple[Article, ...]:
    """The articles of a corpus, each folder a dossier of its own."""
    if corpus == "made":
        return tuple(make_small_dossiers(MADE))
    folders = {
        "bundled": [ROOT / "sources"],
        "seeds": [SHARED / "seeds"],
        "dev": sorted((SHARED / "dev").glob("*/articles")),
    }[corpus]
    if not folders or not folders[0].is_dir():
        pytest.skip(f"the articles of {corpus} are not beside this repository")
    return tuple(_in_dossier(folder.parent.name, each) for folder in folders for each in find_articles([folder]))


def _in_dossier(name: str, article: Article) -> Article:
    return replace(article, id=f"{name}/{article.id}", dossier=f"{name}/{article.dossier}")


def written(report: Report) -> str:
    """All that a report and the claims below it say, as they are written to files."""
    return "\n".join([Checked(report=report).to_json(), *(write_pulled(each) for each in report.pulled)])


@cache
def answer(corpus: str) -> str:
    """What one process says."""
    report = run(articles_of(corpus))
    assert report.findings
    return written(report)


@pytest.fixture(scope="module")
def spark() -> Iterator[Engine]:
    pytest.importorskip("pyspark", reason="the extra [spark] is not installed")
    from reconcile.engines.spark import Spark

    yield Spark(master="local[2]")


@pytest.mark.parametrize("corpus", CORPORA)
def test_several_processes_say_what_one_says(corpus: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local, "WORTH_A_POOL", 0)
    assert written(run(articles_of(corpus)[::-1], engine=Local(workers=2))) == answer(corpus)


@pytest.mark.parametrize("corpus", CORPORA)
def test_what_is_known_of_other_dossiers_of_the_same_articles_changes_nothing(corpus: str, tmp_path: Path) -> None:
    engine = Local(store=Store(tmp_path))
    run([replace(each, text=each.text[: 2 * len(each.text) // 3]) for each in articles_of(corpus)[::2]], engine=engine)
    run(articles_of(corpus)[1::2], engine=engine)
    assert written(run(articles_of(corpus), engine=engine)) == answer(corpus)


@pytest.mark.parametrize("corpus", CORPORA)
@pytest.mark.filterwarnings("ignore::FutureWarning", "ignore::ResourceWarning")  # PySpark's own, of pandas 3
def test_spark_says_what_one_process_says(corpus: str, spark: Engine) -> None:
    assert written(run(articles_of(corpus)[::-1], engine=spark)) == answer(corpus)
