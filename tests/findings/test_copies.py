"""Copies count once."""

from __future__ import annotations

import pytest

from reconcile.findings.copies import Origins
from tests.made import article, claim, count

WIRE = "The harbour master of Torval said that 12 people had been pulled from the water."


@pytest.mark.parametrize(
    ("one", "other", "want", "why"),
    [
        (WIRE, WIRE, 1, "word for word"),
        (WIRE, WIRE.replace("pulled", "taken"), 1, "a word altered"),
        (WIRE, "In all, 12 swimmers were rescued by lifeboats, according to the port authority.", 2, "other words"),
        ("12 died.", "12 died.", 2, "too short to be a copy"),
        (WIRE + " 12 died.", WIRE + " 12 died.", 1, "short, but so is what stands around it"),
    ],
)
def test_origins(one: str, other: str, want: int, why: str) -> None:
    articles = article("sea/herald", one), article("sea/post", other)
    claims = [claim(each, "12", count(12)) for each in articles]
    origins = Origins({each.id: each.text for each in articles})
    assert origins.count(claims) == origins.count(claims[::-1]) == want, why


def test_one_article_is_one_origin_however_often_it_says_so() -> None:
    source = article("sea/herald", WIRE + " Later the harbour master repeated that 12 had been saved.")
    said = claim(source, "12", count(12))
    assert Origins({source.id: source.text}).count([said, said]) == 1
    assert Origins({}).count([]) == 0
