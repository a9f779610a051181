"""Whether the day or the month stands first: by an article's own dates, else by those of its dossier, else open."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reconcile.engines.local import Local
from reconcile.engines.store import Store
from reconcile.model import Article, Metadata, Pulled, Report
from reconcile.pipeline import run
from reconcile.values import DateSpan, Unreadable
from tests.made import article

OPEN = article("dam/herald", "The dam at Corve was opened on 01-07-1974 by the minister.")
BY_DAY = article("dam/post", "The dam at Corve broke on 26/07/1996 and was rebuilt.")
BY_MONTH = article("dam/times", "The dam at Corve broke on 07/26/1996 and was rebuilt.")
OWN = article("dam/wire", "Opened on 01-07-1974, the dam at Corve broke on 07-26-1996.")
ELSEWHERE = article("mill/post", "The mill burned down on 26/07/1996.")
SPANISH = article("dam/voz", "La presa de Corve se inauguró el 01-07-1974 y se rompió el 26/07/1996, según el alcalde.")

ROWS = [
    ((OPEN,), "1974-07-01 or 1974-01-07", "nothing settles it"),
    ((OPEN, BY_DAY), "1974-07-01", "a date of the dossier has the day first"),
    ((OPEN, BY_MONTH), "1974-01-07", "a date of the dossier has the month first"),
    ((OPEN, BY_DAY, BY_MONTH), "1974-07-01 or 1974-01-07", "the dossier's dates differ"),
    ((OPEN, OWN), "1974-01-07", "what settles one article settles the other"),
    ((OPEN, ELSEWHERE), "1974-07-01 or 1974-01-07", "another dossier has no say"),
]


def opening(report: Report, name: str = OPEN.id) -> str:
    """The day on which the dam was opened, as an article is read."""
    (pulled,) = (each for each in report.pulled if each.article_id == name)
    return " or ".join(_days(pulled))


def _days(pulled: Pulled) -> list[str]:
    (value,) = (mention.value for mention in pulled.mentions if mention.quote == "01-07-1974")
    readings = value.readings if isinstance(value, Unreadable) else (value,)
    return [reading.edtf for reading in readings if isinstance(reading, DateSpan)]


@pytest.mark.parametrize(("articles", "want", "why"), ROWS, ids=[row[-1] for row in ROWS])
def test_the_dossier_settles_what_an_article_leaves_open(articles: tuple[Article, ...], want: str, why: str) -> None:
    assert opening(run(articles)) == want


def test_an_article_s_own_dates_come_first() -> None:
    assert opening(run([OWN, BY_DAY]), OWN.id) == "1974-01-07"


def test_another_language_has_no_say() -> None:
    spanish = replace(SPANISH, metadata=Metadata(language="es"))
    report = run([OPEN, spanish])
    assert (opening(report), opening(report, SPANISH.id)) == ("1974-07-01 or 1974-01-07", "1974-07-01")


def test_the_cache_knows_what_settled_the_order(tmp_path: Path) -> None:
    for articles in ([OPEN], [OPEN, BY_DAY], [OPEN, BY_MONTH], [OPEN, BY_DAY], [OPEN]):
        assert run(articles, engine=Local(store=Store(tmp_path))) == run(articles)


@pytest.mark.filterwarnings("ignore::FutureWarning", "ignore::ResourceWarning")  # PySpark's own, of pandas 3
def test_spark_settles_it_alike() -> None:
    pytest.importorskip("pyspark", reason="the extra [spark] is not installed")
    from reconcile.engines.spark import Spark

    assert run([OPEN, BY_DAY], engine=Spark(master="local[2]")) == run([OPEN, BY_DAY])
