"""Made-up pages of results that fit never fire; one altered figure fires exactly its check."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.checks.run import run_checks
from reconcile.registry import CHECKS
from tests.checks.made import dossier

PLACES = {4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth"}
NATIONS = {"Portugal": "POR", "Germany": "GER", "Denmark": "DEN"}


@dataclass(frozen=True)
class Page:
    """The figures of a made-up career; whatever is told twice is kept apart so that it can be altered."""

    golds: tuple[int, ...]  # the years of the races won
    bests_s: tuple[int, ...]
    tally: str
    minute_mark: str
    year: int
    shown: int
    told: int
    first: str  # the nation for which she alone is said to have won
    rivals: str

    def texts(self) -> tuple[str, str]:
        lists = "\n".join(
            f"Podium 20 km Oslo {year}\n1. Anna Weber (GER) {clock(best, '′')}\n"
            f"2. Ida Holm ({NATIONS[self.rivals]}) {clock(best + 9, self.minute_mark)}\n"
            f"3. Eva Nowak (POL) {clock(best + 27, '′')}\n"
            for year, best in zip(self.golds, self.bests_s, strict=True)
        )
        one = f"""Anna Weber walked for Germany. Weber lives in Faro.

{len(self.golds)} x {self.tally} medalist at the World Cup
{lists}"""
        other = f"""Anna Weber is a walker. Weber lives in Faro.

In {self.year} Weber finished {PLACES[self.told]} in Prague.
She is the only athlete to win medals for {self.first}.

Distance | Time | Year | Location | Event |
---|---|---|---|---|
20 km | 1:28:24 | {self.year} | Prague | Nordic Walking Cup ► {self.shown}th place |
"""
        return one, other


def clock(seconds: int, mark: str) -> str:
    return f"{seconds // 3600} h {seconds % 3600 // 60:02d}{mark} {seconds % 60:02d}″"


@st.composite
def pages(draw: st.DrawFn) -> Page:
    golds = sorted(draw(st.sets(st.integers(1990, 2015), min_size=2, max_size=3)))
    place = draw(st.sampled_from(sorted(PLACES)))
    return Page(
        golds=tuple(golds),
        bests_s=tuple(draw(st.integers(3700, 6900)) for _ in golds),
        tally="gold",
        minute_mark="′",
        year=draw(st.integers(1990, 2015)),
        shown=place,
        told=place,
        first="Germany",
        rivals=draw(st.sampled_from(["Portugal", "Denmark"])),
    )


def fired(page: Page) -> list[str]:
    return sorted({finding.rule for finding in run_checks(dossier(page.texts()), CHECKS)[0]})


@settings(max_examples=30, deadline=None)
@given(pages())
def test_pages_that_fit_never_fire(page: Page) -> None:
    assert fired(page) == []


ALTERED = {
    "RC201": lambda page: replace(page, minute_mark="″"),
    "RC202": lambda page: replace(page, tally="bronze"),
    "RC211": lambda page: replace(page, first=page.rivals),
    "RC216": lambda page: replace(page, told=4 if page.told == 8 else page.told + 1),
}


@settings(max_examples=40, deadline=None)
@given(pages(), st.sampled_from(sorted(ALTERED)))
def test_one_altered_figure_fires_exactly_its_check(page: Page, code: str) -> None:
    assert fired(ALTERED[code](page)) == [code]
