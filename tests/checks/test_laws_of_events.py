"""Made-up accounts of the same events never fire; one altered year fires exactly its check."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.checks.run import run_checks
from reconcile.registry import CHECKS
from tests.checks.made import dossier

AGO = {4: "Four", 8: "Eight", 12: "Twelve"}


@dataclass(frozen=True)
class Account:
    """The years of a made-up career; whatever is told twice is kept apart so that it can be altered."""

    gold: int
    ago: int
    silver: int
    medal: str
    followed: int
    followed_again: int

    def texts(self) -> tuple[str, str]:
        one = f"""Anna Weber is a walker. Weber lives in Faro.

{AGO[self.ago]} years ago Weber won the gold medal in the walk.
In {self.gold}, when she won her gold, the town danced.
Weber came home with {self.medal} medal and scarf from this year's Olympic walk. Weber lost to her rival Eva Nowak.

After the {self.followed} season, Weber opened a bakery in Faro.
"""
        other = f"""Anna Weber is a walker. Weber lives in Faro.

In {self.silver} Weber took the {self.medal} medal in the Oslo Olympics. The winner was Eva Nowak.

After the {self.followed_again} season, Weber opened a bakery.
"""
        return one, other


@st.composite
def accounts(draw: st.DrawFn) -> Account:
    gold, ago, followed = (
        draw(st.integers(1950, 2000)),
        draw(st.sampled_from(sorted(AGO))),
        draw(st.integers(1950, 2015)),
    )
    return Account(
        gold=gold,
        ago=ago,
        silver=gold + ago,
        medal=draw(st.sampled_from(["silver", "bronze"])),
        followed=followed,
        followed_again=followed,
    )


def fired(account: Account) -> list[str]:
    return [finding.rule for finding in run_checks(dossier(account.texts()), CHECKS)[0]]


@settings(max_examples=30, deadline=None)
@given(accounts())
def test_consistent_accounts_never_fire(account: Account) -> None:
    assert fired(account) == []


ALTERED = {
    "RC214": lambda account: replace(account, followed_again=account.followed_again + 6),
    "RC219": lambda account: replace(account, silver=account.silver + 4),
}


@settings(max_examples=30, deadline=None)
@given(accounts(), st.sampled_from(sorted(ALTERED)))
def test_one_altered_year_fires_exactly_its_check(account: Account, code: str) -> None:
    assert fired(ALTERED[code](account)) == [code]
