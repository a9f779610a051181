from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from reconcile.engines import local
from reconcile.engines.engine import Dossiers, Silent, Work
from reconcile.engines.local import Local
from reconcile.engines.remembered import PARTS
from reconcile.engines.store import FOLDER, NAME, Store
from reconcile.model import Article, Looked, Metadata, Pulled
from reconcile.pipeline import NOTHING, run
from tests.made import article

FLOOD = (
    article("flood/herald", "The flood killed 12 people in Corbin on Monday. “We lost it all,” said Ann Lee, 34."),
    article("flood/post", "The flood killed 14 people in Corbin on Monday. The dam is 1.5 km long."),
)
STORM = (
    article("storm/herald", "The storm killed 4 people in Albany on Sunday. It cost about $3.5 million."),
    article("storm/post", "The storm killed 3 people in Albany on Sunday. It cost almost 4 million dollars."),
)
ARTICLES = (*FLOOD, *STORM)


class Watched:
    """An engine that notes for which articles the work was done."""

    def __init__(self, engine: Local) -> None:
        self._engine = engine
        self.pulled: list[str] = []
        self.looked: list[str] = []

    def look(self, dossiers: Dossiers, work: Work) -> tuple[Looked, ...]:
        def pull(each: Article) -> object:
            self.pulled.append(each.id)
            return work.pull(each)

        def look(articles: Sequence[Article], pulled: Sequence[Pulled], silent: Silent = NOTHING, /) -> Looked:
            self.looked.append(articles[0].dossier)
            return work.look(articles, pulled, silent)

        return self._engine.look(dossiers, replace(work, pull=pull, look=look))  # type: ignore[arg-type]


def watched(root: Path) -> Watched:
    return Watched(Local(store=Store(root)))


def test_a_store_changes_nothing_but_the_work(tmp_path: Path) -> None:
    report = run(ARTICLES)
    first, second = watched(tmp_path), watched(tmp_path)
    assert run(ARTICLES, engine=first) == report
    assert run(ARTICLES, engine=second) == report
    assert (sorted(first.pulled), first.looked) == ([each.id for each in ARTICLES], ["flood", "storm"])
    assert (second.pulled, second.looked) == ([], [])


CHANGES = [
    (replace(FLOOD[0], text=FLOOD[0].text.replace("12", "13")), "its text"),
    (replace(FLOOD[0], metadata=Metadata(published="2017-07-26")), "its metadata"),
    (replace(FLOOD[0], sha256="other"), "its bytes"),
]


@pytest.mark.parametrize(("changed", "why"), CHANGES, ids=[why for _, why in CHANGES])
def test_only_what_changed_is_done_again(changed: Article, why: str, tmp_path: Path) -> None:
    run(ARTICLES, engine=watched(tmp_path))
    engine = watched(tmp_path)
    assert run((changed, *ARTICLES[1:]), engine=engine) == run((changed, *ARTICLES[1:])), why
    assert (engine.pulled, engine.looked) == (["flood/herald"], ["flood"])


def test_an_article_more_or_less_is_a_change_of_its_dossier(tmp_path: Path) -> None:
    run(ARTICLES, engine=watched(tmp_path))
    more = article("flood/times", "The flood killed 14 people in Corbin.")
    engine = watched(tmp_path)
    assert run((*ARTICLES, more), engine=engine) == run((*ARTICLES, more))
    assert (engine.pulled, engine.looked) == (["flood/times"], ["flood"])
    engine = watched(tmp_path)
    assert run(ARTICLES[1:], engine=engine) == run(ARTICLES[1:])
    assert (engine.pulled, engine.looked) == ([], ["flood"])


class Noting(Store):
    """A store that notes how many texts it was asked for."""

    asked = 0

    def recall(self, keys: Collection[str]) -> dict[str, str]:
        self.asked += len(keys)
        return super().recall(keys)


def test_of_what_did_not_change_only_what_was_found_is_read(tmp_path: Path) -> None:
    run(ARTICLES, engine=Local(store=Store(tmp_path)))
    store = Noting(tmp_path)
    report = run(ARTICLES, engine=Local(store=store))
    assert (len(report.pulled), len(report.agreements) > 0, len(report.findings) > 0) == (len(ARTICLES), True, True)
    assert store.asked == len({each.dossier for each in ARTICLES})
    assert report == run(ARTICLES)


@pytest.mark.parametrize("part", ["pulled", *PARTS])
def test_what_is_gone_when_it_is_wanted_is_worked_out_again(part: str, tmp_path: Path) -> None:
    run(ARTICLES, engine=watched(tmp_path))
    report = run(ARTICLES, engine=watched(tmp_path))
    shutil.rmtree(tmp_path / FOLDER)
    assert getattr(report, part) == getattr(run(ARTICLES), part)


def test_whatever_is_told_of_an_article_counts(tmp_path: Path) -> None:
    """How the other articles of its dossier write dates is no part of its file."""
    dated = article("flood/wire", "The flood of 02-03-1974 killed 12 people in Corbin.")
    run([*ARTICLES, dated], engine=watched(tmp_path))
    day_first = article("flood/times", "The flood of 25-03-1974 killed 12 people in Corbin.")
    engine = watched(tmp_path)
    assert run([*ARTICLES, dated, day_first], engine=engine) == run([*ARTICLES, dated, day_first])
    assert engine.pulled == ["flood/times", "flood/wire"]


def test_other_rules_know_nothing_of_these(tmp_path: Path) -> None:
    run(ARTICLES, engine=watched(tmp_path))
    engine = watched(tmp_path)
    run(ARTICLES, attributes=(), engine=engine)
    assert len(engine.pulled) == len(ARTICLES)


def test_several_processes_give_the_same_report(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local, "WORTH_A_POOL", 0)
    report = run(ARTICLES)
    assert run(ARTICLES, engine=Local(workers=2)) == report
    many = [replace(each, dossier=f"{each.dossier}{n}", id=f"{each.id}{n}") for each in ARTICLES for n in range(3)]
    assert run(many, engine=Local(workers=2)) == run(many)


def damage_file(path: Path) -> None:
    path.write_bytes(b"this is no database" * 100)


def damage_rows(path: Path) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE kept SET body = zeroblob(20)")
    connection.close()


def cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def make_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("harm", [damage_file, damage_rows, cut_off, make_folder])
def test_a_damaged_store_is_as_if_empty(harm: object, tmp_path: Path) -> None:
    report = run(ARTICLES, engine=watched(tmp_path))
    harm(tmp_path / FOLDER / NAME)  # type: ignore[operator]
    assert run(ARTICLES, engine=watched(tmp_path)) == report
    assert run(ARTICLES, engine=watched(tmp_path)) == report


def test_a_folder_that_must_not_be_written(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("a file where the folder would be", encoding="utf-8")
    assert run(ARTICLES, engine=watched(tmp_path)) == run(ARTICLES)


def test_a_store_forgets_what_nobody_asked_for(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.keep({f"key{n}": "text" for n in range(10)})
    store.prune({"key1", "key2"})
    assert store.recall([f"key{n}" for n in range(10)]) == {"key1": "text", "key2": "text"}
    assert (tmp_path / FOLDER / ".gitignore").read_text(encoding="utf-8") == "*\n"
