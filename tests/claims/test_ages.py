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
        ("Ida Lund left Osk. Aged 12, she went to sea.", "Aged 12", "age otherwise", "ida lund", "opens"),
        ("Ida Lund left school aged 12.", "aged 12", "age otherwise", "ida lund", "behind what she left"),
        ("Ida Lund, aged 34, bakes.", "aged 34", "age", "ida lund", "an apposition"),
        ("Ida Lund was robbed by a man aged 34.", "aged 34", "", "", "another's"),
        ("Ida Lund had polio at age four.", "at age four", "age otherwise", "ida lund", "no verb of what befell"),
        ("Ida Lund had to wear a brace until age nine.", "age nine", "age otherwise", "ida lund", "had to"),
        ("Ida Lund was 15 when her father died.", "15", "age otherwise", "ida lund", "another's death"),
        ("Ida Lund was 15 when she died.", "15", "age", "ida lund", "her own"),
        ("Ida Lund, 34, bakes.", "34", "age", "ida lund", "the age of now"),
    ],
)
def test_age(text: str, quote: str, attribute: str, subject: str, why: str) -> None:
    claim = next(c for c in claims_of(text) if c.kind == "age" and c.quote == quote)
    assert (claim.attribute, claim.subject) == (attribute, subject), why


@pytest.mark.parametrize(
    ("text", "stage", "why"),
    [
        ("Ida Lund wore a brace until the age of nine.", "until", "an end"),
        ("Ida Lund wore a brace until she was nine years old.", "until", "an end in a clause"),
        ("From the age of six Ida Lund wore a brace.", "since", "a beginning"),
        ("The brace kept Ida Lund from walking until age nine.", "until", "the last word says it"),
        ("Ida Lund did not paint until the age of 30.", "", "when it was, at last"),
        ("Ida Lund died after the war at age 40.", "", "after something else"),
        ("Ida Lund won at the age of 22.", "", "neither"),
    ],
)
def test_whether_an_age_ends_or_begins_what_is_told(text: str, stage: str, why: str) -> None:
    claim = next(c for c in claims_of(text) if c.kind == "age")
    assert dict(claim.scope).get("stage", "") == stage, why
