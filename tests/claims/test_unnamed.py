"""Roles that stand for somebody: told beside a name, or in its place."""

from __future__ import annotations

import pytest

from reconcile.claims.coreference import Reference
from reconcile.claims.unnamed import role_of, unnamed


@pytest.mark.parametrize(
    ("text", "want", "why"),
    [
        ("The gunman, Ida Lund, left.", "attacker", "a role before the name"),
        ("Driver Ida Lund left.", "driver", "without an article"),
        ("The pilot was Ida Lund.", "pilot", "told by a verb"),
        ("The shooter has been named as Ida Lund.", "attacker", "told by a naming"),
        ("The suspect was identified by police in Osk as 34-year-old Ida Lund.", "attacker", "by whom stands between"),
        ("Ida Lund, 34, identified as the gunman, left.", "attacker", "behind the name"),
        ("Ida Lund, 34, is the accused gunman.", "attacker", "told behind it by a verb"),
        ("Ida Lund, the train driver, left.", "driver", "beside it"),
        ("Ida Lund, a driver, saw it.", "", "one of many drivers"),
        ("Ida Lund, the driver's aunt, left.", "", "not the driver"),
        ("Ida Lund, the gunman, left. Other gunmen fled.", "", "there were several"),
        ("The baker, Ida Lund, left.", "", "there may be many bakers"),
    ],
)
def test_role_of(text: str, want: str, why: str) -> None:
    start = text.index("Ida Lund")
    name = Reference(start=start, end=start + len("Ida Lund"), name="Ida Lund", kind="person", by="name")
    assert role_of(text, [name], "en") == want, why


@pytest.mark.parametrize(
    ("text", "quote", "language", "want"),
    [
        ("The gunman, 34, fled.", "34", "en", "the attacker"),
        ("The gunman was 34.", "34", "en", "the attacker"),
        ("A 34-year-old bus driver fled.", "34-year-old", "en", "the driver"),
        ("A 34-year-old baker fled.", "34-year-old", "en", ""),
        ("Un sospechoso de 34 años huyó.", "34 años", "es", "the attacker"),
        ("Der Fahrer, 34, floh.", "34", "de", ""),
    ],
)
def test_unnamed(text: str, quote: str, language: str, want: str) -> None:
    start = text.index(quote)
    assert unnamed(text, start, start + len(quote), language) == want
