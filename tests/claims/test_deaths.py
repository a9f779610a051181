"""How people died."""

from __future__ import annotations

import pytest

from reconcile.values import Term
from tests.claims.reading import claims_of

ROWS = [
    ("Most of the victims died trampled as they fled.", [("most of the dead", "crush/crowd")], "of most"),
    ("The majority of the dead were suffocated.", [("most of the dead", "air")], "of the majority"),
    ("Seven children drowned in a pool.", [("7 children", "water")], "of a number"),
    ("In Osk seven young children were drowned.", [("7 children", "water")], "an adjective between"),
    ("Seven children died under a collapsed wall.", [("7 children", "crush")], "what they died under"),
    ("Ida Lund was shot dead.", [("ida lund", "gun")], "of a person"),
    ("Ida Lund died of exposure.", [("ida lund", "cold")], "died of"),
    ("Ida Lund was stabbed and killed.", [("ida lund", "blade")], "the sentence tells of a death"),
    ("Ida Lund was stabbed in the arm.", [], "she may live"),
    ("Many died of smoke inhalation, others were trampled.", [], "two ways"),
    ("The victims died of asphyxiation.", [], "of which victims"),
    ("More than seven children drowned.", [], "no exact number"),
    ("Ida Lund saw a man drown.", [], "another's death"),
    ("Ida Lund said the man was shot dead.", [], "another's death, told by her"),
]


@pytest.mark.parametrize(("text", "want", "why"), ROWS, ids=[row[-1] for row in ROWS])
def test_how_people_died(text: str, want: list[tuple[str, str]], why: str) -> None:
    found = [c for c in claims_of(text) if c.attribute == "manner_of_death"]
    assert [(c.subject, c.value.term) for c in found if isinstance(c.value, Term)] == want, why


def test_nothing_without_words_for_it() -> None:
    assert not [c for c in claims_of("Siete niños drowned.", language="es") if c.attribute == "manner_of_death"]
