from __future__ import annotations

from dataclasses import replace

from reconcile.engines.engine import Dossiers, InOrder, Work
from reconcile.model import Looked
from reconcile.pipeline import in_dossiers, run
from tests.made import article

ARTICLES = (
    article("flood/herald", "The flood killed 12 people in Corbin on Monday."),
    article("storm/post", "The storm killed 3 people in Albany on Sunday."),
    article("flood/post", "The flood killed 14 people in Corbin on Monday."),
    article("storm/herald", "The storm killed 4 people in Albany on Sunday."),
)


class Backwards:
    """Looks at the last dossier first."""

    def look(self, dossiers: Dossiers, work: Work) -> tuple[Looked, ...]:
        return tuple(reversed(InOrder().look(dossiers[::-1], work)))


def test_dossiers_come_by_name() -> None:
    assert [[each.id for each in dossier] for dossier in in_dossiers(ARTICLES)] == [
        ["flood/herald", "flood/post"],
        ["storm/post", "storm/herald"],
    ]


def test_the_order_of_work_changes_nothing() -> None:
    report = run(ARTICLES)
    assert len(report.findings) == 2
    assert run(ARTICLES[::-1], engine=Backwards()) == report
    assert [pulled.article_id for pulled in report.pulled] == sorted(each.id for each in ARTICLES)


def test_a_dossier_says_the_same_beside_others() -> None:
    alone = run([each for each in ARTICLES if each.dossier == "flood"])
    beside = run(ARTICLES)
    assert alone.findings == tuple(each for each in beside.findings if each.dossier == "flood")
    assert run([replace(each, dossier="one") for each in ARTICLES]).findings != beside.findings
