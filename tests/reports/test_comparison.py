"""Dated statements in order, and who agrees with whom."""

from __future__ import annotations

from dataclasses import replace

from reconcile.reports.comparison import Pair, matrices, moments
from tests.dossiers import FLOODED, HERALD, LAUNCH, both_dossiers

REPORT = both_dossiers()


def test_moments_are_in_order_and_marked_where_articles_differ() -> None:
    dated = moments(REPORT)
    assert list(dated) == ["aven-flood", "ferry"]
    assert [(one.edtf, one.conflict, one.others) for one in dated["aven-flood"] if one.conflict == FLOODED.id] == [
        ("2019-05-03", FLOODED.id, ("4 May 2019",)),
        ("2019-05-04", FLOODED.id, ("3 May 2019",)),
    ]
    assert [one.earliest for one in dated["aven-flood"]] == sorted(one.earliest for one in dated["aven-flood"])
    assert {one.conflict for one in dated["ferry"]} == {LAUNCH.id}


def test_matrix_counts_questions_answered_alike_and_otherwise() -> None:
    flood, ferry = matrices(REPORT)
    assert [article.id for article in flood.articles] == ["aven-flood/herald", "aven-flood/post", "aven-flood/wire"]
    herald, post, wire = flood.pairs
    # boats and the day alike; deaths, bridge and mayor otherwise
    assert herald == (Pair(), Pair(alike=2, differ=3), Pair(alike=3, differ=1))
    assert post[2] == Pair(alike=1, differ=3)
    assert (herald[1], herald[2], post[2]) == (post[0], wire[0], wire[1])
    assert ferry.pairs[0][1] == Pair(alike=1, differ=1)


def test_a_dossier_of_one_article_has_no_matrix() -> None:
    alone = replace(REPORT, articles=(HERALD,), findings=(), agreements=())
    assert matrices(alone) == ()
