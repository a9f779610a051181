"""Made-up consistent dossiers never fire; one altered figure fires exactly its check."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.checks.run import run_checks
from reconcile.registry import CHECKS
from tests.checks.made import dossier

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True)
class Story:
    """The figures of a made-up report on a race; whatever is derived is kept apart so that it can be altered."""

    day: date
    weekday: str
    winner_s: int
    second_s: int
    third_s: int
    margin_s: int
    speed: Decimal
    kilometres: int
    miles: Decimal
    golds: int
    silvers: int
    medals: int
    starters: int
    finishers: int
    percent: int

    def text(self) -> str:
        return f"""A long day on the road

On {self.weekday}, {MONTHS[self.day.month - 1]} {self.day.day}, {self.day.year}, the walkers met at the old harbour.

Final 20 km Oslo {self.day.year}
1. Ana Lima (POR) {clock(self.winner_s)}
2. Ola Berg (NOR) {clock(self.second_s)}
3. Eva Nowak (POL) {clock(self.third_s)}

Lima finished {self.margin_s} seconds ahead of Ola Berg. She
walked the 20 km in {clock(self.winner_s)}, an average of {self.speed} km/h.
The course is {self.kilometres} kilometers ({self.miles} miles) from the city.
She now has {self.medals} medals: {self.golds} gold and {self.silvers} silver.
Only {self.finishers} of the {self.starters} walkers ({self.percent} percent) reached the end.
"""


def clock(seconds: int) -> str:
    return f"{seconds // 3600}:{seconds % 3600 // 60:02d}:{seconds % 60:02d}"


@st.composite
def stories(draw: st.DrawFn) -> Story:
    day = date(1950, 1, 1) + timedelta(days=draw(st.integers(0, 27000)))
    winner = draw(st.integers(3700, 6000))
    second = winner + draw(st.integers(12, 55))
    kilometres = draw(st.integers(11, 400))
    golds, silvers = draw(st.integers(2, 9)), draw(st.integers(2, 9))
    starters = draw(st.integers(20, 200))
    finishers = draw(st.integers(11, starters))
    return Story(
        day=day,
        weekday=WEEKDAYS[day.weekday()],
        winner_s=winner,
        second_s=second,
        third_s=second + draw(st.integers(1, 90)),
        margin_s=second - winner,
        speed=(Decimal(20 * 3600) / winner).quantize(Decimal("0.001")),
        kilometres=kilometres,
        miles=(Decimal(kilometres) / Decimal("1.609344")).quantize(Decimal("0.1")),
        golds=golds,
        silvers=silvers,
        medals=golds + silvers,
        starters=starters,
        finishers=finishers,
        percent=round(finishers * 100 / starters),
    )


def fired(story: Story) -> list[str]:
    return [finding.rule for finding in run_checks(dossier([story.text()]), CHECKS)[0]]


@settings(max_examples=60, deadline=None)
@given(stories())
def test_consistent_dossiers_never_fire(story: Story) -> None:
    assert fired(story) == []


ALTERED = {
    "RC203": lambda story: replace(story, third_s=story.winner_s - 1),
    "RC204": lambda story: replace(story, margin_s=story.margin_s + 200),
    "RC205": lambda story: replace(story, speed=story.speed + 2),
    "RC206": lambda story: replace(story, medals=story.medals + 1),
    "RC207": lambda story: replace(story, miles=story.miles * 2),
    "RC208": lambda story: replace(story, weekday=WEEKDAYS[(WEEKDAYS.index(story.weekday) + 3) % 7]),
    "RC209": lambda story: replace(story, percent=story.percent // 2),
}


@settings(max_examples=60, deadline=None)
@given(stories(), st.sampled_from(sorted(ALTERED)))
def test_one_altered_figure_fires_exactly_its_check(story: Story, code: str) -> None:
    assert fired(ALTERED[code](story)) == [code]


@settings(max_examples=20, deadline=None)
@given(stories(), st.sampled_from(sorted(ALTERED)))
def test_an_unrelated_article_changes_no_finding(story: Story, code: str) -> None:
    altered = ALTERED[code](story).text()
    alone = run_checks(dossier([altered]), CHECKS)[0]
    beside = run_checks(dossier([altered, "The library opened again. Its roof had leaked for years."]), CHECKS)[0]
    assert alone == beside
