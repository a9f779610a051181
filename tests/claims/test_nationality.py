"""Of which country people are."""

from __future__ import annotations

import pytest

from tests.claims.reading import claims_of


@pytest.mark.parametrize(
    ("text", "want", "why"),
    [
        ("The Kenyan runner Daniel Moroz won.", [("daniel moroz", "Kenyan")], "before what he is"),
        ("The Ethiopian Daniel Moroz won.", [("daniel moroz", "Ethiopian")], "right before the name"),
        ("Poland's Daniel Moroz won.", [("daniel moroz", "Poland")], "as whose he starts"),
        ("Daniel Moroz, a Danish citizen, won.", [("daniel moroz", "Danish")], "behind the name"),
        ("Daniel Moroz, a Dutch painter who lived in Osk, won.", [("daniel moroz", "Dutch")], "with his trade"),
        ("The Kenyan-born runner Daniel Moroz won.", [], "born there, and perhaps of another country"),
        ("The African American runner Daniel Moroz won.", [], "no one country is told"),
        ("The Kenyan embassy praised Daniel Moroz.", [], "the embassy is Kenyan"),
        ("The Scottish runner Daniel Moroz won.", [], "Scottish and British are no contradiction"),
        ("Daniel Moroz won in Poland.", [], "where he won"),
    ],
)
def test_of_which_country(text: str, want: list[tuple[str, str]], why: str) -> None:
    found = [c for c in claims_of(text) if c.attribute == "nationality"]
    assert [(c.subject, c.quote) for c in found] == want, why
