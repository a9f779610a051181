"""One article's hedge tells how the same round figure of another is meant."""

from __future__ import annotations

import pytest

from tests.facts.dossier import Row, quotes_apart

OTHER = "The police in Osk found $514,000 in cash in the walls of the flat."


@pytest.mark.parametrize(
    "row",
    [
        Row(
            "Osk: $500,000 in walls\n\nThe police in Osk found about $500,000 in cash in the walls of the flat.",
            OTHER,
            (),
            "about $500,000, so the headline rounds",
        ),
        Row(
            "The police in Osk found $500,000 in cash in the walls of the flat.",
            OTHER,
            ("$500,000", "$514,000"),
            "no hedge anywhere",
        ),
        Row(
            "Osk: $505,500 in walls\n\nThe police in Osk found about $505,500 in cash in the walls of the flat.",
            "The police in Osk found $514,000 in cash in the walls of the flat.",
            ("$505,500", "$514,000"),
            "a hedge that does not reach so far",
        ),
    ],
    ids=lambda row: row.why,
)
def test_round_figures(row: Row) -> None:
    assert quotes_apart(row) == row.want
