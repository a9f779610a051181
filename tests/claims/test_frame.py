"""How close words stand to a value."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims_of


@pytest.mark.parametrize(
    ("text", "quote", "nearer", "farther", "why"),
    [
        ("24 people were killed and 249 injured.", "24", "kill", "injure", "another figure stands between"),
        ("24 people were killed and 249 injured.", "249", "injure", "kill", "on its other side too"),
        ("The tower is 30 metres high, while the bridge is long.", "30 metres", "high", "long", "a clause between"),
        ("Halden sold 12 horses. The price was high.", "12", "sell", "high", "the next sentence is not heard"),
        ("The price was high. Halden sold 12 horses.", "12", "sell", "high", "the one before hardly"),
    ],
)
def test_closeness(text: str, quote: str, nearer: str, farther: str, why: str) -> None:
    around = next(dict(c.context) for c in claims_of(text) if c.quote == quote)
    assert around[nearer] > around.get(farther, 0), why


def test_a_heading_is_heard_below_it() -> None:
    text = "The town has a brewery.\n\n## Rescue\n\nThe brewery sold 12 horses to the town on Friday.\n"
    claim = next(c for c in claims_of(text) if c.quote == "12")
    assert claim.section == "Rescue"
    assert 0 < dict(claim.context)["rescue"] < dict(claim.context)["sell"]


def test_words_come_closest_first() -> None:
    (claim,) = (c for c in claims_of("The old brewery of Osk sold 12 horses, a cart and a barn.") if c.quote == "12")
    closeness = [percent for _, percent in claim.context]
    assert closeness == sorted(closeness, reverse=True)
