"""Made-up reports that agree with themselves never fire; one altered figure or word fires exactly its check."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.checks.run import run_checks
from reconcile.registry import CHECKS
from tests.checks.made import dossier

SAID = {
    "Thirty days without rain killed the wheat and the maize": (
        "Thirty days it did not rain, and the wheat and maize died on us"
    ),
    "Children deserve schools with roofs and teachers who are paid": (
        "Children deserved roofs on schools and also paid teachers"
    ),
    "Justice will come slowly but the guilty will pay for these crimes": (
        "Justice is slow, yet for these crimes the guilty are going to pay"
    ),
}


@dataclass(frozen=True)
class Report:
    """The figures of a made-up report; whatever is told twice is kept apart so that it can be altered."""

    headline: int
    dead: int
    born: int
    born_again: int
    children: int
    children_again: int
    said: str
    said_again: str

    def texts(self) -> tuple[str, str]:
        one = f"""{self.headline} people killed in quake

A quake killed {self.dead} people on Friday.

Anna Weber was born on 1 May {self.born} in Faro.

“{self.said},” said Peter Keller.

A mother of {self.children} was hurt. All knew the mother of {self.children}.

The mother of {self.children_again} had moved.

Anna Weber was born in {self.born_again} by the sea.
"""
        return one, f"The school is closed.\n\n“{self.said_again},” said Peter Keller on Sunday.\n"


@st.composite
def reports(draw: st.DrawFn) -> Report:
    dead, born, children = draw(st.integers(2, 90)), draw(st.integers(1930, 1990)), draw(st.integers(2, 12))
    said = draw(st.sampled_from(sorted(SAID)))
    return Report(
        headline=dead,
        dead=dead,
        born=born,
        born_again=born,
        children=children,
        children_again=children,
        said=said,
        said_again=said,
    )


def fired(report: Report) -> list[str]:
    return [finding.rule for finding in run_checks(dossier(report.texts()), CHECKS)[0]]


@settings(max_examples=30, deadline=None)
@given(reports())
def test_consistent_reports_never_fire(report: Report) -> None:
    assert fired(report) == []


ALTERED = {
    ("RC215", "said"): lambda report: replace(report, said_again=SAID[report.said]),
    ("RC217", "headline"): lambda report: replace(report, headline=report.headline - 1),
    ("RC217", "text"): lambda report: replace(report, dead=report.dead + 1),
    ("RC220", "born"): lambda report: replace(report, born_again=report.born_again + 1),
    ("RC220", "children"): lambda report: replace(report, children_again=report.children_again + 1),
}


@settings(max_examples=40, deadline=None)
@given(reports().filter(lambda report: report.dead > 2), st.sampled_from(sorted(ALTERED)))
def test_one_altered_figure_fires_exactly_its_check(report: Report, altered: tuple[str, str]) -> None:
    assert fired(ALTERED[altered](report)) == [altered[0]]
