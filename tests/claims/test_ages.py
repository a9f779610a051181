"""Ages at something that is told with them."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims_of


@pytest.mark.parametrize(
    ("text", "quote", "attribute", "subject", "why"),
    [
        ("Ida Lund began to row at the age of 16.", "at the age of 16", "age otherwise", "ida lund", "who began"),
        (
            "Ida Lund was a nurse. She was 65 when the mill closed.",
            "65",
            "age otherwise",
            "ida lund",
            "when stands behind",
        ),
        ("Ida Lund fell ill when she was four years old.", "four years old", "age otherwise", "ida lund", "or before"),
        (
            "His father died when Per Lund was 15 years old.",
            "15 years old",
            "age otherwise",
            "per lund",
            "no age at death",
        ),
        ("Ida Lund died at the age of 90.", "at the age of 90", "age", "ida lund", "an age at death is the last one"),
        ("Ida Lund, 34, bakes.", "34", "age", "ida lund", "the age of now"),
    ],
)
def test_age(text: str, quote: str, attribute: str, subject: str, why: str) -> None:
    claim = next(c for c in claims_of(text) if c.kind == "age" and c.quote == quote)
    assert (claim.attribute, claim.subject) == (attribute, subject), why
