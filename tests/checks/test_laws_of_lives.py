"""Made-up consistent lives never fire; one altered figure fires exactly its check."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.checks.run import run_checks
from reconcile.registry import CHECKS
from tests.checks.made import dossier

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True)
class Life:
    """The figures of a made-up life; whatever is derived is kept apart so that it can be altered."""

    born: date
    debut: date
    age: int
    last_race: int
    retired: int
    begun: int
    ended: int
    years: int
    sons: int
    daughters: int
    children: int
    mark_s: int
    former_s: int
    games: int
    won_at: int
    birthday: int
    kept: int

    def texts(self) -> tuple[str, str]:
        one = f"""Peter Keller was born on {day(self.born)} in Graz. Keller grew up by the river.

On {day(self.debut)}, at the age of {self.age}, Keller won his first race. Peter Keller retired in {self.retired}.

The new stand was built from {self.begun} to {self.ended}, after {self.years} years of work.

At the Oslo Olympics, Keller won silver at the age of {self.won_at}.
Peter Keller kept his {self.birthday}th birthday in {self.kept}.

Peter Keller holds the course record of {clock(self.mark_s)} on the river road.
"""
        other = f"""Peter Keller lived for the track. Keller was loved.
Peter Keller was the father of {self.children} children.

In {self.last_race}, in his last race, Peter Keller came home alone.
He had {self.sons} sons and {self.daughters} daughters.

The {self.games} Olympics in Oslo were hot.

It was {clock(self.former_s)}, a former course record, that they cheered.
"""
        return one, other


def day(when: date) -> str:
    return f"{MONTHS[when.month - 1]} {when.day}, {when.year}"


def clock(seconds: int) -> str:
    return f"{seconds // 3600}:{seconds % 3600 // 60:02d}:{seconds % 60:02d}"


@st.composite
def lives(draw: st.DrawFn) -> Life:
    born = date(1900, 1, 1) + timedelta(days=draw(st.integers(0, 20000)))
    debut = born + timedelta(days=draw(st.integers(16 * 366, 30 * 365)))
    last_race = debut.year + draw(st.integers(1, 9))
    begun = draw(st.integers(1900, 1990))
    years = draw(st.sampled_from([2, 3, 4, 5, 6, 7, 8, 9]))
    sons, daughters = draw(st.integers(2, 6)), draw(st.integers(2, 6))
    mark = draw(st.integers(3700, 9000))
    games, birthday = debut.year + draw(st.integers(0, 5)), draw(st.sampled_from([50, 60, 70, 80]))
    return Life(
        born=born,
        debut=debut,
        age=debut.year - born.year - ((debut.month, debut.day) < (born.month, born.day)),
        last_race=last_race,
        retired=last_race + draw(st.integers(0, 5)),
        begun=begun,
        ended=begun + years,
        years=years,
        sons=sons,
        daughters=daughters,
        children=sons + daughters,
        mark_s=mark,
        former_s=mark + draw(st.integers(1, 600)),
        games=games,
        won_at=games - born.year - draw(st.integers(0, int((born.month, born.day) > (1, 1)))),
        birthday=birthday,
        kept=born.year + birthday,
    )


def fired(life: Life) -> list[str]:
    return [finding.rule for finding in run_checks(dossier(life.texts()), CHECKS)[0]]


@settings(max_examples=50, deadline=None)
@given(lives())
def test_consistent_lives_never_fire(life: Life) -> None:
    assert fired(life) == []


ALTERED = {
    "RC210": lambda life: replace(life, former_s=life.mark_s),
    "RC212": lambda life: replace(life, retired=life.last_race - 3),
    "RC213": lambda life: replace(life, age=life.age + 2),
    "RC218": lambda life: replace(life, ended=life.ended + 4),
    "RC221": lambda life: replace(life, children=life.children + 1),
}


@settings(max_examples=50, deadline=None)
@given(lives(), st.sampled_from(sorted(ALTERED)))
def test_one_altered_figure_fires_exactly_its_check(life: Life, code: str) -> None:
    assert fired(ALTERED[code](life)) == [code]


@settings(max_examples=30, deadline=None)
@given(lives(), st.integers(2, 9))
def test_ages_at_events_and_birthdays(life: Life, off: int) -> None:
    assert fired(replace(life, won_at=life.won_at + off)) == ["RC213"]
    assert fired(replace(life, kept=life.kept + off)) == ["RC213"]
