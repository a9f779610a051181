"""Made-up days, votes and lists that fit never fire; one altered figure fires exactly its check."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.checks.run import run_checks
from reconcile.registry import CHECKS
from tests.checks.made import dossier

NAMES = ("Adam Berg", "Bill Cole", "Carl Dunn", "Dave East", "Eric Ford", "Fred Gray", "Gary Hall")
FIGURES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight")

NTH = {2: "second", 3: "third", 4: "fourth", 5: "fifth"}


@dataclass(frozen=True)
class Day:
    """The figures of a made-up chronicle; whatever is derived is kept apart so that it can be altered."""

    left: int  # minutes since midnight
    arrived: int
    hours: int
    minutes: int
    held: int
    named: int
    pounds: int
    rate_cents: int
    dollars: int
    begun: int
    completed: int
    founded: int
    anniversary: int
    kept: int
    years: tuple[int, ...]
    titles: int
    first: int
    second: int
    third: int
    north: int
    south: int
    dead: int
    knots: int
    mph: int
    debut: int
    nth: int
    games: int

    @property
    def lasting(self) -> str:
        return f"{self.hours} hours and {self.minutes} minutes"

    def texts(self) -> tuple[str, str]:
        one = f"""Anna Weber is a rower. Weber lives in Faro.

The ferry left at {clock(self.left)} and arrived at {clock(self.arrived)}, which took {self.lasting}.
A wind of {self.knots} knots, or {self.mph} mph, blew.

Police held {FIGURES[self.held]} men: {", ".join(NAMES[: self.named - 1])} and {NAMES[self.named - 1]}.

The bank paid ${self.rate_cents / 100:.2f} to the pound. The boat cost £{self.pounds} (${self.dollars}).

Work on the pier began in {self.begun} and was completed in {self.completed}.

The storm killed {self.dead} people: {self.north} in Texas and {self.south} in Ohio.
"""
        listed = ", ".join(map(str, self.years[:-1])) + f" and {self.years[-1]}"
        other = f"""Anna Weber is a rower. Weber lives in Faro.

The rowing club was founded in {self.founded}.
The club marked its {self.anniversary}th anniversary with a gala in {self.kept}.

Weber won {FIGURES[self.titles]} titles ({listed}).

Lund took {self.first} percent, Berg {self.second} percent and Holm {self.third} percent of the vote.

Her Olympic debut came in {self.debut}. Weber rowed at her {NTH[self.nth]} Olympics in {self.games}.
"""
        return one, other


def clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


@st.composite
def days(draw: st.DrawFn) -> Day:
    left = draw(st.integers(13 * 60, 15 * 60))
    hours, minutes = draw(st.integers(2, 7)), draw(st.integers(2, 58))
    held = draw(st.integers(3, 6))
    pounds, rate = draw(st.integers(101, 9999).filter(lambda n: n % 10)), draw(st.integers(110, 190))
    begun, founded = draw(st.integers(1850, 1990)), draw(st.integers(1850, 1930))
    anniversary = draw(st.sampled_from([50, 60, 75, 80]))
    years = tuple(sorted(draw(st.sets(st.integers(1991, 2019), min_size=2, max_size=7))))
    first, second = draw(st.integers(36, 50)), draw(st.integers(20, 34))
    north, south = draw(st.integers(11, 49)), draw(st.integers(11, 49))
    knots = draw(st.integers(11, 69).filter(lambda n: n % 10))
    debut, nth = draw(st.sampled_from([1988, 1992, 1996])), draw(st.integers(2, 5))
    return Day(
        left=left,
        arrived=left + hours * 60 + minutes,
        hours=hours,
        minutes=minutes,
        held=held,
        named=held,
        pounds=pounds,
        rate_cents=rate,
        dollars=round(pounds * rate / 100),
        begun=begun,
        completed=begun + draw(st.integers(1, 9)),
        founded=founded,
        anniversary=anniversary,
        kept=founded + anniversary,
        years=years,
        titles=len(years),
        first=first,
        second=second,
        third=100 - first - second,
        north=north,
        south=south,
        dead=north + south,
        knots=knots,
        mph=round(knots * 1.15078),
        debut=debut,
        nth=nth,
        games=debut + 4 * (nth - 1),
    )


def fired(day: Day) -> list[str]:
    return [finding.rule for finding in run_checks(dossier(day.texts()), CHECKS)[0]]


@settings(max_examples=60, deadline=None)
@given(days())
def test_consistent_days_never_fire(day: Day) -> None:
    assert fired(day) == []


ALTERED = {
    "RC206": lambda day: replace(day, dead=day.dead + 1),
    "RC207": lambda day: replace(day, mph=day.mph * 2),
    "RC218": lambda day: replace(day, kept=day.kept + 5),
    "RC232": lambda day: replace(day, hours=day.hours + 2),
    "RC233": lambda day: replace(day, named=day.named + 1),
    "RC234": lambda day: replace(day, dollars=day.dollars * 2),
    "RC235": lambda day: replace(day, completed=day.begun - 3),
    "RC236": lambda day: (
        replace(day, titles=len(day.years) - 1) if len(day.years) > 2 else replace(day, games=day.debut)
    ),
    "RC237": lambda day: replace(day, third=day.third + 12),
}


@settings(max_examples=90, deadline=None)
@given(days(), st.sampled_from(sorted(ALTERED)))
def test_one_altered_figure_fires_exactly_its_check(day: Day, code: str) -> None:
    assert fired(ALTERED[code](day)) == [code]


@settings(max_examples=30, deadline=None)
@given(days())
def test_games_too_many_since_the_debut(day: Day) -> None:
    assert fired(replace(day, games=day.debut)) == ["RC236"]
