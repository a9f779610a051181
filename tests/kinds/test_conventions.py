"""How an article writes figures, found from what it prints."""

from __future__ import annotations

import pytest

from reconcile.kinds.conventions import decimal_mark, dollar_of

MARKS = [
    ("85,000 people and 1.5 km", "en", ".", "English grouping"),
    ("85.000 spectators at 2.500 m", "en", ",", "a continental article in English"),
    ("at 12,872 km/h and 15,625 km/h", "en", ",", "nobody goes at twelve thousand"),
    ("12,345.67 and 1.234", "en", ".", "both marks settle it"),
    ("12.345,67 and 1.234", "en", ",", "both marks, the other way"),
    ("1,234,567 votes", "en", ".", "two grouping commas"),
    ("1.234.567 votes", "en", ",", "two grouping points"),
    ("nothing here", "en", ".", "the language's own"),
    ("nada aquí", "es", ",", "the language's own"),
    ("85,000 personas y 1.5 km", "es", ".", "Mexican Spanish"),
    ("85.000 personas y 1,5 km", "es", ",", "Castilian Spanish"),
    ("$3.999 a gallon", "en", ".", "a price settles nothing"),
    ("0.125 and 0.250", "en", ".", "nought before the mark"),
    ("0,125 and 0,250 of it", "en", ",", "nought before a comma"),
    ("14.233 seconds, 14.234 seconds", "en", ".", "hundredths of a race"),
    ("won 3,1 or so", "en", ".", "a list of figures without a unit"),
]


@pytest.mark.parametrize(("text", "language", "want", "why"), MARKS, ids=[case[-1] for case in MARKS])
def test_decimal_mark(text: str, language: str, want: str, why: str) -> None:
    assert decimal_mark(text, language) == want


def test_the_dollar_an_article_names() -> None:
    assert dollar_of("A$5 here, A$6 there, US$7 abroad") == "AUD"
    assert dollar_of("$5 here") == ""
    assert dollar_of("AUD 5, then CAD 5") == "AUD"
